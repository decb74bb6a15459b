import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { holdProgram } from '../../harness/faults/held-program.ts';
import { type Ground, setUpGround } from '../../harness/faults/stories.ts';
import { pair } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

/** The calls with which the storage's programs change something: story, program, arguments. */
const places: Record<string, ['create' | 'reset' | 'delete', string, string][]> = {
  directory: [
    ['create', 'cp', '"-a --reflink=auto -t"*'],
    ['reset', 'cp', '"-a --reflink=auto -t"*'],
    ['delete', 'rm', '*demo*dev*'],
  ],
  btrfs: [
    ['create', 'btrfs', '"subvolume snapshot"*'],
    ['reset', 'btrfs', '"subvolume snapshot"*'],
    ['delete', 'btrfs', '"subvolume delete"*'],
  ],
  zfs: [
    ['create', 'zfs', 'snapshot*'],
    ['create', 'zfs', 'clone*'],
    ['reset', 'zfs', 'snapshot*'],
    ['reset', 'zfs', '"destroy -d"*'],
    ['delete', 'zfs', '"set velo:phase"*'],
    ['delete', 'zfs', 'destroy*'],
  ],
};

let ground: Ground;

beforeAll(async () => {
  ground = await setUpGround();
}, 120_000 * slowness);

afterAll(() => ground?.close(), 120_000 * slowness);

describe('velo is killed while a program of the storage', () => {
  for (const [name, program, pattern] of places[pair.storage] ?? []) {
    // On an emulated machine, one of the two is enough: velo, which was killed, can't know what the program has done.
    for (const when of slowness > 1 ? (['after'] as const) : (['before', 'after'] as const)) {
      const what = `${when === 'before' ? 'begins' : 'has ended'}: ${name}, ${program} ${pattern.replaceAll('"', '')}`;
      it(
        `${what}; the next command waits for it`,
        async () => {
          const story = ground.stories[name];
          await story.prepare();
          const held = holdProgram(program, pattern, when);
          try {
            const victim = ground.killer.start(ground.machine, story.call, { PATH: held.PATH });
            const first = await Promise.race([held.reached.then(() => 'reached'), victim.ended]);
            expect(first).toBe('reached');
            victim.process.kill('SIGKILL');
            expect(await victim.ended).toBe('killed');

            let done = false;
            const next = ground.mend(story, 'again').then(() => {
              done = true;
            });
            next.catch(() => {});
            await expectWaiting();
            expect(done).toBe(false);
            held.letGo();
            await next;
          } finally {
            held.letGo();
            held.close();
          }
        },
        120_000 * slowness,
      );
    }
  }
});

/** Waits until a process waits for a lock of this store: only the orphaned program holds one. */
async function expectWaiting(): Promise<void> {
  const { root } = await projectOnDisk(ground.machine);
  const folder = join(root, '.velo', 'locks');
  const inodes = readdirSync(folder).map((name) => statSync(join(folder, name)).ino);
  const waiter = new RegExp(`-> FLOCK .*:(${inodes.join('|')}) `);
  const waiting = await poll(() => (waiter.test(readFileSync('/proc/locks', 'utf8')) ? true : undefined), {
    everyMs: 10,
    forMs: 20_000 * slowness,
  });
  expect(waiting, 'the next command waits for the lock').toBe(true);
}
