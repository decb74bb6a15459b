import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VeloError } from '../../../src/contract/errors/error.ts';
import type { CreateProject, PostgresName, StorageName } from '../../../src/contract/velo.ts';
import type { Steps } from '../../../src/core/operation/steps.ts';
import { chooseDrivers } from '../../../src/core/store/choose-drivers.ts';
import { openSite } from '../../../src/core/store/site.ts';
import type { PostgresDriver } from '../../../src/postgres/driver.ts';
import type { ServerDriver } from '../../../src/postgres/server.ts';
import type { StorageDriver } from '../../../src/storage/driver.ts';
import type { Storage } from '../../../src/storage/storage.ts';

/** Drivers that velo does not have, each installed or not: `fast` is preferred to `plain`, and `box` to `bare`. */
interface Machine {
  fast: boolean;
  box: boolean;
  bare: boolean;
}

const all: Machine = { fast: true, box: true, bare: true };
const noBox = 'no box runs';
const noFast = 'there is no fast disk';

let home: string;
beforeAll(() => {
  home = mkdtempSync('/tmp/velo-choose-');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a project gets', () => {
  it.for<[string, Partial<Machine>, Partial<CreateProject>, string, string | undefined]>([
    ['the best', {}, {}, 'fast+box', undefined],
    ['plain folders where there is no other storage', { fast: false }, {}, 'plain+bare', `plain and bare: ${noFast}`],
    ['the last resorts where there is no engine', { box: false }, {}, 'plain+bare', `plain and bare: ${noBox}`],
    ['the engine, where it alone is here', { fast: false, bare: false }, {}, 'plain+box', `plain and bare: ${noFast}`],
    ['the last resort, where nothing is here', { fast: false, box: false, bare: false }, {}, 'plain+bare', undefined],
    ['the storage that is named', {}, { storage: 'plain' as StorageName }, 'plain+bare', undefined],
    ['that, with what can be had', { box: false }, { storage: 'fast' as StorageName }, 'fast+bare', undefined],
    ['the servers that are named', { box: false }, { postgres: 'bare' as PostgresName }, 'fast+bare', undefined],
    ['the servers that run an image', { fast: false }, { image: 'any' }, 'plain+box', `plain: ${noFast}`],
    ['the storage that has such a pool', { fast: false }, { pool: 'disk' }, 'fast+box', undefined],
  ])('%s', async ([_name, here, request, chosen, note]) => {
    const place = await choose({ ...all, ...here }, request);
    expect(place.chosen).toBe(chosen);
    if (note !== undefined) expect(place.notes).toEqual([`Using ${note}`]);
  });

  it('no servers other than those that it asks for', async () => {
    const refused = choose({ ...all, box: false }, { postgres: 'box' as PostgresName });
    await expect(refused).rejects.toMatchObject({ message: noBox });
    await expect(choose({ ...all, box: false }, { image: 'any' })).rejects.toMatchObject({ message: noBox });
  });

  it('no storage that velo does not have', async () => {
    const refused = choose(all, { storage: 'tape' as StorageName });
    await expect(refused).rejects.toMatchObject({ code: 'unknown-choice', hint: 'Choose one of fast, plain.' });
  });
});

async function choose(here: Machine, request: Partial<CreateProject>): Promise<{ chosen: string; notes: string[] }> {
  const fast = storage('fast', { isPool: () => true, whyNot: async () => (here.fast ? undefined : 'no fast disk') });
  const drivers = {
    storage: [fast, storage('plain', { lastResort: true })],
    postgres: [postgres('box', here.box, { takesImage: true }), postgres('bare', here.bare, { lastResort: true })],
  };
  const site = openSite({ env: { VELO_HOME: join(home, 'store') }, drivers });
  const notes: string[] = [];
  const steps = { note: (text: string) => void notes.push(text) } as unknown as Steps;
  const place = await chooseDrivers(site, { name: 'demo', ...request }, steps);
  await site.close();
  return { chosen: `${place.storage.name}+${place.driver.name}`, notes };
}

function storage(name: string, differs: Partial<StorageDriver>): StorageDriver {
  return {
    name: name as StorageName,
    title: name,
    forRoot: false,
    lastResort: false,
    find: async () => [],
    hidden: () => undefined,
    whyNot: async () => undefined,
    isPool: () => false,
    create: async () => ({ name }) as unknown as Storage,
    checks: async () => [],
    ...differs,
  };
}

function postgres(name: string, here: boolean, differs: Partial<PostgresDriver>): PostgresDriver {
  const why = here ? undefined : new VeloError('unable', 'engine-missing', `no ${name} runs`, '');
  const driver = { name, unusable: async () => why, close: async () => {} } as unknown as ServerDriver;
  return {
    name: name as PostgresName,
    title: name,
    needs: { name, inSentence: name },
    gives: '',
    lastResort: false,
    takesImage: false,
    open: async () => driver,
    ...differs,
  };
}
