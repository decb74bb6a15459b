import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. Also for a program that was bundled into a folder of `build/`. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
