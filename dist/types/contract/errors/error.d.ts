import type { ErrorCode, ErrorKind } from './error-codes.js';
export type { ErrorCode, ErrorKind };
/**
 * How a command ends, as a process exit code.
 * `failed` means a failure of velo or of the machine; the caller can handle the others.
 */
export declare const exitCodes: {
    readonly failed: 1;
    readonly usage: 2;
    readonly missing: 3;
    readonly conflict: 4;
    readonly unable: 5;
    readonly interrupted: 130;
};
/**
 * Codes after which the caller should read the state again and decide again at once: somebody else was faster, and
 * nothing was changed. `busy` is not one of them: it comes after a long wait.
 */
export declare const retryCodes: readonly ["branch-changed"];
/** An error as plain data: what `--json` prints, and what is sent over the agent's socket. */
export interface ErrorReport {
    /** A stable word such as `branch-not-found`: an `ErrorCode`, or one that only the other side of a socket knows. */
    code: string;
    /** What failed, in one line. */
    message: string;
    /** What helps, in one line. */
    hint: string;
    /** What the failure left behind, one line each; empty if nothing. */
    left: string[];
}
interface ErrorOptions {
    cause?: unknown;
    /** What the failure left behind, one line each. */
    left?: string[];
}
/** A kind with a code of that kind (the pairs in `src/contract/errors/error-codes.ts`), and the texts. */
type ErrorArguments = {
    [Kind in ErrorKind]: [kind: Kind, code: ErrorCode<Kind>, message: string, hint: string, options?: ErrorOptions];
}[ErrorKind];
/** The only error that velo shows to people. Anything else that is thrown is a bug or a failure of the machine. */
export declare class VeloError extends Error {
    readonly name = "VeloError";
    readonly kind: ErrorKind;
    readonly code: ErrorCode;
    readonly hint: string;
    readonly left: string[];
    constructor(...[kind, code, message, hint, options]: ErrorArguments);
    /**
     * Creates an error from its plain data. A code that is unknown here, from a newer agent, is passed on unchanged; an
     * unknown kind is a failure.
     */
    static from(report: ErrorReport & {
        kind: ErrorKind;
    }, cause?: unknown): VeloError;
    get exitCode(): number;
    report(): ErrorReport;
}
/** Whether this is a VeloError with one of these codes. */
export declare function hasCode(thrown: unknown, ...codes: readonly ErrorCode[]): boolean;
/** Turns any thrown value into a VeloError. What velo does not know becomes `internal-error`, with its cause. */
export declare function asVeloError(thrown: unknown): VeloError;
/** Whether the error is EDQUOT. Node has no name for it (observed: `Unknown system error -122`). */
export declare function isOverQuota(thrown: unknown): boolean;
/** The error of an operation that was asked to stop, and was undone. */
export declare function interrupted(cause?: unknown): VeloError;
