import type { BranchSummary } from '../../src/velo.ts';
import { tooMany } from './errors.ts';

/** The branches that run and could sleep, by id, with their project: what `--max-awake` counts. */
export class Awake {
  readonly #projects = new Map<string, string>();
  readonly #most: number | undefined;

  constructor(most: number | undefined) {
    this.#most = most;
  }

  saw({ id, project, status, idleStop }: BranchSummary): void {
    if (status === 'running' && idleStop !== null) this.#projects.set(id, project);
    else if (status !== 'busy') this.#projects.delete(id);
  }

  /** Counts one that is about to be woken. @throws VeloError unable `too-many-awake` */
  add(one: { id: string; name: string; project: string }): void {
    const awake = [...this.#projects.values()].filter((project) => project === one.project).length;
    if (this.#most !== undefined && awake >= this.#most) throw tooMany(one, this.#most);
    this.#projects.set(one.id, one.project);
  }

  delete(id: string): void {
    this.#projects.delete(id);
  }
}
