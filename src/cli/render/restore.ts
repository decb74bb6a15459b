import { span } from '../../contract/values/duration.ts';
import type { RestoreCheck } from '../../velo.ts';
import { pad, plain, width } from '../terminal/text.ts';
import { renderFailure, renderRecovery } from './branch.ts';
import { clock, seconds } from './format.ts';
import { withOptionHint } from './hints.ts';
import type { View } from './view.ts';

/** What a drill found, a paragraph for each project. */
export function renderRestoreChecks(checks: readonly RestoreCheck[], view: View): string {
  if (checks.length === 0)
    return 'No project archives its WAL: nothing was checked. `velo branch set PROJECT/main --archive on` begins.';
  return checks.map((check) => renderOne(check, view)).join('\n\n');
}

function renderOne(check: RestoreCheck, view: View): string {
  const { project, branch, ok, target, recovery, ms, checks, ageSeconds, error } = check;
  const { style } = view;
  const name = plain(`${project}/${branch}`);
  const room = Math.max(0, ...checks.map((each) => width(plain(each.name))));
  const took = ms === null ? '' : ` in ${seconds(ms)}`;
  return [
    `${ok ? style.green('✓') : style.red('✗')} ${style.bold(name)} ${ok ? `can be recovered${took}` : 'failed the check'}`,
    ...(target === null ? [] : [`  Asked for ${plain(clock(target))}`]),
    ...(recovery ? [`  ${renderRecovery(recovery)}`] : []),
    `  Newest recoverable moment: ${ageSeconds === null ? 'none' : `${span(ageSeconds * 1000)} ago`}`,
    ...checks.map(({ name: what, ok: isOk, detail }) => {
      const mark = isOk ? style.green('✓') : style.red('✗');
      return `  ${mark} ${pad(plain(what), room)}  ${plain(detail)}`.trimEnd();
    }),
    ...(error ? [renderFailure(name, withOptionHint(error), view)] : []),
  ].join('\n');
}
