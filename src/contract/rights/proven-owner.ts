import type { Ownership } from '../answers/answers.ts';

/**
 * An owner that was proven is recorded with this before it, so that it is another owner than one that is merely
 * claimed. On the runner's socket only the agent puts it there.
 */
const prefix = 'proven:';

export const provenOwner = (owner: string): string => `${prefix}${owner}`;

export const isProven = (owner: string): boolean => owner.startsWith(prefix);

/** An owner as it is written by those who own: without the prefix. */
export const plainOwner = (owner: string): string => (isProven(owner) ? owner.slice(prefix.length) : owner);

export const ownershipOf = (owner: string | null): Ownership | null => {
  if (owner === null) return null;
  return isProven(owner) ? 'proven' : 'claimed';
};
