import type { ErrorCode, ErrorReport } from './error.ts';

/** What one face of velo adds to hints, by error code; it can name the face's own options or inputs. */
export type FaceHints = Partial<Record<ErrorCode, string>>;

/** An error's hint with what a face adds. The code may be unknown: an agent of another version may have sent it. */
export function hintWith({ code, hint }: Pick<ErrorReport, 'code' | 'hint'>, own: FaceHints): string {
  const added = Object.hasOwn(own, code) ? own[code as ErrorCode] : undefined;
  return [hint, added].filter(Boolean).join(' ');
}
