import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The actions of this repository: paths of their action.yml from its root, which comes first. */
export function actionFiles(root: string): string[] {
  const below = readdirSync(join(root, 'actions')).sort();
  return ['action.yml', ...below.map((name) => `actions/${name}/action.yml`)].filter((path) =>
    existsSync(join(root, path)),
  );
}

/** The workflows in a folder: their paths from the repository's root. */
export function workflowFiles(root: string, folder: string): string[] {
  const names = readdirSync(join(root, folder)).sort();
  return names.filter((name) => name.endsWith('.yml')).map((name) => `${folder}/${name}`);
}
