import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { RemoteError } from '../../agent-client/protocol.ts';
import { VeloError } from '../../contract/errors/error.ts';
import type { SshTarget } from '../../ssh/connection.ts';

/**
 * What a step says to the job's forward, a line of JSON each; each is answered by one line. What `open` and `hold` made
 * goes with the conversation, unless `commit` was said.
 */
export type Ask =
  /** The first word of the step that starts the process, over a pipe. */
  | { kind: 'link'; link: ForwardTarget; folder: string }
  /** Listens on a port of the loopback; the answer is the port. */
  | { kind: 'open'; branch: string; owner: string }
  /** Goes on without a port, so that the job's end can reach the host; the answer is a name for `close`. */
  | { kind: 'hold' }
  | { kind: 'commit' }
  /** Ports and names. */
  | { kind: 'close'; names: string[] }
  /** After the answer the conversation is a connection to the host's agent. */
  | { kind: 'agent' };

/** What a forward connects with. It stays in memory; nothing of it is in arguments, in the environment or on disk. */
export interface ForwardTarget extends SshTarget {
  /** How the job proves who it is, at each new session; null where it claims it. */
  proof: { host: string; requestUrl: string; requestToken: string } | null;
}

/** One line of an answer. */
export type Told = { value: unknown } | { error: RemoteError };

/** The most bytes in a line. */
const lineLimit = 256 * 1024;

export const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

/**
 * Reads one line and leaves what follows it in the stream; undefined at the stream's end.
 * `ms` is how long it may take, in milliseconds; without it, there is no limit.
 * @throws Error when it takes too long, or is too long
 */
export async function readLine(stream: Readable, ms?: number): Promise<string | undefined> {
  const signal = ms === undefined ? undefined : AbortSignal.timeout(ms);
  let text = Buffer.alloc(0);
  for (;;) {
    const part = stream.read() as Buffer | null;
    if (part) {
      const from = text.length;
      text = Buffer.concat([text, part]);
      const end = text.indexOf('\n', from);
      if (end >= 0) {
        if (end + 1 < text.length) stream.unshift(text.subarray(end + 1));
        return text.toString('utf8', 0, end);
      }
      if (text.length > lineLimit) throw new Error('a line is too long');
    } else if (stream.readableEnded || stream.destroyed) return undefined;
    else await more(stream, signal);
  }
}

/** Until there is more to be read, or the stream has ended. */
async function more(stream: Readable, signal: AbortSignal | undefined): Promise<void> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const events = ['readable', 'end', 'close'].map((name) => once(stream, name, { signal: either }));
  try {
    await Promise.race(events);
  } catch (error) {
    throw signal?.aborted ? new Error('no answer in time') : error;
  } finally {
    stop.abort();
    for (const each of events) each.catch(() => {});
  }
}

/** Both ways of a conversation. */
export interface Talk {
  input: Readable;
  output: Writable;
}

/** Says something and returns what is answered. @throws VeloError as the other side says */
export async function tell({ input, output }: Talk, ask: Ask, ms: number): Promise<unknown> {
  output.write(lineOf(ask));
  const line = await readLine(input, ms);
  if (line === undefined) throw new Error('it ended without an answer');
  const told = JSON.parse(line) as Told;
  if ('error' in told) throw VeloError.from(told.error);
  return told.value;
}
