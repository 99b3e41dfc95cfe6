/** `product`, `permutations`, `combinations`, `combinations_with_replacement`: by counting through indices. */
import { index, smallIndex } from '../../runtime/arithmetic.ts';
import { construct } from '../../runtime/callables.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { Iter, newBuiltinType, newTuple, none, objectType, type Type, type Value } from '../../runtime/object.ts';
import { addIterator } from '../../runtime/types/containers.ts';

const newIterType = (name: string, ctor: new () => Iter): Type => {
  const type = newBuiltinType(name, ctor, objectType, 'itertools');
  addIterator(type);
  return type;
};

class Product extends Iter {
  pools: readonly (readonly Value[])[] = [];
  indices: number[] | undefined = undefined;
  done = false;
  next(): Value | undefined {
    if (this.done) return undefined;
    const { pools } = this;
    meter.spend(1 + (pools.length >> 2));
    if (this.indices === undefined) {
      this.indices = pools.map(() => 0);
      if (pools.some((pool) => pool.length === 0)) {
        this.done = true;
        return undefined;
      }
    } else {
      let i = pools.length - 1;
      for (; i >= 0; i--) {
        const at = this.indices[i]! + 1;
        if (at < pools[i]!.length) {
          this.indices[i] = at;
          break;
        }
        this.indices[i] = 0;
      }
      if (i < 0) {
        this.done = true;
        return undefined;
      }
    }
    const a: Value[] = [];
    for (let i = 0; i < pools.length; i++) a.push(pools[i]![this.indices[i]!]!);
    return newTuple(a);
  }
}
const productType = newIterType('product', Product);
construct(productType, 'product(*iterables, repeat=1)', (cls: Type, repeat: Value, from: readonly Value[]) => {
  const times = smallIndex(repeat);
  if (times < 0) throw valueError('repeat argument cannot be negative');
  const it = new cls.ctor() as Product;
  const once = times === 0 ? [] : from.map(listOf);
  meter.spend(times * once.length);
  meter.allocate(times * once.length * 16);
  const pools: (readonly Value[])[] = [];
  for (let i = 0; i < times && once.length > 0; i++) for (const pool of once) pools.push(pool);
  it.pools = pools;
  return it;
});

/** Iterators that choose `r` of a pool by their indices. */
abstract class Choice extends Iter {
  pool: readonly Value[] = [];
  r = 0;
  indices: number[] | undefined = undefined;
  done = false;
  /** The first choice. */
  protected abstract first(): number[];
  /** Moves on to the next choice; false after the last. */
  protected abstract advance(indices: number[]): boolean;
  next(): Value | undefined {
    if (this.done) return undefined;
    meter.spend(1 + (this.r >> 2));
    if (this.indices === undefined) this.indices = this.first();
    else if (!this.advance(this.indices)) {
      this.done = true;
      return undefined;
    }
    const a: Value[] = [];
    for (let i = 0; i < this.r; i++) a.push(this.pool[this.indices[i]!]!);
    return newTuple(a);
  }
}
const ascending = (n: number): number[] => {
  meter.allocate(n * 8);
  return Array.from({ length: n }, (_, i) => i);
};

class Combinations extends Choice {
  protected first(): number[] {
    return ascending(this.r);
  }
  protected advance(indices: number[]): boolean {
    const n = this.pool.length;
    let i = this.r - 1;
    while (i >= 0 && indices[i] === i + n - this.r) i--;
    if (i < 0) return false;
    let at = indices[i]! + 1;
    for (; i < this.r; i++) indices[i] = at++;
    return true;
  }
}
class WithReplacement extends Choice {
  protected first(): number[] {
    meter.allocate(this.r * 8);
    return Array.from({ length: this.r }, () => 0);
  }
  protected advance(indices: number[]): boolean {
    const n = this.pool.length;
    let i = this.r - 1;
    while (i >= 0 && indices[i] === n - 1) i--;
    if (i < 0) return false;
    const at = indices[i]! + 1;
    for (; i < this.r; i++) indices[i] = at;
    return true;
  }
}
class Permutations extends Choice {
  private cycles: number[] = [];
  protected first(): number[] {
    const n = this.pool.length;
    meter.allocate(this.r * 8);
    this.cycles = Array.from({ length: this.r }, (_, i) => n - i);
    return ascending(n);
  }
  protected advance(indices: number[]): boolean {
    const n = this.pool.length;
    const { cycles } = this;
    for (let i = this.r - 1; i >= 0; i--) {
      cycles[i] = cycles[i]! - 1;
      if (cycles[i] === 0) {
        // The i-th goes to the end, those behind it move up.
        meter.spend((n - i) >> 3);
        const moved = indices[i]!;
        for (let j = i; j < n - 1; j++) indices[j] = indices[j + 1]!;
        indices[n - 1] = moved;
        cycles[i] = n - i;
      } else {
        const j = n - cycles[i]!;
        const swapped = indices[i]!;
        indices[i] = indices[j]!;
        indices[j] = swapped;
        return true;
      }
    }
    return false;
  }
}

const permutationsType = newIterType('permutations', Permutations);
construct(permutationsType, 'permutations(iterable, r=None)', (cls: Type, from: Value, r: Value) => {
  const it = new cls.ctor() as Choice;
  it.pool = listOf(from);
  if (r === none) it.r = it.pool.length;
  else {
    if (typeof r === 'string' || typeof r === 'object' || (typeof r === 'number' && !Number.isInteger(r)))
      throw typeError('Expected int as r');
    it.r = Number(index(r));
    if (it.r < 0) throw valueError('r must be non-negative');
  }
  if (it.r > it.pool.length) it.done = true;
  return it;
});

const newChoice = (name: string, ctor: new () => Choice, isEmpty: (r: number, n: number) => boolean): Type => {
  const type = newIterType(name, ctor);
  construct(type, `${name}(iterable, r)`, (cls: Type, from: Value, r: Value) => {
    const it = new cls.ctor() as Choice;
    it.pool = listOf(from);
    it.r = smallIndex(r);
    if (it.r < 0) throw valueError('r must be non-negative');
    if (isEmpty(it.r, it.pool.length)) it.done = true;
    return it;
  });
  return type;
};

export const arrangementTypes: readonly Type[] = [
  productType,
  permutationsType,
  newChoice('combinations', Combinations, (r, n) => r > n),
  newChoice('combinations_with_replacement', WithReplacement, (r, n) => n === 0 && r > 0),
];
