import type { Check, CheckState } from '../../contract/velo.ts';

/** Makes a check; `help` is empty where there is nothing to do. */
export function check(group: Check['group'], name: string, state: CheckState, detail: string, help = ''): Check {
  return { group, name, state, detail, help };
}
