/** What comes from outside: streams, arguments, the environment, the network. */
import { converted, highest, lowest } from '../numbers.ts';
import { store } from '../memory.ts';
import {
  charType,
  type CType,
  doubleType,
  floatType,
  intType,
  type IntType,
  longType,
  shortType,
} from '../../languages/c/c-type.ts';
import type { Machine } from '../machine.ts';
import type { State } from '../state.ts';
import { anyText, baseOf, forgetTexts, overwrite, setString } from '../texts.ts';
import { constant, isConstant, type Num, type Origin, type Pointer, sameNum, scaled, zero } from '../value.ts';
import {
  from,
  input,
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
import { plus } from '../numbers.ts';
import { newBlock } from './allocate.ts';

const anyLine = (c: LibraryCall, low: number, high: number, origin: Origin): Num => input(c, low, high, origin);

export const readLine: Model = (c) => {
  const { m, s } = c;
  const origin = from(c, `\`${c.name}\` reads a line of input`);
  if (c.name === 'gets') {
    const at = memory(c, 0);
    if (at === undefined) return [];
    m.report(
      'c.memory.unbounded-copy',
      s,
      c.expr,
      "`gets` writes as much as the input holds, whatever the buffer's size.",
    );
    setString(m, s, at, { length: some(c, 0, 2 ** 31), origin, terminated: 'yes' });
    return result(s, at);
  }
  const at = memory(c, 0);
  if (at === undefined || memory(c, 2) === undefined) return [];
  const size = num(c, 1);
  room(c, 0, at, size, 'write');
  const failed = s.copy();
  failed.step('`fgets` finds nothing to read', c.expr);
  keepsWhatWas(m, failed, at);
  const length = anyLine(c, 0, Math.max(0, s.range(size).high - 1), origin);
  s.learnDifference(length, size, -1);
  setString(m, s, at, { length, origin, terminated: 'yes' });
  return [
    { s, v: at },
    { s: failed, v: { kind: 'null', why: from(c, '`fgets` returns NULL at the end of the input', false) } },
  ];
};

/**
 * At the end of the input the array stays as it was. Where nothing was in it, a program that does not look at what `fgets` returned reads whatever lies there:
 * no memory that is not its own. That is told of arrays that nobody wrote to, not here.
 */
const keepsWhatWas = (m: Machine, s: State, at: Pointer): void => {
  const region = s.region(at.region);
  if (region?.rest.kind !== 'uninitialised') return;
  s.change(region.id, { rest: { kind: 'unknown', symbol: 0 } });
  const base = baseOf(at);
  if (base !== undefined && region.texts.size === 0)
    s.setText(region.id, base, { ...anyText(m, s, s.range(region.size).high), unwritten: true });
};

const integer = (letter: string, length: string): CType => {
  const signed = letter === 'd' || letter === 'i';
  const base =
    length === 'hh'
      ? charType
      : length === 'h'
        ? shortType
        : length === 'l' || length === 'll' || length === 'j' || length === 'z' || length === 't'
          ? longType
          : intType;
  return { ...(base as IntType), signed };
};

/** `scanf` and its sisters: numbers are any number, texts end at the width that the format gives, or never. */
export const scan: Model = (c) => {
  const { m, s } = c;
  const at = c.name === 'scanf' ? 0 : 1;
  if (c.name === 'fscanf' && memory(c, 0) === undefined) return [];
  const source = c.name === 'sscanf' ? string(c, 0) : undefined;
  if (c.name === 'sscanf' && source === undefined) return [];
  const format = string(c, at);
  if (format === undefined) return [];
  const what = c.name === 'scanf' || c.name === 'fscanf' ? 'is read from input' : 'is read from a text';
  const origin = from(
    c,
    `a value ${what} by \`${c.name}\``,
    source === undefined || source.text.origin?.input === true,
  );
  if (format.text.known === undefined) return result(s, some(c, -1, 10));
  let next = at + 1;
  let count = 0;
  for (const part of parseFormat(format.text.known)) {
    if (part.kind === 'letters' || part.suppressed) continue;
    const index = next++;
    if (index >= c.args.length) {
      m.report(
        'c.format.mismatch',
        s,
        c.expr,
        `The format of \`${c.name}\` has more conversions than there are places for values.`,
      );
      break;
    }
    if (c.args[index]?.kind === 'number' || c.types[index]?.kind === 'int' || c.types[index]?.kind === 'float') {
      m.report(
        'c.format.mismatch',
        s,
        c.expr.args[index] ?? c.expr,
        `\`${c.name}\` gets a value where it needs the address of a variable.`,
      );
      continue;
    }
    const to = memory(c, index);
    if (to === undefined) return [];
    if (part.letter !== 'n') count++;
    if (part.letter === 's' || part.letter === '[')
      scanText(
        c,
        index,
        to,
        typeof part.width === 'number' ? part.width : undefined,
        origin,
        source?.text.length,
        part.length === 'm',
      );
    else if (part.letter === 'c') {
      const size = typeof part.width === 'number' ? part.width : 1;
      if (size === 1) store(m, s, to, charType, input(c, -128, 127, origin), c.expr, 'this');
      else if (room(c, index, to, constant(size), 'write')) overwrite(m, s, to, constant(size));
    } else if ('fFeEgGaA'.includes(part.letter)) {
      const type = part.length === 'l' || part.length === 'L' ? doubleType : floatType;
      const most = type.size === 8 ? 1e308 : 3.4e38;
      store(m, s, to, type, input(c, -most, most, origin), c.expr, 'this');
    } else if ('diouxXn'.includes(part.letter)) {
      const type = integer(part.letter, part.length);
      const region = s.region(to.region);
      // A place that is too small is a mismatch of the format; what lies there then is not modelled.
      if (
        region !== undefined &&
        isConstant(region.size) &&
        isConstant(to.offset) &&
        region.kind === 'stack' &&
        region.size.plus < (type.kind === 'int' ? type.size : 4) + to.offset.plus
      ) {
        m.report(
          'c.format.mismatch',
          s,
          c.expr,
          `\`${c.name}\` writes ${type.kind === 'int' ? type.size : 4} bytes into ${region.size.plus}.`,
        );
        continue;
      }
      if (type.kind === 'int') store(m, s, to, type, input(c, lowest(type), highest(type), origin), c.expr, 'this');
    } else forgetTexts(m, s, to.region);
  }
  return result(s, m.number(s, { low: -1, high: count, lowReal: true, highReal: true }));
};

const scanText = (
  c: LibraryCall,
  index: number,
  to: Pointer,
  width: number | undefined,
  origin: Origin,
  source: Num | undefined,
  allocates: boolean,
): void => {
  const { m, s } = c;
  if (allocates) return;
  const long = source === undefined ? undefined : s.range(source);
  if (width === undefined && (long === undefined || long.highReal)) {
    const region = s.region(to.region);
    const most = to.within?.size ?? (region === undefined ? Infinity : s.range(region.size).high);
    // A text that is no longer than where it goes needs no width.
    if (long === undefined || long.high >= most)
      m.report(
        'c.memory.unbounded-copy',
        s,
        c.expr,
        `\`%s\` without a width: \`${c.name}\` writes as much as the input holds${Number.isFinite(most) && most < 2 ** 31 ? ` into ${most} bytes` : ''}.`,
        { origins: [] },
      );
    setString(m, s, to, { length: some(c, 0, 2 ** 31), origin, terminated: 'yes' });
    return;
  }
  const high = Math.min(width ?? Infinity, long?.high ?? Infinity);
  if (width !== undefined && !room(c, index, to, constant(width + 1), 'write', [origin])) {
    setString(m, s, to, { length: some(c, 0, 2 ** 31), origin, terminated: 'unsure' });
    return;
  }
  setString(m, s, to, { length: input(c, 0, high, origin), origin, terminated: 'yes' });
};

/** `atoi` and its like: any number when the text is input. */
export const toNumber: Model = (c) => {
  const { s } = c;
  const found = string(c, 0);
  if (found === undefined) return [];
  const { text } = found;
  const type = c.name === 'atoi' ? intType : longType;
  const end = c.args[1];
  if (c.name.startsWith('strto') && end !== undefined && end.kind === 'pointer') {
    const by = c.m.number(s, { low: 0, high: s.range(text.length).high, lowReal: false, highReal: false });
    s.learnDifference(by, text.length, 0);
    store(
      c.m,
      s,
      end,
      { kind: 'pointer', to: charType },
      { ...found.at, offset: plus(c.m, s, found.at.offset, by) },
      c.expr,
      'this',
    );
  }
  if (text.known !== undefined) {
    const value = Number.parseInt(text.known.trim(), 10);
    if (/^\s*[-+]?\d{1,9}\s*$/.test(text.known)) return result(s, constant(value));
  }
  const unsigned = c.name === 'strtoul' || c.name === 'strtoull';
  const wide: IntType = { ...(type as IntType), signed: !unsigned };
  if (text.origin?.input === true)
    return result(
      s,
      input(c, lowest(wide), highest(wide), {
        ...text.origin,
        what: `\`${c.name}\` makes a number of input: ${text.origin.what}`,
      }),
    );
  return result(s, some(c, lowest(wide), highest(wide)));
};

export const toReal: Model = (c) => {
  const found = string(c, 0);
  if (found === undefined) return [];
  const { origin } = found.text;
  return result(c.s, origin?.input === true ? input(c, -1e308, 1e308, origin) : some(c, -1e308, 1e308));
};

export const environment: Model = (c) => {
  const { m, s } = c;
  if (string(c, 0) === undefined) return [];
  const failed = s.copy();
  const origin = from(c, 'the environment is read');
  const region = m.id(`environment ${c.expr.start}`);
  const length = anyLine(c, 0, 131_071, origin);
  s.put({
    id: region,
    kind: 'outside',
    name: '',
    size: plus(m, s, length, constant(1)),
    cells: new Map(),
    rest: { kind: 'unknown', symbol: 0 },
    texts: new Map([[0, { length, origin, terminated: 'yes' as const }]]),
    life: 'live',
    many: false,
  });
  return [
    { s, v: { kind: 'pointer', region, offset: zero } },
    { s: failed, v: { kind: 'null', why: from(c, `\`${c.name}\` returns NULL when the variable is not set`, false) } },
  ];
};

/** `read`, `recv`, `fread`: bytes without an end, as many as asked for at most. */
export const readBytes: Model = (c) => {
  const { m, s } = c;
  const stream = c.name === 'fread';
  const at = memory(c, stream ? 0 : 1);
  if (at === undefined || (stream && memory(c, 3) === undefined)) return [];
  const items = sizeArg(c, 2);
  const one = stream ? sizeArg(c, 1) : constant(1);
  const size = isConstant(one) ? scaled(items, one.plus) : isConstant(items) ? scaled(one, items.plus) : items;
  room(c, stream ? 0 : 1, at, size, 'write');
  const origin = from(c, `\`${c.name}\` reads input`);
  const count = m.number(s, {
    low: stream ? 0 : -1,
    high: Math.max(0, s.range(items).high),
    lowReal: true,
    highReal: true,
    origin,
  });
  s.learnDifference(count, items, 0);
  const region = s.region(at.region);
  if (region !== undefined) {
    const type = c.types[stream ? 0 : 1];
    const to = type?.kind === 'pointer' ? type.to : undefined;
    if (to?.kind === 'int' && isConstant(region.size) && region.size.plus === to.size) {
      store(m, s, at, to, input(c, lowest(to), highest(to), origin), c.expr, 'this');
      return result(s, count);
    }
    overwrite(m, s, at, size);
    const whole = at.within === undefined && isConstant(at.offset) && at.offset.plus === 0;
    if (whole && (sameNum(size, region.size) || s.differenceBound(region.size, size) <= 0))
      s.change(at.region, { rest: { kind: 'unknown', symbol: m.fresh(), origin } });
    // A text that may fill the whole buffer; whoever reads it as a string must end it first.
    const high = s.range(size).high;
    setString(m, s, at, {
      length: m.number(s, { low: 0, high, lowReal: false, highReal: false }),
      origin,
      terminated: 'unsure',
    });
  }
  return result(s, count);
};

export const readChar: Model = (c) => {
  if (c.name !== 'getchar' && memory(c, 0) === undefined) return [];
  return result(
    c.s,
    c.m.number(c.s, {
      low: -1,
      high: 255,
      lowReal: true,
      highReal: true,
      origin: from(c, `\`${c.name}\` reads input`),
    }),
  );
};

/** `getline(&line, &size, stream)`: allocates, also when it fails. */
export const readWhole: Model = (c) => {
  const { m, s } = c;
  const line = memory(c, 0);
  if (line === undefined || memory(c, 1) === undefined) return [];
  const origin = from(c, `\`${c.name}\` reads a line of input`);
  const length = anyLine(c, 0, 2 ** 31, origin);
  const at = newBlock(c, s, some(c, 120, 2 ** 32), { kind: 'unknown', symbol: 0 }, 'heap');
  s.change(at.region, { life: 'unsure' });
  setString(m, s, at, { length, origin, terminated: 'yes' });
  const pointer: CType = { kind: 'pointer', to: charType };
  store(m, s, line, pointer, at, c.expr, 'this');
  const failed = s.copy();
  return [
    { s, v: converted(m, s, length, longType, longType) },
    { s: failed, v: constant(-1) },
  ];
};
