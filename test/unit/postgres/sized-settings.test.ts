import { describe, expect, it } from 'vitest';
import { sizedSettings } from '../../../src/postgres/cluster/settings.ts';

const mb = 1024 ** 2;

describe("a branch's sizes", () => {
  it.for<[string, Parameters<typeof sizedSettings>[0], number | null, Record<string, string>]>([
    ['a parent that fits is left alone', { buffers: 128 * mb, connections: 100 }, 1024 * mb, {}],
    ['no limit changes nothing', { buffers: 9999 * mb, connections: 5000 }, null, {}],
    [
      'a parent that is too large is cut to a quarter, and to what is left for connections',
      { buffers: 8192 * mb, connections: 2000 },
      1024 * mb,
      { shared_buffers: '262144kB', max_connections: '192' },
    ],
    ['a parent that nobody could ask', null, 2048 * mb, { shared_buffers: '131072kB' }],
    [
      'next to nothing still admits velo and a few',
      { buffers: 128 * mb, connections: 100 },
      64 * mb,
      { shared_buffers: '16384kB', max_connections: '20' },
    ],
  ])('%s', ([_, parent, memory, settings]) => {
    expect(sizedSettings(parent, memory)).toEqual(settings);
  });
});
