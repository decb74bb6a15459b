/**
 * Makes `dist/`: what workflows run, and what `npm` installs. TypeScript's compiler turns sources into JavaScript, ncc
 * puts that and every library into one bundle of CommonJS with a chunk for each dynamic import, and a few lines beside
 * it start one part each: the command line, every action, and the library, whose types are declared in `types/`. The same
 * sources give the same bytes in any folder.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { minify } from 'terser';
import { licencesOf } from './licenses.mjs';
import { shareModules } from './share-modules.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = join(root, 'build');
const dist = join(root, 'dist');

/**
 * Stands for `ssh2`, which Docker's client loads in order to reach engines elsewhere; it is large, and takes
 * some 30 ms to load. velo's volumes are on this machine, so its engine is too.
 * (`pg-native`, an optional part of `pg`, is left out as well: it is looked for only by who asks for it.)
 */
const noSsh = `exports.Client = class {
  constructor() {
    throw new Error('velo uses the Docker engine of this machine; one over SSH has none of its volumes');
  }
};
`;

/**
 * What that file stands for: the `ssh2` of Docker's client, and of the one that jobs reach a host with (`src/ssh/`, which
 * imports its files) the passphrases of keys and the transfer of files, which it never gets to.
 */
const leftOut = ['ssh2', 'bcrypt-pbkdf', './protocol/SFTP.js', 'cpu-features'];

/** What `import { openVelo } from '@elitan/velo'` gets. */
const library = `exports.openVelo = async (options) => (await require('./bundle.js').library()).openVelo(options);
`;

process.chdir(root);
for (const folder of [build, dist]) rmSync(folder, { recursive: true, force: true });
compile('tsconfig.build.json');
compile('tsconfig.types.json');

const parts = new Map([
  ['velo', './src/cli/main.js'],
  ...readdirSync('actions')
    .sort()
    .filter((name) => existsSync(join('actions', name, 'main.ts')))
    .map((name) => [name, `./actions/${name}/main.js`]),
]);
const { files, libraries } = await bundle(parts);
shareModules(files);
for (const [name, text] of files)
  if (name.endsWith('.js')) files.set(name, await withoutComments(text, libraries.has(name)));
for (const name of parts.keys()) files.set(`${name}.js`, entry(name));
files.set('library.js', library);
for (const [name, text] of declarations()) files.set(name, text);
check(files);

mkdirSync(dist, { recursive: true });
for (const [name, text] of files) {
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), text);
}
chmodSync(join(dist, 'velo.js'), 0o755);
report();

/** Ends the build with the compiler's own words where it finds a mistake. */
function compile(project) {
  const compiler = ['node_modules/typescript/bin/tsc', '-p', project];
  const { status } = spawnSync(process.execPath, compiler, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** The bundle's files by name. Every part is imported when it is called, so none loads another's libraries. */
async function bundle(parts) {
  const calls = [...parts].map(
    ([name, path]) => `  ${JSON.stringify(name)}: () => import('${path}').then((part) => part.run()),`,
  );
  calls.push("  library: () => import('./src/velo.js'),");
  const start = join(build, 'bundle.js');
  writeFileSync(start, `module.exports = {\n${calls.join('\n')}\n};\n`);
  const { code, assets, stats } = await ncc(start, {
    cache: false,
    filename: 'bundle.js',
    quiet: true,
    target: 'es2022',
    externals: { 'pg-native': 'pg-native', ...Object.fromEntries(leftOut.map((name) => [name, './no-ssh.js'])) },
  });
  const files = new Map([
    ['bundle.js', code],
    ['no-ssh.js', noSsh],
    ['licenses.txt', licencesOf(bundledFiles(stats.compilation))],
  ]);
  for (const [name, asset] of Object.entries(assets)) {
    // ssh2 asks Windows' agent for keys by a program of its own.
    if (name !== 'pagent.exe') files.set(name, asset.source.toString());
  }
  return { files, libraries: libraryFiles(stats.compilation) };
}

/** The files of the bundle that hold nothing of velo's own. */
function libraryFiles({ chunks, chunkGraph }) {
  const isLibrary = (chunk) =>
    [...bundledFiles({ modules: chunkGraph.getChunkModulesIterable(chunk) })].every((path) =>
      path.includes('/node_modules/'),
    );
  return new Set([...chunks].filter(isLibrary).flatMap(({ files }) => [...files]));
}

/** The declarations of the front door and of the parts of the contract that it names. */
function declarations() {
  const types = join(build, 'types');
  const unnamed = [
    'errors/hints',
    'make-velo',
    'rights/proven-owner',
    'rights/runner-rights',
    'rights/trust-line',
    'values/connection-url',
    'values/duration',
    'values/names',
    'values/oldest',
  ].map((name) => `contract/${name}.d.ts`);
  return readdirSync(types, { recursive: true })
    .filter((name) => name === 'velo.d.ts' || /^contract\/.*\.d\.ts$/.test(name))
    .filter((name) => !unnamed.includes(name))
    .map((name) => [
      `types/${name}`,
      readFileSync(join(types, name), 'utf8').replaceAll(/(['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js'),
    ]);
}

/** The paths of all files that went into the bundle; webpack may have put several of them into one of its modules. */
function bundledFiles({ modules }) {
  const all = [...modules].flatMap((module) => [module, ...(module.modules ?? [])]);
  return new Set(all.map(({ resource }) => resource).filter((path) => path?.startsWith('/')));
}

/**
 * The libraries' comments are a fifth of all, and among them ncc's own, which name the folders that it built in. What is
 * local gets a short name: a command reads most of what it loads, and spends 10 ms less on it. The names of functions and
 * classes stay, and our own lines, so that a stack trace can be followed. Licences lie beside the bundle.
 */
async function withoutComments(text, isLibrary) {
  const { code } = await minify(text, {
    compress: false,
    mangle: { keep_fnames: true, keep_classnames: true },
    format: { beautify: !isLibrary, indent_level: 0, comments: false },
  });
  return `${code}\n`;
}

function entry(name) {
  const call = `require('./bundle.js')[${JSON.stringify(name)}]();\n`;
  return name === 'velo' ? `#!/usr/bin/env node\n${call}` : call;
}

/** What must never be in a bundle: this machine's paths, native code, PostgreSQL's binaries. */
function check(files) {
  for (const [name, text] of files) {
    if (text.includes(root)) throw new Error(`dist/${name} holds the path of this folder`);
    if (name.endsWith('.node') || (name.includes('/') && !name.endsWith('.d.ts')))
      throw new Error(`dist/${name} does not belong into the bundle`);
  }
  const size = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (size > 3.3e6) throw new Error(`dist/ is ${size} bytes; 3.3 MB are the limit`);
}

function report() {
  for (const name of readdirSync(dist).filter((name) => name.endsWith('.js'))) {
    console.log(`${String(Math.ceil(statSync(join(dist, name)).size / 1024)).padStart(6)} kB  dist/${name}`);
  }
}
