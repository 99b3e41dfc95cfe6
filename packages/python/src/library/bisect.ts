/** `bisect`: places in sorted sequences. */
import { smallIndex } from '../runtime/arithmetic.ts';
import { lengthOf } from '../runtime/builtins/functions.ts';
import { call1, invoke } from '../runtime/call.ts';
import { builtin } from '../runtime/callables.ts';
import { less } from '../runtime/compare.ts';
import { valueError } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { List, type Module, none, type Value } from '../runtime/object.ts';
import { getitem } from '../runtime/subscript.ts';

/** Before (`left`) or after the elements equal to `v`; keys of elements are compared with `v` as it is. */
const place = (a: Value, v: Value, lo: Value, hi: Value, key: Value, left: boolean): number => {
  let low = smallIndex(lo);
  if (low < 0) throw valueError('lo must be non-negative');
  let high = hi === none ? lengthOf(a) : smallIndex(hi);
  if (high < 0 && hi !== none) high = lengthOf(a);
  meter.spend(16);
  const plain = a instanceof List && a.t.builtin ? a.a : undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const one = plain?.[middle] ?? getitem(a, middle);
    const k = key === none ? one : call1(key, one);
    if (left ? less(k, v) : !less(v, k)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const insert = (a: Value, at: number, v: Value): Value => {
  if (a instanceof List && a.t.builtin) {
    meter.spend((a.a.length - at) >> 5);
    a.a.splice(at, 0, v);
  } else invoke(a, 'insert', at, v);
  return none;
};

const find =
  (left: boolean) =>
  (a: Value, v: Value, lo: Value, hi: Value, key: Value): Value =>
    place(a, v, lo, hi, key, left);
const insort =
  (left: boolean) =>
  (a: Value, v: Value, lo: Value, hi: Value, key: Value): Value =>
    insert(a, place(a, key === none ? v : call1(key, v), lo, hi, key, left), v);

const args = '(a, x, lo=0, hi=None, *, key=None)';

export const newModule = (): Module => {
  const right = builtin(`bisect_right${args}`, find(false));
  const insortRight = builtin(`insort_right${args}`, insort(false));
  return newModuleOf('bisect', {
    bisect: right,
    bisect_left: builtin(`bisect_left${args}`, find(true)),
    bisect_right: right,
    insort: insortRight,
    insort_left: builtin(`insort_left${args}`, insort(true)),
    insort_right: insortRight,
  });
};
