import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Queue } from '../../../runner-agent/requests/queue.ts';

/** Work that the test begins and ends by hand. */
interface Work {
  begun: boolean;
  /** The numbers of operations ahead that it was told. */
  heard: number[];
  abort: AbortController;
  end(fault?: Error): void;
  /** How `run` ended; undefined until then. */
  outcome: string | undefined;
}

function put(queue: Queue): Work {
  const abort = new AbortController();
  let end: Work['end'] = () => {};
  const finished = new Promise<string>((resolve, reject) => {
    end = (fault) => (fault ? reject(fault) : resolve('done'));
  });
  // A fault may come before its turn, when nothing awaits it yet.
  finished.catch(() => {});
  const work: Work = { begun: false, heard: [], abort, end: (fault) => end(fault), outcome: undefined };
  const run = queue.run(
    () => {
      work.begun = true;
      return finished;
    },
    (count) => work.heard.push(count),
    abort.signal,
  );
  run.then(
    (answer) => {
      work.outcome = answer;
    },
    (error: Error & { code?: string }) => {
      work.outcome = error.code ?? error.message;
    },
  );
  return work;
}

/** After one turn of the event loop, everybody knows of everything that has settled. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
const open = (limit: number) => {
  const queue = new Queue(limit);
  queue.open();
  return queue;
};

describe('the queue of the agent', () => {
  it('starts nothing before it is opened, and then a limited number at once, in order', async () => {
    const queue = new Queue(2);
    const works = [put(queue), put(queue), put(queue)];
    await settled();
    expect(works.map(({ begun }) => begun)).toEqual([false, false, false]);
    queue.open();
    await settled();
    expect(works.map(({ begun }) => begun)).toEqual([true, true, false]);
    expect([queue.running, queue.waiting]).toEqual([2, 1]);
    works[1]?.end();
    await settled();
    expect(works.map(({ begun }) => begun)).toEqual([true, true, true]);
  });

  it('tells waiting operations how many are ahead, once for each change', async () => {
    const queue = open(1);
    const works = [put(queue), put(queue), put(queue)];
    await settled();
    works[0]?.end();
    await settled();
    expect(works.map(({ heard }) => heard)).toEqual([[], [1], [2, 1]]);
  });

  it('lets waiting operations leave: the others move up, and the work never begins', async () => {
    const queue = open(1);
    const [first, second, third] = [put(queue), put(queue), put(queue)];
    second.abort.abort();
    await settled();
    expect(second).toMatchObject({ begun: false, outcome: 'interrupted' });
    expect(third.heard).toEqual([2, 1]);
    first.end();
    await settled();
    expect(third.begun).toBe(true);
  });

  it('refuses work whose signal was already aborted', async () => {
    const queue = open(1);
    const late = AbortSignal.abort();
    await expect(
      queue.run(
        async () => 'done',
        () => {},
        late,
      ),
    ).rejects.toMatchObject({ code: 'interrupted' });
    expect([queue.running, queue.waiting]).toEqual([0, 0]);
  });

  it('gives the place of failed work to the next operation', async () => {
    const queue = open(1);
    const [first, second] = [put(queue), put(queue)];
    first.end(new Error('broken'));
    await settled();
    expect(first.outcome).toBe('broken');
    expect(second.begun).toBe(true);
  });

  it('leaves alone work that has begun when its signal aborts: it ends itself', async () => {
    const queue = open(1);
    const work = put(queue);
    await settled();
    work.abort.abort();
    await settled();
    expect(work.outcome).toBeUndefined();
    expect(queue.running).toBe(1);
  });

  it('keeps its limit and its order through any series of arrivals, ends, faults and aborts', async () => {
    const steps = fc.array(
      fc.record({ what: fc.constantFrom('put', 'put', 'end', 'fail', 'abort', 'open'), at: fc.nat({ max: 20 }) }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), steps, async (limit, series) => {
        const queue = new Queue(limit);
        const works: Work[] = [];
        let opened = false;
        /** The rule itself: the places go to those who came first and have not left. */
        const places: Work[] = [];
        const line: Work[] = [];
        for (const { what, at } of series) {
          const work = works[at % Math.max(works.length, 1)];
          if (what === 'open') {
            queue.open();
            opened = true;
          } else if (what === 'put') {
            const next = put(queue);
            works.push(next);
            line.push(next);
          } else if (work && what === 'abort') {
            work.abort.abort();
            if (line.includes(work)) line.splice(line.indexOf(work), 1);
          } else if (work && places.includes(work)) {
            work.end(what === 'fail' ? new Error('broken') : undefined);
            places.splice(places.indexOf(work), 1);
          }
          while (opened && places.length < limit && line.length > 0) places.push(line.shift() as Work);
          await settled();
          expect([queue.running, queue.waiting]).toEqual([places.length, line.length]);
          expect(works.filter(({ begun, outcome }) => begun && outcome === undefined).sort(byPlace(works))).toEqual(
            [...places].sort(byPlace(works)),
          );
          // The last number that each was told is the current one.
          if (opened) expect(line.map(({ heard }) => heard.at(-1))).toEqual(line.map((_, index) => limit + index));
        }
      }),
      { numRuns: 200 },
    );
  });
});

const byPlace = (works: Work[]) => (a: Work, b: Work) => works.indexOf(a) - works.indexOf(b);
