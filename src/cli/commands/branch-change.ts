import type { BranchAnswer, Operation, Velo } from '../../velo.ts';
import type { Reveal } from '../options.ts';
import type { Context } from '../session.ts';

interface BranchChange {
  heading: string;
  show: 'renderChange' | 'renderState';
  work: (velo: Velo, operation: Operation) => Promise<BranchAnswer>;
}

/**
 * Changes a branch under a heading and shows the result: how to connect after a create or reset (`renderChange`), or
 * only whether it runs (`renderState`). The JSON has the password after a create or reset, else only with `--reveal`.
 */
export async function changeBranch(
  context: Context,
  { heading, show, work }: BranchChange,
  { reveal = show === 'renderChange' }: Reveal = {},
): Promise<void> {
  const velo = await context.velo();
  context.output.heading(heading);
  const answer = await work(velo, context.operation());
  // Not destructured: the bundler does not see a computed name as a use, and would drop the function.
  const rendering = await import('../render/branch.ts');
  if (show === 'renderChange') context.output.gap();
  context.output.done(rendering.branchData(answer, { reveal }), rendering[show].bind(undefined, answer));
}
