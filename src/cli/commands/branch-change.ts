import type { BranchAnswer, Operation, Velo } from '../../velo.ts';
import type { Reveal } from '../options.ts';
import type { Context } from '../session.ts';

/**
 * Changes a branch under a heading, and shows what it is then: how to reach one with a new state (`renderChange`), or
 * only whether it runs (`renderState`). The document has the password of one with a new state, else only on request.
 */
export async function changeBranch(
  context: Context,
  heading: string,
  show: 'renderChange' | 'renderState',
  work: (velo: Velo, operation: Operation) => Promise<BranchAnswer>,
  { reveal = show === 'renderChange' }: Reveal = {},
): Promise<void> {
  const velo = await context.velo();
  context.output.heading(heading);
  const answer = await work(velo, context.operation());
  // Not taken apart: a bundler sees no use of a name that is computed, and leaves the function out.
  const rendering = await import('../render/branch.ts');
  if (show === 'renderChange') context.output.gap();
  context.output.done(rendering.branchData(answer, { reveal }), rendering[show].bind(undefined, answer));
}
