/**
 * Strings in memory: how long they are, what they say when that is known, and whether they end inside their region.
 */
import type { CType } from '../languages/c/c-type.ts';
import { atMost } from './conditions.ts';
import type { Machine } from './machine.ts';
import { minus, plus } from './numbers.ts';
import type { State } from './state.ts';
import {
  constant,
  isConstant,
  type Num,
  one,
  type Pointer,
  type Region,
  type Text,
  type Value,
  zero,
} from './value.ts';

/** Where the text begins that the pointer points into, in bytes from the beginning of its region; nothing when that is not known exactly. */
export const baseOf = (pointer: Pointer): number | undefined => {
  const from = pointer.within?.from ?? zero;
  return isConstant(from) ? from.plus : undefined;
};

/** The text that the pointer's array holds, from the array's beginning. */
export const textAt = (m: Machine, s: State, pointer: Pointer): Text => {
  const region = s.region(pointer.region);
  const base = baseOf(pointer);
  const most = pointer.within?.size ?? (region === undefined ? Infinity : s.range(region.size).high);
  if (region === undefined || base === undefined) return anyText(m, s, most);
  const known = region.texts.get(base);
  if (known !== undefined) return known;
  const text = implied(m, s, region, base, most);
  s.setText(region.id, base, text);
  return text;
};

const implied = (m: Machine, s: State, region: Region, base: number, most: number): Text => {
  // Single bytes that were written one by one.
  let known = '';
  for (let at = base; at < base + Math.min(most, 256); at++) {
    const cell = region.cells.get(at);
    const value = cell === undefined ? region.rest : cell.value;
    if (cell !== undefined && cell.size !== 1) break;
    if (value.kind !== 'number' || !isConstant(value)) break;
    if (value.plus === 0) return { length: constant(known.length), known, terminated: 'yes' };
    known += String.fromCharCode(value.plus & 255);
  }
  if (known.length > 0 && known.length === most) return { length: constant(most), terminated: 'no' };
  return anyText(m, s, most);
};

/** A text of which nothing is known but that it ends somewhere. */
export const anyText = (m: Machine, s: State, most: number): Text => ({
  length: m.number(s, { low: 0, high: Math.max(0, Math.min(most, 2 ** 40) - 1), lowReal: false, highReal: false }),
  terminated: 'unsure',
});

/** The length of the string at the pointer itself, and what it says from there. */
export const stringAt = (m: Machine, s: State, pointer: Pointer): Text => {
  const text = textAt(m, s, pointer);
  const base = baseOf(pointer) ?? 0;
  const { offset } = pointer;
  if (isConstant(offset) && offset.plus === base) return text;
  const { known: _, prefix: __, ...others } = text;
  const length = minus(m, s, text.length, { ...offset, plus: offset.plus - base });
  // Who reads a text from somewhere in it is not behind its end.
  if (s.range(length).low < 0 && text.terminated === 'yes') atMost(s, zero, length, 0, true);
  const range = s.range(length);
  const rest = text.known !== undefined && isConstant(offset) ? text.known.slice(offset.plus - base) : undefined;
  if (range.low < 0)
    return {
      ...others,
      length: m.number(s, { ...range, low: 0, lowReal: false, high: Math.max(0, range.high) }),
      ...(rest === undefined ? {} : { known: rest }),
    };
  return { ...others, length, ...(rest === undefined ? {} : { known: rest }) };
};

/** Puts a text where the pointer points to; what stood before the pointer in the same array stays. */
export const setString = (m: Machine, s: State, pointer: Pointer, text: Text): void => {
  const region = s.region(pointer.region);
  const base = baseOf(pointer);
  if (region === undefined) return;
  if (base === undefined || !isConstant(pointer.offset)) {
    overwrite(m, s, pointer, plus(m, s, text.length, one));
    return;
  }
  const at = pointer.offset.plus;
  const most = pointer.within?.size ?? s.range(region.size).high;
  s.deleteCells(region.id, at, base + most);
  if (region.rest.kind !== 'unknown' && region.texts.size === 0 && at === base && pointer.within === undefined)
    s.change(region.id, { rest: { kind: 'unknown', symbol: 0 } });
  if (at === base) {
    s.setText(region.id, base, text);
    return;
  }
  const before = region.texts.get(base);
  const { known: _, prefix: __, ...others } = text;
  const origin = text.origin ?? before?.origin;
  s.setText(region.id, base, {
    ...others,
    length: { ...text.length, plus: text.length.plus + at - base },
    ...(before?.known !== undefined && text.known !== undefined && before.known.length >= at - base
      ? { known: before.known.slice(0, at - base) + text.known }
      : {}),
    ...(origin === undefined ? {} : { origin }),
  });
};

/** The byte at the pointer, as the text there says. */
export const readByte = (m: Machine, s: State, region: Region, pointer: Pointer, type: CType): Value | undefined => {
  const base = baseOf(pointer);
  const text = base === undefined ? undefined : region.texts.get(base);
  if (text === undefined || base === undefined) return undefined;
  const at = { ...pointer.offset, plus: pointer.offset.plus - base };
  const signed = type.kind !== 'int' || type.signed;
  const [least, most] = signed ? [-128, 127] : [0, 255];
  if (isConstant(at)) {
    const letter =
      text.known === undefined
        ? undefined
        : at.plus < text.known.length
          ? text.known.charCodeAt(at.plus)
          : at.plus === text.known.length
            ? 0
            : undefined;
    if (letter !== undefined) return constant(signed && letter > 127 ? letter - 256 : letter);
  }
  const distance = minus(m, s, at, text.length);
  const range = s.range(distance);
  const bound = Math.min(range.high, s.differenceBound(at, text.length));
  if (range.low === 0 && range.high === 0 && text.terminated === 'yes') return zero;
  const origin = text.origin === undefined ? {} : { origin: text.origin };
  const open = text.origin?.input === true && bound <= 0;
  const content = text.content ?? m.fresh();
  if (text.content === undefined) s.setText(region.id, base, { ...text, content });
  const symbol = m.symbolFor(`byte ${content} ${at.symbol} ${at.factor} ${at.plus} ${least}`);
  if (s.symbolRange(symbol) === undefined)
    s.setRange(symbol, {
      low: least,
      high: most,
      lowReal: open,
      highReal: open,
      root: symbol,
      ...origin,
      ...(bound < 0 ? { nonZero: true as const } : {}),
    });
  m.bytes.set(symbol, { region: region.id, base, at });
  return { kind: 'number', symbol, factor: 1, plus: 0 };
};

/** One byte is written: the text may end here now, or go on. */
export const writeByte = (m: Machine, s: State, region: Region, pointer: Pointer, value: Value): void => {
  const base = baseOf(pointer);
  if (base === undefined) {
    forgetTexts(m, s, region.id);
    return;
  }
  const before = region.texts.get(base);
  const at = { ...pointer.offset, plus: pointer.offset.plus - base };
  const isZero = value.kind === 'number' && isConstant(value) && value.plus === 0;
  const place = s.range(at);
  if (isZero) {
    const old = before === undefined ? undefined : s.range(before.length);
    const {
      known,
      prefix: _,
      ...others
    } = before ?? { length: zero, terminated: 'yes' as const, known: undefined, prefix: undefined };
    const cut = known !== undefined && isConstant(at) ? { known: known.slice(0, at.plus) } : {};
    if (old === undefined || before === undefined) {
      // Bytes written one by one before it are not known to be no zeros, but the text ends here at the latest.
      s.setText(
        region.id,
        base,
        isConstant(at) && at.plus === 0
          ? { length: zero, known: '', terminated: 'yes' }
          : {
              terminated: 'yes',
              length: m.number(s, {
                low: isConstant(at) && at.plus === 0 ? 0 : 0,
                high: Math.max(0, place.high),
                lowReal: false,
                highReal: place.highReal,
              }),
              ...(place.origin === undefined ? {} : { origin: place.origin }),
            },
      );
      return;
    }
    if (Math.min(place.high - old.low, s.differenceBound(at, before.length)) <= 0) {
      // It stood inside or at the end: it ends here now.
      s.setText(region.id, base, { ...others, ...cut, length: at, terminated: 'yes' });
      return;
    }
    const high = Math.min(old.high, Math.max(place.high, old.low));
    s.setText(region.id, base, {
      ...others,
      terminated: 'yes',
      length: m.number(s, {
        low: Math.min(old.low, place.low),
        high: before.terminated === 'yes' ? high : place.high,
        lowReal: old.low <= place.low ? old.lowReal : place.lowReal,
        highReal: before.terminated === 'yes' ? old.highReal : place.highReal,
        ...(old.origin === undefined ? {} : { origin: old.origin }),
      }),
    });
    return;
  }
  if (before === undefined) return;
  const old = s.range(before.length);
  const { known, prefix: _, content: __, ...others } = before;
  if (place.high < old.low || s.differenceBound(at, before.length) < 0) {
    const letter = value.kind === 'number' && isConstant(value) ? String.fromCharCode(value.plus & 255) : undefined;
    const changed =
      known !== undefined && letter !== undefined && isConstant(at)
        ? { known: known.slice(0, at.plus) + letter + known.slice(at.plus + 1) }
        : {};
    s.setText(region.id, base, { ...others, ...changed });
    return;
  }
  // The NUL itself may be gone; where the next one is, nobody knows.
  s.setText(region.id, base, undefined);
};

/** So many bytes are written from the pointer on, and nobody knows what: cells and texts that they may touch are forgotten. What lies beyond the member that is written to stays. */
export const overwrite = (m: Machine, s: State, pointer: Pointer, bytes: Num): void => {
  const { within, offset, region: id } = pointer;
  const reach = within === undefined ? Infinity : s.range(within.from).high + within.size;
  const from = Math.max(0, s.range(offset).low, within === undefined ? 0 : s.range(within.from).low);
  const to = Math.min(reach, s.range(offset).high + s.range(bytes).high);
  forgetTexts(m, s, id, from, to);
  s.deleteCells(id, from, to);
  s.change(id, { rest: { kind: 'unknown', symbol: 0 } });
};

/** What was written is no text that is known: all texts of the region, or those that a range touches. */
export const forgetTexts = (m: Machine, s: State, id: number, from = 0, to = Infinity): void => {
  const region = s.region(id);
  if (region === undefined) return;
  for (const [base, text] of region.texts) {
    const end = base + s.range(text.length).high + 1;
    if (base < to && end > from) s.setText(id, base, undefined);
  }
};
