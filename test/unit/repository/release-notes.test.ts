import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, which the release runs where no package is installed
import { releaseNotes } from '../../../scripts/release-notes.mjs';

const changelog = `# Changelog

What changed.

## 1.2.0 (unreleased)

- New.

## 1.1.0 (2026-11-21)

### Fixed

- A thing.

## 1.0.0 (2026-11-01)
`;

describe('release notes', () => {
  it("are the version's section, without its heading and what follows", () => {
    expect(releaseNotes(changelog, '1.1.0')).toBe('### Fixed\n\n- A thing.');
  });

  it.each([
    ['1.2.0', 'no date'],
    ['1.0.0', 'says nothing'],
    ['1.1', 'no section'],
    ['2.0.0', 'no section'],
  ])('%s has none: %s', (version, why) => {
    expect(() => releaseNotes(changelog, version)).toThrow(why);
  });
});
