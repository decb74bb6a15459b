/** A branch and its age. */
export interface Aged {
  project: string;
  branch: string;
  createdAt: string;
}

/** The three oldest branches, for messages to people who decide what to delete: `shop/pr-7 (2026-11-02), …`. */
export function oldest(branches: readonly Aged[]): string {
  return [...branches]
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .slice(0, 3)
    .map(({ project, branch, createdAt }) => `${project}/${branch} (${createdAt.slice(0, 10)})`)
    .join(', ');
}
