import { join } from 'node:path';

/** The folder of a home's store. */
export const storeFolder = (home: string) => join(home, 'directory');
