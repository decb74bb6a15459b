import * as z from 'zod/mini';
import type { TrustLine } from '../../src/contract/rights/trust-line.ts';

/** What is read of a token. `sub` is not: its format is configurable. */
export const claimsSchema = z.object({
  repository: z.string().check(z.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)),
  repository_id: z.string().check(z.regex(/^[1-9][0-9]{0,19}$/)),
  run_id: z.string().check(z.regex(/^[1-9][0-9]{0,19}$/)),
  event_name: z.string().check(z.minLength(1), z.maxLength(64)),
  ref: z.string().check(z.minLength(1), z.maxLength(1024)),
  /** Absent where an enterprise server is older; then no named workflow fits. */
  workflow_ref: z.optional(z.string().check(z.maxLength(2048))),
  /** The same, unless the job is one of a reused workflow. */
  job_workflow_ref: z.optional(z.string().check(z.maxLength(2048))),
  head_ref: z.optional(z.string().check(z.maxLength(1024))),
  environment: z.optional(z.string().check(z.maxLength(1024))),
});

export type Claims = z.output<typeof claimsSchema>;

/** What a proven run may do. Owners are written without `proven:`. */
export interface Proof {
  /** `github:github.com/123` */
  repository: string;
  /** All that the run sees of the host. */
  projects: readonly string[];
  /** The owner of the branches that live as long as the run: `github:github.com/123!7`. */
  run: string;
  /** The pull request whose branches it may create, read, change and delete: `github:github.com/123#42`. */
  pull: string | null;
  /** It may do so for every pull request of the repository: a workflow that a trust line names. */
  anyPull: boolean;
  /** Branches that it may list and delete besides, without seeing a password. */
  removes: Removes;
  /** What is recorded with branches of the pull request, to know them again once it was merged; null: nothing. */
  headRef: string | null;
}

/** All of the repository, or those that are recorded with this head branch. */
type Removes = 'none' | 'repository' | { headRef: string };

/** Events that only those cause who may write to the repository. All others are for workflows that a line names. */
const byWriters = [
  'push',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'merge_group',
  'release',
  'deployment',
];
/** Of these, the ones whose named workflow may clean up. */
const cleaning = ['schedule', 'push', 'workflow_dispatch'];
/** Events about a pull request whose number is in no claim: a named workflow is believed which one it is about. */
const aboutPulls = ['pull_request_target', 'workflow_run', 'issue_comment'];

/** What a run with these claims may do by the lines that fit it, all of the token's own server; undefined: nothing. */
export function proofOf(claims: Claims, lines: readonly TrustLine[]): Proof | undefined {
  const fitting = lines.filter((line) => fits(claims, line));
  const named = fitting.filter(({ workflow }) => workflow !== undefined);
  // One proof has one set of rights for all its projects. Those of pull requests do not depend on a named workflow.
  const used = named.length > 0 && claims.event_name !== 'pull_request' ? named : fitting;
  const [first] = used;
  if (!first) return undefined;
  const repository = `github:${first.server}/${claims.repository_id}`;
  const rights = rightsOf(claims, repository, named.length > 0);
  if (!rights) return undefined;
  const projects = [...new Set(used.flatMap((line) => line.projects))];
  return { repository, projects, run: `${repository}!${claims.run_id}`, ...rights };
}

function fits(claims: Claims, { repositoryId, environment, workflow }: TrustLine): boolean {
  if (claims.repository_id !== repositoryId) return false;
  if (environment !== undefined && claims.environment !== environment) return false;
  if (!workflow) return true;
  const wanted = `${claims.repository}/${workflow.path}@${workflow.ref}`;
  // Both: the workflow may be trusted and its job a reused one from elsewhere, or the reverse.
  const { workflow_ref, job_workflow_ref = workflow_ref, ref } = claims;
  return ref === workflow.ref && workflow_ref === wanted && job_workflow_ref === wanted;
}

type Rights = Pick<Proof, 'pull' | 'anyPull' | 'removes' | 'headRef'>;

const ownRun: Rights = { pull: null, anyPull: false, removes: 'none', headRef: null };

/** The table of docs/security.md. */
function rightsOf({ event_name, ref, head_ref }: Claims, repository: string, isNamed: boolean): Rights | undefined {
  if (event_name === 'pull_request') {
    const number = /^refs\/pull\/([1-9][0-9]{0,9})\/merge$/.exec(ref)?.[1];
    if (number !== undefined) return { ...ownRun, pull: `${repository}#${number}`, headRef: head_ref || null };
    // The close of a merged one: its number is in no claim.
    return ref.startsWith('refs/heads/') && head_ref ? { ...ownRun, removes: { headRef: head_ref } } : undefined;
  }
  if (!isNamed) return byWriters.includes(event_name) ? ownRun : undefined;
  if (cleaning.includes(event_name)) return { ...ownRun, removes: 'repository' };
  return aboutPulls.includes(event_name) ? { ...ownRun, anyPull: true } : ownRun;
}

/** Whether a run may create, read and change branches of this owner. */
export function mayUse({ repository, run, pull, anyPull }: Proof, owner: string): boolean {
  if (owner === run || owner === pull) return true;
  return anyPull && isPullOf(repository, owner);
}

function isPullOf(repository: string, owner: string): boolean {
  return owner.startsWith(`${repository}#`) && /^[1-9][0-9]{0,9}$/.test(owner.slice(repository.length + 1));
}

/** Whether an owner is the repository, one of its pull requests or one of its runs. */
export function isOfRepository({ repository }: Proof, owner: string): boolean {
  return owner.startsWith(repository) && ['', '#', '!'].includes(owner.charAt(repository.length));
}
