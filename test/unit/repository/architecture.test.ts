import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../harness/root.ts';

/** A source file, by its path from the repository's root, and the paths it imports (type-only imports included). */
interface Source {
  path: string;
  imports: string[];
  lines: number;
}

/**
 * What each room may import besides itself and `shared`, types included, in the direction of imports
 * (docs/architecture.md). The first prefix that fits a path is its room.
 */
const rooms: [room: string, mayImport: string[]][] = [
  ['actions/', ['src/github/', 'src/velo.ts']],
  // Setup prepares the machine for the engine: it works on the same parts, without the rules above them.
  ['runner-agent/setup/', ['src/velo.ts', 'src/storage/', 'src/postgres/', 'src/host/']],
  ['runner-agent/', ['src/agent-client/', 'src/velo.ts', 'src/host/']],
  // The agent is only for `velo agent` and `velo setup`.
  ['src/cli/', ['src/velo.ts', 'src/agent-client/protocol.ts', 'runner-agent/']],
  // A job's forward proves who the job is, at each new session.
  ['src/github/', ['src/velo.ts', 'src/ssh/', 'src/agent-client/protocol.ts', 'src/agent-client/prover.ts']],
  ['src/velo.ts', ['src/core/', 'src/agent-client/']],
  ['src/agent-client/', ['src/host/']],
  ['src/core/', ['src/storage/', 'src/postgres/', 'src/host/']],
  ['src/storage/', ['src/host/']],
  ['src/postgres/', ['src/host/']],
  ['src/ssh/', []],
  ['src/host/', []],
  ['src/contract/', []],
  ['src/version.ts', ['package.json']],
  ['src/bytes.ts', []],
  ['src/join-streams.ts', []],
];

/** What every room may import: the contract, and three leaves. */
const shared = ['src/contract/', 'src/version.ts', 'src/bytes.ts', 'src/join-streams.ts'];

const maximumLines = 250;

describe('the rooms', () => {
  const sources = readSources();

  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(50);
  });

  it('imports run one way', () => {
    expect(sources.flatMap(wrongImports)).toEqual([]);
  });

  it('no files import each other in a circle', () => {
    expect(circles(sources)).toEqual([]);
  });

  it(`no file is longer than ${maximumLines} lines`, () => {
    expect(sources.filter(({ lines }) => lines > maximumLines).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    );
  });
});

describe('the check itself', () => {
  it.each([
    ['src/host/processes/exec.ts', "import { a } from '../../core/names.ts';", 'src/core/names.ts'],
    ['src/storage/storage.ts', "export * from '../postgres/docker.ts';", 'src/postgres/docker.ts'],
    ['src/core/engine.ts', "const x = await import('../cli/run.ts');", 'src/cli/run.ts'],
    ['src/cli/run.ts', "import { openEngine } from '../core/engine.ts';", 'src/core/engine.ts'],
    ['src/cli/run.ts', "import type { Marker } from '../github/marker.ts';", 'src/github/marker.ts'],
    ['src/core/engine.ts', "import { openVelo } from '../velo.ts';", 'src/velo.ts'],
    ['src/contract/errors/error.ts', "import '../../host/processes/exec.ts';", 'src/host/processes/exec.ts'],
    ['src/postgres/server.ts', "import {\n  a,\n} from '../github/log.ts';", 'src/github/log.ts'],
  ])('finds a wrong import in %s', (path, text, imported) => {
    expect(wrongImports(read(path, text))).toEqual([`${path} → ${imported}`]);
  });

  it.each([
    ['src/core/engine.ts', "import type { Velo } from '../contract/velo.ts';"],
    ['src/cli/run.ts', "import { quoted } from '../contract/values/names.ts';\nimport { z } from 'zod';"],
    ['actions/pull-request/main.ts', "await import('../../src/github/play/pull-request-action.ts');"],
    [
      'src/storage/storage.ts',
      "import { VeloError } from '../contract/errors/error.ts';\n// import { a } from '../core/engine.ts';",
    ],
  ])('accepts a right import in %s', (path, text) => {
    expect(wrongImports(read(path, text))).toEqual([]);
  });

  it('finds circles, even through dynamic imports and types', () => {
    const a = read('src/core/a.ts', "import './b.ts';");
    const b = read('src/core/b.ts', "await import('./c.ts');");
    expect(circles([a, b, read('src/core/c.ts', "import { x } from './a.ts';")])).toEqual([
      'src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts',
    ]);
    expect(circles([a, b, read('src/core/c.ts', "import type { X } from './a.ts';")])).toHaveLength(1);
    expect(circles([a, b])).toEqual([]);
  });
});

function readSources(): Source[] {
  const folders = ['src', 'actions', 'runner-agent'];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folders.includes(entry.name))
    .flatMap((entry) => readdirSync(join(root, entry.name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .map((path) => read(path, readFileSync(join(root, path), 'utf8')));
}

/** Reads the imports from a file's text; `type:` is put before those of which only types are used. */
function read(path: string, text: string): Source {
  const statement = /^\s*(?:import|export)\s[^;'"]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'/gm;
  const dynamic = /^(?!\s*(?:\/\/|\*)).*?\bimport\(\s*'([^']+)'\s*\)/gm;
  const found = [
    ...[...text.matchAll(statement)].map((match) => (match[1] ?? match[2]) as string),
    ...[...text.matchAll(dynamic)].map((match) => match[1] as string),
  ];
  const imports = found.filter((name) => name.startsWith('.')).map((name) => normalize(join(dirname(path), name)));
  return { path, imports, lines: text.split('\n').length - 1 };
}

function wrongImports({ path, imports }: Source): string[] {
  const room = rooms.find(([prefix]) => path.startsWith(prefix));
  if (!room) return [`${path} is in no room`];
  const [own, others] = room;
  const allowed = [own, ...others, ...shared];
  return imports
    .filter((name) => {
      return !allowed.some((prefix) => name.startsWith(prefix));
    })
    .map((name) => `${path} → ${name}`);
}

function circles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) {
      found.push([...way.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of sources) walk(path, []);
  return found;
}
