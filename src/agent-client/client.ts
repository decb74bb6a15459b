import { asVeloError, interrupted, VeloError } from '../contract/errors/error.ts';
import { makeVelo } from '../contract/make-velo.ts';
import { entryOf, type OperationName } from '../contract/operations.ts';
import type { DriverChoice, Operation, StepEvent, Velo } from '../contract/velo.ts';
import { ask, type Door, open, type Reply, type Target } from './call.ts';
import { type Answer, type Envelope, type Frame, operationHeader } from './protocol.ts';
import { Prover } from './prover.ts';
import { readLines } from './read-lines.ts';

/** An agent, and how to speak to it. */
interface Remote {
  door: Door;
  choice: DriverChoice;
  owner: string | undefined;
  token: (() => Promise<string>) | undefined;
}

/**
 * A `Velo` that calls an agent. Nothing is kept open between calls. The caller's choice of storage and
 * server is sent with each call. `owner` (`VELO_OWNER`) is filled in if a request names none. With `token`, which gets
 * a new one at each call, the caller proves who it is.
 */
export function openRemote({ door, choice, owner, token }: Remote): Velo {
  const prover = token && new Prover(door, token);
  return makeVelo(
    (name, request, operation) => {
      const envelope = { ...choice, request: owner === undefined ? { ...request } : withOwner(name, request, owner) };
      const call = { name, envelope };
      const send = (session?: string) =>
        entryOf(name).streams
          ? followStream({ door, session }, call, operation)
          : readDocument({ door, session }, call);
      return prover ? prover.with(send) : send();
    },
    async () => {},
  );
}

function withOwner(name: OperationName, request: { expect?: object }, owner: string): Envelope['request'] {
  const { owner: stands } = entryOf(name);
  return {
    ...(stands === 'given' || stands === 'both' ? { owner } : {}),
    ...request,
    ...(stands === 'expected' || stands === 'both' ? { expect: { owner, ...request.expect } } : {}),
  };
}

/** An operation of the agent's, and what it is sent. */
interface Call {
  name: OperationName;
  envelope: Envelope;
}

async function readDocument(target: Target, { name, envelope }: Call): Promise<unknown> {
  const answer = (await ask(await open(target, `/${name}`, envelope))) as Answer;
  if ('error' in answer) throw VeloError.from(answer.error);
  return answer.value;
}

/** Follows an operation to its last line. Passes an abort on to the agent, and waits for its result. */
async function followStream(
  target: Target,
  { name, envelope }: Call,
  { progress, signal }: Operation,
): Promise<unknown> {
  if (signal?.aborted) throw interrupted();
  const reply = await open(target, `/${name}`, envelope);
  if (reply.isDocument) {
    const answer = (await ask(reply)) as Answer;
    throw 'error' in answer
      ? VeloError.from(answer.error)
      : broken('it answered for an operation that was not started');
  }
  const abort = () => void requestAbort(target, reply);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  try {
    for await (const line of readLines(reply.body)) {
      const frame = JSON.parse(line) as Frame;
      if (frame.kind === 'result') return frame.value;
      if (frame.kind === 'error') throw VeloError.from(frame.error);
      if (frame.kind === 'queued') progress?.({ kind: 'note', text: waiting(frame.ahead) });
      // A newer agent may send kinds that are not known here.
      else if (isStep(frame)) progress?.(frame);
    }
  } catch (error) {
    throw error instanceof VeloError ? error : broken(asVeloError(error).message, error);
  } finally {
    signal?.removeEventListener('abort', abort);
    reply.close();
  }
  throw broken('the connection was lost during the operation');
}

async function requestAbort(target: Target, reply: Reply): Promise<void> {
  try {
    await ask(await open(target, '/abort', { operation: reply.header(operationHeader) }));
  } catch {
    // The request failed. Closing the connection has the same effect: the agent undoes the operation then, too.
    reply.close();
  }
}

const isStep = (frame: Frame): frame is StepEvent => ['begin', 'moved', 'end', 'note'].includes(frame.kind);

const waiting = (ahead: number) =>
  `waiting: ${ahead} ${ahead === 1 ? 'operation is' : 'operations are'} ahead of this one`;

function broken(what: string, cause?: unknown): VeloError {
  return new VeloError(
    'failed',
    'agent-lost',
    `The host's agent did not finish the operation: ${what}.`,
    'Look at `velo status`: the operation was either undone or finished. `journalctl -u velo-agent` shows the log.',
    { cause },
  );
}
