import { afterAll, beforeAll, it } from 'vitest';
import { playBranchLife } from '../../harness/machine/branch-life.ts';
import { type Machine, setUpMachine } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
}, 120_000 * slowness);

afterAll(() => machine?.close(), 120_000 * slowness);

it(
  'plays the life of a branch: create, change, reset, stop, start, delete',
  () => playBranchLife(machine.velo),
  120_000 * slowness,
);
