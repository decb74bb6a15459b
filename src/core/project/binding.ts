import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';
import { projectMarks } from '../catalog/record.ts';
import type { Place } from '../store/open-place.ts';

/**
 * Checks the repository that people bind a project to: `github:<server>/<repository id>`, or `first` for the first
 * repository that uses it; if empty, any repository may use it. A job on its own never sets it.
 * @throws VeloError usage `invalid-repository`
 */
export function repositoryOf(text: string): string | null {
  if (text === '') return null;
  if (text === 'first' || /^[a-z]+:[a-z0-9.-]+(:[0-9]{1,5})?\/[0-9]{1,20}$/.test(text)) return text;
  const name = /^[\w.-]+\/[\w.-]+$/.test(text) ? text : 'OWNER/NAME';
  throw new VeloError(
    'usage',
    'invalid-repository',
    `${quoted(text)} is not a valid repository.`,
    `Write github:github.com/ID (\`gh api repos/${name} --jq .id\` prints the id), \`first\`, or an empty text for none.`,
  );
}

/** Checks the repository that a job names as its own. @throws VeloError usage `invalid-bind` */
export function bindOf(bind: string | undefined): string | undefined {
  if (bind === undefined || /^[\x21-\x7e]{1,200}$/.test(bind)) return bind;
  throw new VeloError(
    'usage',
    'invalid-bind',
    `${quoted(bind)} is not a valid repository to bind a project to.`,
    'A binding has 1 to 200 printable ASCII characters without spaces.',
  );
}

/**
 * Keeps a repository out of another repository's project: both may have a pull request 42.
 * @throws VeloError conflict `project-bound`
 */
export function checkBinding({ project }: Pick<Place, 'project'>, bind: string | undefined): void {
  const { bound, name } = project.record;
  if (bind === undefined || bound === null || bound === 'first' || bound === bind) return;
  throw new VeloError(
    'conflict',
    'project-bound',
    `The project ${name} belongs to the repository ${bound}, not to ${bind}.`,
    `Give this repository its own project. If it is the same repository, recreated or moved to another server, set the repository of the project ${name} to ${bind}.`,
  );
}

/**
 * Records the first repository that uses a project, if the project waits for one (`first`). The caller holds the
 * store's claims lock, and has read `place` under it.
 */
export async function bindProject(place: Place, bind: string | undefined): Promise<void> {
  checkBinding(place, bind);
  const { record } = place.project;
  if (bind === undefined || record.bound !== 'first') return;
  await place.storage.setProjectMarks(place.project.key, projectMarks({ bound: bind }));
  record.bound = bind;
}
