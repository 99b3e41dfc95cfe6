/** `types`: names of types that have no other, and tools to make classes. */
import { newAlias, aliasType } from '../runtime/alias.ts';
import { dictOf, findAttribute, setattr } from '../runtime/attributes.ts';
import { call } from '../runtime/call.ts';
import {
  builtin,
  builtinType,
  construct,
  functionType,
  getSetType,
  memberType,
  method,
  Method,
  methodDescriptorType,
  methodType,
  Property,
  propertyType,
  wrapperDescriptorType,
} from '../runtime/callables.ts';
import { equal, registerComparer, textOf } from '../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../runtime/dict.ts';
import { codeType } from '../runtime/evaluation.ts';
import { typeError } from '../runtime/exceptions.ts';
import { cellType } from '../runtime/function-code.ts';
import { asyncGeneratorType, coroutineType, generatorType, markAwaitable } from '../runtime/generators.ts';
import { tupleOf } from '../runtime/iteration.ts';
import { newModuleOf, setModuleAttribute } from '../runtime/modules.ts';
import { registerKey } from '../runtime/keys.ts';
import {
  Dict,
  ellipsisType,
  Instance,
  type Kwargs,
  Module,
  moduleType,
  newBuiltinType,
  newTuple,
  none,
  noneType,
  notImplemented,
  notImplementedType,
  Obj,
  objectType,
  toStr,
  Tuple,
  Type,
  typeOf,
  typeType,
  type Value,
  givenName,
} from '../runtime/object.ts';
import { tracebackType } from '../runtime/ops.ts';
import { guarded, registerRepr, repr, str } from '../runtime/text.ts';
import { Frame } from '../runtime/types/traceback.ts';
import { mappingProxyType } from '../runtime/types/mapping-proxy.ts';
import { unionType } from '../runtime/union.ts';

// ── SimpleNamespace ─────────────────────────────────────────────────────────────────────────────
/** Attributes and nothing else. */
export class SimpleNamespace extends Instance {}
export const simpleNamespaceType = newBuiltinType('types.SimpleNamespace', SimpleNamespace, objectType, 'types');
simpleNamespaceType.traits.hasDict = true;
Object.defineProperty(SimpleNamespace.prototype, 'p$', { value: true, writable: true, configurable: true });
construct(simpleNamespaceType, 'SimpleNamespace(*args, **kwargs)', (cls: Type) => new cls.ctor());
method(
  simpleNamespaceType,
  '__init__(self, /, *args, **kwargs)',
  (self: SimpleNamespace, args: readonly Value[], kwargs: Kwargs) => {
    if (args.length > 0) throw typeError('no positional arguments expected');
    for (const [name, value] of kwargs) setattr(self, name, value);
    return none;
  },
);
simpleNamespaceType.make = (args, kwargs) => {
  if (args.length > 0) throw typeError('no positional arguments expected');
  const made = new SimpleNamespace();
  const bag = made as unknown as Record<string, Value>;
  if (kwargs !== undefined) for (const [name, value] of kwargs) bag[`$${name}`] = value;
  return made;
};
const entriesOf = (v: SimpleNamespace): readonly (readonly [string, Value])[] =>
  (v as Instance).dict === undefined
    ? Object.entries(v)
        .filter(([key]) => key.startsWith('$'))
        .map(([key, value]) => [key.slice(1), value as Value] as const)
    : dictEntries(dictOf(v)).map(([key, value]) => [str(key), value] as const);
registerRepr(SimpleNamespace, (v: SimpleNamespace) => {
  const name = v.t === simpleNamespaceType ? 'namespace' : v.t.name;
  return guarded(
    v,
    `${name}(...)`,
    () =>
      `${name}(${entriesOf(v)
        .map(([key, value]) => `${key}=${repr(value)}`)
        .join(', ')})`,
  );
});
registerComparer(SimpleNamespace, (op, a: SimpleNamespace, b) => {
  if ((op !== '==' && op !== '!=') || !(b instanceof SimpleNamespace)) return notImplemented;
  const mine = entriesOf(a);
  const theirs = new Map(entriesOf(b));
  const alike = mine.length === theirs.size && mine.every(([key, v]) => theirs.has(key) && equal(v, theirs.get(key)!));
  return alike === (op === '==');
});
registerKey(SimpleNamespace, (v: SimpleNamespace) => {
  throw typeError(`unhashable type: '${v.t.name}'`);
});
simpleNamespaceType.attrs.set('__hash__', none);

// ── Types that a program may call ───────────────────────────────────────────────────────────────
construct(methodType, 'method(function, instance, /)', (_cls: Type, f: Value, self: Value) => {
  if (typeof f !== 'object') throw typeError('first argument must be callable');
  if (self === none) throw typeError('instance must not be None');
  return new Method(f, self);
});
construct(functionType, 'function(*args, **kwargs)', (_cls: Type, args: readonly Value[]) => {
  throw typeError(
    args.length === 0
      ? "function() missing required argument 'code' (pos 1)"
      : 'functions are made by def and lambda only',
  );
});
construct(moduleType, 'module(name, doc=None)', (_cls: Type, name: Value, doc: Value) => {
  const text = textOf(name);
  if (text === undefined) throw typeError(`module() argument 'name' must be str, not ${givenName(name)}`);
  const made = new Module(text);
  for (const [key, value] of Object.entries({
    __name__: name,
    __doc__: doc,
    __package__: none,
    __loader__: none,
    __spec__: none,
  }))
    setModuleAttribute(made, key, value);
  return made;
});
construct(aliasType, 'GenericAlias(origin, args, /)', (_cls: Type, origin: Value, args: Value) =>
  newAlias(origin, args),
);

const frameType = (Frame.prototype as unknown as { readonly t: Type }).t;
class Capsule extends Obj {}
const capsuleType = newBuiltinType('PyCapsule', Capsule, objectType);

/** `DynamicClassAttribute`: a property that classes look past. */
class DynamicAttribute extends Property {}
const dynamicType = newBuiltinType('DynamicClassAttribute', DynamicAttribute, propertyType, 'types');

// ── Making classes ──────────────────────────────────────────────────────────────────────────────
const resolvedBases = (bases: Value): Tuple => {
  const given = tupleOf(bases);
  const out: Value[] = [];
  for (const base of given.a) {
    const entries = base instanceof Type ? undefined : findAttribute(base, '__mro_entries__');
    if (entries === undefined) out.push(base);
    else out.push(...tupleOf(call(entries, [given])).a);
  }
  return out.length === given.a.length && out.every((one, i) => one === given.a[i]) ? given : newTuple(out);
};

const metaOf = (bases: readonly Value[], kwargs: Kwargs): Value => {
  let meta: Value = kwargs.get('metaclass') ?? (bases[0] === undefined ? typeType : typeOf(bases[0]));
  if (meta instanceof Type) for (const base of bases) if (typeOf(base).isSubtypeOf(meta as Type)) meta = typeOf(base);
  return meta;
};

const prepared = (name: Value, bases: Tuple, given: Value): readonly [Value, Value, Kwargs] => {
  const kwargs: Kwargs = new Map();
  if (given instanceof Dict) for (const [key, value] of dictEntries(given)) kwargs.set(str(key), value);
  else if (given !== none) throw typeError(`kwds must be a dict here, not ${typeOf(given).name}`);
  const meta = metaOf(bases.a, kwargs);
  kwargs.delete('metaclass');
  const prepare = findAttribute(meta, '__prepare__');
  const space = prepare === undefined ? newDict() : call(prepare, [name, bases], kwargs.size > 0 ? kwargs : undefined);
  return [meta, space, kwargs];
};

const newClass = builtin(
  'new_class(name, bases=..., kwds=None, exec_body=None)',
  (name: Value, bases: Value | undefined, kwds: Value, body: Value) => {
    const given = bases === undefined ? newTuple([]) : tupleOf(bases);
    const resolved = resolvedBases(given);
    const [meta, space, kwargs] = prepared(name, resolved, kwds);
    if (body !== none) call(body, [space]);
    if (resolved !== given) setItem(space as never, '__orig_bases__', given);
    return call(meta, [name, resolved, space], kwargs.size > 0 ? kwargs : undefined);
  },
);

export const newModule = (): Module =>
  newModuleOf('types', {
    SimpleNamespace: simpleNamespaceType,
    MappingProxyType: mappingProxyType,
    FunctionType: functionType,
    LambdaType: functionType,
    MethodType: methodType,
    BuiltinFunctionType: builtinType,
    BuiltinMethodType: builtinType,
    MethodDescriptorType: methodDescriptorType,
    WrapperDescriptorType: wrapperDescriptorType,
    MethodWrapperType: builtinType,
    ClassMethodDescriptorType: newBuiltinType('classmethod_descriptor', class extends Obj {}, objectType),
    GetSetDescriptorType: getSetType,
    MemberDescriptorType: memberType,
    GeneratorType: generatorType,
    CoroutineType: coroutineType,
    AsyncGeneratorType: asyncGeneratorType,
    ModuleType: moduleType,
    NoneType: noneType,
    EllipsisType: ellipsisType,
    NotImplementedType: notImplementedType,
    GenericAlias: aliasType,
    UnionType: unionType,
    CodeType: codeType,
    CellType: cellType,
    TracebackType: tracebackType,
    FrameType: frameType,
    CapsuleType: capsuleType,
    DynamicClassAttribute: dynamicType,
    new_class: newClass,
    prepare_class: builtin(
      'prepare_class(name, bases=..., kwds=None)',
      (name: Value, bases: Value | undefined, kwds: Value) => {
        const [meta, space, kwargs] = prepared(name, bases === undefined ? newTuple([]) : tupleOf(bases), kwds);
        const rest = newDict();
        for (const [key, value] of kwargs) setItem(rest, toStr(key), value);
        return newTuple([meta, space, rest]);
      },
    ),
    resolve_bases: builtin('resolve_bases(bases)', resolvedBases),
    get_original_bases: builtin('get_original_bases(cls, /)', (cls: Value) => {
      if (!(cls instanceof Type)) throw typeError(`Expected an instance of type, not ${repr(toStr(typeOf(cls).name))}`);
      return cls.attrs.get('__orig_bases__') ?? newTuple([...cls.bases]);
    }),
    coroutine: builtin('coroutine(func)', (f: Value) => {
      markAwaitable(f);
      return f;
    }),
  });
