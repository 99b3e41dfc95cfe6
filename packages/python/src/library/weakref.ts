/**
 * `weakref`: references that here keep their objects alive.
 *
 * When the engine collects garbage is not for a program to see, so a reference never dies, callbacks of references are not
 * called, and finalizers run when the program ends (`limitations/weakref.md`).
 */
import { nameWithModule } from '../runtime/dotted-name.ts';
import { newAlias } from '../runtime/alias.ts';
import { delattr, findAttribute, setattr } from '../runtime/attributes.ts';
import { registerBinary, binary } from '../runtime/arithmetic.ts';
import { lengthOf } from '../runtime/builtins/functions.ts';
import { call, callable, special } from '../runtime/call.ts';
import {
  Builtin,
  builtin,
  Callable,
  classMethod,
  construct,
  Func,
  getter,
  hookAttributes,
  method,
  Method,
} from '../runtime/callables.ts';
import { compare, contains, equal, registerComparer } from '../runtime/compare.ts';
import { dictEntries, dictKeys, setItem } from '../runtime/dict.ts';
import { typeError } from '../runtime/exceptions.ts';
import { hash, registerHash } from '../runtime/hash.ts';
import { iterate, registerIterator } from '../runtime/iteration.ts';
import { registerKey } from '../runtime/keys.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  Bytes,
  ByteArray,
  Complex,
  Dict,
  dictType,
  FloatBox,
  IntBox,
  type Kwargs,
  List,
  type Module,
  newBuiltinType,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  SetObj,
  setType,
  Slice,
  StrBox,
  Tuple,
  Type,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { setValues } from '../runtime/set.ts';
import { run } from '../runtime/state.ts';
import { delitem, getitem, setitem } from '../runtime/subscript.ts';
import { address, registerRepr, registerStr, repr, str } from '../runtime/text.ts';
import { Generator_ } from '../runtime/generators.ts';

/** Whether CPython could refer weakly to it. */
const referable = (v: Value): v is Obj => {
  if (!(v instanceof Obj) || v === none) return false;
  const type = v.t;
  if (type.builtin)
    return (
      v instanceof Type ||
      v instanceof Func ||
      v instanceof Builtin ||
      v instanceof Method ||
      v instanceof SetObj ||
      v instanceof Generator_ ||
      v instanceof Callable ||
      !(
        v instanceof List ||
        v instanceof Tuple ||
        v instanceof Dict ||
        v instanceof StrBox ||
        v instanceof IntBox ||
        v instanceof FloatBox ||
        v instanceof Bytes ||
        v instanceof ByteArray ||
        v instanceof Complex ||
        v instanceof Slice ||
        type === objectType
      )
    );
  if (v instanceof IntBox || v instanceof Tuple) return false;
  // A class with slots alone has no place for references.
  return type.traits.hasDict || type.mro.some((one) => one.attrs.get('__slots__') !== undefined && namesWeakref(one));
};
const namesWeakref = (type: Type): boolean => {
  const slots = type.attrs.get('__slots__');
  if (slots === undefined) return false;
  if (typeof slots === 'string') return slots === '__weakref__';
  return contains(slots, '__weakref__');
};
const checked = (v: Value): Obj => {
  if (!referable(v)) throw typeError(`cannot create weak reference to '${typeOf(v).name}' object`);
  return v;
};

// ── ref ─────────────────────────────────────────────────────────────────────────────────────────
export class Ref extends Callable {
  target: Obj = none;
  callback: Value = none;
  declare n$: number;
  declare c: () => Value;
  invoke(): Value {
    return this.target;
  }
}
export const refType = newBuiltinType('ReferenceType', Ref as never, objectType, 'weakref');
/** References without a callback, one per object. */
const plainRefs = new WeakMap<Obj, Ref>();
const counts = new WeakMap<Obj, Set<Obj>>();
const note = (target: Obj, ref: Obj): void => {
  const known = counts.get(target);
  if (known === undefined) counts.set(target, new Set([ref]));
  else known.add(ref);
};
construct(refType, 'ref(object, callback=None, /)', (cls: Type, v: Value, callback: Value) => {
  const target = checked(v);
  if (callback === none && cls === refType) {
    const known = plainRefs.get(target);
    if (known !== undefined) return known;
  }
  const made = new cls.ctor() as Ref;
  made.target = target;
  made.callback = callback;
  if (callback === none && cls === refType) plainRefs.set(target, made);
  note(target, made);
  return made;
});
method(refType, '__call__(self, /)', (self: Ref) => self.target);
getter(refType, '__callback__', (self: Ref) => self.callback);
classMethod(refType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
registerRepr(Ref, (v: Ref) => `<weakref at ${address(v)}; to '${v.target.t.name}' at ${address(v.target)}>`);
registerComparer(Ref, (op, a: Ref, b) =>
  (op === '==' || op === '!=') && b instanceof Ref
    ? (a.target === b.target || equal(a.target, b.target)) === (op === '==')
    : notImplemented,
);
registerKey(Ref, () => undefined);
registerHash(Ref, (v: Ref) => hash(v.target));

class WeakMethod extends Ref {
  func: Value = none;
  override invoke(): Value {
    return new Method(this.func, this.target);
  }
}
const weakMethodType = newBuiltinType('WeakMethod', WeakMethod as never, refType, 'weakref');
construct(weakMethodType, 'WeakMethod(meth, callback=None)', (cls: Type, v: Value, callback: Value) => {
  if (!(v instanceof Method)) throw typeError(`argument should be a bound method, not ${repr(typeOf(v))}`);
  const made = new cls.ctor() as WeakMethod;
  made.target = checked(v.self);
  made.func = v.func;
  made.callback = callback;
  return made;
});
method(weakMethodType, '__call__(self, /)', (self: WeakMethod) => new Method(self.func, self.target));

// ── proxy ───────────────────────────────────────────────────────────────────────────────────────
class Proxy extends Obj {
  target: Obj = none;
}
const proxyType = newBuiltinType('weakref.ProxyType', Proxy, objectType, 'weakref');
class CallableProxy extends Proxy {}
const callableProxyType = newBuiltinType('weakref.CallableProxyType', CallableProxy, objectType, 'weakref');
for (const [type, ctor] of [
  [proxyType, Proxy],
  [callableProxyType, CallableProxy],
] as const) {
  type.traits.hasDict = true;
  hookAttributes(type, ((self: Proxy, name: string) =>
    name === '__class__' ? self.target.t : findAttribute(self.target, name)) as never);
  registerRepr(ctor, (v: Proxy) => `<weakproxy at ${address(v)} to ${v.target.t.name} at ${address(v.target)}>`);
  registerStr(ctor, (v: Proxy) => str(v.target));
  registerComparer(ctor, (op, a: Proxy, b) => compare(op, a.target, b instanceof Proxy ? b.target : b));
  registerKey(ctor, () => {
    throw typeError(`unhashable type: '${type.name}'`);
  });
  registerIterator(ctor, (v: Proxy) => iterate(v.target));
  registerBinary(ctor, (op, self: Proxy, other, swapped) => {
    const plain = other instanceof Proxy ? other.target : other;
    return swapped ? binary(op, plain, self.target) : binary(op, self.target, plain);
  });
  method(type, '__getitem__(self, key, /)', (self: Proxy, key: Value) => getitem(self.target, key));
  method(type, '__setitem__(self, key, value, /)', (self: Proxy, key: Value, value: Value) => {
    setitem(self.target, key, value);
    return none;
  });
  method(type, '__delitem__(self, key, /)', (self: Proxy, key: Value) => {
    delitem(self.target, key);
    return none;
  });
  method(type, '__len__(self, /)', (self: Proxy) => lengthOf(self.target));
  method(type, '__bool__(self, /)', (self: Proxy) => special(self.target, '__bool__') ?? true);
  method(type, '__contains__(self, key, /)', (self: Proxy, key: Value) => contains(self.target, key));
  method(type, '__setattr__(self, name, value, /)', (self: Proxy, name: Value, value: Value) => {
    setattr(self.target, str(name), value);
    return none;
  });
  method(type, '__delattr__(self, name, /)', (self: Proxy, name: Value) => {
    delattr(self.target, str(name));
    return none;
  });
}
method(callableProxyType, '__call__(self, /, *args, **kwargs)', (self: Proxy, args: readonly Value[], kw: Kwargs) =>
  call(self.target, args, kw.size > 0 ? kw : undefined),
);

// ── Containers ──────────────────────────────────────────────────────────────────────────────────
class WeakValueDictionary extends Dict {}
const weakValueType = newBuiltinType('WeakValueDictionary', WeakValueDictionary, dictType, 'weakref');
class WeakKeyDictionary extends Dict {}
const weakKeyType = newBuiltinType('WeakKeyDictionary', WeakKeyDictionary, dictType, 'weakref');
for (const [type, ctor] of [
  [weakValueType, WeakValueDictionary],
  [weakKeyType, WeakKeyDictionary],
] as const) {
  registerRepr(ctor, (v: Dict) => `<${type.name} at ${address(v)}>`);
  construct(type, `${type.name}(*args, **kwargs)`, (cls: Type) => new cls.ctor());
  type.make = (args, kwargs) => {
    const made = new ctor();
    if (args.length > 0 || kwargs !== undefined)
      for (const [key, value] of dictEntries(call(dictType, args, kwargs) as Dict)) put(made, key, value);
    return made;
  };
}
const put = (d: Dict, key: Value, value: Value): void => {
  checked(d instanceof WeakKeyDictionary ? key : value);
  setItem(d, key, value);
};
for (const type of [weakValueType, weakKeyType])
  method(type, '__setitem__(self, key, value, /)', (self: Dict, key: Value, value: Value) => {
    put(self, key, value);
    return none;
  });
const refsOf = (values: readonly Value[]): Value => newList(values.map((v) => call(refType, [v])));
method(weakValueType, 'valuerefs(self)', (self: Dict) => refsOf([...self.m.values()]));
method(weakValueType, 'itervaluerefs(self)', (self: Dict) => iterate(refsOf([...self.m.values()])));
method(weakKeyType, 'keyrefs(self)', (self: Dict) => refsOf(dictKeys(self)));

class WeakSet_ extends SetObj {}
const weakSetType = newBuiltinType('WeakSet', WeakSet_, setType, 'weakref');
registerRepr(
  WeakSet_,
  (v: SetObj) =>
    `{${[...setValues(v)].map((one) => `<weakref at ${address(v)}; to '${typeOf(one).name}' at ${address(one as Obj)}>`).join(', ')}}`,
);

// ── finalize ────────────────────────────────────────────────────────────────────────────────────
class Finalizer extends Callable {
  alive = true;
  target: Value = none;
  f: Value = none;
  args: readonly Value[] = [];
  kwargs: Kwargs = new Map();
  atexit: Value = true;
  invoke(): Value {
    if (!this.alive) return none;
    this.alive = false;
    return call(this.f, this.args, this.kwargs.size > 0 ? this.kwargs : undefined);
  }
  parts(): Value {
    const kwargs = new Dict();
    for (const [name, value] of this.kwargs) setItem(kwargs, name, value);
    return newTuple([this.target, this.f, newTuple(this.args), kwargs]);
  }
}
const finalizeType = newBuiltinType('finalize', Finalizer as never, objectType, 'weakref');
const KEY = 'weakref.finalizers';
construct(
  finalizeType,
  'finalize(obj, func, /, *args, **kwargs)',
  (_cls: Type, obj: Value, f: Value, args: readonly Value[], kwargs: Kwargs) => {
    const made = new Finalizer();
    made.target = checked(obj);
    made.f = f;
    made.args = args;
    made.kwargs = kwargs;
    let all = run.store.get(KEY) as Finalizer[] | undefined;
    if (all === undefined) {
      const fresh: Finalizer[] = [];
      all = fresh;
      run.store.set(KEY, fresh);
      run.atEnd.push(() => {
        for (let one = fresh.pop(); one !== undefined; one = fresh.pop()) if (one.atexit === true) one.invoke();
      });
    }
    all.push(made);
    return made;
  },
);
method(finalizeType, '__call__(self, _=None)', (self: Finalizer) => self.invoke());
method(finalizeType, 'detach(self)', (self: Finalizer) => {
  if (!self.alive) return none;
  self.alive = false;
  return self.parts();
});
method(finalizeType, 'peek(self)', (self: Finalizer) => (self.alive ? self.parts() : none));
getter(finalizeType, 'alive', (self: Finalizer) => self.alive);
getter(
  finalizeType,
  'atexit',
  (self: Finalizer) => self.atexit,
  (self: never, v) => {
    (self as Finalizer).atexit = v ?? false;
  },
);
registerRepr(
  Finalizer,
  (v: Finalizer) =>
    `<finalize object at ${address(v)}; ${v.alive ? `for '${typeOf(v.target).name}' at ${address(v.target as Obj)}` : 'dead'}>`,
);

export const newModule = (): Module =>
  newModuleOf('weakref', {
    ref: refType,
    ReferenceType: refType,
    WeakMethod: weakMethodType,
    proxy: builtin('proxy(object, callback=None, /)', (v: Value) => {
      const target = checked(v);
      const made = callable(target) ? new CallableProxy() : new Proxy();
      made.target = target;
      note(target, made);
      return made;
    }),
    ProxyType: proxyType,
    CallableProxyType: callableProxyType,
    ProxyTypes: newTuple([proxyType, callableProxyType]),
    WeakValueDictionary: weakValueType,
    WeakKeyDictionary: weakKeyType,
    WeakSet: weakSetType,
    finalize: finalizeType,
    getweakrefcount: builtin('getweakrefcount(object, /)', (v: Value) =>
      v instanceof Obj ? (counts.get(v)?.size ?? 0) : 0,
    ),
    getweakrefs: builtin('getweakrefs(object, /)', (v: Value) =>
      newList(v instanceof Obj ? [...(counts.get(v) ?? [])] : []),
    ),
  });

nameWithModule(refType);
