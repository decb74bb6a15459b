import { VeloError } from '../../contract/error.ts';
import type { Request, RestoreCheck } from '../../contract/velo.ts';
import type { Site } from '../store/site.ts';

export async function checkRestore(_site: Site, _request: Request<'checkRestore'>): Promise<RestoreCheck[]> {
  throw new VeloError('unable', 'not-yet-available', 'Not yet.', '');
}
