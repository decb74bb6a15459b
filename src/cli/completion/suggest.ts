import { Command } from 'commander';
import { type ErrorCode, hasCode, VeloError } from '../../contract/errors/error.ts';
import { branchName } from '../../contract/values/names.ts';
import type { Project, Velo } from '../../velo.ts';

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

const codes = ['branch-not-found', 'project-not-found', 'invalid-name'] as const satisfies readonly ErrorCode[];

/**
 * The same error, with the projects and branches that are there in its hint where a name in the command is none of
 * them. Looks at the store only after such a failure; where it may not, the error stays as it is.
 */
export async function withSuggestion(error: unknown, command: Command, velo: () => Promise<Velo>): Promise<unknown> {
  if (!(error instanceof VeloError && hasCode(error, ...codes))) return error;
  try {
    const projects = await (await velo()).listProjects();
    const found = didYouMean(meantNames(command, projects));
    if (found === '') return error;
    // How names are written is seen in the one that was meant.
    const hint = error.code === 'invalid-name' ? found.trimEnd() : found + error.hint;
    return VeloError.from({ kind: error.kind, ...error.report(), hint }, error);
  } catch {
    return error;
  }
}

/** What the first name in a command that is not there may have been meant for. */
function meantNames(command: Command, projects: readonly Project[]): string[] {
  const names = projects.map(({ name }) => name);
  const argument = command.registeredArguments[0]?.name();
  const isBranch = argument === 'project[/name]' ? command.args[0]?.includes('/') : argument === 'project/name';
  if (!isBranch) {
    const wrong = command.args.find((word) => !names.includes(word));
    return wrong === undefined ? [] : similar(wrong, names);
  }
  const branches = projects.flatMap((project) => project.branches.map((branch) => `${project.name}/${branch}`));
  if (!namesNewBranch(command)) return meantBranches(command.args, branches, names);
  const [name = ''] = command.args;
  if (isIn(name, names)) {
    const { parent } = command.opts<{ parent?: string }>();
    if (parent === undefined) return [];
    return meantBranches([parent.includes('/') ? parent : `${name.split('/', 1)[0]}/${parent}`], branches, names);
  }
  const [project = '', branch] = name.split('/');
  const possible = branch === undefined ? names : similar(project, names);
  return possible.map((each) => `${each}/${branch ?? project}`).filter(isBranchName);
}

function meantBranches(words: readonly string[], branches: readonly string[], projects: readonly string[]): string[] {
  const wrong = words.find((word) => !branches.includes(word));
  if (wrong === undefined) return [];
  const [project = '', branch] = wrong.split('/');
  if (branch === undefined) {
    const alike = branches.filter((name) => name.endsWith(`/${wrong}`));
    return alike.length > 0 ? alike : branches.filter((name) => name.startsWith(`${wrong}/`));
  }
  if (projects.includes(project)) return similar(wrong, branches);
  const there = similar(project, projects).map((name) => `${name}/${branch}`);
  return there.filter((name) => branches.includes(name));
}

/** Whether the first argument of a command names a branch that is not there yet. */
export function namesNewBranch(command: Command): boolean {
  return command.name() === 'create' && command.parent?.name() === 'branch';
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
