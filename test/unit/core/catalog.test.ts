import fc from 'fast-check';
import { expect, it } from 'vitest';
import { branchNamed, catalogOf, isWhole } from '../../../src/core/catalog/catalog.ts';
import {
  type BranchRecord,
  branchMarks,
  nothingCleaned,
  type Phase,
  projectMarks,
} from '../../../src/core/catalog/record.ts';
import { type Inventory, nameForLife, unknownSizes } from '../../../src/storage/storage.ts';

const time = '2026-11-03T11:00:00.000Z';
const projectId = '00000000000000aa';
const key = nameForLife('demo', projectId);
const id = '00000000000000bb';

const record: BranchRecord = {
  id,
  name: 'dev',
  phase: 'ready',
  wanted: 'running',
  parent: null,
  port: 15432,
  owner: null,
  labels: {},
  createdAt: time,
  takenAt: time,
  expiresAt: null,
  prepared: true,
  cleaned: nothingCleaned,
  roles: [],
  lsn: null,
  limits: {},
  sizing: null,
  parentAt: null,
  database: null,
  walSenders: 0,
  turn: 1,
  keptUntil: null,
  previous: null,
  source: null,
  archive: null,
  servedFrom: null,
  idleStop: null,
  idleSessions: null,
  asleep: null,
};

function inventoryOf(volumes: { generation: number; record: BranchRecord; marks?: object }[]): Inventory {
  const project = {
    id: projectId,
    name: 'demo',
    postgres: 'local',
    image: null,
    imageId: null,
    pgVersion: 17,
    network: null,
    uid: null,
    bound: null,
    policies: {},
    walMax: null,
    archiveDir: null,
    limits: {},
    locale: 'C.UTF-8',
    icuLocale: null,
    encoding: 'UTF8',
    createdAt: time,
  } as const;
  return {
    projects: [{ name: key, path: '/x', marks: projectMarks(project) }],
    volumes: volumes.map(({ generation, record, marks }) => ({
      project: key,
      branch: nameForLife('born', record.id),
      generation,
      path: '/x',
      present: true,
      ...unknownSizes,
      marks: { ...branchMarks({ ...record, turn: generation }), ...marks },
    })),
    snapshots: [],
    foreign: [],
    capacity: { health: 'ONLINE', sizeBytes: 1, usedBytes: 0, freeBytes: 1 },
  };
}

function branchOf(volumes: Parameters<typeof inventoryOf>[0]) {
  const project = catalogOf(inventoryOf(volumes)).get(key);
  const branch = project?.branches.get(id);
  if (!project || !branch) throw new Error('the branch is not in the catalog');
  return { project, branch };
}

/** The table of docs/architecture.md, implemented again: from the phases of generations 1, 2, 3 … */
function expected(phases: Phase[]): { current: number | undefined; remains: number[] } {
  const ready = phases.lastIndexOf('ready');
  const deleting = phases.lastIndexOf('deleting');
  const current = ready >= 0 && deleting < ready ? ready + 1 : undefined;
  return { current, remains: phases.map((_, at) => at + 1).filter((generation) => generation !== current) };
}

it('reads every combination of up to four generations and their phases as the table says', () => {
  const phases: Phase[] = ['new', 'ready', 'deleting'];
  const all = (length: number): Phase[][] =>
    length === 0 ? [[]] : all(length - 1).flatMap((before) => phases.map((phase) => [...before, phase]));
  for (const combination of [1, 2, 3, 4].flatMap(all)) {
    const volumes = combination.map((phase, at) => ({ generation: at + 1, record: { ...record, phase } }));
    const { branch } = branchOf([...volumes].reverse());
    expect(
      {
        combination,
        current: branch.current?.volume.generation,
        remains: branch.remains.map(({ volume }) => volume.generation).sort(),
      },
      combination.join(),
    ).toEqual({ combination, ...expected(combination) });
  }
});

it('shows the name of the generation that is the branch, and ignores the name of a retired one', () => {
  const { project, branch } = branchOf([
    { generation: 1, record: { ...record, name: 'old' } },
    { generation: 2, record: { ...record, name: 'dev' } },
  ]);
  expect(branch.name).toBe('dev');
  expect(branchNamed(project, 'old')).toBeUndefined();
  expect(branchNamed(project, 'dev')?.id).toBe(id);
});

it('prefers an existing branch to the leftovers of a create with the same name', () => {
  const other = { ...record, id: '00000000000000cc', phase: 'new' as const, createdAt: '2020-01-01T00:00:00.000Z' };
  const { project } = branchOf([
    { generation: 1, record: other },
    { generation: 1, record },
  ]);
  expect(branchNamed(project, 'dev')?.id).toBe(id);
});

it('treats an unknown value as a fault of that branch alone, never as a default', () => {
  for (const [mark, value] of [
    ['phase', 'archived'],
    ['wanted', ''],
    ['port', '-1'],
    ['expires', '2026'],
    ['roles', '{}'],
    ['id', '00000000000000dd'],
  ] as const) {
    const { branch } = branchOf([
      { generation: 1, record },
      { generation: 2, record, marks: { [mark]: value } },
    ]);
    expect(branch.fault, mark).toContain(mark);
    expect(branch.current, mark).toBeDefined();
  }
  const inventory = inventoryOf([{ generation: 1, record: { ...record, name: 'main' } }]);
  const [stored] = inventory.projects;
  if (stored) stored.marks.postgres = 'podman';
  const project = catalogOf(inventory).get(key);
  expect(project?.fault).toContain('podman');
  expect(project && isWhole(project)).toBe(true);
  expect([...(project?.branches.values() ?? [])].every(({ fault }) => fault?.includes('podman'))).toBe(true);
});

it('never shows a generation as the branch if a higher one is being deleted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Phase>('new', 'ready', 'deleting'), { minLength: 1, maxLength: 8 }),
      (phases) => {
        const { branch } = branchOf(phases.map((phase, at) => ({ generation: at + 1, record: { ...record, phase } })));
        expect(branch.remains.length + (branch.current ? 1 : 0)).toBe(phases.length);
        expect({ current: branch.current?.volume.generation }).toEqual({ current: expected(phases).current });
      },
    ),
  );
});

it('treats a folder without a record as a leftover of the branch that it was made for', () => {
  const inventory = inventoryOf([{ generation: 1, record }]);
  const [volume] = inventory.volumes;
  if (volume) volume.marks = { phase: 'new' };
  const project = catalogOf(inventory).get(key);
  const branch = project && branchNamed(project, 'born');
  expect(branch).toMatchObject({ id, current: undefined, fault: undefined });
  expect(branch?.remains).toHaveLength(1);
});
