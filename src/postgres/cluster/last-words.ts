/** How much of a server's log an error shows. */
const limits = { lines: 6, characters: 800 } as const;

/**
 * The part of a failed server's output that says why it did not start, in one line: the first FATAL or PANIC with its
 * detail, and the complaints before it. The last line alone is often only `configuration file … contains errors`. The
 * text comes from a tenant, so unprintable characters are escaped.
 */
export function linesThatMatter(output: string): string {
  const lines = output.split('\n').flatMap((line) => parse(line) ?? []);
  const end = lines.findIndex(({ level }) => level === 'FATAL' || level === 'PANIC');
  const chosen = end < 0 ? lastLines(output) : [...complaintsBefore(lines, end), ...withDetail(lines, end)];
  const text = chosen.slice(0, limits.lines).join('; ');
  const safe = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  return safe.length > limits.characters ? `${safe.slice(0, limits.characters - 3)}...` : safe;
}

interface Line {
  level: string;
  text: string;
}

/** The tenant sets `log_line_prefix`, so what comes before the level may be anything. */
function parse(line: string): Line | undefined {
  const [, level, text] =
    /(?:^|[^A-Z])(LOG|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT|CONTEXT): {1,2}(.*)$/.exec(line) ?? [];
  if (level === undefined || text === undefined || toOthers.test(text)) return undefined;
  return { level, text: text.trim() };
}

/** Answers to clients that connect too early; they are not the reason for a failure. */
const toOthers =
  /^the database system is (starting up|not yet accepting connections|not accepting connections|shutting down)/;

/** Lines that every start logs. Other lines before a FATAL are warnings. */
const ordinary =
  /^(starting PostgreSQL|listening on|could not translate|database system was|database system is|redo |checkpoint |entering standby|consistent recovery|invalid record length|last completed|skipping missing|ending log output|received |aborting |all server processes|terminating |unexpected pageaddr|startup process|restored log|starting backup recovery|completed backup recovery|started streaming|resetting unlogged|syncing data directory)/;

function complaintsBefore(lines: Line[], end: number): string[] {
  return lines
    .slice(0, end)
    .filter(({ level, text }) => ['LOG', 'WARNING', 'ERROR'].includes(level) && !ordinary.test(text))
    .map(({ text }) => text)
    .slice(-(limits.lines - 3));
}

function withDetail(lines: Line[], at: number): string[] {
  const after = lines.slice(at + 1, at + 3).filter(({ level }) => level === 'DETAIL' || level === 'HINT');
  return [lines[at]?.text ?? '', ...after.map(({ text }) => text)];
}

/** For programs that fail before PostgreSQL logs anything: a missing library, or a user that can't be switched to. */
function lastLines(output: string): string[] {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !toOthers.test(parse(line)?.text ?? line) && !/FATAL/.test(line))
    .slice(-3);
}
