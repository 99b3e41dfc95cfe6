/** One line for a value, as `pprint` writes it: keys sorted, depth bounded, recursion named. */
import { Builtin } from '../../runtime/callables.ts';
import { deeper, equal, less, textOf } from '../../runtime/compare.ts';
import { originalKey } from '../../runtime/dict.ts';
import { E, isCaught } from '../../runtime/exceptions.ts';
import { identityOf } from '../../runtime/keys.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Dict,
  dictType,
  IntBox,
  List,
  listType,
  type Obj,
  SetObj,
  Tuple,
  tupleType,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { format, repr, str } from '../../runtime/text.ts';

/** How values are written. */
export interface Style {
  readonly indent: number;
  readonly width: number;
  /** How deep containers are shown; 0 for all. */
  readonly depth: number;
  readonly compact: boolean;
  readonly sortDicts: boolean;
  readonly underscores: boolean;
}

/** A line, whether it can be read back, and whether a value lies in itself. */
export interface Line {
  readonly text: string;
  readonly readable: boolean;
  readonly recursive: boolean;
}

/** Whether a value shows itself as the built-in type does. */
export const showsAs = (v: Value, type: Type): boolean => {
  const its = typeOf(v);
  if (its === type) return true;
  if (!its.isSubtypeOf(type)) return false;
  const found = its.lookup('__repr__');
  return found instanceof Builtin && found === type.lookup('__repr__') && its.layout === type;
};

export const recursionText = (v: Value): string =>
  `<Recursion on ${typeOf(v).qualname} with id=${identityOf(v as object)}>`;

/** Values that cannot be ordered are ordered by their types' names, then by identity. */
const before = (a: Value, b: Value): boolean => {
  const depth = meter.d;
  try {
    return less(a, b);
  } catch (e) {
    if (!isCaught(e, depth, E.TypeError)) throw e;
    const x = str(typeOf(a));
    const y = str(typeOf(b));
    if (x !== y) return x < y;
    return typeof a === 'object' && typeof b === 'object' && identityOf(a) < identityOf(b);
  }
};
const order = (a: Value, b: Value): number => (before(a, b) ? -1 : before(b, a) ? 1 : 0);

/** Elements in an order that does not fail. */
export const sortedSafely = (values: readonly Value[]): Value[] => {
  meter.spend(values.length * (1 + Math.ceil(Math.log2(values.length + 1))));
  meter.allocate(values.length * 8);
  return values.slice().sort(order);
};

export type Entry = readonly [Value, Value];
/** A dictionary's entries, sorted if that is wanted. */
export const entriesFor = (d: Dict, sorted: boolean): Entry[] => {
  meter.spend(d.m.size);
  meter.allocate(d.m.size * 48);
  const out: Entry[] = [];
  for (const [key, value] of d.m) out.push([originalKey(d, key), value]);
  if (!sorted) return out;
  meter.spend(out.length * (1 + Math.ceil(Math.log2(out.length + 1))));
  return out.sort(([a, x], [b, y]) => order(a, b) || (equal(a, b) ? order(x, y) : 0));
};

export const isEmpty = (v: Value): boolean =>
  v instanceof SetObj
    ? v.size === 0
    : v instanceof Dict
      ? v.m.size === 0
      : v instanceof List || v instanceof Tuple
        ? v.a.length === 0
        : false;

/** `_safe_repr`: `self` is asked for the parts if the program has its own `format`. */
export const safeRepr = (
  v: Value,
  style: Style,
  inside: ReadonlySet<Obj>,
  level: number,
  part: (v: Value, inside: ReadonlySet<Obj>, level: number) => Line,
): Line => {
  meter.spend(2);
  if (
    style.underscores &&
    (typeof v === 'bigint' || (typeof v === 'number' && Number.isInteger(v)) || v instanceof IntBox)
  )
    return { text: format(v, '_d'), readable: true, recursive: false };
  if (typeof v !== 'object' || textOf(v) !== undefined) return { text: repr(v), readable: true, recursive: false };
  const isDict = v instanceof Dict && showsAs(v, dictType);
  const isList = v instanceof List && showsAs(v, listType);
  const isTuple = v instanceof Tuple && showsAs(v, tupleType);
  if (!isDict && !isList && !isTuple) {
    const text = repr(v);
    return { text, readable: text !== '' && !text.startsWith('<'), recursive: false };
  }
  const one = isTuple && v.a.length === 1;
  const [open, close] = isDict ? ['{', '}'] : isList ? ['[', ']'] : ['(', one ? ',)' : ')'];
  if (isEmpty(v)) return { text: open + close, readable: true, recursive: false };
  if (style.depth > 0 && level >= style.depth)
    return { text: `${open}...${close}`, readable: false, recursive: inside.has(v) };
  if (inside.has(v)) return { text: recursionText(v), readable: false, recursive: true };
  return deeper(' while getting the repr of an object', () => {
    // One set for the whole walk would do, but a program's own `format` is handed it.
    const within = inside as Set<Obj>;
    within.add(v);
    let readable = true;
    let recursive = false;
    const parts: string[] = [];
    const take = (one: Value): string => {
      const line = part(one, within, level + 1);
      readable &&= line.readable;
      recursive ||= line.recursive;
      return line.text;
    };
    if (isDict)
      for (const [key, value] of entriesFor(v as Dict, style.sortDicts)) parts.push(`${take(key)}: ${take(value)}`);
    else for (const one of (v as List).a) parts.push(take(one));
    within.delete(v);
    const text = open + parts.join(', ') + close;
    meter.allocate(text.length);
    return { text, readable, recursive };
  });
};
