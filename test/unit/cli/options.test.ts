import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  days,
  given,
  keepOld,
  label,
  majorVersion,
  oneOf,
  timeToLive,
  timeToLiveOrNone,
  withDashedNames,
} from '../../../src/cli/options.ts';
import { VeloError } from '../../../src/contract/errors/error.ts';
import { duration } from '../../../src/contract/values/duration.ts';
import { branchName, formatBranch, projectName, quoted } from '../../../src/contract/values/names.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,62}$/);
const usage = expect.objectContaining({ kind: 'usage', exitCode: 2 });

describe('names', () => {
  it('reads back every branch it writes', () => {
    fc.assert(
      fc.property(name, name, (project, branch) => {
        expect(branchName(formatBranch({ project, branch }))).toEqual({ project, branch });
      }),
    );
  });

  it('accepts a text unchanged, or refuses it as wrong usage in one safe line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), name), (text) => {
        try {
          expect(projectName(text)).toBe(text);
          expect(text).toMatch(/^[a-z][a-z0-9_-]{0,62}$/);
        } catch (error) {
          expect(error).toEqual(usage);
          expect((error as VeloError).message).toMatch(/^[\u0020-\u007e]+$/);
        }
      }),
    );
  });

  it.each([
    '',
    'a',
    '/',
    'a/',
    '/a',
    'a/b/c',
    'A/b',
    'a/..',
    '../a',
    'a /b',
    'a/b@c',
    "a/b'",
    'a/b\n',
    'a/é',
    '-a/b',
    'a/-b',
    `a/${'b'.repeat(64)}`,
  ])('refuses %j as a branch', (text) => {
    expect(() => branchName(text)).toThrow(usage);
  });

  it('quotes any text into one short line of ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(quoted(text)).toMatch(/^"[\u0020-\u007e]*"$/);
      }),
    );
  });
});

describe('durations', () => {
  it('counts in milliseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.constantFrom('s', 'm', 'h', 'd', 'w'), (count, unit) => {
        const sizes = { s: 1e3, m: 60e3, h: 3600e3, d: 86400e3, w: 604800e3 };
        expect(duration(`${count}${unit}`, '--ttl')).toBe(count * sizes[unit]);
      }),
    );
  });

  it.each(['', '0s', '5', 'm', '-5m', '5 m', '5M', '1.5h', '1e3s', '11y', '521w1', '99999999w', ' 5m', '5m\n'])(
    'refuses %j',
    (text) => {
      expect(() => timeToLive(text)).toThrow(usage);
    },
  );

  it('accepts `none` only where an expiry can be removed', () => {
    expect(timeToLiveOrNone('none')).toBe('none');
    expect(timeToLiveOrNone('3d')).toBe('3d');
    expect(() => timeToLive('none')).toThrow(usage);
  });
});

describe('values', () => {
  it('collects labels; a value may be empty, contain `=`, and override an earlier one', () => {
    const labels = ['a=1', 'b=x=y', 'a=2', 'c=', '__proto__=p'].reduce<Record<string, string>>(
      (all, text) => label(text, all),
      {},
    );
    expect(Object.entries(labels)).toEqual([
      ['a', '2'],
      ['b', 'x=y'],
      ['c', ''],
      ['__proto__', 'p'],
    ]);
  });

  it('reads words and major versions exactly', () => {
    expect(oneOf('zfs', '--storage', ['zfs', 'btrfs'])).toBe('zfs');
    expect(majorVersion('17')).toBe(17);
    for (const text of ['', ' 17', '17.2', '0x11', '19', 'latest']) expect(() => majorVersion(text)).toThrow(VeloError);
  });
});

describe('what is kept', () => {
  it('reads days exactly, 0 included', () => {
    expect(['0', '1', '999999'].map(days)).toEqual([0, 1, 999_999]);
    for (const text of ['', '-1', '1.5', '07', '1e3', '1d', ' 1', '1000000', 'all'])
      expect(() => days(text)).toThrow(usage);
  });

  it('keeps a duration as it was written', () => {
    expect(keepOld('2h')).toBe('2h');
    for (const text of ['', '0h', '2', 'none', '11y']) expect(() => keepOld(text)).toThrow(usage);
  });

  it('drops what is absent, but nothing that is empty or false', () => {
    expect(given({ label: '', pinned: false, days: 0, keep: undefined })).toEqual({
      label: '',
      pinned: false,
      days: 0,
    });
  });
});

describe('arguments that begin with a dash', () => {
  const valued = new Set(['--parent', '--owner']);

  it.each([
    [
      ['branch', 'get', '-x/dev', '--json'],
      ['branch', 'get', '--json', '--', '-x/dev'],
    ],
    [
      ['branch', 'get', '--x/dev'],
      ['branch', 'get', '--', '--x/dev'],
    ],
    [
      ['branch', 'get', '-h/dev', '--', 'b'],
      ['branch', 'get', '--', '-h/dev', 'b'],
    ],
    [
      ['a', '--owner', '-x/dev'],
      ['a', '--owner', '-x/dev'],
    ],
    [
      ['a', '--owner=x/dev', '--json'],
      ['a', '--owner=x/dev', '--json'],
    ],
    [
      ['a', '--', '-x/dev'],
      ['a', '--', '-x/dev'],
    ],
  ])('%j becomes %j', (argv, expected) => {
    expect(withDashedNames(argv, valued)).toEqual(expected);
  });
});
