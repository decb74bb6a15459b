import type { SshKeys } from '../../../runner-agent/setup/ssh-keys.ts';
import { table } from '../terminal/table.ts';
import { plain } from '../terminal/text.ts';
import { clock } from './format.ts';
import type { View } from './view.ts';

/** The keys of the SSH user as a table. `now` is in milliseconds since 1970. */
export function renderKeys({ user, keys, others }: SshKeys, now: number, view: View): string {
  const rows = keys.map(({ name, fingerprint, from, expiresAt }) => {
    const until = expiresAt === null ? '–' : clock(expiresAt);
    const isOver = expiresAt !== null && Date.parse(expiresAt) <= now;
    return [
      name,
      fingerprint,
      'jobs',
      from.join(', ') || '–',
      isOver ? { text: 'expired', style: 'red' as const } : until,
    ];
  });
  const head = [
    { title: 'Name', isName: true },
    { title: 'Fingerprint', least: 20 },
    { title: 'May do' },
    { title: 'From', least: 10 },
    { title: 'Expires' },
  ];
  const lines =
    keys.length > 0 ? table(head, rows, view) : [`No keys. \`velo ssh-key add FILE.pub\` adds one for ${user}.`];
  const foreign = others.map((line) => view.style.yellow(`  ! not added by velo: ${plain(line)}`));
  return [...lines, ...foreign].join('\n');
}
