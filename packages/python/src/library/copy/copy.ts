/** `copy.copy`. */
import { callSpecial } from '../../runtime/call.ts';
import { Builtin, ClassMethod, Func, Method, Property, StaticMethod } from '../../runtime/callables.ts';
import { copyDict } from '../../runtime/dict.ts';
import { copyArray, ListIter, RangeIter, StrIter, TupleIter } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  ByteArray,
  Bytes,
  Complex,
  Dict,
  ellipsis,
  FloatBox,
  FrozenSet,
  IntBox,
  List,
  newByteArray,
  newList,
  none,
  notImplemented,
  Range,
  SetObj,
  Slice,
  StrBox,
  Tuple,
  Type,
  type Value,
} from '../../runtime/object.ts';
import { copySet } from '../../runtime/set.ts';
import { partsOf } from './parts.ts';
import { addItems, setState } from './rebuild.ts';

/** Whether a value is its own copy, deep or not, whatever it holds. */
export const isAtomic = (v: Value): boolean => {
  if (typeof v !== 'object' || v === none || v === ellipsis || v === notImplemented) return true;
  if (v instanceof Type || v instanceof Func || v instanceof Builtin) return true;
  if (!v.t.builtin) return false;
  return (
    v instanceof FloatBox ||
    v instanceof IntBox ||
    v instanceof StrBox ||
    v instanceof Bytes ||
    v instanceof Complex ||
    v instanceof Range ||
    v instanceof Property
  );
};

export const copy = (v: Value): Value => {
  if (isAtomic(v) || typeof v !== 'object') return v;
  if (v.t.builtin) {
    if (v instanceof Tuple || v instanceof FrozenSet || v instanceof Slice) return v;
    if (v instanceof List) return newList(copyArray(v.a));
    if (v instanceof Dict && v.t.layout.ctor === Dict) return copyDict(v);
    if (v instanceof SetObj) return copySet(v);
    if (v instanceof ByteArray) {
      meter.allocate(v.v.length);
      return newByteArray(v.v.slice());
    }
    if (v instanceof Method || v instanceof StaticMethod || v instanceof ClassMethod) return v;
  }
  const own = v.t.lookup('__copy__');
  if (own !== undefined && own !== none) return callSpecial(own, v, []);
  const elsewhere = copyIterator(v);
  if (elsewhere !== undefined) return elsewhere;
  meter.spend(40);
  const parts = partsOf(v);
  if (parts === undefined) return v;
  const made = parts.make(parts.args);
  if (parts.state !== undefined) setState(made, parts.state);
  addItems(made, parts.items, parts.pairs);
  return made;
};

/** An iterator over a sequence, at the same place. */
const copyIterator = (v: Value): Value | undefined => {
  if (v instanceof ListIter) {
    const made = new ListIter(v.list);
    made.i = v.i;
    made.a = v.a;
    return made;
  }
  if (v instanceof TupleIter && v.constructor === TupleIter) {
    const made = new TupleIter(v.a);
    made.i = v.i;
    return made;
  }
  if (v instanceof StrIter) {
    const made = new StrIter(v.text);
    made.i = v.i;
    return made;
  }
  return v instanceof RangeIter ? new RangeIter(v.at, v.stop, v.step) : undefined;
};
