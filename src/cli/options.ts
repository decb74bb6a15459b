import { Option } from 'commander';
import { VeloError } from '../contract/errors/error.ts';
import { type RunnerRight, runnerRights } from '../contract/rights/runner-rights.ts';
import { duration } from '../contract/values/duration.ts';
import { quoted } from '../contract/values/names.ts';
import { sizeOf, walMaxBytes } from '../contract/values/wal-max.ts';

/**
 * An option that takes one of a few words.
 * Reading it throws VeloError usage `invalid-value`.
 */
export function choice(flags: string, description: string, words: readonly string[]): Option {
  const option = new Option(flags, description).choices(words);
  // After choices(), which help and completion read: otherwise its own parser would write the error.
  return option.argParser((text: string) => oneOf(text, option.long ?? flags, words));
}

/** The option `--archive on|off`, as a boolean. Reading it throws VeloError usage `invalid-value`. */
export function archive(description: string): Option {
  const option = choice('--archive <on|off>', description, ['on', 'off']);
  return option.argParser((text: string) => oneOf(text, '--archive', ['on', 'off']) === 'on');
}

/** @throws VeloError usage `invalid-value`; `what` names the option or variable in it */
export function oneOf<T extends string>(text: string, what: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw invalid(`${what} cannot be ${quoted(text)}`, `Use one of ${words.join(', ')}.`);
}

/** Majors of PostgreSQL that velo runs. */
const majors = ['14', '15', '16', '17', '18'] as const;

/** @throws VeloError usage `invalid-value` */
export function majorVersion(text: string): number {
  return Number(oneOf(text, '--pg-version', majors));
}

/** A time to live, checked but kept as it was written. @throws VeloError usage `invalid-duration` */
export function timeToLive(text: string): string {
  duration(text, '--ttl');
  return text;
}

/** As `timeToLive`; `none` removes the expiry. */
export function timeToLiveOrNone(text: string): string {
  return text === 'none' ? text : timeToLive(text);
}

/** How long replaced data is kept, checked but kept as it was written. @throws VeloError usage `invalid-duration` */
export function keepOld(text: string): string {
  duration(text, '--keep-old');
  return text;
}

/** How old something may be, checked but kept as it was written. @throws VeloError usage `invalid-duration` */
export function maxAge(text: string): string {
  duration(text, '--max-age');
  return text;
}

/** Milliseconds of `--timeout`. @throws VeloError usage `invalid-duration` */
export function timeout(text: string): number {
  return duration(text, '--timeout');
}

/** A whole number, at least 1. @throws VeloError usage `invalid-value` */
export function count(text: string): number {
  if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
  throw invalid(`${quoted(text)} is not a valid number`, 'Write a whole number from 1 to 999999.');
}

/** A number of WAL senders; 0: none. @throws VeloError usage `invalid-value` */
export function walSenders(text: string): number {
  if (/^([0-9]|[1-5][0-9]|6[0-4])$/.test(text)) return Number(text);
  throw invalid(`--wal-senders cannot be ${quoted(text)}`, 'Write a whole number from 0 to 64.');
}

/** A number of days; 0: all. @throws VeloError usage `invalid-value` */
export function days(text: string): number {
  if (/^(0|[1-9][0-9]{0,5})$/.test(text)) return Number(text);
  throw invalid(`--days cannot be ${quoted(text)}`, 'Write a whole number from 0 to 999999.');
}

/** Words of `--runner-may`, such as `snapshot,cleanup`; `none`: no right. @throws VeloError usage `invalid-value` */
export function rights(text: string): RunnerRight[] {
  if (text === 'none') return [];
  const words = text.split(',').map((word) => word.trim());
  for (const word of words) oneOf(word, '--runner-may', [...runnerRights, 'none']);
  if (words.includes('none')) throw invalid('--runner-may cannot be none and something else', 'Leave one of them out.');
  return runnerRights.filter((right) => words.includes(right));
}

/** Collects an option that can be given several times. */
export function several(text: string, before: string[] = []): string[] {
  return [...before, text];
}

/** Bytes of a number and M, G or T. @throws VeloError usage `invalid-size` */
export function size(text: string): number {
  const bytes = sizeOf(text);
  if (bytes !== undefined) return bytes;
  throw new VeloError(
    'usage',
    'invalid-size',
    `${quoted(text)} is not a valid size.`,
    'Write a number and a unit: 20G.',
  );
}

/** A size or a share, checked but kept as it was written. @throws VeloError usage `invalid-size` */
export function walMax(text: string): string {
  walMaxBytes(text, 0);
  return text;
}

/** Collects `--label K=V`; the value may be empty and may hold `=`. @throws VeloError usage `invalid-label` */
export function label(text: string, before: Record<string, string> = {}): Record<string, string> {
  const pair = pairOf(text);
  if (pair) return { ...before, ...pair };
  throw new VeloError('usage', 'invalid-label', `The label ${quoted(text)} has no key.`, 'Write --label key=value.');
}

/** Collects `--policy NAME=RULE`; an empty rule ends the policy. @throws VeloError usage `invalid-value` */
export function policy(text: string, before: Record<string, string> = {}): Record<string, string> {
  const pair = pairOf(text);
  if (pair) return { ...before, ...pair };
  const hint = 'Write --policy name=rule, such as snapshots=hourly:24,daily:7, wal=7d or idle-stop=2h.';
  throw new VeloError('usage', 'invalid-value', `The policy ${quoted(text)} has no name.`, hint);
}

function pairOf(text: string): Record<string, string> | undefined {
  const equals = text.indexOf('=');
  return equals < 1 ? undefined : { [text.slice(0, equals)]: text.slice(equals + 1) };
}

/** The option `--reveal`. */
export interface Reveal {
  reveal?: boolean;
}

/** For commands that print a branch: they print its password only with this option. */
export function reveal(): Option {
  return new Option('--reveal', 'show the password, and the connection string with it');
}

/** The error of two options that cannot be used together. */
export function conflict(first: string, second: string, why: string): VeloError {
  return new VeloError('usage', 'conflicting-options', `\`${first}\` and \`${second}\` cannot be used together.`, why);
}

/** Drops undefined values: the contract's types distinguish an absent option from an undefined one. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/**
 * Moves an argument such as `-x/dev` behind a `--`: with a slash it must be meant as a branch, and the check of names
 * says what is wrong with it. Otherwise commander would read it as options. `valued` are the options that take a value.
 */
export function withDashedNames(argv: readonly string[], valued: ReadonlySet<string>): string[] {
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const isName = (word: string, at: number) => /^-[^=]*\//.test(word) && !valued.has(before[at - 1] ?? '');
  const names = before.filter(isName);
  if (names.length === 0) return [...argv];
  const rest = end < 0 ? [] : argv.slice(end + 1);
  return [...before.filter((word, at) => !isName(word, at)), '--', ...names, ...rest];
}

function invalid(message: string, hint: string): VeloError {
  return new VeloError('usage', 'invalid-value', `${message}.`, hint);
}
