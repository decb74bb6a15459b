import { VeloError } from '../../contract/errors/error.ts';
import { projectName } from '../../contract/values/names.ts';
import { walMaxBytes } from '../../contract/values/wal-max.ts';
import type { Operation, Project, SetProject } from '../../contract/velo.ts';
import { checkImageName } from '../../postgres/image-name.ts';
import type { Marks } from '../../storage/storage.ts';
import { enforce } from '../branch/apply-limits.ts';
import { presentBranches, projectView } from '../catalog/answers.ts';
import { type ProjectRecord, projectMarks } from '../catalog/record.ts';
import { changedLimits } from '../catalog/resource-limits.ts';
import { operate, type StepsAndLocks } from '../operation/operation.ts';
import { changedPolicies } from '../snapshot/policies.ts';
import { openPlace, type Place, reread } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { repositoryOf } from './binding.ts';
import { trialStart } from './trial-start.ts';

/**
 * Changes what is recorded with a project, in one write, after all changes were checked. Running servers keep the
 * settings that they were started with until their next start.
 * @throws VeloError missing `project-not-found` · usage `invalid-image`, `invalid-repository`, `image-needs-docker`,
 *   `invalid-limit`, `invalid-size`, `invalid-value` (a policy) · conflict `other-major`, `image-differs`
 */
export async function setProject(site: Site, request: SetProject, operation: Operation): Promise<Project> {
  const name = projectName(request.name);
  const { repository } = request;
  const bound = repository === undefined ? {} : { bound: repositoryOf(repository) };
  if (request.image !== undefined) checkImageName(request.image);
  if (request.policies !== undefined) changedPolicies({}, request.policies);
  if (request.walMax !== undefined) walMaxBytes(request.walMax, 0);
  return operate(operation, async (steps, locks) => {
    const found = await openPlace(site, name);
    await locks.project(found, found.project.record);
    const place = await reread(found);
    const { record } = place.project;
    const wish = { image: request.image ?? '', force: request.force ?? false };
    const changed: ProjectRecord = {
      ...record,
      ...bound,
      ...(request.walMax === undefined ? {} : { walMax: request.walMax }),
      ...(request.policies === undefined ? {} : { policies: changedPolicies(record.policies, request.policies) }),
      ...(request.image === undefined ? {} : await newImage(place, wish, { steps, locks })),
      limits: changedLimits(record.limits, request.limits, place.storage),
    };
    // The first run of a repository writes to the same record under this lock.
    const claims = await locks.claims(place);
    await place.storage.setProjectMarks(place.project.key, changedMarks(record, changed));
    claims.release();
    // What was opened first is looked at for the limit of WAL.
    for (const each of [record, found.project.record]) Object.assign(each, changed);
    if (request.limits) for (const { current } of presentBranches(place.project)) await enforce(place, current, steps);
    return projectView(place.storage, place.project);
  });
}

/** The marks of the fields that differ. Other marks are not written: what another version of velo wrote stays. */
function changedMarks(before: ProjectRecord, after: ProjectRecord): Marks {
  const fields = Object.keys(after) as (keyof ProjectRecord)[];
  return projectMarks(
    Object.fromEntries(fields.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]])),
  );
}

type Image = Pick<ProjectRecord, 'image' | 'imageId' | 'imageDigest'>;

/**
 * The image to run instead. Makes sure that it is present, and tries it on a copy of main. It must have the same major
 * version, no older minor version, and the same sort order. `force` accepts differences in the latter two.
 */
async function newImage(place: Place, { image, force }: Wish, { steps, locks }: StepsAndLocks): Promise<Image> {
  const { record } = place.project;
  const choose = (each: string) =>
    place.driver.choose({ image: each, network: record.network ?? 'auto' }, (text) => steps.moved(text));
  const next = await steps.run('Check PostgreSQL', () => choose(image));
  if (next.major !== record.pgVersion) {
    throw new VeloError(
      'conflict',
      'other-major',
      `The image ${image} contains PostgreSQL ${next.major}, but ${record.name} uses PostgreSQL ${record.pgVersion}.`,
      `Use an image of PostgreSQL ${record.pgVersion}. For another major version, create a new project and load a dump into it.`,
    );
  }
  const found: Image = { image: next.image, imageId: next.imageId, imageDigest: next.imageDigest };
  if (next.imageId === record.imageId) return found;
  // The version of an image that is no longer present is unknown.
  const now = await choose(record.imageId ?? '').catch(() => undefined);
  const older = now && (next.minor ?? 0) < (now.minor ?? 0);
  const doubts = older ? [`PostgreSQL ${next.major}.${next.minor} is older than ${now.major}.${now.minor}`] : [];
  if (older && !force) throw doubtful(image, record.name, doubts);
  const collations = await trialStart(place, { ...record, ...found }, { steps, locks });
  doubts.push(...collations.map((line) => `another sort order, ${line}`));
  if (doubts.length > 0 && !force) throw doubtful(image, record.name, doubts);
  for (const doubt of doubts) steps.note(doubt);
  steps.note('Running servers keep the old image until they are restarted');
  return found;
}

interface Wish {
  image: string;
  force: boolean;
}

function doubtful(image: string, project: string, doubts: string[]): VeloError {
  const [first, ...more] = doubts;
  return new VeloError(
    'conflict',
    'image-differs',
    `The image ${image} may harm the data of ${project}: ${first}${more.length > 0 ? `, and ${more.length} more` : ''}.`,
    'Use an image based on the same system. If you force it, rebuild the indexes on text columns afterwards (`REINDEX`).',
  );
}
