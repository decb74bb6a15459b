import { Option } from 'commander';
import type { BranchAnswer, BranchFilter, CreateBranch, SetBranch } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import {
  archive,
  choice,
  given,
  label,
  type Reveal,
  reveal,
  timeToLive,
  timeToLiveOrNone,
  walSenders,
} from '../options.ts';
import type { Context, Session } from '../session.ts';
import { changeBranch } from './branch-change.ts';
import { addConnectionCommands } from './branch-connection.ts';
import { addDeleteCommand } from './branch-delete.ts';
import { addLogsCommand } from './branch-logs.ts';
import { addPromoteCommand } from './branch-promote.ts';
import { addResetCommand } from './branch-reset.ts';
import { addServerCommands } from './branch-server.ts';
import { addLimitOptions, type LimitOptions, limitsGiven } from './limits.ts';
import { addBranchRename } from './rename.ts';
import { idleSessions, idleStop, onConnect } from './sleep.ts';
import { addMomentOptions, checkSource, type SourceOptions, sourceText } from './source.ts';

interface CreateOptions
  extends Pick<
      CreateBranch,
      'parent' | 'ttl' | 'ifExists' | 'owner' | 'listen' | 'walSenders' | 'idleStop' | 'idleSessions'
    >,
    SourceOptions,
    LimitOptions {
  start?: boolean | 'on-connect';
  label?: Record<string, string>;
}

interface ListOptions extends Pick<BranchFilter, 'owner' | 'expired' | 'sizes'> {
  label?: Record<string, string>;
}

interface SetOptions
  extends Pick<SetBranch, 'ttl' | 'owner' | 'walSenders' | 'archive' | 'idleStop' | 'idleSessions'>,
    LimitOptions,
    Reveal {
  label?: Record<string, string>;
}

/** `velo branch …`: copies of a database. */
export function addBranchCommands(program: VeloCommand, session: Session): void {
  const branch = program.command('branch').alias('br').description('create, show, reset and delete branches');
  addCreate(branch, session);
  addResetCommand(branch, session);
  addPromoteCommand(branch, session);
  addReading(branch, session);
  addBranchRename(branch, session);
  addConnectionCommands(branch, session);
  addServerCommands(branch, session);
  addDeleteCommand(branch, session);
  addLogsCommand(branch, session);

  const set = branch
    .command('set')
    .description('change the expiry, owner, labels, archiving and limits of a branch')
    .example('branch set shop/dev --ttl 3d --label team=blue')
    .argument('<project/name>', 'the branch')
    .option('--ttl <time>', 'expire this long from now, such as 3d; none: never', timeToLiveOrNone)
    .option('--owner <owner>', 'owner of the branch')
    .option('--label <key=value>', 'set a label, an empty value removes it (repeatable)', label)
    .option('--wal-senders <n>', 'logical replication connections; 0: none', walSenders)
    .addOption(archive('archive its WAL, for past moments'))
    .addOption(idleStop())
    .addOption(idleSessions())
    .addOption(reveal());
  addLimitOptions(set).action((name: string, options: SetOptions, command: VeloCommand) =>
    session.run(command, async (context) => {
      const { ttl, owner, label: labels, walSenders: senders, archive: archived } = options;
      const { idleStop: stop, idleSessions: sessions } = options;
      const change = {
        ...given({
          ttl,
          owner,
          labels,
          walSenders: senders,
          archive: archived,
          idleStop: stop,
          idleSessions: sessions,
        }),
        ...limitsGiven(options),
      };
      if (Object.keys(change).length === 0) {
        throw command.wrong(
          'nothing-to-set',
          `\`${command.path()}\` needs something to set`,
          'Add --ttl, --owner, --label, --wal-senders, --archive, --idle-stop, --idle-sessions, or a limit.',
        );
      }
      const request: SetBranch = { branch: name, ...change };
      const answer = await (await context.velo()).setBranch(request, context.operation());
      await showBranch(context, answer, options);
    }),
  );
}

function addCreate(branch: VeloCommand, session: Session): void {
  const create = branch
    .command('create')
    .description('create a branch: a copy of its parent with its own server')
    .example('branch create shop/dev --ttl 3d')
    // Without a description, so that the help fits a screen.
    .argument('<project/name>')
    .option('--parent <branch>', 'the branch to copy (default: main)')
    .option('--from <snapshot>', 'copy a snapshot, in place of its current state');
  addMomentOptions(create, 'the parent')
    .option('--ttl <time>', 'expire after this long, such as 3d', timeToLive)
    .addOption(choice('--if-exists <what>', 'if it exists (default fail)', ['fail', 'reuse', 'reset']))
    // Without these three the help fits a screen; `branch set` shows the latter two.
    .addOption(onConnect().hideHelp())
    .option('--no-start', 'do not start its server')
    .option('--owner <owner>', 'owner of the branch')
    .option('--label <key=value>', 'set a label (repeatable)', label)
    .addOption(new Option('--listen <address>', 'where its server listens (default 127.0.0.1)').hideHelp())
    .option('--wal-senders <n>', 'logical replication connections (default: 0)', walSenders)
    .addOption(idleStop().hideHelp())
    .addOption(idleSessions().hideHelp());
  addLimitOptions(create).action((name: string, options: CreateOptions, command: VeloCommand) =>
    session.run(command, async (context) => {
      const { start, label: labels, disk, memory, cpus, pids, ...rest } = options;
      checkSource(command, rest);
      const project = name.split('/', 1)[0];
      // `--parent main` means the branch of the same project.
      const { parent = 'main' } = rest;
      if (rest.parent !== undefined && name.includes('/') && !parent.includes('/'))
        rest.parent = `${project}/${parent}`;
      const limits = limitsGiven({ ...given({ disk, memory, cpus, pids }) });
      const request: CreateBranch = { branch: name, start: start ?? true, ...rest, ...given({ labels }), ...limits };
      const from = rest.parent ?? `${project}/main`;
      const source = sourceText(rest, from) ?? from;
      const heading = `Creating ${name} from ${source}...`;
      await changeBranch(context, {
        heading,
        show: 'renderChange',
        work: (velo, operation) => velo.createBranch(request, operation),
      });
    }),
  );
}

function addReading(branch: VeloCommand, session: Session): void {
  branch
    .command('list')
    .alias('ls')
    .description('list branches')
    .example('branch list shop --label team=blue')
    .argument('[project]', 'only those of this project')
    .option('--owner <owner>', 'only those of this owner')
    .option('--label <key=value>', 'only those with this label (repeatable)', label)
    .option('--expired', 'only those that have expired')
    .option('--sizes', 'also measure own sizes that need a scan of every file (directory, btrfs without quotas)')
    .action((project: string | undefined, options: ListOptions, command: VeloCommand) =>
      session.run(command, async ({ velo, output }) => {
        const { label: labels, ...rest } = options;
        const found = await (await velo()).listBranches({ ...rest, ...given({ project, labels }) });
        const { branchSummary, renderBranches } = await import('../render/branch.ts');
        const isFiltered = labels !== undefined || rest.owner !== undefined || rest.expired === true;
        output.result(found.map(branchSummary), (view) =>
          renderBranches(found, { now: Date.now(), isFiltered, project }, view),
        );
      }),
    );

  branch
    .command('get')
    .description('show a branch')
    .example('branch get shop/dev')
    .argument('<project/name>', 'the branch')
    .addOption(reveal())
    .action((name: string, options: Reveal, command: VeloCommand) =>
      session.run(command, async (context) =>
        showBranch(context, await (await context.velo()).getBranch({ branch: name }), options),
      ),
    );
}

async function showBranch({ output }: Context, answer: BranchAnswer, options: Reveal): Promise<void> {
  const { branchData, renderBranch } = await import('../render/branch.ts');
  output.result(branchData(answer, options), (view) => renderBranch(answer, { now: Date.now(), ...options }, view));
}
