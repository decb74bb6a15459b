import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BranchFacts, decide, type LivePull } from '../../src/github/decide.ts';
import type { RunEvent } from '../../src/github/event.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const mine = 'github:github.com/7#42';
const repository = { id: 7, owner: 'octo', name: 'shop' };

const event = (action: string, name = 'pull_request', head = a, fork = false): RunEvent => ({
  name,
  action,
  pull: { number: 42, head, fork, repository },
});
const open = (head = a): LivePull => ({ state: 'open', head });
const closed: LivePull = { state: 'closed', head: a };
const unreadable: LivePull = { unreadable: 'GitHub answered 502 (Bad Gateway).' };
const made = (head: string | null, owner: string | null = mine): BranchFacts => ({ owner, head });

type Row = [string, RunEvent, LivePull, BranchFacts | null, string];

const rows: Row[] = [
  ['opened, nothing there', event('opened'), open(), null, 'create'],
  ['opened again for the same head', event('opened'), open(), made(a), 'reuse'],
  ['opened, made for another head', event('opened'), open(), made(b), 'reset'],
  ['reopened after its branch was destroyed', event('reopened'), open(), null, 'create'],
  ['reopened before its branch was destroyed', event('reopened'), open(), made(a), 'reuse'],
  ['a push', event('synchronize'), open(), made(b), 'reset'],
  ['a push, run twice', event('synchronize'), open(), made(a), 'reuse'],
  ['a push after the branch expired', event('synchronize'), open(), null, 'create'],
  ['a push on Forgejo', event('synchronized'), open(), made(b), 'reset'],
  ['a branch that records no head', event('synchronize'), open(), made(null), 'reset'],
  ['closed', event('closed'), closed, made(a), 'destroy'],
  ['closed, seen from the base', event('closed', 'pull_request_target'), closed, made(a), 'destroy'],
  ['closed at a newer head than the branch', event('closed'), { state: 'closed', head: b }, made(a), 'destroy'],
  ['closed, gone already', event('closed'), closed, null, 'destroy'],
  ['closed, reopened while the run waited', event('closed'), open(), made(a), 'supersede'],
  ['opened, closed while the run waited', event('opened'), closed, null, 'supersede'],
  ['a push, closed while the run waited', event('synchronize'), closed, made(b), 'supersede'],
  ['an older push with a branch', event('synchronize'), open(b), made(b), 'supersede'],
  ['an older push without a branch', event('synchronize'), open(b), null, 'supersede'],
  ['opened, live state unreadable', event('opened'), unreadable, null, 'create'],
  ['a push, live state unreadable', event('synchronize'), unreadable, made(b), 'reset'],
  ['closed, live state unreadable', event('closed'), unreadable, made(a), 'refuse'],
  ['closed, live state unreadable, no branch', event('closed'), unreadable, null, 'refuse'],
  ['another repository has the branch', event('opened'), open(), made(a, 'github:github.com/8#42'), 'refuse'],
  ['another pull request has the branch', event('closed'), closed, made(a, 'github:github.com/7#4'), 'refuse'],
  ['a branch made by hand', event('synchronize'), open(), made(b, null), 'refuse'],
  ['a branch made by hand, at the close', event('closed'), closed, made(null, null), 'refuse'],
  ['a fork', event('opened', 'pull_request', a, true), open(), null, 'skip'],
  ['a fork, closed', event('closed', 'pull_request_target', a, true), closed, made(a), 'skip'],
  ['labelled', event('labeled'), open(), made(b), 'skip'],
  ['opened, seen from the base', event('opened', 'pull_request_target'), open(), null, 'skip'],
  ['a push outside a pull request', { name: 'push', action: '', pull: null }, open(), null, 'skip'],
  ['a schedule', { name: 'schedule', action: '', pull: null }, open(), null, 'skip'],
  ['a merge group', { name: 'merge_group', action: 'checks_requested', pull: null }, open(), null, 'skip'],
];

describe('decide', () => {
  it.each(rows)('%s', (_name, run, live, branch, intent) => {
    expect(decide(run, live, branch, mine).intent).toBe(intent);
  });

  it('warns when it goes on from the event alone, and says why', () => {
    expect(decide(event('opened'), unreadable, null, mine)).toMatchObject({ warning: expect.stringContaining('502') });
    expect(decide(event('opened'), open(), null, mine)).not.toHaveProperty('warning');
  });

  const anyEvent = fc.record({
    name: fc.constantFrom('pull_request', 'pull_request_target', 'push', 'schedule'),
    action: fc.constantFrom('opened', 'reopened', 'synchronize', 'synchronized', 'closed', 'labeled', ''),
    pull: fc.option(
      fc.record({
        number: fc.constant(42),
        head: fc.constantFrom(a, b),
        fork: fc.boolean(),
        repository: fc.constant(repository),
      }),
    ),
  });
  const anyLive = fc.oneof(
    fc.record({ state: fc.constantFrom('open' as const, 'closed' as const), head: fc.constantFrom(a, b) }),
    fc.constant(unreadable),
  );
  const anyBranch = fc.option(
    fc.record({
      owner: fc.constantFrom(mine, 'github:github.com/7#4', null),
      head: fc.constantFrom(a, b, null),
    }),
  );

  it('never changes a branch that is not its own, nor a fork’s', () => {
    fc.assert(
      fc.property(anyEvent, anyLive, anyBranch, (run, live, branch) => {
        const { intent } = decide(run, live, branch, mine);
        if (branch && branch.owner !== mine) expect(['skip', 'supersede', 'refuse']).toContain(intent);
        if (run.pull?.fork) expect(intent).toBe('skip');
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no branch of a closed pull request, and takes none from an open one', () => {
    fc.assert(
      fc.property(anyEvent, anyLive, anyBranch, (run, live, branch) => {
        const { intent } = decide(run, live, branch, mine);
        const state = 'state' in live ? live.state : null;
        if (state === 'closed') expect(['create', 'reset', 'reuse']).not.toContain(intent);
        if (state !== 'closed') expect(intent).not.toBe('destroy');
        if ('head' in live && live.head !== run.pull?.head) expect(['create', 'reset', 'reuse']).not.toContain(intent);
      }),
      { numRuns: 500 },
    );
  });
});
