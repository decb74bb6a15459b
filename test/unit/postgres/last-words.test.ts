import { expect, it } from 'vitest';
import { linesThatMatter } from '../../../src/postgres/cluster/last-words.ts';

const at = '2026-11-27 03:24:53.575 GMT [31519] ';

it('names the line at fault, not only the file', () => {
  const output = [
    `${at}LOG:  syntax error in file "/velo/pgdata/postgresql.conf" line 42, near token "="`,
    `${at}LOG:  unrecognized configuration parameter "max_konnections" in file "/velo/pgdata/postgresql.conf" line 43`,
    `${at}FATAL:  configuration file "/velo/pgdata/postgresql.conf" contains errors`,
    '',
  ].join('\n');
  expect(linesThatMatter(output)).toBe(
    'syntax error in file "/velo/pgdata/postgresql.conf" line 42, near token "="; ' +
      'unrecognized configuration parameter "max_konnections" in file "/velo/pgdata/postgresql.conf" line 43; ' +
      'configuration file "/velo/pgdata/postgresql.conf" contains errors',
  );
});

it('leaves out what every start prints, what is sent to clients, and what follows the first fatal error', () => {
  const output = [
    `${at}LOG:  starting PostgreSQL 15.8 on x86_64-pc-linux-gnu`,
    `${at}LOG:  listening on IPv4 address "127.0.0.1", port 15432`,
    `${at}FATAL:  the database system is starting up`,
    `${at}LOG:  database system was interrupted; last known up at 2026-11-27 03:00:00 GMT`,
    `${at}FATAL:  recovery aborted because of insufficient parameter settings`,
    `${at}DETAIL:  max_connections = 10 is a lower setting than on the primary server, where its value was 100.`,
    `${at}HINT:  You can restart the server after making the necessary configuration changes.`,
    `${at}LOG:  startup process (PID 27) exited with exit code 1`,
    `${at}FATAL:  the second`,
  ].join('\n');
  expect(linesThatMatter(output)).toBe(
    'recovery aborted because of insufficient parameter settings; ' +
      'max_connections = 10 is a lower setting than on the primary server, where its value was 100.; ' +
      'You can restart the server after making the necessary configuration changes.',
  );
});

it('returns the output of a server that failed before it had a log', () => {
  const said = '/usr/lib/postgresql/15/bin/postgres: error while loading shared libraries: libpq.so.5: cannot open\n';
  expect(linesThatMatter(said)).toBe(said.trim());
  expect(linesThatMatter('')).toBe('');
});

it('is safe for a terminal, and bounded', () => {
  expect(linesThatMatter(`x FATAL:  \u001b[2J\u202egone\u0007`)).toBe('\\u{1b}[2J\\u{202e}gone\\u{7}');
  expect(linesThatMatter(`x FATAL:  ${'long '.repeat(1000)}`).length).toBe(800);
  const many = Array.from({ length: 500 }, (_, n) => `LOG:  invalid value for parameter "p${n}"`).join('\n');
  expect(linesThatMatter(`${many}\nFATAL:  configuration file contains errors`).split('; ').length).toBe(4);
});
