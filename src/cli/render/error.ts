import type { ErrorReport, VeloError } from '../../contract/errors/error.ts';
import { plain, type Style } from '../terminal/text.ts';

/** A failure in lines: what failed, what helps, and what was left behind if anything was. */
export function renderError(report: ErrorReport, style: Style): string {
  const message = plain(report.message).trim() || 'It failed without a message.';
  return [
    `${style.red(style.bold('velo:'))} ${message}`,
    `  ${plain(report.hint).trim() || 'Run `velo doctor`.'}`,
    ...report.left.map((line) => `  Left behind: ${plain(line)}`),
  ].join('\n');
}

/** For `--verbose`: where the failure came from, with its causes. */
export function renderTrace(error: VeloError): string {
  const lines: string[] = [];
  let from: unknown = error;
  for (let depth = 0; from !== undefined && depth < 10; depth += 1) {
    const stack = from instanceof Error ? (from.stack ?? `${from.name}: ${from.message}`) : String(from);
    lines.push(`${depth === 0 ? '' : 'Caused by: '}${stack}`);
    from = from instanceof Error ? from.cause : undefined;
  }
  return lines
    .flatMap((text) => text.split('\n'))
    .map((line) => `${plain(line)}\n`)
    .join('');
}
