import { expect, it } from 'vitest';
import { optionHints } from '../../../src/cli/render/hints.ts';
import { hintWith } from '../../../src/contract/errors/hints.ts';

it('adds a face’s own words to a hint by its code, and nothing if it has none', () => {
  const own = { 'has-children': 'Add `--force`.' };
  expect(hintWith({ code: 'has-children', hint: 'Delete them first.' }, own)).toBe('Delete them first. Add `--force`.');
  expect(hintWith({ code: 'no-pool', hint: 'Create one.' }, own)).toBe('Create one.');
});

it('adds nothing for an unknown code, whatever its name', () => {
  expect(hintWith({ code: 'constructor', hint: 'Wait.' }, {})).toBe('Wait.');
});

it.each(Object.entries(optionHints))('names an option or a command of the command line for %s', (_code, hint) => {
  expect(hint).toMatch(/`(--|velo )[^`]+`/);
});
