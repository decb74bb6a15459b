/** `npm run docs`: writes the generated parts of the pages, such as the tables of inputs. A unit test compares them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages, withGeneratedParts } from './docs-tables.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
for (const page of pages) {
  const path = join(root, page);
  writeFileSync(path, withGeneratedParts(root, readFileSync(path, 'utf8')));
}
