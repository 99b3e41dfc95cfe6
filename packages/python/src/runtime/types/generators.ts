/** Methods of generators, coroutines and asynchronous generators; `iter` and `next` of the runtime's iterators. */
import { getter, method } from '../callables.ts';
import { Exc, stopIteration } from '../exceptions.ts';
import {
  AsyncGenerator_,
  asyncGeneratorType,
  asyncStep,
  Coroutine,
  coroutineType,
  CoroutineWrapper,
  Generator_,
  generatorType,
  newCoroutine,
  send,
  throwInto,
  toException,
} from '../generators.ts';
import { ArrayIter, BytesIter, ListIter, newDictIter, RangeIter, SetIter, StrIter, TupleIter } from '../iteration.ts';
import { newDict } from '../dict.ts';
import { none, type Type, toStr, type Value } from '../object.ts';
import { raised, typeError, newExc, E } from '../exceptions.ts';
import { registerRepr } from '../text.ts';
import { address } from '../text.ts';
import { addIterator, addLengthHint } from './containers.ts';

for (const ctor of [ListIter, TupleIter, ArrayIter, StrIter, BytesIter, RangeIter, SetIter]) {
  const type = (ctor.prototype as unknown as { t: Type }).t;
  addIterator(type);
  if (ctor !== StrIter) addLengthHint(type);
}
for (const what of ['keys', 'values', 'items'] as const) {
  const type = newDictIter(newDict(), what).t;
  addIterator(type);
  addLengthHint(type);
}

/** The exception that `throw(type, value, tb)` throws. */
const given = (type: Value, value: Value): Exc => {
  if (value instanceof Exc) return value;
  if (value !== none && !(type instanceof Exc)) {
    const made = toException(type);
    made.args = newExc(made.t, value).args;
    return made;
  }
  return toException(type);
};

for (const type of [generatorType, coroutineType]) {
  method(type, 'send(self, arg, /)', (self: Generator_, v: Value) => send(self, v));
  method(type, 'throw(self, typ, val=None, tb=None, /)', (self: Generator_, what: Value, value: Value) => {
    if (!(what instanceof Exc) && value === none && typeof what !== 'object')
      throw typeError(`exceptions must be classes or instances deriving from BaseException, not ${typeof what}`);
    return throwInto(self, raised(given(what, value)));
  });
  method(type, 'close(self, /)', (self: Generator_) => {
    self.close();
    return none;
  });
  getter(
    type,
    '__name__',
    (self: Generator_) => toStr(self.name),
    (self: never, v) => {
      (self as Generator_).name = v as string;
    },
  );
  getter(type, '__qualname__', (self: Generator_) => toStr(self.qualname));
}
method(generatorType, '__iter__(self, /)', (self: Generator_) => self);
method(generatorType, '__next__(self, /)', (self: Generator_) => {
  const v = self.next();
  if (v === undefined) {
    const result = self.result;
    self.result = none;
    throw stopIteration(result);
  }
  return v;
});
getter(generatorType, 'gi_running', (self: Generator_) => self.state === 'running');
getter(generatorType, 'gi_suspended', (self: Generator_) => self.state === 'suspended');
getter(generatorType, 'gi_frame', (self: Generator_) => (self.state === 'done' ? none : toStr('<frame>')));
method(coroutineType, '__await__(self, /)', (self: Coroutine) => new CoroutineWrapper(self));
registerRepr(Generator_, (v: Generator_) => `<generator object ${v.qualname} at ${address(v)}>`);
registerRepr(Coroutine, (v: Coroutine) => `<coroutine object ${v.qualname} at ${address(v)}>`);
registerRepr(AsyncGenerator_, (v: AsyncGenerator_) => `<async_generator object ${v.info.qualname} at ${address(v)}>`);

method(asyncGeneratorType, '__aiter__(self, /)', (self: AsyncGenerator_) => self);
method(asyncGeneratorType, '__anext__(self, /)', (self: AsyncGenerator_) =>
  newCoroutine('__anext__', asyncStep(self, 'next', none)),
);
method(asyncGeneratorType, 'asend(self, value, /)', (self: AsyncGenerator_, v: Value) =>
  newCoroutine('asend', asyncStep(self, 'next', v)),
);
method(
  asyncGeneratorType,
  'athrow(self, typ, val=None, tb=None, /)',
  (self: AsyncGenerator_, what: Value, value: Value) =>
    newCoroutine('athrow', asyncStep(self, 'throw', raised(given(what, value)))),
);
method(asyncGeneratorType, 'aclose(self, /)', (self: AsyncGenerator_) =>
  newCoroutine('aclose', asyncStep(self, 'close', raised(newExc(E.GeneratorExit)))),
);
getter(asyncGeneratorType, '__name__', (self: AsyncGenerator_) => toStr(self.info.name));
