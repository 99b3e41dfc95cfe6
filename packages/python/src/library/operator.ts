/** `operator`: operators as functions, and the getters that make keys. */
import { binary, index, inplace, type Op, unary } from '../runtime/arithmetic.ts';
import { attributeGuard } from '../runtime/attribute-guard.ts';
import { getattr } from '../runtime/attributes.ts';
import { lengthOf } from '../runtime/builtins/functions.ts';
import { call, callSpecial, invoke } from '../runtime/call.ts';
import { builtin, type Builtin, Callable, construct, method } from '../runtime/callables.ts';
import { compare, contains, is, same, textOf, truth } from '../runtime/compare.ts';
import { nameWithModule } from '../runtime/dotted-name.ts';
import { E, isCaught, typeError, valueError } from '../runtime/exceptions.ts';
import { iterate, ListIter, RangeIter, StrIter, TupleIter } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  Iter,
  type Kwargs,
  type Module,
  newBuiltinType,
  newTuple,
  none,
  notImplemented,
  objectType,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { delitem, getitem, setitem } from '../runtime/subscript.ts';
import { fullName, registerRepr, repr } from '../runtime/text.ts';

// ── itemgetter ──────────────────────────────────────────────────────────────────────────────────
class ItemGetter extends Callable {
  declare items: readonly Value[];
  override invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    return this.c(single(args, kwargs, 'itemgetter'));
  }
  /** What emitted code and sorting call. */
  c(o: Value): Value {
    const { items } = this;
    if (items.length === 1) return getitem(o, items[0]!);
    meter.spend(items.length);
    const a: Value[] = [];
    for (const item of items) a.push(getitem(o, item));
    return newTuple(a);
  }
}
const single = (args: readonly Value[], kwargs: Kwargs | undefined, name: string): Value => {
  if (kwargs !== undefined && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
  if (args.length !== 1) throw typeError(`${name} expected 1 argument, got ${args.length}`);
  return args[0]!;
};
/** Says that a getter may be called directly with one argument. */
const takesOne = (ctor: { readonly prototype: object }): void => {
  Object.defineProperty(ctor.prototype, 'n$', { value: 1 });
};
const callMethodOf = (type: Type): void => {
  method(type, '__call__(self, /, *args, **kwargs)', (self: Callable, args: readonly Value[], kwargs: Kwargs) =>
    self.invoke(args, kwargs),
  );
};
const itemGetterType = newBuiltinType('itemgetter', ItemGetter as never, objectType, 'operator');
takesOne(ItemGetter);
callMethodOf(itemGetterType);
construct(itemGetterType, 'itemgetter(*items)', (cls: Type, items: readonly Value[]) => {
  if (items.length === 0) throw typeError('itemgetter expected 1 argument, got 0');
  const made = new cls.ctor() as ItemGetter;
  made.items = items;
  return made;
});
method(itemGetterType, '__reduce__(self, /)', (self: ItemGetter) => newTuple([self.t, newTuple(self.items)]));
registerRepr(ItemGetter, (self: ItemGetter) => `${fullName(self.t)}(${self.items.map(repr).join(', ')})`);
nameWithModule(itemGetterType);

// ── attrgetter ──────────────────────────────────────────────────────────────────────────────────
class AttrGetter extends Callable {
  declare names: readonly string[];
  /** The names, split at dots. */
  declare paths: readonly (readonly string[])[];
  override invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    return this.c(single(args, kwargs, 'attrgetter'));
  }
  c(o: Value): Value {
    const { paths } = this;
    if (paths.length === 1) return follow(o, paths[0]!);
    meter.spend(paths.length);
    const a: Value[] = [];
    for (const path of paths) a.push(follow(o, path));
    return newTuple(a);
  }
}
const follow = (o: Value, path: readonly string[]): Value => {
  let v = o;
  for (const name of path) v = getattr(v, name);
  return v;
};
const attrGetterType = newBuiltinType('attrgetter', AttrGetter as never, objectType, 'operator');
takesOne(AttrGetter);
callMethodOf(attrGetterType);
construct(attrGetterType, 'attrgetter(*attrs)', (cls: Type, given: readonly Value[]) => {
  if (given.length === 0) throw typeError('attrgetter expected 1 argument, got 0');
  const names = given.map((v) => {
    const text = textOf(v);
    if (text === undefined) throw typeError('attribute name must be a string');
    return text;
  });
  const made = new cls.ctor() as AttrGetter;
  made.names = names;
  made.paths = names.map((name) => name.split('.'));
  // The policy is asked once, here: the names cannot change any more.
  for (const path of made.paths) for (const name of path) attributeGuard(name);
  return made;
});
registerRepr(
  AttrGetter,
  (self: AttrGetter) => `${fullName(self.t)}(${self.names.map((name) => repr(toStr(name))).join(', ')})`,
);
nameWithModule(attrGetterType);

// ── methodcaller ────────────────────────────────────────────────────────────────────────────────
class MethodCaller extends Callable {
  declare name: string;
  declare args: readonly Value[];
  declare kwargs: Kwargs | undefined;
  override invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    return this.c(single(args, kwargs, 'methodcaller'));
  }
  c(o: Value): Value {
    return this.kwargs === undefined
      ? invoke(o, this.name, ...this.args)
      : call(getattr(o, this.name), this.args, this.kwargs);
  }
}
const methodCallerType = newBuiltinType('methodcaller', MethodCaller as never, objectType, 'operator');
takesOne(MethodCaller);
callMethodOf(methodCallerType);
construct(methodCallerType, 'methodcaller(*args, **kwargs)', (cls: Type, args: readonly Value[], kwargs: Kwargs) => {
  const [name, ...rest] = args;
  if (name === undefined) throw typeError('methodcaller needs at least one argument, the method name');
  const text = textOf(name);
  if (text === undefined) throw typeError('method name must be a string');
  attributeGuard(text);
  const made = new cls.ctor() as MethodCaller;
  made.name = text;
  made.args = rest;
  made.kwargs = kwargs.size > 0 ? kwargs : undefined;
  return made;
});
registerRepr(MethodCaller, (self: MethodCaller) => {
  const parts = [repr(toStr(self.name)), ...self.args.map(repr)];
  for (const [name, v] of self.kwargs ?? []) parts.push(`${name}=${repr(v)}`);
  return `${fullName(self.t)}(${parts.join(', ')})`;
});
nameWithModule(methodCallerType);

// ── Functions ───────────────────────────────────────────────────────────────────────────────────
const binaries: Readonly<Record<string, Op>> = {
  add: '+',
  sub: '-',
  mul: '*',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  pow: '**',
  matmul: '@',
  lshift: '<<',
  rshift: '>>',
  and_: '&',
  or_: '|',
  xor: '^',
};
const comparisons = { lt: '<', le: '<=', eq: '==', ne: '!=', ge: '>=', gt: '>' } as const;

const functions: Builtin[] = [];
const aliases = new Map<string, Builtin>();
const add = (signature: string, f: (...args: never[]) => Value, alias?: string): void => {
  const made = builtin(`_operator.${signature}`, f);
  made.owner = '_operator';
  functions.push(made);
  if (alias !== undefined) aliases.set(alias, made);
};
for (const [name, op] of Object.entries(binaries)) {
  const bare = name.replace('_', '');
  add(`${name}(a, b, /)`, (a: Value, b: Value) => binary(op, a, b), `__${bare}__`);
  add(`i${bare}(a, b, /)`, (a: Value, b: Value) => inplace(op, a, b), `__i${bare}__`);
}
for (const [name, op] of Object.entries(comparisons))
  add(`${name}(a, b, /)`, (a: Value, b: Value) => compare(op, a, b), `__${name}__`);
for (const [name, op] of [
  ['neg', '-'],
  ['pos', '+'],
  ['invert', '~'],
  ['abs', 'abs'],
] as const)
  add(`${name}(a, /)`, (a: Value) => unary(op, a), `__${name}__`);
add('inv(a, /)', (a: Value) => unary('~', a), '__inv__');
add('not_(a, /)', (a: Value) => !truth(a), '__not__');
add('truth(a, /)', (a: Value) => truth(a));
add('is_(a, b, /)', (a: Value, b: Value) => is(a, b));
add('is_not(a, b, /)', (a: Value, b: Value) => !is(a, b));
add('index(a, /)', (a: Value) => index(a), '__index__');
const joins = (a: Value): boolean => typeOf(a).lookup('__getitem__') !== undefined || typeof a === 'string';
add(
  'concat(a, b, /)',
  (a: Value, b: Value) => {
    if (!joins(a)) throw typeError(`'${typeOf(a).name}' object can't be concatenated`);
    return binary('+', a, b);
  },
  '__concat__',
);
add(
  'iconcat(a, b, /)',
  (a: Value, b: Value) => {
    if (!joins(a)) throw typeError(`'${typeOf(a).name}' object can't be concatenated`);
    return inplace('+', a, b);
  },
  '__iconcat__',
);
add('contains(a, b, /)', (a: Value, b: Value) => contains(a, b), '__contains__');
/** The iterator of what is searched. Errors: TypeError in the words of `in`. */
const searched = (v: Value): Iter => {
  if (
    typeOf(v).lookup('__iter__') === undefined &&
    typeOf(v).lookup('__getitem__') === undefined &&
    !(v instanceof Iter)
  )
    throw typeError(`argument of type '${typeOf(v).name}' is not iterable`);
  return iterate(v);
};
add('countOf(a, b, /)', (a: Value, b: Value) => {
  let n = 0;
  const it = searched(a);
  for (let v = it.next(); v !== undefined; v = it.next()) {
    meter.spend(1);
    if (same(v, b)) n++;
  }
  return n;
});
add('indexOf(a, b, /)', (a: Value, b: Value) => {
  const it = searched(a);
  let i = 0;
  for (let v = it.next(); v !== undefined; v = it.next(), i++) {
    meter.spend(1);
    if (same(v, b)) return i;
  }
  throw valueError('sequence.index(x): x not in sequence');
});
add('getitem(a, b, /)', (a: Value, b: Value) => getitem(a, b), '__getitem__');
add(
  'setitem(a, b, c, /)',
  (a: Value, b: Value, c: Value) => {
    setitem(a, b, c);
    return none;
  },
  '__setitem__',
);
add(
  'delitem(a, b, /)',
  (a: Value, b: Value) => {
    delitem(a, b);
    return none;
  },
  '__delitem__',
);
/** What is left of the runtime's own iterators over sequences. */
const elementsLeft = (o: Value): number | undefined => {
  if (o instanceof ListIter) return o.a === undefined ? 0 : Math.max(0, o.list.a.length - o.i);
  if (o instanceof TupleIter) return o.a.length - o.i;
  if (o instanceof StrIter) return o.text.length - o.i;
  if (o instanceof RangeIter) return Math.max(0, Math.ceil((o.stop - o.at) / o.step));
  return undefined;
};
add('length_hint(obj, default=0, /)', (o: Value, fallback: Value) => {
  if (typeof fallback !== 'number' && typeof fallback !== 'boolean' && typeof fallback !== 'bigint')
    throw typeError(`'${typeOf(fallback).name}' object cannot be interpreted as an integer`);
  const type = typeOf(o);
  if (type.lookup('__len__') !== undefined || typeof o === 'string') {
    const depth = meter.d;
    try {
      return lengthOf(o);
    } catch (e) {
      if (!isCaught(e, depth, E.TypeError)) throw e;
    }
  }
  const left = elementsLeft(o);
  if (left !== undefined) return left;
  const hint = type.lookup('__length_hint__');
  if (hint === undefined) return index(fallback);
  let v: Value;
  const depth = meter.d;
  try {
    v = callSpecial(hint, o, []);
  } catch (e) {
    if (isCaught(e, depth, E.TypeError)) return index(fallback);
    throw e;
  }
  if (v === notImplemented) return index(fallback);
  if (typeof v !== 'number' && typeof v !== 'boolean')
    throw typeError(`__length_hint__ must be an integer, not ${typeOf(v).name}`);
  if (Number(v) < 0) throw valueError('__length_hint__() should return >= 0');
  return v;
});
add(
  'call(obj, /, *args, **kwargs)',
  (f: Value, args: readonly Value[], kwargs: Kwargs) => call(f, args, kwargs),
  '__call__',
);

export const newModule = (): Module => {
  const attrs = new Map<string, Value>();
  for (const f of functions) attrs.set(f.name, f);
  for (const [name, f] of aliases) attrs.set(name, f);
  attrs.set('itemgetter', itemGetterType);
  attrs.set('attrgetter', attrGetterType);
  attrs.set('methodcaller', methodCallerType);
  return newModuleOf('operator', attrs);
};
