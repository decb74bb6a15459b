import { VeloError } from '../../contract/error.ts';
import type { Request, WalArchive } from '../../contract/velo.ts';
import type { Site } from '../store/site.ts';

export async function walInfo(_site: Site, _request: Request<'walInfo'>): Promise<WalArchive[]> {
  throw new VeloError('unable', 'not-yet-available', 'Not yet.', '');
}
