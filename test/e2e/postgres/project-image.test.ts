import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Project } from '../../../src/velo.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { image, type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 240_000 * slowness;

describe.skipIf(pair.postgres !== 'docker')('a project’s image', () => {
  let machine: Machine;
  const built: string[] = [];

  /** Builds an image from the tests' own image and more lines. Returns its name. */
  function build(name: string, ...more: string[]): string {
    const reference = `velo-test-${name}:${process.pid}`;
    const input = [`FROM ${image}`, `LABEL velo.test="${name} ${Date.now()}"`, ...more].join('\n');
    execFileSync('docker', ['build', '-q', '-t', reference, '-'], { env: machine.env, input, stdio: 'pipe' });
    built.push(reference);
    return reference;
  }
  const saying = (version: string) => [
    `RUN mkdir /said && printf '#!/bin/sh\\necho "postgres (PostgreSQL) ${version}"\\n' > /said/postgres && chmod 755 /said/postgres`,
    'ENV PATH=/said:/usr/bin:/bin',
  ];
  const remove = (reference: string) =>
    execFileSync('docker', ['rmi', '-f', reference], { env: machine.env, stdio: 'pipe' });

  beforeAll(async () => {
    machine = await setUpMachine();
    const request = { name: 'demo', image: build('first') };
    await machine.velo.createProject({ ...request, ...(machine.pool ? { pool: machine.pool } : {}) });
    const { url } = await machine.velo.getBranch({ branch: 'demo/main' });
    await sql(url, 'CREATE TABLE words (word text COLLATE "en-x-icu")', "INSERT INTO words VALUES ('one')");
    await sql(url, 'CREATE INDEX ON words (word)');
  }, limit);

  afterAll(async () => {
    await machine?.close();
    for (const reference of built) execFileSync('docker', ['rmi', '-f', reference], { stdio: 'pipe' });
  }, limit);

  it(
    'is replaced after a trial, and refused if it has another version or another sort order',
    async () => {
      const { velo } = machine;
      const { imageId: before } = await velo.getProject({ name: 'demo' });
      const set = (reference: string, force = false) => velo.setProject({ name: 'demo', image: reference, force });
      await expect(set(build('major', ...saying('14.3')), true)).rejects.toMatchObject({ code: 'other-major' });
      await expect(set(build('minor', ...saying('15.1')))).rejects.toMatchObject({
        code: 'image-differs',
        message: expect.stringContaining('15.1 is older than 15.'),
      });
      await expect(set('velo-test-nowhere:1')).rejects.toMatchObject({ code: 'image-missing' });
      expect((await velo.getProject({ name: 'demo' })).imageId).toBe(before);

      const second = build('second');
      const replaced = await machine.cli('project', 'set', 'demo', '--image', second, '--json');
      expect(replaced.exitCode, replaced.stderr).toBe(0);
      expect((replaced.json() as Project).image).toBe(second);
      expect((replaced.json() as Project).imageId).not.toBe(before);
      await expectAgreement(machine);

      const { url } = await velo.restartBranch({ branch: 'demo/main' });
      await sql(url, `UPDATE pg_collation SET collversion = '1.0' WHERE collname = 'en-x-icu'`);
      const third = build('third');
      await expect(set(third)).rejects.toMatchObject({
        code: 'image-differs',
        message: expect.stringMatching(/"en-x-icu" in "postgres": 1\.0 → \d/),
      });
      await expectAgreement(machine);
      expect(await set(third, true)).toMatchObject({ image: third });
      await velo.restartBranch({ branch: 'demo/main' });
      expect(await sql(url, 'SELECT word FROM words')).toEqual([{ word: 'one' }]);
      await sql(url, 'ALTER COLLATION "en-x-icu" REFRESH VERSION');
    },
    limit,
  );

  it(
    'that was pruned is named, and can be replaced',
    async () => {
      const { velo } = machine;
      const { image: reference, imageId } = await velo.getProject({ name: 'demo' });
      await velo.stopBranch({ branch: 'demo/main' });
      remove(reference ?? '');
      await expect(velo.startBranch({ branch: 'demo/main' })).rejects.toMatchObject({
        code: 'image-missing',
        message: expect.stringMatching(new RegExp(`${reference}.*${imageId}`)),
        hint: expect.stringContaining(`set the image of the project demo to ${reference}`),
      });
      await velo.setProject({ name: 'demo', image: build('fourth') });
      expect(await velo.startBranch({ branch: 'demo/main' })).toMatchObject({ status: 'running' });
      await expectAgreement(machine);
    },
    limit,
  );
});
