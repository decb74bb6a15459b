import { addToSummary } from '../comment/announce.ts';
import { code, prose } from '../comment/markdown.ts';
import type { Decision } from '../decide/decide.ts';
import { notice, say } from '../step/log.ts';
import { exportConnection, nothing, setOutputs } from '../step/outputs.ts';
import { branchOf, type RunContext } from './run-context.ts';

const would: Record<Decision['intent'], string> = {
  create: 'would be created',
  reset: 'would be reset',
  reuse: 'would be reused',
  keep: 'would be kept',
  destroy: 'would be destroyed',
  refuse: 'would not be changed',
  skip: 'would not be changed',
  supersede: 'would not be changed',
  reconcile: 'would not be changed',
};

/** Tells under `dry-run: true` what a run would do to its branch. Later steps get no connection. */
export async function tellOnly(context: RunContext, { intent, why }: Pick<Decision, 'intent' | 'why'>): Promise<void> {
  const { inputs } = context;
  const branch = `${inputs.project}/${branchOf(context)}`;
  setOutputs({ ...nothing, result: 'skipped' });
  exportConnection(inputs.env, null);
  notice(`Dry run: ${branch} ${would[intent]}. ${why}`);
  await addToSummary(
    `### ⚪ ${code(branch, 140)} ${would[intent]}\n\n${prose(why)} This is a dry run: nothing was changed.`,
  );
}

/** The same for one of several branches that a run would clear away. */
export function tellDestroyed(branch: string, why: string): void {
  say(`Dry run: ${branch} would be destroyed. ${why}`);
}
