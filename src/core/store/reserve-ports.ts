import { keepReserved, type ReservedPort } from '../../host/network/reserved-ports.ts';
import { reservedFor } from '../../postgres/reserved-for.ts';
import type { Storage } from '../../storage/storage.ts';
import { presentBranches } from '../catalog/answers.ts';
import { catalogOf } from '../catalog/catalog.ts';
import { userOf } from './open-place.ts';

/** Reserves the ports of all branches in these stores, whether they run, sleep or are stopped. */
export async function reservePorts(stores: readonly Storage[]): Promise<void> {
  const reserved: ReservedPort[] = [];
  for (const { opened } of stores)
    for (const project of catalogOf(opened).values()) {
      const user = userOf(project.record);
      const { network } = project.record;
      // Without a user of their own, servers run as whoever starts them.
      for (const { current } of user ? presentBranches(project) : [])
        if (current.record.port > 0) reserved.push(reservedFor({ port: current.record.port, user, network }));
    }
  await keepReserved(reserved);
}
