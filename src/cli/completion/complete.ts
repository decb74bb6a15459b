import type { Snapshot } from '../../velo.ts';
import { createProgram } from '../program.ts';
import { clock } from '../render/format.ts';
import { Session } from '../session.ts';
import type { Surroundings } from '../terminal/output.ts';
import { plain } from '../terminal/text.ts';
import { type Candidate, candidates, type Known } from './completion.ts';

/**
 * The hidden command behind completion: prints what may stand in the place of the last of `words`, a line each, with a
 * tab before its description. Whatever fails is silent: an error between keystrokes helps nobody.
 */
export async function complete(words: readonly string[], around: Surroundings): Promise<void> {
  try {
    const program = createProgram(new Session(around, {}), () => {});
    const found = await candidates(program, words, knownIn(around.env));
    around.stdout.write(found.map(({ value, about }) => `${plain(value)}\t${plain(about)}\n`).join(''));
  } catch {
    // Silent, as said.
  }
}

function knownIn(env: NodeJS.ProcessEnv): Known {
  return async (kind) => {
    const { hostOf, openVelo } = await import('../../velo.ts');
    // A key press should not open a connection to another machine, nor ask for a passphrase.
    if (hostOf({ env }) !== undefined) return [];
    const velo = await openVelo({ env });
    if (kind === 'snapshot') return (await velo.listSnapshots()).map(snapshotCandidate);
    const projects = await velo.listProjects();
    if (kind === 'project') return projects.map((project) => project.name);
    return projects.flatMap((project) => project.branches.map((branch) => `${project.name}/${branch}`));
  };
}

/** An id says nothing to a reader: what it is of stands beside it. */
function snapshotCandidate({ id, project, branch, label, createdAt }: Snapshot): Candidate {
  const about = [`${project}/${branch}`, clock(createdAt), label].filter(Boolean).join(', ');
  return { value: id, about };
}
