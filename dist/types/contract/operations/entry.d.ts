import type * as z from 'zod/mini';
import type { RequestTypes } from '../request-types.js';
/** Everything about an operation except its implementation. */
export interface Entry {
    /** The end of the sentence "Jobs may not …". */
    does: string;
    request: (types: RequestTypes) => z.ZodMiniType;
    /** Whether jobs may request it (for which branches: `runner-agent/requests/rights.ts`), or only people. */
    jobs: boolean;
    /** The answer is a stream with a line for each step; otherwise it is one document. */
    streams: boolean;
    /** Whether a request changes nothing; then it does not wait in the queue. */
    reads: boolean | ((request: {
        repair?: boolean;
        user?: string;
        dryRun?: boolean;
    }) => boolean);
    /** It starts another server. */
    startsServer?: boolean;
    /** Where the caller's owner is filled in if the request names none: `owner`, `expect.owner`, or both. */
    owner?: 'given' | 'expected' | 'both';
}
/** An entry, and the type of its answer. */
export declare const answering: <Answer>() => <const Of extends Entry>(entry: Of) => Of & {
    readonly answer?: Answer;
};
