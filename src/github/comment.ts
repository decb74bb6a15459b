import { bytes } from '../bytes.ts';
import type { BranchSummary, StepTime } from '../velo.ts';
import { timeBar } from './bar.ts';
import { short } from './decide.ts';
import { code, day, link, minute, prose, time } from './markdown.ts';
import { marker, stateLine } from './marker.ts';

/** GitHub refuses a longer comment. */
export const commentLimit = 65_536;

/** Everything that a comment or a job's summary shows. There is no password among it, and no field for one. */
export interface CommentFacts {
  project: string;
  /** The branch's name without its project. */
  branch: string;
  /** Host name of the machine that holds the database. */
  machine: string;
  /** What people write after `ssh`. */
  sshHost: string;
  /** The application's role that the connection is for; empty for the superuser. */
  role: string;
  runUrl: string;
  outcome: Ready | Destroyed | Failed;
}

export interface Ready {
  state: 'ready';
  result: 'created' | 'reused' | 'reset' | 'kept';
  /** One sentence of `decide`. */
  why: string;
  head: string;
  /** The page of the head commit. */
  headUrl: string;
  facts: Pick<
    BranchSummary,
    'id' | 'parent' | 'takenAt' | 'host' | 'port' | 'expiresAt' | 'ownBytes' | 'referencedBytes' | 'image'
  >;
  steps: StepTime[];
}

export interface Destroyed {
  state: 'destroyed';
  why: string;
  /** What the branch took for itself, when that was known; bytes. */
  freedBytes: number | null;
}

export interface Failed {
  state: 'failed';
  /** What was to be done. */
  attempt: 'create' | 'reset' | 'reuse' | 'keep' | 'destroy';
  message: string;
  hint: string;
  /** What is left behind, a line each. */
  left: readonly string[];
  /** The branch was there before, and still is. */
  stands: boolean;
}

/**
 * The comment's whole text: marker first, then the facts' digest, then what people see. `credentials` is the
 * connection URL with its password, for those who have chosen to show it.
 */
export function renderComment(facts: CommentFacts, credentials: string | null = null): string {
  const { outcome } = facts;
  const live = outcome.state === 'ready' || (outcome.state === 'failed' && outcome.stands);
  const head = `${marker(facts.project, facts.machine, live)}\n${digest(facts, credentials !== null)}\n`;
  const body = `${head}${renderBody(facts, credentials)}\n`;
  // Each foreign text is cut where it is shown, so that this can't happen; if it does, a short comment beats none.
  return body.length < commentLimit ? body : `${head}### ${code(`${facts.project}/${facts.branch}`)}\n`;
}

/** What people see: for the comment and, without the hidden lines and any password, for the job's summary. */
export function renderBody(facts: CommentFacts, credentials: string | null = null): string {
  const name = code(`${facts.project}/${facts.branch}`, 140);
  const { outcome } = facts;
  if (outcome.state === 'ready') return ready(name, facts, outcome, credentials);
  return outcome.state === 'destroyed' ? destroyed(name, facts, outcome) : failed(name, facts, outcome);
}

function digest({ project, branch, machine, sshHost, role, outcome }: CommentFacts, shown: boolean): string {
  const common = [project, branch, machine, outcome.state];
  if (outcome.state === 'destroyed') return stateLine(common);
  if (outcome.state === 'failed') return stateLine([...common, outcome.attempt, outcome.message, outcome.stands]);
  const { id, parent, takenAt, host, port, expiresAt } = outcome.facts;
  // The day, not the moment: each run moves the expiry on, and an edit a day is enough for that.
  const expiry = expiresAt && day(expiresAt);
  return stateLine([...common, sshHost, role, shown, outcome.head, id, parent, takenAt, host, port, expiry]);
}

function ready(name: string, facts: CommentFacts, branch: Ready, credentials: string | null): string {
  const head = link(`<code>${short(branch.head)}</code>`, branch.headUrl);
  const parent = code(branch.facts.parent ?? '?');
  const bar = timeBar(branch.steps);
  const asBefore = branch.result === 'reused' || branch.result === 'kept';
  const verb = asBefore ? 'Kept as it was branched from' : branch.result === 'created' ? 'Branched from' : 'Reset to';
  const took = bar && !asBefore ? ` in **${time(bar.totalMs)}**` : '';
  return [
    `### 🟢 ${name} is ready`,
    '',
    `${verb} ${parent}${took} for ${head}: real data, isolated, yours to break.`,
    '',
    ...(bar ? [`${bar.squares}<br>`, `<sub>${bar.legend}</sub>`, ''] : []),
    table([
      ['Why', prose(branch.why)],
      ['Data', `${parent} as of ${minute(branch.facts.takenAt)}`],
      ['Size', sizes(branch)],
      ['Address', `${code(`${branch.facts.host}:${branch.facts.port}`)} on ${code(facts.machine)}`],
      ['Expires', branch.facts.expiresAt ? `${day(branch.facts.expiresAt)}; every run moves it on` : 'never'],
    ]),
    '',
    '**Connect from your machine**',
    '',
    ...connect(facts, branch, credentials),
    '',
    footer(facts, 'Closing the pull request removes it'),
  ].join('\n');
}

function destroyed(name: string, facts: CommentFacts, gone: Destroyed): string {
  const freed = gone.freedBytes === null ? '' : ` **${bytes(gone.freedBytes)}** given back.`;
  return [
    `### ⚪ ${name} is destroyed`,
    '',
    `${prose(gone.why)} Its database went with it, and nothing is left behind.${freed}`,
    '',
    footer(facts, 'Reopen the pull request to get a new one'),
  ].join('\n');
}

function failed(name: string, facts: CommentFacts, failure: Failed): string {
  const tried = { create: 'created', reset: 'reset', reuse: 'reached', keep: 'reached', destroy: 'destroyed' };
  const stands = failure.stands && failure.attempt !== 'destroy';
  const left = [...failure.left, ...(stands ? ['the branch, with its data'] : [])];
  return [
    `### 🔴 ${name} could not be ${tried[failure.attempt]}`,
    '',
    prose(failure.message, 1000),
    '',
    table([
      ['What helps', prose(failure.hint, 1000)],
      ['What is left', left.length > 0 ? left.map((line) => prose(line)).join('<br>') : 'nothing'],
    ]),
    '',
    footer(facts, 'The next run tries again'),
  ].join('\n');
}

function sizes({ facts: { ownBytes, referencedBytes } }: Ready): string {
  if (referencedBytes === null) return ownBytes === null ? 'not measured' : `${bytes(ownBytes)} of its own`;
  if (ownBytes === null) return bytes(referencedBytes);
  return `<b>${bytes(ownBytes)}</b> of its own, of ${bytes(referencedBytes)} that it sees`;
}

/** Two lines to paste: the first makes the port reachable, the second connects; the password is fetched, or shown. */
function connect(facts: CommentFacts, { facts: { host, port } }: Ready, credentials: string | null): string[] {
  const at = facts.sshHost.split('@', 2).map(word).join('@');
  const as = facts.role ? ` --user ${word(facts.role)}` : '';
  const fetched = `$(ssh ${at} velo branch password ${word(facts.project)}/${word(facts.branch)}${as})`;
  return [
    '```sh',
    `ssh -f -N -L ${port}:${word(host)}:${port} ${at}`,
    `psql "${credentials === null ? fetched : address(credentials)}"`,
    '```',
  ];
}

/** One word of a shell's line: people paste this, so anything but a name's characters is dropped. */
function word(text: string): string {
  return (
    text
      .replace(/[^A-Za-z0-9._:-]/g, '')
      .replace(/^-+/, '')
      .slice(0, 253) || 'HOST'
  );
}

/** A URL within double quotes of a shell's line. */
function address(url: string): string {
  return url.replace(/[^A-Za-z0-9._:@/?=&%~-]/g, (character) =>
    encodeURIComponent(character).replace(/[!'()*`$\\]/g, ''),
  );
}

function footer({ runUrl }: CommentFacts, text: string): string {
  return `<sub>${text} · ${link('this run', runUrl)} · made by velo</sub>`;
}

/** In HTML, since a table in Markdown must have a head; within it no Markdown is read. The cells are safe already. */
function table(rows: [string, string][]): string {
  const lines = rows.map(([name, cell]) => `<tr><td><b>${name}</b></td><td>${cell}</td></tr>`);
  return ['<table>', ...lines, '</table>'].join('\n');
}
