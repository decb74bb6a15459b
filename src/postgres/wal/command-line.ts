/**
 * A command line for PostgreSQL's archive_command or restore_command: `sh`, the words quoted for it, and placeholders.
 * The server replaces `%%` by `%`, inside quotes too. Quotes come without backslashes, which configuration files read
 * in their own way.
 */
export function commandLine(words: readonly string[], placeholders: readonly string[]): string {
  const quoted = words.map((word) => `'${word.replaceAll("'", `'"'"'`).replaceAll('%', '%%')}'`);
  return ['sh', ...quoted, ...placeholders.map((placeholder) => `"${placeholder}"`)].join(' ');
}
