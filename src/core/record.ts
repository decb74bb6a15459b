import { VeloError } from '../error.ts';
import type { Marks, StoredProject, Volume } from '../storage/storage.ts';
import type { Cleaned } from '../velo.ts';

/** A project as it is on record. */
export interface ProjectRecord {
  name: string;
  postgres: 'docker' | 'local';
  image: string | null;
  imageId: string | null;
  pgVersion: number;
  network: 'host' | 'isolated' | null;
  /** The user of the project's servers; null: velo's own. */
  uid: number | null;
  /** The repository that it belongs to (`binding.ts`); null: any may use it. */
  bound: string | null;
  createdAt: string;
}

/**
 * Where a generation stands. `new` until it has answered its first query, then `ready`: the branch is its highest
 * generation that is `ready`. `deleting` from the moment that its deletion can't be taken back.
 */
export type Phase = 'new' | 'ready' | 'deleting';

/** A generation of a branch as it is on record with its volume. */
export interface BranchRecord {
  id: string;
  phase: Phase;
  wanted: 'running' | 'stopped';
  /** Name of the parent in the same project; null for `main`. */
  parent: string | null;
  port: number;
  owner: string | null;
  labels: Record<string, string>;
  /** Times in ISO 8601, UTC. */
  createdAt: string;
  takenAt: string;
  expiresAt: string | null;
  /** Whether hygiene and credentials have been applied, which needs a first start. */
  prepared: boolean;
  cleaned: Cleaned;
  /** Roles that were given a password by velo, besides the superuser. */
  roles: string[];
  lsn: string | null;
}

export function projectMarks(record: ProjectRecord): Marks {
  return {
    kind: 'project',
    postgres: record.postgres,
    image: record.image ?? '',
    'image-id': record.imageId ?? '',
    'pg-version': String(record.pgVersion),
    network: record.network ?? '',
    uid: record.uid === null ? '' : String(record.uid),
    bound: record.bound ?? '',
    created: record.createdAt,
  };
}

export function readProject({ name, marks }: StoredProject): ProjectRecord {
  return {
    name,
    postgres: marks.postgres === 'docker' ? 'docker' : 'local',
    image: marks.image ?? null,
    imageId: marks['image-id'] ?? null,
    pgVersion: Number(marks['pg-version']),
    network: marks.network === 'host' || marks.network === 'isolated' ? marks.network : null,
    uid: marks.uid === undefined ? null : Number(marks.uid),
    bound: marks.bound ?? null,
    createdAt: marks.created ?? '',
  };
}

/** The marks of some of a record's fields; null and empty take a mark away. */
export function branchMarks(record: Partial<BranchRecord>): Marks {
  const marks: Marks = {};
  const put = (name: string, value: string | number | null | undefined) => {
    if (value !== undefined) marks[name] = value === null ? '' : String(value);
  };
  put('id', record.id);
  put('phase', record.phase);
  put('wanted', record.wanted);
  put('parent', record.parent);
  put('port', record.port);
  put('owner', record.owner);
  put('labels', record.labels && json(record.labels));
  put('created', record.createdAt);
  put('taken', record.takenAt);
  put('expires', record.expiresAt);
  put('prepared', record.prepared === undefined ? undefined : record.prepared ? 'yes' : 'no');
  put('cleaned', record.cleaned && json(record.cleaned));
  put('roles', record.roles && json(record.roles));
  put('lsn', record.lsn);
  return marks;
}

/**
 * @throws VeloError failed `record-unreadable` when the volume's marks make no sense
 */
export function readBranch({ marks, project, branch, generation }: Volume): BranchRecord {
  try {
    return {
      id: marks.id ?? '',
      phase: marks.phase === 'ready' || marks.phase === 'deleting' ? marks.phase : 'new',
      wanted: marks.wanted === 'stopped' ? 'stopped' : 'running',
      parent: marks.parent ?? null,
      port: Number(marks.port ?? 0),
      owner: marks.owner ?? null,
      labels: JSON.parse(marks.labels ?? '{}'),
      createdAt: marks.created ?? '',
      takenAt: marks.taken ?? marks.created ?? '',
      expiresAt: marks.expires ?? null,
      prepared: marks.prepared === 'yes',
      cleaned: { ...nothingCleaned, ...JSON.parse(marks.cleaned ?? '{}') },
      roles: JSON.parse(marks.roles ?? '[]'),
      lsn: marks.lsn ?? null,
    };
  } catch (error) {
    throw new VeloError(
      'failed',
      'record-unreadable',
      `The record of ${project}/${branch}.${generation} can't be read.`,
      'Run `velo doctor`.',
      { cause: error },
    );
  }
}

export const nothingCleaned: Cleaned = { slots: 0, subscriptions: 0, preparedTransactions: 0 };

/** Empty objects and arrays are not worth a mark. */
function json(value: object): string {
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value);
}
