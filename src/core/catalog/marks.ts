import { quoted } from '../../contract/values/names.ts';
import type { MarkName, Marks } from '../../storage/storage.ts';

/** How one kind of value is written as a mark and read back. An empty text means that the mark does not exist. */
export interface Kind<T> {
  write(value: T): string;
  /** @throws Error if the text is not one that this version of velo writes */
  read(text: string): T;
}

/** The mark of each field of a record. A field without a mark, or a mark without a kind, does not compile. */
export type Layout<R> = { [field in keyof R]: readonly [mark: MarkName, kind: Kind<R[field]>] };

/** The marks of some of a record's fields. */
export function writeMarks<R>(layout: Layout<R>, record: Partial<R>): Marks {
  const marks: Marks = {};
  for (const field of Object.keys(record) as (keyof R)[]) {
    const [mark, kind] = layout[field];
    if (record[field] !== undefined) marks[mark] = kind.write(record[field]);
  }
  return marks;
}

/**
 * Reads a whole record from its marks. A mark that can't be understood is never replaced by a default, because
 * something could act on it. The fault names the first such mark, and the field keeps its text.
 */
export function readMarks<R>(layout: Layout<R>, marks: Marks): { record: R; fault: string | undefined } {
  const record: Partial<Record<keyof R, unknown>> = {};
  let fault: string | undefined;
  for (const field of Object.keys(layout) as (keyof R)[]) {
    const [mark, kind] = layout[field];
    const text = marks[mark] ?? '';
    try {
      record[field] = kind.read(text);
    } catch {
      record[field] = text;
      fault ??= `its mark \`${mark}\` is ${text === '' ? 'missing' : quoted(text)}, which this velo does not know`;
    }
  }
  return { record: record as R, fault };
}

export function text(pattern = /./s): Kind<string> {
  return { write: (value) => value, read: (written) => checked(written, pattern.test(written)) };
}

export function oneOf<const T extends string>(...words: T[]): Kind<T> {
  return { write: (value) => value, read: (written) => checked(written, words.includes(written as T)) as T };
}

export function optional<T>(kind: Kind<T>): Kind<T | null> {
  return {
    write: (value) => (value === null ? '' : kind.write(value)),
    read: (written) => (written === '' ? null : kind.read(written)),
  };
}

/** A whole number from 0 to 999,999,999. */
export const count: Kind<number> = {
  write: String,
  read: (written) => Number(checked(written, /^(0|[1-9][0-9]{0,8})$/.test(written))),
};

/** ISO 8601 in UTC, to the millisecond. */
export const time: Kind<string> = {
  write: (value) => value,
  read: (written) => checked(written, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(written)),
};

export const yesNo: Kind<boolean> = {
  write: (value) => (value ? 'yes' : 'no'),
  read: (written) => checked(written, written === 'yes' || written === 'no') === 'yes',
};

/**
 * An object with values of one kind, and only with the keys in `keys` if these are given. A value equal to `empty`
 * removes the mark.
 */
export function json<T extends object>(
  empty: T,
  isKnown: (value: unknown) => boolean,
  keys?: readonly string[],
): Kind<T> {
  return {
    write: (value) => {
      const written = JSON.stringify(value);
      return written === JSON.stringify(empty) ? '' : written;
    },
    read: (written) => {
      if (written === '') return { ...empty };
      return { ...empty, ...parsed<T>(written, isKnown, keys) };
    },
  };
}

/** An object that always has all of `keys`, with values of one kind. No value removes the mark. */
export function whole<T extends object>(isKnown: (value: unknown) => boolean, keys: readonly string[]): Kind<T> {
  return {
    write: (value) => JSON.stringify(value),
    read: (written) => {
      const value = parsed<T>(written, isKnown, keys);
      if (Object.keys(value).length !== keys.length) throw new Error(written);
      return value;
    },
  };
}

function parsed<T>(written: string, isKnown: (value: unknown) => boolean, keys: readonly string[] | undefined): T {
  const value: unknown = JSON.parse(written);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(written);
  const entries = Object.entries(value);
  if (!entries.every(([key, each]) => isKnown(each) && (keys?.includes(key) ?? true))) throw new Error(written);
  return value as T;
}

/** A list of texts; an empty list removes the mark. */
export const list: Kind<string[]> = {
  write: (value) => (value.length === 0 ? '' : JSON.stringify(value)),
  read: (written) => {
    if (written === '') return [];
    const value: unknown = JSON.parse(written);
    if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) throw new Error(written);
    return value;
  },
};

function checked(written: string, known: boolean): string {
  if (!known) throw new Error(written);
  return written;
}
