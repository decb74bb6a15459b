import type { PostgresName } from '../contract/velo.ts';
import type { ServerDriver } from './server.ts';

/**
 * What one way to run PostgreSQL brings along before it is opened. A description is loaded with every command: the
 * driver itself, and its libraries, when it is opened.
 */
export interface PostgresDriver {
  readonly name: PostgresName;
  /** What its servers are called in a sentence, such as `local processes`. */
  readonly title: string;
  /** What it needs on the machine: as doctor lists it, and at the end of "neither … nor …". */
  readonly needs: { name: string; inSentence: string };
  /** What having that would give, in a sentence. */
  readonly gives: string;
  /** Taken where no other can be; what is missing then is said when a version of PostgreSQL is looked for. */
  readonly lastResort: boolean;
  /** Whether `--image` can only mean this driver. */
  readonly takesImage: boolean;
  /** Rejects with a VeloError where the driver can't be had. */
  open(home: string, env: NodeJS.ProcessEnv): Promise<ServerDriver>;
}
