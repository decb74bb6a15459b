import { VeloError } from '../../src/contract/errors/error.ts';
import { isRoot } from '../../src/host/users/user.ts';

/** @throws VeloError unable `needs-root` */
export function requireRoot(what: string): void {
  if (isRoot()) return;
  throw new VeloError('unable', 'needs-root', `Only root ${what}.`, 'Run it with sudo.');
}
