/**
 * `typing.Protocol`: classes that say what others must have. Checking instances looks for the members by name.
 */
import { findAttribute } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { ClassMethod, construct, builtin, Builtin, Func, method, type Code } from '../../runtime/callables.ts';
import { attributeChanged, newType, superAttribute } from '../../runtime/class-making.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { genericItem, genericType, noteParameters } from '../../runtime/generic.ts';
import {
  Dict,
  Instance,
  type Kwargs,
  newBuiltinType,
  none,
  notImplemented,
  Obj,
  objectType,
  Tuple,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { repr } from '../../runtime/text.ts';
import { run } from '../../runtime/state.ts';
import { AbstractType, abcMetaType, computeAbstract, subclassCheck } from '../abc/abstract-meta.ts';

/** A class made by Protocol's metaclass. */
export class ProtocolType extends AbstractType {
  isProtocol = false;
  members: readonly string[] | undefined = undefined;
}
export const protocolMeta = newBuiltinType('_ProtocolMeta', ProtocolType as never, abcMetaType, 'typing');

const notMembers = new Set([
  '__abstractmethods__',
  '__annotations__',
  '__dict__',
  '__doc__',
  '__init__',
  '__module__',
  '__new__',
  '__slots__',
  '__subclasshook__',
  '__weakref__',
  '__class_getitem__',
  '__match_args__',
  '__parameters__',
  '__orig_bases__',
  '__orig_class__',
  '__type_params__',
  '__init_subclass__',
  '__qualname__',
  '__static_attributes__',
  '_is_protocol',
  '_is_runtime_protocol',
  '__protocol_attrs__',
  '__hash__',
  '__set_name__',
]);

const isProtocol = (cls: Value): boolean => cls instanceof ProtocolType && cls.attrs.get('_is_protocol') === true;
const isRoot = (cls: Type): boolean => cls.name === 'Protocol' && cls.module === 'typing';

/** Names that a protocol asks for. */
const membersOf = (cls: ProtocolType): readonly string[] => {
  if (cls.members !== undefined) return cls.members;
  const names = new Set<string>();
  for (const base of cls.mro) {
    if (!isProtocol(base) || isRoot(base)) continue;
    for (const name of base.attrs.keys()) if (!notMembers.has(name) && !name.startsWith('_abc_')) names.add(name);
    const notes = base.attrs.get('__annotations__');
    if (notes instanceof Dict) for (const key of notes.m.keys()) if (typeof key === 'string') names.add(key);
  }
  return (cls.members = [...names]);
};

const isCallableMember = (cls: Type, name: string): boolean => {
  const value = cls.lookup(name);
  return value instanceof Func || value instanceof Builtin || value instanceof ClassMethod || value === none;
};

const onlyMethods = (cls: ProtocolType): boolean => membersOf(cls).every((name) => isCallableMember(cls, name));

const NOT_RUNTIME = 'Instance and class checks can only be used with @runtime_checkable protocols';

construct(
  protocolMeta,
  '_ProtocolMeta(name, bases, namespace, /, **kwargs)',
  (cls: Type, name: Value, bases: Value, space: Value, kwargs: Kwargs) => {
    const list = (bases as Tuple).a;
    if (list.some((one) => one instanceof Type && isRoot(one)))
      for (const one of list)
        if (
          !(
            one === objectType ||
            one === genericType ||
            isProtocol(one) ||
            (one instanceof Type && (one.module === 'collections.abc' || one.module === 'contextlib'))
          )
        )
          throw typeError(`Protocols can only inherit from other protocols, got ${repr(one)}`);
    const type = newType(cls, textOf(name)!, list, space as Dict, kwargs) as ProtocolType;
    computeAbstract(type);
    return type;
  },
);

method(protocolMeta, '__instancecheck__(cls, instance, /)', (cls: ProtocolType, v: Value) => {
  if (isRoot(cls)) return typeOf(v).isSubtypeOf(cls);
  if (!isProtocol(cls)) return subclassCheck(cls, typeOf(v));
  if (findAttribute(cls, '_is_runtime_protocol') !== true) {
    if (typeOf(v).isSubtypeOf(cls)) return true;
    throw typeError(NOT_RUNTIME);
  }
  if (subclassCheck(cls, typeOf(v))) return true;
  for (const name of membersOf(cls)) {
    const value = findStatic(v, name);
    if (value === undefined || (value === none && isCallableMember(cls, name))) return false;
  }
  return true;
});

/** An attribute without running code of the program. */
const findStatic = (v: Value, name: string): Value | undefined => {
  if (v instanceof Instance && v.dict !== undefined) {
    const own = v.dict.m.get(name);
    if (own !== undefined) return own;
  } else if (v instanceof Obj && Object.hasOwn(v, `$${name}`))
    return (v as unknown as Record<string, Value | undefined>)[`$${name}`];
  if (v instanceof Type) return v.lookup(name) ?? typeOf(v).lookup(name);
  return typeOf(v).lookup(name) ?? (typeOf(v).builtin && !(v instanceof Instance) ? findAttribute(v, name) : undefined);
};

method(protocolMeta, '__subclasscheck__(cls, subclass, /)', (cls: ProtocolType, other: Value) => {
  if (!(other instanceof Type)) throw typeError('issubclass() arg 1 must be a class');
  if (isRoot(cls)) return other.isSubtypeOf(cls);
  if (isProtocol(cls)) {
    const runtime = findAttribute(cls, '_is_runtime_protocol') === true;
    if (!onlyMethods(cls)) throw typeError("Protocols with non-method members don't support issubclass()");
    if (!runtime) throw typeError(NOT_RUNTIME);
  }
  return subclassCheck(cls, other);
});

/** The `__subclasshook__` of a protocol: every member, as a method or an annotation. */
const hook = (cls: ProtocolType, other: Value): Value => {
  if (!isProtocol(cls) || !(other instanceof Type)) return notImplemented;
  for (const name of membersOf(cls)) {
    let found = false;
    for (const base of other.mro) {
      const value = base.attrs.get(name);
      if (value !== undefined) {
        if (value === none) return notImplemented;
        found = true;
        break;
      }
      const notes = base.attrs.get('__annotations__');
      if (notes instanceof Dict && notes.m.has(name) && isProtocol(other)) {
        found = true;
        break;
      }
    }
    if (!found) return notImplemented;
  }
  return true;
};

const KEY = 'typing.Protocol';

/** `Protocol` of this run. */
export const protocolClass = (): Type => {
  const known = run.store.get(KEY) as Type | undefined;
  if (known !== undefined) return known;
  const noInit: Func = pyFunction('typing', '_no_init(self, *args, **kwargs)', (self: Value) => {
    if (isProtocol(typeOf(self))) throw typeError('Protocols cannot be instantiated');
    return none;
  });
  const initSubclass: Code = (cls: ProtocolType, kwargs: Dict) => {
    noteParameters(cls);
    const next = superAttribute(genericType, cls, '__init_subclass__');
    const rest: Kwargs = new Map();
    for (const [key, value] of kwargs.m) rest.set(key as string, value);
    if (next !== undefined) call(next, [], rest.size > 0 ? rest : undefined);
    if (!cls.attrs.has('_is_protocol'))
      cls.attrs.set(
        '_is_protocol',
        cls.bases.some((one) => isRoot(one)),
      );
    const own = cls.attrs.get('_is_protocol') === true;
    const init = cls.lookup('__init__');
    if (own) {
      if (init === objectType.attrs.get('__init__')) cls.attrs.set('__init__', noInit);
      if (!cls.attrs.has('__subclasshook__')) cls.attrs.set('__subclasshook__', protocolHook);
    } else if (init === noInit) {
      // The class proper gets the initialiser that comes after its protocols.
      for (const base of cls.mro.slice(1)) {
        const found = base.attrs.get('__init__');
        if (found !== undefined && found !== noInit) {
          cls.attrs.set('__init__', found);
          break;
        }
      }
    }
    attributeChanged(cls, '__init__');
    return none;
  };
  const protocolHook = new ClassMethod(pyFunction('typing', '__subclasshook__(cls, other)', hook));
  const made = pyClass('typing', 'Protocol', {
    bases: [genericType],
    meta: protocolMeta,
    methods: { '__init_subclass__(cls, **kwargs)': initSubclass },
    attrs: {
      _is_protocol: true,
      _is_runtime_protocol: false,
      __class_getitem__: new ClassMethod(pyFunction('typing', '__class_getitem__(cls, params)', genericItem)),
    },
  });
  run.store.set(KEY, made);
  return made;
};

/** `@runtime_checkable`. */
export const runtimeCheckable = builtin('runtime_checkable(cls)', (cls: Value) => {
  if (!isProtocol(cls)) throw typeError(`@runtime_checkable can be only applied to protocol classes, got ${repr(cls)}`);
  (cls as Type).attrs.set('_is_runtime_protocol', true);
  attributeChanged(cls as Type, '_is_runtime_protocol');
  return cls;
});

/** `SupportsInt` and the like: a runtime protocol of one method. */
export const supports = (name: string, signature: string): Type =>
  pyClass('typing', name, {
    bases: [protocolClass()],
    meta: protocolMeta,
    methods: { [signature]: () => none },
    attrs: { _is_runtime_protocol: true },
  });
