import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';

/**
 * Checks a snapshot's label, which has up to 200 printable ASCII characters; null if it is empty or undefined.
 * @throws VeloError usage `invalid-label`
 */
export function labelOf(label: string | undefined): string | null {
  if (label === undefined || label === '') return null;
  if (/^[\x20-\x7e]{1,200}$/.test(label)) return label;
  throw new VeloError(
    'usage',
    'invalid-label',
    `${quoted(label)} is not a valid label.`,
    'A label of a snapshot has up to 200 printable ASCII characters.',
  );
}
