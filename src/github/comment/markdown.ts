/**
 * Foreign text as inline code in GitHub's Markdown, without any effect there. Punctuation becomes entities, which
 * CommonMark never reads as structure (§2.5), so that no backtick, pipe, bracket or tag survives; inside `<code>` GitHub
 * links neither mentions nor issue numbers. For servers that do, an `@` and a `#` are separated from what follows by a
 * zero-width space. At most `limit` characters are shown.
 */
export function code(text: string, limit = 80): string {
  return `<code>${plain(text, limit)}</code>`;
}

/** The same as running text: no mention, link, tag or emphasis, but no code font either. */
export function plain(text: string, limit = 80): string {
  // Controls and the marks that turn writing around (Unicode's Cc, Cf, Zl, Zp) could hide or reorder what stands here.
  // Of a long text only the beginning is looked at.
  const visible = [
    ...text
      .slice(0, limit * 10)
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, ' ')
      .trim(),
  ];
  const cut = visible.length > limit ? [...visible.slice(0, limit - 1), '…'] : visible;
  return cut.map(neutral).join('') || '?';
}

/** Running text in which what stands between backticks is code, as our own sentences write it. */
export function prose(text: string, limit = 300): string {
  const cut = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
  const parts = cut.split(/(`[^`]+`)/).map((part) => {
    if (/^`[^`]+`$/.test(part)) return code(part.slice(1, -1), limit);
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part) ?? [];
    return `${before && ' '}${words && plain(words, limit)}${after && ' '}`;
  });
  return parts.join('').trim() || '?';
}

const parted = '\u200b';

function neutral(character: string, index: number, all: string[]): string {
  // Harmless anywhere: none opens markup without one of the characters that are encoded.
  if (/[A-Za-z0-9 ,;?'"()/=%+-]/.test(character)) return character;
  // At a word's end these are only punctuation; within one they make `www.x` and `https:` links.
  if (/[.:]/.test(character) && (all[index + 1] ?? ' ') === ' ') return character;
  if (character === '@' || character === '#') return `&#${character.charCodeAt(0)};${parted}`;
  return /[\x21-\x7e]/.test(character) ? `&#${character.charCodeAt(0)};` : character;
}

/** A link whose text is already safe. */
export function link(safeText: string, url: string): string {
  return `[${safeText}](${href(url)})`;
}

/** An address within Markdown or an attribute. Only addresses that we built come here; they are still encoded. */
export function href(url: string): string {
  return encodeURI(url.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[()<>@|\\`'"*[\]]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
}

/** Milliseconds for people: `41 ms`, `1.2 s`. */
export function time(ms: number): string {
  return ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(ms < 9_950 ? 1 : 0)} s`;
}

/** What a whole operation took, in milliseconds, in words that can be compared: `0.8 s`; below a tenth `41 ms`. */
export function took(ms: number): string {
  return ms < 99.5 ? time(ms) : `${(ms / 1000).toFixed(ms < 9_950 ? 1 : 0)} s`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `21 Nov 2026`, in UTC. */
export function day(iso: string): string {
  const date = new Date(iso);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `21 Nov 2026, 02:44 UTC`; short, for what is read within days, without the year. */
export function minute(iso: string, length: 'short' | 'long' = 'long'): string {
  const date = length === 'long' ? day(iso) : day(iso).replace(/ \d+$/, '');
  return `${date}, ${new Date(iso).toISOString().slice(11, 16)} UTC`;
}
