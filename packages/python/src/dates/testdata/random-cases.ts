/** Random dates, durations, texts and formats, what we make of them, and the Python program that answers the same cases. */
import { PyRaise } from '../../runtime/raise.ts';
import * as dates from '../index.ts';

/** A whole number from 0 to below the given one. */
export type Random = (below: number) => number;

/** A case as Python gets it, with our answer. */
export interface Case {
  readonly name: string;
  readonly args: unknown;
  readonly ours: unknown;
}

export const freeMeter: dates.Meter = { spend: () => undefined, allocate: () => undefined };

const answered = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (error instanceof PyRaise) return error.name === 're.error' ? 're.error' : `${error.name}: ${error.text}`;
    throw error;
  }
};

const operation =
  <A>(make: (random: Random) => A, ours: (args: A) => unknown) =>
  (name: string, random: Random): Case => {
    const args = make(random);
    return { name, args, ours: answered(() => ours(args)) };
  };

const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;

/** A number argument as both sides read it: 'i' for an int, 'f' for a float. */
type NumberText = readonly ['i' | 'f', string];

const anyFloat = (random: Random): string =>
  pick(random, [
    ...'0.0 -0.0 0.5 1.5 2.5 -0.5 1e-7 5e-7 1e300 inf -inf nan 1e16 0.1 1e-300 123456789.123456789'.split(' '),
    String(random(1000) / 8),
    String((random(2e9) - 1e9) / 1000),
    String(Math.PI * random(100)),
  ]);
const anyInt = (random: Random): string =>
  pick(random, [
    ...'0 1 -1 2 3 7 -5 1000 86400 10000000000 100000000000000000000 -99999999999999'.split(' '),
    String(random(1e6) - 5e5),
  ]);
const anyNumber = (random: Random): NumberText => (random(2) === 0 ? ['i', anyInt(random)] : ['f', anyFloat(random)]);

const amount = ([kind, text]: NumberText): dates.Amount => {
  if (kind === 'f') return { kind: 'float', value: Number(text.replace('inf', 'Infinity').replace('nan', 'NaN')) };
  const value = Number(text);
  return { kind: 'int', value: Number.isSafeInteger(value) ? value : BigInt(text) };
};

type Numbers = readonly number[];

const anyDate = (random: Random): Numbers => {
  const year = pick(random, [1, 2, 4, 100, 400, 999, 1000, 1582, 1900, 1969, 1970, 2024, 2100, 9998, 9999, 1 + random(9999)]);
  const month = 1 + random(12);
  return [year, month, 1 + random(dates.daysInMonth(year, month))];
};
const anyTime = (random: Random): Numbers => [
  random(24),
  random(60),
  random(60),
  pick(random, [0, 0, 1, 999999, 500000, random(1000000)]),
];
const anyMoment = (random: Random): Numbers => [...anyDate(random), ...anyTime(random)];
const anyDuration = (random: Random): Numbers => [
  pick(random, [0, 0, 1, -1, 999999999, -999999999, random(2000) - 1000, random(2e9) - 1e9]),
  pick(random, [0, random(86400), 86399]),
  pick(random, [0, 0, 1, 999999, random(1000000)]),
];
const anyOffset = (random: Random): Numbers | null =>
  pick(random, [null, [0, 0], [3600, 0], [-18000, 0], [19800, 0], [3661, 0], [-1, 0], [1, 500], [-86399, 0], [86399, 999999], [0, -1]]);
/** A struct_time without its last field. */
const anyStruct = (random: Random): Numbers => [
  ...anyDate(random),
  random(24),
  random(60),
  random(62),
  random(7),
  1 + random(366),
];

const letters = Array.from('aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%fEOJKLNoqvi+:-');
const anyFormat = (random: Random): string => {
  let text = '';
  for (let count = 1 + random(6); count > 0; count -= 1) {
    text +=
      random(4) === 0
        ? pick(random, ['x', ' ', 'é', '-', '/', '🐍', '%'])
        : `%${pick(random, ['', '', '', '', '', '-', '_', '0', '^', '#', '_5', '05', '10', '-4', 'E', 'O', '^#', '_0', '12E', '300', '3000'])}${pick(random, letters)}`;
  }
  return text;
};

const isoDates =
  '2024-02-29 20240229 2024-W09 2024W09 2024-W09-4 2024W094 2024-13-01 2023-02-29 2020-W53-7 2021-W53-1 2024-2-9 2024-W00-1 2024W 2024-W0 9999-W52-7 0001-W01-1 2024-W09-0 2024-W09-8 2024-060 ２024-01-01'.split(
    ' ',
  );
const isoTimes =
  '10 1030 10:30 103015 10:30:15 10:30:15.1 10:30:15,123 103015.123456 10:30:15.1234567 10:30:15.12x 24:00 10:60 10:30:60 1 10:3 10:30: 10: 10.5 10:3015 1030:15 10:30.5 10:30:15. 10:30:15:1 1030155 T10:30'.split(
    ' ',
  );
const isoZones = ['', '', '', 'Z', '+01:00', '-0530', '+05', '+01:00:30', '+01:00:30.5', '+24:00', '-23:59', '+1', '+', '-00:00', 'z', 'ZZ', '+01:60', ' ', '-01:00:00.000001', '+99:99', '+01:'];
const anyIso = (random: Random): string => {
  const date = pick(random, isoDates);
  const clock = pick(random, isoTimes) + pick(random, isoZones);
  const between = pick(random, ['T', ' ', 't', '-', '\n', 'é', '🐍', '', '5', 'TT']);
  const text = pick(random, [date + between + clock, date, clock, `T${clock}`, date + between]);
  if (random(6) !== 0) return text;
  const place = random(text.length + 1);
  return text.slice(0, place) + pick(random, ['', '0', ':', '-', 'W', '9', ' ', '٣']) + text.slice(place + random(2));
};

/** A text printed by a format, now and then damaged, and the format. */
const anyParse = (random: Random): readonly [string, string] => {
  const used = new Set<string>();
  let format = '';
  for (let count = 1 + random(6); count > 0; count -= 1) {
    const letter = pick(random, Array.from('aAbBcdfHIjmMpSuUVwWxXyYGzZ%'));
    if (used.has(letter) && random(20) > 0) continue;
    used.add(letter);
    format += `%${letter}${pick(random, ['', ' ', '-', '  ', '/', ':', ' x', '.', 'É'])}`;
  }
  if (random(25) === 0) format = pick(random, ['%', '%q', '% d', '%.', '%é', 'a%', '%d%d', '%c %Y', '%E', '%-d', '%D', '%T', '%t %d', '[%d]', '%%%d', '%:z']);
  if (random(3) === 0)
    format = pick(random, ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%d/%m/%y', '%Y-%m-%dT%H:%M:%S.%f%z', '%b %d, %Y', '%A %d %B %Y', '%I:%M %p', '%Y %U %w', '%Y %W %a', '%G-W%V-%u', '%j %Y', '%m/%d', '%Y%m%d', '%y%j']);
  const offset = dates.newDuration(0, pick(random, [0, 3600, -19800, 3661]), pick(random, [0, 0, 5]));
  const zone = pick(random, ['%z', '%:z', 'Z', '+01:0030', '+0100:30', '-0330']);
  const name = pick(random, ['UTC', 'GMT', 'utc', 'CET']);
  const moment = momentOf([1 + random(9999), 1 + random(12), 1 + random(28), ...anyTime(random)]);
  let text = dates.formatMoment(format.replaceAll('%z', zone), moment, { offset, name }, freeMeter);
  if (random(3) === 0) text = text.toLowerCase();
  if (random(3) === 0 && text.length > 0) {
    const place = random(text.length + 1);
    text = text.slice(0, place) + pick(random, ['', '0', ' ', '9', '-', 'x', '٣', "'", '\n']) + text.slice(place + random(2));
  }
  return [text, format];
};

const dateOf = ([year = 0, month = 0, day = 0]: Numbers): dates.DateFields => ({ year, month, day });
const momentOf = (numbers: Numbers): dates.MomentFields => {
  const [, , , hour = 0, minute = 0, second = 0, microsecond = 0] = numbers;
  return { ...dateOf(numbers), hour, minute, second, microsecond };
};
const structOf = (numbers: Numbers): dates.StructTime => {
  const [, , , hour = 0, minute = 0, second = 0, weekday = 0, yearDay = 0] = numbers;
  return { ...dateOf(numbers), hour, minute, second, weekday, yearDay };
};
const durationOf = ([days = 0, seconds = 0, microseconds = 0]: Numbers): dates.Duration =>
  dates.newDuration(days, seconds, microseconds);
const offsetOf = (numbers: Numbers | null): dates.Duration | undefined =>
  numbers === null ? undefined : dates.newDuration(0, numbers[0] ?? 0, numbers[1] ?? 0);

const showDuration = (value: dates.Duration | undefined): unknown =>
  value === undefined ? null : [value.days, value.seconds, value.microseconds];
const showDate = (value: dates.DateFields): unknown => [value.year, value.month, value.day];
const showTime = (value: dates.TimeFields): Numbers => [value.hour, value.minute, value.second, value.microsecond];
const showMoment = (value: dates.MomentFields, offset?: dates.Duration): unknown => [
  value.year,
  value.month,
  value.day,
  ...showTime(value),
  showDuration(offset),
];
/** A float by its 64 bits. */
const showFloat = (value: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
};

const range = (random: Random, low: number, high: number): number => low + random(high - low + 1);
const anyYear = (random: Random): number => pick(random, [1, 0, -5, 9999, 10000, 2000, 1900, 2024, 1 + random(9999)]);
const anyMonth = (random: Random): number => pick(random, [0, 13, -1, -14, 1, 2, 12, 1 + random(12), 1 + random(12)]);

export const operations = new Map<string, (name: string, random: Random) => Case>([
  [
    'ordinal',
    operation(
      (random) => pick(random, [0, 1, -5, 3652059, 3652060, 5000000, 1 + random(3652059), 1 + random(3652059), 2e9]),
      (ordinal) => {
        const date = dates.fromOrdinal(ordinal);
        const week = dates.toIsoWeekDate(date);
        return [
          showDate(date),
          dates.toOrdinal(date.year, date.month, date.day),
          dates.weekday(date.year, date.month, date.day),
          [week.year, week.week, week.day],
          dates.yearDay(date),
        ];
      },
    ),
  ],
  [
    'isocalendar',
    operation(
      (random) => [pick(random, [0, 1, 9999, 10000, 2020, 2021, 1 + random(9999)]), random(55), random(9)] as const,
      ([year, week, day]) => showDate(dates.fromIsoWeekDate(year, week, day)),
    ),
  ],
  [
    'date',
    operation(
      (random) => [pick(random, [0, 1, 9999, 10000, -1, random(10001)]), random(14), random(33)],
      (date) => showDate(dates.checkedDate(dateOf(date))),
    ),
  ],
  [
    'moment',
    operation(
      (random) => [...anyDate(random), random(25), random(61), random(61), pick(random, [0, 999999, 1000000, -1])],
      (moment) => showMoment(dates.checkedMoment(momentOf(moment))),
    ),
  ],
  [
    'plus days',
    operation(
      (random) =>
        [anyDate(random), pick(random, [0, 1, -1, 365, -400, 999999999, -999999999, range(random, -2e6, 2e6)])] as const,
      ([date, days]) => showDate(dates.plusDays(dateOf(date), days)),
    ),
  ],
  [
    'plus duration',
    operation(
      (random) =>
        [
          anyMoment(random),
          random(3) > 0 ? [range(random, -9999, 9999), random(86400), random(1000000)] : anyDuration(random),
        ] as const,
      ([moment, duration]) => {
        const { days, seconds, microseconds } = durationOf(duration);
        return showMoment(dates.plusDuration(momentOf(moment), days, seconds, microseconds));
      },
    ),
  ],
  [
    'duration of parts',
    operation(
      (random) =>
        ['days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks'].flatMap((part) =>
          random(3) === 0 ? [[part, anyNumber(random)] as const] : [],
        ),
      (parts) => showDuration(dates.durationOf(Object.fromEntries(parts.map(([part, value]) => [part, amount(value)])))),
    ),
  ],
  [
    'two durations',
    operation(
      (random) => [anyDuration(random), anyDuration(random)] as const,
      ([first, second]) => {
        const left = durationOf(first);
        const right = durationOf(second);
        return [
          () => showDuration(dates.addDurations(left, right)),
          () => showDuration(dates.subtractDurations(left, right)),
          () => showDuration(dates.negateDuration(left)),
          () => showDuration(dates.absoluteDuration(left)),
          () => showFloat(dates.ratioOfDurations(left, right)),
          () => String(dates.wholeRatioOfDurations(left, right)),
          () => showDuration(dates.remainderOfDurations(left, right)),
          () => String(dates.divideDurations(left, right)[0]),
          () => dates.compareDurations(left, right),
          () => showFloat(dates.totalSeconds(left)),
          () => dates.durationText(left),
          () => dates.durationRepr(left),
        ].map(answered);
      },
    ),
  ],
  [
    'duration by number',
    operation(
      (random) => [anyDuration(random), anyNumber(random), anyInt(random)] as const,
      ([duration, number, whole]) => {
        const value = durationOf(duration);
        return [
          () => showDuration(dates.multiplyDuration(value, amount(number))),
          () => showDuration(dates.divideDuration(value, amount(number))),
          () => showDuration(dates.floorDivideDuration(value, amount(['i', whole]).value)),
        ].map(answered);
      },
    ),
  ],
  [
    'isoformat',
    operation(
      (random) =>
        [
          anyMoment(random),
          pick(random, ['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'x']),
          anyOffset(random),
        ] as const,
      ([numbers, timespec, offsetNumbers]) => {
        const moment = momentOf(numbers);
        const offset = offsetOf(offsetNumbers);
        const zone = offset === undefined ? '' : dates.isoOffset(offset);
        const time = dates.isoTime(moment, timespec) + zone;
        return [
          `${dates.isoDate(moment)}T${time}`,
          time,
          offset === undefined ? 'None' : dates.offsetName(offset),
          dates.ctime(moment),
          showFloat(dates.timestampOf(moment, offset)),
        ];
      },
    ),
  ],
  ['date from ISO', operation(anyIso, (text) => showDate(dates.parseIsoDate(text)))],
  [
    'time from ISO',
    operation(anyIso, (text) => {
      const time = dates.parseIsoTime(text);
      return [...showTime(time), showDuration(time.offset)];
    }),
  ],
  [
    'moment from ISO',
    operation(anyIso, (text) => {
      const moment = dates.parseIsoMoment(text);
      return showMoment(moment, moment.offset);
    }),
  ],
  [
    'strftime',
    operation(
      (random) => [anyMoment(random), anyFormat(random), anyOffset(random)] as const,
      ([moment, format, offsetNumbers]) => {
        const offset = offsetOf(offsetNumbers);
        const name = offset === undefined ? undefined : dates.offsetName(offset);
        return dates.formatMoment(format, momentOf(moment), { offset, name }, freeMeter);
      },
    ),
  ],
  [
    'time.strftime',
    operation(
      (random) => [anyStruct(random), anyFormat(random)] as const,
      ([struct, format]) => dates.formatStruct(format, structOf(struct), freeMeter),
    ),
  ],
  ['asctime', operation(anyStruct, (struct) => dates.asctime(structOf(struct)))],
  [
    'odd structs',
    operation(
      (random) => {
        const struct = [...anyStruct(random)];
        struct[random(8)] = range(random, -2, 370);
        return struct;
      },
      (struct) => {
        const checked = (): dates.StructTime => dates.checkedStruct(structOf(struct));
        return [
          () => dates.formatStruct('%c %j %G %V %U %W %u', checked(), freeMeter),
          () => dates.asctime(checked()),
        ].map(answered);
      },
    ),
  ],
  [
    'local timestamps',
    operation(
      (random) =>
        [
          pick<NumberText>(random, [
            ['i', '-62135596800'],
            ['i', '-62135510400'],
            ['i', '253402300799'],
            ['i', '253402300800'],
            ['f', '1e18'],
            anyNumber(random),
          ]),
          [...pick(random, [[1, 1, 1], [1, 1, 2], [9999, 12, 31], anyDate(random)]), ...anyTime(random)],
          random(2),
        ] as const,
      ([number, moment, fold]) =>
        [
          () => showMoment(dates.localMomentOfTimestamp(amount(number))),
          () => showFloat(dates.localTimestampOf(momentOf(moment), fold === 0 ? 0 : 1)),
        ].map(answered),
    ),
  ],
  [
    'strptime',
    operation(anyParse, ([text, format]) => {
      const parsed = dates.parseByFormat(text, format, freeMeter);
      return [
        [parsed.year, parsed.month, parsed.day, parsed.hour, parsed.minute, parsed.second],
        [parsed.weekday, parsed.yearDay, parsed.daylight, parsed.microsecond],
        parsed.zoneName ?? null,
        parsed.offset === undefined ? null : String(dates.toMicroseconds(parsed.offset)),
      ];
    }),
  ],
  [
    'fromtimestamp',
    operation(
      (random): NumberText =>
        pick<NumberText>(random, [
          anyNumber(random),
          ['i', String(random(4e9) - 2e9)],
          ['f', String((random(4e9) - 2e9) / 7)],
          ['i', '-62135596801'],
          ['i', '253402300799'],
          ['i', '67768036191676800'],
          ['i', '67767976233532799'],
          ['f', '1e17'],
          ['i', '9223372036854775808'],
          ['f', '9.3e18'],
          ['f', '-1e-7'],
          ['f', '0.9999999'],
        ]),
      (number) => [
        answered(() => showMoment(dates.momentOfTimestamp(amount(number)))),
        answered(() => {
          const fields = dates.utcFields(dates.instantOf(amount(number), 'floor'));
          return [fields.year, fields.month, fields.day, fields.hour, fields.minute, fields.second];
        }),
      ],
    ),
  ],
  [
    'month',
    operation(
      (random) => [anyYear(random), anyMonth(random), random(7), random(14), random(4)] as const,
      ([year, month, first, width, lines]) =>
        [
          () => dates.monthRange(year, month),
          () => dates.monthWeeks(year, month, first),
          () => dates.monthDates(year, month, first).map((date) => showDate(date)),
          () => dates.formatMonth(year, month, { first, width, lines }, freeMeter),
          () => dates.formatHtmlMonth(year, month, { first, titleYear: width > 5 ? 'shown' : 'hidden' }, freeMeter),
          () => dates.formatWeekHeader(width, 0, freeMeter),
        ].map(answered),
    ),
  ],
  [
    'year',
    operation(
      (random) =>
        [anyYear(random), random(7), random(12), random(4), random(9), pick(random, [0, 1, 2, 3, 4, 6, 12, 20, -1])] as const,
      ([year, first, width, lines, spacing, columns]) =>
        [
          () => dates.formatYear(year, { first, width, lines, spacing, columns }, freeMeter),
          () => dates.formatHtmlYear(year, { first, width: columns }, freeMeter),
          () => dates.formatHtmlPage(year, { first, width: columns, css: 'a.css', encoding: 'utf-8' }, freeMeter),
          () => dates.leapDays(1900, year),
          () => dates.timegm(2000 + first, 1 + width, columns, spacing, lines, width),
        ].map(answered),
    ),
  ],
]);

/** What CPython answers, in the same form. */
export const program = `
import datetime as D, time, calendar as C, _strptime, re, struct
def number(a): return int(a[1]) if a[0] == 'i' else float(a[1])
def duration(a): return D.timedelta(*a)
def zone(o): return None if o is None else D.timezone(D.timedelta(seconds=o[0], microseconds=o[1]))
def bits(x): return struct.pack('>d', x).hex()
def show(r):
    if isinstance(r, D.timedelta): return [r.days, r.seconds, r.microseconds]
    if isinstance(r, D.datetime): return [r.year, r.month, r.day, r.hour, r.minute, r.second, r.microsecond, None if r.utcoffset() is None else show(r.utcoffset())]
    if isinstance(r, D.date): return [r.year, r.month, r.day]
    if isinstance(r, D.time): return [r.hour, r.minute, r.second, r.microsecond, None if r.utcoffset() is None else show(r.utcoffset())]
    if isinstance(r, (tuple, list)): return [show(x) for x in r]
    if isinstance(r, int): return int(r)
    return r
def attempt(f):
    try: return show(f())
    except re.error: return 're.error'
    except (C.IllegalMonthError, C.IllegalWeekdayError) as e: return 'calendar.' + type(e).__name__ + ': ' + str(e)
    except Exception as e: return type(e).__name__ + ': ' + str(e)
def each(*fs): return [attempt(f) for f in fs]
def isoformat(a):
    t = D.datetime(*a[0], tzinfo=zone(a[2]))
    stamp = t if a[2] is not None else t.replace(tzinfo=D.timezone.utc)
    return (t.isoformat(timespec=a[1]), t.timetz().isoformat(a[1]), str(t.tzname()), t.ctime(), bits(stamp.timestamp()))
def strptime(a):
    (t, micro, fraction) = _strptime._strptime(*a)
    return [list(t[:6]), [t[6], t[7], t[8], micro], t[9], None if t[10] is None else str(t[10] * 10**6 + fraction)]
def ordinal(a):
    d = D.date.fromordinal(a)
    return (d, d.toordinal(), d.weekday(), tuple(d.isocalendar()), d.timetuple().tm_yday)
def two(a):
    x, y = duration(a[0]), duration(a[1])
    return each(lambda: x + y, lambda: x - y, lambda: -x, lambda: abs(x), lambda: bits(x / y), lambda: str(x // y), lambda: x % y,
        lambda: str(divmod(x, y)[0]), lambda: (x > y) - (x < y), lambda: bits(x.total_seconds()), lambda: str(x), lambda: repr(x))
def month(a):
    y, m, first, width, lines = a
    return each(lambda: C.monthrange(y, m), lambda: C.Calendar(first).monthdayscalendar(y, m), lambda: list(C.Calendar(first).itermonthdays3(y, m)),
        lambda: C.TextCalendar(first).formatmonth(y, m, width, lines), lambda: C.HTMLCalendar(first).formatmonth(y, m, width > 5),
        lambda: C.weekheader(width))
def year(a):
    y, first, width, lines, spacing, columns = a
    return each(lambda: C.TextCalendar(first).formatyear(y, width, lines, spacing, columns), lambda: C.HTMLCalendar(first).formatyear(y, columns),
        lambda: C.HTMLCalendar(first).formatyearpage(y, columns, 'a.css', 'utf-8').decode(), lambda: C.leapdays(1900, y),
        lambda: C.timegm((2000 + first, 1 + width, columns, spacing, lines, width)))
operations = {
    'ordinal': ordinal,
    'isocalendar': lambda a: D.date.fromisocalendar(*a),
    'date': lambda a: D.date(*a),
    'moment': lambda a: D.datetime(*a),
    'plus days': lambda a: D.date(*a[0]) + D.timedelta(a[1]),
    'plus duration': lambda a: D.datetime(*a[0]) + duration(a[1]),
    'duration of parts': lambda a: D.timedelta(**{k: number(v) for k, v in a}),
    'two durations': two,
    'duration by number': lambda a: each(lambda: duration(a[0]) * number(a[1]), lambda: duration(a[0]) / number(a[1]), lambda: duration(a[0]) // int(a[2])),
    'isoformat': isoformat,
    'date from ISO': D.date.fromisoformat,
    'time from ISO': D.time.fromisoformat,
    'moment from ISO': D.datetime.fromisoformat,
    'strftime': lambda a: D.datetime(*a[0], tzinfo=zone(a[2])).strftime(a[1]),
    'time.strftime': lambda a: time.strftime(a[1], tuple(a[0]) + (0,)),
    'asctime': lambda a: time.asctime(tuple(a) + (0,)),
    'odd structs': lambda a: each(lambda: time.strftime('%c %j %G %V %U %W %u', tuple(a) + (0,)), lambda: time.asctime(tuple(a) + (0,))),
    'local timestamps': lambda a: each(lambda: D.datetime.fromtimestamp(number(a[0])), lambda: bits(D.datetime(*a[1], fold=a[2]).timestamp())),
    'strptime': strptime,
    'fromtimestamp': lambda a: each(lambda: D.datetime.fromtimestamp(number(a), D.timezone.utc).replace(tzinfo=None), lambda: time.gmtime(number(a))[:6]),
    'month': month,
    'year': year,
}
def answer(case): return attempt(lambda: operations[case[0]](case[1]))
`;
