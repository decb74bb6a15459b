import { conflict } from './options.ts';
import type { Context } from './session.ts';

/**
 * For commands that work on this machine alone, whatever `VELO_HOST` says for others.
 * @throws VeloError usage `conflicting-options`
 */
export function refuseElsewhere(command: string, { globals, env }: Pick<Context, 'globals' | 'env'>): void {
  const option = globals.host !== undefined ? '--host' : env.VELO_HOST ? 'VELO_HOST' : undefined;
  if (option === undefined) return;
  throw conflict(
    `velo ${command}`,
    option,
    `\`velo ${command}\` works on the machine that it runs on: log in there, or leave \`${option}\` out.`,
  );
}
