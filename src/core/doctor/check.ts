import type { Check } from '../../contract/velo.ts';

/** Creates a check; `help` is empty if there is nothing to do. */
export function check(
  group: Check['group'],
  name: string,
  { state, detail, help = '' }: Pick<Check, 'state' | 'detail'> & { help?: string | undefined },
): Check {
  return { group, name, state, detail, help };
}
