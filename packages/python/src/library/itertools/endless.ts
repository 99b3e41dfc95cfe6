/** `count`, `cycle`, `repeat`. */
import { binary, smallIndex } from '../../runtime/arithmetic.ts';
import { construct, method } from '../../runtime/callables.ts';
import { realOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { addInt } from '../../runtime/integers.ts';
import { iterate } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { Complex, Iter, newBuiltinType, objectType, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { addIterator } from '../../runtime/types/containers.ts';

class Count extends Iter {
  at: Value = 0;
  step: Value = 1;
  next(): Value | undefined {
    meter.spend(1);
    const { at, step } = this;
    this.at =
      typeof at === 'number' && typeof step === 'number' && Number.isInteger(at) && Number.isInteger(step)
        ? addInt(at, step)
        : binary('+', at, step);
    return at;
  }
}
const countType = newBuiltinType('count', Count, objectType, 'itertools');
addIterator(countType);
const isNumber = (v: Value): boolean =>
  realOf(v) !== undefined ||
  v instanceof Complex ||
  ['__index__', '__float__', '__complex__'].some((name) => typeOf(v).lookup(name) !== undefined);
construct(countType, 'count(start=0, step=1)', (cls: Type, start: Value, step: Value) => {
  if (!isNumber(start) || !isNumber(step)) throw typeError('a number is required');
  const it = new cls.ctor() as Count;
  it.at = start;
  it.step = step;
  return it;
});
registerRepr(Count, (it: Count) => `count(${repr(it.at)}${it.step === 1 ? '' : `, ${repr(it.step)}`})`);

class Cycle extends Iter {
  it: Iter | undefined = undefined;
  saved: Value[] = [];
  i = 0;
  next(): Value | undefined {
    meter.spend(1);
    if (this.it !== undefined) {
      const v = this.it.next();
      if (v !== undefined) {
        meter.allocate(8);
        this.saved.push(v);
        return v;
      }
      this.it = undefined;
    }
    if (this.saved.length === 0) return undefined;
    const v = this.saved[this.i];
    this.i = this.i + 1 === this.saved.length ? 0 : this.i + 1;
    return v;
  }
}
const cycleType = newBuiltinType('cycle', Cycle, objectType, 'itertools');
addIterator(cycleType);
construct(cycleType, 'cycle(iterable, /)', (cls: Type, from: Value) => {
  const it = new cls.ctor() as Cycle;
  it.it = iterate(from);
  return it;
});

class Repeat extends Iter {
  v: Value = 0;
  /** Undefined: without end. */
  left: number | undefined = undefined;
  next(): Value | undefined {
    meter.spend(1);
    if (this.left === undefined) return this.v;
    if (this.left <= 0) return undefined;
    this.left--;
    return this.v;
  }
}
const repeatType = newBuiltinType('repeat', Repeat, objectType, 'itertools');
addIterator(repeatType);
construct(repeatType, 'repeat(object, times=...)', (cls: Type, v: Value, times: Value | undefined) => {
  const it = new cls.ctor() as Repeat;
  it.v = v;
  if (times !== undefined) it.left = Math.max(0, smallIndex(times));
  return it;
});
method(repeatType, '__length_hint__(self, /)', (self: Repeat) => {
  if (self.left === undefined) throw typeError('len() of unsized object');
  return self.left;
});
registerRepr(Repeat, (it: Repeat) => `repeat(${repr(it.v)}${it.left === undefined ? '' : `, ${it.left}`})`);

export const endlessTypes: readonly Type[] = [countType, cycleType, repeatType];
