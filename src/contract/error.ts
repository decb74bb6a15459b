import type { ErrorCode, ErrorKind } from './error-codes.ts';

export type { ErrorCode, ErrorKind };

/**
 * How a command ends, as a process exit code.
 * `failed` means a failure of velo or of the machine; the others are the caller's to handle.
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
 * Codes after which it is worth to look again and decide again at once: somebody else was faster, and nothing was changed.
 * Not `busy`: that has waited long already.
 */
export const retryCodes = ['branch-changed'] as const satisfies readonly ErrorCode[];

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

  /** An error out of its plain data. Its code may be none of ours: a newer agent's is passed on as it is. */
  static from(report: ErrorReport & { kind: ErrorKind }, cause?: unknown): VeloError {
    const { kind, code, message, hint, left } = report;
    return new VeloError(...([kind, code, message, hint, { left, cause }] as ErrorArguments));
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }

  report(): ErrorReport {
    return { code: this.code, message: this.message, hint: this.hint, left: this.left };
  }
}

/** Whether what was thrown is velo's error with one of these codes. */
export function hasCode(thrown: unknown, ...codes: readonly ErrorCode[]): boolean {
  return thrown instanceof VeloError && codes.includes(thrown.code);
}

/** Gives any thrown value the one shape; what is not ours becomes `internal-error`, with its cause kept. */
export function asVeloError(thrown: unknown): VeloError {
  if (thrown instanceof VeloError) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') return interrupted(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const { code, path } = thrown as { code?: string; path?: string };
  if (code === 'ENOSPC' || isOverQuota(thrown)) {
    const where = path ? ` under ${path}` : '';
    return new VeloError(
      'unable',
      'no-space',
      `The file system is full${where}.`,
      'Delete branches that are no longer needed, or make the file system larger.',
      { cause: thrown },
    );
  }
  if (code === 'EROFS') {
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

/** EDQUOT; Node has no name for it (seen: `Unknown system error -122`). */
export function isOverQuota(thrown: unknown): boolean {
  const { code, errno } = thrown as { code?: string; errno?: number };
  return code === 'EDQUOT' || errno === -122;
}

/** The error of an operation that was asked to stop and has undone itself. */
export function interrupted(cause?: unknown): VeloError {
  return new VeloError('interrupted', 'interrupted', 'Interrupted; the changes were undone.', 'Run it again.', {
    cause,
  });
}
