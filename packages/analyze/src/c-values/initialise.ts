import type { Expr, ListItem } from '../languages/c/c-tree.ts';
import { type CType, sizeOf } from '../languages/c/c-type.ts';
import { evaluate } from './expressions.ts';
import type { Machine } from './machine.ts';
import { load, store } from './memory.ts';
import { converted } from './numbers.ts';
import type { State } from './state.ts';
import { setString } from './texts.ts';
import { decay, fieldOf, typeOf } from './type-of.ts';
import { constant, type Num, type Pointer, type RegionKind, scaled, type Value, zero } from './value.ts';

/** More values than this are not told apart. */
const mostItems = 2000;

/** A new region for a variable, with what it begins with. */
export const initialise = (
  m: Machine,
  s: State,
  region: number,
  name: string,
  type: CType,
  value: Expr | undefined,
  kind: RegionKind,
  length?: Num,
): readonly State[] => {
  const size = length ?? constant(sizeOf(type) ?? 8);
  const open = sizeOf(type) === undefined && length === undefined;
  const rest: Value =
    value?.kind === 'list' || kind === 'global'
      ? zero
      : open
        ? { kind: 'unknown', symbol: 0 }
        : { kind: 'uninitialised' };
  const made = { size: open ? m.number(s, { low: 1, high: 2 ** 40, lowReal: false, highReal: false }) : size };
  s.put({ id: region, kind, name, cells: new Map(), rest, texts: new Map(), life: 'live', many: false, ...made });
  if (value === undefined) return [s];
  return m.goingInto(name, () => fill(m, s, { kind: 'pointer', region, offset: zero }, type, value));
};

const fill = (m: Machine, s: State, at: Pointer, type: CType, value: Expr): readonly State[] => {
  if (value.kind === 'list') return fillList(m, s, at, type, value.items, 0).states;
  if (type.kind === 'array' && value.kind === 'string' && sizeOf(type.of) === 1) {
    const end = value.value.indexOf('\0');
    const known = end < 0 ? value.value : value.value.slice(0, end);
    const room = type.count ?? known.length + 1;
    setString(
      m,
      s,
      withinArray(at, type),
      known.length >= room
        ? { length: constant(room), known: known.slice(0, room), terminated: 'no' }
        : { length: constant(known.length), known, terminated: 'yes' },
    );
    return [s];
  }
  return evaluate(m, value, s).map((r) => {
    let v = converted(m, r.s, r.v, decay(typeOf(m, value)), type);
    if (type.kind === 'record' && v.kind === 'pointer') v = load(m, r.s, v, type, value, '');
    // What only initialises is not judged as a write.
    if (type.kind !== 'array') store(m, r.s, at, type, v, value, '');
    return r.s;
  });
};

/** A member of a record bears its text by itself. */
const withinArray = (at: Pointer, type: CType): Pointer => ({
  ...at,
  within: { from: at.offset, size: sizeOf(type) ?? 1 },
});

/** Values in order, braces left out or not. Gives back how many were taken. */
const fillList = (
  m: Machine,
  s: State,
  at: Pointer,
  type: CType,
  items: readonly ListItem[],
  first: number,
): { states: readonly State[]; next: number } => {
  let states: readonly State[] = [s];
  if (type.kind !== 'array' && type.kind !== 'record') {
    const item = items[first];
    return { states: item === undefined ? states : fill(m, s, at, type, item.value), next: first + 1 };
  }
  let next = first;
  let index = 0;
  if (items.length > mostItems) {
    s.change(at.region, { rest: { kind: 'unknown', symbol: 0 } });
    return { states, next: items.length };
  }
  const count = type.kind === 'array' ? (type.count ?? Infinity) : type.union ? 1 : type.fields.length;
  while (next < items.length) {
    const item = items[next];
    if (item === undefined) break;
    const [designator] = item.designators;
    let part: { type: CType; offset: number } | undefined;
    if (type.kind === 'array') {
      if (designator !== undefined && typeof designator !== 'string')
        index =
          designator.kind === 'number'
            ? designator.value
            : (m.program.constants.get(designator.kind === 'name' ? designator.name : '') ?? index);
      part = { type: type.of, offset: index * (sizeOf(type.of) ?? 1) };
    } else if (typeof designator === 'string') {
      part = fieldOf(type, designator);
      index = Math.max(
        0,
        type.fields.findIndex((field) => field.name === designator),
      );
    } else part = type.fields[index];
    if (index >= count && designator === undefined) break;
    if (part === undefined) {
      next++;
      continue;
    }
    const found = part;
    const to: Pointer = { ...at, offset: scaled(at.offset, 1, found.offset) };
    const flat =
      item.value.kind !== 'list' &&
      item.value.kind !== 'string' &&
      (found.type.kind === 'array' || (found.type.kind === 'record' && typeOf(m, item.value).kind !== 'record'));
    if (flat) {
      const from = next;
      const filled = states.map((state) => fillList(m, state, to, found.type, items, from));
      states = filled.flatMap((one) => one.states);
      next = Math.max(from + 1, filled[0]?.next ?? from + 1);
    } else {
      states = states.flatMap((state) => fill(m, state, to, found.type, item.value));
      next++;
    }
    index++;
  }
  return { states, next };
};
