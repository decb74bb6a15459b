import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BranchHistory } from '../../harness/recovery/branch-history.ts';
import { day, hour, type Moment, size } from '../../harness/recovery/promised-moments.ts';
import { slowness } from '../../harness/slowness.ts';

/**
 * A branch's whole life, over several generations, against what was promised. `VELO_TEST_HISTORIES` says how many.
 */
const runs = Number(process.env.VELO_TEST_HISTORIES ?? 2000);

const keep = fc.constantFrom(undefined, undefined, 'none', '2h', '3d', '20d');
const nth = fc.nat(20);
const passes = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 400 })),
    fc.constantFrom(0, 0, 1, 300, size, 3 * size),
    fc.constantFrom<'archived' | 'late' | 'lost'>('archived', 'archived', 'archived', 'archived', 'late', 'lost'),
  )
  .map(
    ([hours, bytes, fate]) =>
      [`pass ${hours} ${bytes} ${fate}`, (it: BranchHistory) => it.pass(hours * (hour / 4), bytes, fate)] as const,
  );
const rounds = fc.constant(['round', (it: BranchHistory) => it.round()] as const);

const event = <T>(name: string, arbitrary: fc.Arbitrary<T>, act: (it: BranchHistory, value: T) => void) =>
  arbitrary.map((value) => [`${name} ${JSON.stringify(value)}`, (it: BranchHistory) => act(it, value)] as const);

const events = fc.oneof(
  { weight: 14, arbitrary: passes },
  { weight: 4, arbitrary: rounds },
  {
    weight: 3,
    arbitrary: event(
      'snapshot',
      fc.record({ pinned: fc.boolean(), behind: fc.constantFrom(0, size, 2 * size) }),
      (it, how) => it.snapshot(how),
    ),
  },
  { weight: 3, arbitrary: event('replace', fc.tuple(keep, fc.boolean()), (it, [old, by]) => it.replace(old, by)) },
  { weight: 2, arbitrary: event('undo', keep, (it, old) => it.undo(old)) },
  {
    weight: 2,
    arbitrary: event('delete', fc.tuple(nth, fc.boolean()), (it, [n, force]) => it.deleteSnapshot(n, force)),
  },
  {
    weight: 2,
    arbitrary: event('clean up', fc.tuple(fc.constantFrom(undefined, 0, 1, 3, 9), fc.boolean()), (it, [days, force]) =>
      it.cleanUp(days, force),
    ),
  },
  {
    weight: 1,
    arbitrary: event(
      'clean up snapshots',
      fc.constantFrom({ days: 0 }, { days: 2 }, { keep: { daily: 2 } }, { keep: { hourly: 3, weekly: 1 } }),
      (it, rule) => it.cleanUpSnapshots(rule),
    ),
  },
  {
    weight: 2,
    arbitrary: event('policy', fc.constantFrom(undefined, 1, 2, 7, 30), (it, days) => {
      it.promises.days = days;
    }),
  },
  { weight: 1, arbitrary: event('archive', fc.boolean(), (it, on) => it.setArchive(on)) },
  { weight: 1, arbitrary: event('run', fc.boolean(), (it, on) => it.run(on ? 'running' : 'stopped')) },
  { weight: 1, arbitrary: event('pin', fc.tuple(nth, fc.boolean()), (it, [n, pinned]) => it.pin(n, pinned)) },
  { weight: 1, arbitrary: event('vanish', nth, (it, n) => it.vanish(n)) },
  { weight: 1, arbitrary: event('limit', fc.integer({ min: 1, max: 40 }), (it, n) => it.limit(n * size)) },
);

const lives = fc.record({
  isMain: fc.boolean(),
  copyOnWrite: fc.boolean(),
  archived: fc.constantFrom(true, true, false),
});

it(
  `${runs} random histories keep every moment that is promised, and nothing that nobody promises`,
  () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(lives, fc.array(events, { minLength: 3, maxLength: 50, size: 'max' }), (life, happened) => {
        const history = new BranchHistory(life);
        for (const [name, act] of happened) {
          act(history);
          check(history, name);
        }
        growOld(history);
        for (const [what, count] of Object.entries(history.seen)) seen[what] = (seen[what] ?? 0) + count;
      }),
      { numRuns: runs },
    );
    const rare = runs / 100;
    for (const what of ['promised', 'lost', 'vanished', 'replaced', 'undone', 'off', 'refused', 'expired', 'limited'])
      expect(seen[what], JSON.stringify(seen)).toBeGreaterThan(rare);
  },
  (30_000 + runs * 60) * slowness,
);

function check(history: BranchHistory, after: string): void {
  const project = history.project;
  const { archive } = history.branch.current.record;
  if (archive !== null)
    expect(
      history.archives.map(({ id }) => id),
      after,
    ).toContain(archive);
  const lost = history.promises.promised(history.now).filter((moment) => !history.isRight(moment, project));
  // What was not archived is not answered with what was before.
  const wrong = history.promises.moments.filter(
    ({ archive: its, at }) => its === null && typeof history.recover(at, project) !== 'string',
  );
  expect(
    [...lost, ...wrong].map((moment) => told(history, moment)),
    after,
  ).toEqual([]);
}

function told(history: BranchHistory, moment: Moment): string {
  return `${new Date(moment.at).toISOString()} of ${moment.archive}: ${JSON.stringify(history.recover(moment.at))}`;
}

/** When all promises are over, a round leaves only what serves, and what people keep. */
function growOld(history: BranchHistory): void {
  history.run('running');
  history.pass(70 * day, 300, 'archived');
  history.round();
  history.finish();
  check(history, 'when it has grown old');
  const { current, retired, remains } = history.branch;
  const { archive } = current.record;
  expect(history.archives.map(({ id }) => id)).toEqual(archive === null ? [] : [archive]);
  const snapshots = history.project.snapshots;
  const bases = snapshots.filter(({ record }) => record.base && !record.pinned);
  expect(bases.filter(({ record }) => record.archive !== archive).map(({ stored }) => stored.id)).toEqual([]);
  expect(remains).toEqual([]);
  for (const { volume } of retired)
    expect(snapshots.map(({ stored }) => stored.on?.generation)).toContain(volume.generation);
}
