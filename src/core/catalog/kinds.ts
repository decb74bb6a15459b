import { type Kind, text } from './marks.ts';

/** The kinds of marks that several records have. */

export const name = text(/^[a-z][a-z0-9_-]{0,62}$/);
export const id = text(/^[0-9a-f]{16}$/);
export const lsn = text(/^[0-9A-F]+\/[0-9A-F]+$/);
/** Milliseconds without use, up to ten years. */
const digits = text(/^(0|[1-9][0-9]{0,11})$/);
export const idleMs: Kind<number> = { write: String, read: (written) => Number(digits.read(written)) };
export const isText = (value: unknown): boolean => typeof value === 'string';
export const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0;
export const amountOrNone = (value: unknown): boolean => value === null || isAmount(value);
