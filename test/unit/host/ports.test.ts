import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portRange, readPortRange } from '../../../src/host/network/port-range.ts';
import { freePort } from '../../../src/host/network/ports.ts';

describe('a range of ports', () => {
  it('is all of them unless one is set', () => {
    for (const text of [undefined, '']) expect(readPortRange(text)).toEqual(portRange);
  });

  it('is read as it is written, within the ports of branches', () => {
    const port = fc.integer({ min: 1, max: 65_535 });
    fc.assert(
      fc.property(port, port, (first, last) => {
        const valid = portRange.first <= first && first <= last && last <= portRange.last;
        const read = () => readPortRange(`${first}-${last}`);
        if (valid) expect(read()).toEqual({ first, last });
        else expect(read).toThrow('is not a valid range of ports');
      }),
      { examples: [[portRange.first, portRange.last]] },
    );
  });
});

describe('the first free port', () => {
  const range = { first: 25_400, last: 25_407 };

  it('lies in the range, after the ports that are taken', async () => {
    const found = new Set<number>();
    for (;;) {
      const port = await freePort(25_405, found, range);
      if (port === undefined) break;
      expect(port).toBeGreaterThanOrEqual(range.first);
      expect(port).toBeLessThanOrEqual(range.last);
      expect(found, 'none twice').not.toContain(port);
      found.add(port);
    }
    // What another program uses is passed over, so there may be fewer.
    expect([...found]).toEqual(
      [25_405, 25_406, 25_407, 25_400, 25_401, 25_402, 25_403, 25_404].filter((p) => found.has(p)),
    );
    expect(found.size).toBeGreaterThan(0);
  });
});
