import manifest from '../package.json' with { type: 'json' };

/** velo's own version. The import is resolved when the bundle is made, so no file is looked for at run time. */
export const version: string = manifest.version;
