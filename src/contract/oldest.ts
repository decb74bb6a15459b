/** A branch as far as its age goes. */
export interface Aged {
  project: string;
  branch: string;
  createdAt: string;
}

/** The three oldest, as a refusal names them to people who decide what can go: `shop/pr-7 (2026-11-02), …`. */
export function oldest(branches: readonly Aged[]): string {
  return [...branches]
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .slice(0, 3)
    .map(({ project, branch, createdAt }) => `${project}/${branch} (${createdAt.slice(0, 10)})`)
    .join(', ');
}
