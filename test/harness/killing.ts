import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { KilledCall } from './killed.ts';
import type { Machine } from './machine.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A velo in a process of its own, to be killed. */
export interface Victim {
  process: ChildProcess;
  /** Settles when the call has begun. */
  begun: Promise<void>;
  /** How it ended: `killed`, `done`, or the error that it printed. */
  ended: Promise<string>;
}

/** Starts victims on the present sources. */
export interface Killer {
  start(machine: Machine, call: KilledCall, env?: Record<string, string>): Victim;
  /** Runs a call that kills itself at an event; how it ended. */
  run(machine: Machine, call: KilledCall, env?: Record<string, string>): Promise<string>;
  close(): void;
}

/** Node can't run TypeScript before version 22, so the victim is bundled; libraries are found where they are. */
export async function makeKiller(): Promise<Killer> {
  const folder = join(root, 'node_modules', '.cache', `velo-killed-${process.pid}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const source = 'test/harness/killed.ts';
  await execa(process.execPath, [vite, 'build', '--ssr', source, '--outDir', folder, '--logLevel', 'warn'], {
    cwd: root,
  });
  const killer: Killer = {
    start(machine, call, env = {}) {
      const child = spawn(process.execPath, [join(folder, 'killed.mjs'), JSON.stringify(call)], {
        env: { ...machine.env, ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      const begun = new Promise<void>((resolve) => {
        child.stdout.on('data', (chunk) => {
          said += chunk;
          if (said.includes('begins\n')) resolve();
        });
        child.once('exit', () => resolve());
      });
      // Not `close`: an orphaned program may hold the pipe.
      const ended = once(child, 'exit').then(([code, signal]) => {
        child.stdout.destroy();
        return signal === 'SIGKILL' ? 'killed' : code === 0 ? 'done' : said.replace('begins\n', '').trim();
      });
      return { process: child, begun, ended };
    },
    run: (machine, call, env) => killer.start(machine, call, env).ended,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
  return killer;
}
