import { bytes } from '../../bytes.ts';
import type { ErrorReport } from '../../contract/errors/error.ts';
import { plainOwner } from '../../contract/rights/proven-owner.ts';
import type { BranchAnswer, BranchSummary, Recovery, RetiredGeneration, StartAll } from '../../velo.ts';
import { renderLimits } from '../commands/limits.ts';
import type { Reveal } from '../options.ts';
import { type Column, table } from '../terminal/table.ts';
import { pad, plain, width } from '../terminal/text.ts';
import { renderError } from './error.ts';
import { clock, hiddenUrl, pointText, shortId, since, until } from './format.ts';
import { asleepText, idleText } from './sleep.ts';
import { dot, facts, type View } from './view.ts';

/** How to reach a branch, without its password, and what to type next. */
export function renderConnection(branch: BranchSummary): string {
  const name = nameOf(branch);
  const steps = [`velo connect ${name}`, `velo branch url ${name}`];
  const room = Math.max(...steps.map(width));
  return [
    'Connection ready:',
    `  ${plain(hiddenUrl(branch))}`,
    'Next:',
    `  ${pad(steps[0] ?? '', room)}  # psql`,
    `  ${pad(steps[1] ?? '', room)}  # the URL with its password`,
  ].join('\n');
}

/** How to reach a branch, in parts; for those who have no psql here. */
export function renderParts(branch: BranchSummary, view: View): string {
  const parts: [string, string][] = [
    ['Host', branch.host],
    ['Port', String(branch.port)],
    ['User', branch.user],
    ['Database', branch.database],
    ['Password', `in the URL: velo branch url ${nameOf(branch)}`],
  ];
  return `psql is not installed here. Connect to ${nameOf(branch)} with\n${facts(parts, view)}`;
}

/** The end of a create or reset: what was made, and how to reach it. */
export function renderChange(branch: BranchAnswer): string {
  const name = nameOf(branch);
  const found = branch.result === 'reused' ? [`${name} already exists and was not changed.`] : [];
  const { slots, subscriptions, preparedTransactions } = branch.cleaned;
  const cleaned = [
    counted(slots, 'replication slot'),
    counted(subscriptions, 'subscription'),
    counted(preparedTransactions, 'prepared transaction'),
  ].filter((text) => text !== '');
  return [
    ...found,
    ...(branch.recovery ? [renderRecovery(branch.recovery)] : []),
    ...(cleaned.length > 0 ? [`Removed from the copy: ${cleaned.join(', ')}`] : []),
    ...(found.length > 0 ? [] : undoable(branch)),
    ['running', 'asleep'].includes(branch.status) ? renderConnection(branch) : renderState(branch),
  ].join('\n');
}

/** The moment that was reached, what the recovery started from, and how much WAL it replayed. */
export function renderRecovery({ base, generation, from, reached, replayedBytes }: Recovery): string {
  const start = `snapshot ${plain(shortId(base))} of generation ${generation} (${pointText(from)})`;
  return `Recovered the state of ${pointText(reached)}: ${start} and a distance of ${bytes(replayedBytes)} in the WAL`;
}

/** Until when the data that a reset replaced can be had back, and how. The newest comes first. */
function undoable(branch: BranchSummary): string[] {
  const end = branch.retired.find(({ keptUntil }) => keptUntil !== null)?.keptUntil;
  if (!end) return [];
  return [`Replaced data is kept until ${clock(end)}; \`velo branch reset ${nameOf(branch)} --undo\` brings it back.`];
}

/** One line: the branch and whether it runs. */
export function renderState(branch: BranchSummary): string {
  const where = branch.status === 'running' ? ` on ${plain(branch.host)}:${branch.port}` : '';
  return `${nameOf(branch)} is ${branch.status}${where}`;
}

/** Everything about one branch, its password only with `reveal`. `now` is in milliseconds since 1970. */
export function renderBranch(
  branch: BranchAnswer,
  { now, reveal = false }: Reveal & { now: number },
  view: View,
): string {
  const labels = Object.entries(branch.labels).map(([key, value]) => `${key}=${value}`);
  const lines: [string, string | null][] = [
    ['Status', branch.status + (branch.startedAt ? `, up ${since(branch.startedAt, now)}` : asleepText(branch, now))],
    ['Problem', branch.problem === null ? null : `${branch.problem.what}. ${branch.problem.help}`],
    ['Connection', reveal ? branch.url : hiddenUrl(branch)],
    ['Parent', branch.parent === null ? null : `${branch.project}/${branch.parent}`],
    ['Created', `${clock(branch.createdAt)} (${since(branch.createdAt, now)} ago)`],
    [
      'State taken',
      branch.takenAt === branch.createdAt ? null : `${clock(branch.takenAt)} (${since(branch.takenAt, now)} ago)`,
    ],
    ['Expires', branch.expiresAt === null ? null : `${clock(branch.expiresAt)} (${until(branch.expiresAt, now)})`],
    ['Owner', branch.owner && `${plainOwner(branch.owner)} (${branch.ownership})`],
    ['Labels', labels.join(', ')],
    ['Own size', branch.ownBytes === null ? null : bytes(branch.ownBytes)],
    ['With shared data', branch.referencedBytes === null ? null : bytes(branch.referencedBytes)],
    ...branch.retired.map((one, at): [string, string] => [at === 0 ? 'Replaced data' : '', retiredText(one, now)]),
    ['Limits', renderLimits(branch.limits)],
    ['Sleeps', idleText(branch)],
    ['Start LSN', branch.lsn],
    ['WAL archive', branch.archive ? 'on' : null],
    ['WAL senders', branch.walSenders === 0 ? null : String(branch.walSenders)],
    ['Image', branch.image],
    ['Runs on', `${branch.storage} + ${branch.postgres}`],
    ['Id', `${branch.id}, generation ${branch.generation}`],
  ];
  return `${view.style.bold(nameOf(branch))}\n${facts(lines, view)}`;
}

/** `generation 1, 40 kB, kept until 2026-11-03 14:05:09 UTC (in 2h)`. */
function retiredText({ generation, keptUntil, ownBytes }: RetiredGeneration, now: number): string {
  const why = keptUntil === null ? 'kept for snapshots' : `kept until ${clock(keptUntil)} (${until(keptUntil, now)})`;
  return [`generation ${generation}`, ...(ownBytes === null ? [] : [bytes(ownBytes)]), why].join(', ');
}

/** What a list was asked for. */
export interface Asked {
  /** By owner, labels or expiry. */
  isFiltered?: boolean;
  project?: string | undefined;
}

/** Branches as a table, a line each. */
export function renderBranches(
  branches: readonly BranchSummary[],
  { now, isFiltered = false, project }: Asked & { now: number },
  view: View,
): string {
  const where = project === undefined ? '' : ` of ${plain(project)}`;
  if (branches.length === 0 && isFiltered)
    return `No branch${where} matches. \`velo branch list\` without these options shows all.`;
  if (branches.length === 0)
    return `No branches. \`velo branch create ${plain(project ?? 'PROJECT')}/NAME\` creates one.`;
  const owned = branches.some((branch) => branch.owner !== null);
  const head: Column[] = [
    { title: '' },
    { title: 'Branch', least: 12, isName: true },
    { title: 'Status' },
    { title: 'Parent', least: 6 },
    { title: 'Port', align: 'right' },
    { title: 'Own size', align: 'right' },
    { title: 'Age', align: 'right' },
    { title: 'Expires', align: 'right' },
    ...(owned ? [{ title: 'Owner', least: 8 }] : []),
  ];
  const rows = branches.map((branch) => [
    dot(branch.status),
    `${branch.project}/${branch.branch}`,
    branch.status,
    branch.parent ?? '–',
    String(branch.port),
    bytes(branch.ownBytes),
    since(branch.createdAt, now),
    until(branch.expiresAt, now),
    ...(owned ? [branch.owner ?? '–'] : []),
  ]);
  return table(head, rows, view).join('\n');
}

/** What `start --all` did, with the code of each failure. */
export function renderStartAll(all: StartAll, view: View): string {
  const failed = all.failed.map(({ branch, error }) => renderFailure(branch, error, view));
  const started = all.started.map((branch) => `${view.style.green('●')} ${plain(branch)}`);
  return [...started, ...failed].join('\n') || 'Nothing to start.';
}

/** A branch that could not be deleted, and why. */
export interface Failure {
  branch: string;
  error: ErrorReport;
}

/** The result of `branch delete` with several names. */
export function renderDeleted(deleted: readonly string[], failed: readonly Failure[], view: View): string {
  return [
    ...deleted.map((name) => `Deleted ${plain(name)}`),
    ...failed.map(({ branch, error }) => renderFailure(branch, error, view)),
  ].join('\n');
}

/** What an operation on several things could not do with one of them, and why. */
export function renderFailure(what: string, error: ErrorReport, { style }: View): string {
  return `${style.red('✗')} ${plain(what)} (${plain(error.code)})\n${renderError(error, style)}`;
}

/** A branch with its full name, as `--json` prints it. */
export type Named<T> = T & { name: string };

/** The answer about one branch as `--json` prints it: its password and what holds it only where it is revealed. */
export function branchData(
  answer: BranchAnswer,
  { reveal = false }: Reveal,
): Named<Omit<BranchAnswer, 'password' | 'url'>> {
  const { password, url, ...rest } = answer;
  const { cleaned, steps, result, recovery } = rest;
  const shown = { ...branchSummary(rest), ...(reveal && { password, url }), cleaned, steps };
  return { ...shown, ...(result && { result }), ...(recovery && { recovery }) };
}

/** The fields of a branch in a list: never its password, whatever the object at hand carries. */
export function branchSummary(branch: BranchSummary): Named<BranchSummary> {
  return {
    name: `${branch.project}/${branch.branch}`,
    project: branch.project,
    branch: branch.branch,
    id: branch.id,
    generation: branch.generation,
    parent: branch.parent,
    status: branch.status,
    host: branch.host,
    port: branch.port,
    user: branch.user,
    database: branch.database,
    createdAt: branch.createdAt,
    expiresAt: branch.expiresAt,
    owner: branch.owner,
    ownership: branch.ownership,
    labels: branch.labels,
    ownBytes: branch.ownBytes,
    referencedBytes: branch.referencedBytes,
    lsn: branch.lsn,
    walSenders: branch.walSenders,
    archive: branch.archive,
    image: branch.image,
    storage: branch.storage,
    postgres: branch.postgres,
    startedAt: branch.startedAt,
    takenAt: branch.takenAt,
    limits: branch.limits,
    idleStop: branch.idleStop,
    idleSessions: branch.idleSessions,
    asleepSince: branch.asleepSince,
    retired: branch.retired,
    problem: branch.problem,
  };
}

function nameOf(branch: BranchSummary): string {
  return plain(`${branch.project}/${branch.branch}`);
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
