import type { WalArchive } from '../../contract/velo.ts';
import type { Place, PresentBranch } from '../store/open-place.ts';

export function archivesInfo(_place: Place, _branch: PresentBranch): WalArchive[] {
  return [];
}
