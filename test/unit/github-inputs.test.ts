import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VeloError } from '../../src/error.ts';
import { readInputs } from '../../src/github/inputs.ts';

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));

/** The variables that the runner makes of `with:`. */
function given(inputs: Record<string, string>): NodeJS.ProcessEnv {
  const all = { 'github-token': 'ghs_x', ...inputs };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

function refusal(inputs: Record<string, string>): string {
  try {
    readInputs(given(inputs));
  } catch (error) {
    expect(error).toBeInstanceOf(VeloError);
    return (error as VeloError).message;
  }
  throw new Error('was accepted');
}

describe('inputs', () => {
  it('needs the project alone', () => {
    expect(readInputs(given({ project: 'shop' }))).toEqual({
      unknown: [],
      inputs: {
        project: 'shop',
        parent: 'shop/main',
        ttl: '14d',
        env: '',
        comment: 'auto',
        'create-project': false,
        'github-token': 'ghs_x',
      },
    });
  });

  it('has the defaults and names of action.yml', () => {
    const defaults: Record<string, string> = {};
    for (const [name, { default: value }] of Object.entries<{ default?: string }>(action.inputs)) {
      if (value !== undefined && name !== 'github-token') defaults[name] = value;
    }
    const { unknown, inputs } = readInputs(given({ project: 'shop', ...defaults }));
    expect(unknown).toEqual([]);
    expect(inputs).toEqual(readInputs(given({ project: 'shop' })).inputs);
    expect(Object.keys(action.inputs).sort()).toEqual(Object.keys(inputs).sort());
  });

  it('reports all mistakes at once', () => {
    const text = refusal({
      project: 'Shop!',
      ttl: 'soon',
      env: 'MY-URL',
      comment: 'yes',
      'create-project': 'True',
      'github-token': '',
    });
    for (const name of ['project', 'ttl', 'env', 'comment', 'create-project', 'github-token']) {
      expect(text).toContain(`\`${name}\``);
    }
    expect(text).toMatch(/^6 inputs are wrong/);
  });

  it.each([
    [{}, '`project` is missing'],
    [{ project: 'shop', parent: 'other/main' }, '`parent` lies in another project'],
    [{ project: 'shop', parent: '../x' }, '`parent`'],
    [{ project: 'shop', env: 'GITHUB_TOKEN' }, '`env`'],
    [{ project: 'shop', env: 'NODE_OPTIONS' }, '`env`'],
    [{ project: 'shop', ttl: '99999999d' }, '`ttl`'],
  ])('refuses %o', (inputs, text) => {
    expect(refusal(inputs)).toContain(text);
  });

  it('takes an empty value for one that was left out', () => {
    const { inputs, unknown } = readInputs(given({ project: 'shop', parent: '', ttl: '', comment: '', other: '' }));
    expect(inputs).toEqual(readInputs(given({ project: 'shop' })).inputs);
    expect(unknown).toEqual([]);
  });

  it('takes a parent with and without its project', () => {
    expect(readInputs(given({ project: 'shop', parent: 'staging' })).inputs.parent).toBe('shop/staging');
    expect(readInputs(given({ project: 'shop', parent: 'shop/staging' })).inputs.parent).toBe('shop/staging');
  });

  it('names unknown inputs and goes on', () => {
    const { unknown, inputs } = readInputs(given({ project: 'shop', 'node-version': '24' }));
    expect(unknown).toEqual(['node-version']);
    expect(inputs.project).toBe('shop');
  });
});
