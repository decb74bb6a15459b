import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentLimit, renderBody, renderComment, renderUntouched } from '../../../src/github/comment/comment.ts';
import type { CommentFacts, Failed, Ready } from '../../../src/github/comment/comment-facts.ts';
import { day, minute, plain, prose, time, took } from '../../../src/github/comment/markdown.ts';
import { commentState, holderIn, isOwnComment } from '../../../src/github/comment/marker.ts';

const live: Ready = {
  state: 'ready',
  result: 'reset',
  why: 'The branch was made for 1a2b3c4, and the head is aaaaaaa now.',
  head: 'a'.repeat(40),
  headUrl: `https://github.com/octo/shop/commit/${'a'.repeat(40)}`,
  facts: {
    id: 'k3v9',
    parent: 'main',
    takenAt: '2026-11-21T02:44:10.000Z',
    host: '127.0.0.1',
    port: 15433,
    expiresAt: '2026-12-05T02:44:10.000Z',
    idleStop: null,
    ownBytes: 130_560,
    referencedBytes: 9_699_328,
    image: null,
  },
  onPush: 'reset',
  tookMs: 165,
  steps: [
    { name: 'Checkpoint', ms: 41 },
    { name: 'Clone', ms: 8 },
    { name: 'Start', ms: 66 },
    { name: 'First query', ms: 50 },
  ],
};
const facts: CommentFacts = {
  project: 'shop',
  branch: 'pr-42',
  machine: 'db-1',
  sshHost: 'db-1',
  role: '',
  runUrl: 'https://github.com/octo/shop/actions/runs/7',
  outcome: live,
};
const destroyed: CommentFacts = {
  ...facts,
  outcome: {
    state: 'destroyed',
    why: 'The pull request was closed.',
    again: 'Reopen the pull request to get a new one',
    freedBytes: 130_560,
  },
};

/** The blocks of commands, in their order. */
const blocksOf = (text: string) => [...text.matchAll(/```sh\n([\s\S]*?)\n```/g)].map(([, block = '']) => block);

describe('the comment', () => {
  it('contains what people look for', () => {
    const text = renderComment(facts);
    expect(text.split('\n')[0]).toBe('<!-- velo project=shop machine=db-1 live -->');
    expect(decoded(text)).toContain('shop/pr-42');
    expect(text).toContain('as of 21 Nov 2026, 02:44 UTC');
    expect(text).toContain('<b>128 kB</b> own, 9.3 MB with shared data');
    expect(text).toContain('5 Dec 2026');
    expect(unwrapped(text)).toContain('velo --host ssh://db-1 connect shop/pr-42\n');
    expect(unwrapped(text)).toContain('ssh -fNL 15433:127.0.0.1:15433 db-1\n');
    expect(unwrapped(text)).toContain('psql "$(ssh db-1 velo branch password shop/pr-42)"\n');
    expect(text).toContain('(https://github.com/octo/shop/actions/runs/7)');
    expect(text).toContain('The branch was made for 1a2b3c4, and the head is aaaaaaa now.');
  });

  it('shows no connection once the branch is destroyed', () => {
    const text = renderComment(destroyed);
    expect(text).toContain('is destroyed');
    expect(text).not.toMatch(/ssh|psql|15433/);
    expect(isOwnComment(text, 'shop')).toBe(true);
  });

  it('says what failed, what helps and what is left', () => {
    const outcome: Failed = {
      state: 'failed',
      attempt: 'reset',
      refused: false,
      message: 'The server of shop/pr-42 did not come up: out of memory',
      hint: 'Its log is on the machine.',
      left: ['parts of shop/pr-42'],
      stands: true,
    };
    const text = renderComment({ ...facts, outcome });
    expect(decoded(text)).toContain('shop/pr-42</code> could not be reset');
    expect(decoded(text)).toContain('out of memory');
    expect(decoded(text)).toContain('parts of shop/pr-42<br>the branch, with its data');
    expect(text).not.toMatch(/ssh|psql|15433/);
    // The branch still exists, so another machine must not create one.
    expect(holderIn(text)).toBe('db-1');
    expect(holderIn(renderComment({ ...facts, outcome: { ...outcome, stands: false } }))).toBeNull();
    expect(holderIn(renderComment(destroyed))).toBeNull();
  });

  it('shows a connection only if it is given one', () => {
    const url = 'postgresql://app:s3cret-s3cret@127.0.0.1:15433/shop?sslmode=prefer';
    expect(unwrapped(renderComment({ ...facts, role: 'app' }))).toContain('password shop/pr-42 --user app)"\n');
    expect(unwrapped(renderComment(facts, url))).toContain(`psql "${url}"\n`);
    expect(unwrapped(renderComment(facts, 'postgresql://a:b@h/$(x)`y`"'))).toContain(
      'psql "postgresql://a:b@h/%24x%60y%60%22"',
    );
    expect(commentState(renderComment(facts, url))).not.toBe(commentState(renderComment(facts)));
  });

  it('accepts a user for ssh', () => {
    expect(unwrapped(renderComment({ ...facts, sshHost: 'me@db-1' }))).toContain('ssh me@db-1 velo');
  });

  it('says when the branch sleeps, and how it wakes', () => {
    const text = (idleStop: number | null) =>
      renderComment({ ...facts, outcome: { ...live, facts: { ...live.facts, idleStop } } });
    expect(text(7_200_000)).toContain(
      '<tr><td><b>Sleeps</b></td><td>after 2h without use; the next connection wakes it</td></tr>',
    );
    expect(text(null)).not.toContain('Sleeps');
  });

  it('has a state that depends on the facts, and not on sizes, times or the run', () => {
    const state = (change: Partial<Ready['facts']>, other: Partial<CommentFacts> = {}): string | null =>
      commentState(renderComment({ ...facts, ...other, outcome: { ...live, facts: { ...live.facts, ...change } } }));
    const same = state({});
    expect(same).toMatch(/^[0-9a-f]{16}$/);
    expect(state({ ownBytes: 5 }, { runUrl: 'https://github.com/x/y/actions/runs/8' })).toBe(same);
    expect(state({ expiresAt: '2026-12-05T23:00:00Z' })).toBe(same);
    expect(state({ expiresAt: '2026-12-06T00:00:00Z' })).not.toBe(same);
    expect(state({ port: 15434 })).not.toBe(same);
    expect(state({ takenAt: '2026-11-21T02:44:11.000Z' })).not.toBe(same);
    expect(commentState(renderComment(destroyed))).not.toBe(same);
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '@octocat',
      'x @org/team, #1',
      '<img src=x onerror=alert(1)>',
      '<!-- velo project=other machine=x -->',
      '` | **b** ![i](http://e.vil/x.png) [l](javascript:0)',
      '-->\n\n# h\n```\n$(rm -rf /)\n```',
      'http://e.vil www.e.vil a@b.cd',
      '\u202egnp.exe \u0000',
      'a'.repeat(100_000),
      '| \\| &#64;octocat &lt;b&gt;',
    ),
  );

  it('shows hostile text as text', () => {
    fc.assert(
      fc.property(fc.tuple(hostile, hostile, hostile, hostile), ([machine, parent, name, why]) => {
        const outcome: Ready = {
          ...live,
          why,
          facts: { ...live.facts, parent, host: machine },
          steps: [{ name, ms: 3 }, ...Array.from({ length: 50 }, () => ({ name, ms: 1 }))],
        };
        for (const some of [
          { ...facts, machine, sshHost: machine, outcome },
          { ...destroyed, machine },
        ]) {
          const text = renderComment(some);
          expect(text.length).toBeLessThan(commentLimit);
          expect(isOwnComment(text, 'shop')).toBe(true);
          // All remaining HTML is ours.
          const tags = text.match(/<[^>]*>?/g) ?? [];
          for (const tag of tags)
            expect(tag).toMatch(
              /^<(\/?(code|sub|table|tr|td|b|details|summary)|br|td align="right"|!-- velo (project|state)=[A-Za-z0-9=._ -]* --)>$/,
            );
          expect(text.split('\n').filter((line) => line.startsWith('<!--'))).toHaveLength(2);
          // No mention, neither as written nor after a server has decoded entities.
          expect(text.replaceAll(/```sh[\s\S]*?```/g, '')).not.toContain('@');
          expect(decoded(text.replaceAll(/```sh[\s\S]*?```/g, ''))).not.toMatch(/[@#]\w/);
          // The table keeps its rows and columns.
          expect(text.match(/^<tr><td><b>\w+<\/b><\/td><td>.*<\/td><\/tr>$/gm) ?? []).toHaveLength(
            some.outcome.state === 'ready' ? 5 : 0,
          );
          expect(text.match(/```/g) ?? []).toHaveLength(some.outcome.state === 'ready' ? 4 : 0);
          expect((text.match(/\]\(/g) ?? []).length).toBe(some.outcome.state === 'ready' ? 3 : 2);
        }
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('passes nothing but plain words to a shell', () => {
    const text = renderBody({ ...facts, sshHost: '-oProxyCommand=sh;`x`$(y) "\n' });
    const [first = '', second = ''] = blocksOf(text);
    expect(unwrapped(first)).toBe('velo --host ssh://oProxyCommandshxy connect shop/pr-42');
    expect(unwrapped(second)).toContain('15433 oProxyCommandshxy\n');
    expect(unwrapped(second).split('\n')).toHaveLength(2);
  });
});

describe('at one glance', () => {
  /** What is visible before anything is unfolded. */
  const glance = (text: string) => decoded(text.replace(/<details>[\s\S]*<\/details>/, '').replace(/<!--.*-->\n/g, ''));

  it('shows what, how big, how fast and how to connect, and folds the rest', () => {
    const seen = glance(renderComment(facts)).replaceAll('\u00a0', ' ').split('\n').filter(Boolean);
    expect(seen[0]).toBe('### 🟢 <code>shop/pr-42</code> is ready: 9.3 MB in 0.2 s');
    expect(seen[1]).toBe(
      'A private, writable copy, reset to <code>main</code> as of 21 Nov, 02:44 UTC, for ' +
        `[<code>aaaaaaa</code>](${live.headUrl}). It takes **128 kB** of disk. Break it: the next push resets it.`,
    );
    expect(seen.at(-1)).toContain('Removed when this pull request closes, or on 5 Dec 2026 if nobody pushes');
    expect(seen.join('\n')).not.toMatch(/Checkpoint|The branch was made for/);
  });

  it('lists the steps with their times, which add up to the total above', () => {
    const text = renderComment(facts);
    for (const { name, ms } of live.steps) {
      expect(text).toContain(`<tr><td>${name}</td><td align="right">${time(ms)}</td></tr>`);
    }
    expect(text).toContain('<b>All steps</b></td><td align="right"><b>0.2 s</b>');
    expect(renderComment({ ...facts, outcome: { ...live, steps: [], tookMs: null } })).toContain(
      'is ready: 9.3\u00a0MB\n',
    );
  });

  it.each([
    ['created', 'reset', /^A private, writable copy of .*the next push resets it\.$/],
    ['reset', 'reset', /^A private, writable copy, reset to .*the next push resets it\.$/],
    ['reused', 'if-changed', /^A private, writable copy of .*a push that changes its paths resets it\.$/],
    ['kept', 'keep', /^A private, writable copy of .*, kept for .*a push keeps it as it is\.$/],
  ] as const)('describes a branch that was %s, under %s', (result, onPush, sentence) => {
    const text = renderComment({ ...facts, outcome: { ...live, result, onPush } });
    expect(text.split('\n').find((line) => line.startsWith('A private'))).toMatch(sentence);
  });

  it('distinguishes what failed, what was refused and what was left alone', () => {
    const failure: Failed = {
      state: 'failed',
      attempt: 'create',
      refused: true,
      message: 'Too many.',
      hint: 'Delete one.',
      left: [],
      stands: false,
    };
    expect(renderBody({ ...facts, outcome: failure })).toMatch(/^### 🟡 .* could not be created\n/);
    expect(renderBody({ ...facts, outcome: { ...failure, refused: false } })).toMatch(
      /^### 🔴 .* could not be created\n/,
    );
    expect(renderUntouched(null, 'The pull request comes from a fork.')).toMatch(
      /^### ⚪ No database for this pull request\n/,
    );
    expect(decoded(renderUntouched('shop/pr-42', 'It has moved on.', 'Wait.'))).toContain('It has moved on.\n\nWait.');
  });

  it('keeps the commands within a phone’s width', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9.-]{0,60}$/);
    fc.assert(
      fc.property(fc.tuple(word, word), word, fc.option(word, { nil: '' }), ([project, branch], sshHost, role) => {
        const text = renderBody({ ...facts, project, branch, sshHost, role });
        const blocks = blocksOf(text);
        for (const line of blocks
          .join('\n')
          .split('\n')
          .filter((each) => !each.includes('://')))
          expect(line.length).toBeLessThanOrEqual(41);
        const as = role ? ` --user ${role}` : '';
        expect(blocks).toHaveLength(role ? 1 : 2);
        if (!role) expect(unwrapped(blocks[0] ?? '')).toBe(`velo --host ssh://${sshHost} connect ${project}/${branch}`);
        expect(unwrapped(blocks.at(-1) ?? '')).toContain(
          `psql "$(ssh ${sshHost} velo branch password ${project}/${branch}${as})"`,
        );
      }),
    );
  });

  it('formats a duration in one way only', () => {
    expect([3, 41, 99, 100, 812, 1_240, 9_960, 60_000].map(took)).toEqual([
      '3 ms',
      '41 ms',
      '99 ms',
      '0.1 s',
      '0.8 s',
      '1.2 s',
      '10 s',
      '60 s',
    ]);
  });
});

/** The commands as a shell reads them: with continued lines joined. */
function unwrapped(text: string): string {
  return text
    .replace(/ \\\n {2}/g, ' ')
    .replace(/\\\n/g, '')
    .replace(/ # once$/gm, '');
}

describe('words for people', () => {
  it('sets text between backticks as code, and nothing else', () => {
    expect(prose('Run `velo doctor`.')).toBe('Run <code>velo doctor</code>.');
    expect(decoded(prose('`a` and `b'))).toBe('<code>a</code> and `b');
    expect(prose('`<b>`')).toBe('<code>&#60;b&#62;</code>');
    expect(prose('')).toBe('?');
    expect([...prose('x'.repeat(999), 50)]).toHaveLength(50);
  });

  it('formats sizes, times and days', () => {
    expect([0.4, 41, 1234, 17_400].map(time)).toEqual(['0 ms', '41 ms', '1.2 s', '17 s']);
    expect(day('2026-12-05T23:59:59Z')).toBe('5 Dec 2026');
    expect(minute('2026-12-05T23:59:59Z')).toBe('5 Dec 2026, 23:59 UTC');
    expect(plain('It was made for abc1234 already.')).toBe('It was made for abc1234 already.');
  });
});

/** The text as a reader of the HTML sees it: with entities decoded. */
function decoded(text: string): string {
  return text.replace(/&#(\d+);/g, (_all, digits) => String.fromCharCode(Number(digits)));
}
