import { describe, expect, it } from 'vitest';
import { Stop } from '../../../src/cli/terminal/stop.ts';
import { interrupted, VeloError } from '../../../src/contract/errors/error.ts';

/** An operation that takes a moment to undo itself when it is aborted, as the engine's do. */
function undoing(signal: AbortSignal, log: string[]): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () =>
      setTimeout(() => {
        log.push('undone');
        reject(interrupted());
      }, 5),
    );
  });
}

describe('a command that is asked to stop', () => {
  it('waits until its operation has undone itself, then is interrupted', async () => {
    const stop = new Stop();
    const log: string[] = [];
    const work = stop.run(() => undoing(stop.operation(), log));
    stop.request('signal');
    expect(stop.undoing).toBe(true);
    await expect(work).rejects.toMatchObject({ code: 'interrupted', exitCode: 130 });
    expect(log).toEqual(['undone']);
  });

  it('ends at once if there is nothing to undo', async () => {
    const stop = new Stop();
    const work = stop.run(() => new Promise(() => {}));
    stop.request('signal');
    expect(stop.undoing).toBe(false);
    await expect(work).rejects.toMatchObject({ code: 'interrupted', exitCode: 130 });
  });

  it('by --timeout fails after undoing', async () => {
    const stop = new Stop();
    const log: string[] = [];
    stop.after(5);
    const error: VeloError = await stop.run(() => undoing(stop.operation(), log)).catch((thrown) => thrown);
    expect(error).toMatchObject({
      code: 'timeout',
      exitCode: 1,
      message: expect.stringContaining('all changes were undone'),
    });
    expect(log).toEqual(['undone']);
  });

  it('says what a timed-out operation left, and rethrows other failures', async () => {
    const leaves = new Stop();
    leaves.operation();
    leaves.request('timeout');
    const left = new VeloError('interrupted', 'interrupted', 'x', 'y', { left: ['a volume'] });
    const failing = () => Promise.reject(left);
    await expect(leaves.run(failing)).rejects.toMatchObject({ code: 'timeout', left: ['a volume'] });

    const other = new Stop();
    other.operation();
    other.request('timeout');
    const full = new VeloError('unable', 'no-space', 'x', 'y');
    await expect(other.run(() => Promise.reject(full))).rejects.toBe(full);
  });

  it('too late completes its work', async () => {
    const stop = new Stop();
    stop.operation();
    stop.request('signal');
    expect(await stop.run(async () => 'done')).toBe('done');
  });

  it('accepts a timeout of years', async () => {
    const stop = new Stop();
    stop.after(10 * 365 * 86_400_000);
    expect(await stop.run(() => new Promise((resolve) => setTimeout(() => resolve('done'), 20)))).toBe('done');
  });
});
