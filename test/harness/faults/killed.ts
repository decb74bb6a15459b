/**
 * A velo that kills itself: it opens the engine, runs one call and sends itself SIGKILL at the n-th progress event.
 * Events are reported synchronously, so the next step has not begun by then. Without `at` it only prints that it
 * begins, for a kill from outside. At the begin of the step `stopIn` it stops (SIGSTOP) until somebody continues it.
 */
import { type OperationName, openVelo, type Request, type StepEvent, type Velo } from '../../../src/velo.ts';

/** The call, and the event at which the process kills itself. */
export type KilledCall = {
  [Name in OperationName]: {
    method: Name;
    request: Request<Name>;
    /** The number of the event, from 0; notes don't count. */
    at?: number;
    /** The same by its kind and how its step's name begins, where the number of steps before varies. */
    when?: { kind: string; name: string };
    stopIn?: string;
  };
}[OperationName];

const call = JSON.parse(process.argv[2] ?? '') as KilledCall;
const velo = await openVelo();
let events = 0;
const progress = (event: StepEvent) => {
  const { kind } = event;
  if (kind === 'begin' && event.name === call.stopIn) {
    process.stdout.write('stops\n');
    process.kill(process.pid, 'SIGSTOP');
  }
  if (kind === 'note' || kind === 'moved') return;
  const isWhen = kind === call.when?.kind && event.name.startsWith(call.when.name);
  if (events++ === call.at || isWhen) process.kill(process.pid, 'SIGKILL');
};
process.stdout.write('begins\n');
try {
  const method = velo[call.method] as (this: Velo, request: unknown, operation: unknown) => Promise<unknown>;
  await method.call(velo, call.request, { progress });
} catch (error) {
  process.stdout.write(`${String(error)}\n`);
  process.exitCode = 1;
}
await velo.close();
