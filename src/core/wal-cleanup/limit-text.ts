import { bytes } from '../../bytes.ts';
import { defaultWalMax } from '../../contract/values/wal-max.ts';
import { walPolicy } from '../snapshot/policies.ts';
import type { Place } from '../store/open-place.ts';
import { type LimitedProject, walLimit } from './may-exceed.ts';

/** `the WAL of shop may take at most 10% (20 GB)`. */
export function limitText(place: LimitedProject & Pick<Place, 'project'>): string {
  const { name, walMax } = place.project.record;
  return `the WAL of ${name} may take at most ${walMax ?? defaultWalMax} (${bytes(walLimit(place))})`;
}

/** `, and the policy wal=7d is not kept`; empty without that policy. */
export function promiseText({ project }: Pick<Place, 'project'>): string {
  const days = walPolicy(project.record.policies);
  return days === undefined ? '' : `, so the policy wal=${days}d is not kept`;
}
