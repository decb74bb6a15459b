import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dockerClient } from '../../../src/postgres/docker/client.ts';
import { imageRuntime } from '../../../src/postgres/docker/image.ts';
import { checkImageName } from '../../../src/postgres/image-name.ts';
import { type LoopbackEngine, startEngine } from '../../harness/machine/engine.ts';

let engine: LoopbackEngine;

beforeAll(async () => {
  engine = await startEngine();
});

afterAll(() => engine?.close());

const hex = '0123456789abcdef'.repeat(4);

// The tables of distribution/reference's own tests, and names that people write.
describe('the names of images', () => {
  it.each([
    'postgres',
    'postgres:17-alpine',
    'library/postgres',
    'docker.io/library/postgres:15',
    'localhost:5000/team/postgres:15_2',
    'ghcr.io/Org-less/db:v1'.toLowerCase(),
    'Registry.Example.com/db',
    '[2001:db8::1]:5000/repo',
    'test.com:8080/a/b__c/d--e:Tag.1',
    `postgres@sha256:${hex}`,
    `postgres:15@sha256:${hex}`,
    `sha256:${hex}`,
    hex,
    `${'a/'.repeat(127)}a`,
  ])('%s is valid', (name) => expect(() => checkImageName(name)).not.toThrow());

  it.each([
    '',
    'a//b',
    'a/../b',
    'a/./b',
    './a',
    '/a',
    'a/',
    'a:',
    ':a',
    'a@',
    'a@b',
    'a b',
    'Uppercase',
    'a/Uppercase',
    'aa..bb',
    'a___b',
    '-a',
    '--privileged',
    'a-/b',
    'a:b:c',
    'a?x=y',
    'a#b',
    'a%2f%2fb',
    'a\0b',
    'a\nb',
    'a\n',
    'ä',
    'http://example.com/a',
    'postgres@sha256:abc',
    `postgres:${'t'.repeat(129)}`,
    `${'a/'.repeat(128)}a`,
    'a'.repeat(100_000),
  ])('%j is invalid', (name) => {
    expect(() => checkImageName(name)).toThrow(expect.objectContaining({ code: 'invalid-image', kind: 'usage' }));
  });
});

/** Names as they come from outside: pieces with a meaning in references, paths and addresses, in any order. */
const pieces = ['a', 'b7', 'A', '/', '//', '.', '..', ':', '@', '-', '_', '__', '%2f', '?', '#', '[', ']', '\\'];
const odd = [' ', '\0', '\n', '\r\n', 'ä', '\ud800', '🐘', 'http:', 'localhost:9', 'sha256:', hex];
const names = fc.array(fc.constantFrom(...pieces, ...odd), { minLength: 1, maxLength: 8 }).map((all) => all.join(''));

describe('a thousand names', () => {
  const wish = (docker: ReturnType<typeof dockerClient>, image: string) =>
    imageRuntime(docker, { image }, () => {}).then(
      () => 'done',
      ({ code }: { code: string }) => code,
    );

  it('are refused or not found; none leads the engine’s client to another address', async () => {
    const docker = dockerClient(engine.socket);
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        expect(['invalid-image', 'image-missing']).toContain(await wish(docker, name));
      }),
      { numRuns: 1000 },
    );
    expect(engine.asked.filter((path) => /\/\/|\/\.\.?\//.test(path))).toEqual([]);
  });

  it('that are not checked first end in an error for the caller', async () => {
    const docker = dockerClient(engine.socket);
    const ask = (name: string) =>
      docker
        .getImage(name)
        .inspect()
        .then(
          () => 'done',
          () => 'error',
        );
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        // `?` and `#` cut off the rest of the path, and what is left may be an existing address.
        const said = await ask(name);
        if (!/[?#]/.test(name)) expect(said).toBe('error');
      }),
      { numRuns: 1000 },
    );
    expect(await ask('a//b')).toBe('error');
  });
});
