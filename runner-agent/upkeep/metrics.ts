import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { BranchStatus, Status } from '../../src/velo.ts';
import type { Queue } from '../requests/queue.ts';

const states: BranchStatus[] = ['running', 'asleep', 'stopped', 'failed', 'busy', 'broken'];

/** The metrics of a host for Prometheus. */
export interface Metrics {
  /** An operation has ended; `outcome` is `done` or an error's code. */
  count(operation: string, outcome: string, ms: number): void;
  /** The page, in Prometheus's text format. */
  page(): Promise<{ type: string; text: string }>;
}

/** `look` reads the host's state when the page is requested; it is not read at other times. */
export function openMetrics(queue: Queue, look: () => Promise<Status>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });

  const ended = new Counter({
    name: 'velo_operations_total',
    help: 'Finished operations, by outcome',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const took = new Histogram({
    name: 'velo_operation_seconds',
    help: 'Duration of operations, including the wait for their turn',
    labelNames: ['operation'],
    buckets: [0.1, 0.2, 0.3, 0.5, 1, 2, 5, 15, 60, 300],
    registers,
  });
  const running = gauge('velo_operations_running', 'Running operations');
  const waiting = gauge('velo_operations_waiting', 'Operations waiting for their turn');
  const branches = gauge('velo_branches', 'Branches by state', ['project', 'state']);
  const ownBytes = gauge('velo_branch_own_bytes', 'Bytes that deleting the branches of a project would free', [
    'project',
  ]);
  const size = gauge('velo_store_size_bytes', 'Size of a store', ['pool']);
  const free = gauge('velo_store_free_bytes', 'Free space of a store', ['pool']);

  const observe = ({ stores, projects }: Status) => {
    for (const each of [branches, ownBytes, size, free]) each.reset();
    for (const store of stores) {
      size.set({ pool: store.pool }, store.sizeBytes);
      free.set({ pool: store.pool }, store.freeBytes);
    }
    for (const project of projects) {
      for (const state of states) {
        const count = project.branches.filter(({ status }) => status === state).length;
        branches.set({ project: project.name, state }, count);
      }
      const own = project.branches.reduce((sum, branch) => sum + (branch.ownBytes ?? 0), 0);
      ownBytes.set({ project: project.name }, own);
    }
  };
  return {
    count(operation, outcome, ms) {
      ended.inc({ operation, outcome });
      took.observe({ operation }, ms / 1000);
    },
    async page() {
      observe(await look());
      running.set(queue.running);
      waiting.set(queue.waiting);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
