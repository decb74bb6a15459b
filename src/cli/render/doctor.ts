import type { Check, CheckState, Doctor } from '../../velo.ts';
import { plain, type StyleName } from '../terminal/text.ts';
import type { View } from './view.ts';

const titles: Record<Check['group'], string> = {
  system: 'System',
  storage: 'Storage',
  engine: 'Engine',
  network: 'Network',
  store: 'Projects and branches',
  files: 'Files',
};

const signs: Record<CheckState, { sign: string; style: StyleName }> = {
  ok: { sign: '✓', style: 'green' },
  warn: { sign: '⚠', style: 'yellow' },
  fail: { sign: '✗', style: 'red' },
  info: { sign: 'ℹ', style: 'blue' },
};

/** The checks by group, each with what to do about it, and a summary as the last line. */
export function renderDoctor(doctor: Doctor, { style }: View): string {
  // A newer agent may have more groups and states.
  const groups = [...new Set([...Object.keys(titles), ...doctor.checks.map(({ group }) => group)] as Check['group'][])]
    .map((group) => ({ group, checks: doctor.checks.filter((check) => check.group === group) }))
    .filter(({ checks }) => checks.length > 0)
    .map(({ group, checks }) => {
      const lines = checks.flatMap((check) => {
        const { sign, style: colour } = signs[check.state] ?? signs.info;
        const detail = check.detail === '' ? '' : `: ${plain(check.detail)}`;
        const help = check.help === '' ? [] : [`    → ${plain(check.help)}`];
        return [`  ${style[colour](sign)} ${plain(check.name)}${detail}`, ...help];
      });
      return [style.bold(titles[group] ?? plain(group)), ...lines].join('\n');
    });
  return [...groups, summary(doctor, style)].join('\n\n');
}

function summary(doctor: Doctor, style: View['style']): string {
  const failed = doctor.checks.filter((check) => check.state === 'fail').length;
  const warned = doctor.checks.filter((check) => check.state === 'warn').length;
  const warnings = warned === 0 ? '' : `, ${warned} to check (⚠)`;
  if (failed > 0) return `${style.red('✗')} ${failed} problem${failed === 1 ? '' : 's'} to fix${warnings}`;
  return doctor.ok ? `${style.green('✓')} velo is ready${warnings}` : `${style.red('✗')} Not ready${warnings}`;
}
