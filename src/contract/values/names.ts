import { VeloError } from '../errors/error.ts';

const pattern = /^[a-z][a-z0-9_-]{0,62}$/;

/** The name of a branch, written `project/name`. */
export interface BranchName {
  project: string;
  branch: string;
}

/**
 * Checks a project's name: lower-case letters, digits, `-` and `_`, starting with a letter, at most 63 characters.
 * @throws VeloError usage `invalid-name`
 */
export function projectName(text: string): string {
  return checkedName('project', text);
}

/**
 * Reads `project/name`.
 * @throws VeloError usage `invalid-name`, also if the slash is missing
 */
export function branchName(text: string): BranchName {
  const slash = text.indexOf('/');
  if (slash < 0) {
    const suggestion = pattern.test(text) ? ` such as \`${text}/main\`` : '';
    throw invalid(`${quoted(text)} is not the name of a branch`, `Write project/branch${suggestion}.`);
  }
  return {
    project: checkedName('project', text.slice(0, slash)),
    branch: checkedName('branch', text.slice(slash + 1)),
  };
}

/** Not for the name of a volume (its type excludes it): that contains the name that the branch was created with. */
export function formatBranch(name: BranchName & { generation?: never }): string {
  return `${name.project}/${name.branch}`;
}

/** The branch that every project starts with. It can't be renamed or expire, and is only deleted with its project. */
export const mainBranch = 'main';

function checkedName(what: 'project' | 'branch', text: string): string {
  if (pattern.test(text)) return text;
  const reason = text.length > 63 ? `has ${text.length} characters` : text === '' ? 'is empty' : 'is not a valid name';
  throw invalid(
    `The ${what} name ${quoted(text)} ${reason}`,
    'A name has 1 to 63 lower-case letters, digits, `-` and `_`, and starts with a letter.',
  );
}

function invalid(message: string, hint: string): VeloError {
  return new VeloError('usage', 'invalid-name', `${message}.`, hint);
}

/** Makes untrusted text safe for one line of a terminal or log: quoted as in JSON, and cut at 80 characters. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text).replace(
    /[\u007f-\u{10ffff}]/gu,
    (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
