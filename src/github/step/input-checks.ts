import * as z from 'zod/mini';
import { VeloError } from '../../contract/errors/error.ts';

/** An input with a value per line. */
export function lines(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Makes a check of the core, which throws, a check of the schema, which collects. */
export function passes(check: (text: string) => unknown) {
  return z.check<string>((context) => {
    const message = mistake(context.value, check);
    if (message) context.issues.push({ code: 'custom', message, input: context.value });
  });
}

/** What is wrong with a text; null if nothing is. */
export function mistake(value: string, check: (text: string) => unknown): string | null {
  try {
    check(value);
    return null;
  } catch (error) {
    const message = error instanceof VeloError ? `is wrong: ${error.message} ${error.hint}` : (error as Error).message;
    return message.replace(/\.$/, '');
  }
}
