import { VeloError } from '../contract/errors/error.ts';

/**
 * The grammar of image references, as in distribution/reference's regexp.go, which the engine itself uses:
 * `[domain[:port]/]path[/path…][:tag][@digest]`. A name that does not match is never put into a request to the engine:
 * the engine answers a path with `//` or `..` in it with a redirect.
 */
const alphanumeric = '[a-z0-9]+';
const component = `${alphanumeric}(?:(?:[._]|__|-+)${alphanumeric})*`;
const domainLabel = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${domainLabel}(?:\\.${domainLabel})*|\\[[a-fA-F0-9:]+\\])`;
const name = `(?:${host}(?::[0-9]+)?/)?${component}(?:/${component})*`;
const tag = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digest = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const reference = new RegExp(`^(${name})(?::${tag})?(?:@${digest})?$`);

/** RepositoryNameTotalLengthMax of the same package; `longest` leaves room for the longest tag and digest. */
const longestName = 255;
const longest = 600;

/** @throws VeloError usage `invalid-image` */
export function checkImageName(image: string): void {
  const repository = image.length > longest ? undefined : reference.exec(image)?.[1];
  if (repository !== undefined && repository.length <= longestName) return;
  throw new VeloError(
    'usage',
    'invalid-image',
    `${JSON.stringify(image.slice(0, 80))} is not a valid image name.`,
    'Write it as for Docker, such as postgres:17-alpine.',
  );
}
