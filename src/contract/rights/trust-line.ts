import { VeloError } from '../errors/error.ts';
import { quoted } from '../values/names.ts';

/** One line of `--trust`: whose jobs may prove themselves, and for which projects. Only root writes one. */
export interface TrustLine {
  /** The line as it was given, in one form. */
  text: string;
  /** `github.com`, or the host and port of an enterprise server. */
  server: string;
  /** Who signs the tokens of this server. The two are one pair: no line can combine them differently. */
  issuer: string;
  repositoryId: string;
  /** The environment that the job must have; undefined: any, or none. */
  environment: string | undefined;
  projects: readonly string[];
  /** The one workflow that is trusted, on one ref; undefined: pull requests are, whatever their workflow. */
  workflow: { path: string; ref: string } | undefined;
}

const server = '[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::[1-9][0-9]{0,4})?';
const project = '[a-z][a-z0-9_-]{0,62}';
const line = new RegExp(
  [
    `^github:(?<server>${server})/(?<id>[1-9][0-9]{0,19})`,
    // What an environment's name can hold besides would have to be quoted in the service's file.
    '(?::(?<environment>[A-Za-z0-9](?:[A-Za-z0-9 _./-]{0,253}[A-Za-z0-9])?))?',
    `=(?<projects>${project}(?:,${project})*)`,
    '(?: workflow=(?<path>\\.github/workflows/[A-Za-z0-9_.-]+\\.ya?ml)@(?<ref>refs/(?:heads|tags)/[A-Za-z0-9_./+-]{1,200}))?$',
  ].join(''),
);

/**
 * Reads `github:<server>/<repository id>[:environment]=<project>[,…] [workflow=<path@ref>]`.
 * @throws VeloError usage `invalid-trust`
 */
export function trustLine(given: string): TrustLine {
  const text = given.trim().replace(/ +/g, ' ');
  const found = line.exec(text)?.groups;
  if (!found) {
    throw new VeloError(
      'usage',
      'invalid-trust',
      `${quoted(given)} does not say whom to trust.`,
      'Write github:SERVER/REPOSITORY_ID[:ENVIRONMENT]=PROJECT[,PROJECT…] [workflow=.github/workflows/FILE.yml@refs/heads/BRANCH], such as github:github.com/123=shop. `gh api repos/OWNER/NAME --jq .id` prints the id.',
    );
  }
  const { server: host = '', id = '', environment, projects = '', path, ref } = found;
  return {
    text,
    server: host,
    issuer: issuerOf(host),
    repositoryId: id,
    environment,
    projects: projects.split(','),
    workflow: path !== undefined && ref !== undefined ? { path, ref } : undefined,
  };
}

/** The lines of `--trust`; `none` alone: no line. @throws VeloError usage `invalid-trust` */
export function trustLines(given: readonly string[]): TrustLine[] {
  if (given.length === 1 && given[0] === 'none') return [];
  const lines = given.map(trustLine);
  return lines.filter(({ text }, at) => lines.findIndex((other) => other.text === text) === at);
}

/**
 * The issuer that belongs to a server. HTTP without TLS is for an address of this very machine: who may listen there
 * and is named by root needs no certificate. No name counts as this machine, since names can be resolved otherwise.
 */
function issuerOf(host: string): string {
  if (host === 'github.com') return 'https://token.actions.githubusercontent.com';
  // GitHub Enterprise Cloud with data residency.
  if (/^[a-z0-9-]+\.ghe\.com$/.test(host)) return `https://token.actions.${host}`;
  const scheme = host.split(':', 1)[0] === '127.0.0.1' ? 'http' : 'https';
  return `${scheme}://${host}/_services/token`;
}
