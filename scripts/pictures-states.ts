import type { CommentFacts, Destroyed, Failed, Ready } from '../src/github/comment/comment-facts.ts';

/** A run that writes no comment, only a summary. */
interface Untouched {
  name: string | null;
  why: string;
  help: string;
}

const common = {
  project: 'shop',
  branch: 'pr-42',
  machine: 'db-1',
  sshHost: 'db-1',
  role: '',
  runUrl: 'https://github.com/octo/shop/actions/runs/7',
};
const head = '4fdea77c0ffee4fdea77c0ffee4fdea77c0ffee0';
const made: Ready = {
  state: 'ready',
  result: 'created',
  why: 'The pull request was opened.',
  head,
  headUrl: `https://github.com/octo/shop/commit/${head}`,
  onPush: 'reset',
  facts: {
    id: 'k3v9',
    parent: 'main',
    takenAt: '2026-11-26T23:49:10.000Z',
    host: '127.0.0.1',
    port: 22686,
    expiresAt: '2026-12-10T23:49:10.000Z',
    idleStop: 7_200_000,
    ownBytes: 32 * 1024,
    referencedBytes: 1.3 * 1024 ** 3,
    image: 'postgres:17-alpine',
  },
  tookMs: 812,
  steps: [
    { name: 'Checkpoint', ms: 41 },
    { name: 'Snapshot and clone', ms: 24 },
    { name: 'Start server', ms: 318 },
    { name: 'Clean and set credentials', ms: 361 },
    { name: 'First query', ms: 44 },
    { name: 'Commit', ms: 24 },
  ],
};
const ready = (change: Partial<Ready>, more: Partial<CommentFacts> = {}): CommentFacts => {
  return { ...common, ...more, outcome: { ...made, ...change } };
};
const failed = (change: Partial<Failed>): CommentFacts => {
  const failure: Failed = {
    ...{ state: 'failed', attempt: 'create', refused: false, message: '', hint: '', left: [], stands: false },
    ...change,
  };
  return { ...common, outcome: failure };
};
const destroyed = (change: Partial<Destroyed>): CommentFacts => {
  const again = 'Reopen the pull request to get a new one';
  const gone: Destroyed = { state: 'destroyed', why: 'The pull request was closed.', again, freedBytes: 48_234_496 };
  return { ...common, outcome: { ...gone, ...change } };
};

/** What a pull request may read of its database, one of each kind. */
export const states: Record<string, CommentFacts | Untouched> = {
  created: ready({}),
  reset: ready({
    result: 'reset',
    why: 'The branch was made for aaaaaaa, and the head is now 4fdea77.',
    tookMs: 1_240,
  }),
  reused: ready({ result: 'reused', why: 'It was already made for 4fdea77.' }),
  kept: ready({ result: 'kept', onPush: 'keep', why: 'It was kept (`on-push: keep`); the head is now 4fdea77.' }),
  unmeasured: ready({
    tookMs: null,
    steps: [],
    facts: { ...made.facts, ownBytes: null, referencedBytes: null, expiresAt: null },
  }),
  long: ready(
    {},
    {
      ...{ project: 'customer-relationship-management', branch: 'api-gateway-pr-12345', role: 'application_user' },
      ...{ sshHost: 'deploy@database-host-17.internal.example.com', machine: 'database-host-17.internal.example.com' },
    },
  ),
  failed: failed({
    attempt: 'reset',
    message: 'The server of shop/pr-42 did not come up: could not map anonymous shared memory: Cannot allocate memory',
    hint: 'Its log: `velo branch logs shop/pr-42`. Stop branches that nobody uses, or add memory.',
    stands: true,
  }),
  limit: failed({
    refused: true,
    message: 'The project shop has 10 branches besides main, and 10 are allowed.',
    hint: 'Delete one that is not needed; the oldest are shop/pr-7, shop/pr-9, shop/pr-12.',
  }),
  destroyed: destroyed({}),
  unlabelled: destroyed({
    why: 'The pull request does not have the label `preview`, so it gets no branch.',
    again: 'Add the label to get a new one',
  }),
  fork: {
    name: null,
    why: 'The pull request comes from a fork: its code is not trusted with a database on this machine.',
    help: '',
  },
  elsewhere: {
    name: 'shop/pr-42',
    why: 'The pull request’s database is on db-2',
    help: 'Give the runner on db-2 its own label, and use it: `runs-on: [self-hosted, db-2]`. Nothing was changed.',
  },
};
