import { asVeloError, interrupted, VeloError } from '../error.ts';
import type { BranchFilter, Expectation, Operation, PostgresName, StorageName, Velo } from '../velo.ts';
import { ask, open, type Reply } from './call.ts';
import { type Answer, type Envelope, type Frame, type OperationName, operationHeader } from './protocol.ts';
import { readLines } from './read-lines.ts';

/**
 * velo as the agent behind a socket does it. Nothing is held open between calls. The caller's choice of storage and
 * server goes along; `VELO_OWNER` stands for the owner where a request names none.
 */
export function openRemote(socket: string, env: NodeJS.ProcessEnv): Velo {
  const owner = env.VELO_OWNER || undefined;
  const choice = {
    ...(env.VELO_STORAGE ? { storage: env.VELO_STORAGE as StorageName } : {}),
    ...(env.VELO_POSTGRES ? { postgres: env.VELO_POSTGRES as PostgresName } : {}),
  };
  const read = <T>(name: OperationName, request: object) =>
    readDocument<T>(socket, name, { ...choice, request: { ...request } });
  const change = <T>(name: OperationName, request: object, operation: Operation = {}) =>
    followStream<T>(socket, name, { ...choice, request: { ...request } }, operation);
  const owned = (expect?: Expectation): { expect?: Expectation } =>
    owner === undefined && expect === undefined
      ? {}
      : { expect: { ...(owner === undefined ? {} : { owner }), ...expect } };
  const mine = (filter: BranchFilter): BranchFilter => (owner === undefined ? filter : { owner, ...filter });
  return {
    createProject: (request, operation) => change('createProject', request, operation),
    listProjects: () => read('listProjects', {}),
    getProject: (name) => read('getProject', { name }),
    deleteProject: (request, operation) => change('deleteProject', request, operation),
    renameProject: (request, operation) => change('renameProject', request, operation),
    setProject: (request, operation) => change('setProject', request, operation),
    createBranch: (request, operation) =>
      change(
        'createBranch',
        { ...(owner === undefined ? {} : { owner }), ...request, ...owned(request.expect) },
        operation,
      ),
    listBranches: (filter = {}) => read('listBranches', mine(filter)),
    getBranch: (branch, expect) => read('getBranch', { branch, ...owned(expect) }),
    deleteBranch: (request, operation) => change('deleteBranch', { ...request, ...owned(request.expect) }, operation),
    resetBranch: (request, operation) => change('resetBranch', { ...request, ...owned(request.expect) }, operation),
    renameBranch: (request, operation) => change('renameBranch', { ...request, ...owned(request.expect) }, operation),
    startBranch: (branch, operation) => change('startBranch', { branch }, operation),
    stopBranch: (branch, operation) => change('stopBranch', { branch }, operation),
    restartBranch: (branch, operation) => change('restartBranch', { branch }, operation),
    startAll: (request = {}, operation) => change('startAll', request, operation),
    setBranch: (request, operation) => change('setBranch', { ...request, ...owned(request.expect) }, operation),
    branchPassword: (request, operation) =>
      change('branchPassword', { ...request, ...owned(request.expect) }, operation),
    branchLogs: (request) => read('branchLogs', { ...request, ...owned(request.expect) }),
    status: () => read('status', {}),
    machine: () => read('machine', {}),
    doctor: (request = {}, operation) => change('doctor', request, operation),
    repair: (operation) => change('repair', {}, operation),
    close: async () => {},
  };
}

async function readDocument<T>(socket: string, name: OperationName, envelope: Envelope): Promise<T> {
  const answer = (await ask(await open(socket, `/${name}`, envelope))) as Answer;
  if ('error' in answer) throw VeloError.from(answer.error);
  return answer.value as T;
}

/** Follows an operation to its last line. An abort is passed on, and what came of it waited for. */
async function followStream<T>(
  socket: string,
  name: OperationName,
  envelope: Envelope,
  { progress, signal }: Operation,
): Promise<T> {
  if (signal?.aborted) throw interrupted();
  const reply = await open(socket, `/${name}`, envelope);
  if (reply.isDocument) {
    const answer = (await ask(reply)) as Answer;
    throw 'error' in answer ? VeloError.from(answer.error) : broken('it ended an operation that it had not begun');
  }
  const abort = () => void requestAbort(socket, reply);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  try {
    for await (const line of readLines(reply.body)) {
      const frame = JSON.parse(line) as Frame;
      if (frame.kind === 'result') return frame.value as T;
      if (frame.kind === 'error') throw VeloError.from(frame.error);
      if (frame.kind === 'queued') progress?.({ kind: 'note', text: waiting(frame.ahead) });
      else if (frame.kind !== 'alive') progress?.(frame);
    }
  } catch (error) {
    throw error instanceof VeloError ? error : broken(asVeloError(error).message, error);
  } finally {
    signal?.removeEventListener('abort', abort);
    reply.close();
  }
  throw broken('it went away in the middle of the operation');
}

async function requestAbort(socket: string, reply: Reply): Promise<void> {
  try {
    await ask(await open(socket, '/abort', { operation: reply.header(operationHeader) }));
  } catch {
    // It can't be told: an agent whose client has gone undoes as well.
    reply.close();
  }
}

const waiting = (ahead: number) =>
  `waiting: ${ahead} ${ahead === 1 ? 'operation is' : 'operations are'} before this one`;

function broken(what: string, cause?: unknown): VeloError {
  return new VeloError(
    'failed',
    'agent-lost',
    `The host's agent did not end what was asked of it: ${what}.`,
    'Look at `velo status`: what was begun is undone, or was finished. The log: `journalctl -u velo-agent`.',
    { cause },
  );
}
