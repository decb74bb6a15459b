import { VeloError } from '../../contract/error.ts';

/** The engine's word as an error of ours. */
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
      'Start it (`systemctl start docker`), or use `--postgres local`.',
      { cause: error },
    );
  }
  if (/no such image/i.test(json?.message ?? message ?? '')) {
    return new VeloError(
      'unable',
      'image-missing',
      'The image that the project was made with is not here any more.',
      'Pull or load that very image again (`docker pull`, `docker load`).',
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new VeloError(
      'unable',
      'engine-not-permitted',
      'The Docker engine’s socket may not be used by this user.',
      'Run velo as root, or use `--postgres local`.',
      { cause: error },
    );
  }
  const said = (json?.message ?? message ?? String(error)).split('\n', 1)[0] ?? '';
  if (/address already in use|port is already allocated/.test(said)) {
    return new VeloError(
      'conflict',
      'port-taken',
      `The branch's port is taken by another program: ${said}`,
      'Stop that program (`ss -ltnp` names it) and start the branch again.',
      { cause: error },
    );
  }
  if (/No chain\/target\/match by that name/.test(said)) {
    return new VeloError(
      'failed',
      'engine-failed',
      `The Docker engine misses its own firewall rules: ${said}`,
      'Something has flushed them; `systemctl restart docker` makes them again.',
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

/** A catch that takes these statuses for success. */
export function ignoring(...statuses: number[]): (error: unknown) => undefined {
  return (error) => {
    if (!statuses.includes(statusOf(error) ?? 0)) throw engineError(error);
    return undefined;
  };
}
