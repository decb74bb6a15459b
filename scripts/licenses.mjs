/** The licences of what is bundled, for a file beside the bundle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What may be bundled under velo's own licence (MIT) without a further thought. Another one wants a person's. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];

/**
 * One text for the packages that `paths`, the bundled files, belong to: names with versions, licences, and the texts
 * that the packages bring. ncc's own list has no versions, and nothing at all for a package whose text is in its README.
 * Throws for a licence that is not among the allowed ones.
 */
export function licencesOf(paths) {
  const folders = new Set([...paths].map(packageOf).filter((folder) => folder !== undefined));
  const packages = [...folders].map(describe).sort((one, other) => (one.title < other.title ? -1 : 1));
  const texts = [...new Set(packages.map(({ text }) => text))];
  const parts = texts.map((text) => {
    const titles = packages.filter((one) => one.text === text).map(({ title }) => title);
    return `${titles.join('\n')}\n\n${text}`;
  });
  const line = '-'.repeat(80);
  return `velo's bundle holds parts of these packages.\n\n${line}\n${parts.join(`\n\n${line}\n`)}\n`;
}

/** The folder of the package that a file belongs to; undefined for velo's own files. */
function packageOf(path) {
  if (!path.includes('/node_modules/')) return undefined;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    // Folders within a package may have a package.json too, to say how their files are written.
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version !== undefined) return folder;
    if (folder.endsWith('/node_modules')) throw new Error(`${path} belongs to no package`);
  }
}

function describe(folder) {
  const { name, version, author, ...rest } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // The old form, a list, means a choice.
  const license = rest.license ?? rest.licenses?.[0]?.type;
  if (!allowed.includes(license)) throw new Error(`${name} ${version} is under ${license}: may it be bundled?`);
  const who = typeof author === 'string' ? author : author?.name;
  const text = textIn(folder) || `The package has no licence text; its package.json names ${license} and ${who}.`;
  return { title: `${name} ${version} (${license})`, text };
}

/** All licence and notice files; else what the README says under that heading. */
function textIn(folder) {
  const names = readdirSync(folder).sort();
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)(\.(md|txt|markdown))?$/i.test(name));
  if (files.length > 0) return files.map((name) => tidy(readFileSync(join(folder, name), 'utf8'))).join('\n\n');
  const readme = names.find((name) => /^readme(\.md)?$/i.test(name));
  const sections = readme === undefined ? [] : readFileSync(join(folder, readme), 'utf8').split(/^#+ */m);
  const section = sections.find((text) => /^licen[cs]e\s*\n[\s\S]*copyright/i.test(text)) ?? '';
  return tidy(section.replace(/^.*\n/, ''));
}

function tidy(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
