import { VeloError } from '../../contract/errors/error.ts';
import { postgresNames, storageNames } from '../../contract/values/drivers.ts';
import type { CreateProject, DriverChoice } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { archive, choice, conflict, majorVersion, oneOf, policy, walMax } from '../options.ts';
import type { Context, Session } from '../session.ts';
import { canAsk, confirm } from '../terminal/ask.ts';
import { addLimitOptions, type LimitOptions, limitsGiven } from './limits.ts';
import { addProjectRename } from './rename.ts';

interface CreateOptions
  extends Pick<CreateProject, 'locale' | 'icuLocale' | 'encoding' | 'archive' | 'archiveDir' | 'walMax'> {
  pgVersion?: number;
  image?: string;
  pool?: string;
  network?: 'auto' | 'host' | 'isolated';
  repository?: string;
}

interface SetOptions extends LimitOptions {
  image?: string;
  repository?: string;
  policy?: Record<string, string>;
  walMax?: string;
  force?: true;
}

/** `velo project …`: families of branches. */
export function addProjectCommands(program: VeloCommand, session: Session): void {
  const project = program.command('project').alias('proj').description('create, show and delete projects');

  project
    .command('create')
    .description('create a project with its first branch, NAME/main')
    .example('project create shop --pg-version 17')
    // Without a description, so that the help fits a screen.
    .argument('<name>')
    .option('--pg-version <major>', 'PostgreSQL 14 to 18', majorVersion)
    .option('--image <image>', 'an image that works like the official ones (docker only)')
    .option('--locale <locale>', "the C library's locale, such as en_US.UTF-8 (default: C.UTF-8, or the image's own)")
    .option('--icu-locale <locale>', 'ICU locale, such as en-US (PostgreSQL 15 and newer)')
    .option('--encoding <encoding>', 'encoding of text (default: UTF8)')
    .option('--pool <pool>', 'the ZFS pool, or the btrfs folder, to use')
    .addOption(
      choice('--network <mode>', 'how containers are reached (docker only; default auto)', [
        'auto',
        'host',
        'isolated',
      ]),
    )
    .option('--repository <repository>', 'its repository: github:github.com/ID, or `first`')
    .addOption(archive('whether the WAL of its main is archived (default: on)'))
    .option('--archive-dir <folder>', 'where to archive, by its absolute path')
    .option('--wal-max <size>', 'archived WAL at most, such as 20G or 15% (10%)', walMax)
    .action((name: string, options: CreateOptions, command: VeloCommand) =>
      session.run(command, (context) => create(name, options, context)),
    );

  project
    .command('list')
    .alias('ls')
    .description('list projects')
    .example('project list --json')
    .action((_options: object, command: VeloCommand) =>
      session.run(command, async ({ velo, output }) => {
        const projects = await (await velo()).listProjects();
        const { renderProjects } = await import('../render/project.ts');
        output.result(projects, (view) => renderProjects(projects, Date.now(), view));
      }),
    );

  project
    .command('get')
    .description('show a project')
    .example('project get shop')
    .argument('<name>', 'name of the project')
    .action((name: string, _options: object, command: VeloCommand) =>
      session.run(command, async ({ velo, output }) => {
        const found = await (await velo()).getProject({ name });
        const { renderProject } = await import('../render/project.ts');
        output.result(found, (view) => renderProject(found, Date.now(), view));
      }),
    );

  addProjectRename(project, session);

  const setting = project
    .command('set')
    .description('change the image, repository, policies and branch limits of a project')
    .example('project set shop --memory 2G --disk 20G')
    .argument('<name>', 'name of the project')
    .option('--image <image>', 'the image that its servers run from their next start (docker only)')
    .option('--repository <repository>', 'its repository: github:github.com/ID or `first`')
    .option('--policy <name=rule>', 'what the agent does: snapshots=hourly:24,daily:7, wal=7d (repeatable)', policy)
    .option('--wal-max <size>', 'archived WAL at most, such as 20G or 15%', walMax)
    .option('--force', 'also when the check finds a risk');
  addLimitOptions(setting).action((name: string, options: SetOptions, command: VeloCommand) =>
    session.run(command, (context) => set(name, options, context)),
  );

  project
    .command('delete')
    .alias('rm')
    .description('delete a project and its main branch')
    .example('project delete shop --force')
    .argument('<name>', 'name of the project')
    .option('-f, --force', 'also delete its other branches')
    .option('-y, --yes', 'do not ask on a terminal')
    .action((name: string, options: { force?: boolean; yes?: boolean }, command: VeloCommand) =>
      session.run(command, async ({ velo, output, operation }) => {
        const opened = await velo();
        if (!options.force && !options.yes && canAsk(output)) {
          const { branches } = await opened.getProject({ name });
          // With other branches it is refused anyway.
          if (branches.length < 2) await confirm(`Delete ${name}, and the data of ${name}/main?`);
        }
        output.heading(`Deleting ${name}...`);
        await opened.deleteProject({ name, force: options.force === true }, operation());
        output.done({ deleted: name }, `Deleted ${name}`);
      }),
    );
}

async function create(name: string, options: CreateOptions, context: Context): Promise<void> {
  if (options.pgVersion !== undefined && options.image !== undefined) {
    throw conflict('--pg-version', '--image', 'The image determines the version; leave one of them out.');
  }
  const request: CreateProject = { name, ...options, ...drivers(context) };
  const velo = await context.velo();
  context.output.heading(`Creating project ${name}...`);
  const project = await velo.createProject(request, context.operation());
  if (context.output.json || context.globals.quiet) return context.output.done(project, '');

  const main = await velo.getBranch({ branch: `${project.name}/main` });
  const { renderConnection } = await import('../render/branch.ts');
  context.output.gap();
  context.output.done(project, () => renderConnection(main));
}

async function set(name: string, options: SetOptions, { velo, output, operation }: Context): Promise<void> {
  const { force, disk, memory, cpus, pids, policy: policies, ...rest } = options;
  const changes = { ...rest, ...(policies && { policies }), ...limitsGiven(options) };
  if (Object.keys(changes).length === 0) throw nothingToSet();
  const opened = await velo();
  output.heading(`Changing ${name}...`);
  const project = await opened.setProject({ name, ...changes, ...(force && { force }) }, operation());
  const { renderProject } = await import('../render/project.ts');
  output.gap();
  output.result(project, (view) => renderProject(project, Date.now(), view));
}

function nothingToSet(): VeloError {
  return new VeloError(
    'usage',
    'nothing-to-set',
    '`velo project set` needs something to set.',
    'Run `velo project set --help` to see what it can change.',
  );
}

/** The drivers from the options, otherwise from the environment. */
function drivers({ env, globals }: Context): DriverChoice {
  const { VELO_STORAGE, VELO_POSTGRES } = env;
  const storage = globals.storage ?? (VELO_STORAGE && oneOf(VELO_STORAGE, 'VELO_STORAGE', storageNames));
  const postgres = globals.postgres ?? (VELO_POSTGRES && oneOf(VELO_POSTGRES, 'VELO_POSTGRES', postgresNames));
  return { ...(storage && { storage }), ...(postgres && { postgres }) };
}
