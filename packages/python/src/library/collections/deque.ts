/** `collections.deque`: a ring of slots, whose size is a power of two, so both ends grow and shrink in constant time. */
import { registerBinary, registerInplace, smallIndex } from '../../runtime/arithmetic.ts';
import { builtin, classMethod, construct, getter, method } from '../../runtime/callables.ts';
import { compare, equal, registerComparer, same } from '../../runtime/compare.ts';
import { E, indexError, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { iterate, registerIterator } from '../../runtime/iteration.ts';
import { registerKey } from '../../runtime/keys.ts';
import { newAlias } from '../../runtime/alias.ts';
import { nameWithModule, shortName } from '../../runtime/dotted-name.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Iter,
  newBuiltinType,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { registerSequence } from '../../runtime/ops.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { guarded, joinReprs, registerRepr, repr } from '../../runtime/text.ts';

const emptyRing = (slots: number): (Value | undefined)[] => Array.from({ length: slots }, () => undefined);

export class Deque extends Obj {
  ring: (Value | undefined)[] = emptyRing(8);
  head = 0;
  size = 0;
  /** Undefined: unbounded. */
  maxlen: number | undefined = undefined;
  /** Counts changes, so that iterators notice. */
  changes = 0;

  at(i: number): Value {
    return this.ring[(this.head + i) & (this.ring.length - 1)]!;
  }

  put(i: number, v: Value): void {
    this.ring[(this.head + i) & (this.ring.length - 1)] = v;
  }

  push(v: Value): void {
    this.changes++;
    if (this.maxlen !== undefined && this.size >= this.maxlen) {
      if (this.maxlen === 0) return;
      this.shift();
    }
    if (this.size === this.ring.length) this.grow();
    this.ring[(this.head + this.size) & (this.ring.length - 1)] = v;
    this.size++;
  }

  unshift(v: Value): void {
    this.changes++;
    if (this.maxlen !== undefined && this.size >= this.maxlen) {
      if (this.maxlen === 0) return;
      this.pop();
    }
    if (this.size === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = v;
    this.size++;
  }

  /** The last element, taken away; undefined if there is none. */
  pop(): Value | undefined {
    if (this.size === 0) return undefined;
    this.changes++;
    const at = (this.head + --this.size) & (this.ring.length - 1);
    const v = this.ring[at];
    this.ring[at] = undefined;
    return v;
  }

  /** The first element, taken away; undefined if there is none. */
  shift(): Value | undefined {
    if (this.size === 0) return undefined;
    this.changes++;
    const v = this.ring[this.head];
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.size--;
    return v;
  }

  clear(): void {
    this.ring = emptyRing(8);
    this.head = 0;
    this.size = 0;
    this.changes++;
  }

  values(): Value[] {
    meter.spend(this.size >> 3);
    meter.allocate(this.size * 8);
    const out: Value[] = [];
    for (let i = 0; i < this.size; i++) out.push(this.at(i));
    return out;
  }

  /** Takes these elements in place of its own. */
  fill(values: readonly Value[]): void {
    this.clear();
    for (const v of values) this.push(v);
  }

  private grow(): void {
    const old = this.values();
    meter.allocate(old.length * 16);
    const ring = emptyRing(this.ring.length * 2);
    for (let i = 0; i < old.length; i++) ring[i] = old[i];
    this.ring = ring;
    this.head = 0;
  }
}
export const dequeType = newBuiltinType('deque', Deque, objectType, 'collections');
registerSequence(dequeType);

class DequeIter extends Iter {
  private readonly d: Deque;
  private readonly changes: number;
  private readonly step: 1 | -1;
  private i: number;
  constructor(d: Deque, step: 1 | -1) {
    super();
    this.d = d;
    this.changes = d.changes;
    this.step = step;
    this.i = step === 1 ? 0 : d.size - 1;
  }
  next(): Value | undefined {
    if (this.i < 0 || this.i >= this.d.size) return undefined;
    if (this.d.changes !== this.changes) throw pyError(E.RuntimeError, 'deque mutated during iteration');
    const v = this.d.at(this.i);
    this.i += this.step;
    return v;
  }
  /** Units: elements left. */
  get left(): number {
    return this.step === 1 ? this.d.size - this.i : this.i + 1;
  }
}
const dequeIterType = newBuiltinType('_deque_iterator', DequeIter as never, objectType, 'collections');
addIterator(dequeIterType);
method(dequeIterType, '__length_hint__(self, /)', (self: DequeIter) => self.left);
registerIterator(Deque, (d: Deque) => new DequeIter(d, 1));

const extend = (d: Deque, from: Value, put: (v: Value) => void): void => {
  if (from === d) {
    for (const v of d.values()) put(v);
    return;
  }
  const it = iterate(from);
  let n = 0;
  for (let v = it.next(); v !== undefined; v = it.next()) {
    put(v);
    if ((++n & 63) === 0) meter.spend(64);
  }
};

construct(dequeType, 'deque(*args, **kwargs)', (cls: Type) => new cls.ctor());
const init = (self: Deque, from: Value | undefined, maxlen: Value): Value => {
  if (maxlen === none) self.maxlen = undefined;
  else {
    if (typeof maxlen === 'object' ? maxlen.t.lookup('__index__') === undefined : typeof maxlen === 'string')
      throw typeError('an integer is required');
    const n = smallIndex(maxlen);
    if (n < 0) throw valueError('maxlen must be non-negative');
    self.maxlen = n;
  }
  if (self.size > 0) self.clear();
  if (from !== undefined) extend(self, from, (v) => self.push(v));
  return none;
};
method(dequeType, '__init__(self, iterable=..., maxlen=None)', init);
const maker = builtin('deque(iterable=..., maxlen=None)', (from: Value | undefined, maxlen: Value) => {
  const d = new Deque();
  init(d, from, maxlen);
  return d;
});
dequeType.make = (args, kwargs) =>
  args.length === 0 && kwargs === undefined ? new Deque() : maker.invoke(args, kwargs);

method(dequeType, 'append(self, x, /)', (self: Deque, v: Value) => {
  self.push(v);
  return none;
});
method(dequeType, 'appendleft(self, x, /)', (self: Deque, v: Value) => {
  self.unshift(v);
  return none;
});
method(dequeType, 'pop(self, /)', (self: Deque) => {
  const v = self.pop();
  if (v === undefined) throw indexError('pop from an empty deque');
  return v;
});
method(dequeType, 'popleft(self, /)', (self: Deque) => {
  const v = self.shift();
  if (v === undefined) throw indexError('pop from an empty deque');
  return v;
});
method(dequeType, 'extend(self, iterable, /)', (self: Deque, from: Value) => {
  extend(self, from, (v) => self.push(v));
  return none;
});
method(dequeType, 'extendleft(self, iterable, /)', (self: Deque, from: Value) => {
  extend(self, from, (v) => self.unshift(v));
  return none;
});
method(dequeType, 'clear(self, /)', (self: Deque) => {
  self.clear();
  return none;
});
const copyOf = (self: Deque): Deque => {
  const d = new self.t.ctor() as Deque;
  d.maxlen = self.maxlen;
  d.fill(self.values());
  return d;
};
method(dequeType, 'copy(self, /)', copyOf);
method(dequeType, '__copy__(self, /)', copyOf);
method(dequeType, 'count(self, value, /)', (self: Deque, v: Value) => {
  meter.spend(self.size >> 3);
  let n = 0;
  const { changes } = self;
  for (let i = 0; i < self.size; i++) {
    if (same(self.at(i), v)) n++;
    if (self.changes !== changes) throw pyError(E.RuntimeError, 'deque mutated during iteration');
  }
  return n;
});
const find = (self: Deque, v: Value, from: number, to: number): number => {
  meter.spend(Math.max(0, to - from) >> 3);
  const { changes } = self;
  for (let i = from; i < to && i < self.size; i++) {
    if (same(self.at(i), v)) return i;
    if (self.changes !== changes) throw pyError(E.RuntimeError, 'deque mutated during iteration');
  }
  return -1;
};
method(
  dequeType,
  'index(self, value, start=0, stop=..., /)',
  (self: Deque, v: Value, start: Value, stop: Value | undefined) => {
    const clamp = (given: Value): number => {
      const x = smallIndex(given);
      return x < 0 ? Math.max(0, x + self.size) : x;
    };
    const at = find(self, v, clamp(start), stop === undefined ? self.size : clamp(stop));
    if (at < 0) throw valueError(`${repr(v)} is not in deque`);
    return at;
  },
);
method(dequeType, 'insert(self, index, value, /)', (self: Deque, at: Value, v: Value) => {
  if (self.maxlen !== undefined && self.size >= self.maxlen) throw indexError('deque already at its maximum size');
  let i = smallIndex(at);
  if (i < 0) i = Math.max(0, i + self.size);
  if (i >= self.size) self.push(v);
  else if (i === 0) self.unshift(v);
  else {
    meter.spend((self.size - i) >> 2);
    self.push(v);
    for (let j = self.size - 1; j > i; j--) self.put(j, self.at(j - 1));
    self.put(i, v);
  }
  return none;
});
const removeAt = (self: Deque, i: number): void => {
  if (i === 0) {
    self.shift();
    return;
  }
  meter.spend((self.size - i) >> 2);
  for (let j = i; j < self.size - 1; j++) self.put(j, self.at(j + 1));
  self.pop();
};
method(dequeType, 'remove(self, value, /)', (self: Deque, v: Value) => {
  const { size } = self;
  const at = find(self, v, 0, self.size);
  if (self.size !== size) throw indexError('deque mutated during remove().');
  if (at < 0) throw valueError(`${repr(v)} is not in deque`);
  removeAt(self, at);
  return none;
});
method(dequeType, 'reverse(self, /)', (self: Deque) => {
  const values = self.values().reverse();
  for (let i = 0; i < values.length; i++) self.put(i, values[i]!);
  self.changes++;
  return none;
});
method(dequeType, 'rotate(self, n=1, /)', (self: Deque, by: Value) => {
  const { size } = self;
  if (size < 2) return none;
  let n = smallIndex(by) % size;
  if (n > size >> 1) n -= size;
  else if (n < -(size >> 1)) n += size;
  meter.spend(Math.abs(n) >> 1);
  self.changes++;
  const mask = self.ring.length - 1;
  const { ring } = self;
  for (; n > 0; n--) {
    const last = (self.head + size - 1) & mask;
    const v = ring[last];
    ring[last] = undefined;
    self.head = (self.head - 1) & mask;
    ring[self.head] = v;
  }
  for (; n < 0; n++) {
    const v = ring[self.head];
    ring[self.head] = undefined;
    self.head = (self.head + 1) & mask;
    ring[(self.head + size - 1) & mask] = v;
  }
  return none;
});
getter(dequeType, 'maxlen', (self: Deque) => self.maxlen ?? none);

const slot = (self: Deque, key: Value, what = 'index'): number => {
  const isIndex =
    (typeof key === 'number' && Number.isInteger(key)) ||
    typeof key === 'boolean' ||
    typeof key === 'bigint' ||
    (typeof key === 'object' && key.t.lookup('__index__') !== undefined);
  if (!isIndex) throw typeError(`sequence index must be integer, not '${typeOf(key).name}'`);
  const x = smallIndex(key);
  const i = x < 0 ? x + self.size : x;
  if (i < 0 || i >= self.size) throw indexError(`deque ${what} out of range`);
  return i;
};
method(dequeType, '__getitem__(self, key, /)', (self: Deque, key: Value) => self.at(slot(self, key)));
method(dequeType, '__setitem__(self, key, value, /)', (self: Deque, key: Value, v: Value) => {
  self.put(slot(self, key), v);
  return none;
});
method(dequeType, '__delitem__(self, key, /)', (self: Deque, key: Value) => {
  removeAt(self, slot(self, key));
  return none;
});
method(dequeType, '__len__(self, /)', (self: Deque) => self.size);
method(dequeType, '__bool__(self, /)', (self: Deque) => self.size > 0);
method(dequeType, '__contains__(self, key, /)', (self: Deque, key: Value) => find(self, key, 0, self.size) >= 0);
method(dequeType, '__iter__(self, /)', (self: Deque) => new DequeIter(self, 1));
method(dequeType, '__reversed__(self, /)', (self: Deque) => new DequeIter(self, -1));
method(dequeType, '__reduce__(self, /)', (self: Deque) =>
  newTuple([
    self.t,
    newTuple(self.maxlen === undefined ? [] : [newTuple([]), self.maxlen]),
    none,
    new DequeIter(self, 1),
  ]),
);
classMethod(dequeType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
dequeType.attrs.set('__hash__', none);
registerKey(Deque, (self: Deque) => {
  throw typeError(`unhashable type: '${self.t.name}'`);
});
registerRepr(Deque, (self: Deque) =>
  guarded(
    self,
    '[...]',
    () =>
      `${shortName(self.t)}([${joinReprs(self.values())}]${self.maxlen === undefined ? '' : `, maxlen=${self.maxlen}`})`,
  ),
);

registerComparer(Deque, (op, a: Deque, b: Value) => {
  if (!(b instanceof Deque)) return notImplemented;
  if (op === '==' || op === '!=') {
    if (a.size !== b.size) return op === '!=';
    meter.spend(a.size >> 2);
    const x = a.values();
    const y = b.values();
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i] && !equal(x[i]!, y[i]!)) return op === '!=';
    return op === '==';
  }
  return compare(op, newTuple(a.values()), newTuple(b.values()));
});
for (const [name, op] of [
  ['__eq__', '=='],
  ['__ne__', '!='],
  ['__lt__', '<'],
  ['__le__', '<='],
  ['__gt__', '>'],
  ['__ge__', '>='],
] as const)
  method(dequeType, `${name}(self, value, /)`, (self: Deque, v: Value) =>
    v instanceof Deque ? compare(op, self, v) : notImplemented,
  );

const repeat = (self: Deque, times: number, into: Deque): Deque => {
  const values = self.values();
  if (into === self) self.clear();
  const kept =
    self.maxlen === undefined ? times : Math.min(times, Math.ceil(self.maxlen / Math.max(1, values.length)) + 1);
  meter.allocate(Math.max(0, kept) * values.length * 8);
  meter.spend(Math.max(0, kept) * values.length);
  for (let i = 0; i < kept; i++) for (const v of values) into.push(v);
  return into;
};
const blank = (like: Deque): Deque => {
  const d = new like.t.ctor() as Deque;
  d.maxlen = like.maxlen;
  return d;
};
registerBinary(Deque, (op, self: Deque, other: Value, swapped) => {
  if (op === '+' && !swapped) {
    if (!(other instanceof Deque)) throw typeError(`can only concatenate deque (not "${typeOf(other).name}") to deque`);
    const d = copyOf(self);
    for (const v of other.values()) d.push(v);
    return d;
  }
  if (op !== '*') return notImplemented;
  if (!isCount(other)) throw typeError(`can't multiply sequence by non-int of type '${typeOf(other).name}'`);
  return repeat(self, smallIndex(other), blank(self));
});
const isCount = (v: Value): boolean =>
  (typeof v === 'number' && Number.isInteger(v)) || typeof v === 'boolean' || typeof v === 'bigint';
registerInplace(Deque, (op, self: Deque, other: Value) => {
  if (op === '+') {
    extend(self, other, (v) => self.push(v));
    return self;
  }
  if (op === '*' && isCount(other)) return repeat(self, smallIndex(other), self);
  return notImplemented;
});
nameWithModule(dequeType);
