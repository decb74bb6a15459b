import { expect, it } from 'vitest';
import { checkLimits } from '../../../src/core/operation/branch-limits.ts';

const branch = (name: string, day: number, owner: string | null = null) => ({
  name,
  owner,
  createdAt: `2026-11-0${day}T00:00:00.000Z`,
});
const there = [branch('d', 4), branch('b', 2, 'me'), branch('a', 1), branch('c', 3, 'me')];
const wanted = { project: 'shop', owner: 'me' };

it('accepts what is below its limits', () => {
  checkLimits(there, wanted);
  checkLimits(there, wanted, { project: 5, owner: 3 });
  checkLimits(there, { project: 'shop', owner: null }, { owner: 0 });
});

it('names the number, the limit and the three oldest branches', () => {
  expect(() => checkLimits(there, wanted, { project: 4 })).toThrow(
    expect.objectContaining({
      kind: 'conflict',
      code: 'too-many-branches',
      message: 'The project shop has 4 branches besides main; the limit is 4.',
      hint: 'Delete one that is not needed; the oldest are shop/a (2026-11-01), shop/b (2026-11-02), shop/c (2026-11-03).',
    }),
  );
  expect(() => checkLimits(there, wanted, { owner: 2 })).toThrow(/^me in the project shop has 2 branches/);
});
