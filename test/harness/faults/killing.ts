import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { bundled } from '../bundled.ts';
import { type Machine, pair } from '../machine/machine.ts';
import type { KilledCall } from './killed.ts';

/** A velo in its own process, to be killed. */
export interface Victim {
  process: ChildProcess;
  /** Settles when the call has begun. */
  begun: Promise<void>;
  /** Settles when the call has reached its step `stopIn`, or has ended. */
  stopped: Promise<void>;
  /** How it ended: `killed`, `done`, or the error that it printed. */
  ended: Promise<string>;
}

/** Starts victims, built from the current sources. */
export interface Killer {
  start(machine: Machine, call: KilledCall, env?: Record<string, string>): Victim;
  /** Runs a call that kills itself at an event, and returns how it ended. */
  run(machine: Machine, call: KilledCall, env?: Record<string, string>): Promise<string>;
  close(): void;
}

export async function makeKiller(): Promise<Killer> {
  const program = await bundled('faults/killed');
  const killer: Killer = {
    start(machine, call, env = {}) {
      const child = spawn(process.execPath, [program, JSON.stringify(call)], {
        env: { ...machine.env, ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
      });
      const saying = (text: string) =>
        new Promise<void>((resolve) => {
          child.stdout.on('data', () => said.includes(text) && resolve());
          child.once('exit', () => resolve());
        });
      const [begun, stopped] = [saying('begins\n'), saying('stops\n')];
      // Not `close`: an orphaned program may keep the pipe open.
      const ended = once(child, 'exit').then(([code, signal]) => {
        child.stdout.destroy();
        return signal === 'SIGKILL'
          ? 'killed'
          : code === 0
            ? 'done'
            : said.replace('begins\n', '').replace('stops\n', '').trim();
      });
      return { process: child, begun, stopped, ended };
    },
    run: (machine, call, env) => killer.start(machine, call, env).ended,
    close: () => rmSync(dirname(program), { recursive: true, force: true }),
  };
  return killer;
}

/** A moment to kill a call at. */
export interface Boundary {
  at: number;
  what: string;
  kind: string;
  /** The step that begins or ends then. */
  name: string;
}

/**
 * Makes the call, and returns the events at which it can be killed: on directory + local all, on other pairs those of
 * steps at which pairs of drivers differ.
 */
export async function boundariesOf(
  machine: Machine,
  call: KilledCall,
  differs: (step: string) => boolean,
): Promise<Boundary[]> {
  const events: { kind: string; name: string }[] = [];
  const method = machine.velo[call.method] as (request: unknown, operation: unknown) => Promise<unknown>;
  await method(call.request, {
    progress: (event: { kind: string; name: string }) => {
      if (event.kind !== 'note' && event.kind !== 'moved') events.push(event);
    },
  });
  expect(events.length).toBeGreaterThan(1);
  const everywhere = pair.storage === 'directory' && pair.postgres === 'local';
  return events
    .map(({ kind, name }, at) => ({ at, what: `${kind} of ${name}`, kind, name }))
    .filter(({ name }) => everywhere || differs(name));
}
