import type Docker from 'dockerode';
import { bytes } from '../../bytes.ts';
import { VeloError } from '../../contract/errors/error.ts';
import {
  type Collation,
  type CollationWish,
  checkIcu,
  collationOf,
  probeArguments,
  readProbe,
} from '../cluster/initdb.ts';
import { supportedMajors, versionNotSupported } from '../cluster/settings.ts';
import { checkImageName } from '../image-name.ts';
import type { Server } from '../server.ts';
import { engineError } from './error.ts';

/** The image of a project that names none. */
const defaultImage = 'postgres:17-alpine';

export interface ImageRuntime {
  major: number;
  minor: number;
  image: string;
  imageId: string;
  imageDigest: string | null;
}

/**
 * Determines which image a project runs and makes sure that it is on this machine. Branches run exactly the id found
 * now: tags move, and an index built with one C library gives wrong answers with another.
 * @throws VeloError unable `image-missing` · usage `invalid-image`, `image-not-postgres`, `version-not-supported`
 */
export async function imageRuntime(
  docker: Docker,
  wish: { pgVersion?: number; image?: string },
  moved: (text: string) => void,
): Promise<ImageRuntime> {
  if (wish.image !== undefined) checkImageName(wish.image);
  const image = wish.image ?? (await officialImage(docker, wish.pgVersion));
  const imageId = (await idOf(docker, image)) ?? (await pull(docker, image, moved));
  const version = await versionOf(docker, image, imageId);
  const { RepoDigests } = await docker.getImage(imageId).inspect();
  return { ...version, image, imageId, imageDigest: RepoDigests?.[0] ?? null };
}

/** The official image of a version: one that is already here, else the Alpine one, as velo's predecessors used. */
async function officialImage(docker: Docker, major: number | undefined): Promise<string> {
  const here = new Set((await docker.listImages()).flatMap(({ RepoTags }) => RepoTags ?? []));
  const candidates = (version: number) => [`postgres:${version}-alpine`, `postgres:${version}`];
  if (major !== undefined) return candidates(major).find((tag) => here.has(tag)) ?? `postgres:${major}-alpine`;
  if (here.has(defaultImage)) return defaultImage;
  // Without access to a registry, a machine still has the images that were loaded into it.
  for (let version = supportedMajors.last; version >= supportedMajors.first; version--) {
    const tag = candidates(version)
      .reverse()
      .find((candidate) => here.has(candidate));
    if (tag) return tag;
  }
  return defaultImage;
}

async function idOf(docker: Docker, image: string): Promise<string | undefined> {
  try {
    return (await docker.getImage(image).inspect()).Id;
  } catch (error) {
    const status = (error as { statusCode?: number }).statusCode;
    if (status === 404 || status === 400) return undefined;
    throw engineError(error);
  }
}

/**
 * The image of a server, by its id.
 * @throws VeloError unable `image-missing`, with a hint how to get the image back
 */
export async function imageOf(docker: Docker, { image, imageId, project }: Server): Promise<Docker.ImageInspectInfo> {
  try {
    return await docker.getImage(imageId).inspect();
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== 404) throw engineError(error);
    const { reference = 'of the project', digest = null } = image ?? {};
    const replace = `set the image of the project ${project} to ${reference}`;
    throw new VeloError(
      'unable',
      'image-missing',
      `The image ${reference} of the project is no longer on this machine (id ${imageId}${digest ? `, digest ${digest}` : ''}).`,
      digest
        ? `Pull it again: \`docker pull ${digest}\`. Or ${replace}.`
        : `Load the same image again (\`docker load\`), or ${replace}.`,
      { cause: error },
    );
  }
}

async function pull(docker: Docker, image: string, moved: (text: string) => void): Promise<string> {
  try {
    const stream = await docker.pull(image);
    const tell = pullProgress(image, moved);
    await new Promise<void>((resolve, reject) => {
      docker.modem.followProgress(stream, (error) => (error ? reject(error) : resolve()), tell);
    });
    const id = await idOf(docker, image);
    if (id) return id;
  } catch (error) {
    throw missing(image, error);
  }
  throw missing(image);
}

/** The engine's progress of one layer. */
interface LayerEvent {
  id?: string;
  status?: string;
  progressDetail?: { current?: number };
}

/** Adds up the engine's progress of all layers, and reports it at most twice a second. */
export function pullProgress(image: string, moved: (text: string) => void): (event: LayerEvent) => void {
  const layers = new Map<string, { bytes: number; done: boolean }>();
  let told = 0;
  return ({ id, status = '', progressDetail }) => {
    // The first event has the tag as its id.
    if (id === undefined || status.startsWith('Pulling from')) return;
    const layer = layers.get(id) ?? { bytes: 0, done: false };
    if (status === 'Downloading') layer.bytes = progressDetail?.current ?? layer.bytes;
    if (status === 'Pull complete' || status === 'Already exists') layer.done = true;
    layers.set(id, layer);
    if (Date.now() - told < 500) return;
    told = Date.now();
    const all = [...layers.values()];
    const loaded = all.reduce((sum, one) => sum + one.bytes, 0);
    moved(`pulling ${image}: ${all.filter(({ done }) => done).length} of ${all.length} layers, ${bytes(loaded)}`);
  };
}

function missing(image: string, cause?: unknown): VeloError {
  const said = cause instanceof Error ? `: ${cause.message.split('\n', 1)[0]}` : '';
  return new VeloError(
    'unable',
    'image-missing',
    `The image ${image} is not on this machine and can't be pulled${said}.`,
    'Check its name, pull or load it (`docker pull`, `docker load`), or choose another image.',
    { cause },
  );
}

/**
 * The collation of a cluster of this image: the one that its own initdb would take from the locale in its environment,
 * unless the project names another.
 * @throws VeloError usage `invalid-locale`, `icu-needs-15`
 */
export async function chooseCollation(
  docker: Docker,
  { imageId, major }: ImageRuntime,
  wish: CollationWish,
): Promise<Collation> {
  checkIcu(wish, major);
  const { Config } = await docker.getImage(imageId).inspect();
  const variable = (name: string) => Config.Env?.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
  const collation = collationOf(wish, variable('LC_ALL') || variable('LANG') || 'C');
  if (wish.locale ?? wish.icuLocale ?? wish.encoding)
    readProbe(await said(docker, imageId, ['initdb', ...probeArguments(collation)]));
  return collation;
}

/** Asks the image's own server for its version. */
async function versionOf(docker: Docker, image: string, imageId: string): Promise<{ major: number; minor: number }> {
  const answer = await said(docker, imageId, ['postgres', '--version']);
  const [, first, second = '0'] = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(answer) ?? [];
  const major = Number(first);
  if (!Number.isInteger(major)) {
    throw new VeloError(
      'usage',
      'image-not-postgres',
      `The image ${image} contains no PostgreSQL server.`,
      'Use an image built like the official one, such as postgres:17-alpine.',
    );
  }
  if (major < supportedMajors.first || major > supportedMajors.last) throw versionNotSupported(major);
  return { major, minor: Number(second) };
}

/** The output of a program of the image, run without access to the machine; empty if the image has no such program. */
async function said(docker: Docker, imageId: string, [program = '', ...args]: string[]): Promise<string> {
  const container = await docker.createContainer({
    Image: imageId,
    Entrypoint: [program],
    Cmd: args,
    User: '65534:65534',
    Env: ['LC_ALL=C'],
    Tty: true,
    HostConfig: { NetworkMode: 'none', CapDrop: ['ALL'], SecurityOpt: ['no-new-privileges'], ReadonlyRootfs: true },
  });
  try {
    await container.start();
    await container.wait();
    return String(await container.logs({ stdout: true, stderr: true, follow: false })).replaceAll('\r', '');
  } catch (error) {
    const status = (error as { statusCode?: number }).statusCode;
    // 400 and 404: no such program in the image.
    if (status !== 400 && status !== 404) throw engineError(error);
    return '';
  } finally {
    await container.remove({ force: true, v: true }).catch(() => {});
  }
}
