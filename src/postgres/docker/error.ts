import { VeloError } from '../../contract/errors/error.ts';

/** An engine's error as a VeloError. */
export function engineError(error: unknown): VeloError {
  if (error instanceof VeloError) return error;
  const { code, reason, json, message } = error as {
    code?: string;
    reason?: string;
    json?: { message?: string };
    message?: string;
  };
  if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET') {
    return new VeloError(
      'unable',
      'engine-missing',
      'No Docker engine answers on this machine.',
      'Start it (`systemctl start docker`), or run PostgreSQL as local processes.',
      { cause: error },
    );
  }
  if (/no such image/i.test(json?.message ?? message ?? '')) {
    return new VeloError(
      'unable',
      'image-missing',
      'The image of the project is no longer on this machine.',
      'Pull or load the same image again (`docker pull`, `docker load`).',
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new VeloError(
      'unable',
      'engine-not-permitted',
      'This user may not use the Docker engine’s socket.',
      'Run velo as root, or run PostgreSQL as local processes.',
      { cause: error },
    );
  }
  const said = (json?.message ?? message ?? String(error)).split('\n', 1)[0] ?? '';
  if (/address already in use|port is already allocated/.test(said)) {
    return new VeloError(
      'conflict',
      'port-taken',
      `Another program uses the branch's port: ${said}`,
      'Find that program with `ss -ltnp`, stop it, and start the branch again.',
      { cause: error },
    );
  }
  if (/No chain\/target\/match by that name/.test(said)) {
    return new VeloError(
      'failed',
      'engine-failed',
      `The Docker engine is missing its firewall rules: ${said}`,
      'Something removed them. Restart Docker to create them again: `systemctl restart docker`.',
      { cause: error },
    );
  }
  return new VeloError(
    'failed',
    'engine-failed',
    `The Docker engine refused${reason ? ` (${reason})` : ''}: ${said}`,
    'Run `velo doctor`.',
    { cause: error },
  );
}

/** The HTTP status of an answer of the engine; undefined for other failures. */
export function statusOf(error: unknown): number | undefined {
  return (error as { statusCode?: number }).statusCode;
}

/** A catch handler that treats these statuses as success. */
export function ignoring(...statuses: number[]): (error: unknown) => undefined {
  return (error) => {
    if (!statuses.includes(statusOf(error) ?? 0)) throw engineError(error);
    return undefined;
  };
}
