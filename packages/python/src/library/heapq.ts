/** `heapq`: heaps in lists, sifted as CPython does it, so that lists come out in the same order. */
import { index } from '../runtime/arithmetic.ts';
import { builtin } from '../runtime/callables.ts';
import { call1 } from '../runtime/call.ts';
import { less, truth } from '../runtime/compare.ts';
import { indexError, pyError, E, typeError } from '../runtime/exceptions.ts';
import { iterate, listOf } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  Iter,
  List,
  type Module,
  newBuiltinType,
  newList,
  none,
  objectType,
  toStr,
  type Tuple,
  typeOf,
  type Value,
  givenName,
} from '../runtime/object.ts';
import { pyFunction } from '../runtime/python-function.ts';
import { sortValues } from '../runtime/sort.ts';
import { address, registerRepr } from '../runtime/text.ts';
import { addIterator } from '../runtime/types/containers.ts';

type Below = (a: Value, b: Value) => boolean;
const more: Below = (a, b) => less(b, a);

const heapOf = (v: Value, name: string): Value[] => {
  if (!(v instanceof List))
    throw typeError(
      `${name}() argument ${name.includes('push') || name.includes('replace') ? '1 ' : ''}must be list, not ${givenName(v)}`,
    );
  return v.a;
};
const unchanged = (a: readonly Value[], size: number): void => {
  if (a.length !== size) throw pyError(E.RuntimeError, 'list changed size during iteration');
};

/** Moves the element at `at` towards the root while it is below its parents, not beyond `top`. */
const siftUp = (a: Value[], top: number, at: number, below: Below): void => {
  const size = a.length;
  const v = a[at]!;
  let i = at;
  while (i > top) {
    const parent = (i - 1) >> 1;
    const p = a[parent]!;
    if (!below(v, p)) break;
    unchanged(a, size);
    a[i] = p;
    i = parent;
  }
  a[i] = v;
};

/** Moves the element at `at` to a leaf along the smaller children, then back up: fewer comparisons than stopping early. */
const siftDown = (a: Value[], at: number, below: Below): void => {
  const size = a.length;
  const v = a[at]!;
  let i = at;
  for (let child = 2 * i + 1; child < size; child = 2 * i + 1) {
    const right = child + 1;
    if (right < size && !below(a[child]!, a[right]!)) child = right;
    unchanged(a, size);
    a[i] = a[child]!;
    i = child;
  }
  a[i] = v;
  siftUp(a, at, i, below);
};

const heapify = (a: Value[], below: Below): void => {
  meter.spend(a.length);
  for (let i = (a.length >> 1) - 1; i >= 0; i--) siftDown(a, i, below);
};

const push = (a: Value[], v: Value, below: Below): void => {
  meter.spend(4);
  a.push(v);
  siftUp(a, 0, a.length - 1, below);
};

const pop = (a: Value[], below: Below): Value => {
  const last = a.pop();
  if (last === undefined) throw indexError('index out of range');
  if (a.length === 0) return last;
  meter.spend(8);
  const first = a[0]!;
  a[0] = last;
  siftDown(a, 0, below);
  return first;
};

const replace = (a: Value[], v: Value, below: Below): Value => {
  if (a.length === 0) throw indexError('index out of range');
  meter.spend(8);
  const first = a[0]!;
  a[0] = v;
  siftDown(a, 0, below);
  return first;
};

const pushPop = (a: Value[], v: Value, below: Below): Value => {
  if (a.length === 0 || !below(a[0]!, v)) return v;
  return replace(a, v, below);
};

/** The `n` first in order, as a sorted list's beginning; stable. */
const extremes = (n: Value, from: Value, key: Value, largest: boolean): Value => {
  const all = listOf(from);
  if (typeof n === 'string' || typeof n === 'object') {
    if (typeof n === 'string' || n.t.lookup('__index__') === undefined)
      throw typeError(
        all.length === 0
          ? `'${typeOf(n).name}' object cannot be interpreted as an integer`
          : `'>=' not supported between instances of '${typeOf(n).name}' and 'int'`,
      );
  }
  const count = Number(index(n));
  if (count === 1) {
    // One element takes no sorting, so what cannot be sorted is found all the same.
    let best: Value | undefined;
    let bestKey: Value | undefined;
    for (const v of all) {
      meter.spend(1);
      const k = key === none ? v : call1(key, v);
      if (bestKey === undefined || (largest ? less(bestKey, k) : less(k, bestKey))) {
        best = v;
        bestKey = k;
      }
    }
    return newList(best === undefined ? [] : [best]);
  }
  if (count <= 0) return newList([]);
  sortValues(all, key, largest);
  return newList(all.slice(0, count));
};

/** Merges sorted inputs, taking from the first among equals. */
class MergeIter extends Iter {
  private heads: { key: Value; value: Value; readonly order: number; readonly it: Iter }[] | undefined;
  private readonly from: readonly Value[];
  private readonly key: Value;
  private readonly reverse: boolean;
  constructor(from: readonly Value[], key: Value, reverse: boolean) {
    super();
    this.from = from;
    this.key = key;
    this.reverse = reverse;
  }

  next(): Value | undefined {
    if (this.heads === undefined) this.start();
    const heads = this.heads!;
    const top = heads[0];
    if (top === undefined) return undefined;
    const { value } = top;
    meter.spend(4);
    const next = top.it.next();
    if (next === undefined) {
      const last = heads.pop()!;
      if (last !== top) heads[0] = last;
    } else {
      top.value = next;
      top.key = this.key === none ? next : call1(this.key, next);
    }
    this.sift(0);
    return value;
  }

  private start(): void {
    this.heads = [];
    this.from.forEach((one, order) => {
      const it = iterate(one);
      const value = it.next();
      if (value === undefined) return;
      const signed = this.reverse ? -order : order;
      this.heads!.push({ key: this.key === none ? value : call1(this.key, value), value, order: signed, it });
    });
    for (let i = (this.heads.length >> 1) - 1; i >= 0; i--) this.sift(i);
  }

  private before(i: number, j: number): boolean {
    const a = this.heads![i]!;
    const b = this.heads![j]!;
    if (this.reverse ? less(b.key, a.key) : less(a.key, b.key)) return true;
    if (this.reverse ? less(a.key, b.key) : less(b.key, a.key)) return false;
    return this.reverse ? a.order > b.order : a.order < b.order;
  }

  private sift(at: number): void {
    const heads = this.heads!;
    for (let i = at; ;) {
      let child = 2 * i + 1;
      if (child >= heads.length) return;
      if (child + 1 < heads.length && this.before(child + 1, child)) child++;
      if (!this.before(child, i)) return;
      [heads[i], heads[child]] = [heads[child]!, heads[i]!];
      i = child;
    }
  }
}
addIterator(newBuiltinType('generator', MergeIter as never, objectType));
registerRepr(MergeIter, (it: MergeIter) => `<generator object merge at ${address(it)}>`);

export const newModule = (): Module =>
  newModuleOf('heapq', {
    __all__: newList('heappush heappop heapify heapreplace merge nlargest nsmallest heappushpop'.split(' ').map(toStr)),
    heappush: builtin('_heapq.heappush(heap, item, /)', (heap: Value, v: Value) => {
      push(heapOf(heap, 'heappush'), v, less);
      return none;
    }),
    heappop: builtin('_heapq.heappop(heap, /)', (heap: Value) => pop(heapOf(heap, 'heappop'), less)),
    heapify: builtin('_heapq.heapify(heap, /)', (heap: Value) => {
      heapify(heapOf(heap, 'heapify'), less);
      return none;
    }),
    heapreplace: builtin('_heapq.heapreplace(heap, item, /)', (heap: Value, v: Value) =>
      replace(heapOf(heap, 'heapreplace'), v, less),
    ),
    heappushpop: builtin('_heapq.heappushpop(heap, item, /)', (heap: Value, v: Value) =>
      pushPop(heapOf(heap, 'heappushpop'), v, less),
    ),
    _heapify_max: builtin('_heapq._heapify_max(heap, /)', (heap: Value) => {
      heapify(heapOf(heap, '_heapify_max'), more);
      return none;
    }),
    _heappop_max: builtin('_heapq._heappop_max(heap, /)', (heap: Value) => pop(heapOf(heap, '_heappop_max'), more)),
    _heapreplace_max: builtin('_heapq._heapreplace_max(heap, item, /)', (heap: Value, v: Value) =>
      replace(heapOf(heap, '_heapreplace_max'), v, more),
    ),
    nlargest: pyFunction('heapq', 'nlargest(n, iterable, key=None)', (n: Value, from: Value, key: Value) =>
      extremes(n, from, key, true),
    ),
    nsmallest: pyFunction('heapq', 'nsmallest(n, iterable, key=None)', (n: Value, from: Value, key: Value) =>
      extremes(n, from, key, false),
    ),
    merge: pyFunction(
      'heapq',
      'merge(*iterables, key=None, reverse=False)',
      (key: Value, reverse: Value, from: Tuple) => new MergeIter(from.a, key, truth(reverse)),
    ),
  });
