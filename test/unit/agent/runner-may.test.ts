import { describe, expect, it } from 'vitest';
import { agentUnit } from '../../../runner-agent/setup/units.ts';
import { rights } from '../../../src/cli/options.ts';

describe('--runner-may', () => {
  it.each([
    ['snapshot', ['snapshot']],
    ['cleanup,snapshot', ['snapshot', 'cleanup']],
    ['snapshot, cleanup', ['snapshot', 'cleanup']],
    ['cleanup,cleanup', ['cleanup']],
    ['restore,snapshot', ['snapshot', 'restore']],
    ['none', []],
  ])('%j means %j', (text, words) => {
    expect(rights(text)).toEqual(words);
  });

  it.each(['', 'delete', 'snapshot,', 'snapshot cleanup', 'none,snapshot', 'SNAPSHOT'])('refuses %j', (text) => {
    expect(() => rights(text)).toThrow(expect.objectContaining({ kind: 'usage', code: 'invalid-value' }));
  });
});

describe("the agent's unit", () => {
  const startOf = (unit: string) => /^ExecStart=(.*)$/m.exec(unit)?.[1];
  const program = { node: '/usr/bin/node', entry: '/usr/local/lib/velo/velo.js' };

  it('starts the agent with what jobs may do, before the administrator’s options', () => {
    const begin = '/usr/bin/node /usr/local/lib/velo/velo.js agent';
    expect(startOf(agentUnit(program, { runnerMay: ['snapshot', 'cleanup'] }))).toBe(
      `${begin} --runner-may snapshot,cleanup $VELO_AGENT_OPTIONS`,
    );
    for (const none of [agentUnit(program), agentUnit(program, { runnerMay: [], trust: [] })])
      expect(startOf(none)).toBe(`${begin} $VELO_AGENT_OPTIONS`);
  });
});
