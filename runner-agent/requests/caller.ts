import type { IncomingMessage } from 'node:http';
import { hostname } from 'node:os';
import { sessionHeader } from '../../src/agent-client/protocol.ts';
import { asVeloError, VeloError } from '../../src/contract/errors/error.ts';
import { trustLines } from '../../src/contract/rights/trust-line.ts';
import type { Velo } from '../../src/velo.ts';
import type { AgentOptions } from '../options.ts';
import type { Proof } from '../proof/claims.ts';
import { Sessions } from '../proof/sessions.ts';
import { type Entry, log, requestOwner, requestTarget } from './journal.ts';
import { forClaimed, forProven } from './proven-rights.ts';
import type { Call } from './read-call.ts';
import { forJobs } from './rights.ts';
import { withinProjects } from './within-projects.ts';

/** Who sends a request: by the socket that it arrives on, and what the sender has proven. */
export interface Caller {
  socket: 'people' | 'jobs';
  proof: Proof | undefined;
}

/** What jobs may always ask: the answers are about nobody's branches. The action `doctor` needs both. */
const aboutNobody: readonly string[] = ['doctor', 'machine'];

/** Finds out who sends a request, and what the sender may do. */
export class Callers {
  readonly #options: AgentOptions;
  readonly #sessions: Sessions;
  readonly #trust: readonly string[];
  readonly #host: string;

  /** @throws VeloError usage `invalid-trust` */
  constructor(options: AgentOptions) {
    const lines = trustLines(options.trust);
    this.#options = options;
    this.#host = options.proofHost ?? hostname();
    this.#trust = lines.map(({ text }) => text);
    this.#sessions = new Sessions(lines, this.#host);
  }

  /** What people may know of it: whose jobs are trusted, and under which name of this host. */
  get summary() {
    return { host: this.#host, trust: this.#trust, required: this.#options.requireProof };
  }

  /** Takes a job's token for a session. @throws VeloError as `Sessions.open` */
  async prove(token: string): Promise<{ session: string; expiresAt: string }> {
    const entry = { operation: 'prove', socket: 'jobs' } as const;
    try {
      const { proof, ...session } = await this.#sessions.open(token);
      log({ ...entry, owner: proof.pull ?? proof.run, ownership: 'proven' });
      return session;
    } catch (error) {
      log({ ...entry, error: asVeloError(error) });
      throw error;
    }
  }

  /** @throws VeloError unable `session-expired` */
  of(socket: Caller['socket'], { headers }: IncomingMessage): Caller {
    const session = headers[sessionHeader];
    return socket === 'jobs'
      ? this.job(session === undefined ? undefined : String(session))
      : { socket, proof: undefined };
  }

  /** A job, by the secret of its session if it has proven itself. @throws VeloError unable `session-expired` */
  job(session: string | undefined): Caller {
    return { socket: 'jobs', proof: session === undefined ? undefined : this.#sessions.find(session) };
  }

  /**
   * velo with the rights of a caller on the runners' socket.
   * @throws VeloError unable `proof-required`
   */
  limited(whole: Velo, { proof }: Caller, { name }: Call): Velo {
    const { runnerMay, requireProof } = this.#options;
    if (proof) {
      const jobs = forJobs(withinProjects(whole, proof.projects), { may: runnerMay, ownership: 'proven' });
      return forProven(jobs, proof);
    }
    if (requireProof && !aboutNobody.includes(name)) throw proofRequired();
    return forClaimed(forJobs(whole, { may: runnerMay, ownership: 'claimed' }));
  }
}

/** What the log says of a call. */
export function subjectOf({ socket, proof }: Caller, call: Call): Entry {
  const named = requestOwner(call);
  const owner = proof ? (named ?? proof.pull ?? proof.run) : named;
  const ownership = proof ? 'proven' : 'claimed';
  return {
    operation: call.name,
    target: requestTarget(call),
    owner,
    ...(socket === 'jobs' && { ownership }),
    socket,
  };
}

/** What distinguishes the answers that callers get to the same request. */
export const readKey = ({ socket, proof }: Caller, call: Call): string =>
  `${socket} ${proof ? JSON.stringify(proof) : 'claims'} ${JSON.stringify(call)}`;

function proofRequired(): VeloError {
  return new VeloError(
    'unable',
    'proof-required',
    'This host takes no claims: a job must prove who it is.',
    'Give the job `permissions: id-token: write`, and the action the input `proof-host`. docs/security.md says what else is needed.',
  );
}
