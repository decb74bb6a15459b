import { mainBranch } from '../../contract/values/names.ts';
import { ownBranches } from './branches.ts';
import { branchOf, type Play, type RunContext } from './run-context.ts';

/** The branch that a run means, `shop/pr-42`: with its present name where it is the run's own, and people renamed it. */
export async function targetOf(play: Play): Promise<string> {
  const { project } = play.inputs;
  if (isMain(play)) return `${project}/${mainBranch}`;
  await ownBranches(play);
  return `${project}/${branchOf(play)}`;
}

/** Whether a run means `main`: by its name, or because it belongs to no pull request. */
export function isMain({ inputs, event }: RunContext): boolean {
  return inputs.branch === mainBranch || (inputs.branch === '' && event.pull === null);
}
