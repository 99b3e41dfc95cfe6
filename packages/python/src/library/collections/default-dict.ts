/** `collections.defaultdict`. */
import { registerBinary } from '../../runtime/arithmetic.ts';
import { call } from '../../runtime/call.ts';
import { construct, getter, method } from '../../runtime/callables.ts';
import { callable } from '../../runtime/call.ts';
import { copyDict, dictEntries, setItem } from '../../runtime/dict.ts';
import { keyError, typeError } from '../../runtime/exceptions.ts';
import { ArrayIter } from '../../runtime/iteration.ts';
import {
  Dict,
  dictType,
  type Kwargs,
  newBuiltinType,
  newTuple,
  none,
  notImplemented,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { nameWithModule, shortName } from '../../runtime/dotted-name.ts';
import { setitem } from '../../runtime/subscript.ts';
import { dictBody, guarded, registerRepr, repr } from '../../runtime/text.ts';
import { updateDict } from '../../runtime/types/mappings.ts';

export class DefaultDict extends Dict {
  factory: Value = none;
}
export const defaultDictType = newBuiltinType('defaultdict', DefaultDict, dictType, 'collections');

const init = (self: DefaultDict, args: readonly Value[], kwargs: Kwargs | undefined): void => {
  const factory = args[0] ?? none;
  if (factory !== none && !callable(factory)) throw typeError('first argument must be callable or None');
  if (args.length > 2) throw typeError(`dict expected at most 1 argument, got ${args.length - 1}`);
  self.factory = factory;
  updateDict(self, args[1], kwargs);
};
construct(defaultDictType, 'defaultdict(*args, **kwargs)', (cls: Type) => new cls.ctor());
defaultDictType.make = (args, kwargs) => {
  const d = new DefaultDict();
  init(d, args, kwargs);
  return d;
};
method(
  defaultDictType,
  '__init__(self, /, *args, **kwargs)',
  (self: DefaultDict, args: readonly Value[], kwargs: Kwargs) => {
    init(self, args, kwargs);
    return none;
  },
);
method(defaultDictType, '__missing__(self, key, /)', (self: DefaultDict, key: Value) => {
  if (self.factory === none) throw keyError(key);
  const v = call(self.factory, []);
  if (self.t === defaultDictType) setItem(self, key, v);
  else setitem(self, key, v);
  return v;
});
getter(
  defaultDictType,
  'default_factory',
  (self: DefaultDict) => self.factory,
  (self: never, v) => {
    (self as DefaultDict).factory = v ?? none;
  },
);
const copyOf = (self: DefaultDict): DefaultDict => {
  const d = new self.t.ctor() as DefaultDict;
  const plain = copyDict(self);
  d.m = plain.m;
  d.originals = plain.originals;
  d.buckets = plain.buckets;
  d.factory = self.factory;
  return d;
};
method(defaultDictType, 'copy(self, /)', copyOf);
method(defaultDictType, '__copy__(self, /)', copyOf);
method(defaultDictType, '__reduce__(self, /)', (self: DefaultDict) =>
  newTuple([
    self.t,
    newTuple(self.factory === none ? [] : [self.factory]),
    none,
    none,
    new ArrayIter(dictEntries(self).map((pair) => newTuple(pair))),
  ]),
);
registerRepr(DefaultDict, (self: DefaultDict) => {
  const factory = guarded(self.factory as object, '...', () => repr(self.factory));
  return `${shortName(self.t)}(${factory}, ${guarded(self, '{...}', () => `{${dictBody(self)}}`)})`;
});
registerBinary(DefaultDict, (op, self: DefaultDict, other: Value, swapped) => {
  if (op !== '|' || !(other instanceof Dict)) return notImplemented;
  const [first, second] = swapped ? [other, self] : [self, other];
  const d = new self.t.ctor() as DefaultDict;
  d.factory = self.factory;
  for (const from of [first, second]) for (const [key, v] of dictEntries(from)) setItem(d, key, v);
  return d;
});
nameWithModule(defaultDictType);
