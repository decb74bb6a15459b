import { setTimeout as wait } from 'node:timers/promises';
import type { VeloCommand } from '../command.ts';
import { conflict, count } from '../options.ts';
import type { Context, Session } from '../session.ts';

interface LogsOptions {
  follow?: boolean;
  lines: number;
}

/** Milliseconds between two reads of a followed log. */
const everyMs = 300;

/** `velo branch logs`: what a branch's server writes. */
export function addLogsCommand(branch: VeloCommand, session: Session): void {
  branch
    .command('logs')
    .description("show the log of a branch's server")
    .example('branch logs shop/dev -f')
    .argument('<project/name>', 'the branch')
    .option('-f, --follow', 'follow the log until Ctrl-C')
    .option('-n, --lines <n>', 'how many past lines to show', count, 200)
    .action((name: string, options: LogsOptions, command: VeloCommand) =>
      session.run(command, (context) => {
        if (!options.follow) return show(name, options, context);
        if (context.output.json) throw conflict('--follow', '--json', 'A followed log is not one JSON document.');
        return follow(name, options, context);
      }),
    );
}

async function show(name: string, { lines }: LogsOptions, { velo, output }: Context): Promise<number> {
  const { text } = await (await velo()).branchLogs({ branch: name, lines });
  if (output.json) output.result({ name, text }, () => '');
  else output.foreign(text);
  return 0;
}

/** Ends on a signal, on `--timeout`, or when the reader closes the pipe. */
async function follow(name: string, { lines }: LogsOptions, { velo, output, service }: Context): Promise<number> {
  const signal = service();
  const opened = await velo();
  let piece = await opened.branchLogs({ branch: name, lines });
  for (;;) {
    if (!output.foreign(piece.text)) return 0;
    await wait(everyMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return 130;
    piece = await opened.branchLogs({ branch: name, lines, after: piece.next });
  }
}
