import { describe, expect, it } from 'vitest';
import {
  type BranchFacts,
  type Decision,
  decide,
  decideEarly,
  type LivePull,
  type Policy,
  rerunOf,
  type Situation,
} from '../../../src/github/decide/decide.ts';
import type { RunEvent } from '../../../src/github/decide/event.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const repository = { id: 7, owner: 'octo', name: 'shop' };

interface EventOptions {
  name?: string;
  head?: string;
  fork?: boolean;
  draft?: boolean;
  label?: string;
  labels?: string[];
  asked?: true;
}

const event = (action: string, options: EventOptions = {}): RunEvent => {
  const { name = 'pull_request', head = a, fork = false, draft = false, label = '', labels, asked } = options;
  const more = { ...(labels ? { labels } : {}), ...(asked ? { asked } : {}) };
  return { name, action, label, sha: head, pull: { number: 42, head, fork, draft, ...more }, repository };
};
const outside = (name: string, action = ''): RunEvent => ({ name, action, label: '', sha: a, pull: null, repository });
const open = (head = a, more: { draft?: boolean; labels?: string[] } = {}): LivePull => {
  return { state: 'open', head, draft: false, labels: [], ...more };
};
const closed: LivePull = { state: 'closed', head: a, draft: false, labels: [] };
const unreadable: LivePull = { unreadable: 'GitHub answered 502 (Bad Gateway).' };
const made = (head: string | null, more: Partial<BranchFacts> = {}): BranchFacts => {
  return { head, reruns: [], paths: null, ...more };
};

const usual: Policy = { 'on-push': 'reset', 'reset-label': '', 'when-labeled': '', drafts: true };
const calm = { run: { id: 9, attempt: 1 }, elsewhere: null, paths: null };
const rerun = { run: { id: 9, attempt: 2 } };

type Row = [name: string, situation: Partial<Situation>, intent: Decision['intent'], policy?: Partial<Policy>];

const rows: Row[] = [
  ['opened, nothing there', { event: event('opened') }, 'create'],
  ['opened again for the same head', { event: event('opened'), branch: made(a) }, 'reuse'],
  ['opened, made for another head', { event: event('opened'), branch: made(b) }, 'reset'],
  ['reopened after its branch was destroyed', { event: event('reopened') }, 'create'],
  ['reopened before its branch was destroyed', { event: event('reopened'), branch: made(a) }, 'reuse'],
  ['a push', { event: event('synchronize'), branch: made(b) }, 'reset'],
  ['a push, run twice', { event: event('synchronize'), branch: made(a) }, 'reuse'],
  ['a push after the branch expired', { event: event('synchronize') }, 'create'],
  ['a push on Forgejo', { event: event('synchronized'), branch: made(b) }, 'reset'],
  ['a branch that records no head', { event: event('synchronize'), branch: made(null) }, 'reset'],
  ['closed', { event: event('closed'), live: closed, branch: made(a) }, 'destroy'],
  ['closed, from the base', { event: event('closed', { name: 'pull_request_target' }), live: closed }, 'destroy'],
  ['closed at a newer head', { event: event('closed', { head: b }), live: closed, branch: made(a) }, 'destroy'],
  ['closed, reopened while the run waited', { event: event('closed'), branch: made(a) }, 'supersede'],
  ['opened, closed while the run waited', { event: event('opened'), live: closed }, 'supersede'],
  ['a push, closed meanwhile', { event: event('synchronize'), live: closed, branch: made(b) }, 'supersede'],
  ['an older push with a branch', { event: event('synchronize'), live: open(b), branch: made(b) }, 'supersede'],
  ['an older push without a branch', { event: event('synchronize'), live: open(b) }, 'supersede'],
  ['opened, live state unreadable', { event: event('opened'), live: unreadable }, 'create'],
  ['a push, unreadable', { event: event('synchronize'), live: unreadable, branch: made(b) }, 'reset'],
  ['closed, unreadable', { event: event('closed'), live: unreadable, branch: made(a) }, 'refuse'],
  ['closed, unreadable, no branch', { event: event('closed'), live: unreadable }, 'refuse'],
  ['opened, the branch is on another machine', { event: event('opened'), elsewhere: 'db-2' }, 'refuse'],
  ['closed, the branch is on another machine', { event: event('closed'), live: closed, elsewhere: 'db-2' }, 'refuse'],
  ['the comment names another machine, but the branch is here', { branch: made(a), elsewhere: 'db-2' }, 'reuse'],
  ['a fork', { event: event('opened', { fork: true }) }, 'skip'],
  ['a fork, closed', { event: event('closed', { name: 'pull_request_target', fork: true }), live: closed }, 'skip'],
  ['labelled', { event: event('labeled', { label: 'bug' }), branch: made(b) }, 'skip'],
  ['opened, from the base', { event: event('opened', { name: 'pull_request_target' }) }, 'skip'],
  ['a review', { event: event('submitted', { name: 'pull_request_review' }) }, 'skip'],
  ['a push outside a pull request', { event: outside('push') }, 'skip'],
  ['a merge group', { event: outside('merge_group', 'checks_requested') }, 'skip'],
  ['a schedule', { event: outside('schedule') }, 'reconcile'],
  ['by hand', { event: outside('workflow_dispatch') }, 'reconcile'],
  // One reset per push, and one per attempt.
  ['a rerun of the live head', { ...rerun, branch: made(a) }, 'reset'],
  ['another job of that rerun', { ...rerun, branch: made(a, { reruns: ['9.2'] }) }, 'reuse'],
  ['the next rerun', { run: { id: 9, attempt: 3 }, branch: made(a, { reruns: ['9.2'] }) }, 'reset'],
  ['another workflow of that head', { branch: made(a, { reruns: ['9.2'] }) }, 'reuse'],
  ['another workflow’s rerun', { run: { id: 8, attempt: 2 }, branch: made(a, { reruns: ['9.2'] }) }, 'reset'],
  ['a rerun of an older head', { ...rerun, live: open(b), branch: made(b) }, 'supersede'],
  // What a push does.
  ['kept over a push', { branch: made(b) }, 'keep', { 'on-push': 'keep' }],
  ['kept over a rerun', { ...rerun, branch: made(a) }, 'reuse', { 'on-push': 'keep' }],
  ['paths unchanged', { branch: made(b, { paths: 'f' }), paths: 'f' }, 'keep', { 'on-push': 'if-changed' }],
  ['paths changed', { branch: made(b, { paths: 'f' }), paths: 'g' }, 'reset', { 'on-push': 'if-changed' }],
  ['paths unknown', { branch: made(b, { paths: 'f' }) }, 'reset', { 'on-push': 'if-changed' }],
  ['paths never known', { branch: made(b), paths: 'f' }, 'reset', { 'on-push': 'if-changed' }],
  ['paths unknown, never known', { branch: made(b) }, 'reset', { 'on-push': 'if-changed' }],
  // A label asks for one reset.
  [
    'the label put on',
    { event: event('labeled', { label: 'fresh' }), live: open(a, { labels: ['fresh'] }), branch: made(a) },
    'reset',
    { 'reset-label': 'fresh' },
  ],
  [
    'the label gone again',
    { event: event('labeled', { label: 'fresh' }), branch: made(a) },
    'reuse',
    { 'reset-label': 'fresh' },
  ],
  [
    'another label put on',
    { event: event('labeled', { label: 'bug' }), branch: made(a) },
    'skip',
    { 'reset-label': 'fresh' },
  ],
  [
    'the label there at a push',
    { live: open(a, { labels: ['fresh'] }), branch: made(b) },
    'reset',
    { 'reset-label': 'fresh', 'on-push': 'keep' },
  ],
  // Drafts.
  ['a draft', { event: event('opened', { draft: true }), live: open(a, { draft: true }) }, 'create'],
  ['a draft, left out', { live: open(a, { draft: true }) }, 'skip', { drafts: false }],
  ['no draft any more', { event: event('opened', { draft: true }) }, 'create', { drafts: false }],
  ['ready', { event: event('ready_for_review') }, 'create', { drafts: false }],
  ['a draft, unreadable', { event: event('opened', { draft: true }), live: unreadable }, 'skip', { drafts: false }],
  [
    'made a draft',
    { event: event('converted_to_draft'), live: open(a, { draft: true }), branch: made(a) },
    'destroy',
    { drafts: false },
  ],
  ['made a draft, which may have one', { event: event('converted_to_draft'), branch: made(a) }, 'skip'],
  [
    'made a draft and ready again',
    { event: event('converted_to_draft'), branch: made(a) },
    'supersede',
    { drafts: false },
  ],
  [
    'made a draft, unreadable',
    { event: event('converted_to_draft'), live: unreadable, branch: made(a) },
    'refuse',
    { drafts: false },
  ],
  ['a push to a draft that has one', { live: open(a, { draft: true }), branch: made(b) }, 'destroy', { drafts: false }],
  // A label asks for a branch.
  [
    'labelled',
    { event: event('labeled', { label: 'db' }), live: open(a, { labels: ['db'] }) },
    'create',
    { 'when-labeled': 'db' },
  ],
  [
    'labelled twice',
    { event: event('labeled', { label: 'db' }), live: open(a, { labels: ['db'] }), branch: made(a) },
    'reuse',
    { 'when-labeled': 'db' },
  ],
  [
    'labelled otherwise',
    { event: event('labeled', { label: 'x' }), live: open(a, { labels: ['x'] }) },
    'skip',
    { 'when-labeled': 'db' },
  ],
  ['labelled, then label removed', { event: event('labeled', { label: 'db' }) }, 'skip', { 'when-labeled': 'db' }],
  [
    'labelled, unreadable',
    { event: event('labeled', { label: 'db' }), live: unreadable },
    'create',
    { 'when-labeled': 'db' },
  ],
  ['opened without it', { event: event('opened') }, 'skip', { 'when-labeled': 'db' }],
  ['opened with it', { event: event('opened'), live: open(a, { labels: ['db'] }) }, 'create', { 'when-labeled': 'db' }],
  [
    'opened with it, unreadable',
    { event: event('opened', { labels: ['db'] }), live: unreadable },
    'create',
    { 'when-labeled': 'db' },
  ],
  ['opened without it, unreadable', { event: event('opened'), live: unreadable }, 'skip', { 'when-labeled': 'db' }],
  ['a push without it that has a branch', { branch: made(b) }, 'destroy', { 'when-labeled': 'db' }],
  ['a push without it, unreadable', { live: unreadable, branch: made(b) }, 'skip', { 'when-labeled': 'db' }],
  ['taken off', { event: event('unlabeled', { label: 'db' }), branch: made(a) }, 'destroy', { 'when-labeled': 'db' }],
  [
    'taken off, from the base',
    { event: event('unlabeled', { label: 'db', name: 'pull_request_target' }), branch: made(a) },
    'destroy',
    { 'when-labeled': 'db' },
  ],
  [
    'taken off and put on',
    { event: event('unlabeled', { label: 'db' }), live: open(a, { labels: ['db'] }), branch: made(a) },
    'supersede',
    { 'when-labeled': 'db' },
  ],
  [
    'taken off, unreadable',
    { event: event('unlabeled', { label: 'db' }), live: unreadable, branch: made(a) },
    'refuse',
    { 'when-labeled': 'db' },
  ],
  [
    'another one taken off',
    { event: event('unlabeled', { label: 'x' }), branch: made(a) },
    'skip',
    { 'when-labeled': 'db' },
  ],
  [
    'labelled, from the base',
    { event: event('labeled', { label: 'db', name: 'pull_request_target' }) },
    'skip',
    { 'when-labeled': 'db' },
  ],
  [
    'closed with it',
    { event: event('closed'), live: { ...closed, labels: ['db'] }, branch: made(a) },
    'destroy',
    { 'when-labeled': 'db' },
  ],
  // Named by an input.
  ['asked for', { event: event('asked', { name: 'workflow_dispatch', asked: true }) }, 'create'],
  ['asked for, there', { event: event('asked', { name: 'issue_comment', asked: true }), branch: made(a) }, 'reuse'],
  ['asked for, older', { event: event('asked', { name: 'workflow_run', asked: true }), branch: made(b) }, 'reset'],
  ['asked for, a fork', { event: event('asked', { name: 'issue_comment', asked: true, fork: true }) }, 'skip'],
  [
    'asked for, closed',
    { event: event('closed', { name: 'issue_comment', asked: true }), live: closed, branch: made(a) },
    'destroy',
  ],
  [
    'asked for, a draft left out',
    { event: event('asked', { name: 'issue_comment', asked: true }), live: open(a, { draft: true }) },
    'skip',
    { drafts: false },
  ],
  ['a closed draft', { event: event('closed'), live: closed, branch: made(a) }, 'destroy', { drafts: false }],
];

const situation = (some: Partial<Situation>): Situation => {
  return { event: event('synchronize'), live: open(), branch: null, ...calm, ...some };
};

describe('decide', () => {
  it.for(rows)('%s', ([_name, some, intent, policy = {}]) => {
    expect(decide(situation(some), { ...usual, ...policy }).intent).toBe(intent);
  });

  it('warns when it relies on the event alone, and says why', () => {
    const warned = decide(situation({ live: unreadable }), usual);
    expect(warned).toMatchObject({ warning: expect.stringContaining('502') });
    expect(decide(situation({}), usual)).not.toHaveProperty('warning');
  });

  it('names the label to remove, and removes none for another reason', () => {
    const policy = { ...usual, 'reset-label': 'fresh' };
    const labels = ['bug', 'fresh'];
    expect(decide(situation({ live: open(a, { labels }), branch: made(a) }), policy)).toMatchObject({ claim: 'fresh' });
    expect(decide(situation({ live: open(a, { labels }), branch: made(a) }), usual)).not.toHaveProperty('claim');
  });

  it('names the other machine, and what to do', () => {
    const refused = decide(situation({ elsewhere: 'db-2' }), usual);
    expect(refused).toMatchObject({ intent: 'refuse', code: 'on-another-machine' });
    expect(refused).toMatchObject({ why: expect.stringContaining('db-2'), help: expect.stringContaining('runs-on') });
  });
});

describe('for all combinations of events, pull requests and branches', () => {
  const names = ['pull_request', 'pull_request_target', 'pull_request_review', 'push', 'schedule', 'merge_group'];
  const actions = [
    ...['opened', 'reopened', 'synchronize', 'synchronized', 'ready_for_review', 'converted_to_draft', 'closed'],
    ...['labeled', 'unlabeled', ''],
  ];
  const events: RunEvent[] = names.flatMap((name) => [
    outside(name),
    ...actions.flatMap((action) =>
      [a, b].flatMap((head) =>
        [false, true].flatMap((fork) =>
          [false, true].flatMap((draft) =>
            (action.endsWith('labeled') ? ['fresh', 'db'] : ['']).map((label) =>
              event(action, { name, head, fork, draft, label }),
            ),
          ),
        ),
      ),
    ),
  ]);
  const lives: LivePull[] = [
    unreadable,
    ...[a, b].flatMap((head) =>
      [false, true].flatMap((draft) =>
        [[], ['fresh'], ['db', 'fresh']].flatMap((labels) =>
          (['open', 'closed'] as const).map((state) => ({ state, head, draft, labels })),
        ),
      ),
    ),
  ];
  const branches = [
    null,
    ...[a, b, null].flatMap((head) =>
      [[], ['9.2']].flatMap((reruns) => [null, 'f'].map((paths) => ({ head, reruns, paths }))),
    ),
  ];
  const policies: Policy[] = (['reset', 'keep', 'if-changed'] as const).flatMap((onPush) =>
    ['', 'fresh'].flatMap((label) =>
      [true, false].flatMap((drafts) =>
        ['', 'db'].map((wanted) => ({ 'on-push': onPush, 'reset-label': label, 'when-labeled': wanted, drafts })),
      ),
    ),
  );

  it('keeps its promises', () => {
    const seen = new Set<string>();
    let situations = 0;
    for (const on of events) {
      for (const live of lives) {
        for (const branch of branches) {
          for (const attempt of [1, 2]) {
            for (const elsewhere of branch ? [null] : [null, 'db-2']) {
              for (const paths of [null, 'f']) {
                for (const policy of policies) {
                  const given = { event: on, live, branch, run: { id: 9, attempt }, elsewhere, paths };
                  const decision = decide(given, policy);
                  seen.add(decision.intent);
                  situations += 1;
                  const broken = brokenPromise(given, policy, decision);
                  if (broken) expect.fail(`${broken}: ${JSON.stringify({ given, policy, decision })}`);
                }
              }
            }
          }
        }
      }
    }
    expect(situations).toBeGreaterThan(1_000_000);
    const intents = ['create', 'destroy', 'keep', 'reconcile', 'refuse', 'reset', 'reuse', 'skip', 'supersede'];
    expect([...seen].sort()).toEqual(intents);
  }, 60_000);
});

/** What must hold for every decision. Returns the first promise that does not. */
function brokenPromise(given: Situation, policy: Policy, decision: Decision): string | null {
  const { event: on, live, branch, run } = given;
  const { intent } = decision;
  const uses = ['create', 'reuse', 'reset', 'keep'].includes(intent);
  const early = decideEarly(on, policy);
  const state = 'state' in live ? live.state : null;
  const claimed = 'claim' in decision && decision.claim !== undefined;
  const unlabelled = policy['when-labeled'] !== '' && 'labels' in live && !live.labels.includes(policy['when-labeled']);
  const out = state === 'open' && (unlabelled || (!policy.drafts && 'draft' in live && live.draft));
  const pushed = uses || intent === 'supersede';
  const promises: [string, boolean][] = [
    ['what is decided early stays so', early === null || early.intent === intent],
    ['a fork gets nothing', !on.pull?.fork || ['skip', 'reconcile'].includes(intent)],
    ['a closed pull request has no branch', state !== 'closed' || !uses],
    ['only what is positively closed or left out is destroyed', intent !== 'destroy' || state === 'closed' || out],
    ['what is left out is used by nobody', !out || !uses],
    ['an older push changes nothing', !('head' in live) || live.head === on.pull?.head || !uses],
    ['nothing is made where there is a branch', intent !== 'create' || branch === null],
    ['nothing is made while it is on another machine', intent !== 'create' || given.elsewhere === null],
    ['nothing is used that is not there', !['reuse', 'reset', 'keep'].includes(intent) || branch !== null],
    ['one push resets once', intent !== 'reset' || branch?.head !== on.sha || run.attempt > 1 || claimed],
    [
      'one attempt resets once',
      intent !== 'reset' || claimed || branch?.head !== on.sha || !branch.reruns.includes(rerunOf(run)),
    ],
    ['keep keeps', intent !== 'reset' || claimed || policy['on-push'] !== 'keep'],
    [
      'a label is removed only when it requested a reset',
      !claimed || ('labels' in live && live.labels.includes(policy['reset-label'])),
    ],
    ['only pull requests are played', !pushed || on.name.startsWith('pull_request')],
    ['a draft may be left out', !uses || policy.drafts || !('draft' in live) || !live.draft],
    ['a decision says why', decision.why.length > 10],
  ];
  return promises.find(([, holds]) => !holds)?.[0] ?? null;
}
