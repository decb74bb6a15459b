import { join } from 'node:path';

/** The folder of a user's own store. */
export const storeInHome = (home: string) => join(home, 'btrfs');

/** The folder of a store on a mounted file system. */
export const storeOnMount = (mount: string) => join(mount, 'velo');
