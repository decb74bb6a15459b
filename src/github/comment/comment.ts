import { bytes } from '../../bytes.ts';
import type { CommentFacts, Destroyed, Failed } from './comment-facts.ts';
import { code, day, link, plain, prose } from './markdown.ts';
import { marker, stateLine } from './marker.ts';
import { ready } from './ready-comment.ts';

/** GitHub refuses a longer comment. */
export const commentLimit = 65_536;

/**
 * The comment's whole text: marker first, then the facts' digest, then what people see. `credentials` is the
 * connection URL with its password, for those who have chosen to show it.
 */
export function renderComment(facts: CommentFacts, credentials: string | null = null): string {
  const { outcome } = facts;
  const live = outcome.state === 'ready' || (outcome.state === 'failed' && outcome.stands);
  const head = `${marker({ ...facts, live })}\n${digest(facts, { withPassword: credentials !== null })}\n`;
  const body = `${head}${renderBody(facts, credentials)}\n`;
  // Each foreign text is cut where it is shown, so this cannot happen; if it does, a short comment is better than none.
  return body.length < commentLimit ? body : `${head}### ${code(`${facts.project}/${facts.branch}`)}\n`;
}

/** What people see: for the comment and, without the hidden lines and any password, for the job's summary. */
export function renderBody(facts: CommentFacts, credentials: string | null = null): string {
  const name = code(`${facts.project}/${facts.branch}`, 140);
  const { outcome } = facts;
  const lines =
    outcome.state === 'ready'
      ? ready(name, { ...facts, outcome }, credentials)
      : outcome.state === 'destroyed'
        ? destroyed(name, outcome)
        : failed(name, outcome);
  return [...lines, '', footer(facts)].join('\n');
}

function digest(
  { project, branch, machine, sshHost, role, outcome }: CommentFacts,
  { withPassword }: { withPassword: boolean },
): string {
  const common = [project, branch, machine, outcome.state];
  if (outcome.state === 'destroyed') return stateLine(common);
  if (outcome.state === 'failed') return stateLine([...common, outcome.attempt, outcome.message, outcome.stands]);
  const { id, parent, takenAt, host, port, expiresAt, idleStop = null } = outcome.facts;
  // The day, not the time: each run extends the expiry, and one edit a day is enough for that.
  const expiry = expiresAt && day(expiresAt);
  return stateLine([
    ...common,
    sshHost,
    role,
    withPassword,
    outcome.head,
    id,
    parent,
    takenAt,
    host,
    port,
    expiry,
    idleStop,
  ]);
}

function destroyed(name: string, gone: Destroyed): string[] {
  const freed = gone.freedBytes === null ? '' : ` **${bytes(gone.freedBytes)}** freed.`;
  return [`### ⚪ ${name} is destroyed`, '', `${prose(gone.why)} Its server and its data are gone.${freed}`];
}

function failed(name: string, failure: Failed): string[] {
  const done = { create: 'created', reset: 'reset', reuse: 'reached', keep: 'reached', destroy: 'destroyed' };
  const what = done[failure.attempt];
  const stands = failure.stands && failure.attempt !== 'destroy';
  const left = [...failure.left, ...(stands ? ['the branch, with its data'] : [])];
  return [
    `### ${failure.refused ? '🟡' : '🔴'} ${name} could not be ${what}`,
    '',
    prose(failure.message, 1000),
    '',
    ...(failure.hint ? [`**Next step:** ${prose(failure.hint, 1000)}`, ''] : []),
    `**Left behind:** ${left.length > 0 ? left.map((line) => prose(line)).join('<br>') : 'nothing'}`,
  ];
}

/** For a job's summary: a run that changed nothing, and why. Such runs write no comment. */
export function renderUntouched(name: string | null, why: string, help = ''): string {
  const head = name === null ? 'No database for this pull request' : `${code(name, 140)} was not changed`;
  return [`### ⚪ ${head}`, prose(why, 1000), ...(help ? [prose(help, 1000)] : [])].join('\n\n');
}

/** When the branch is removed or how to get a new one, and the links. */
function footer({ runUrl, outcome }: CommentFacts): string {
  return `<sub>${[until(outcome), link('run log', runUrl), link('velo', home)].join(' · ')}</sub>`;
}

function until(outcome: CommentFacts['outcome']): string {
  if (outcome.state === 'failed') return 'The next run tries again';
  if (outcome.state === 'destroyed') return plain(outcome.again);
  const { expiresAt } = outcome.facts;
  const expiry = expiresAt ? `, or on ${day(expiresAt)} if nobody pushes` : '';
  return `Removed when this pull request closes${expiry}`;
}

const home = 'https://github.com/elitan/velo';
