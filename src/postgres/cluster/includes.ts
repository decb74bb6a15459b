import { readdirSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { readPlainFile } from '../../host/files/plain-file.ts';

/** Maximum bytes read of a configuration file, files followed, and depth of includes (10 in guc-file.l as well). */
const limits = { bytes: 1024 ** 2, files: 200, depth: 10 } as const;

/**
 * Configuration files and those that they include, following `include`, `include_if_exists` and `include_dir` as
 * PostgreSQL does. Absolute paths are left out: a container has another root than we.
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
