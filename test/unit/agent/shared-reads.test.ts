import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedReads } from '../../../runner-agent/requests/shared-reads.ts';

/** Reads that end when the test says so; each returns its own number. */
function looker() {
  const ends: ((fault?: Error) => void)[] = [];
  const look = () =>
    new Promise<number>((resolve, reject) => {
      const number = ends.length;
      ends.push((fault) => (fault ? reject(fault) : resolve(number)));
    });
  return { look, ends };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('readers of the same data', () => {
  it('share the next read while one is under way, however many they are', async () => {
    const reads = new SharedReads();
    const { look, ends } = looker();
    const first = reads.read('a', look);
    const others = [reads.read('a', look), reads.read('a', look), reads.read('a', look)];
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await first).toBe(0);
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    expect(await Promise.all(others)).toEqual([1, 1, 1]);
  });

  it('start a read at once if none is under way, also after one has ended', async () => {
    const reads = new SharedReads();
    const { look, ends } = looker();
    for (const number of [0, 1]) {
      const read = reads.read('a', look);
      expect(ends).toHaveLength(number + 1);
      ends[number]?.();
      expect(await read).toBe(number);
      await settled();
    }
  });

  it('do not wait for readers of other data', async () => {
    const reads = new SharedReads();
    const [a, b] = [looker(), looker()];
    void reads.read('a', a.look);
    const read = reads.read('b', b.look);
    b.ends[0]?.();
    expect(await read).toBe(0);
  });

  it('are not affected by the failure of the read before theirs', async () => {
    const reads = new SharedReads();
    const { look, ends } = looker();
    const first = reads.read('a', look);
    const second = reads.read('a', look);
    ends[0]?.(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await settled();
    ends[1]?.();
    expect(await second).toBe(1);
  });

  it('always get the result of a read that began after they asked, and none is forgotten', async () => {
    const steps = fc.array(fc.constantFrom('read', 'read', 'end', 'fail'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (series) => {
        const reads = new SharedReads();
        const { look, ends } = looker();
        let ended = 0;
        const asked: { looksBefore: number; answer: Promise<unknown> }[] = [];
        const endOne = (fault?: Error) => ends[ended++]?.(fault);
        for (const step of series) {
          if (step === 'read') {
            const looksBefore = ends.length;
            const answer = reads.read('a', look).catch((error: Error) => error);
            asked.push({ looksBefore, answer });
          } else if (ended < ends.length) {
            endOne(step === 'fail' ? new Error(String(ended)) : undefined);
          }
          await settled();
          // One read at a time.
          expect(ends.length - ended).toBeLessThanOrEqual(1);
        }
        while (ended < ends.length) {
          endOne();
          await settled();
        }
        expect(ends.length).toBeLessThanOrEqual(asked.length);
        for (const { looksBefore, answer } of asked) {
          const found = await answer;
          // The very next read: none that had begun before, and nobody waits for two.
          expect(Number(found instanceof Error ? found.message : found)).toBe(looksBefore);
        }
      }),
      { numRuns: 300 },
    );
  });
});
