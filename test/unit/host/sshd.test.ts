import { describe, expect, it } from 'vitest';
import { isIncluded, sshOptions } from '../../../runner-agent/setup/ssh.ts';
import { accessOf, differences, sshdBlock } from '../../../src/host/sshd.ts';

const access = accessOf('velo-ci');
/** As `sshd -T` prints them: keywords in lower case. */
const effective = sshdBlock(access)
  .split('\n')
  .filter((line) => line.startsWith('  '))
  .map((line) => line.trim().replace(/^\w+/, (keyword) => keyword.toLowerCase()));

describe('what sshd applies to the SSH user', () => {
  it('is what velo wants, where nothing else is said', () => {
    expect(differences(['port 22', ...effective, 'allowgroups velo-ci'].join('\n'), access)).toEqual([]);
  });

  it('is named where it differs, and where somebody else decides who may log in', () => {
    const changed = effective.map((line) => (line === 'permittty no' ? 'permittty yes' : line));
    const lists = ['allowusers ann', 'allowusers bob', 'denyusers velo-ci', 'allowgroups sudo', 'denygroups velo-ci'];
    expect(differences([...changed, ...lists].join('\n'), access)).toEqual([
      'permittty is yes, not no',
      'allowusers does not name velo-ci',
      'denyusers names velo-ci',
      'allowgroups does not name velo-ci',
      'denygroups names velo-ci',
    ]);
  });
});

describe('sshd_config', () => {
  it.each([
    ['Include /etc/ssh/sshd_config.d/*.conf\nPort 22\n', true],
    ['# a comment\n  include   sshd_config.d/*.conf\n', true],
    ['Include /etc/ssh/mine.conf /etc/ssh/sshd_config.d/*.conf\n', true],
    ['#Include /etc/ssh/sshd_config.d/*.conf\n', false],
    ['Include /etc/ssh/sshd_config.d/10-*.conf\n', false],
    ['Match User ann\n  X11Forwarding yes\nInclude /etc/ssh/sshd_config.d/*.conf\n', false],
    ['Port 22\n', false],
  ])('%j reads the folder: %s', (text, reads) => {
    expect(isIncluded(text)).toBe(reads);
  });
});

describe('the SSH user of a setup', () => {
  it('is that of an earlier one, and no other', () => {
    expect(sshOptions({}, {})).toEqual({});
    expect(sshOptions({}, { sshUser: 'velo-ci' })).toEqual({ sshUser: 'velo-ci' });
    expect(sshOptions({ sshUser: 'velo-ci' }, {})).toEqual({ sshUser: 'velo-ci' });
    for (const [sshUser, before] of [
      ['other', 'velo-ci'],
      ['-x', undefined],
      ['a b', undefined],
      ['*', undefined],
      ['Root', undefined],
      ['a,b', undefined],
    ] as const)
      expect(() => sshOptions({ sshUser }, before ? { sshUser: before } : {})).toThrow(
        expect.objectContaining({ code: 'invalid-value' }),
      );
  });
});
