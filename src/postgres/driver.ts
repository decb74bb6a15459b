import type { PostgresName } from '../contract/velo.ts';
import type { Preparation } from './preparation.ts';
import type { ServerDriver } from './server.ts';

/**
 * What is known of a way to run PostgreSQL before it is opened. A description is loaded with every command; the driver
 * itself and its libraries are loaded only when it is opened.
 */
export interface PostgresDriver {
  readonly name: PostgresName;
  /** What its servers are called in a sentence, such as `local processes`. */
  readonly title: string;
  /** What it needs on the machine: `name` for doctor's list, `inSentence` for the end of "neither … nor …". */
  readonly needs: { name: string; inSentence: string };
  /** What that would give, as a sentence. */
  readonly gives: string;
  /** Used if no other driver can be. What it lacks is then reported when a version of PostgreSQL is looked for. */
  readonly lastResort: boolean;
  /** Whether `--image` can only mean this driver. */
  readonly takesImage: boolean;
  /** Rejects with a VeloError if the driver is not available. */
  open(home: string, env: NodeJS.ProcessEnv): Promise<ServerDriver>;
  /** The systemd units that it needs when a host starts, the usual one first; absent: none. */
  readonly units?: readonly string[];
  /** What `velo setup` does for it; absent: nothing. */
  preparation?(): Promise<Preparation>;
}
