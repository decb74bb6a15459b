import vm from 'node:vm';

/** A module in fewer chunks than this stays in them: a command that needs one of them should not load much beside it. */
const fewest = 4;
/** A chunk that would take fewer characters than this from the shared file keeps its copies: it starts a command. */
const little = 2_000;
/** The start of a module that is strict by itself. */
const directive = /^([^{]*{)\s*"use strict";/;

/**
 * webpack repeats a module in every chunk that may be the first to need it, and splits off only what is large. Of what is
 * in several chunks one copy is kept, in a file of its own that those chunks load: a quarter of the whole, and a command
 * reads each of these modules once instead of with every chunk.
 * @param {Map<string, string>} files of the bundle by name; changed in place
 */
export function shareModules(files) {
  const chunks = [...files].filter(([name]) => /^\d+\.bundle\.js$/.test(name)).map(readChunk);
  const places = new Map();
  for (const chunk of chunks)
    for (const [id, made] of Object.entries(chunk.modules)) {
      // In a chunk that is not strict as a whole, each module says that it is; the shared file says so for all.
      const text = made.replace(directive, '$1').replace(/^([^{]*{)\s*/, '$1\n');
      const known = places.get(id) ?? { text, count: 0, same: true };
      const same = known.same && known.text === text && (chunk.isStrict || directive.test(made));
      places.set(id, { text, count: known.count + 1, same });
    }
  const shared = [...places].filter(([, { count, same }]) => same && count >= fewest);
  const names = new Set(shared.map(([id]) => id));
  for (const { name, head, modules } of chunks) {
    const [own, others] = [false, true].map((isShared) =>
      Object.entries(modules).filter(([id]) => names.has(id) === isShared),
    );
    if (others.reduce((sum, [, made]) => sum + made.length, 0) < little) continue;
    files.set(name, `${head}exports.modules = {\n...require("./shared.bundle.js"),\n${own.map(property).join('')}};\n`);
  }
  files.set(
    'shared.bundle.js',
    `"use strict";\nmodule.exports = {\n${shared.map(([id, { text }]) => property([id, text])).join('')}};\n`,
  );
}

/** A chunk's modules by id, each as the text of its function. */
function readChunk([name, text]) {
  const exports = {};
  vm.runInNewContext(text, { exports }, { filename: name });
  const others = Object.keys(exports).filter((key) => !['id', 'ids', 'modules'].includes(key));
  if (others.length > 0) throw new Error(`dist/${name} exports ${others.join(', ')}, which nothing here knows`);
  const isStrict = /^\s*"use strict";/.test(text);
  const ids = `exports.id = ${exports.id};\nexports.ids = ${JSON.stringify(exports.ids)};\n`;
  const modules = Object.fromEntries(Object.entries(exports.modules).map(([id, made]) => [id, made.toString()]));
  return { name, modules, isStrict, head: `${isStrict ? '"use strict";\n' : ''}${ids}` };
}

function property([id, text]) {
  // webpack writes CommonJS as arrow functions or function expressions: either is a value.
  return `${JSON.stringify(id)}: ${text},\n`;
}
