import { readdirSync } from 'node:fs';

/** The names in a folder; none if the folder does not exist. @throws every other error of readdir(3) */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
