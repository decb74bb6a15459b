import { setImmediate as turn } from 'node:timers/promises';

/** Answers that one request and one run may read, in bytes as they are after decompression. */
export const sizeLimits = { answer: 16 * 1024 ** 2, run: 64 * 1024 ** 2 } as const;

/** Redirects that one request follows. GitHub sends one for a repository that was renamed. */
const mostRedirects = 3;

/** What a run has left to spend on the API. One for all its requests. */
export interface Budget {
  /** Time in requests, in milliseconds. */
  ms: number;
  /** Bytes of answers. */
  bytes: number;
}

/** The API answered what can't be believed, and would do so again. */
export class RefusedAnswer extends Error {}

type Init = Parameters<typeof fetch>[1];
/** The part of `fetch` that octokit uses. */
type Fetch = (url: string, init?: Init) => Promise<Response>;

/**
 * A `fetch` for an API that may lie. Every request, whoever built its address, goes to the API's origin or nowhere: the
 * token travels with it. Redirects are followed within that origin only. An answer is read whole here, within its
 * limits, so that octokit, which takes a body that broke off for an empty or a plain one, never sees a part.
 * @throws RefusedAnswer; Error `the answer was cut off`
 */
export function boundedFetch(inner: Fetch, base: string, budget: Budget): Fetch {
  const { origin } = new URL(base);
  const follow = async (url: string, init: NonNullable<Init>, redirects: number): Promise<Response> => {
    const answer = await inner(within(origin, url, url), { ...init, redirect: 'manual' });
    const next = await target(answer, { url, method: init.method ?? 'GET' }, origin);
    if (next === null) return whole(answer, init, budget);
    if (redirects === mostRedirects) throw new RefusedAnswer(`more than ${mostRedirects} redirects`);
    return follow(next, init, redirects + 1);
  };
  return async (url, init = {}) => {
    if (budget.ms <= 0) throw new RefusedAnswer('all requests of the run together took too long');
    const from = performance.now();
    try {
      return await follow(url, init, 0);
    } finally {
      budget.ms -= performance.now() - from;
    }
  };
}

/** @throws RefusedAnswer when the address lies elsewhere than the API */
function within(origin: string, url: string, from: string): string {
  const asked = URL.canParse(url, from) ? new URL(url, from) : null;
  if (asked?.origin === origin) return asked.href;
  throw new RefusedAnswer(`the address is at ${asked?.origin ?? 'no valid origin'}, not at ${origin}`);
}

/** Where the answer to a request redirects to; null for one that does not. */
async function target(
  answer: Response,
  { url, method }: { url: string; method: string },
  origin: string,
): Promise<string | null> {
  const location = answer.headers.get('location');
  if (location === null || ![301, 302, 303, 307, 308].includes(answer.status)) return null;
  await answer.body?.cancel();
  // Under the other codes a client may turn a write into a read, and would take that for the write's answer.
  const repeats = answer.status === 307 || answer.status === 308;
  if (!repeats && !['GET', 'HEAD'].includes(method))
    throw new RefusedAnswer(`a ${method} was redirected by ${answer.status}`);
  return within(origin, location, url);
}

/** The same answer with all of its body. */
async function whole(answer: Response, init: NonNullable<Init>, budget: Budget): Promise<Response> {
  const bodyless = init.method === 'HEAD' || [204, 205, 304].includes(answer.status);
  if (bodyless) {
    await answer.body?.cancel();
    return answer;
  }
  const text = await read(answer, init.signal ?? null, budget);
  if (answer.ok && !(init.method === 'DELETE' && text === '')) parsed(text);
  const copy = new Response(text, { status: answer.status, statusText: answer.statusText, headers: plain(answer) });
  Object.defineProperty(copy, 'url', { value: answer.url });
  return copy;
}

/** A body as text. The signal ends one that trickles; the limits one that does not end. */
async function read(answer: Response, signal: AbortSignal | null, budget: Budget): Promise<string> {
  const limit = Math.min(sizeLimits.answer, budget.bytes);
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  try {
    for await (const chunk of answer.body ?? []) {
      signal?.throwIfAborted();
      size += chunk.byteLength;
      // Leaving the loop cancels the body, and with it the connection.
      if (size > limit) throw new RefusedAnswer(`the answer is larger than ${limit} bytes`);
      text += decoder.decode(chunk, { stream: true });
      // Otherwise chunks that have already arrived would delay timers and signals.
      await turn();
    }
  } finally {
    budget.bytes -= Math.min(size, limit);
  }
  return text + decoder.decode();
}

/** An answer that says that all went well is JSON, or it is not the API's. */
function parsed(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw new Error('the answer was cut off');
  }
}

/** What said how the body was packed is no longer true. */
function plain({ headers }: Response): Headers {
  const kept = new Headers([...headers]); // undici's own class is another one than Node's
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) kept.delete(name);
  return kept;
}
