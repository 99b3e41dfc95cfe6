/** `string.h`: copies, searches, comparisons, and memory as bytes. */
import { load } from '../memory.ts';
import { minus, plus } from '../numbers.ts';
import { atMost, noEnd } from '../conditions.ts';
import { baseOf, forgetTexts, overwrite, setString, stringAt, textAt } from '../texts.ts';
import { constant, isConstant, type Num, type Pointer, type Text, type Value, zero } from '../value.ts';
import {
  argumentName,
  certain,
  from,
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
import { judgeCompared } from './sinks.ts';

export const length: Model = (c) => {
  const found = string(c, 0);
  if (found === undefined) return [];
  const { text } = found;
  if (c.name !== 'strnlen') return result(c.s, text.length);
  const most = c.s.range(sizeArg(c, 1)).high;
  return result(c.s, c.s.range(text.length).high <= most ? text.length : some(c, 0, most));
};

/** `strcpy`, `strcat`, `stpcpy`. */
export const copy: Model = (c) => {
  const { m, s } = c;
  const source = string(c, 1);
  const at = source === undefined ? undefined : memory(c, 0);
  if (source === undefined || at === undefined) return [];
  const appends = c.name === 'strcat';
  const old = appends ? string(c, 0) : undefined;
  if (appends && old === undefined) return [];
  const whole = old === undefined ? source.text.length : plus(m, s, old.text.length, source.text.length);
  const fits = room(c, 0, at, plus(m, s, whole, constant(1)), 'write', [source.text.origin]);
  setString(m, s, at, joinedText(c, old?.text, source.text, fits ? whole : some(c, 0, 2 ** 31)));
  return result(s, at);
};

/** A text behind another. */
const joinedText = (c: LibraryCall, first: Text | undefined, second: Text, whole: Num): Text => {
  const known =
    first === undefined
      ? second.known
      : first.known !== undefined && second.known !== undefined
        ? first.known + second.known
        : undefined;
  const prefix = first === undefined ? second.prefix : (first.prefix ?? first.known);
  const unchecked = [first, second].find((one) => one?.origin?.input === true && one.checked !== true);
  const origin = unchecked?.origin ?? first?.origin ?? second.origin;
  const checked =
    unchecked === undefined &&
    [first, second].every((one) => one === undefined || one.known !== undefined || one.checked === true);
  return {
    length: whole,
    terminated: 'yes',
    ...(known === undefined ? {} : { known }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(origin === undefined ? {} : { origin }),
    ...(checked ? { checked: true as const } : {}),
  };
};

/** `strncpy`, `strncat`, `strlcpy`, `strlcat`: with a size, which means something else in each. */
export const copyBounded: Model = (c) => {
  const { m, s } = c;
  const source = string(c, 1);
  const at = source === undefined ? undefined : memory(c, 0);
  if (source === undefined || at === undefined) return [];
  const size = sizeArg(c, 2);
  const { text } = source;
  const from = s.range(text.length);
  const sizes = s.range(size);
  const { known: _, ...others } = text;
  if (c.name === 'strncat') {
    const old = string(c, 0);
    if (old === undefined) return [];
    const shorter = Math.min(from.high, s.differenceBound(text.length, size) <= 0 ? from.high : sizes.high);
    const added: Num =
      from.high <= sizes.high && (from.high <= sizes.low || isConstant(size))
        ? text.length
        : (sameSymbolBound(c, size, old.text, at) ??
          m.number(s, {
            low: Math.min(from.low, sizes.low),
            high: shorter,
            lowReal: from.low <= sizes.low && from.lowReal,
            highReal: from.highReal && sizes.highReal,
            ...(from.origin === undefined ? {} : { origin: from.origin }),
          }));
    const whole = plus(m, s, old.text.length, added);
    const fits = room(c, 0, at, plus(m, s, whole, constant(1)), 'write', [text.origin]);
    setString(m, s, at, joinedText(c, old.text, others, fits ? whole : some(c, 0, 2 ** 31)));
    return result(s, at);
  }
  const padded = c.name === 'strncpy';
  if (!(sizes.high > 2 ** 40 && !sizes.highReal) && !room(c, 0, at, size, 'write', [text.origin])) {
    setString(m, s, at, { length: some(c, 0, 2 ** 31), terminated: 'unsure' });
    return result(s, at);
  }
  const fits = s.differenceBound(text.length, size) < 0 || from.high < sizes.low;
  if (fits) setString(m, s, at, { ...text, terminated: 'yes' });
  else {
    const most = padded ? sizes.high : sizes.high - 1;
    const cut = m.number(s, {
      low: Math.max(0, Math.min(from.low, sizes.low)),
      high: Math.max(0, Math.min(from.high, most)),
      lowReal: from.low <= sizes.low && from.lowReal,
      highReal: from.highReal && sizes.highReal,
      ...(from.origin === undefined ? {} : { origin: from.origin }),
    });
    // Only a source that may really be as long leaves the copy without its NUL.
    const open = padded && from.highReal && from.high >= sizes.high && isConstant(size) && fills(c, at, size);
    setString(m, s, at, { ...others, length: cut, terminated: padded ? (open ? 'no' : 'unsure') : 'yes' });
  }
  return result(s, padded ? at : text.length);
};

/** The copy takes up the whole array, so nothing behind it can end it. */
const fills = (c: LibraryCall, at: Pointer, size: Num): boolean => {
  const end = plus(c.m, c.s, at.offset, size);
  const region = c.s.region(at.region);
  const limit = at.within === undefined ? region?.size : plus(c.m, c.s, at.within.from, constant(at.within.size));
  return limit !== undefined && isConstant(limit) && isConstant(end) && end.plus >= limit.plus;
};

/** `strncat(d, s, sizeof(d) - strlen(d) - 1)`: what is added fits by construction. */
const sameSymbolBound = (c: LibraryCall, size: Num, old: Text, at: Pointer): Num | undefined => {
  const { m, s } = c;
  const limit = at.within === undefined ? s.region(at.region)?.size : constant(at.within.size);
  if (limit === undefined) return undefined;
  const used = plus(m, s, plus(m, s, size.before ?? size, old.length), constant(1));
  return s.range(minus(m, s, used, limit)).high <= 0 ? size : undefined;
};

/** `memcpy`, `memmove`. */
export const copyMemory: Model = (c) => {
  const { m, s } = c;
  const size = sizeArg(c, 2);
  if (certain(size) === 0) return result(s, c.args[0] ?? zero);
  const source = memory(c, 1);
  const at = source === undefined ? undefined : memory(c, 0);
  if (source === undefined || at === undefined) return [];
  const readable = room(c, 1, source, size, 'read');
  const writable = room(c, 0, at, size, 'write');
  const old = s.region(source.region);
  const bytes = certain(size);
  const region = s.region(at.region);
  if (!readable || !writable || old === undefined || region === undefined) return result(s, at);
  if (bytes !== undefined && isConstant(source.offset) && isConstant(at.offset) && bytes < 100_000) {
    if (old.rest.kind === 'uninitialised' && old.cells.size === 0 && old.texts.size === 0)
      m.leaveOpen('c.memory.uninitialised', c.expr);
    const text = textAt(m, s, source);
    const whole = s.range(stringAt(m, s, source).length).high < bytes;
    const record = load(
      m,
      s,
      source,
      { kind: 'record', tag: '', union: false, fields: [], size: bytes, align: 1, complete: true },
      c.expr,
      argumentName(c, 1),
    );
    forgetTexts(m, s, at.region, at.offset.plus, at.offset.plus + bytes);
    s.deleteCells(at.region, at.offset.plus, at.offset.plus + bytes);
    if (record.kind === 'record')
      for (const [offset, cell] of record.cells) s.setCell(at.region, at.offset.plus + offset, cell);
    if (region.rest.kind === 'uninitialised') s.change(at.region, { rest: { kind: 'unknown', symbol: 0 } });
    if (old.texts.size > 0) {
      const from = stringAt(m, s, source);
      const { known: _, ...others } = from;
      setString(
        m,
        s,
        at,
        whole
          ? { ...from, terminated: text.terminated }
          : {
              ...others,
              length: m.number(s, {
                low: Math.min(bytes, s.range(from.length).low),
                high: 2 ** 31,
                lowReal: false,
                highReal: false,
              }),
              terminated: 'unsure',
            },
      );
    }
    return result(s, at);
  }
  if (old.rest.kind === 'uninitialised') m.leaveOpen('c.memory.uninitialised', c.expr);
  const text = stringAt(m, s, source);
  const exact =
    s.differenceBound(text.length, size) < 0 || (text.length.symbol === size.symbol && text.length.plus < size.plus);
  overwrite(m, s, at, size);
  if (exact && text.terminated !== 'no') setString(m, s, at, text);
  return result(s, at);
};

export const setMemory: Model = (c) => {
  const { m, s } = c;
  const size = sizeArg(c, c.name === 'bzero' ? 1 : 2);
  const at = memory(c, 0);
  if (at === undefined) return [];
  if (!room(c, 0, at, size, 'write')) return result(s, at);
  const value = c.name === 'bzero' ? 0 : certain(num(c, 1));
  const region = s.region(at.region);
  const bytes = certain(size);
  if (region === undefined) return result(s, at);
  const whole =
    isConstant(at.offset) &&
    at.offset.plus === 0 &&
    at.within === undefined &&
    isConstant(region.size) &&
    bytes !== undefined &&
    bytes >= region.size.plus;
  overwrite(m, s, at, size);
  if ((whole || sameSize(size, region.size)) && value === 0) s.change(at.region, { rest: zero });
  if (value === 0 && isConstant(at.offset)) setString(m, s, at, { length: zero, known: '', terminated: 'yes' });
  return result(s, at);
};

const sameSize = (a: Num, b: Num): boolean => a.symbol === b.symbol && a.factor === b.factor && a.plus === b.plus;

export const compareTexts: Model = (c) => {
  const a = string(c, 0);
  const b = a === undefined ? undefined : string(c, 1);
  if (a === undefined || b === undefined) return [];
  judgeCompared(c, [a.text, b.text]);
  if (a.text.known !== undefined && b.text.known !== undefined && c.name === 'strcmp')
    return result(c.s, constant(a.text.known === b.text.known ? 0 : a.text.known < b.text.known ? -1 : 1));
  // Equal to a literal of the program: from then on it holds nothing else.
  const equal = c.s.copy();
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (other.text.known !== undefined && one.text.known === undefined && c.name === 'strcmp') {
      const region = equal.region(one.at.region);
      if (region !== undefined && region.kind !== 'literal')
        setString(c.m, equal, one.at, { ...one.text, checked: true });
    }
  const unequal = c.m.number(c.s, { low: -255, high: 255, lowReal: false, highReal: false, nonZero: true });
  return [
    { s: equal, v: zero },
    { s: c.s, v: unequal },
  ];
};

/** `strchr`, `strstr` and their like: somewhere in the text, or NULL. Looking for something is a check of the text. */
export const search: Model = (c) => {
  const { m } = c;
  const found = string(c, 0);
  if (found === undefined) return [];
  if (c.name === 'strstr' || c.name === 'strpbrk' || c.name === 'strcasestr') if (string(c, 1) === undefined) return [];
  const { at, text } = found;
  const letter = c.name === 'strchr' || c.name === 'strrchr' ? certain(num(c, 1)) : undefined;
  const needle = c.name === 'strstr' ? string(c, 1)?.text.known : undefined;
  // The same search in the same text finds the same.
  const key = searchKey(c, at, letter === undefined ? needle : String.fromCharCode(letter & 255));
  const none = c.s.copy();
  const hit = c.s;
  // A line's end that is cut off says nothing of what the text may do.
  if (letter !== 10 && letter !== 13 && letter !== 32) for (const state of [hit, none]) mark(m, state, at);
  const decided = key === undefined ? undefined : m.symbolFor(`found ${key}`);
  if (decided !== undefined) {
    m.lasting.add(decided);
    const before = hit.symbolRange(decided);
    hit.setRange(decided, { low: 1, high: 1, lowReal: true, highReal: true, root: 0 });
    none.setRange(decided, { low: 0, high: 0, lowReal: true, highReal: true, root: 0 });
    if (before?.low === 1) return [{ s: hit, v: inText(c, at, text, needle?.length ?? 1, key) }];
    if (before?.high === 0) return [{ s: none, v: nothing(c, `\`${c.name}\` returns NULL when it finds nothing`) }];
  }
  const { symbol } = text.length;
  const here =
    symbol === 0 && text.length.plus === 0 && letter !== 0
      ? []
      : [{ s: hit, v: inText(c, at, text, needle?.length ?? (letter === 0 ? 0 : 1), key) }];
  return letter === 0
    ? here
    : [...here, { s: none, v: nothing(c, `\`${c.name}\` returns NULL when it finds nothing`) }];
};

const nothing = (c: LibraryCall, what: string): Value => ({ kind: 'null', why: from(c, what, false) });

/** What is looked for, where, and in what: nothing where that is not known. */
const searchKey = (c: LibraryCall, at: Pointer, what: string | undefined): string | undefined => {
  const base = baseOf(at);
  const region = c.s.region(at.region);
  const text = base === undefined ? undefined : region?.texts.get(base);
  if (what === undefined || base === undefined || text === undefined) return undefined;
  const content = text.content ?? c.m.fresh();
  if (text.content === undefined) c.s.setText(at.region, base, { ...text, content });
  const { offset } = at;
  const { length } = text;
  return `${c.name} ${content} ${length.symbol}*${length.factor}+${length.plus} ${offset.symbol}*${offset.factor}+${offset.plus} ${what}`;
};

/** A place in a text that leaves room for what was found there. `key`: for the same one it is the same place. */
const inText = (c: LibraryCall, at: Pointer, text: Text, needle: number, key?: string): Pointer => {
  const range = c.s.range(text.length);
  // What input holds may stand at its very beginning.
  const lowReal = text.origin?.input === true && text.known === undefined && text.prefix === undefined;
  const symbol = key === undefined ? c.m.fresh() : c.m.symbolFor(`place ${key}`);
  if (c.s.symbolRange(symbol) === undefined)
    c.s.setRange(symbol, {
      low: 0,
      high: Math.max(0, range.high - needle),
      lowReal,
      highReal: false,
      root: symbol,
    });
  const by: Num = { kind: 'number', symbol, factor: 1, plus: 0 };
  c.s.learnDifference(by, text.length, -needle);
  const offset = plus(c.m, c.s, at.offset, by);
  c.s.learnDifference(offset, plus(c.m, c.s, at.offset, text.length), -needle);
  return { ...at, offset };
};

/** The text was looked through. */
export const mark = (m: LibraryCall['m'], s: LibraryCall['s'], at: Pointer): void => {
  const region = s.region(at.region);
  if (region === undefined) return;
  for (const [base, text] of region.texts) s.setText(region.id, base, { ...text, checked: true });
};

/** `strcspn`, `strspn`: an index in the text. */
export const span: Model = (c) => {
  const found = string(c, 0);
  const set = found === undefined ? undefined : string(c, 1);
  if (found === undefined || set === undefined) return [];
  if (set.text.known !== '\n' && set.text.known !== '\r\n') mark(c.m, c.s, found.at);
  const { length: most } = found.text;
  const range = c.s.range(most);
  // Input may hold none of the letters (or only those), as long as it is.
  const open = found.text.origin?.input === true && range.highReal;
  const index = c.m.number(c.s, { low: 0, high: range.high, lowReal: open, highReal: open, root: range.root });
  c.s.learnDifference(index, most, 0);
  return result(c.s, index);
};

export const token: Model = (c) => {
  const value = c.args[0];
  if (value?.kind === 'null' || value === undefined)
    return [
      { s: c.s.copy(), v: { kind: 'unknown', symbol: validSymbol(c) } },
      {
        s: c.s,
        v: {
          kind: 'null',
          why: {
            what: `\`${c.name}\` returns NULL when nothing is left`,
            start: c.expr.start,
            end: c.expr.end,
            input: false,
          },
        },
      },
    ];
  const found = string(c, 0);
  if (found === undefined) return [];
  const none = c.s.copy();
  const region = c.s.region(found.at.region);
  const { known: _, ...others } = found.text;
  if (region?.kind !== 'literal') setString(c.m, c.s, found.at, { ...others });
  return [
    { s: c.s, v: inText(c, found.at, found.text, 1) },
    {
      s: none,
      v: {
        kind: 'null',
        why: {
          what: `\`${c.name}\` returns NULL when nothing is left`,
          start: c.expr.start,
          end: c.expr.end,
          input: false,
        },
      },
    },
  ];
};

const validSymbol = (c: LibraryCall): number => {
  const symbol = c.m.fresh();
  c.s.setPointer(symbol, 'valid');
  return symbol;
};

export const compareMemory: Model = (c) => {
  for (const index of [0, 1]) {
    const at = memory(c, index);
    if (at === undefined) return [];
    room(c, index, at, sizeArg(c, 2), 'read');
  }
  return result(c.s, some(c, -255, 255));
};

/** The least and the greatest letter of each class. Source: C11 7.4.1, in the "C" locale. */
const classes: Readonly<Record<string, readonly [number, number]>> = {
  isalnum: [48, 122],
  isalpha: [65, 122],
  isdigit: [48, 57],
  isxdigit: [48, 102],
  isspace: [9, 32],
  isupper: [65, 90],
  islower: [97, 122],
  ispunct: [33, 126],
  isprint: [32, 126],
};

/** `isalnum` and its like: asked of a byte of a text, they check the text. */
export const classify: Model = (c) => {
  const value = c.args[0];
  const byte =
    value?.kind === 'number' ? (c.m.bytes.get(value.symbol) ?? c.m.bytes.get(value.before?.symbol ?? 0)) : undefined;
  const text = byte === undefined ? undefined : c.s.region(byte.region)?.texts.get(byte.base);
  if (byte !== undefined && text !== undefined && c.name !== 'isspace' && c.name !== 'isprint')
    c.s.setText(byte.region, byte.base, { ...text, checked: true });
  const yes = c.s;
  const no = c.s.copy();
  const [low, high] = classes[c.name] ?? [0, 255];
  if (value?.kind === 'number') {
    const asked = value.before ?? value;
    if (!atMost(yes, asked, constant(high), 0, true) || !atMost(yes, constant(low), asked, 0, true))
      return [{ s: no, v: zero }];
    noEnd(c.m, yes, asked);
  }
  return [
    { s: yes, v: c.m.number(yes, { low: 1, high: 2048, lowReal: false, highReal: false }) },
    { s: no, v: zero },
  ];
};
