/** `printf` and its sisters: what they read, how long what they write is, whether the format is the program's own. */
import { plus } from '../numbers.ts';
import { setString } from '../texts.ts';
import { constant, isConstant, type Num, type Origin, type Pointer, type Text, zero } from '../value.ts';
import {
  certain,
  type LibraryCall,
  memory,
  type Model,
  num,
  result,
  room,
  size as sizeArg,
  some,
  string,
} from './context.ts';
import { parseFormat } from './format.ts';
import { judgeText } from './sinks.ts';

/** What a format makes of its arguments. */
interface Written {
  readonly length: Num;
  readonly known?: string;
  readonly prefix?: string;
  readonly origin?: Origin;
  readonly checked: boolean;
  readonly origins: readonly (Origin | undefined)[];
}

/** Where the format stands among the arguments, and where its values begin. */
const formatAt: Readonly<Record<string, number>> = {
  printf: 0,
  fprintf: 1,
  dprintf: 1,
  sprintf: 1,
  snprintf: 2,
  syslog: 1,
  vprintf: 0,
  vfprintf: 1,
  vsprintf: 1,
  vsnprintf: 2,
  err: 1,
  errx: 1,
  warn: 0,
  warnx: 0,
  asprintf: 1,
};

/** Nothing when the way ends: an argument was NULL that may not be. */
const written = (c: LibraryCall): Written | undefined => {
  const at = formatAt[c.name] ?? 0;
  const format = string(c, at);
  if (format === undefined) return undefined;
  const { m, s } = c;
  const { text } = format;
  if (text.known === undefined) {
    if (c.expr.args.length === at + 1 || text.origin?.input === true)
      if (!c.name.startsWith('v'))
        m.report(
          'c.format.controlled',
          s,
          c.expr.args[at] ?? c.expr,
          text.origin?.input === true
            ? `The format of \`${c.name}\` comes from outside: ${text.origin.what}.`
            : `The format of \`${c.name}\` is not a literal and has no values: conversions in it read what is not there.`,
          {
            origins: [text.origin],
            confidence: text.origin?.input === true ? 'high' : 'medium',
          },
        );
    return { length: some(c, 0, 2 ** 31), checked: false, origins: [] };
  }
  if (c.name.startsWith('v')) return { length: some(c, 0, 2 ** 31), checked: false, origins: [] };
  let length: Num = zero;
  let known: string | undefined = '';
  let prefix: string | undefined;
  let origin: Origin | undefined;
  let checked = true;
  const origins: (Origin | undefined)[] = [];
  let next = at + 1;
  for (const part of parseFormat(text.known)) {
    if (part.kind === 'letters') {
      length = plus(m, s, length, constant(part.text.length));
      if (known !== undefined) known += part.text;
      continue;
    }
    if (part.width === '*') next++;
    let precision = typeof part.precision === 'number' ? part.precision : undefined;
    if (part.precision === '*') {
      precision = certain(num(c, next));
      next++;
    }
    const index = next++;
    if (part.letter === 'm') continue;
    if (index >= c.args.length) {
      m.report(
        'c.format.mismatch',
        s,
        c.expr,
        `The format of \`${c.name}\` has more conversions than there are values.`,
      );
      return { length: some(c, 0, 2 ** 31), checked: false, origins: [] };
    }
    let piece: Num;
    if (part.letter === 's') {
      const argument = c.args[index];
      if (argument?.kind === 'number' && !isConstant(argument)) {
        piece = some(c, 0, 2 ** 31);
        known = undefined;
      } else {
        const value = string(c, index);
        if (value === undefined) return undefined;
        origins.push(value.text.origin);
        piece = value.text.length;
        if (precision !== undefined) {
          const range = s.range(piece);
          if (range.high > precision)
            piece = m.number(s, {
              low: Math.min(range.low, precision),
              high: precision,
              lowReal: range.lowReal,
              highReal: range.highReal,
              ...(range.origin === undefined ? {} : { origin: range.origin }),
            });
        }
        if (value.text.known === undefined) {
          prefix ??= known;
          known = undefined;
          if (value.text.checked !== true) {
            if (checked || value.text.origin?.input === true) origin = value.text.origin ?? origin;
            checked = false;
          } else origin ??= value.text.origin;
        } else if (known !== undefined)
          known += precision === undefined ? value.text.known : value.text.known.slice(0, precision);
      }
    } else {
      const value = c.args[index];
      const exact = value?.kind === 'number' ? certain(value) : undefined;
      const digits =
        /[di]/.test(part.letter) && exact !== undefined
          ? String(exact)
          : /[u]/.test(part.letter) && exact !== undefined && exact >= 0
            ? String(exact)
            : part.letter === 'c' && exact !== undefined
              ? String.fromCharCode(exact & 255)
              : undefined;
      if (digits !== undefined && part.width === undefined && part.precision === undefined) {
        piece = constant(digits.length);
        if (known !== undefined) known += digits;
      } else {
        prefix ??= known;
        known = undefined;
        piece = numberLength(
          c,
          part.letter,
          value?.kind === 'number' ? value : undefined,
          precision,
          c.types[index]?.kind === 'int',
        );
      }
    }
    if (typeof part.width === 'number') {
      const range = s.range(piece);
      if (range.low < part.width)
        piece = range.high <= part.width ? constant(part.width) : m.number(s, { ...range, low: part.width });
      if (known !== undefined && part.width > 0) known = undefined;
    }
    length = plus(m, s, length, piece);
  }
  return {
    length,
    checked,
    origins,
    ...(known === undefined ? {} : { known }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(origin === undefined ? {} : { origin }),
  };
};

/** How many letters a number takes; the most that its range allows. */
const numberLength = (
  c: LibraryCall,
  letter: string,
  value: Num | undefined,
  precision: number | undefined,
  integer: boolean,
): Num => {
  const { s } = c;
  const range = value === undefined ? undefined : s.range(value);
  const low = range?.low ?? -Infinity;
  const high = range?.high ?? Infinity;
  const origin = range?.origin === undefined ? {} : { origin: range.origin };
  const real = { lowReal: false, highReal: range !== undefined && range.lowReal && range.highReal, ...origin };
  switch (letter) {
    case 'd':
    case 'i':
    case 'u': {
      const far = Math.max(digitsOf(high), low < 0 ? digitsOf(low) + 1 : 1);
      return c.m.number(s, { low: 1, high: Math.min(far, 20), ...real });
    }
    case 'x':
    case 'X':
    case 'o':
    case 'p':
      return c.m.number(s, { low: 1, high: letter === 'o' ? 22 : integer ? 8 : 18, lowReal: false, highReal: false });
    case 'c':
      return constant(1);
    case 'f':
    case 'F': {
      const after = (precision ?? 6) + (precision === 0 ? 0 : 1);
      // Doubles reach 309 digits; that nobody rules them out is not yet somebody who has them.
      const far = Math.max(digitsOf(high), low < 0 ? digitsOf(low) + 1 : 1);
      return c.m.number(s, { low: 1 + after, high: Math.min(far, 310) + after, ...real });
    }
    default:
      return c.m.number(s, { low: 1, high: (precision ?? 6) + 8, lowReal: false, highReal: false });
  }
};

const digitsOf = (value: number): number =>
  Number.isFinite(value) ? Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1) : 310;

export const print: Model = (c) => {
  if (c.name === 'fprintf' || c.name === 'vfprintf') if (memory(c, 0) === undefined) return [];
  const out = written(c);
  if (out === undefined) return [];
  if (c.name === 'err' || c.name === 'errx') return [];
  judgeText(c, out);
  return result(c.s, some(c, -1, 2 ** 31 - 1));
};

/** `sprintf`, `snprintf`: into memory. */
export const printInto: Model = (c) => {
  const bounded = c.name === 'snprintf' || c.name === 'vsnprintf';
  const out = written(c);
  if (out === undefined) return [];
  const { m, s } = c;
  judgeText(c, out);
  const size = bounded ? sizeArg(c, 1) : undefined;
  if (bounded && (c.args[0]?.kind === 'null' || (size !== undefined && certain(size) === 0)))
    return result(s, out.length);
  const at = memory(c, 0);
  if (at === undefined) return [];
  const whole = plus(m, s, out.length, constant(1));
  const { high, highReal } = s.range(out.length);
  let { length } = out;
  let cut = false;
  if (size === undefined) {
    const text = room(c, 0, at, whole, 'write', out.origins);
    if (!text) length = some(c, 0, 2 ** 31);
  } else {
    if (!sizeFits(c, at, size)) return result(s, out.length);
    const most = s.range(size).high - 1;
    if (high > most) {
      cut = true;
      length = m.number(s, {
        low: Math.min(s.range(out.length).low, most),
        high: most,
        lowReal: s.range(out.length).lowReal && s.range(out.length).low <= most,
        highReal,
        ...(s.range(out.length).origin === undefined ? {} : { origin: s.range(out.length).origin }),
      } as Parameters<typeof m.number>[1]);
    }
  }
  setString(m, s, at, textOf(out, length, cut));
  return result(s, out.length);
};

const textOf = (out: Written, length: Num, cut: boolean): Text => ({
  length,
  terminated: 'yes',
  ...(out.known === undefined || cut ? {} : { known: out.known }),
  ...(out.prefix === undefined ? {} : { prefix: out.prefix }),
  ...(out.origin === undefined ? {} : { origin: out.origin }),
  ...(out.checked ? { checked: true as const } : {}),
});

/** A size that is told must be one that the memory has. */
export const sizeFits = (c: LibraryCall, at: Pointer, size: Num): boolean => {
  const range = c.s.range(size);
  // `snprintf(p, n - used, …)` with too much used is judged where the subtraction wraps.
  if (range.high > 2 ** 40 && !range.highReal) return true;
  return room(c, 0, at, size, 'write');
};

/** `asprintf`: allocates; treated as memory of somebody else that must be freed. */
export const asPrint: Model = (c) => {
  const out = written(c);
  return out === undefined ? [] : result(c.s, some(c, -1, 2 ** 31 - 1));
};

export const put: Model = (c) => {
  const stream = c.name === 'fputs' || c.name === 'fputc' || c.name === 'putc' ? 1 : undefined;
  if (c.name === 'puts' || c.name === 'fputs' || c.name === 'perror') {
    if (c.name !== 'perror' || c.args[0]?.kind !== 'null') if (string(c, 0) === undefined) return [];
  }
  if (stream !== undefined && memory(c, stream) === undefined) return [];
  return result(c.s, some(c, -1, 255));
};
