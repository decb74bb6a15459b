import type { ErrorCode, ErrorKind } from './error-codes.ts';

export type { ErrorCode, ErrorKind };

/**
 * How a command ends, as a process exit code.
 * `failed` means a failure of velo or of the machine; the caller can handle the others.
 */
export const exitCodes = {
  failed: 1,
  usage: 2,
  missing: 3,
  conflict: 4,
  unable: 5,
  interrupted: 130,
} as const satisfies Record<ErrorKind, number>;

/**
 * Codes after which the caller should read the state again and decide again at once: somebody else was faster, and
 * nothing was changed. `busy` is not one of them: it comes after a long wait.
 */
export const retryCodes = ['branch-changed'] as const satisfies readonly ErrorCode[];

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
export class VeloError extends Error {
  override readonly name = 'VeloError';
  readonly kind: ErrorKind;
  readonly code: ErrorCode;
  readonly hint: string;
  readonly left: string[];

  constructor(...[kind, code, message, hint, options = {}]: ErrorArguments) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.code = code;
    this.hint = hint;
    this.left = options.left ?? [];
  }

  /**
   * Creates an error from its plain data. A code that is unknown here, from a newer agent, is passed on unchanged; an
   * unknown kind is a failure.
   */
  static from(report: ErrorReport & { kind: ErrorKind }, cause?: unknown): VeloError {
    const { kind, code, message, hint, left } = report;
    const known = Object.hasOwn(exitCodes, kind) ? kind : 'failed';
    return new VeloError(...([known, code, message, hint, { left, cause }] as ErrorArguments));
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }

  report(): ErrorReport {
    return { code: this.code, message: this.message, hint: this.hint, left: this.left };
  }
}

/** Whether this is a VeloError with one of these codes. */
export function hasCode(thrown: unknown, ...codes: readonly ErrorCode[]): boolean {
  return thrown instanceof VeloError && codes.includes(thrown.code);
}

/** Turns any thrown value into a VeloError. What velo does not know becomes `internal-error`, with its cause. */
export function asVeloError(thrown: unknown): VeloError {
  if (thrown instanceof VeloError) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') return interrupted(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const { code, path, stderr } = thrown as { code?: string; path?: string; stderr?: string };
  // A program that failed has only words (strerror(3)).
  const said = `${message}\n${stderr ?? ''}`;
  if (code === 'ENOSPC' || isOverQuota(thrown) || /No space left on device|Disk quota exceeded/.test(said)) {
    const where = path ? ` under ${path}` : '';
    return new VeloError(
      'unable',
      'no-space',
      `The file system is full${where}.`,
      'Delete branches that are no longer needed, or make the file system larger.',
      { cause: thrown },
    );
  }
  if (code === 'EROFS' || said.includes('Read-only file system')) {
    return new VeloError(
      'unable',
      'read-only',
      `The file system is mounted read-only${path ? ` at ${path}` : ''}.`,
      'Mount it for writing (`mount -o remount,rw …`). If the kernel made it read-only, `dmesg` says why.',
      { cause: thrown },
    );
  }
  if ((code === 'EACCES' || code === 'EPERM') && path) {
    return new VeloError(
      'unable',
      'no-access',
      `This user has no permission to use ${path}.`,
      'Run velo as the user that owns the folder. `velo doctor` checks permissions.',
      { cause: thrown },
    );
  }
  const firstLine = message.split('\n', 1)[0] ?? '';
  return new VeloError('failed', 'internal-error', firstLine, 'Run `velo doctor`.', {
    cause: thrown,
  });
}

/** Whether the error is EDQUOT. Node has no name for it (observed: `Unknown system error -122`). */
export function isOverQuota(thrown: unknown): boolean {
  const { code, errno } = thrown as { code?: string; errno?: number };
  return code === 'EDQUOT' || errno === -122;
}

/** The error of an operation that was asked to stop, and was undone. */
export function interrupted(cause?: unknown): VeloError {
  return new VeloError('interrupted', 'interrupted', 'Interrupted; the changes were undone.', 'Run it again.', {
    cause,
  });
}
