import { describe, expect, it } from 'vitest';
import { type Claims, claimsSchema, mayUse, proofOf } from '../../../runner-agent/proof/claims.ts';
import { proofOptions } from '../../../runner-agent/setup/proof-options.ts';
import { agentUnit } from '../../../runner-agent/setup/units.ts';
import { trustLine, trustLines } from '../../../src/contract/rights/trust-line.ts';
import { pullClaims, runClaims } from '../../harness/agent/issuer.ts';

const id = '186853002';
const repository = `github:github.com/${id}`;
const pulls = `github:github.com/${id}=shop,api`;
const path = '.github/workflows/database.yml';
const main = 'refs/heads/main';
const named = `github:github.com/${id}=shop workflow=${path}@${main}`;
const proof = (claims: Record<string, unknown>, ...lines: string[]) =>
  proofOf(claimsSchema.parse(claims) as Claims, lines.map(trustLine));

describe('a trust line', () => {
  it.each([
    ['github:github.com/1=shop', 'https://token.actions.githubusercontent.com'],
    ['github:git.example.org/1=shop', 'https://git.example.org/_services/token'],
    ['github:git.example.org:8443/1=shop', 'https://git.example.org:8443/_services/token'],
    ['github:octo.ghe.com/1=shop', 'https://token.actions.octo.ghe.com'],
    ['github:127.0.0.1:4100/1=shop', 'http://127.0.0.1:4100/_services/token'],
    // No name is this machine for certain.
    ['github:localhost:4100/1=shop', 'https://localhost:4100/_services/token'],
    ['github:127.0.0.1.example.org/1=shop', 'https://127.0.0.1.example.org/_services/token'],
    [
      'github:token.actions.githubusercontent.com/1=shop',
      'https://token.actions.githubusercontent.com/_services/token',
    ],
  ])('%s is about the issuer %s', (text, issuer) => {
    expect(trustLine(text).issuer).toBe(issuer);
  });

  it('names repository, environment, projects and workflow', () => {
    expect(trustLine(` ${`github:github.com/12:production db=shop,api_2  workflow=${path}@${main}`} `)).toMatchObject({
      text: `github:github.com/12:production db=shop,api_2 workflow=${path}@${main}`,
      repositoryId: '12',
      environment: 'production db',
      projects: ['shop', 'api_2'],
      workflow: { path, ref: main },
    });
  });

  it.each([
    '',
    'none',
    'github:github.com=shop',
    'github:github.com/octo=shop',
    'github:github.com/0=shop',
    'github:github.com/1=',
    'github:github.com/1=Shop',
    'github:github.com/1=shop,',
    'github:github.com/1:=shop',
    'github:github.com/1:a"b=shop',
    'github:github.com/1:a$b=shop',
    'github:github.com/1:a%b=shop',
    'github:github.com/1=shop workflow=database.yml@refs/heads/main',
    `github:github.com/1=shop workflow=${path}`,
    `github:github.com/1=shop workflow=${path}@main`,
    `github:github.com/1=shop workflow=${path}@refs/pull/1/merge`,
    `github:github.com/1=shop workflow=${path}@${main} more`,
    'github:GitHub.com/1=shop',
    'github:user@github.com/1=shop',
    'github:github.com/../1=shop',
    'gitlab:gitlab.com/1=shop',
  ])('is not %j', (text) => {
    expect(() => trustLine(text)).toThrow(expect.objectContaining({ code: 'invalid-trust' }));
  });

  it('is kept once, and `none` takes all back', () => {
    expect(trustLines([pulls, ` ${pulls}`, named]).map(({ text }) => text)).toEqual([pulls, named]);
    expect(trustLines(['none'])).toEqual([]);
    expect(() => trustLines(['none', pulls])).toThrow(expect.objectContaining({ code: 'invalid-trust' }));
  });

  it('is kept by a setup that says nothing of it, and replaced by one that does', () => {
    const first = proofOptions({ trust: [` ${pulls} `], requireProof: true, proofHost: 'db1' }, {});
    expect(first).toEqual({ trust: [pulls], requireProof: true, proofHost: 'db1' });
    expect(proofOptions({}, first)).toEqual(first);
    expect(proofOptions({ trust: [named] }, first)).toEqual({ ...first, trust: [named] });
    expect(proofOptions({ trust: ['none'], requireProof: false }, first)).toEqual({
      ...{ trust: [], requireProof: false },
      proofHost: 'db1',
    });
    expect(proofOptions({}, {})).toEqual({ trust: [], requireProof: false });
    expect(() => proofOptions({ proofHost: 'a b' }, {})).toThrow(expect.objectContaining({ code: 'invalid-value' }));
    expect(() => proofOptions({ trust: ['x'] }, first)).toThrow(expect.objectContaining({ code: 'invalid-trust' }));
  });

  it('is given to the agent as one argument', () => {
    const unit = agentUnit(
      { node: '/n', entry: '/e' },
      { trust: [pulls, named], requireProof: true, proofHost: 'db1' },
    );
    expect(/^ExecStart=(.*)$/m.exec(unit)?.[1]).toBe(
      `/n /e agent --trust "${pulls}" --trust "${named}" --require-proof --proof-host db1 $VELO_AGENT_OPTIONS`,
    );
  });
});

describe('what a run may do', () => {
  const own = { pull: null, anyPull: false, removes: 'none', headRef: null };
  const run = `${repository}!700`;

  it('a pull request’s: its own branches, in the projects of the line', () => {
    expect(proof(pullClaims(42), pulls)).toEqual({
      repository,
      projects: ['shop', 'api'],
      run,
      ...own,
      pull: `${repository}#42`,
      headRef: 'feature-42',
    });
  });

  it('a merged one’s close: to delete what is recorded with the same head branch', () => {
    const merged = pullClaims(42, { ref: main });
    expect(proof(merged, pulls)).toMatchObject({ ...own, removes: { headRef: 'feature-42' } });
    expect(proof({ ...merged, head_ref: '' }, pulls)).toBeUndefined();
    expect(proof({ ...merged, ref: 'refs/pull/42/head' }, pulls)).toBeUndefined();
    expect(proof({ ...merged, ref: 'refs/pull/42/merge/x' }, pulls)).toBeUndefined();
  });

  it.each(['schedule', 'push', 'workflow_dispatch'])(
    '%s: its own run’s; by a line that names it, to clean up',
    (event) => {
      expect(proof(runClaims(event, main), pulls)).toMatchObject({ ...own, run, projects: ['shop', 'api'] });
      expect(proof(runClaims(event, main), pulls, named)).toMatchObject({
        ...own,
        removes: 'repository',
        projects: ['shop'],
      });
      expect(proof(runClaims(event, 'refs/heads/dev'), named)).toBeUndefined();
      expect(proof(runClaims(event, 'refs/heads/dev'), pulls, named)).toMatchObject(own);
    },
  );

  it.each(['pull_request_target', 'workflow_run', 'issue_comment'])(
    '%s: nothing, unless a line names its workflow',
    (event) => {
      const claims = runClaims(event, main, { head_ref: 'feature-42' });
      expect(proof(claims, pulls)).toBeUndefined();
      expect(proof(claims, pulls, named)).toMatchObject({ ...own, anyPull: true });
      expect(proof({ ...claims, ref: 'refs/heads/dev' }, named)).toBeUndefined();
    },
  );

  it.each(['issues', 'watch', 'fork', 'pull_request_review', 'discussion', 'made_up'])(
    '%s, which strangers can cause: nothing either',
    (event) => {
      expect(proof(runClaims(event, main), pulls)).toBeUndefined();
      expect(proof(runClaims(event, main), named)).toMatchObject(own);
    },
  );

  it('nothing for another repository, environment, workflow or a reused one', () => {
    expect(proof(pullClaims(42, { repository_id: '1868530020' }), pulls)).toBeUndefined();
    const environment = `github:github.com/${id}:production=shop`;
    expect(proof(pullClaims(42), environment)).toBeUndefined();
    expect(proof(pullClaims(42, { environment: 'Production' }), environment)).toBeUndefined();
    expect(proof(pullClaims(42, { environment: 'production' }), environment)).toBeDefined();
    const push = runClaims('push', main);
    const other = `octo/shop/.github/workflows/other.yml@${main}`;
    const reused = `octo/shared/${path}@${main}`;
    for (const change of [
      { workflow_ref: other, job_workflow_ref: other },
      // A trusted workflow whose job is defined elsewhere, and the trusted one called by another.
      { job_workflow_ref: reused },
      { job_workflow_ref: `${path}@${main}` },
      { workflow_ref: other },
      { workflow_ref: undefined },
      { workflow_ref: undefined, job_workflow_ref: undefined },
      { workflow_ref: `octo/shop/${path}@refs/heads/main2`, job_workflow_ref: undefined },
    ]) {
      expect(proof({ ...push, ...change }, named), JSON.stringify(change)).toBeUndefined();
    }
    expect(proof({ ...push, job_workflow_ref: undefined }, named)).toBeDefined();
    expect(proof(pullClaims(42, { workflow_ref: undefined }), pulls)).toBeDefined();
  });

  it('names owners exactly', () => {
    const pull = proof(pullClaims(42), pulls);
    const any = proof(runClaims('workflow_run', main), named);
    if (!pull || !any) throw new Error('refused');
    const owners = [`${repository}#42`, run, `${repository}#4`, `${repository}#421`, repository, `${repository}!70`];
    expect(owners.filter((owner) => mayUse(pull, owner))).toEqual([`${repository}#42`, run]);
    const others = [`${repository}#7`, `${repository}#`, `${repository}#07`, `${repository}#7!1`, `${repository}0#7`];
    expect(others.filter((owner) => mayUse(any, owner))).toEqual([`${repository}#7`]);
  });
});
