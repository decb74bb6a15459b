import type { Doctor, Operation } from '../velo.ts';
import type { Site } from './stores.ts';

export async function doctor(_site: Site, _request: { repair?: boolean }, _operation: Operation): Promise<Doctor> {
  return { ok: true, checks: [] };
}
