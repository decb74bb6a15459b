import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ErrorReport, hasCode, retryCodes, VeloError } from '../../../src/contract/errors/error.ts';
import { errorCodes } from '../../../src/contract/errors/error-codes.ts';
import { root } from '../../harness/root.ts';

const kinds = Object.entries(errorCodes);
const pairs = kinds.flatMap(([kind, codes]) => Object.keys(codes).map((code) => `${kind} ${code}`));

/** The ways in which code makes an error of a kind and code: the constructor, and helpers that fill in the kind. */
const makers: [pattern: RegExp, kind?: string][] = [
  [/new VeloError\(\s*'([a-z][a-z0-9-]+)',\s*'([a-z][a-z0-9-]+)'/g],
  [/\.wrong\(\s*()'([a-z][a-z0-9-]+)'/g, 'usage'],
  [/\bconflict\(\s*()'([a-z][a-z0-9-]+)'/g, 'conflict'],
  [/\bnotPermitted\([^)]*,\s*()'([a-z][a-z0-9-]+)'\)/g, 'unable'],
  [/\bcode: ErrorCode<'(\w+)'> = '([a-z][a-z0-9-]+)'/g],
  [/intent: 'refuse',\s*code: ()'([a-z][a-z0-9-]+)'/g, 'conflict'],
];

describe('the table of error codes', () => {
  it('has each code once, with a sentence that explains it', () => {
    const codes = pairs.map((pair) => pair.split(' ')[1]);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    for (const meaning of kinds.flatMap(([, each]) => Object.values(each))) expect(meaning).toMatch(/^\S[^|\n]+\.$/);
  });

  it('has every code that is thrown, and no other', () => {
    const thrown = new Set(sources().flatMap(made));
    expect([...thrown].filter((pair) => !pairs.includes(pair))).toEqual([]);
    expect(pairs.filter((pair) => !thrown.has(pair))).toEqual([]);
  });

  it('finds a code in a text', () => {
    expect(made("throw new VeloError(\n    'conflict',\n    'busy', 'a', 'b')")).toEqual(['conflict busy']);
    expect(made("throw command.wrong('which-pool', 'a')")).toEqual(['usage which-pool']);
    expect(made("wrong('branch', 'is main')")).toEqual([]);
  });
});

describe('an error', () => {
  it('accepts only codes of its kind', () => {
    // @ts-expect-error the pair is wrong
    new VeloError('failed', 'branch-changed', 'x', 'y');
    // @ts-expect-error there is no such code
    new VeloError('conflict', 'changed-meanwhile', 'x', 'y');
    // @ts-expect-error nobody throws it
    hasCode(undefined, 'changed-meanwhile');
    expect(new VeloError('conflict', 'branch-changed', 'x', 'y').exitCode).toBe(4);
  });

  it('made from plain data keeps an unknown code', () => {
    const report: ErrorReport = { code: 'of-a-newer-agent', message: 'x', hint: 'y', left: ['z'] };
    const error = VeloError.from({ kind: 'unable', ...report });
    expect(error).toBeInstanceOf(VeloError);
    expect(error.exitCode).toBe(5);
    expect(error.report()).toEqual(report);
    expect(hasCode(error, ...retryCodes)).toBe(false);
  });

  it('is recognized by its code, and nothing else is', () => {
    expect(hasCode(new VeloError('conflict', 'branch-changed', 'x', 'y'), ...retryCodes)).toBe(true);
    expect(hasCode({ code: 'busy' }, 'busy')).toBe(false);
    expect(hasCode(undefined, 'busy')).toBe(false);
  });
});

function made(text: string): string[] {
  return makers.flatMap(([pattern, kind]) =>
    [...text.matchAll(pattern)].map((match) => `${kind ?? match[1]} ${match[2]}`),
  );
}

function sources(): string[] {
  return ['src', 'actions', 'runner-agent'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
}
