import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMoment } from '../../../src/contract/values/moment.ts';

const now = new Date('2026-11-27T12:00:00.000Z');
const at = (text: string) => parseMoment(text, now, 'America/New_York').at;
const codeOf = (text: string) => {
  try {
    return at(text);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it.each([
  ['2026-11-27T10:30:00Z', '2026-11-27T10:30:00.000Z'],
  ['2026-11-27 10:30 +01:00', '2026-11-27T09:30:00.000Z'],
  ['2026-11-27T05:30:15.123456-0530', '2026-11-27T11:00:15.123Z'],
  ['2026-11-27 10:30 Europe/Stockholm', '2026-11-27T09:30:00.000Z'],
  ['2026-07-27 10:30 Europe/Stockholm', '2026-07-27T08:30:00.000Z'],
  ['yesterday 14:30 Europe/Stockholm', '2026-11-26T13:30:00.000Z'],
  ['Yesterday 23:30 Pacific/Auckland', '2026-11-27T10:30:00.000Z'],
  ['today 09:00 UTC', '2026-11-27T09:00:00.000Z'],
  ['2 hours ago', '2026-11-27T10:00:00.000Z'],
  ['90 min ago', '2026-11-27T10:30:00.000Z'],
  ['1h ago', '2026-11-27T11:00:00.000Z'],
  ['3 weeks ago', '2026-11-06T12:00:00.000Z'],
  ['0 s ago', '2026-11-27T12:00:00.000Z'],
])('%s is a moment', (text, moment) => {
  expect(at(text)).toBe(moment);
});

it('without a zone, both readings are named', () => {
  expect(codeOf('2026-11-27 05:30')).toBe('moment-without-zone');
  expect(() => at('2026-11-27 05:30')).toThrow('2026-11-27T05:30:00Z or 2026-11-27T05:30:00-05:00');
  expect(() => at('yesterday 14:30')).toThrow('2026-11-26T14:30:00Z or 2026-11-26T14:30:00-05:00');
});

it('a moment in the future is refused', () => {
  expect(codeOf('2026-11-27T12:00:00.001Z')).toBe('moment-in-future');
  expect(codeOf('today 13:30 Europe/Stockholm')).toBe('moment-in-future');
});

it.each(['', 'x', '2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-11-27T25:00:00Z', '1999-12-31T23:59:59Z'])(
  '%j is none',
  (text) => {
    expect(codeOf(text)).toBe('invalid-moment');
  },
);

it.each([
  '2026-11-26 10:00 Mars/Base',
  '99999999 s ago',
  '2026-11-27',
  '10:30Z',
  '1 fortnight ago',
  '9999999 weeks ago',
])('%j is none either', (text) => {
  expect(codeOf(text)).toBe('invalid-moment');
});

it('a time that a clock skipped or showed twice is refused, with both readings', () => {
  expect(() => at('2026-03-29 02:30 Europe/Stockholm')).toThrow('skipped this time');
  expect(() => at('2026-10-25 02:30 Europe/Stockholm')).toThrow(
    '2026-10-25T02:30:00+02:00 and 2026-10-25T02:30:00+01:00',
  );
});

it('any moment, written in any zone, is read back, unless its clock shows it twice', () => {
  const zones = ['UTC', 'Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
  const time = fc.integer({ min: Date.UTC(2001, 0, 1), max: now.getTime() }).map((ms) => Math.floor(ms / 1000) * 1000);
  fc.assert(
    fc.property(time, fc.constantFrom(...zones), (ms, zone) => {
      const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
        ms,
      );
      try {
        expect(at(`${wall} ${zone}`)).toBe(new Date(ms).toISOString());
      } catch (error) {
        expect(String(error)).toContain('showed this time twice');
      }
    }),
    { numRuns: 500 },
  );
});

it('no clock is more than 15 hours and a bit from UTC', () => {
  expect(at('2026-11-27 23:45+14:00')).toBe('2026-11-27T09:45:00.000Z');
  for (const zone of ['+25:00', '-2500', '+16', '+01:75'])
    expect(codeOf(`2026-11-27 10:30${zone}`)).toBe('invalid-moment');
});
