import { asVeloError, VeloError } from '../../src/contract/errors/error.ts';
import { makeVelo, performOn } from '../../src/contract/make-velo.ts';
import type { Velo } from '../../src/velo.ts';

/** velo with errors that contain no paths of this host: jobs must not learn them. An error's cause is complete. */
export function discreet(velo: Velo): Velo {
  return makeVelo(
    async (name, request, operation) => {
      try {
        return await performOn(velo, name, request, operation);
      } catch (thrown) {
        throw withoutPlaces(asVeloError(thrown));
      }
    },
    () => velo.close(),
  );
}

function withoutPlaces(error: VeloError): VeloError {
  const { kind, code, message, hint, left } = error;
  const said = code === 'project-not-found' ? message.replace(/ \(.*\)/, '') : message;
  if (said === message && ![message, hint, ...left].some((text) => withoutPaths(text) !== text)) return error;
  const shown = [said, hint, ...left].map(withoutPaths);
  const [first = '', second = '', ...rest] = shown;
  return VeloError.from({ kind, code, message: first, hint: second, left: rest }, error);
}

/** The same for a text within an answer. */
export function withoutPaths(text: string): string {
  return text.replace(path, '$1…');
}

/** An absolute path, after what can come before one in a sentence; `project/branch` and addresses do not match. */
const path = /(^|[\s(`'"])\/(?!\/)[^\s)`'",;]+/g;
