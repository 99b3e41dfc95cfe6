/** Sorting: stable, by `<` alone, with keys worked out once, paid for by comparisons. */
import { call1 } from './call.ts';
import { less, truth } from './compare.ts';
import { meter } from './meter.ts';
import { none, type Value } from './object.ts';
import { orderOfRows } from './sort-columns.ts';

/** Sorts in place, as `list.sort` does: reversed sorting keeps equal elements in order, too. */
export const sortValues = (a: Value[], key: Value, reverse: Value): void => {
  const n = a.length;
  if (n < 2) {
    if (n === 1 && key !== none) call1(key, a[0]!);
    return;
  }
  meter.spend(Math.ceil((n * Math.log2(n)) / 4));
  meter.allocate(n * 24);
  const backwards = truth(reverse);
  if (key === none) {
    if (sortPlain(a, backwards)) return;
    const rows = orderOfRows(a, backwards);
    if (rows !== undefined) {
      take(a, rows);
      return;
    }
    if (backwards) a.reverse();
    merge(a, a);
    if (backwards) a.reverse();
    return;
  }
  const keys: Value[] = [];
  for (let i = 0; i < n; i++) keys.push(call1(key, a[i]!));
  const numbers = keys.every((k) => typeof k === 'number') && !keys.some((k) => Number.isNaN(k));
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  const kind = numbers ? 'number' : keys.every((k) => typeof k === 'string') ? 'string' : 'mixed';
  if (kind === 'number') {
    const ks = keys as number[];
    const small = orderOfSmall(ks, backwards);
    if (small !== undefined) {
      take(a, small);
      return;
    }
    order.sort(backwards ? (x, y) => ks[y]! - ks[x]! || x - y : (x, y) => ks[x]! - ks[y]! || x - y);
  } else if (kind === 'string') {
    const ks = keys as string[];
    order.sort((x, y) => {
      const p = ks[x]!;
      const q = ks[y]!;
      if (p === q) return x - y;
      return p < q !== backwards ? -1 : 1;
    });
  } else {
    const rows = orderOfRows(keys, backwards);
    if (rows !== undefined) {
      take(a, rows);
      return;
    }
    const indices = Array.from(order, Number);
    if (backwards) indices.reverse();
    const sorted = mergeSort(indices, (x, y) => less(keys[x]!, keys[y]!));
    if (backwards) sorted.reverse();
    take(a, sorted);
    return;
  }
  take(a, order);
};

/** Room for the place of a key beside the key in one float. */
const places = 2 ** 21;

/** The order of whole keys of 32 bits, which are sorted with their places in one go; undefined for other keys. */
const orderOfSmall = (keys: readonly number[], backwards: boolean): number[] | undefined => {
  const n = keys.length;
  if (n >= places) return undefined;
  const packed = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const key = keys[i]!;
    if ((key | 0) !== key) return undefined;
    packed[i] = (backwards ? -key : key) * places + i;
  }
  packed.sort();
  const order: number[] = [];
  for (let i = 0; i < n; i++) order.push(packed[i]! & (places - 1));
  return order;
};

/** Puts the elements into an order. */
const take = (a: Value[], order: ArrayLike<number>): void => {
  const copy = a.slice();
  for (let i = 0; i < copy.length; i++) a[i] = copy[order[i]!]!;
};

/** Numbers, or strings, sort without asking. */
const sortPlain = (a: Value[], backwards: boolean): boolean => {
  let kind: 'number' | 'string' | undefined;
  for (let i = 0; i < a.length; i++) {
    const t = typeof a[i];
    if ((t !== 'number' && t !== 'string') || (kind !== undefined && kind !== t)) return false;
    if (t === 'number' && Number.isNaN(a[i])) return false;
    kind = t;
  }
  if (kind === 'number') {
    const packed = Float64Array.from(a as number[]);
    packed.sort();
    if (backwards) packed.reverse();
    for (let i = 0; i < a.length; i++) a[i] = packed[i]!;
  } else {
    // Texts without a box hold no surrogates, so the order of their units is that of their code points.
    (a as string[]).sort((x, y) => (x === y ? 0 : x < y !== backwards ? -1 : 1));
  }
  return true;
};

const merge = (a: Value[], out: Value[]): void => {
  const sorted = mergeSort(a, less);
  for (let i = 0; i < sorted.length; i++) out[i] = sorted[i]!;
};

/** Binary insertion into runs, then merging; `below(x, y)` says whether x < y. Returns a new array. */
const mergeSort = <T>(a: readonly T[], below: (x: T, y: T) => boolean): T[] => {
  const n = a.length;
  let from = a.slice();
  let to = a.slice();
  const RUN = 16;
  for (let start = 0; start < n; start += RUN) {
    const end = Math.min(start + RUN, n);
    for (let i = start + 1; i < end; i++) {
      const v = from[i]!;
      let low = start;
      let high = i;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (below(v, from[middle]!)) high = middle;
        else low = middle + 1;
      }
      for (let j = i; j > low; j--) from[j] = from[j - 1]!;
      from[low] = v;
    }
  }
  for (let width = RUN; width < n; width *= 2) {
    meter.spend(n >> 2);
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let i = start;
      let j = middle;
      for (let k = start; k < end; k++) {
        if (i < middle && (j >= end || !below(from[j]!, from[i]!))) to[k] = from[i++]!;
        else to[k] = from[j++]!;
      }
    }
    [from, to] = [to, from];
  }
  return from;
};
