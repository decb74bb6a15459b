import { createHash } from 'node:crypto';
import picomatch from 'picomatch';
import { explain, type GitHubApi } from '../api/api.ts';
import { oneLine } from '../step/log.ts';

/** A file in a commit's tree. */
export interface TreeFile {
  path: string;
  mode: string;
  sha: string;
}

/** A fingerprint, or the reason why there is none. */
export type Fingerprint = { value: string } | { unknown: string };

/**
 * What the files of some paths hold at a commit, in 32 characters: equal when nothing in them differs. It looks at the
 * commit alone, so it is right after a force-push, a skipped run and without a checkout. Other patterns give
 * another fingerprint. A tree that GitHub truncates has none.
 */
export async function fingerprint(api: GitHubApi, head: string, patterns: readonly string[]): Promise<Fingerprint> {
  try {
    const { data } = await api.rest.git.getTree({ ...api.at, tree_sha: head, recursive: 'true' });
    if (data.truncated) return { unknown: 'The repository has more files than GitHub lists at once.' };
    const files = data.tree.flatMap(({ path, mode, sha, type }) =>
      type !== 'tree' && path && sha ? [{ path, mode: mode ?? '', sha }] : [],
    );
    return { value: digest(files, patterns) };
  } catch (error) {
    return { unknown: oneLine(explain(error)) };
  }
}

/** Patterns apply in order; one that begins with `!` excludes files. */
export function digest(files: readonly TreeFile[], patterns: readonly string[]): string {
  const rules = patterns.map((pattern) => {
    const not = pattern.startsWith('!');
    // `migrations` and `migrations/` mean everything below, as people expect of a path.
    const path = pattern.slice(not ? 1 : 0).replace(/^\.?\/+|\/+$/g, '');
    return { not, matches: picomatch([path, `${path}/**`], { dot: true }) };
  });
  const chosen = files.filter(({ path }) =>
    rules.reduce((taken, { not, matches }) => (matches(path) ? !not : taken), false),
  );
  const hash = createHash('sha256').update(JSON.stringify(patterns));
  const lines = chosen.map(({ path, mode, sha }) => JSON.stringify([path, mode, sha])).sort();
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex').slice(0, 32);
}
