import { VeloError } from '../error.ts';
import { quoted } from './names.ts';
import type { Place } from './place.ts';
import { projectMarks } from './record.ts';

/** Checks the name of a repository, such as `github:github.com/123`. @throws VeloError usage `invalid-bind` */
export function bindOf(bind: string | undefined): string | undefined {
  if (bind === undefined || /^[\x21-\x7e]{1,200}$/.test(bind)) return bind;
  throw new VeloError(
    'usage',
    'invalid-bind',
    `A project can't be bound to ${quoted(bind)}.`,
    'A binding has 1 to 200 printable ASCII characters without spaces.',
  );
}

/**
 * A project belongs to the first repository that uses it: two of them have a pull request 42 each.
 * @throws VeloError conflict `project-bound`
 */
export function checkBinding({ project }: Pick<Place, 'project'>, bind: string | undefined): void {
  const { bound, name } = project.record;
  if (bind === undefined || bound === null || bound === bind) return;
  throw new VeloError(
    'conflict',
    'project-bound',
    `The project ${name} is used by ${bound}, and ${bind} is another repository.`,
    'Give this repository a project of its own, or set `branch-prefix` so that its branches have names of their own.',
  );
}

/** Records the first repository, under the store's claims lock, and from a look that was taken under it. */
export async function bindProject(place: Place, bind: string | undefined): Promise<void> {
  checkBinding(place, bind);
  const { record } = place.project;
  if (bind === undefined || record.bound === bind) return;
  await place.storage.setProjectMarks(place.project.key, projectMarks({ bound: bind }));
  record.bound = bind;
}
