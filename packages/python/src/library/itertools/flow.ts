/** The iterators that pass elements on, one after the other: choosing, joining, mapping. */
import { index } from '../../runtime/arithmetic.ts';
import { add } from '../../runtime/arithmetic.ts';
import { call, call1, call2 } from '../../runtime/call.ts';
import { classMethod, construct } from '../../runtime/callables.ts';
import { truth } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { iterate, listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Iter,
  type Kwargs,
  newBuiltinType,
  newTuple,
  none,
  objectType,
  Tuple,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { newAlias } from '../../runtime/alias.ts';
import { addIterator } from '../../runtime/types/containers.ts';

const newIterType = (name: string, ctor: new () => Iter): Type => {
  const type = newBuiltinType(name, ctor, objectType, 'itertools');
  addIterator(type);
  return type;
};

class Accumulate extends Iter {
  it: Iter = undefined as never;
  f: Value = none;
  total: Value | undefined = undefined;
  initial: Value | undefined = undefined;
  next(): Value | undefined {
    meter.spend(1);
    if (this.initial !== undefined) {
      this.total = this.initial;
      this.initial = undefined;
      return this.total;
    }
    const v = this.it.next();
    if (v === undefined) return undefined;
    if (this.total === undefined) this.total = v;
    else this.total = this.f === none ? add(this.total, v) : call2(this.f, this.total, v);
    return this.total;
  }
}
const accumulateType = newIterType('accumulate', Accumulate);
construct(
  accumulateType,
  'accumulate(iterable, func=None, *, initial=None)',
  (cls: Type, from: Value, f: Value, initial: Value) => {
    const it = new cls.ctor() as Accumulate;
    it.it = iterate(from);
    it.f = f;
    if (initial !== none) it.initial = initial;
    return it;
  },
);

class Chain extends Iter {
  /** The iterables still to come. */
  sources: Iter = undefined as never;
  it: Iter | undefined = undefined;
  next(): Value | undefined {
    for (;;) {
      if (this.it !== undefined) {
        const v = this.it.next();
        if (v !== undefined) return v;
        this.it = undefined;
      }
      meter.spend(2);
      const source = this.sources.next();
      if (source === undefined) return undefined;
      this.it = iterate(source);
    }
  }
}
const chainType = newIterType('chain', Chain);
const newChain = (cls: Type, from: Value): Value => {
  const it = new cls.ctor() as Chain;
  it.sources = iterate(from);
  return it;
};
construct(chainType, 'chain(*iterables)', (cls: Type, from: readonly Value[]) => newChain(cls, newTuple(from)));
classMethod(chainType, 'from_iterable(cls, iterable, /)', newChain);
classMethod(chainType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

class Compress extends Iter {
  data: Iter = undefined as never;
  selectors: Iter = undefined as never;
  next(): Value | undefined {
    for (;;) {
      meter.spend(1);
      const v = this.data.next();
      if (v === undefined) return undefined;
      const chosen = this.selectors.next();
      if (chosen === undefined) return undefined;
      if (truth(chosen)) return v;
    }
  }
}
const compressType = newIterType('compress', Compress);
construct(compressType, 'compress(data, selectors)', (cls: Type, data: Value, selectors: Value) => {
  const it = new cls.ctor() as Compress;
  it.data = iterate(data);
  it.selectors = iterate(selectors);
  return it;
});

/** Iterators of a predicate and an iterable. */
abstract class Tested extends Iter {
  f: Value = none;
  it: Iter = undefined as never;
  done = false;
}
const newTested = (name: string, ctor: new () => Tested, signature: string): Type => {
  const type = newIterType(name, ctor);
  construct(type, signature, (cls: Type, f: Value, from: Value) => {
    const it = new cls.ctor() as Tested;
    it.f = f;
    it.it = iterate(from);
    return it;
  });
  return type;
};
class DropWhile extends Tested {
  next(): Value | undefined {
    for (;;) {
      const v = this.it.next();
      if (v === undefined || this.done) return v;
      meter.spend(1);
      if (truth(call1(this.f, v))) continue;
      this.done = true;
      return v;
    }
  }
}
class TakeWhile extends Tested {
  next(): Value | undefined {
    if (this.done) return undefined;
    const v = this.it.next();
    if (v === undefined) return undefined;
    if (truth(call1(this.f, v))) return v;
    this.done = true;
    return undefined;
  }
}
class FilterFalse extends Tested {
  next(): Value | undefined {
    for (;;) {
      const v = this.it.next();
      if (v === undefined) return undefined;
      meter.spend(1);
      if (!truth(this.f === none ? v : call1(this.f, v))) return v;
    }
  }
}
const dropWhileType = newTested('dropwhile', DropWhile, 'dropwhile(predicate, iterable, /)');
const takeWhileType = newTested('takewhile', TakeWhile, 'takewhile(predicate, iterable, /)');
const filterFalseType = newTested('filterfalse', FilterFalse, 'filterfalse(function, iterable, /)');

class StarMap extends Tested {
  next(): Value | undefined {
    const v = this.it.next();
    if (v === undefined) return undefined;
    return call(this.f, v instanceof Tuple && v.t.builtin ? v.a : listOf(v));
  }
}
const starMapType = newTested('starmap', StarMap, 'starmap(function, iterable, /)');

class ISlice extends Iter {
  it: Iter | undefined = undefined;
  at = 0;
  /** The index of the next element that is wanted. */
  wanted = 0;
  stop = Infinity;
  step = 1;
  next(): Value | undefined {
    const { it } = this;
    if (it === undefined) return undefined;
    const target = Math.min(this.wanted, this.stop);
    while (this.at < target) {
      if ((this.at & 63) === 0) meter.spend(64);
      if (it.next() === undefined) return this.end();
      this.at++;
    }
    if (this.wanted >= this.stop) return this.end();
    const v = it.next();
    if (v === undefined) return this.end();
    this.at++;
    this.wanted = Math.min(this.wanted + this.step, this.stop);
    return v;
  }
  private end(): undefined {
    this.it = undefined;
    return undefined;
  }
}
const isliceType = newIterType('islice', ISlice);
construct(isliceType, 'islice(*args, **kwargs)', (cls: Type, args: readonly Value[], kwargs: Kwargs) => {
  if (kwargs.size > 0) throw typeError('islice() takes no keyword arguments');
  if (args.length < 2) throw typeError(`islice expected at least 2 arguments, got ${args.length}`);
  if (args.length > 4) throw typeError(`islice expected at most 4 arguments, got ${args.length}`);
  const bound = (v: Value, text: string): number | undefined => {
    if (v === none) return undefined;
    if (typeof v === 'string' || (typeof v === 'object' && v.t.lookup('__index__') === undefined))
      throw valueError(text);
    if (typeof v === 'number' && !Number.isInteger(v)) throw valueError(text);
    const x = index(v);
    if (typeof x === 'bigint' || x < 0) throw valueError(text);
    return x;
  };
  const indices = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
  const it = new cls.ctor() as ISlice;
  if (args.length === 2) {
    it.stop =
      bound(args[1]!, 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.') ?? Infinity;
  } else {
    it.stop =
      bound(args[2]!, 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.') ?? Infinity;
    it.wanted = bound(args[1]!, indices) ?? 0;
    const text = 'Step for islice() must be a positive integer or None.';
    it.step = args[3] === undefined ? 1 : (bound(args[3], text) ?? 1);
    if (it.step < 1) throw valueError(text);
  }
  it.it = iterate(args[0]!);
  return it;
});

class ZipLongest extends Iter {
  its: (Iter | undefined)[] = [];
  active = 0;
  fill: Value = none;
  next(): Value | undefined {
    if (this.active === 0) return undefined;
    const a: Value[] = [];
    for (let i = 0; i < this.its.length; i++) {
      meter.spend(1);
      const v = this.its[i]?.next();
      if (v !== undefined) {
        a.push(v);
        continue;
      }
      if (this.its[i] !== undefined) {
        this.its[i] = undefined;
        if (--this.active === 0) return undefined;
      }
      a.push(this.fill);
    }
    return newTuple(a);
  }
}
const zipLongestType = newIterType('zip_longest', ZipLongest);
construct(zipLongestType, 'zip_longest(*iterables, **kwargs)', (cls: Type, from: readonly Value[], kwargs: Kwargs) => {
  const it = new cls.ctor() as ZipLongest;
  for (const name of kwargs.keys())
    if (name !== 'fillvalue') throw typeError('zip_longest() got an unexpected keyword argument');
  it.fill = kwargs.get('fillvalue') ?? none;
  it.its = from.map(iterate);
  it.active = from.length;
  return it;
});

export const flowTypes: readonly Type[] = [
  accumulateType,
  chainType,
  compressType,
  dropWhileType,
  takeWhileType,
  filterFalseType,
  starMapType,
  isliceType,
  zipLongestType,
];
