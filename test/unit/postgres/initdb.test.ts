import { expect, it } from 'vitest';
import {
  checkCollation,
  checkIcu,
  initdbArguments,
  initdbFailed,
  readProbe,
} from '../../../src/postgres/cluster/initdb.ts';

it('accepts locale names as PostgreSQL and ICU write them', () => {
  for (const locale of ['C', 'C.UTF-8', 'de_DE@euro', 'POSIX', 'en_US.utf8']) checkCollation({ locale });
  for (const icuLocale of ['en-US', 'und', 'root', 'de@collation=phonebook', 'de-DE-u-co-phonebk', 'en_US'])
    checkCollation({ icuLocale });
});

it('refuses options, paths and unknown languages', () => {
  for (const locale of ['', '-D', 'a b', '../x', 'x'.repeat(64), 'ö'])
    expect(() => checkCollation({ locale }), locale).toThrow(/^The locale is not a valid PostgreSQL name/);
  for (const icuLocale of ['nonsense', 'xx', 'zz-ZZ'])
    expect(() => checkCollation({ icuLocale }), icuLocale).toThrow(/ICU/);
});

it('knows that ICU locales need version 15', () => {
  expect(() => checkIcu({ icuLocale: 'en' }, 14)).toThrow(/PostgreSQL 14 can't use ICU/);
  checkIcu({ icuLocale: 'en' }, 15);
  checkIcu({ locale: 'C' }, 14);
  expect(initdbArguments('/x', { locale: 'C', icuLocale: null, encoding: 'UTF8' }).join(' ')).not.toContain('icu');
});

it("reads initdb's reason, from 15 and from other versions", () => {
  readProbe('initdb: error: directory "/" exists but is not empty\n');
  for (const said of ['initdb: error: invalid locale name "xx"\nhint', 'initdb: invalid locale name "xx"'])
    expect(() => readProbe(said)).toThrow(`PostgreSQL can't create the cluster: invalid locale name "xx".`);
});

it('names the reason of a failure, a full disk first', () => {
  const lines = (fatal: string) => `2026-11-28 09:41:58.165 UTC [7] FATAL:  ${fatal}\nchild process exited\n`;
  expect(initdbFailed(lines('could not write to file "base/4/1": No space left on device'))).toMatchObject({
    kind: 'unable',
    code: 'no-space',
  });
  expect(initdbFailed(lines('could not map shared memory')).message).toBe('initdb failed: could not map shared memory');
  expect(initdbFailed('x\ninitdb: error: no such user\nend').message).toBe('initdb failed: no such user');
  expect(initdbFailed('').message).toBe('initdb failed: no output');
});
