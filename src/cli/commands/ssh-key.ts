import type { VeloCommand } from '../command.ts';
import { given, several } from '../options.ts';
import type { Context, Session } from '../session.ts';

interface AddOptions {
  name?: string;
  from?: string[];
  expires?: string;
}

/** `velo ssh-key …`: whose jobs may come to this host by SSH. */
export function addSshKeyCommands(program: VeloCommand, session: Session): void {
  const sshKey = program.command('ssh-key').description('say whose jobs may come to this host by SSH (as root)');

  sshKey
    .command('add')
    .description('let jobs with a key come in; the key may be given anew with other options')
    .example('ssh-key add ci.pub --name shop-ci --from 203.0.113.0/24')
    .argument('<key>', 'file with the public key, its text, or - for stdin')
    .option('--name <name>', 'what to call it (default: its comment)')
    .option('--from <network>', 'only from this address or network; several times', several)
    .option('--expires <date>', 'refuse it from this day or moment on, in UTC: 2027-01-31')
    .action((key: string, options: AddOptions, command: VeloCommand) =>
      session.run(command, (context) => add(key, options, context)),
    );

  sshKey
    .command('list')
    .alias('ls')
    .description('list the keys: fingerprint, name, what each may do, and until when')
    .example('ssh-key list')
    .action((_options: object, command: VeloCommand) =>
      session.run(command, async ({ output }) => {
        const { listKeys } = await import('../../../runner-agent/setup/ssh-keys.ts');
        const found = listKeys();
        const { renderKeys } = await import('../render/ssh-key.ts');
        output.result(found, (view) => renderKeys(found, Date.now(), view));
      }),
    );

  sshKey
    .command('remove')
    .alias('rm')
    .description('take a key away; connections that it has open go on until they end')
    .example('ssh-key remove shop-ci')
    .argument('<key>', 'name of the key, or its fingerprint')
    .action((key: string, _options: object, command: VeloCommand) =>
      session.run(command, async ({ output }) => {
        const { removeKey } = await import('../../../runner-agent/setup/ssh-keys.ts');
        const removed = await removeKey(key);
        output.done(removed, `Removed ${removed.name} (${removed.fingerprint})`);
      }),
    );
}

async function add(key: string, options: AddOptions, { output }: Context): Promise<void> {
  const { addKey } = await import('../../../runner-agent/setup/ssh-keys.ts');
  const added = await addKey({ text: await textOf(key), ...given({ ...options }) });
  output.done(added, `Added ${added.name} (${added.fingerprint})`);
}

/** The text of a key that is given as a file, as `-` or as it is. */
async function textOf(key: string): Promise<string> {
  if (key === '-') return (await import('node:stream/consumers')).text(process.stdin);
  const { existsSync, readFileSync } = await import('node:fs');
  return existsSync(key) ? readFileSync(key, 'utf8') : key;
}
