import { createHash } from 'node:crypto';

/**
 * The first line of a comment of ours. It is hidden on the page, names the project, so that one pull request may have
 * a comment for each, and the machine, so that two machines behind one runner label can be told apart; `live` says
 * whether there is a branch on it.
 */
export function marker({ project, machine, live }: { project: string; machine: string; live: boolean }): string {
  const name = machine.slice(0, 253).replace(/[^A-Za-z0-9.-]/g, '_');
  return `<!-- velo project=${project} machine=${name}${live ? ' live' : ''} -->`;
}

/** Whether a comment's text is by velo and about this project. */
export function isOwnComment(body: string | undefined | null, project: string): boolean {
  return firstLines(body)[0]?.startsWith(`<!-- velo project=${project} machine=`) === true;
}

/** The machine that a comment of ours names as the one with the branch; null where there is none. */
export function holderIn(body: string | undefined | null): string | null {
  return / machine=([A-Za-z0-9._-]+) live -->$/.exec(firstLines(body)[0] ?? '')?.[1] ?? null;
}

/**
 * The second line: a digest of the facts whose change is worth an edit. Sizes and times differ at every look; with
 * them alone a comment stays as it is.
 */
export function stateLine(facts: readonly (string | number | boolean | null)[]): string {
  return `<!-- velo state=${createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16)} -->`;
}

/** The digest in a comment's second line; null when there is none. */
export function commentState(body: string | undefined | null): string | null {
  return /^<!-- velo state=([0-9a-f]{16}) -->$/.exec(firstLines(body)[1] ?? '')?.[1] ?? null;
}

function firstLines(body: string | undefined | null): string[] {
  return (body ?? '').split(/\r?\n/, 2);
}
