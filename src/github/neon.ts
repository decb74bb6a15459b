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

/** What hosted branching needs and a machine of one's own does not. */
const meaningless = ['api_key', 'api_host', 'suspend_timeout', 'branch_type', 'prisma', 'get_auth_url'];

/** Defaults that the other action has and that say nothing here. */
const defaults: Record<string, string> = { suspend_timeout: '0', prisma: 'false', get_auth_url: 'false' };

/** Renames, in place, what is there under an old name; a value under the new name wins. */
export function translateNeon(given: Record<string, string>, now = Date.now()): Translated {
  const translated: Translated = { mistakes: [], warnings: [] };
  const take = (name: string): string | undefined => {
    const value = given[name];
    delete given[name];
    return value;
  };
  for (const [old, name] of Object.entries(renamed)) {
    const value = take(old);
    if (value !== undefined) given[name] ??= value;
  }
  for (const name of meaningless) {
    const value = take(name);
    if (value !== undefined && value !== defaults[name]) {
      translated.warnings.push(`The input \`${name}\` has no meaning here and was ignored: the database is your own.`);
    }
  }
  // A branch has no TLS, and some clients take every mode but `disable` for one that insists on it.
  const ssl = take('ssl');
  if (ssl === 'disable') given.sslmode ??= ssl;
  const expiry = take('expires_at');
  if (expiry !== undefined) {
    const seconds = Math.ceil((Date.parse(expiry) - now) / 1000);
    if (seconds > 0) given.ttl = `${seconds}s`;
    else translated.mistakes.push('`expires_at` is no time to come; `ttl: 7d` says the same and needs no arithmetic');
  }
  return translated;
}

interface Translated {
  mistakes: string[];
  warnings: string[];
}
