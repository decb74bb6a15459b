import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { inControl } from '../../postgres/session/control.ts';
import type { Generation } from '../catalog/catalog.ts';
import { type Place, serverOf } from '../store/open-place.ts';

/** Password verifiers by role, in memory only. */
export type KeptLogins = ReadonlyMap<string, string>;

/** Reads the verifiers of all roles that have one from a running server. @throws errors of the server or the socket */
export async function readLogins(place: Place, generation: Generation): Promise<KeptLogins> {
  const { port, major } = serverOf(place, generation);
  const all = 'SELECT rolname, rolpassword FROM pg_authid WHERE rolpassword IS NOT NULL';
  const target = { pgdata: pgdataOf(generation.volume.path), port, major };
  const { rows } = await inControl(target, (control) => control.query(all));
  return new Map(rows.map(({ rolname, rolpassword }) => [String(rolname), String(rolpassword)]));
}
