import { asVeloError, VeloError } from '../../contract/errors/error.ts';
import { adminRole } from '../session/admin.ts';

/** How a cluster sorts, compares and encodes text. Its databases inherit it unless they are created otherwise. */
export interface Collation {
  /** The C library's locale (LC_COLLATE, LC_CTYPE and the like), such as `C.UTF-8`. */
  locale: string;
  /** ICU's locale, which then sorts in place of the C library; null: none. */
  icuLocale: string | null;
  encoding: string;
}

export interface CollationWish {
  locale?: string;
  icuLocale?: string;
  encoding?: string;
}

/** The arguments of `initdb`. */
export function initdbArguments(pgdata: string, { locale, icuLocale, encoding }: Collation): string[] {
  const icu = icuLocale === null ? [] : ['--locale-provider=icu', `--icu-locale=${icuLocale}`];
  const collation = ['-E', encoding, `--locale=${locale}`, ...icu];
  return ['-D', pgdata, '-U', adminRole, ...collation, '--auth-local=peer', '--auth-host=reject'];
}

export function collationOf(wish: CollationWish, locale: string): Collation {
  return {
    locale: wish.locale ?? locale,
    icuLocale: wish.icuLocale ?? null,
    encoding: wish.encoding ?? 'UTF8',
  };
}

/**
 * Checks what can be checked without PostgreSQL.
 * @throws VeloError usage `invalid-locale`, `icu-needs-15`
 */
export function checkCollation(wish: CollationWish): void {
  for (const [option, value] of [
    ['locale', wish.locale],
    ['ICU locale', wish.icuLocale],
    ['encoding', wish.encoding],
  ] as const) {
    if (value === undefined || /^[A-Za-z0-9][A-Za-z0-9_.@=;+-]{0,62}$/.test(value)) continue;
    throw invalid(`The ${option} is not a valid PostgreSQL name`);
  }
  // Before 16, initdb accepts any text as an ICU locale, and sorts as if there were none.
  if (wish.icuLocale !== undefined && !isKnownToIcu(wish.icuLocale))
    throw invalid(`ICU has no locale ${wish.icuLocale}`);
}

export function checkIcu({ icuLocale }: CollationWish, major: number): void {
  if (icuLocale === undefined || major >= 15) return;
  throw new VeloError(
    'usage',
    'icu-needs-15',
    `PostgreSQL ${major} can't use ICU as the locale provider of a cluster.`,
    'Use PostgreSQL 15 or newer, or leave the ICU locale out.',
  );
}

/**
 * Arguments with which `initdb` says whether it would create such a cluster, without creating anything: it checks the
 * locale first and then refuses a folder that is not empty.
 */
export const probeArguments = (collation: Collation): string[] => initdbArguments('/', collation);

/** @throws VeloError usage `invalid-locale`, with initdb's reason, from its output for `probeArguments` */
export function readProbe(said: string): void {
  if (said.includes('exists but is not empty')) return;
  const reason = /^initdb: (?:error: )?(.*)$/m.exec(said)?.[1] ?? said.trim().split('\n', 1)[0];
  throw invalid(`PostgreSQL can't create the cluster: ${reason}`);
}

/** @returns the error of an `initdb` that failed, from its output */
export function initdbFailed(said: string): VeloError {
  const ofMachine = asVeloError(new Error(said));
  if (ofMachine.kind === 'unable') return ofMachine;
  const reason = /(?:FATAL|PANIC): +(.*)$/m.exec(said) ?? /^initdb: error: (.*)$/m.exec(said);
  const last = said.trim().split('\n').at(-1) || 'no output';
  return new VeloError('failed', 'initdb-failed', `initdb failed: ${reason?.[1] ?? last}`, 'Run `velo doctor`.', {
    cause: new Error(said),
  });
}

/** Node's own ICU knows the same locales as the server's. Only the language counts; the root locale has none. */
function isKnownToIcu(locale: string): boolean {
  const [language = ''] = locale.toLowerCase().split(/[_@-]/);
  if (['und', 'root'].includes(language)) return true;
  try {
    return Intl.Collator.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

function invalid(what: string): VeloError {
  return new VeloError(
    'usage',
    'invalid-locale',
    `${what}.`,
    '`locale -a` lists the locales of a machine or an image. ICU locales are tags such as en-US or de-DE-u-co-phonebk.',
  );
}
