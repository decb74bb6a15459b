import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { actionFiles } from '../../../scripts/action-files.ts';
import { pages, withGeneratedParts } from '../../../scripts/docs-tables.ts';
import { states } from '../../../scripts/pictures-states.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { Session } from '../../../src/cli/session.ts';
import { exitCodes } from '../../../src/contract/errors/error.ts';
import { renderComment } from '../../../src/github/comment/comment.ts';
import type { CommentFacts } from '../../../src/github/comment/comment-facts.ts';
import { root } from '../../harness/root.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const texts = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('the pages', () => {
  it.each(pages)('%s has the tables generated from the action.yml files (`npm run docs`)', (page) => {
    expect(withGeneratedParts(root, read(page))).toBe(read(page));
  });

  it('name every action', () => {
    const page = read('docs/actions.md');
    for (const path of actionFiles(root).slice(1)) expect(page).toContain(`elitan/velo/${dirname(path)}@v1`);
  });

  it.each(texts)('%s links only to existing files', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] as string);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it.each(texts)('%s links only to existing headings', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)].map(([, file, anchor]) => {
      return { anchor: anchor as string, target: file ? join(dirname(page), file) : page };
    });
    expect(links.filter(({ target, anchor }) => !anchorsOf(target).includes(anchor))).toEqual([]);
  });
});

describe('the front page', () => {
  const page = read('README.md');
  const { name, license } = JSON.parse(read('package.json'));

  it('has badges for the existing workflow, package and licence', () => {
    const [, workflow] = /elitan\/velo\/actions\/workflows\/([\w.-]+)\/badge\.svg/.exec(page) ?? [];
    expect(existsSync(join(root, '.github/workflows', workflow ?? '-'))).toBe(true);
    expect(page).toContain(`https://img.shields.io/npm/v/${name}`);
    expect(page).toContain(`badge/licence-${license}-`);
    expect(read('LICENSE')).toContain(`${license} License`);
  });

  it('shows existing pictures', () => {
    const pictures = [...page.matchAll(/(?:src|srcset)="([^"]+)"/g)].map((match) => match[1] as string);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    expect(pictures.filter((picture) => !existsSync(join(root, picture)))).toEqual([]);
  });

  it('shows a recording of the current demonstration (`npm run recording`)', () => {
    const titles = [...read('scripts/demo.ts').matchAll(/title\('([^']+)'\)/g)].map((match) => match[1] as string);
    expect(titles.length).toBeGreaterThan(5);
    const shown = read('docs/pictures/demo.svg').replaceAll(/<\/text>\n<text [^>]*class="title">/g, '');
    expect(titles.filter((title) => !shown.includes(title.replaceAll('&', '&amp;')))).toEqual([]);
  });

  it('shows the current comment (`npm run pictures`)', () => {
    expect(read('docs/pictures/comment.txt')).toBe(`${renderComment(states.created as CommentFacts)}\n`);
  });

  it('has the figures of the benchmark', () => {
    const [, ms, ratio] = /\*\*(\d+) ms\*\*, ([\d.]+) times/.exec(page) ?? [];
    const [, engine, measured] =
      /### btrfs \+ docker,[\s\S]*?\| create, beside 1 branch \| [^|]+\| (\d+) \([^|]+\| ([\d.]+) × /.exec(
        read('docs/benchmarks.md'),
      ) ?? [];
    expect([ms, ratio]).toEqual([engine, measured]);
  });

  it('links to every page and every example', () => {
    const wanted = [...texts, ...readdirSync(join(root, 'docs/examples')).map((file) => `docs/examples/${file}`)];
    expect(
      wanted.filter((path) => path !== 'README.md' && !page.includes(`](${path})`) && !fileParts(page, path)),
    ).toEqual([]);
  });
});

describe('the reference of the command line', () => {
  const page = read('docs/commands.md');
  const sink = { write: () => true };
  const program = createProgram(new Session({ stdout: sink, stderr: sink, env: {} }, {}), () => {});
  const row = (command: string) => page.split('\n').find((line) => line.startsWith(`| \`${command}`)) ?? '';

  it.each(commandsOf(program))('has $path with its options and its alias', ({ path, command }) => {
    expect(row(path)).not.toBe('');
    for (const alias of command.aliases()) expect(row(path)).toContain(`\`${alias}\``);
    const missing = longOptions(command).filter((option) => !new RegExp(`\`${option}(?![\\w-])`).test(row(path)));
    expect(missing).toEqual([]);
  });

  it('names only existing options', () => {
    const known = new Set([
      '--help',
      ...[program, ...commandsOf(program).map(({ command }) => command)].flatMap(longOptions),
    ]);
    const named = [...page.matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([option]) => option);
    expect(named.filter((option) => !known.has(option))).toEqual([]);
  });

  it('has the options that every command takes', () => {
    for (const option of longOptions(program)) expect(page).toMatch(new RegExp(`^\\|.*\`${option}(?![\\w-])`, 'm'));
  });

  it('has the environment variables that velo reads', () => {
    const sources = ['src', 'runner-agent'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => read(join(folder, file))),
    );
    const names = new Set(sources.flatMap((text) => text.match(/(?<=env\.)VELO_\w+/g) ?? []));
    expect(names.size).toBeGreaterThan(3);
    expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('has the exit codes', () => {
    const [, table = ''] = /\| exit code \| \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(page) ?? [];
    const codes = [...table.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]));
    expect(codes).toEqual([0, ...Object.values(exitCodes)]);
  });
});

/** Every command without subcommands, with the words that call it. */
function commandsOf(command: Command, words = 'velo'): { path: string; command: Command }[] {
  const shown = command.commands.filter((sub) => !Reflect.get(sub, '_hidden'));
  return shown.flatMap((sub) => {
    const path = `${words} ${sub.name()}`;
    return sub.commands.length > 0 ? commandsOf(sub, path) : [{ path, command: sub }];
  });
}

function longOptions({ options }: Command): string[] {
  return options.flatMap(({ long }) => long ?? []);
}

/** The anchors that GitHub makes from a page's headings. */
function anchorsOf(page: string): string[] {
  const headings = [...read(page).matchAll(/^#+ (.+)$/gm)].map((match) => match[1] as string);
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function fileParts(page: string, path: string): boolean {
  return page.includes(`<!-- file ${path} -->`);
}

describe('a generated part', () => {
  it('is regenerated between its marks, and nothing else changes', () => {
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
