/**
 * All marks there are; a driver asks for these. The first four are the drivers' own, the rest are
 * `core/catalog/record.ts`'s.
 */
export const markNames = [
  'store',
  'format',
  'volume',
  'kind',
  'id',
  'name',
  'phase',
  'wanted',
  'parent',
  'port',
  'owner',
  'labels',
  'created',
  'taken',
  'expires',
  'prepared',
  'cleaned',
  'roles',
  'lsn',
  'postgres',
  'image',
  'image-id',
  'image-digest',
  'pg-version',
  'network',
  'uid',
  'bound',
  'limits',
  'sizing',
  'locale',
  'icu-locale',
  'encoding',
  'database',
  'wal-senders',
  'turn',
  'kept',
  'previous',
  'source',
  'taken-at',
  'branch',
  'generation',
  'label',
  'pinned',
  'scheduled',
  'policies',
] as const;

export type MarkName = (typeof markNames)[number];

/** What is on record with a project or a volume: short texts, never a secret. ZFS keeps each as `velo:<name>`. */
export type Marks = { [name in MarkName]?: string };
