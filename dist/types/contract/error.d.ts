import type { ErrorCode, ErrorKind } from './error-codes.js';
export type { ErrorCode, ErrorKind };
/**
 * How a command ends, as a process exit code.
 * `failed` means a failure of velo or of the machine; the others are the caller's to handle.
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
 * Codes after which it is worth to look again and decide again at once: somebody else was faster, and nothing was changed.
 * Not `busy`: that has waited long already.
 */
export declare const retryCodes: readonly ["branch-changed"];
/** An error as plain data: what `--json` prints and what travels over the agent's socket. */
export interface ErrorReport {
    /** A stable word such as `branch-not-found`: an `ErrorCode`, or one that only the other side of a socket knows. */
    code: string;
    /** One line: what failed. */
    message: string;
    /** One line: what helps. */
    hint: string;
    /** What the failure left behind, a line each; empty when nothing. */
    left: string[];
}
interface ErrorOptions {
    cause?: unknown;
    /** What the failure left behind, a line each. */
    left?: string[];
}
/** A kind with a code of that kind, and the texts: `src/contract/error-codes.ts` has the pairs. */
type ErrorArguments = {
    [Kind in ErrorKind]: [kind: Kind, code: ErrorCode<Kind>, message: string, hint: string, options?: ErrorOptions];
}[ErrorKind];
/** The one error that velo shows to people. Everything else that is thrown is a defect or a machine's failure. */
export declare class VeloError extends Error {
    readonly name = "VeloError";
    readonly kind: ErrorKind;
    readonly code: ErrorCode;
    readonly hint: string;
    readonly left: string[];
    constructor(...[kind, code, message, hint, options]: ErrorArguments);
    /** An error out of its plain data. Its code may be none of ours: a newer agent's is passed on as it is. */
    static from(report: ErrorReport & {
        kind: ErrorKind;
    }, cause?: unknown): VeloError;
    get exitCode(): number;
    report(): ErrorReport;
}
/** Whether what was thrown is velo's error with one of these codes. */
export declare function hasCode(thrown: unknown, ...codes: readonly ErrorCode[]): boolean;
/** Gives any thrown value the one shape; what is not ours becomes `internal-error`, with its cause kept. */
export declare function asVeloError(thrown: unknown): VeloError;
/** EDQUOT; Node has no name for it (seen: `Unknown system error -122`). */
export declare function isOverQuota(thrown: unknown): boolean;
/** The error of an operation that was asked to stop and has undone itself. */
export declare function interrupted(cause?: unknown): VeloError;
