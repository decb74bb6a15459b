import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Tests write volumes as `demo/dev.1`, with the names that project and branch were created with. On disk, an id follows
 * each of the two names.
 */

const id = '-[0-9a-f]{16}';

/** Whether a volume's full name on disk is the one that a test writes as `short`. */
export function isVolume(full: string, short: string): boolean {
  return withoutIds(full) === short;
}

export function withoutIds(full: string): string {
  return full.replace(new RegExp(`${id}(?=[/.]|$)`, 'g'), '');
}

/** The folder of a volume (`demo/dev.1`) or of a project (`demo`) below a store's root. */
export function folderOf(root: string, short: string): string {
  return short.split('/').reduce((folder, part) => {
    const found = readdirSync(folder).filter((name) => name !== part && withoutIds(name) === part);
    if (found.length !== 1) throw new Error(`${found.length} folders of ${part} in ${folder}`);
    return join(folder, found[0] as string);
  }, root);
}

/** The dataset of a volume (`dev.1`) of a project. */
export function datasetOf({ folder, dataset }: { folder: string; dataset: string | undefined }, short: string): string {
  return `${dataset}/${basename(folderOf(folder, short))}`;
}
