import { isAmount } from './kinds.ts';
import { optional, whole } from './marks.ts';

/** Settings of a running parent that its branches' settings start from: `shared_buffers` (bytes), `max_connections`. */
export interface Sizing {
  buffers: number;
  connections: number;
}

/**
 * A point in a branch's history: its generation, and the transaction id that it would have assigned next. Every
 * transaction that changes rows or draws from a sequence gets one, so the same id means the same data.
 */
export interface HistoryPoint {
  generation: number;
  xid: number;
}

/** How both are written as marks. */
export const sizing = optional(whole<Sizing>(isAmount, ['buffers', 'connections']));
export const historyPoint = optional(whole<HistoryPoint>(isAmount, ['generation', 'xid']));
