/** `groupby`, `pairwise`, `batched`, `tee`. */
import { smallIndex } from '../../runtime/arithmetic.ts';
import { call1 } from '../../runtime/call.ts';
import { builtin, construct, method } from '../../runtime/callables.ts';
import { same } from '../../runtime/compare.ts';
import { valueError } from '../../runtime/exceptions.ts';
import { iterate } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { Iter, newBuiltinType, newTuple, none, objectType, type Type, type Value } from '../../runtime/object.ts';
import { addIterator } from '../../runtime/types/containers.ts';

const newIterType = (name: string, ctor: new (...args: never[]) => Iter): Type => {
  const type = newBuiltinType(name, ctor as never, objectType, 'itertools');
  addIterator(type);
  return type;
};

class GroupBy extends Iter {
  it: Iter = undefined as never;
  f: Value = none;
  /** The element that was read last, and its key. */
  value: Value | undefined = undefined;
  key: Value | undefined = undefined;
  /** The key of the group that was given out last, and that group. */
  target: Value | undefined = undefined;
  group: Group | undefined = undefined;
  next(): Value | undefined {
    this.group = undefined;
    while (this.key === undefined || (this.target !== undefined && same(this.target, this.key))) {
      meter.spend(2);
      if (!this.step()) return undefined;
    }
    this.target = this.key!;
    this.group = new Group(this, this.target);
    return newTuple([this.key!, this.group]);
  }
  /** Reads an element; false at the end. */
  step(): boolean {
    const v = this.it.next();
    if (v === undefined) return false;
    this.key = this.f === none ? v : call1(this.f, v);
    this.value = v;
    return true;
  }
}
class Group extends Iter {
  private readonly by: GroupBy;
  private readonly key: Value;
  constructor(by: GroupBy, key: Value) {
    super();
    this.by = by;
    this.key = key;
  }
  next(): Value | undefined {
    const { by } = this;
    if (by.group !== this) return undefined;
    if (by.value === undefined && !by.step()) return undefined;
    if (!same(this.key, by.key!)) return undefined;
    const v = by.value;
    by.value = undefined;
    return v;
  }
}
const groupByType = newIterType('groupby', GroupBy);
const groupType = newIterType('_grouper', Group);
construct(groupByType, 'groupby(iterable, key=None)', (cls: Type, from: Value, f: Value) => {
  const it = new cls.ctor() as GroupBy;
  it.it = iterate(from);
  it.f = f;
  return it;
});

class Pairwise extends Iter {
  it: Iter = undefined as never;
  last: Value | undefined = undefined;
  next(): Value | undefined {
    const first = this.last ?? this.it.next();
    if (first === undefined) return undefined;
    const second = this.it.next();
    this.last = second;
    return second === undefined ? undefined : newTuple([first, second]);
  }
}
const pairwiseType = newIterType('pairwise', Pairwise);
construct(pairwiseType, 'pairwise(iterable, /)', (cls: Type, from: Value) => {
  const it = new cls.ctor() as Pairwise;
  it.it = iterate(from);
  return it;
});

class Batched extends Iter {
  it: Iter | undefined = undefined;
  n = 1;
  next(): Value | undefined {
    const a: Value[] = [];
    while (this.it !== undefined && a.length < this.n) {
      if ((a.length & 255) === 255) {
        meter.spend(256);
        meter.allocate(2048);
      }
      const v = this.it.next();
      if (v === undefined) this.it = undefined;
      else a.push(v);
    }
    return a.length === 0 ? undefined : newTuple(a);
  }
}
const batchedType = newIterType('batched', Batched);
construct(batchedType, 'batched(iterable, n)', (cls: Type, from: Value, n: Value) => {
  const it = new cls.ctor() as Batched;
  it.n = smallIndex(n);
  if (it.n < 1) throw valueError('n must be at least one');
  it.it = iterate(from);
  return it;
});

/** What several readers read: elements in a linked list, so that what all have read can go. */
interface Link {
  value: Value | undefined;
  next: Link | undefined;
}
class Tee extends Iter {
  private readonly it: Iter;
  private at: Link;
  constructor(it: Iter, at: Link) {
    super();
    this.it = it;
    this.at = at;
  }
  next(): Value | undefined {
    const link = this.at;
    if (link.next === undefined) {
      meter.allocate(48);
      const v = this.it.next();
      if (v === undefined) return undefined;
      link.value = v;
      link.next = { value: undefined, next: undefined };
    }
    this.at = link.next;
    return link.value;
  }
  /** Another reader, at the same place. */
  copy(): Tee {
    return new Tee(this.it, this.at);
  }
}
const teeType = newIterType('_tee', Tee);
method(teeType, '__copy__(self, /)', (self: Tee) => self.copy());

export const tee = builtin('itertools.tee(iterable, n=2, /)', (from: Value, n: Value) => {
  const count = smallIndex(n);
  if (count < 0) throw valueError('n must be >= 0');
  meter.spend(count);
  meter.allocate(count * 64);
  if (count === 0) return newTuple([]);
  const first = from instanceof Tee ? from : new Tee(iterate(from), { value: undefined, next: undefined });
  const all: Tee[] = [first];
  while (all.length < count) all.push(first.copy());
  return newTuple(all);
});

export const groupTypes: readonly Type[] = [groupByType, groupType, pairwiseType, batchedType, teeType];
