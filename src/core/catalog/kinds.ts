import { text } from './marks.ts';

/** The kinds of marks that several records have. */

export const name = text(/^[a-z][a-z0-9_-]{0,62}$/);
export const id = text(/^[0-9a-f]{16}$/);
export const lsn = text(/^[0-9A-F]+\/[0-9A-F]+$/);
export const isText = (value: unknown): boolean => typeof value === 'string';
export const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0;
export const amountOrNone = (value: unknown): boolean => value === null || isAmount(value);
