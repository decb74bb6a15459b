import type { BranchSummary } from '../../src/velo.ts';

/** Milliseconds before the first, second … restart of a server that died. After the last one it stays `failed`. */
const pauses = [0, 15_000, 60_000, 300_000, 900_000];
/** Milliseconds that a server must run before its earlier deaths are forgotten. */
const steadyMs = 600_000;

/** Milliseconds between two starts of a server that found no space: it starts by itself once there is some. */
const fullPause = 30_000;

/** Decides which dead servers to start again, and when, only from the states that each look saw. */
export class Revival {
  readonly #deaths = new Map<string, { attempts: number; nextAt: number; id: string }>();

  /** A start that failed on a full disk does not count as an attempt: it is repeated and never given up. */
  foundNoRoom(name: string, now = Date.now()): void {
    const death = this.#deaths.get(name);
    if (death) this.#deaths.set(name, { ...death, attempts: 0, nextAt: now + fullPause });
  }

  /** Names of the branches to start now. Each name returned counts as an attempt. */
  due(branches: readonly BranchSummary[], now = Date.now()): string[] {
    const due: string[] = [];
    const seen = new Set<string>();
    for (const { project, branch, id, status, startedAt } of branches) {
      const name = `${project}/${branch}`;
      const known = this.#deaths.get(name);
      const death = known?.id === id ? known : undefined;
      if (status === 'running' && startedAt !== null && now - Date.parse(startedAt) < steadyMs && death) seen.add(name);
      if (status === 'busy' && death) seen.add(name);
      if (status !== 'failed') continue;
      seen.add(name);
      const { attempts, nextAt } = death ?? { attempts: 0, nextAt: now };
      if (attempts >= pauses.length || now < nextAt) continue;
      due.push(name);
      const pause = pauses[attempts + 1] ?? 0;
      this.#deaths.set(name, { attempts: attempts + 1, nextAt: now + pause, id });
    }
    for (const name of this.#deaths.keys()) if (!seen.has(name)) this.#deaths.delete(name);
    return due;
  }
}
