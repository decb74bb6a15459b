import { connectionUrl, sslModes } from '../../contract/values/connection-url.ts';
import type { BranchPassword } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { choice } from '../options.ts';
import type { Session } from '../session.ts';

interface ConnectionOptions extends Pick<BranchPassword, 'user' | 'database'> {
  sslmode?: string;
}

/** `velo branch url|password`: how to connect to a branch. */
export function addConnectionCommands(branch: VeloCommand, session: Session): void {
  const url = branch
    .command('url')
    .description('print the connection string with its password')
    .example('branch url shop/dev');
  const password = branch
    .command('password')
    .alias('pass')
    .description('same as `branch url`')
    .example('branch password shop/dev --user app');
  for (const command of [url, password]) {
    command
      .argument('<project/name>', 'the branch')
      .option('--user <role>', 'connect as this role; it gets its own password in this branch')
      .option('--database <name>', "connect to this database (default: the branch's own)")
      .addOption(choice('--sslmode <mode>', 'add it to the URL; lib/pq needs `disable`', sslModes))
      .action((name: string, { sslmode, ...options }: ConnectionOptions) =>
        session.run(command, async ({ velo, output, operation }) => {
          const found = await (await velo()).branchPassword({ branch: name, ...options }, operation());
          const answer = { ...found, url: connectionUrl(found, { sslmode }) };
          // Alone on its line, for psql "$(velo branch url demo/dev)".
          const { branchData } = await import('../render/branch.ts');
          output.result(branchData(answer, { reveal: true }), () => answer.url);
        }),
      );
  }
}
