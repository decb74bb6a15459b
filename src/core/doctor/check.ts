import type { Check, CheckState } from '../../contract/velo.ts';

/** Creates a check; `help` is empty if there is nothing to do. */
export function check(group: Check['group'], name: string, state: CheckState, detail: string, help = ''): Check {
  return { group, name, state, detail, help };
}
