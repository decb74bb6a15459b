import type * as z from 'zod/mini';
import type { RequestTypes } from '../request-types.js';
/** All that is to be known of an operation, but for how it is done. */
export interface Entry {
    /** Ends "Jobs may not …". */
    does: string;
    request: (types: RequestTypes) => z.ZodMiniType;
    /** Whether jobs may ask for it (`runner-agent/requests/rights.ts` says for which branches), or people alone. */
    jobs: boolean;
    /** Answered by a line for each step as it happens; otherwise by one document. */
    streams: boolean;
    /** Whether a request changes nothing, and so waits for no turn. */
    reads: boolean | ((request: {
        repair?: boolean;
        user?: string;
        dryRun?: boolean;
    }) => boolean);
    /** One server more runs afterwards. */
    startsServer?: boolean;
    /** What a caller's own owner stands for where the request names none: its `owner`, its `expect.owner`, or both. */
    owner?: 'given' | 'expected' | 'both';
}
/** An entry, and the type of its answer. */
export declare const answering: <Answer>() => <const Of extends Entry>(entry: Of) => Of & {
    readonly answer?: Answer;
};
