import { bytes } from '../bytes.ts';
import type { BranchSummary, StepTime } from '../velo.ts';
import { timeBar } from './bar.ts';
import { short } from './decide.ts';
import { code, day, link, minute, plain, time } from './markdown.ts';
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
  runUrl: string;
  outcome: Live | Destroyed;
}

export interface Live {
  state: 'ready';
  result: 'created' | 'reused' | 'reset';
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

/** The comment's whole text: marker first, then the facts' digest, then what people see. */
export function renderComment(facts: CommentFacts): string {
  const head = `${marker(facts.project, facts.machine)}\n${digest(facts)}\n`;
  const body = `${head}${renderBody(facts)}\n`;
  // Each foreign text is cut where it is shown, so that this can't happen; if it does, a short comment beats none.
  return body.length < commentLimit ? body : `${head}### ${code(`${facts.project}/${facts.branch}`)}\n`;
}

/** What people see: for the comment and, without the hidden lines, for the job's summary. */
export function renderBody(facts: CommentFacts): string {
  const name = code(`${facts.project}/${facts.branch}`, 140);
  return facts.outcome.state === 'ready' ? ready(name, facts, facts.outcome) : destroyed(name, facts, facts.outcome);
}

function digest({ project, branch, machine, sshHost, outcome }: CommentFacts): string {
  if (outcome.state === 'destroyed') return stateLine([project, branch, machine, outcome.state]);
  const { id, parent, takenAt, host, port, expiresAt } = outcome.facts;
  // The day, not the moment: each run moves the expiry on, and an edit a day is enough for that.
  const expiry = expiresAt && day(expiresAt);
  return stateLine([project, branch, machine, sshHost, outcome.head, id, parent, takenAt, host, port, expiry]);
}

function ready(name: string, facts: CommentFacts, live: Live): string {
  const head = link(`<code>${short(live.head)}</code>`, live.headUrl);
  const parent = code(live.facts.parent ?? '?');
  const bar = timeBar(live.steps);
  const verb = { created: 'Branched from', reset: 'Reset to', reused: 'Kept as it was branched from' }[live.result];
  const took = bar && live.result !== 'reused' ? ` in **${time(bar.totalMs)}**` : '';
  return [
    `### 🟢 ${name} is ready`,
    '',
    `${verb} ${parent}${took} for ${head}: real data, isolated, yours to break.`,
    '',
    ...(bar ? [`${bar.squares}<br>`, `<sub>${bar.legend}</sub>`, ''] : []),
    table([
      ['Why', plain(live.why, 300)],
      ['Data', `${parent} as of ${minute(live.facts.takenAt)}`],
      ['Size', sizes(live)],
      ['Address', `${code(`${live.facts.host}:${live.facts.port}`)} on ${code(facts.machine)}`],
      ['Expires', live.facts.expiresAt ? `${day(live.facts.expiresAt)}; every run moves it on` : 'never'],
    ]),
    '',
    '**Connect from your machine**',
    '',
    ...connect(facts, live),
    '',
    footer(facts, 'A push resets it, closing the pull request removes it'),
  ].join('\n');
}

function destroyed(name: string, facts: CommentFacts, gone: Destroyed): string {
  const freed = gone.freedBytes === null ? '' : ` **${bytes(gone.freedBytes)}** given back.`;
  return [
    `### ⚪ ${name} is destroyed`,
    '',
    `${plain(gone.why, 300)} Its database went with it, and nothing is left behind.${freed}`,
    '',
    footer(facts, 'Reopen the pull request to get a new one'),
  ].join('\n');
}

function sizes({ facts: { ownBytes, referencedBytes } }: Live): string {
  if (referencedBytes === null) return ownBytes === null ? 'not measured' : `${bytes(ownBytes)} of its own`;
  if (ownBytes === null) return bytes(referencedBytes);
  return `<b>${bytes(ownBytes)}</b> of its own, of ${bytes(referencedBytes)} that it sees`;
}

/** Two lines to paste: the first makes the port reachable, the second fetches the password where it is kept. */
function connect({ project, branch, sshHost }: CommentFacts, { facts: { host, port } }: Live): string[] {
  const at = word(sshHost);
  return [
    '```sh',
    `ssh -f -N -L ${port}:${word(host)}:${port} ${at}`,
    `psql "$(ssh ${at} velo branch password ${word(project)}/${word(branch)})"`,
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

function footer({ runUrl }: CommentFacts, text: string): string {
  return `<sub>${text} · ${link('this run', runUrl)} · made by velo</sub>`;
}

/** In HTML, since a table in Markdown must have a head; within it no Markdown is read. The cells are safe already. */
function table(rows: [string, string][]): string {
  const lines = rows.map(([name, cell]) => `<tr><td><b>${name}</b></td><td>${cell}</td></tr>`);
  return ['<table>', ...lines, '</table>'].join('\n');
}
