import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest, type TreeFile } from '../../../src/github/decide/fingerprint.ts';

const file = (path: string, sha = 'a', mode = '100644'): TreeFile => ({ path, sha, mode });

const tree = [
  file('db/migrations/1.sql'),
  file('db/migrations/deep/2.sql'),
  file('db/migrations/README.md'),
  file('db/seeds.sql'),
  file('src/app.ts'),
  file('.github/workflows/ci.yml'),
];

/** The files of the tree whose changes alter the fingerprint. */
function seen(...patterns: string[]): string[] {
  const before = digest(tree, patterns);
  return tree
    .map(({ path }) => path)
    .filter(
      (path) =>
        digest(
          tree.map((each) => (each.path === path ? file(path, 'b') : each)),
          patterns,
        ) !== before,
    );
}

describe('a fingerprint of paths', () => {
  it.each([
    [['db/migrations/**'], ['db/migrations/1.sql', 'db/migrations/deep/2.sql', 'db/migrations/README.md']],
    [['db/migrations/*.sql'], ['db/migrations/1.sql']],
    [['db/migrations'], ['db/migrations/1.sql', 'db/migrations/deep/2.sql', 'db/migrations/README.md']],
    [['./db/migrations/'], ['db/migrations/1.sql', 'db/migrations/deep/2.sql', 'db/migrations/README.md']],
    [['db/seeds.sql'], ['db/seeds.sql']],
    [
      ['**/*.sql', '!db/seeds.sql'],
      ['db/migrations/1.sql', 'db/migrations/deep/2.sql'],
    ],
    [
      ['!db/seeds.sql', '**/*.sql'],
      ['db/migrations/1.sql', 'db/migrations/deep/2.sql', 'db/seeds.sql'],
    ],
    [['**/*.yml'], ['.github/workflows/ci.yml']],
    [['nothing/**'], []],
  ])('%j covers %j', (patterns, paths) => {
    expect(seen(...patterns)).toEqual(paths);
  });

  it('notices a file that was added, removed, moved, or made executable', () => {
    const patterns = ['db/**'];
    const [first = file(''), ...others] = tree;
    const all = [
      tree,
      others,
      [...tree, file('db/migrations/3.sql')],
      [file('db/migrations/0.sql'), ...others],
      [file(first.path, 'a', '100755'), ...others],
    ].map((files) => digest(files, patterns));
    expect(new Set(all).size).toBe(all.length);
    expect(digest(tree, ['db/**', 'src/**'])).not.toBe(digest(tree, patterns));
  });

  it('does not depend on the order of files, and accepts any name', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(names, (paths) => {
        const files = paths.map((path) => file(`x/${path}`));
        const print = digest(files, ['x/**']);
        expect(print).toMatch(/^[0-9a-f]{32}$/);
        expect(digest([...files].reverse(), ['x/**'])).toBe(print);
      }),
    );
  });
});
