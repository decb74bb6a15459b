import * as z from 'zod/mini'; // A hundred kilobytes less in the bundle than zod.
import { VeloError } from '../../contract/errors/error.ts';
import { sslModes } from '../../contract/values/connection-url.ts';
import { duration } from '../../contract/values/duration.ts';
import { branchName, mainBranch, projectName } from '../../contract/values/names.ts';
import { lines, mistake, passes } from './input-checks.ts';
import { nameHere, translateNeon } from './neon.ts';

// The runner gives an input that was left out as an empty string, and a default of action.yml like a given value.
const text = z.string().check(z.trim());
const flag = z.pipe(
  z.enum(['true', 'false'], 'must be `true` or `false`'),
  z.transform((word) => word === 'true'),
);

/** One of some words; the first is the default. */
const oneOf = <T extends string>(first: T, ...others: T[]) => {
  const words = [first, ...others];
  const named = words.map((word) => `\`${word}\``);
  return z._default(z.enum(words, `must be ${named.slice(0, -1).join(', ')} or ${named.at(-1)}`), first as never);
};

/** A number within bounds; empty: none. */
const numberUpTo = (limit: number) =>
  z._default(
    z.pipe(
      text.check(
        z.refine((word) => word === '' || (/^[1-9]\d*$/.test(word) && Number(word) <= limit), {
          error: `must be a number from 1 to ${limit}`,
        }),
      ),
      z.transform((word) => (word === '' ? null : Number(word))),
    ),
    null,
  );

/** All inputs of all actions, with the defaults that action.yml states. Nothing else reads `INPUT_*`. */
const shape = {
  project: z._default(text.check(passes((name) => name && projectName(name))), ''),
  branch: z._default(text, ''),
  'branch-prefix': z._default(
    text.check(z.regex(/^([a-z][a-z0-9_-]{0,39})?$/, 'must be a valid start of a branch name, such as `api-`')),
    '',
  ),
  parent: z._default(text, ''),
  // The engine says what an id and a time may be.
  from: z._default(text.check(z.maxLength(200, 'is too long')), ''),
  pitr: z._default(text.check(z.maxLength(200, 'is too long')), ''),
  'if-exists': oneOf('reuse', 'reset', 'fail'),
  'on-push': oneOf('reset', 'keep', 'if-changed'),
  paths: z._default(z.pipe(z.string(), z.transform(lines)), []),
  'reset-label': z._default(text, ''),
  lifetime: oneOf('pr', 'job'),
  ttl: z._default(text.check(passes((length) => ['', 'none'].includes(length) || duration(length, 'The length'))), ''),
  'idle-stop': z._default(
    text.check(passes((length) => ['', 'off', 'default'].includes(length) || duration(length, 'The length'))),
    '',
  ),
  'idle-sessions': z._default(z.enum(['', 'end', 'keep'], 'must be `end` or `keep`'), ''),
  'max-branches': numberUpTo(10_000),
  env: z._default(
    z.string().check(
      z.regex(/^([A-Za-z_][A-Za-z0-9_]*)?$/, 'is not a valid name of an environment variable'),
      // The runner refuses to set these, or they are its own.
      z.refine((name) => !/^(GITHUB_|RUNNER_|ACTIONS_|NODE_OPTIONS$|PATH$)/i.test(name), 'is reserved by the runner'),
    ),
    '',
  ),
  database: z._default(text.check(z.maxLength(63, 'is too long')), ''),
  user: z._default(text.check(z.maxLength(63, 'is too long')), ''),
  sslmode: z._default(
    text.check(
      z.refine((word) => !['require', 'verify-ca', 'verify-full'].includes(word), {
        error: 'requires TLS, which branches do not have: they listen on the loopback only',
        abort: true,
      }),
      z.refine((word) => word === '' || sslModes.some((mode) => mode === word), {
        error: 'must be `disable`, `allow` or `prefer`',
      }),
    ),
    '',
  ),
  'connect-timeout': numberUpTo(3600),
  comment: oneOf('auto', 'required', 'false'),
  'comment-credentials': oneOf('never', 'private-repository'),
  'ssh-host': z._default(text.check(z.regex(/^([A-Za-z0-9._@:-]{1,253})?$/, 'is not a valid host for `ssh`')), ''),
  'ssh-user': z._default(text.check(z.regex(/^[A-Za-z_][A-Za-z0-9._-]{0,31}$/, 'is not a valid user name')), 'velo-ci'),
  'ssh-port': z._default(
    z.pipe(
      numberUpTo(65_535),
      z.transform((port) => port ?? 22),
    ),
    22,
  ),
  'ssh-key': z._default(text.check(z.maxLength(16_384, 'is too long')), ''),
  'ssh-known-hosts': z._default(text.check(z.maxLength(262_144, 'is too long')), ''),
  drafts: z._default(flag, true),
  'when-labeled': z._default(text, ''),
  'pull-request': numberUpTo(2 ** 31 - 1),
  'create-project': z._default(flag, false),
  'dry-run': z._default(flag, false),
  label: z._default(text, ''),
  pin: z._default(flag, false),
  // The engine says what a rule may be; one that keeps nothing would take the new snapshot too.
  keep: z._default(text.check(z.regex(/^(|.*=0*[1-9].*|[^=]*)$/, 'must keep at least one snapshot')), ''),
  days: numberUpTo(999_999),
  force: z._default(flag, false),
  'max-age': z._default(text.check(passes((length) => length && duration(length, 'The length'))), ''),
  timeout: z._default(text.check(passes((length) => length && duration(length, 'The length'))), ''),
  'proof-host': z._default(text.check(z.regex(/^([A-Za-z0-9._-]{1,253})?$/, 'is not a valid host name')), ''),
  'github-token': z._default(text, ''),
};

export type InputName = keyof typeof shape;

/** How long a branch lives after its last use. */
const defaultTtl = { pr: '14d', job: '6h' } as const;

const connection = ['env', 'database', 'user', 'sslmode', 'connect-timeout'] as const;

/** Which branch. */
const named = ['project', 'branch', 'branch-prefix'] as const;

/** What a branch is made from, and when it goes or sleeps. */
const making = ['parent', 'from', 'pitr', 'lifetime', 'ttl', 'idle-stop', 'idle-sessions', 'max-branches'] as const;

/** For a pull request that the event is not about. */
const asking = ['pull-request', 'github-token'] as const;

/** For a runner that is on another machine than the databases, and for one that proves who it is. */
const reaching = ['ssh-host', 'ssh-user', 'ssh-port', 'ssh-key', 'ssh-known-hosts', 'proof-host'] as const;

const commenting = ['comment', 'comment-credentials'] as const;

/** Which inputs each action has; its action.yml declares the same ones. */
export const inputsOf = {
  root: [
    ...([...named, ...making, ...connection, ...commenting, ...reaching, ...asking] as const),
    ...(['on-push', 'paths', 'reset-label', 'drafts', 'when-labeled', 'create-project', 'dry-run'] as const),
  ],
  branch: [...named, ...making, 'if-exists', 'create-project', ...connection, ...reaching, ...asking],
  reset: [...named, 'from', 'ttl', ...connection, ...reaching, ...asking],
  destroy: [...named, ...reaching, ...asking],
  connect: [...named, ...connection, ...reaching, ...asking],
  reconcile: ['project', 'dry-run', ...reaching, 'github-token'],
  snapshot: [...named, 'label', 'pin', 'keep', 'days', 'timeout', ...reaching, ...asking],
  'wal-cleanup': [...named, 'days', 'force', 'timeout', ...reaching, ...asking],
  'restore-check': ['project', 'max-age', 'timeout', ...reaching],
  doctor: ['ssh-host', 'ssh-user', 'ssh-port', 'ssh-key', 'ssh-known-hosts'],
} as const satisfies Record<string, readonly InputName[]>;

export type ActionName = keyof typeof inputsOf;

const schemaOf = (action: ActionName) =>
  z.pipe(
    z.object(shape),
    z.transform((raw, context) => {
      const wrong = (path: InputName, message: string) =>
        context.issues.push({ code: 'custom', message, input: raw[path], path: [path] });
      // Accepted as `staging` and as `shop/staging`: the engine speaks of branches by their full name.
      const named = (path: 'parent' | 'branch', name: string): string => {
        const full = name.includes('/') ? name : `${raw.project}/${name}`;
        const message = mistake(full, () => {
          if (branchName(full).project !== raw.project) throw new Error(`is in another project than ${raw.project}`);
        });
        // Without a project there is one mistake to report, and it is that one.
        if (message && raw.project) wrong(path, message);
        return full;
      };
      const parent = raw.parent && named('parent', raw.parent);
      const branch = raw.branch && named('branch', raw.branch).slice(raw.project.length + 1);
      if (branch === mainBranch && action !== 'snapshot' && action !== 'wal-cleanup')
        wrong('branch', 'is the main branch, which actions never change');
      if (raw.from && raw.pitr) wrong('pitr', 'excludes `from`: a branch has one source');
      if (raw['on-push'] === 'if-changed' && raw.paths.length === 0)
        wrong('paths', 'is required by `on-push: if-changed`');
      if (raw['on-push'] !== 'if-changed' && raw.paths.length > 0) wrong('paths', 'is for `on-push: if-changed` only');
      if (raw['reset-label'] && raw['reset-label'] === raw['when-labeled']) {
        wrong('reset-label', 'must differ from `when-labeled`: it is removed at each reset');
      }
      // Known only now: what is left out means something else for a job's branch than for a pull request's.
      const ttl = raw.ttl || defaultTtl[raw.lifetime];
      return { ...raw, parent, branch, ttl };
    }),
  );

export type Inputs = z.output<ReturnType<typeof schemaOf>>;

/** Inputs that the runner was given and the action does not know. */
export interface ReadInputs {
  inputs: Inputs;
  unknown: string[];
  /** A line each for what was accepted under an old name, or has no meaning here. */
  warnings: string[];
}

/**
 * Reads an action's inputs from the runner's `INPUT_*` variables. Unknown ones are only named: wrappers and a job's
 * own environment bring the inputs of others along. A fork's run gets no secrets, and no database: it needs no key.
 * @throws VeloError usage `invalid-inputs`, with every mistake in its message
 */
export function readInputs(
  env: NodeJS.ProcessEnv,
  action: ActionName = 'root',
  { isFork = false }: { isFork?: boolean } = {},
): ReadInputs {
  const known = new Set<string>(inputsOf[action]);
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(env)) {
    if (key.startsWith('INPUT_') && value) given[key.slice('INPUT_'.length).toLowerCase()] = value;
  }
  const { mistakes, warnings } = action === 'branch' ? translateNeon(given) : { mistakes: [], warnings: [] };
  const raw = Object.fromEntries(Object.entries(given).filter(([name]) => known.has(name)));
  if (raw.branch) raw.branch = nameHere(raw.branch, raw, warnings);
  const unknown = Object.keys(given).filter((name) => !known.has(name));
  const parsed = schemaOf(action).safeParse(raw);
  // The other actions ask GitHub nothing, but for a pull request that is named.
  const asks = action === 'root' || action === 'reconcile' || Boolean(raw['pull-request']?.trim());
  const required = ['project', ...(asks ? ['github-token'] : []), ...(action === 'branch' ? ['branch'] : [])];
  if (action !== 'root' || raw['ssh-key'] || raw['ssh-known-hosts']) mistakes.push(...missingForSsh(raw, isFork));
  mistakes.unshift(...required.filter((name) => known.has(name) && !raw[name]?.trim()).map(missing));
  if (!parsed.success)
    mistakes.push(...parsed.error.issues.map(({ path, message }) => `\`${path.join('.')}\` ${message}`));
  if (parsed.success && mistakes.length === 0) return { inputs: parsed.data, unknown, warnings };
  throw new VeloError(
    'usage',
    'invalid-inputs',
    `${mistakes.length === 1 ? 'An input is' : `${mistakes.length} inputs are`} wrong: ${mistakes.join('; ')}.`,
    'Fix the values under `with:`. docs/actions.md describes all inputs.',
  );
}

/** A connection needs all three. For the root action the host alone is the one that the comment shows. */
function missingForSsh(raw: Record<string, string>, isFork: boolean): string[] {
  const needed = ['ssh-host', 'ssh-key', 'ssh-known-hosts'] as const;
  const left = needed.filter((name) => !raw[name]?.trim() && !(isFork && name === 'ssh-key'));
  if (left.length === needed.length || needed.every((name) => !raw[name]?.trim())) return [];
  const whose = raw['ssh-host']?.includes('@') ? ['`ssh-host` names a user: use `ssh-user`'] : [];
  return [...left.map(missing), ...whose];
}

const missing = (name: string) => `\`${name}\` is missing`;
