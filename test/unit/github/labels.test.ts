import { describe, expect, it } from 'vitest';
import type { RunEvent, RunInfo } from '../../../src/github/decide/event.ts';
import {
  factsOf,
  freshLabels,
  headLabels,
  pullOf,
  repositoryOwner,
  runOwner,
} from '../../../src/github/decide/labels.ts';

const head = 'a'.repeat(40);
const event: RunEvent = {
  name: 'pull_request',
  action: 'synchronize',
  label: '',
  sha: head,
  pull: { number: 42, head, fork: false, draft: false },
  repository: { id: 7, owner: 'octo', name: 'shop' },
};
const run = (id: number, attempt: number): RunInfo => {
  return { serverUrl: 'https://code.example:8443', id, attempt, url: '', job: 'test', hosted: false };
};

describe('the record of a branch', () => {
  it('names the owner by server and repository id', () => {
    expect(runOwner(event, run(1, 1))).toBe('github:code.example:8443/7#42');
    expect(runOwner({ ...event, pull: null }, run(1, 1))).toBe('github:code.example:8443/7');
  });

  it('recognizes pull requests of its own repository, and no others', () => {
    const repository = repositoryOwner(event, run(1, 1));
    expect(pullOf(`${repository}#42`, repository)).toBe(42);
    for (const other of [null, repository, `${repository}!42`, `${repository}0#42`, `${repository}#x`, 'me']) {
      expect(pullOf(other, repository)).toBeNull();
    }
  });

  it('keeps the reruns of one head, the newest if there are too many', () => {
    let labels: Record<string, string> = {};
    for (let attempt = 1; attempt <= 60; attempt++) {
      labels = { ...labels, ...freshLabels(event, run(12345, attempt), { head, paths: 'f', before: factsOf(labels) }) };
    }
    const { reruns, paths } = factsOf(labels);
    expect(paths).toBe('f');
    expect(labels['github.reruns']?.length).toBeLessThanOrEqual(256);
    expect(reruns.at(-1)).toBe('12345.60');
    expect(reruns).not.toContain('12345.2');
    // Another head begins with none; a mere use leaves them unchanged.
    const moved = freshLabels(event, run(9, 1), { head: 'b'.repeat(40), paths: null, before: factsOf(labels) });
    expect(moved['github.reruns']).toBe('');
    expect(headLabels(event, head, null)).not.toHaveProperty('github.reruns');
  });
});
