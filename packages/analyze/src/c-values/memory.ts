/**
 * Reading and writing memory: is the pointer null, is what it points to still there, does the access stay inside, what lies there.
 */
import { type CType, sizeOf } from '../languages/c/c-type.ts';
import type { Machine } from './machine.ts';
import { anyOf, highest, lowest, plus } from './numbers.ts';
import { mostApart } from './prove.ts';
import { type Places, placeOf, placesOf, sameSpread, spreadAt, touch } from './spread.ts';
import { hull, type State } from './state.ts';
import { forgetTexts, readByte, writeByte } from './texts.ts';
import {
  constant,
  isConstant,
  type Num,
  type Origin,
  type Pointer,
  type Range,
  type Region,
  sameNum,
  scaled,
  type Value,
  zero,
} from './value.ts';

type Place = { readonly start: number; readonly end: number };
export type Access = 'read' | 'write';

/** Follows a value to the memory it points to; nothing when the way ends here (a null pointer was followed). */
export const target = (m: Machine, s: State, value: Value, place: Place, what: string): Pointer | undefined => {
  switch (value.kind) {
    case 'pointer': {
      if (s.region(value.region) === undefined) {
        m.report(
          'c.memory.use-after-return',
          s,
          place,
          `${what} belongs to a function that has returned: its memory is gone.`,
        );
        return undefined;
      }
      return value;
    }
    case 'null':
      m.report(
        'c.memory.null-dereference',
        s,
        place,
        value.why === undefined ? `${what} is NULL here.` : `${what} may be NULL here: ${value.why.what}.`,
        { origins: [value.why] },
      );
      return undefined;
    case 'unknown': {
      const known = s.pointer(value.symbol);
      if (known === 'null') {
        m.report('c.memory.null-dereference', s, place, `${what} is NULL here: a check before found so.`, {
          confidence: 'medium',
        });
        return undefined;
      }
      if (typeof known === 'number')
        return s.region(known) === undefined ? undefined : { kind: 'pointer', region: known, offset: zero };
      if (!m.library) m.leaveOpen('c.memory.null-dereference', place);
      const region = outside(m, s, what, value.symbol);
      s.setPointer(value.symbol, region);
      return { kind: 'pointer', region, offset: zero };
    }
    case 'uninitialised':
      m.report('c.memory.uninitialised', s, place, `${what} was never given a value before it is followed.`);
      return undefined;
    case 'number':
      if (isConstant(value) && value.plus === 0) return target(m, s, { kind: 'null' }, place, what);
      return target(m, s, { kind: 'unknown', symbol: m.fresh() }, place, what);
    default:
      return undefined;
  }
};

/** Memory that somebody else made: its size and contents are open. */
const outside = (m: Machine, s: State, name: string, symbol: number): number => {
  const id = m.id(`outside ${symbol}`);
  const size = m.number(s, { low: 1, high: 2 ** 40, lowReal: false, highReal: false });
  s.put({
    id,
    kind: 'outside',
    name,
    size,
    cells: new Map(),
    rest: { kind: 'unknown', symbol: 0 },
    texts: new Map(),
    life: 'live',
    many: false,
  });
  return id;
};

/** Whether the access stays inside; says so when it does not. `bytes` are those touched from the pointer on. */
export const inside = (
  m: Machine,
  s: State,
  pointer: Pointer,
  bytes: Num,
  access: Access,
  place: Place,
  what: string,
  origins: readonly (Origin | undefined)[] = [],
): boolean => {
  const region = s.region(pointer.region);
  if (region === undefined) return false;
  if (region.life === 'freed' && !region.many) {
    m.report(
      region.kind === 'file' ? 'c.files.use-after-close' : 'c.memory.use-after-free',
      s,
      place,
      `${what} is used after it was ${region.kind === 'file' ? 'closed' : 'freed'}.`,
      { origins: [region.freed] },
    );
    return false;
  }
  if (region.life !== 'live')
    m.leaveOpen(region.kind === 'file' ? 'c.files.use-after-close' : 'c.memory.use-after-free', place);
  if (region.kind === 'file') return true;
  if (isConstant(bytes) && bytes.plus === 0) return true;
  if (pointer.within !== undefined) {
    // The row or member lies inside as a whole, or the access cannot.
    const { from, size } = pointer.within;
    const row = { at: from, bytes: constant(size), from: zero, limit: region.size };
    if (!isConstant(from) && !between(m, s, row, region, access, place, what, origins)) return false;
    return between(
      m,
      s,
      { at: pointer.offset, bytes, from, limit: scaled(from, 1, size) },
      region,
      access,
      place,
      what,
      origins,
    );
  }
  return between(
    m,
    s,
    { at: pointer.offset, bytes, from: zero, limit: region.size },
    region,
    access,
    place,
    what,
    origins,
  );
};

interface Stretch {
  readonly at: Num;
  readonly bytes: Num;
  /** Where the memory begins and ends that may be touched. */
  readonly from: Num;
  readonly limit: Num;
}

const between = (
  m: Machine,
  s: State,
  { at: offset, bytes, from, limit }: Stretch,
  region: Region,
  access: Access,
  place: Place,
  what: string,
  origins: readonly (Origin | undefined)[],
): boolean => {
  // No run gets here: what is said of the factors of its size does not go with what is said of their product.
  const whole = s.range(limit);
  if (whole.low > whole.high) return false;
  const end = plus(m, s, offset, bytes);
  const direction = access === 'write' ? 'c.memory.out-of-bounds-write' : 'c.memory.out-of-bounds-read';
  const verb = access === 'write' ? 'writes' : 'reads';
  // A member of what somebody handed over is there; how many elements there are nobody said.
  const known = region.kind !== 'outside' || !isConstant(offset) || !isConstant(bytes);
  // Beyond the end.
  const beyond = plus(m, s, end, scaled(limit, -1));
  const over = s.range(beyond);
  const proven = Math.min(over.high, s.differenceBound(end, limit));
  // A size that was computed of several numbers: what conditions said of them since is not in its range.
  // The same for a product of two: a place that is computed of its factors (`i * columns + j`) goes with it in ways that differences do not tell.
  const product = limit.symbol !== end.symbol && s.symbolRange(limit.symbol)?.factors !== undefined;
  const derived = product || (isConstant(end) && limit.symbol !== 0 && s.range(limit).root !== limit.symbol);
  if (proven > 0) {
    const compared = proven < over.high && s.wereCompared(end, limit);
    const real =
      over.low > 0 ||
      (compared
        ? proven < 2 ** 20
        : (over.highReal && !derived) ||
          (over.counted === true && access === 'write' && !product) ||
          alone(s, end, limit));
    if (real && mostApart(m, s, end, limit) > 0) {
      const certain = over.low > 0;
      m.report(
        direction,
        s,
        place,
        `This ${certain ? verb : 'may ' + verb.slice(0, -1)} beyond the end of ${nameOf(region, what)}${sizeText(s, limit, from)}${reach(s, end, from)}.`,
        {
          origins: [...origins, s.range(offset).origin, s.range(bytes).origin],
        },
      );
      return false;
    }
    if (known && !m.isOpen(direction, place) && mostApart(m, s, end, limit) > 0) m.leaveOpen(direction, place);
  }
  // Before the beginning.
  const start = plus(m, s, offset, scaled(from, -1));
  const under = s.range(start);
  const least = Math.max(under.low, -s.differenceBound(from, offset));
  if (least < 0) {
    const real = under.high < 0 || (least === under.low && under.lowReal);
    if (real && mostApart(m, s, from, offset) > 0) {
      m.report(
        direction,
        s,
        place,
        `This ${under.high < 0 ? verb : 'may ' + verb.slice(0, -1)} before the beginning of ${nameOf(region, what)}: nothing keeps the index from being negative.`,
        {
          origins: [...origins, under.origin],
        },
      );
      return false;
    }
    if (known && !m.isOpen(direction, place) && mostApart(m, s, from, offset) > 0) m.leaveOpen(direction, place);
  }
  return true;
};

/** An input alone reaches beyond whatever size there may be. */
const alone = (s: State, end: Num, limit: Num): boolean => {
  const [re, rl] = [s.range(end), s.range(limit)];
  // The size is a multiple of that very number.
  if (s.symbolRange(limit.symbol)?.factors?.includes(end.symbol) === true) return false;
  return (re.highReal && re.high > rl.high) || (rl.lowReal && rl.root === limit.symbol && re.low > rl.low);
};

const nameOf = (region: Region, what: string): string =>
  region.name === '' ? what : region.kind === 'literal' ? 'a literal' : `\`${region.name}\``;

const sizeText = (s: State, limit: Num, from: Num): string => {
  const bytes = scaled(limit, 1, isConstant(from) ? -from.plus : 0);
  return isConstant(bytes) ? ` (${bytes.plus} byte${bytes.plus === 1 ? '' : 's'})` : '';
};

const reach = (s: State, end: Num, from: Num): string => {
  const last = s.range(end).high - (isConstant(from) ? from.plus : 0);
  return Number.isFinite(last) && last < 2 ** 31 ? `: up to byte ${last}` : '';
};

/** What lies at the pointer, as the type reads it. */
export const load = (m: Machine, s: State, pointer: Pointer, type: CType, place: Place, what: string): Value => {
  const size = sizeOf(type) ?? 1;
  if (!inside(m, s, pointer, constant(size), 'read', place, what)) return unknownOf(m, s, type);
  const region = s.region(pointer.region);
  if (region === undefined) return unknownOf(m, s, type);
  if (type.kind === 'record') return loadRecord(m, s, region, pointer, size);
  if (!isConstant(pointer.offset)) return loadSome(m, s, region, pointer, type, size);
  const at = pointer.offset.plus;
  const cell = region.cells.get(at);
  if (cell !== undefined) {
    if (cell.size === size || cell.value.kind !== 'number') return asStored(s, cell.value, type);
    return unknownOf(m, s, type);
  }
  if (size === 1 && !isRaw(region)) {
    const byte = readByte(m, s, region, pointer, type);
    if (byte !== undefined) return byte;
  }
  for (const [offset, other] of region.cells.size === 0 ? [] : region.cells)
    if (offset < at + size && offset + other.size > at) return unknownOf(m, s, type);
  if (spreadAt(region, placeOf(at, size)).length === 0) return loadRest(m, s, region, at, type, size, place, what);
  // Whatever it is, it is the same at the next look.
  const value = loadSome(m, s, region, pointer, type, size);
  if (!region.many) s.setCell(region.id, at, { value, size });
  return value;
};

/** A loop that was widened may have taken a number's range beyond its type; what was stored was of the type. */
const asStored = (s: State, value: Value, type: CType): Value => {
  if (value.kind !== 'number' || type.kind !== 'int' || value.symbol === 0 || value.factor !== 1) return value;
  const range = s.symbolRange(value.symbol);
  const [least, most] = [lowest(type) - value.plus, highest(type) - value.plus];
  if (range !== undefined && (range.low < least || range.high > most))
    s.setRange(value.symbol, { ...range, low: Math.max(range.low, least), high: Math.min(range.high, most) });
  return value;
};

const loadRest = (
  m: Machine,
  s: State,
  region: Region,
  at: number,
  type: CType,
  size: number,
  place: Place,
  what: string,
): Value => {
  const { rest } = region;
  if (rest.kind === 'uninitialised') {
    m.report('c.memory.uninitialised', s, place, `${what} is read before it was given a value.`, {
      origins: [region.made],
    });
    const value = unknownOf(m, s, type);
    s.setCell(region.id, at, { value, size });
    return value;
  }
  if (rest.kind === 'number') {
    if (rest.symbol !== 0 && size > 1 && type.kind !== 'pointer') return rest;
    if (rest.symbol === 0 && type.kind === 'pointer' && rest.plus === 0) return { kind: 'null' };
    if (rest.symbol === 0 && (rest.plus === 0 || size === 1)) return rest;
  }
  // Whatever it is, it is the same at the next look.
  const value = rest.kind === 'unknown' ? anyByte(m, s, rest, constant(at), type) : unknownOf(m, s, type);
  if (!region.many) s.setCell(region.id, at, { value, size });
  return value;
};

/** What lies at a place of which nothing is said but that input may stand there: the same at the next look. */
const anyByte = (m: Machine, s: State, rest: Value & { readonly kind: 'unknown' }, at: Num, type: CType): Value => {
  if (rest.origin === undefined || type.kind !== 'int') return unknownOf(m, s, type);
  const symbol = m.symbolFor(`byte of ${rest.symbol} ${at.symbol}*${at.factor}+${at.plus} ${type.size} ${type.signed}`);
  if (s.symbolRange(symbol) === undefined)
    s.setRange(symbol, { ...anyOf(type), lowReal: true, highReal: true, root: symbol, origin: rest.origin });
  return { kind: 'number', symbol, factor: 1, plus: 0 };
};

/** Bytes of input that no NUL ends: each is any number. */
const isRaw = (region: Region): boolean =>
  region.rest.kind === 'unknown' &&
  region.rest.origin !== undefined &&
  [...region.texts.values()].every(({ terminated }) => terminated === 'unsure');

/** A place that is not known exactly: any of the cells it may be. */
const loadSome = (m: Machine, s: State, region: Region, pointer: Pointer, type: CType, size: number): Value => {
  const places = placesOf(s, pointer, size);
  const { rest } = region;
  const seen: Value[] = [];
  let covered = 0;
  for (const [offset, cell] of region.cells) {
    if (!touch(places, placeOf(offset, cell.size))) continue;
    if (cell.size !== size) continue;
    covered += Math.max(size, places.stride);
    if (!seen.some((one) => one === cell.value)) seen.push(cell.value);
    if (seen.length > 64) return unknownOf(m, s, type);
  }
  const all = covered >= places.to - places.from;
  if (size === 1 && !all && !isRaw(region)) {
    const byte = readByte(m, s, region, pointer, type);
    if (byte !== undefined) return byte;
  }
  const spread = spreadAt(region, places);
  for (const one of spread) {
    if (one === undefined || one.value.kind === 'unknown') return unknownOf(m, s, type);
    seen.push(one.value);
  }
  if (!all && rest.kind !== 'uninitialised') {
    if (rest.kind === 'unknown')
      return seen.length === 0 ? anyByte(m, s, rest, pointer.offset, type) : unknownOf(m, s, type);
    seen.push(type.kind === 'pointer' && rest.kind === 'number' ? { kind: 'null' } : rest);
  }
  const [first] = seen;
  if (first === undefined) return unknownOf(m, s, type);
  // A table of functions: which one it is, is open; that it is one of these is not.
  const names = seen.flatMap((one) => (one.kind === 'function' ? [one.name] : []));
  if (names.length > 0 && seen.every((one) => one.kind === 'function' || one.kind === 'null')) {
    const symbol = m.fresh();
    m.callees.set(symbol, [...new Set(names)]);
    return { kind: 'unknown', symbol };
  }
  const numbers = seen.filter((one): one is Num => one.kind === 'number');
  if (first.kind === 'number' && numbers.length === seen.length) {
    if (numbers.every((one) => sameNum(one, first))) return first;
    // The same place, as long as nothing else was stored: what a condition says of it holds at the next look.
    const { offset } = pointer;
    const held = numbers.map((one) => `${one.symbol}*${one.factor}+${one.plus}`).join(' ');
    const symbol = m.symbolFor(`${region.id} ${offset.symbol}*${offset.factor}+${offset.plus} ${size}: ${held}`);
    m.elements.set(symbol, region.id);
    if (s.symbolRange(symbol) === undefined) {
      const range = numbers.map((one) => s.range(one)).reduce(hull);
      const open = !m.judged.has(region.id);
      s.setRange(symbol, {
        ...range,
        lowReal: range.lowReal && open,
        highReal: range.highReal && open,
        root: symbol,
      });
    }
    return { kind: 'number', symbol, factor: 1, plus: 0 };
  }
  if (seen.length === 1) return first;
  const literals = seen.map((one) => literalText(s, one));
  if (literals.every((one) => one !== undefined)) return oneOf(m, s, literals, s.range(pointer.offset));
  const valid = seen.every((one) => one.kind === 'pointer' || one.kind === 'function');
  const symbol = m.fresh();
  if (valid) s.setPointer(symbol, 'valid');
  return { kind: 'unknown', symbol };
};

const literalText = (s: State, value: Value): string | undefined => {
  const region =
    value.kind === 'pointer' && isConstant(value.offset) && value.offset.plus === 0
      ? s.region(value.region)
      : undefined;
  return region?.kind === 'literal' ? region.texts.get(0)?.known : undefined;
};

/** Any of several literals: a text of the program's own, as long as one of them. `index`: where any of them may be chosen, so may be the longest. */
const oneOf = (m: Machine, s: State, texts: readonly string[], index: Range): Pointer => {
  const real = index.lowReal && index.highReal;
  const lengths = texts.map((text) => text.length);
  const length = m.number(s, {
    low: Math.min(...lengths),
    high: Math.max(...lengths),
    lowReal: real,
    highReal: real,
  });
  const id = m.id(`one of several literals ${length.symbol}`);
  s.put({
    id,
    kind: 'literal',
    name: '',
    size: scaled(length, 1, 1),
    cells: new Map(),
    rest: { kind: 'unknown', symbol: 0 },
    texts: new Map([[0, { length, terminated: 'yes', checked: true }]]),
    life: 'live',
    many: false,
  });
  return { kind: 'pointer', region: id, offset: zero };
};

const loadRecord = (m: Machine, s: State, region: Region, pointer: Pointer, size: number): Value => {
  if (!isConstant(pointer.offset)) return { kind: 'unknown', symbol: m.fresh() };
  const at = pointer.offset.plus;
  const cells = new Map(
    [...region.cells]
      .filter(([offset]) => offset >= at && offset < at + size)
      .map(([offset, cell]) => [offset - at, cell]),
  );
  const texts = new Map(
    [...region.texts].filter(([base]) => base >= at && base < at + size).map(([base, text]) => [base - at, text]),
  );
  const parts = spreadAt(region, placeOf(at, size)).length > 0;
  return { kind: 'record', cells, rest: parts ? { kind: 'unknown', symbol: 0 } : region.rest, texts, size };
};

/** Any value of the type. */
export const unknownOf = (m: Machine, s: State, type: CType): Value =>
  type.kind === 'int' || type.kind === 'float' ? m.number(s, anyOf(type)) : { kind: 'unknown', symbol: m.fresh() };

/** Puts a value where the pointer points to. */
export const store = (
  m: Machine,
  s: State,
  pointer: Pointer,
  type: CType,
  value: Value,
  place: Place,
  what: string,
): void => {
  const size = value.kind === 'record' ? value.size : (sizeOf(type) ?? 1);
  if (!inside(m, s, pointer, constant(size), 'write', place, what)) return;
  const region = s.region(pointer.region);
  if (region === undefined) return;
  if (region.kind === 'literal') {
    m.report('c.memory.literal-written', s, place, `${what} is a literal: writing to it is undefined.`);
    return;
  }
  if (!isConstant(pointer.offset)) {
    unheld(s, value);
    if (size === 1) writeByte(m, s, region, pointer, value);
    else forgetTexts(m, s, region.id);
    const places = placesOf(s, pointer, size);
    for (const [offset, cell] of region.cells) {
      if (!touch(places, placeOf(offset, cell.size))) continue;
      s.setCell(region.id, offset, {
        size: cell.size,
        value: cell.size === size ? joined(m, s, cell.value, value) : unknownOf(m, s, type),
      });
    }
    storeSome(m, s, region, places, value);
    return;
  }
  const at = pointer.offset.plus;
  if (size === 1 && type.kind !== 'record') writeByte(m, s, region, pointer, value);
  else if (region.texts.size > 0) forgetTexts(m, s, region.id, at, at + size);
  s.deleteCells(region.id, at, at + size);
  if (value.kind === 'record') {
    for (const [offset, cell] of value.cells) s.setCell(region.id, at + offset, cell);
    for (const [base, text] of value.texts) s.setText(region.id, at + base, text);
    const whole = isConstant(region.size) && region.size.plus === size && at === 0;
    if (whole) s.change(region.id, { rest: value.rest });
    else if (value.rest.kind !== 'uninitialised' && region.rest.kind === 'uninitialised')
      s.change(region.id, { rest: { kind: 'unknown', symbol: 0 } });
    return;
  }
  if (region.many) {
    const old = region.cells.get(at);
    s.setCell(region.id, at, { size, value: old === undefined ? value : joined(m, s, old.value, value) });
  } else s.setCell(region.id, at, { size, value });
};

/** Members of elements whose values are told apart. */
const mostSpread = 12;

/** Remembers a value that was stored at one of these places. */
const storeSome = (m: Machine, s: State, region: Region, places: Places, value: Value): void => {
  const spread = [...(s.region(region.id)?.spread ?? [])];
  // Bytes that are written one by one are not followed.
  const uncounted = places.size === 1 && region.rest.kind === 'uninitialised';
  if (uncounted || value.kind === 'record' || spread.length === mostSpread) {
    s.change(region.id, { rest: { kind: 'unknown', symbol: 0 } });
    return;
  }
  const at = spread.findIndex((one) => sameSpread(one, places));
  const old = spread[at];
  if (old === undefined) spread.push({ ...places, value: someOf(m, s, value) });
  else
    spread[at] = {
      ...places,
      from: Math.min(old.from, places.from),
      to: Math.max(old.to, places.to),
      value: joined(m, s, old.value, value),
    };
  s.change(region.id, { spread });
};

/** Nobody can tell any more by which of its places a region holds the blocks that it holds: whether they are freed is not known from here on. */
export const loseHold = (s: State, region: Region): void => {
  const held = [...region.cells.values(), ...(region.spread ?? []), { value: region.rest }];
  for (const { value } of held) {
    const block = value.kind === 'pointer' ? s.region(value.region) : undefined;
    if (block?.kind === 'heap' && block.life === 'live') s.change(block.id, { life: 'unsure' });
  }
};

/** A value for memory that is only partly known: numbers keep their range, others are forgotten. */
const someOf = (m: Machine, s: State, value: Value): Value =>
  value.kind === 'number' ? value : { kind: 'unknown', symbol: 0 };

export const joined = (m: Machine, s: State, a: Value, b: Value): Value => {
  if (a.kind === 'number' && b.kind === 'number') {
    if (sameNum(a, b)) return a;
    const [ra, rb] = [s.range(a), s.range(b)];
    const origin = ra.origin ?? rb.origin;
    return m.number(s, {
      low: Math.min(ra.low, rb.low),
      high: Math.max(ra.high, rb.high),
      lowReal: ra.low <= rb.low ? ra.lowReal : rb.lowReal,
      highReal: ra.high >= rb.high ? ra.highReal : rb.highReal,
      ...(origin === undefined ? {} : { origin }),
    });
  }
  if (a === b) return a;
  return { kind: 'unknown', symbol: m.fresh() };
};

/** A block that is put where nobody can tell: it may be found there and freed. */
const unheld = (s: State, value: Value): void => {
  if (value.kind !== 'pointer') return;
  const region = s.region(value.region);
  if (region?.life === 'live' && (region.kind === 'heap' || region.kind === 'file'))
    s.change(region.id, { life: 'unsure' });
};

/** Code that is not here has had the memory: nothing is known of it any more, and what it pointed to may live on. */
export const release = (s: State, value: Value, seen: Set<number> = new Set()): void => {
  if (value.kind === 'unknown') {
    const known = s.pointer(value.symbol);
    if (typeof known === 'number') release(s, { kind: 'pointer', region: known, offset: zero }, seen);
    return;
  }
  if (value.kind !== 'pointer' || seen.has(value.region)) return;
  seen.add(value.region);
  const region = s.region(value.region);
  if (region === undefined || region.kind === 'literal') return;
  for (const cell of region.cells.values()) release(s, cell.value, seen);
  if (region.kind === 'file') {
    s.change(region.id, { life: region.life === 'freed' ? 'freed' : 'unsure' });
    return;
  }
  const { texts: _, ...others } = region;
  s.put({
    ...others,
    cells: new Map(),
    texts: new Map(),
    rest: { kind: 'unknown', symbol: 0 },
    spread: [],
    life: region.kind === 'heap' && region.life === 'live' ? 'unsure' : region.life,
  });
};
