import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { quoted } from '../../contract/values/names.ts';
import { namesIn } from '../../host/files/names-in.ts';
import { readPlainFile } from '../../host/files/plain-file.ts';
import { archivePath, type InProject } from '../store/open-place.ts';
import { walFolder } from './archives.ts';

/** A file in an archive; its server may have written anything there. */
export interface WalFile {
  name: string;
  bytes: number;
  /** When it was archived, in milliseconds since 1970. */
  atMs: number;
}

/** What is in an archive. */
export interface WalFiles {
  /** Regular files, by name. */
  files: WalFile[];
  /** The last failure to archive, if nothing has been archived since. */
  failure: { at: string; segment: string; reason: string } | null;
}

/** Reads the names, sizes and times of an archive's files; an archive that is missing has none. */
export function readWalFiles(place: InProject, archive: string): WalFiles {
  const folder = walFolder(archivePath(place, archive));
  const files: WalFile[] = [];
  for (const name of namesIn(folder)) {
    const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (stat?.isFile()) files.push({ name, bytes: stat.size, atMs: stat.mtimeMs });
  }
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), failure: readFailure(folder) };
}

/** The line `<unix seconds> <name> <reason>` that the archive program leaves. */
function readFailure(folder: string): WalFiles['failure'] {
  const text = readPlainFile(join(folder, 'failed'), 1024)?.toString('utf8') ?? '';
  const [, seconds, name = '', reason = ''] = /^(\d{1,11}) (\S+) (.*)/.exec(text) ?? [];
  if (seconds === undefined) return null;
  return { at: new Date(Number(seconds) * 1000).toISOString(), segment: quoted(name), reason: quoted(reason) };
}
