/**
 * `typing`: what annotations are made of. Nothing is checked against them; they are values to be shown, compared, read back and
 * inherited from. What the `[T]` syntax needs without an import stands in `runtime/generic.ts`.
 */
import { setattr } from '../../runtime/attributes.ts';
import { builtin, construct } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { caught, E, pyError, typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  ForwardRef,
  forwardRefType,
  genericType,
  specArgsType,
  specKwargsType,
  typeArgument,
  typeAliasType,
  TypeAliasValue,
} from '../../runtime/generic.ts';
import { newLazyModule } from '../../runtime/lazy-module.ts';
import {
  bytesType,
  dictType,
  frozenSetType,
  type Kwargs,
  listType,
  type Module,
  newBuiltinType,
  newList,
  newTuple,
  none,
  Obj,
  objectType,
  setType,
  strType,
  toStr,
  Tuple,
  tupleType,
  Type,
  typeOf,
  typeType,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { write } from '../../runtime/state.ts';
import { repr } from '../../runtime/text.ts';
import {
  ParamSpec,
  paramSpecType,
  TypeVar,
  TypeVarTuple,
  typeVarTupleType,
  typeVarType,
} from '../../runtime/type-params.ts';
import { abstractClasses, type AbstractName } from '../collections/abstract-classes.ts';
import { defaultDictType } from '../collections/default-dict.ts';
import { dequeType } from '../collections/deque.ts';
import { orderedDictType } from '../collections/ordered-dict.ts';
import { abstractManagers } from '../contextlib/abstract.ts';
import { namedTuple } from './named-tuple.ts';
import { newType } from './new-type.ts';
import { protocolClass, runtimeCheckable, supports } from './protocol.ts';
import { SpecialAlias } from './special-aliases.ts';
import { forms } from './special-forms.ts';
import { argsOf, originOf, typeHints } from './type-hints.ts';
import { typedDict, TypedDictType } from './typed-dict.ts';

// ── Type parameters made by calls ───────────────────────────────────────────────────────────────
const nameOf = (v: Value, what: string): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`${what}() argument 'name' must be str, not ${givenName(v)}`);
  return text;
};
const varianceOf = (co: Value, contra: Value): 'in' | 'co' | 'contra' => {
  if (truth(co) && truth(contra)) throw pyError(E.ValueError, 'Bivariant types are not supported.');
  return truth(co) ? 'co' : truth(contra) ? 'contra' : 'in';
};
construct(
  typeVarType,
  'TypeVar(name, /, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False)',
  (_cls: Type, name: Value, bound: Value, co: Value, contra: Value, infer: Value, constraints: readonly Value[]) => {
    const made = new TypeVar(nameOf(name, 'TypeVar'));
    made.variance = varianceOf(co, contra);
    made.declared = truth(infer);
    if (constraints.length === 1) throw typeError('A single constraint is not allowed');
    if (constraints.length > 0 && bound !== none) throw typeError('Constraints cannot be combined with bound=...');
    made.constraints = newTuple(constraints.map(typeArgument));
    if (bound !== none) made.bound = typeArgument(bound);
    return made;
  },
);
construct(
  paramSpecType,
  'ParamSpec(name, /, *, bound=None, covariant=False, contravariant=False, infer_variance=False)',
  (_cls: Type, name: Value, bound: Value, co: Value, contra: Value) => {
    const made = new ParamSpec(nameOf(name, 'ParamSpec'));
    made.variance = varianceOf(co, contra);
    if (bound !== none) made.bound = typeArgument(bound);
    return made;
  },
);
construct(typeVarTupleType, 'TypeVarTuple(name, /)', (_cls: Type, name: Value) => {
  return new TypeVarTuple(nameOf(name, 'TypeVarTuple'));
});
construct(forwardRefType, 'ForwardRef(arg, is_argument=True, module=None)', (_cls: Type, arg: Value) => {
  const text = textOf(arg);
  if (text === undefined) throw typeError(`Forward reference must be a string -- got ${repr(arg)}`);
  return new ForwardRef(text);
});
construct(
  typeAliasType,
  'TypeAliasType(name, value, *, type_params=...)',
  (_cls: Type, name: Value, v: Value, params: Value | undefined) =>
    new TypeAliasValue(nameOf(name, 'TypeAliasType'), () => v, params instanceof Tuple ? params.a : []),
);

// ── Other names of classes ──────────────────────────────────────────────────────────────────────
/** Stand-ins for the classes of modules that `typing` does not load. */
const standIn = (name: string, module: string): Type =>
  newBuiltinType(name, class extends Obj {} as never, objectType, module);
const patternType = standIn('Pattern', 're');
const matchType = standIn('Match', 're');

const classAliases: readonly (readonly [string, Type, number])[] = [
  ['List', listType, 1],
  ['Dict', dictType, 2],
  ['Set', setType, 1],
  ['FrozenSet', frozenSetType, 1],
  ['Tuple', tupleType, -1],
  ['Type', typeType, 1],
  ['Deque', dequeType, 1],
  ['DefaultDict', defaultDictType, 2],
  ['OrderedDict', orderedDictType, 2],
  ['Counter', standIn('Counter', 'collections'), 1],
  ['ChainMap', standIn('ChainMap', 'collections'), 2],
  ['Pattern', patternType, 1],
  ['Match', matchType, 1],
];
const abstractAliases: readonly (readonly [string, AbstractName, number])[] = [
  ['Callable', 'Callable', -2],
  ['Hashable', 'Hashable', 0],
  ['Sized', 'Sized', 0],
  ['Awaitable', 'Awaitable', 1],
  ['Coroutine', 'Coroutine', 3],
  ['AsyncIterable', 'AsyncIterable', 1],
  ['AsyncIterator', 'AsyncIterator', 1],
  ['AsyncGenerator', 'AsyncGenerator', 2],
  ['Iterable', 'Iterable', 1],
  ['Iterator', 'Iterator', 1],
  ['Generator', 'Generator', 3],
  ['Reversible', 'Reversible', 1],
  ['Container', 'Container', 1],
  ['Collection', 'Collection', 1],
  ['AbstractSet', 'Set', 1],
  ['MutableSet', 'MutableSet', 1],
  ['Mapping', 'Mapping', 2],
  ['MutableMapping', 'MutableMapping', 2],
  ['MappingView', 'MappingView', 1],
  ['KeysView', 'KeysView', 1],
  ['ItemsView', 'ItemsView', 2],
  ['ValuesView', 'ValuesView', 1],
  ['Sequence', 'Sequence', 1],
  ['MutableSequence', 'MutableSequence', 1],
  ['ByteString', 'ByteString', 0],
];

// ── Functions ───────────────────────────────────────────────────────────────────────────────────
/** A decorator that leaves a mark, where the thing can carry one. */
const marker = (signature: string, attribute: string): Value =>
  builtin(signature, (f: Value) => {
    const depth = meter.d;
    try {
      setattr(f, attribute, true);
    } catch (e) {
      // As documented: what cannot be marked stays unmarked.
      caught(e, depth);
    }
    return f;
  });

const overloaded = builtin('_overload_dummy(*args, **kwds)', () => {
  throw pyError(
    E.NotImplementedError,
    'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.',
  );
});

export const newModule = (): Module => {
  const abstract = abstractClasses();
  const attrs: Record<string, Value> = { ...forms };
  // Most programs want a few names: what needs classes of the run waits until it is asked for.
  const later: Record<string, () => Value> = {};
  for (const [name, origin, params] of classAliases) attrs[name] = new SpecialAlias(name, origin, params);
  for (const [name, origin, params] of abstractAliases)
    later[name] = () => new SpecialAlias(name, abstract[origin], params);
  later['ContextManager'] = () => new SpecialAlias('ContextManager', abstractManagers().AbstractContextManager, 1);
  later['AsyncContextManager'] = () =>
    new SpecialAlias('AsyncContextManager', abstractManagers().AbstractAsyncContextManager, 1);
  later['SupportsInt'] = () => supports('SupportsInt', '__int__(self)');
  later['SupportsFloat'] = () => supports('SupportsFloat', '__float__(self)');
  later['SupportsComplex'] = () => supports('SupportsComplex', '__complex__(self)');
  later['SupportsBytes'] = () => supports('SupportsBytes', '__bytes__(self)');
  later['SupportsIndex'] = () => supports('SupportsIndex', '__index__(self)');
  later['SupportsAbs'] = () => supports('SupportsAbs', '__abs__(self)');
  later['SupportsRound'] = () => supports('SupportsRound', '__round__(self, ndigits=0)');
  const anyStr = new TypeVar('AnyStr');
  anyStr.constraints = newTuple([bytesType, strType]);
  anyStr.module = 'typing';
  const overloads = new Map<string, Value[]>();
  Object.assign(attrs, {
    TypeVar: typeVarType,
    ParamSpec: paramSpecType,
    ParamSpecArgs: specArgsType,
    ParamSpecKwargs: specKwargsType,
    TypeVarTuple: typeVarTupleType,
    TypeAliasType: typeAliasType,
    ForwardRef: forwardRefType,
    Generic: genericType,
    Protocol: protocolClass(),
    NamedTuple: namedTuple,
    TypedDict: typedDict,
    NewType: newType,
    AnyStr: anyStr,
    Text: strType,
    TYPE_CHECKING: false,
    IO: standIn('IO', 'typing'),
    TextIO: standIn('TextIO', 'typing'),
    BinaryIO: standIn('BinaryIO', 'typing'),
    runtime_checkable: runtimeCheckable,
    final: marker('final(f)', '__final__'),
    override: marker('override(method, /)', '__override__'),
    no_type_check: marker('no_type_check(arg)', '__no_type_check__'),
    no_type_check_decorator: builtin('no_type_check_decorator(decorator)', (f: Value) => f),
    cast: builtin('cast(typ, val)', (_type: Value, v: Value) => v),
    assert_type: builtin('assert_type(val, typ, /)', (v: Value) => v),
    assert_never: builtin('assert_never(arg, /)', (v: Value) => {
      const text = repr(v);
      throw pyError(
        E.AssertionError,
        `Expected code to be unreachable, but got: ${text.length > 100 ? `${text.slice(0, 100)}...` : text}`,
      );
    }),
    reveal_type: builtin('reveal_type(obj, /)', (v: Value) => {
      write('stderr', `Runtime type is '${typeOf(v).name}'\n`);
      return v;
    }),
    overload: builtin('overload(func)', (f: Value) => {
      const name = typeof f === 'object' ? ((f as unknown as { qualname?: string }).qualname ?? '') : '';
      const list = overloads.get(name);
      if (list === undefined) overloads.set(name, [f]);
      else list.push(f);
      return overloaded;
    }),
    get_overloads: builtin('get_overloads(func)', (f: Value) =>
      newList([...(overloads.get((f as unknown as { qualname?: string }).qualname ?? '') ?? [])]),
    ),
    clear_overloads: builtin('clear_overloads()', () => {
      overloads.clear();
      return none;
    }),
    dataclass_transform: builtin('dataclass_transform(**kwargs)', (_kwargs: Kwargs) =>
      marker('decorator(cls_or_fn)', '__dataclass_transform__'),
    ),
    get_type_hints: builtin(
      'get_type_hints(obj, globalns=None, localns=None, include_extras=False)',
      (obj: Value, globals: Value, locals: Value, extras: Value) => typeHints(obj, globals, locals, truth(extras)),
    ),
    get_origin: builtin('get_origin(tp)', originOf),
    get_args: builtin('get_args(tp)', argsOf),
    is_typeddict: builtin('is_typeddict(tp)', (v: Value) => v instanceof TypedDictType),
    get_original_bases: builtin('get_original_bases(cls, /)', (cls: Value) => {
      if (!(cls instanceof Type)) throw typeError(`Expected an instance of type, not ${repr(typeOf(cls))}`);
      return cls.attrs.get('__orig_bases__') ?? newTuple([...cls.bases]);
    }),
  });
  attrs['__all__'] = newList([...Object.keys(attrs), ...Object.keys(later)].map(toStr));
  return newLazyModule('typing', attrs, later);
};
