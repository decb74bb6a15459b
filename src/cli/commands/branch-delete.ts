import { asVeloError, type VeloError } from '../../contract/errors/error.ts';
import { branchName } from '../../contract/values/names.ts';
import type { Request } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import type { Failure } from '../render/branch.ts';
import { withOptionHint } from '../render/hints.ts';
import type { Context, Session } from '../session.ts';

/** `velo branch delete`: one branch or several. */
export function addDeleteCommand(branch: VeloCommand, session: Session): void {
  branch
    .command('delete')
    .alias('rm')
    .description('delete branches and their data')
    .example('branch delete shop/dev shop/feature')
    .argument('<project/name...>', 'the branches')
    .option('-f, --force', 'also delete their children, deepest first, and their snapshots')
    .action((names: string[], options: { force?: boolean }, command: VeloCommand) =>
      session.run(command, async (context) => {
        const force = options.force === true;
        if (names.length > 1) return deleteAll([...new Set(names)], { force }, context);
        const [name = ''] = names;
        await deleteOne({ branch: name, force }, context);
        context.output.done({ deleted: name }, `Deleted ${name}`);
        return 0;
      }),
    );
}

async function deleteOne(request: Request<'deleteBranch'>, { velo, output, operation }: Context): Promise<void> {
  const opened = await velo();
  output.heading(`Deleting ${request.branch}...`);
  await opened.deleteBranch(request, operation());
}

/** Deletes what it can; the exit code is that of the first failure. */
async function deleteAll(names: readonly string[], { force }: { force: boolean }, context: Context): Promise<number> {
  // Finds a mistyped name before anything is deleted.
  for (const name of names) branchName(name);
  const deleted: string[] = [];
  let failed = new Map<string, VeloError>();
  for (let left = [...names]; left.length > 0; ) {
    failed = new Map();
    for (const name of left) {
      try {
        await deleteOne({ branch: name, force }, context);
        deleted.push(name);
      } catch (error) {
        const failure = asVeloError(error);
        if (failure.kind === 'interrupted') throw failure;
        failed.set(name, failure);
      }
    }
    // A parent can be deleted after its children, which may follow it in the list.
    if (failed.size === left.length) break;
    left = [...failed.keys()].filter((name) => failed.get(name)?.kind === 'conflict');
    if (left.length < failed.size) break;
  }
  const failures = [...failed].map(([branch, error]): Failure => ({ branch, error: withOptionHint(error.report()) }));
  const { renderDeleted } = await import('../render/branch.ts');
  context.output.done({ deleted, failed: failures }, (view) => renderDeleted(deleted, failures, view));
  return [...failed.values()][0]?.exitCode ?? 0;
}
