import { VeloError } from '../../src/contract/errors/error.ts';
import { trustLines } from '../../src/contract/rights/trust-line.ts';
import { quoted } from '../../src/contract/values/names.ts';
import type { SetupRecord } from './record.ts';

type ProofOptions = Pick<SetupRecord, 'trust' | 'requireProof' | 'proofHost'>;

/**
 * What is said of proof in this setup, and where it says nothing, in an earlier one.
 * @throws VeloError usage `invalid-trust`, `invalid-value`
 */
export function proofOptions(request: ProofOptions, before: ProofOptions): ProofOptions {
  const { proofHost = before.proofHost } = request;
  if (proofHost !== undefined && !/^[A-Za-z0-9._-]{1,253}$/.test(proofHost)) throw invalidHost(proofHost);
  return {
    trust: trustLines(request.trust ?? before.trust ?? []).map(({ text }) => text),
    requireProof: request.requireProof ?? before.requireProof ?? false,
    ...(proofHost === undefined ? {} : { proofHost }),
  };
}

function invalidHost(name: string): VeloError {
  return new VeloError(
    'usage',
    'invalid-value',
    `--proof-host cannot be ${quoted(name)}.`,
    'Write a host name: letters, digits, dots, `_` and `-`.',
  );
}
