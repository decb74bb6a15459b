/**
 * Prints what CHANGELOG.md says of the version in package.json; ends with 1 where it has no section with a date. Plain
 * JavaScript without libraries: it runs where nothing is installed.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * The text of one version's section.
 * Throws when there is none, when it has no date yet, or when it is empty.
 */
export function releaseNotes(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`${version} `));
  if (section === undefined) throw new Error(`CHANGELOG.md has no section for ${version}`);
  const [head = '', ...lines] = section.split('\n');
  if (!/ \(\d{4}-\d\d-\d\d\)$/.test(head)) throw new Error(`CHANGELOG.md has no date for ${version}: ## ${head}`);
  const text = lines.join('\n').trim();
  if (text === '') throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return text;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  process.stdout.write(`${releaseNotes(read('CHANGELOG.md'), JSON.parse(read('package.json')).version)}\n`);
}
