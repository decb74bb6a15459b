import { bytes } from '../../bytes.ts';
import type { BranchSummary, Status, StoreStatus, Sweep } from '../../velo.ts';
import { type Cell, type Column, table } from '../terminal/table.ts';
import { plain, shorten } from '../terminal/text.ts';
import { branchSummary } from './branch.ts';
import { since, until } from './format.ts';
import { noProjects } from './project.ts';
import { dot, type View } from './view.ts';

/** The stores as a table, then each project with its branches as a tree. `now` is in milliseconds since 1970. */
export function renderStatus(status: Status, now: number, view: View): string {
  const parts = [
    ...(status.stores.length > 0 ? [storeTable(status.stores, view)] : []),
    status.projects.length > 0 ? projectTrees(status.projects, now, view) : noProjects,
    ...problems(status),
    ...warnings(status, view),
    ...(status.lastSweep ? [sweepLine(status.lastSweep, now)] : []),
  ];
  return parts.join('\n\n');
}

/** Why branches are `failed` or `broken`, a line each. */
function problems(status: Status): string[] {
  const lines = status.projects
    .flatMap(({ branches }) => branches)
    .flatMap(({ project, branch, problem }) =>
      problem === null ? [] : [plain(`${project}/${branch}: ${problem.what}. ${problem.help}`)],
    );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function warnings({ warnings: all = [] }: Status, { style }: View): string[] {
  if (all.length === 0) return [];
  return [
    all.map(({ of, what, help }) => `${style.yellow('⚠')} ${plain(`Archive of ${of}: ${what}. ${help}`)}`).join('\n'),
  ];
}

/** What the host's agent last took away, and what has expired and is kept. */
function sweepLine({ at, removed, kept }: Sweep, now: number): string {
  const gone = removed.length > 0 ? `removed ${removed.join(', ')}` : 'removed nothing';
  const stays = kept.map(({ branch, why }) => `kept ${branch}: ${why}`);
  return [`Last sweep ${since(at, now)} ago: ${gone}`, ...stays].map(plain).join('\n');
}

/** What `--json` prints: the same, with no field of a branch that is not for lists. */
export function statusData(status: Status): Status {
  return {
    stores: status.stores,
    ...(status.lastSweep === undefined ? {} : { lastSweep: status.lastSweep }),
    projects: status.projects.map((project) => ({ ...project, branches: project.branches.map(branchSummary) })),
    ...(status.warnings === undefined ? {} : { warnings: status.warnings }),
  };
}

function storeTable(stores: readonly StoreStatus[], view: View): string {
  return table(
    [
      { title: 'Pool', least: 8 },
      { title: 'Storage' },
      { title: 'Health' },
      { title: 'Size', align: 'right' },
      { title: 'Used', align: 'right' },
      { title: 'Free', align: 'right' },
    ],
    stores.map((store) => [
      store.pool,
      store.storage,
      { text: store.health, style: /^(online|ok)$/i.test(store.health) ? 'green' : 'yellow' },
      bytes(store.sizeBytes),
      `${bytes(store.usedBytes)} (${share(store.usedBytes, store.sizeBytes)})`,
      bytes(store.freeBytes),
    ]),
    view,
  ).join('\n');
}

function share(part: number, whole: number): string {
  return whole > 0 ? `${((100 * part) / whole).toFixed(1)}%` : '–';
}

const branchColumns: Column[] = [
  { title: '' },
  { title: 'Branch', least: 12, isName: true },
  { title: 'Status' },
  { title: 'Uptime', align: 'right' },
  { title: 'Port', align: 'right' },
  { title: 'Own size', align: 'right' },
  { title: 'Age', align: 'right' },
  { title: 'Expires', align: 'right' },
];

function projectTrees(projects: Status['projects'], now: number, view: View): string {
  // One table for all, so that columns stand under each other; each project's line is put before its own rows.
  const trees = projects.map((project) => tree(project.branches));
  const rows = trees
    .flat()
    .map(({ prefix, branch }): Cell[] => [
      dot(branch.status),
      `${prefix}${branch.branch}`,
      branch.status,
      since(branch.startedAt, now),
      String(branch.port),
      bytes(branch.ownBytes),
      since(branch.createdAt, now),
      until(branch.expiresAt, now),
    ]);
  const [titles = '', ...lines] = table(branchColumns, rows, { ...view, columns: view.columns - 2 });
  const out = [`  ${titles}`];
  projects.forEach((project, at) => {
    const about = ` · PostgreSQL ${project.pgVersion}${project.image ? ` · ${project.image}` : ''} · ${project.storage} + ${project.postgres}`;
    const name = shorten(plain(project.name), view.columns);
    const details = shorten(plain(about), view.columns - name.length);
    out.push(`${view.style.bold(name)}${view.style.dim(details)}`);
    out.push(...lines.splice(0, trees[at]?.length ?? 0).map((line) => fitIndent(line, view.columns)));
  });
  return out.join('\n');
}

/** Two blanks before a branch's line; none where not even the table has room. */
function fitIndent(line: string, columns: number): string {
  return columns < 3 ? line : `  ${line}`;
}

interface Leaf {
  prefix: string;
  branch: BranchSummary;
}

/** Branches under their parents, depth first. One whose parent is not in the list stands at the top. */
export function tree(branches: readonly BranchSummary[]): Leaf[] {
  const names = new Set(branches.map((branch) => branch.branch));
  const children = new Map<string | null, BranchSummary[]>();
  for (const branch of branches) {
    const parent = branch.parent !== null && names.has(branch.parent) ? branch.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), branch]);
  }
  const leaves: Leaf[] = [];
  const seen = new Set<BranchSummary>();
  // `indent` is what stands before the branches of the list; none at the top.
  const walk = (list: readonly BranchSummary[], indent?: string): void => {
    list.forEach((branch, at) => {
      if (seen.has(branch)) return;
      seen.add(branch);
      const last = at === list.length - 1;
      leaves.push({ prefix: indent === undefined ? '' : `${indent}${last ? '└ ' : '├ '}`, branch });
      walk(children.get(branch.branch) ?? [], indent === undefined ? '' : `${indent}${last ? '  ' : '│ '}`);
    });
  };
  walk(children.get(null) ?? []);
  // Damaged marks can name parents in a circle; such branches are still shown.
  for (const branch of branches) if (!seen.has(branch)) leaves.push({ prefix: '', branch });
  return leaves;
}
