import * as z from 'zod/mini';
import { VeloError } from '../src/error.ts';
import type { Envelope, OperationName } from '../src/remote/protocol.ts';

// Lengths are bounded here; what the words mean is checked where they are used, by the engine.
/** Absent, or there; never there and undefined. */
const maybe = z.exactOptional;
/** No file, argument or name of a database holds a zero byte. */
const word = z.string().check(z.maxLength(1024), z.regex(/^[^\0]*$/, 'holds a zero byte'));
const flag = z.boolean();
const count = z.int().check(z.minimum(0));
const labels = z.record(word, word);
const expect = z.strictObject({
  owner: maybe(word),
  id: maybe(word),
  generation: maybe(count),
  expired: maybe(z.literal(true)),
});
/** A figure, or a word: `none`, `default`. */
const limit = z.union([z.number().check(z.minimum(0)), z.enum(['none', 'default'])]);
const limits = z.strictObject({ disk: maybe(limit), memory: maybe(limit), cpus: maybe(limit), pids: maybe(limit) });
const storage = z.enum(['zfs', 'btrfs', 'directory']);
const postgres = z.enum(['docker', 'local']);

/** The arguments of each call, as they may come over a socket. What is not named here is refused. */
const requests = {
  createProject: z.strictObject({
    name: word,
    pgVersion: maybe(count),
    image: maybe(word),
    pool: maybe(word),
    network: maybe(z.enum(['auto', 'host', 'isolated'])),
    storage: maybe(storage),
    postgres: maybe(postgres),
    locale: maybe(word),
    icuLocale: maybe(word),
    encoding: maybe(word),
    repository: maybe(word),
  }),
  deleteProject: z.strictObject({ name: word, force: maybe(flag) }),
  renameProject: z.strictObject({ name: word, to: word }),
  setProject: z.strictObject({
    name: word,
    image: maybe(word),
    limits: maybe(limits),
    repository: maybe(word),
    force: maybe(flag),
  }),
  createBranch: z.strictObject({
    branch: word,
    parent: maybe(word),
    ttl: maybe(word),
    ifExists: maybe(z.enum(['fail', 'reuse', 'reset'])),
    start: maybe(flag),
    owner: maybe(word),
    labels: maybe(labels),
    limits: maybe(limits),
    listen: maybe(word),
    walSenders: maybe(count),
    expect: maybe(expect),
    bind: maybe(word),
    maxBranches: maybe(z.strictObject({ project: maybe(count), owner: maybe(count) })),
  }),
  deleteBranch: z.strictObject({ branch: word, force: maybe(flag), expect: maybe(expect) }),
  resetBranch: z.strictObject({
    branch: word,
    force: maybe(flag),
    ttl: maybe(word),
    owner: maybe(word),
    labels: maybe(labels),
    expect: maybe(expect),
  }),
  renameBranch: z.strictObject({ branch: word, to: word, expect: maybe(expect) }),
  startBranch: z.strictObject({ branch: word }),
  stopBranch: z.strictObject({ branch: word }),
  restartBranch: z.strictObject({ branch: word }),
  startAll: z.strictObject({ branches: maybe(z.array(word).check(z.maxLength(1024))) }),
  setBranch: z.strictObject({
    branch: word,
    ttl: maybe(word),
    labels: maybe(labels),
    owner: maybe(word),
    limits: maybe(limits),
    walSenders: maybe(count),
    expect: maybe(expect),
  }),
  branchPassword: z.strictObject({ branch: word, user: maybe(word), database: maybe(word), expect: maybe(expect) }),
  branchLogs: z.strictObject({ branch: word, after: maybe(word), lines: maybe(count), expect: maybe(expect) }),
  doctor: z.strictObject({ repair: maybe(flag) }),
  repair: z.strictObject({}),
  listProjects: z.strictObject({}),
  getProject: z.strictObject({ name: word }),
  listBranches: z.strictObject({
    project: maybe(word),
    owner: maybe(word),
    repository: maybe(word),
    labels: maybe(labels),
    expired: maybe(flag),
    sizes: maybe(flag),
  }),
  getBranch: z.strictObject({ branch: word, expect: maybe(expect) }),
  status: z.strictObject({}),
  machine: z.strictObject({}),
} satisfies Record<OperationName, z.ZodMiniType>;

/** The arguments of each call, by its name. */
export type Requests = { [Name in OperationName]: z.output<(typeof requests)[Name]> };

/** A call that has been read and checked. */
export type Call = {
  [Name in OperationName]: { name: Name; request: Requests[Name]; storage?: Storage; postgres?: Postgres };
}[OperationName];
type Storage = NonNullable<Envelope['storage']>;
type Postgres = NonNullable<Envelope['postgres']>;

const envelope = z.strictObject({
  request: z.record(z.string(), z.unknown()),
  storage: maybe(storage),
  postgres: maybe(postgres),
});

/**
 * Checks the body of a request by its operation's schema.
 * @throws VeloError usage `bad-request`, with every mistake in its message
 */
export function readCall(name: OperationName, body: string): Call {
  const { request, ...choice } = checked(envelope, parse(body));
  return { name, request: checked(requests[name], request), ...choice } as Call;
}

/** The name of an operation under way, as `POST /abort` gives it. */
export function readAbort(body: string): string {
  return checked(z.strictObject({ operation: word }), parse(body)).operation;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw badRequest('the body is no JSON', error);
  }
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw badRequest(parsed.error.issues.map(describe).join('; '));
}

function describe(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
  if (issue.code === 'unrecognized_keys') return `${where}unknown: ${issue.keys.join(', ')}`;
  return `${where}${issue.message}`;
}

export function badRequest(what: string, cause?: unknown): VeloError {
  return new VeloError(
    'usage',
    'bad-request',
    `The request is not one that the agent understands: ${what}.`,
    'Use the `velo` command or the actions of the same version; docs/architecture.md describes the protocol.',
    { cause },
  );
}
