import type { VeloError } from '../../contract/errors/error.ts';
import { type FaceHints, hintWith } from '../../contract/errors/hints.ts';

/** Hints by error code that name inputs of the actions, and what a person runs on the host. The core's hints name neither. */
const inputHints: FaceHints = {
  'moment-not-recoverable': 'On the host, `velo wal info` shows the moments that can be recovered.',
  'not-archived': 'On the host, `velo branch set NAME --archive on` begins to archive its WAL.',
  'project-bound':
    'The input `project` chooses the project. On the host, `velo project set NAME --repository REPOSITORY` changes its repository.',
  'too-many-branches': 'The input `max-branches` sets the limit of a repository; the host may set a lower one.',
  'wal-promised': 'On the host, `velo project set NAME --policy wal=7d` changes the promise.',
};

/** What helps, in the words of a workflow. */
export function hintOf(error: VeloError): string {
  return hintWith(error, inputHints);
}
