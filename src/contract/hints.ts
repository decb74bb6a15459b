import type { ErrorCode, ErrorReport } from './error.ts';

/** What one face of velo adds to hints, in the words of its own options or inputs, by error code. */
export type FaceHints = Partial<Record<ErrorCode, string>>;

/** An error's hint with what a face adds. The code may be a foreign word: an agent of another version sent it. */
export function hintWith({ code, hint }: Pick<ErrorReport, 'code' | 'hint'>, own: FaceHints): string {
  const added = Object.hasOwn(own, code) ? own[code as ErrorCode] : undefined;
  return [hint, added].filter(Boolean).join(' ');
}
