import { VeloError } from '../../contract/error.ts';
import type { Request, WalCleanup } from '../../contract/velo.ts';
import type { Site } from '../store/site.ts';

export async function walCleanup(_site: Site, _request: Request<'walCleanup'>): Promise<WalCleanup> {
  throw new VeloError('unable', 'not-yet-available', 'Not yet.', '');
}
