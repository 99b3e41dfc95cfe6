import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDurations,
  checkedZoneKey,
  dateOfOrdinal,
  Duration,
  durationRepr,
  durationText,
  formatHtmlMonth,
  formatMoment,
  formatMonth,
  formatStruct,
  formatYear,
  fromIsoWeekDate,
  fromMicroseconds,
  isoDate,
  isoOffset,
  isoTime,
  knownZones,
  maxOrdinal,
  newDuration,
  parseByFormat,
  parseIsoDate,
  parseIsoMoment,
  parsePosixRule,
  subtractDurations,
  toIsoWeekDate,
  toMicroseconds,
  toOrdinal,
  toStruct,
  unknownZone,
  zoneOfIntl,
  zoneOfTzif,
  type Meter,
  type MomentFields,
} from './index.ts';
import { PyRaise } from '../runtime/raise.ts';
import { freeMeter } from './testdata/random-cases.ts';

const noon: MomentFields = { year: 2024, month: 2, day: 29, hour: 12, minute: 5, second: 9, microsecond: 70 };

const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

class Stop {}

/** A meter that stops after so many steps or bytes. */
const limited = (steps: number, bytes: number): Meter => {
  let stepsLeft = steps;
  let bytesLeft = bytes;
  return {
    spend: (count) => {
      if ((stepsLeft -= count) < 0) throw new Stop();
    },
    allocate: (count) => {
      if ((bytesLeft -= count) < 0) throw new Stop();
    },
  };
};

describe('texts', () => {
  test('print and read ISO 8601', () => {
    expect(`${isoDate(noon)} ${isoTime(noon)}`).toBe('2024-02-29 12:05:09.000070');
    expect(parseIsoMoment('2024-02-29 12:05:09.000070')).toEqual({ ...noon, offset: undefined });
    expect(parseIsoMoment('2024-W09-4T12+05:30').offset).toEqual(newDuration(0, 19800, 0));
    expect(thrown(() => parseIsoDate("2024-2'9"))).toEqual(
      new PyRaise('ValueError', `Invalid isoformat string: "2024-2'9"`),
    );
    expect(thrown(() => parseIsoDate('2023-02-29'))).toEqual(
      new PyRaise('ValueError', 'day is out of range for month'),
    );
  });

  test('print by format', () => {
    const zone = { offset: newDuration(0, -12600, 0), name: '50% off' };
    expect(formatMoment('%Y-%m-%d %H:%M:%S.%f %z %:z %Z %%f', noon, zone, freeMeter)).toBe(
      '2024-02-29 12:05:09.000070 -0330 -03:30 50% off %f',
    );
    expect(formatMoment('%z|%Z', noon, { offset: undefined, name: undefined }, freeMeter)).toBe('|');
    expect(formatStruct('%Y', toStruct({ ...noon, year: 9 }), freeMeter)).toBe('9');
    expect(formatStruct('%a%n%5Y|%-d|%e|%^b|%J', toStruct(noon), freeMeter)).toBe('Thu\n02024|29|29|FEB|%J');
  });

  test('read by format', () => {
    expect(parseByFormat('29 feb 2024 1:05 PM', '%d %b %Y %I:%M %p', freeMeter)).toMatchObject({
      year: 2024,
      month: 2,
      day: 29,
      hour: 13,
      minute: 5,
      weekday: 3,
      yearDay: 60,
    });
    expect(parseByFormat('1112003', '%d%m%Y', freeMeter)).toMatchObject({ day: 11, month: 1, year: 2003 });
    for (const [text, format, message] of [
      ['x', '%d', "time data 'x' does not match format '%d'"],
      ['1 2', '%d', 'unconverted data remains:  2'],
      ['1', '%q', "'q' is a bad directive in format '%q'"],
      ['1', '%', "stray % in format '%'"],
      ['2023-02-29', '%Y-%m-%d', 'day is out of range for month'],
    ] as const) {
      expect(thrown(() => parseByFormat(text, format, freeMeter))).toEqual(new PyRaise('ValueError', message));
    }
  });

  test('show durations', () => {
    expect(durationText(newDuration(-1, 3, 4))).toBe('-1 day, 0:00:03.000004');
    expect(durationRepr(newDuration(0, 90, 0))).toBe('datetime.timedelta(seconds=90)');
    expect(thrown(() => newDuration(1e9, 0, 0))).toEqual(
      new PyRaise('OverflowError', 'days=1000000000; must have magnitude <= 999999999'),
    );
    expect(isoOffset(newDuration(0, -1, 0))).toBe('-00:00:01');
  });

  test('draw months', () => {
    expect(formatMonth(2024, 2, { width: 0, lines: 0, first: 6 }, freeMeter)).toBe(
      '   February 2024\nSu Mo Tu We Th Fr Sa\n             1  2  3\n 4  5  6  7  8  9 10\n11 12 13 14 15 16 17\n' +
        '18 19 20 21 22 23 24\n25 26 27 28 29\n',
    );
    expect(formatHtmlMonth(2024, 2, { first: 0, titleYear: 'shown' }, freeMeter)).toContain('<td class="thu">29</td>');
  });
});

describe('zones', () => {
  test('without files know offsets, names and folds', () => {
    const berlin = zoneOfIntl('Europe/Berlin', freeMeter);
    const at = (text: string): number => Date.parse(text) / 1000;
    expect(berlin.atUtc(at('2024-07-01T12:00Z'))).toEqual({
      type: { offset: 7200, daylight: 3600, name: 'CEST' },
      fold: 0,
    });
    expect(berlin.atLocal(at('2024-01-01T12:00Z'), 0)).toEqual({ offset: 3600, daylight: 0, name: 'CET' });
    // 02:30 comes twice on 27 October 2024.
    expect(berlin.atLocal(at('2024-10-27T02:30Z'), 0).name).toBe('CEST');
    expect(berlin.atLocal(at('2024-10-27T02:30Z'), 1).name).toBe('CET');
    expect(berlin.atUtc(at('2024-10-27T00:30Z')).fold).toBe(0);
    expect(berlin.atUtc(at('2024-10-27T01:30Z')).fold).toBe(1);
    // 02:30 does not come on 31 March 2024.
    expect(berlin.atLocal(at('2024-03-31T02:30Z'), 0).offset).toBe(3600);
    expect(berlin.atLocal(at('2024-03-31T02:30Z'), 1).offset).toBe(7200);
    expect(berlin.atUtc(at('1800-01-01T00:00Z')).type).toEqual({ offset: 3208, daylight: 0, name: 'LMT' });
    expect(zoneOfIntl('Asia/Kolkata', freeMeter).atUtc(0).type.offset).toBe(19800);
    expect(zoneOfIntl('UTC', freeMeter).fixed).toEqual({ offset: 0, daylight: 0, name: 'UTC' });
    expect(berlin.fixed).toBeUndefined();
  });

  test('are refused by name', () => {
    expect(thrown(() => zoneOfIntl('Europe/Atlantis', freeMeter))).toEqual(unknownZone('Europe/Atlantis'));
    // Intl would take these; Python does not.
    for (const key of ['europe/berlin', '+01:00', ''])
      expect(thrown(() => zoneOfIntl(key, freeMeter))).toBeInstanceOf(PyRaise);
    for (const [key, text] of [
      ['../x', 'ZoneInfo keys must refer to subdirectories of TZPATH, got: ../x'],
      ['/etc/passwd', 'ZoneInfo keys may not be absolute paths, got: /etc/passwd'],
      ['a//b', 'ZoneInfo keys must be normalized relative paths, got: a//b'],
    ] as const) {
      expect(thrown(() => checkedZoneKey(key))).toEqual(new PyRaise('ValueError', text));
    }
    expect(knownZones().has('America/Argentina/Buenos_Aires')).toBe(true);
  });

  test('files cut anywhere are refused or read, never worse', () => {
    // A file with one transition, to one hour east on 1 January 1970.
    const header = (version: number, times: number): number[] => [
      ...Buffer.from('TZif'),
      version,
      ...Array.from({ length: 15 }, () => 0),
      ...[0, 0, 0, times, 2, 8].flatMap((count) => [0, 0, 0, count]),
    ];
    const types = [0, 0, 0, 0, 0, 0, 0, 0, 14, 16, 0, 4, ...Buffer.from('UTC\0ONE\0')];
    const file = Uint8Array.from([
      ...header(50, 1),
      ...Buffer.from([0, 0, 0, 0, 1]),
      ...types,
      ...header(50, 1),
      ...Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1]),
      ...types,
      ...Buffer.from('\n<+01>-1\n'),
    ]);
    expect(zoneOfTzif(file).atUtc(5).type).toEqual({ offset: 3600, daylight: 0, name: '+01' });
    expect(zoneOfTzif(file).atUtc(-5).type.name).toBe('UTC');
    for (let length = 0; length < file.length; length += 1) {
      const error = thrown(() => zoneOfTzif(file.subarray(0, length)));
      if (error !== undefined) expect(error).toBeInstanceOf(PyRaise);
    }
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), fc.nat({ max: 255 }), (place, value) => {
        const damaged = Uint8Array.from(file);
        damaged[place] = value;
        const error = thrown(() => zoneOfTzif(damaged).atUtc(5));
        return error === undefined || error instanceof PyRaise;
      }),
    );
  });

  test('rules are read or refused', () => {
    expect(parsePosixRule('EST5EDT,M3.2.0,M11.1.0')?.saving?.type).toEqual({
      offset: -14400,
      daylight: 3600,
      name: 'EDT',
    });
    for (const text of ['', 'EST', 'E5', 'EST5EDT', 'EST5EDT,M13.1.0,M1.1.0', 'EST5EDT,J0,J366']) {
      expect(parsePosixRule(text)).toBeUndefined();
    }
  });
});

describe('budgets', () => {
  test.each<readonly [string, (meter: Meter) => unknown]>([
    ['a wide month', (meter) => formatMonth(2024, 1, { width: 1e9, lines: 1, first: 0 }, meter)],
    ['a long month', (meter) => formatMonth(2024, 1, { width: 2, lines: 1e9, first: 0 }, meter)],
    ['a wide year', (meter) => formatYear(2024, { width: 2, lines: 1, spacing: 1e9, columns: 3, first: 0 }, meter)],
    [
      'a year of many columns',
      (meter) => formatYear(2024, { width: 2, lines: 1, spacing: 2, columns: 1e9, first: 0 }, meter),
    ],
    ['a long format', (meter) => formatStruct('%c'.repeat(1e6), toStruct(noon), meter)],
    ['a long text', (meter) => parseByFormat('1'.repeat(1e7), '%d', meter)],
    [
      'zones of many decades',
      (meter) => {
        const zone = zoneOfIntl('Europe/Berlin', meter);
        for (let year = 1900; year < 2100; year += 10) zone.atUtc(Date.UTC(year, 1, 1) / 1000);
      },
    ],
  ])('%s stops', (_, work) => {
    expect(thrown(() => work(limited(1e6, 2 ** 24)))).toBeInstanceOf(Stop);
  });

  test('a directive wider than CPython gives room for is an empty text, and costs nothing', () => {
    expect(formatStruct('%1000000000Y', toStruct(noon), limited(1000, 1000))).toBe('');
    expect(formatStruct('%1000Y', toStruct(noon), limited(1000, 2000))).toHaveLength(1000);
  });
});

/** Any date of the calendar. */
const anyOrdinal = fc.integer({ min: 1, max: maxOrdinal });
const anyDuration = fc
  .bigInt(-80_000_000_000_000_000_000n, 80_000_000_000_000_000_000n)
  .map((microseconds) => fromMicroseconds(microseconds));

describe('properties', () => {
  test('ordinals, weeks and texts give back the date', () => {
    fc.assert(
      fc.property(anyOrdinal, (ordinal) => {
        const date = dateOfOrdinal(ordinal);
        const week = toIsoWeekDate(date);
        expect(toOrdinal(date.year, date.month, date.day)).toBe(ordinal);
        expect(parseIsoDate(isoDate(date))).toEqual(date);
        if (week.year >= 1 && week.year <= 9999) expect(fromIsoWeekDate(week.year, week.week, week.day)).toEqual(date);
      }),
    );
  });

  test('durations add up exactly', () => {
    fc.assert(
      fc.property(anyDuration, anyDuration, (left, right) => {
        const sum = thrown(() => addDurations(left, right));
        if (sum !== undefined) return sum instanceof PyRaise;
        const total = addDurations(left, right);
        return (
          toMicroseconds(total) === toMicroseconds(left) + toMicroseconds(right) &&
          toMicroseconds(subtractDurations(total, right)) === toMicroseconds(left) &&
          total.seconds >= 0 &&
          total.seconds < 86400 &&
          total instanceof Duration
        );
      }),
    );
  });

  test('what a format prints it reads', () => {
    const formats = ['%Y-%m-%d %H:%M:%S.%f', '%A %d %B %Y %I:%M:%S %p %f', '%j %Y %H%M%S%f', '%G-W%V-%u %H %M %S %f'];
    fc.assert(
      fc.property(
        fc.integer({ min: 365_000, max: maxOrdinal }),
        fc.nat({ max: 86399 }),
        fc.nat({ max: 999999 }),
        fc.constantFrom(...formats),
        (ordinal, second, microsecond, format) => {
          const moment = {
            ...dateOfOrdinal(ordinal),
            hour: Math.floor(second / 3600),
            minute: Math.floor(second / 60) % 60,
            second: second % 60,
            microsecond,
          };
          const text = formatMoment(format, moment, { offset: undefined, name: undefined }, freeMeter);
          expect(parseByFormat(text, format, freeMeter)).toMatchObject(moment);
        },
      ),
    );
  });

  test('no text and no format make us throw anything but a Python exception', () => {
    const piece = fc.constantFrom(...Array.from('0123456789-:TWZ+., %aAbBcdfGHIjmMpSuUVwWxXyYzZé🐍\0'));
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    const python = (work: () => unknown): boolean => {
      const error = thrown(work);
      return error === undefined || error instanceof PyRaise;
    };
    fc.assert(
      fc.property(text, text, (one, other) =>
        [
          () => parseIsoMoment(one),
          () => parseByFormat(one, other, freeMeter),
          () => formatStruct(one, toStruct(noon), freeMeter),
          () => parsePosixRule(one),
          () => zoneOfIntl(one, freeMeter),
        ].every(python),
      ),
      { numRuns: 1000 },
    );
  });
});
