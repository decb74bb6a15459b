import { createHash } from 'node:crypto';
import { branchName } from '../../contract/values/names.ts';

/**
 * The input names of Neon's create-branch action, accepted by `actions/branch` so that a workflow that used it needs
 * another `uses:` and no more. https://github.com/neondatabase/create-branch-action
 */
const renamed: Record<string, string> = {
  project_id: 'project',
  branch_name: 'branch',
  parent_branch: 'parent',
  role: 'user',
  username: 'user',
};

/** Inputs that hosted branching needs and velo does not. */
const meaningless = ['api_key', 'api_host', 'suspend_timeout', 'branch_type', 'prisma', 'get_auth_url'];

/** Defaults that the other action has and that say nothing here. */
const defaults: Record<string, string> = { suspend_timeout: '0', prisma: 'false', get_auth_url: 'false' };

/** Renames inputs with an old name, in place; a value under the new name wins. */
export function translateNeon(given: Record<string, string>, now = Date.now()): Translated {
  const translated: Translated = { mistakes: [], warnings: [] };
  const take = (name: string): string | undefined => {
    const value = given[name];
    delete given[name];
    return value;
  };
  for (const [old, name] of Object.entries(renamed)) {
    const value = take(old);
    if (value !== undefined) given[name] ??= name === 'parent' ? parentHere(value, given, translated.warnings) : value;
  }
  for (const name of meaningless) {
    const value = take(name);
    if (value !== undefined && value !== defaults[name]) {
      translated.warnings.push(
        `The input \`${name}\` was ignored: it does not apply to a database on your own machine.`,
      );
    }
  }
  // A branch has no TLS, and some clients take every mode but `disable` for one that insists on it.
  const ssl = take('ssl');
  if (ssl === 'disable') given.sslmode ??= ssl;
  const expiry = take('expires_at');
  if (expiry !== undefined) {
    const seconds = Math.ceil((Date.parse(expiry) - now) / 1000);
    if (seconds > 0) given.ttl = `${seconds}s`;
    else translated.mistakes.push('`expires_at` is not in the future; use a duration instead, such as `ttl: 7d`');
  }
  return translated;
}

/**
 * Hosted branches may have any name, such as `preview/pr-7-fix/login`. One that is none of velo's gets a name here that
 * says the same to people, and always the same one: every action finds the branch by the name that it was made by. The
 * hash keeps `a/b` and `a-b` apart. Only a slash makes a name one of theirs, so that typing errors stay errors.
 */
export function nameHere(
  name: string,
  { project = '', 'branch-prefix': prefix = '' }: Record<string, string | undefined>,
  warnings: string[],
): string {
  const text = name.trim();
  if (!text.includes('/') || isOf(project, text)) return name;
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 6);
  const room = longestName - prefix.trim().length - hash.length - 1;
  const here = `${words.slice(0, room).replace(/-+$/, '') || 'branch'}-${hash}`;
  warnings.push(
    `The branch \`${text}\` is \`${project.trim()}/${prefix.trim()}${here}\` here: names in velo contain no slash.`,
  );
  return here;
}

/** A parent is named in full, so that no prefix is put before it. */
function parentHere(name: string, { project }: Record<string, string | undefined>, warnings: string[]): string {
  return nameHere(name, { project }, warnings);
}

const longestName = 63;

/** `shop/preview` is velo's own way to write a branch of the project `shop`. */
function isOf(project: string, text: string): boolean {
  try {
    return branchName(text).project === project.trim();
  } catch {
    return text.startsWith(`${project.trim()}/`) && text.split('/').length === 2;
  }
}

interface Translated {
  mistakes: string[];
  warnings: string[];
}
