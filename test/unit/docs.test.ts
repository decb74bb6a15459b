import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actionFiles } from '../../scripts/action-files.ts';
import { pages, withGeneratedParts } from '../../scripts/docs-tables.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const texts = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('the pages', () => {
  it.each(pages)('%s has the tables that the action.yml files make (`npm run docs`)', (page) => {
    expect(withGeneratedParts(root, read(page))).toBe(read(page));
  });

  it('name every action', () => {
    const page = read('docs/actions.md');
    for (const path of actionFiles(root).slice(1)) expect(page).toContain(`elitan/velo/${dirname(path)}@v1`);
  });

  it.each(texts)('%s links only to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] as string);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});

describe('a generated part', () => {
  it('is made anew between its marks, and nothing else is', () => {
    const before = 'a\n<!-- inputs action.yml -->\nold\n<!-- end -->\nb\n';
    const after = withGeneratedParts(root, before);
    expect(after).toMatch(/^a\n<!-- inputs action\.yml -->\n\| input \| default \| \|\n/);
    expect(after).toContain('| `project` | (required) | ');
    expect(after).toMatch(/\n<!-- end -->\nb\n$/);
    expect(withGeneratedParts(root, after)).toBe(after);
  });

  it('shows the inputs that it names, in its order', () => {
    const table = withGeneratedParts(root, '<!-- inputs action.yml ttl project -->\n<!-- end -->\n');
    expect(table.match(/^\| `[\w-]+`/gm)).toEqual(['| `ttl`', '| `project`']);
  });

  it.each(['input action.yml', 'inputs action.yml nosuch', 'table'])('is refused as `%s`', (part) => {
    expect(() => withGeneratedParts(root, `<!-- ${part} -->\n<!-- end -->\n`)).toThrow('A page asks for');
  });
});
