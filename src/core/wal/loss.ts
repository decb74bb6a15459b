import type { BranchSnapshot } from '../catalog/catalog.ts';
import type { Place } from '../store/open-place.ts';

export function refuseLoss(_place: Place, _snapshot: BranchSnapshot): void {}
