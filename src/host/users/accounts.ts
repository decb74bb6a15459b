import { ProgramError, run } from '../processes/exec.ts';

/** The fields of an entry of the user or group database, wherever that is kept (files, LDAP). */
export async function entry(database: 'passwd' | 'group', name: string): Promise<string[] | undefined> {
  try {
    return (await run('getent', [database, name])).stdout.trim().split(':');
  } catch (error) {
    // 2: no such key (getent(1)).
    if (error instanceof ProgramError && error.exitCode === 2) return undefined;
    throw error;
  }
}
