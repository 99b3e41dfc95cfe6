/** `functools.partial` and `partialmethod`. */
import { findAttribute, setattr } from '../../runtime/attributes.ts';
import { call, callable } from '../../runtime/call.ts';
import { Callable, classMethod, construct, Func, getter, method, Method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { typeError } from '../../runtime/exceptions.ts';
import {
  type Kwargs,
  newBuiltinType,
  newTuple,
  none,
  Obj,
  objectType,
  toStr,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { newAlias } from '../../runtime/alias.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { guarded, registerRepr, repr } from '../../runtime/text.ts';

const noKwargs: Kwargs = new Map();

/** Keyword arguments, the later ones winning. */
const mergeKwargs = (a: Kwargs, b: Kwargs | undefined): Kwargs | undefined => {
  if (b === undefined || b.size === 0) return a.size === 0 ? undefined : a;
  if (a.size === 0) return b;
  return new Map([...a, ...b]);
};

export class Partial extends Callable {
  declare func: Value;
  declare args: readonly Value[];
  declare keywords: Kwargs;
  override invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    return call(this.func, this.args.length === 0 ? args : [...this.args, ...args], mergeKwargs(this.keywords, kwargs));
  }
}
export const partialType = newBuiltinType('partial', Partial as never, objectType, 'functools');
partialType.traits.hasDict = true;

/** A `partial` object. One of a `partial` takes its arguments over. */
export const newPartial = (f: Value, args: readonly Value[], kwargs: Kwargs, cls: Type = partialType): Partial => {
  const made = new cls.ctor() as Partial;
  const inner = f instanceof Partial && f.t === partialType && cls === partialType ? f : undefined;
  made.func = inner === undefined ? f : inner.func;
  made.args = inner === undefined ? args : [...inner.args, ...args];
  made.keywords = inner === undefined ? kwargs : (mergeKwargs(inner.keywords, kwargs) ?? noKwargs);
  return made;
};
construct(partialType, 'partial(*args, **kwargs)', (cls: Type, args: readonly Value[], kwargs: Kwargs) => {
  const [f, ...rest] = args;
  if (f === undefined) throw typeError("type 'partial' takes at least one argument");
  if (!callable(f)) throw typeError('the first argument must be callable');
  return newPartial(f, rest, kwargs, cls);
});
method(partialType, '__call__(self, /, *args, **kwargs)', (self: Partial, args: readonly Value[], kwargs: Kwargs) =>
  self.invoke(args, kwargs),
);
const dictOfKwargs = (kwargs: Kwargs): Value => {
  const d = newDict();
  for (const [name, v] of kwargs) setItem(d, toStr(name), v);
  return d;
};
getter(partialType, 'func', (self: Partial) => self.func);
getter(partialType, 'args', (self: Partial) => newTuple(self.args));
getter(partialType, 'keywords', (self: Partial) => dictOfKwargs(self.keywords));
classMethod(partialType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
registerRepr(Partial, (self: Partial) =>
  guarded(self, '...', () => {
    const parts = [repr(self.func), ...self.args.map(repr)];
    for (const [name, v] of self.keywords) parts.push(`${name}=${repr(v)}`);
    return `${self.t.name}(${parts.join(', ')})`;
  }),
);
nameWithModule(partialType);

// ── partialmethod ───────────────────────────────────────────────────────────────────────────────
export class PartialMethod extends Obj {
  func: Value = none;
  args: readonly Value[] = [];
  keywords: Kwargs = noKwargs;
}
export const partialMethodType = newBuiltinType('partialmethod', PartialMethod, objectType, 'functools');
construct(
  partialMethodType,
  'partialmethod(func, /, *args, **keywords)',
  (cls: Type, f: Value, args: readonly Value[], kwargs: Kwargs) => {
    if (!callable(f) && findAttribute(f, '__get__') === undefined)
      throw typeError(`${repr(f)} is not callable or a descriptor`);
    const made = new cls.ctor() as PartialMethod;
    const inner = f instanceof PartialMethod ? f : undefined;
    made.func = inner === undefined ? f : inner.func;
    made.args = inner === undefined ? args : [...inner.args, ...args];
    made.keywords = inner === undefined ? kwargs : (mergeKwargs(inner.keywords, kwargs) ?? noKwargs);
    return made;
  },
);
method(partialMethodType, '__get__(self, obj, cls=None, /)', (self: PartialMethod, o: Value, cls: Value) => {
  const get = self.func instanceof Func ? undefined : findAttribute(self.func, '__get__');
  if (get !== undefined) {
    const bound = call(get, [o, cls]);
    if (bound !== self.func) return newPartial(bound, self.args, self.keywords);
  }
  const f = pyFunction(
    'functools',
    'partialmethod._make_unbound_method.<locals>._method(cls_or_self, /, *args, **keywords)',
    ((me: Value, args: { readonly a: readonly Value[] }, kwargs: never) => {
      const given: Kwargs = new Map();
      for (const [name, v] of dictEntries(kwargs)) given.set(textOf(name) ?? '', v);
      return call(self.func, [me, ...self.args, ...args.a], mergeKwargs(self.keywords, given));
    }) as never,
  );
  setattr(f, '_partialmethod', self);
  return o === none ? f : new Method(f, o);
});
getter(partialMethodType, 'func', (self: PartialMethod) => self.func);
getter(partialMethodType, 'args', (self: PartialMethod) => newTuple(self.args));
getter(partialMethodType, 'keywords', (self: PartialMethod) => dictOfKwargs(self.keywords));
getter(
  partialMethodType,
  '__isabstractmethod__',
  (self: PartialMethod) => findAttribute(self.func, '__isabstractmethod__') ?? false,
);
registerRepr(PartialMethod, (self: PartialMethod) => {
  const parts = [repr(self.func), ...self.args.map(repr)];
  for (const [name, v] of self.keywords) parts.push(`${name}=${repr(v)}`);
  return `functools.partialmethod(${parts.join(', ')})`;
});
