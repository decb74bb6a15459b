import { VeloError } from '../error.ts';
import { checkImageName } from '../postgres/image-name.ts';
import type { Operation, Project, SetProject } from '../velo.ts';
import { repositoryOf } from './binding.ts';
import { projectName } from './names.ts';
import { operate } from './operation.ts';
import { openPlace, type Place, reread } from './place.ts';
import { type ProjectRecord, projectMarks } from './record.ts';
import type { Steps } from './steps.ts';
import type { Site } from './stores.ts';
import { projectView } from './view.ts';

/**
 * Changes what is recorded with a project, in one write, after every change was checked. Servers that run keep what
 * they were started with until their next start.
 * @throws VeloError missing `project-not-found` · usage `invalid-image`, `invalid-repository`, `image-needs-docker` · conflict `other-major`
 */
export async function setProject(site: Site, request: SetProject, operation: Operation): Promise<Project> {
  const name = projectName(request.name);
  const { repository } = request;
  const bound = repository === undefined ? {} : { bound: repositoryOf(repository) };
  if (request.image !== undefined) checkImageName(request.image);
  return operate(operation, async (steps, locks) => {
    const found = await openPlace(site, name);
    await locks.project(found, name);
    const place = await reread(found);
    const { record } = place.project;
    const changed: ProjectRecord = {
      ...record,
      ...bound,
      ...(request.image === undefined ? {} : await newImage(place, request.image, steps)),
    };
    // The first run of a repository writes to the same record under this lock.
    await locks.ports(place);
    await place.storage.setProjectMarks(name, changedMarks(record, changed));
    Object.assign(record, changed);
    return projectView(place.storage, place.project);
  });
}

/** Only what differs is written: a mark that another version of velo knows stays as it is. */
function changedMarks(before: ProjectRecord, after: ProjectRecord): Record<string, string> {
  const old = projectMarks(before);
  return Object.fromEntries(Object.entries(projectMarks(after)).filter(([name, value]) => old[name] !== value));
}

/** The image that is to be run instead, made sure to be here. */
async function newImage(place: Place, image: string, steps: Steps): Promise<Pick<ProjectRecord, 'image' | 'imageId'>> {
  const { name, pgVersion, network } = place.project.record;
  const wish = { image, network: network ?? ('auto' as const) };
  const runtime = await steps.run('Check PostgreSQL', () => place.driver.choose(wish));
  if (runtime.major !== pgVersion) {
    throw new VeloError(
      'conflict',
      'other-major',
      `The image ${image} holds PostgreSQL ${runtime.major}; the data of ${name} is of ${pgVersion}.`,
      `Name an image of PostgreSQL ${pgVersion}. For another major version make a new project and load a dump into it.`,
    );
  }
  return { image: runtime.image, imageId: runtime.imageId };
}
