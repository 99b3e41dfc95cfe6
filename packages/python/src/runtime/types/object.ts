/** `object`, `type`, and what every class has. */
import { dictOf, findAttribute, getattr, hasDict, plainAttribute, missing, plainSetattr } from '../attributes.ts';
import { call } from '../call.ts';
import {
  Builtin,
  ClassMethod,
  classMethod,
  construct,
  define,
  Func,
  getter,
  GetSet,
  hookAttributes,
  method,
  Property,
  propertyType,
  StaticMethod,
  staticMethodType,
  classMethodType,
  methodType,
  methodDescriptorType,
  wrapperDescriptorType,
  Method,
  functionType,
  boundBuiltinType,
  builtinType,
} from '../callables.ts';
import { metaclassConflict, bareInstance, instantiate, newType, refuseAbstract } from '../class-making.ts';
import { compare, setObjectOwner } from '../compare.ts';
import { dictKeys, newDict, setItem } from '../dict.ts';
import { attributeError, typeError } from '../exceptions.ts';
import { builtinHash, hash } from '../hash.ts';
import { bindAttribute } from '../attributes.ts';
import {
  Dict,
  Instance,
  type Kwargs,
  newList,
  newTuple,
  Module,
  none,
  noneType,
  notImplemented,
  Obj,
  objectType,
  Tuple,
  Type,
  typeOf,
  typeType,
  toStr,
  type Value,
  givenName,
} from '../object.ts';
import { builtinFormat, builtinRepr, builtinStr, repr, str, textOf } from '../text-face.ts';
import { attributeName } from '../attributes.ts';
import { run } from '../state.ts';

setObjectOwner(objectType);

// ── object ──────────────────────────────────────────────────────────────────────────────────────
construct(objectType, 'object(*args, **kwargs)', (cls: Type, args: readonly Value[], kwargs: Kwargs) => {
  if (!(cls instanceof Type)) throw typeError(`object.__new__(X): X is not a type object (${typeOf(cls).name})`);
  const init = cls.lookup('__init__');
  const ownInit = init !== undefined && init !== objectType.attrs.get('__init__');
  const ownNew = cls.lookup('__new__') !== objectType.attrs.get('__new__');
  if ((args.length > 0 || kwargs.size > 0) && (!ownInit || ownNew)) {
    if (ownNew) throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
    throw typeError(`${cls.name}() takes no arguments`);
  }
  const abstract = cls.lookup('__abstractmethods__');
  if (abstract !== undefined) refuseAbstract(cls, abstract);
  // What a built-in layout holds is made by its own constructor.
  const { layout } = cls;
  if (layout !== objectType && layout.builtin && layout.attrs.has('__new__') && layout.ctor !== (Instance as never))
    throw typeError(`object.__new__(${cls.name}) is not safe, use ${layout.name}.__new__()`);
  return cls === objectType ? new (Instance as unknown as new () => Obj)() : bareInstance(cls);
});
objectType.make = (args, kwargs) => {
  if (args.length > 0 || (kwargs !== undefined && kwargs.size > 0)) throw typeError('object() takes no arguments');
  return plainObject();
};
class PlainObject extends Obj {}
Object.defineProperty(PlainObject.prototype, 't', { value: objectType });
const plainObject = (): Obj => new PlainObject();

method(objectType, '__init__(self, /, *args, **kwargs)', (self: Value, args: readonly Value[], kwargs: Kwargs) => {
  if (args.length > 0 || kwargs.size > 0) {
    const cls = typeOf(self);
    if (cls.lookup('__init__') !== objectType.attrs.get('__init__'))
      throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
    if (cls.lookup('__new__') === objectType.attrs.get('__new__'))
      throw typeError(`${cls.name}.__init__() takes exactly one argument (the instance to initialize)`);
  }
  return none;
});
method(objectType, '__repr__(self, /)', (self: Value) => toStr(self instanceof Obj ? builtinRepr(self) : repr(self)));
method(objectType, '__str__(self, /)', (self: Value) => toStr(self instanceof Obj ? builtinStr(self) : str(self)));
method(objectType, '__format__(self, format_spec, /)', (self: Value, spec: Value) =>
  toStr(builtinFormat(self, textOf(spec) ?? '')),
);
method(objectType, '__hash__(self, /)', (self: Value) => (self instanceof Obj ? builtinHash(self) : hash(self)));
method(objectType, '__eq__(self, value, /)', (self: Value, value: Value) => (self === value ? true : notImplemented));
method(objectType, '__ne__(self, value, /)', (self: Value, value: Value) => {
  const result = compare('==', self, value);
  return typeof result === 'boolean' ? !result : result;
});
method(objectType, '__getattribute__(self, name, /)', (self: Value, name: Value) => {
  const found = plainAttribute(self, attributeName(name));
  if (found === undefined) throw missing(self, attributeName(name));
  return found;
});
method(objectType, '__setattr__(self, name, value, /)', (self: Value, name: Value, value: Value) => {
  plainSetattr(self, attributeName(name), value);
  return none;
});
method(objectType, '__delattr__(self, name, /)', (self: Value, name: Value) => {
  plainSetattr(self, attributeName(name), undefined);
  return none;
});
method(objectType, '__dir__(self, /)', (self: Value) => newList(namesOf(self).map(toStr)));
method(objectType, '__sizeof__(self, /)', () => 48);
classMethod(objectType, '__init_subclass__(cls, /, **kwargs)', (cls: Type, kwargs: Kwargs) => {
  if (kwargs.size > 0) throw typeError(`${cls.name}.__init_subclass__() takes no keyword arguments`);
  return none;
});
classMethod(objectType, '__subclasshook__(cls, subclass, /)', () => notImplemented);
define(
  objectType,
  '__class__',
  new GetSet(
    '__class__',
    (self) => typeOf(self),
    () => {
      throw typeError('__class__ assignment is not supported here');
    },
  ),
);
define(objectType, '__doc__', 'The base class of the class hierarchy.');

/** Names of a value's attributes, sorted: `dir`. */
export const namesOf = (v: Value): string[] => {
  const names = new Set<string>();
  const add = (type: Type): void => {
    for (const one of type.mro) for (const name of one.attrs.keys()) names.add(name);
  };
  if (v instanceof Type) add(v);
  else add(typeOf(v));
  if (v instanceof Obj && !(v instanceof Type) && hasDict(v)) {
    if (v instanceof Instance && v.dict === undefined)
      for (const key of Object.keys(v)) {
        if (key.startsWith('$')) names.add(key.slice(1));
      }
    else for (const key of dictKeys(dictOf(v))) names.add(str(key));
  }
  return [...names].sort();
};

// ── type ────────────────────────────────────────────────────────────────────────────────────────
typeType.make = (args, kwargs) => {
  if (args.length === 1 && (kwargs === undefined || kwargs.size === 0)) return typeOf(args[0]!);
  return makeType(typeType, args, kwargs);
};

let proxyOf: (dict: Dict) => Value = (dict) => dict;
/** How a class shows its namespace: read-only. */
export const setProxyMaker = (maker: typeof proxyOf): void => {
  proxyOf = maker;
};

const makeType = (meta: Type, args: readonly Value[], kwargs: Kwargs | undefined): Value => {
  if (args.length !== 3) throw typeError('type() takes 1 or 3 arguments');
  const [name, bases, ns] = args as readonly [Value, Value, Value];
  const text = textOf(name);
  if (text === undefined) throw typeError(`type.__new__() argument 1 must be str, not ${givenName(name)}`);
  if (!(bases instanceof Tuple)) throw typeError(`type.__new__() argument 2 must be tuple, not ${givenName(bases)}`);
  if (!(ns instanceof Dict)) throw typeError(`type.__new__() argument 3 must be dict, not ${givenName(ns)}`);
  let winner = meta;
  for (const base of bases.a) {
    const its = typeOf(base);
    if (winner.isSubtypeOf(its)) continue;
    if (its.isSubtypeOf(winner)) winner = its;
    else if (base instanceof Type || its.lookup('__mro_entries__') === undefined) throw metaclassConflict();
  }
  // The metaclass of a base has a say in how its classes are made.
  if (winner !== meta && winner.lookup('__new__') !== typeType.attrs.get('__new__'))
    return call(getattr(winner, '__new__'), [winner, ...args], kwargs);
  const made = newType(winner, text, bases.a, ns, kwargs);
  if (!made.attrs.has('__module__')) {
    made.attrs.set('__module__', '__main__');
    made.module = '__main__';
  }
  return made;
};
{
  const maker = new Builtin(
    {
      name: 'type.__new__',
      names: ['cls'],
      positional: 1,
      positionalOnly: 1,
      required: 1,
      defaults: [undefined],
      optional: [false],
      rest: true,
      kwrest: true,
      method: false,
      text: '',
    },
    ((cls: Type, args: readonly Value[], kwargs: Kwargs) => makeType(cls, args, kwargs)) as never,
    false,
  );
  define(typeType, '__new__', new StaticMethod(maker));
}
method(typeType, '__init__(self, /, *args, **kwargs)', () => none);
method(typeType, '__call__(self, /, *args, **kwargs)', (self: Type, args: readonly Value[], kwargs: Kwargs) =>
  instantiate(self, args, kwargs.size > 0 ? kwargs : undefined),
);
method(typeType, 'mro(self, /)', (self: Type) => newList([...self.mro]));
method(typeType, '__subclasses__(self, /)', (self: Type) => newList([...self.subclasses]));
method(typeType, '__instancecheck__(self, instance, /)', (self: Type, instance: Value) =>
  typeOf(instance).isSubtypeOf(self),
);
method(
  typeType,
  '__subclasscheck__(self, subclass, /)',
  (self: Type, subclass: Value) => subclass instanceof Type && subclass.isSubtypeOf(self),
);
method(typeType, '__or__(self, other, /)', () => notImplemented);
classMethod(typeType, '__prepare__(cls, /, *args, **kwargs)', () => newDict());
getter(
  typeType,
  '__name__',
  (self: Type) => toStr(self.builtin ? self.qualname : self.name),
  (self: never, value) => {
    (self as Type).name = str(value!);
  },
);
getter(
  typeType,
  '__qualname__',
  (self: Type) => toStr(self.qualname),
  (self: never, value) => {
    (self as Type).qualname = str(value!);
  },
);
getter(
  typeType,
  '__module__',
  (self: Type) => self.attrs.get('__module__') ?? self.module,
  (self: never, value) => {
    (self as Type).module = str(value!);
    (self as Type).attrs.set('__module__', value!);
  },
);
getter(typeType, '__bases__', (self: Type) => newTuple([...self.bases]));
getter(typeType, '__base__', (self: Type) => self.bases[0] ?? none);
getter(typeType, '__mro__', (self: Type) => newTuple([...self.mro]));
getter(typeType, '__dict__', (self: Type) => {
  const dict = newDict();
  for (const [name, value] of self.attrs) setItem(dict, toStr(name), value);
  return proxyOf(dict);
});
getter(
  typeType,
  '__doc__',
  (self: Type) => self.attrs.get('__doc__') ?? none,
  (self: never, value) => {
    (self as Type).attrs.set('__doc__', value!);
  },
);
getter(
  typeType,
  '__annotations__',
  (self: Type) => {
    const own = self.attrs.get('__annotations__');
    if (own !== undefined) return own;
    const made = newDict();
    if (!self.builtin) self.attrs.set('__annotations__', made);
    return made;
  },
  (self: never, value) => {
    (self as Type).attrs.set('__annotations__', value!);
  },
);
getter(
  typeType,
  '__abstractmethods__',
  (self: Type) => {
    const own = self.attrs.get('__abstractmethods__');
    if (own === undefined) throw attributeError('__abstractmethods__', self, '__abstractmethods__');
    return own;
  },
  (self: never, value) => {
    (self as Type).attrs.set('__abstractmethods__', value!);
    (self as Type).cache.clear();
  },
);
getter(typeType, '__type_params__', (self: Type) => self.attrs.get('__type_params__') ?? newTuple([]));

// Taken from a class, what objects can do stays unbound (`object.__setattr__(o, name, value)`): emitted code must not find it
// as a method of the class itself. Nor what classes can do: `Base.__init__(self)` means the function of `Base`.
for (const name of [...objectType.attrs.keys(), ...typeType.attrs.keys()])
  if (name !== '__new__')
    Object.defineProperty(Type.prototype, `m$${name}`, { value: undefined, writable: true, configurable: true });

// ── functions ───────────────────────────────────────────────────────────────────────────────────
functionType.final = true;
functionType.traits.hasDict = true;
getter(
  functionType,
  '__name__',
  (self: Func) => toStr(self.name),
  (self: never, value) => {
    if (value === undefined || textOf(value) === undefined) throw typeError('__name__ must be set to a string object');
    (self as Func).name = str(value);
  },
);
getter(
  functionType,
  '__qualname__',
  (self: Func) => toStr(self.qualname),
  (self: never, value) => {
    if (value === undefined || textOf(value) === undefined)
      throw typeError('__qualname__ must be set to a string object');
    (self as Func).qualname = str(value);
  },
);
getter(
  functionType,
  '__module__',
  (self: Func) => self.module,
  (self: never, value) => {
    (self as Func).module = str(value!);
  },
);
getter(
  functionType,
  '__doc__',
  (self: Func) => self.doc ?? (self.info.doc === null ? none : toStr(self.info.doc)),
  (self: never, value) => {
    (self as Func).doc = value;
  },
);
getter(
  functionType,
  '__annotations__',
  (self: Func) => (self.annotations ??= newDict()),
  (self: never, value) => {
    (self as Func).annotations = value;
  },
);
getter(
  functionType,
  '__defaults__',
  (self: Func) => (self.defaults.length === 0 ? none : newTuple(self.defaults)),
  (self: never, value) => {
    if (value !== undefined && value !== none && !(value instanceof Tuple))
      throw typeError('__defaults__ must be set to a tuple object');
    (self as Func).defaults = value instanceof Tuple ? value.a : [];
  },
);
getter(
  functionType,
  '__kwdefaults__',
  (self: Func) => {
    const { info, kwdefaults } = self;
    const dict = newDict();
    kwdefaults.forEach((value, i) => {
      if (value !== undefined) setItem(dict, info.params[info.positional + i]!, value);
    });
    return dict.m.size === 0 ? none : dict;
  },
  (self: never, value) => {
    if (value !== undefined && value !== none && !(value instanceof Dict))
      throw typeError('__kwdefaults__ must be set to a dict object');
    const f = self as Func;
    const names = f.info.params.slice(f.info.positional, f.info.positional + f.info.keywordOnly);
    f.kwdefaults = names.map((name) => (value instanceof Dict ? value.m.get(name) : undefined));
  },
);
getter(functionType, '__dict__', (self: Func) => dictOf(self));
getter(functionType, '__type_params__', (self: Func) => newTuple(self.typeParams ?? []));
method(functionType, '__get__(self, instance, owner=None, /)', (self: Func, instance: Value) =>
  instance === none ? self : bindAttribute(self, instance, typeOf(instance)),
);
method(functionType, '__call__(self, /, *args, **kwargs)', (self: Func, args: readonly Value[], kwargs: Kwargs) =>
  call(self, args, kwargs),
);

// To programs, a bound built-in is a built-in.
boundBuiltinType.bases = [builtinType];
boundBuiltinType.mro = [boundBuiltinType, builtinType, ...objectType.mro];

/** The function itself, whether it was taken from an instance or not. */
const plainBuiltin = (v: Builtin | Method): Builtin => (v instanceof Builtin ? v : (v.func as Builtin));
/** The module that a built-in function is of, if it has been made in this run. */
const ownerModule = ({ owner }: Builtin): Value => {
  if (owner instanceof Type) return owner;
  const name = owner ?? 'builtins';
  let module = run.modules.get(name);
  if (module === undefined && name === 'builtins') {
    module = new Module(name);
    module.attrs.set('__name__', name);
  }
  return module ?? none;
};
for (const type of [builtinType, boundBuiltinType, methodDescriptorType, wrapperDescriptorType]) {
  getter(type, '__name__', (self: Builtin) => plainBuiltin(self).name);
  getter(type, '__qualname__', (self: Builtin) => {
    const { owner, name } = plainBuiltin(self);
    return owner instanceof Type ? `${owner.name}.${name}` : name;
  });
  getter(type, '__module__', (self: Builtin) => {
    const { owner } = plainBuiltin(self);
    return typeof owner === 'string' ? owner : owner instanceof Type ? none : 'builtins';
  });
  getter(type, '__doc__', (self: Builtin) => toStr(plainBuiltin(self).sig.text));
  getter(type, '__self__', (self: Builtin | Method) => (self instanceof Builtin ? ownerModule(self) : self.self));
  getter(type, '__text_signature__', () => none);
  method(type, '__call__(self, /, *args, **kwargs)', (self: Builtin, args: readonly Value[], kwargs: Kwargs) =>
    call(self, args, kwargs),
  );
}

hookAttributes(methodType, ((self: Method, name: string) => {
  if (name === '__func__') return self.func;
  if (name === '__self__') return self.self;
  if (name === '__call__') return self;
  if (
    name.startsWith('__') &&
    ![
      '__name__',
      '__doc__',
      '__qualname__',
      '__module__',
      '__wrapped__',
      '__annotations__',
      '__defaults__',
      '__isabstractmethod__',
    ].includes(name)
  )
    return undefined;
  return findAttribute(self.func, name);
}) as never);
method(methodType, '__call__(self, /, *args, **kwargs)', (self: Method, args: readonly Value[], kwargs: Kwargs) =>
  call(self, args, kwargs),
);

// ── property, staticmethod, classmethod ─────────────────────────────────────────────────────────
const newProperty = (cls: Type, get: Value, set: Value, del: Value, doc: Value): Property => {
  const p = new cls.ctor() as Property;
  const given = (v: Value): Value | undefined => (v === none ? undefined : v);
  p.get = given(get);
  p.set = given(set);
  p.del = given(del);
  p.doc = given(doc);
  return p;
};
construct(propertyType, 'property(fget=None, fset=None, fdel=None, doc=None)', newProperty);
const copyProperty = (p: Property, change: Partial<Pick<Property, 'get' | 'set' | 'del'>>): Property => {
  const q = new p.t.ctor() as Property;
  q.get = p.get;
  q.set = p.set;
  q.del = p.del;
  q.doc = p.doc;
  Object.assign(q, change);
  return q;
};
method(propertyType, 'getter(self, fget, /)', (self: Property, f: Value) => copyProperty(self, { get: f }));
method(propertyType, 'setter(self, fset, /)', (self: Property, f: Value) => copyProperty(self, { set: f }));
method(propertyType, 'deleter(self, fdel, /)', (self: Property, f: Value) => copyProperty(self, { del: f }));
method(propertyType, '__get__(self, instance, owner=None, /)', (self: Property, instance: Value) =>
  bindAttribute(self, instance === none ? undefined : instance, typeOf(instance)),
);
method(propertyType, '__set__(self, instance, value, /)', (self: Property, instance: Value, value: Value) => {
  if (self.set === undefined) throw attributeError(`property has no setter`, instance, '');
  call(self.set, [instance, value]);
  return none;
});
method(propertyType, '__set_name__(self, owner, name, /)', (self: Property, _owner: Value, name: Value) => {
  self.name = str(name);
  return none;
});
getter(propertyType, 'fget', (self: Property) => self.get ?? none);
getter(propertyType, 'fset', (self: Property) => self.set ?? none);
getter(propertyType, 'fdel', (self: Property) => self.del ?? none);
getter(
  propertyType,
  '__doc__',
  (self: Property) => self.doc ?? (self.get === undefined ? none : getattr(self.get, '__doc__')),
);
getter(propertyType, '__isabstractmethod__', (self: Property) =>
  [self.get, self.set, self.del].some((f) => f !== undefined && findAttribute(f, '__isabstractmethod__') === true),
);

for (const [type, make] of [
  [staticMethodType, (f: Value) => new StaticMethod(f)],
  [classMethodType, (f: Value) => new ClassMethod(f)],
] as const) {
  construct(type, `${type.name}(function, /)`, (cls: Type, f: Value) => {
    if (cls === type) return make(f);
    const made = new cls.ctor() as StaticMethod;
    made.func = f;
    return made;
  });
  getter(type, '__func__', (self: StaticMethod) => self.func);
  getter(type, '__wrapped__', (self: StaticMethod) => self.func);
  for (const name of ['__name__', '__qualname__', '__doc__', '__module__', '__annotations__'])
    getter(type, name, (self: StaticMethod) => findAttribute(self.func, name) ?? none);
  getter(
    type,
    '__isabstractmethod__',
    (self: StaticMethod) => findAttribute(self.func, '__isabstractmethod__') ?? false,
  );
}
method(staticMethodType, '__get__(self, instance, owner=None, /)', (self: StaticMethod) => self.func);
method(
  staticMethodType,
  '__call__(self, /, *args, **kwargs)',
  (self: StaticMethod, args: readonly Value[], kwargs: Kwargs) => call(self.func, args, kwargs),
);
method(classMethodType, '__get__(self, instance, owner=None, /)', (self: ClassMethod, instance: Value, owner: Value) =>
  bindAttribute(self.func, owner === none ? typeOf(instance) : owner, typeType),
);

// ── None ────────────────────────────────────────────────────────────────────────────────────────
noneType.final = true;
noneType.make = () => none;
method(noneType, '__bool__(self, /)', () => false);
