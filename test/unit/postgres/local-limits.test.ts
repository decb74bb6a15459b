import { expect, it } from 'vitest';
import { limitsToLift } from '../../../src/postgres/local/limits.ts';

/** /proc/self/limits, with the limits that a shell has set (`ulimit`): soft and hard. */
const limits = (set: Record<string, [string, string]> = {}) =>
  [
    'Limit                     Soft Limit           Hard Limit           Units     ',
    ...Object.entries({
      'Max cpu time': ['unlimited', 'unlimited'],
      'Max file size': ['unlimited', 'unlimited'],
      'Max core file size': ['0', '0'],
      'Max processes': ['96365', '96365'],
      'Max open files': ['1048576', '1048576'],
      'Max address space': ['unlimited', 'unlimited'],
      'Max nice priority': ['0', '0'],
      ...set,
    }).map(([name, [soft = '', hard = '']]) => `${name.padEnd(26)}${soft.padEnd(21)}${hard.padEnd(21)}units`),
    '',
  ].join('\n');

it('a server inherits no limit of the shell that velo runs in', () => {
  const set: Record<string, [string, string]> = {
    'Max cpu time': ['60', '60'],
    'Max file size': ['1024', 'unlimited'],
    'Max address space': ['1000000', '2000000'],
    'Max open files': ['64', '64'],
  };
  expect(limitsToLift(limits(set), true)).toEqual([
    '--cpu=unlimited',
    '--fsize=unlimited:',
    '--nofile=4096',
    '--as=unlimited',
  ]);
  // Without the right to raise a hard limit, the server starts with what there is.
  expect(limitsToLift(limits(set), false)).toEqual(['--fsize=unlimited:', '--as=2000000:']);
});

it('what is high enough stays as it is', () => {
  expect(limitsToLift(limits(), true)).toEqual([]);
  expect(
    limitsToLift(limits({ 'Max open files': ['4096', '4096'], 'Max processes': ['4096', 'unlimited'] }), false),
  ).toEqual([]);
});
