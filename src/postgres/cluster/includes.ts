import { readdirSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { readPlainFile } from '../../host/plain-file.ts';

/** Bytes that are read of a configuration file, files that are followed, and how deep (guc-file.l has 10 as well). */
const limits = { bytes: 1024 ** 2, files: 200, depth: 10 } as const;

/**
 * Configuration files with those that they include, as PostgreSQL follows `include`, `include_if_exists` and
 * `include_dir`. Names that begin at the root are left out: a container has another one than we.
 */
export function includedBy(files: string[]): string[] {
  const found = new Set<string>();
  const follow = (path: string, depth: number) => {
    if (found.has(path) || depth > limits.depth || found.size >= limits.files) return;
    found.add(path);
    const text = readPlainFile(path, limits.bytes)?.toString('latin1') ?? '';
    for (const [, kind = '', quoted, bare] of text.matchAll(directive)) {
      const name = quoted?.replaceAll("''", "'") ?? bare ?? '';
      if (isAbsolute(name)) continue;
      const target = join(dirname(path), name);
      for (const each of kind.toLowerCase() === 'include_dir' ? inFolder(target) : [target]) follow(each, depth + 1);
    }
  };
  for (const path of files) follow(path, 0);
  return [...found];
}

const directive = /^[ \t]*(include(?:_if_exists|_dir)?)(?:[ \t]*=[ \t]*|[ \t]+)(?:'((?:[^'\n]|'')*)'|([^\s'#]+))/gim;

function inFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.conf') && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
