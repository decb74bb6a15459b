import { Command } from 'commander';
import { branchName } from '../core/names.ts';
import { VeloError } from '../error.ts';
import type { Project, Velo } from '../velo.ts';
import type { VeloCommand } from './command.ts';

/** Which of `words` may have been meant, by commander's own measure of likeness; none where nothing is close. */
export function similar(word: string, words: readonly string[]): string[] {
  if (word === '' || word.startsWith('-')) return [];
  const list = new Command().exitOverride().configureOutput({ outputError: () => {} });
  for (const each of new Set(words)) list.command(each);
  try {
    list.parse([word], { from: 'user' });
    return [];
  } catch (error) {
    return meantIn(error);
  }
}

/** The suggestions in the text of one of commander's errors. */
export function meantIn(error: unknown): string[] {
  const [, names] = /\(Did you mean (?:one of )?(.+)\?\)/.exec((error as Error).message) ?? [];
  return names?.split(', ') ?? [];
}

/** `Did you mean …? ` before a hint; nothing where nothing was meant. */
export function didYouMean(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``);
  return shown.length === 0 ? '' : `Did you mean ${shown.join(' or ')}? `;
}

const codes = ['branch-not-found', 'project-not-found', 'invalid-name'];

/**
 * The same error, with the projects and branches that are there in its hint where a name in the command is none of
 * them. Looks at the store only after such a failure; where it may not, the error stays as it is.
 */
export async function withSuggestion(
  error: unknown,
  command: VeloCommand,
  velo: () => Promise<Velo>,
): Promise<unknown> {
  if (!(error instanceof VeloError) || !codes.includes(error.code)) return error;
  const words = [...command.args, ...[command.opts().parent].filter((word) => typeof word === 'string')];
  try {
    const projects = await (await velo()).listProjects();
    const isBranch = command.registeredArguments[0]?.name() === 'project/name';
    const hint = isBranch ? branchHint(words, command.name() === 'create', projects) : projectHint(words, projects);
    if (hint === '') return error;
    const options = { left: error.left, cause: error };
    return new VeloError(error.kind, error.code, error.message, hint + error.hint, options);
  } catch {
    return error;
  }
}

function projectHint(words: readonly string[], projects: readonly Project[]): string {
  const names = projects.map(({ name }) => name);
  const wrong = words.find((word) => !names.includes(word));
  return wrong === undefined ? '' : didYouMean(similar(wrong, names));
}

function branchHint(words: readonly string[], isNew: boolean, projects: readonly Project[]): string {
  const names = projects.map(({ name }) => name);
  const branches = projects.flatMap((project) => project.branches.map((branch) => `${project.name}/${branch}`));
  const wrong = words.find((word) => !branches.includes(word) && !(isNew && isIn(word, names)));
  if (wrong === undefined) return '';
  const [project = '', branch] = wrong.split('/');
  // A branch without its project: those of that name, or where a new one may be made.
  if (branch === undefined) {
    if (isNew) return didYouMean(names.map((name) => `${name}/${wrong}`).filter(isBranchName));
    const alike = branches.filter((name) => name.endsWith(`/${wrong}`));
    return didYouMean(alike.length > 0 ? alike : branches.filter((name) => name.startsWith(`${wrong}/`)));
  }
  if (names.includes(project)) return didYouMean(similar(wrong, branches));
  const there = similar(project, names).map((name) => `${name}/${branch}`);
  return didYouMean(isNew ? there : there.filter((name) => branches.includes(name)));
}

/** Whether a branch is, or would be, in one of the projects. */
function isIn(word: string, projects: readonly string[]): boolean {
  return isBranchName(word) && projects.includes(word.split('/', 1)[0] ?? '');
}

function isBranchName(word: string): boolean {
  try {
    branchName(word);
    return true;
  } catch {
    return false;
  }
}
