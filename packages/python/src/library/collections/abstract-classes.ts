/**
 * The classes of `collections.abc`, made once per run, with the methods that they lend to whoever implements the
 * abstract ones. `collections` builds on some of them, so they have a file of their own.
 */
import { binary } from '../../runtime/arithmetic.ts';
import { findAttribute, setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { ClassMethod, type Code } from '../../runtime/callables.ts';
import { compare, contains, equal, same, truth } from '../../runtime/compare.ts';
import { dictEntries } from '../../runtime/dict.ts';
import { E, isCaught, keyError, newExc, raised, stopIteration } from '../../runtime/exceptions.ts';
import { asyncGeneratorType, coroutineType, generatorType, toException } from '../../runtime/generators.ts';
import { ArrayIter, iterate, listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { lengthOf } from '../../runtime/builtins/functions.ts';
import {
  byteArrayType,
  bytesType,
  Dict,
  dictType,
  frozenSetType,
  type Int,
  Iter,
  listType,
  newBuiltinType,
  newTuple,
  none,
  notImplemented,
  objectType,
  rangeType,
  setType,
  strType,
  toStr,
  tupleType,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { newAlias } from '../../runtime/alias.ts';
import { repr } from '../../runtime/text.ts';
import { hash } from '../../runtime/hash.ts';
import { run } from '../../runtime/state.ts';
import { delitem, getitem, setitem } from '../../runtime/subscript.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { itemsViewType, keysViewType, valuesViewType } from '../../runtime/types/mappings.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { abcMetaType, type AbstractType, register } from '../abc/abstract-meta.ts';
import { dequeType } from './deque.ts';

const MODULE = 'collections.abc';

export type AbstractName =
  | 'Awaitable'
  | 'Coroutine'
  | 'AsyncIterable'
  | 'AsyncIterator'
  | 'AsyncGenerator'
  | 'Hashable'
  | 'Iterable'
  | 'Iterator'
  | 'Generator'
  | 'Reversible'
  | 'Sized'
  | 'Container'
  | 'Callable'
  | 'Collection'
  | 'Set'
  | 'MutableSet'
  | 'Mapping'
  | 'MutableMapping'
  | 'MappingView'
  | 'KeysView'
  | 'ItemsView'
  | 'ValuesView'
  | 'Sequence'
  | 'MutableSequence'
  | 'ByteString'
  | 'Buffer';

export type AbstractClasses = Readonly<Record<AbstractName, Type>>;

const KEY = 'collections.abc';

/** The classes of this run. */
export const abstractClasses = (): AbstractClasses => {
  const known = run.store.get(KEY) as AbstractClasses | undefined;
  if (known !== undefined) return known;
  const made = newClasses();
  run.store.set(KEY, made);
  return made;
};

// ── What makes a class count without being told ─────────────────────────────────────────────────
/** Whether a class has a method; undefined if it says that it has not (`__iter__ = None`). */
const hasMethod = (type: Type, name: string): boolean => {
  for (const one of type.mro) {
    const found = one.attrs.get(name);
    if (found !== undefined) return found !== none;
  }
  return (name === '__iter__' || name === '__next__') && type.layout.ctor.prototype instanceof Iter;
};

/** A `__subclasshook__` that looks for methods. */
const structural = (owner: () => Type, names: readonly string[]): Value =>
  new ClassMethod(
    pyFunction(MODULE, '__subclasshook__(cls, C)', (cls: Value, sub: Value) => {
      if (cls !== owner() || !(sub instanceof Type)) return notImplemented;
      for (const name of names) if (!hasMethod(sub, name)) return notImplemented;
      return true;
    }),
  );

/** Marks a function abstract. */
const abstract = (name: string, signature: string, code: Code = () => none): [string, Value] => {
  const f = pyFunction(MODULE, `${name}.${signature}`, code);
  setattr(f, '__isabstractmethod__', true);
  return [f.name, f];
};

const steps = (it: Iter): Value | undefined => {
  meter.spend(2);
  return it.next();
};

const isIterable = (v: Value): boolean => {
  const type = typeOf(v);
  return type.lookup('__iter__') !== undefined || type.lookup('__getitem__') !== undefined || v instanceof Iter;
};

/**
 * Built-in types that count as a class without having its methods by name, or by promise. Each stands with all classes that it
 * counts as, since those in between may not have been made yet.
 */
const mutableSequences = [listType, byteArrayType, dequeType];
const sets = [frozenSetType, setType, keysViewType, itemsViewType];
const known: Partial<Readonly<Record<AbstractName, readonly Type[]>>> = {
  Coroutine: [coroutineType],
  Awaitable: [coroutineType],
  AsyncGenerator: [asyncGeneratorType],
  AsyncIterator: [asyncGeneratorType],
  AsyncIterable: [asyncGeneratorType],
  Generator: [generatorType],
  Set: sets,
  MutableSet: [setType],
  Mapping: [dictType],
  MutableMapping: [dictType],
  MappingView: [keysViewType, itemsViewType, valuesViewType],
  KeysView: [keysViewType],
  ItemsView: [itemsViewType],
  ValuesView: [valuesViewType],
  ByteString: [bytesType, byteArrayType],
  Sequence: [tupleType, strType, rangeType, bytesType, ...mutableSequences],
  MutableSequence: mutableSequences,
};

const newClasses = (): AbstractClasses => {
  const made = new Map<AbstractName, Type>();
  // Each class is made when it is first asked for, after its bases.
  const C = {} as AbstractClasses;
  const isA = (v: Value, name: AbstractName): boolean =>
    truth(call(abcMetaType.lookup('__instancecheck__')!, [C[name], v]));

  const add = (
    name: AbstractName,
    bases: readonly AbstractName[],
    parts: {
      readonly abstract?: readonly string[];
      readonly methods?: Readonly<Record<string, Code>>;
      readonly attrs?: Readonly<Record<string, Value>>;
      readonly hook?: readonly string[];
      readonly generic?: boolean;
    },
  ): void => {
    const make = (): Type => {
      const attrs: Record<string, Value> = { __slots__: newTuple([]), ...parts.attrs };
      for (const signature of parts.abstract ?? []) {
        const [key, f] = abstract(name, signature, parts.methods?.[signature]);
        attrs[key] = f;
      }
      if (parts.hook !== undefined) attrs['__subclasshook__'] = structural(() => C[name], parts.hook);
      if (parts.generic === true)
        attrs['__class_getitem__'] = new ClassMethod(
          pyFunction(MODULE, '__class_getitem__(cls, item)', (cls: Value, item: Value) => newAlias(cls, item)),
        );
      const methods: Record<string, Code> = {};
      for (const [signature, code] of Object.entries(parts.methods ?? {}))
        if (parts.abstract?.includes(signature) !== true) methods[signature] = code;
      const type = pyClass(MODULE, name, { bases: bases.map((base) => C[base]), methods, attrs, meta: abcMetaType });
      made.set(name, type);
      for (const one of known[name] ?? []) register(type as AbstractType, one);
      return type;
    };
    Object.defineProperty(C, name, { get: () => made.get(name) ?? make(), enumerable: true });
  };

  // ── One method each ───────────────────────────────────────────────────────────────────────────
  add('Hashable', [], { abstract: ['__hash__(self)'], hook: ['__hash__'] });
  add('Awaitable', [], { abstract: ['__await__(self)'], hook: ['__await__'], generic: true });
  const closing: Record<string, Code> = {
    'close(self)': (self: Value) => {
      const depth = meter.d;
      try {
        invoke(self, 'throw', E.GeneratorExit);
      } catch (e) {
        if (isCaught(e, depth, E.GeneratorExit, E.StopIteration)) return none;
        throw e;
      }
      throw raised(newExc(E.RuntimeError, 'generator ignored GeneratorExit'));
    },
    'throw(self, typ, val=None, tb=None)': (_self: Value, type: Value, value: Value) =>
      raise(value === none ? type : value),
  };
  add('Coroutine', ['Awaitable'], {
    abstract: ['send(self, value)', 'throw(self, typ, val=None, tb=None)'],
    methods: closing,
    hook: ['__await__', 'send', 'throw', 'close'],
  });
  add('AsyncIterable', [], { abstract: ['__aiter__(self)'], hook: ['__aiter__'], generic: true });
  add('AsyncIterator', ['AsyncIterable'], {
    abstract: ['__anext__(self)'],
    methods: { '__aiter__(self)': (self: Value) => self },
    hook: ['__anext__', '__aiter__'],
  });
  add('AsyncGenerator', ['AsyncIterator'], {
    abstract: ['asend(self, value)', 'athrow(self, typ, val=None, tb=None)'],
    methods: { '__anext__(self)': (self: Value) => invoke(self, 'asend', none) },
    hook: ['__aiter__', '__anext__', 'asend', 'athrow', 'aclose'],
  });
  add('Iterable', [], {
    abstract: ['__iter__(self)'],
    methods: { '__iter__(self)': () => new ArrayIter([]) },
    hook: ['__iter__'],
    generic: true,
  });
  add('Iterator', ['Iterable'], {
    abstract: ['__next__(self)'],
    methods: {
      '__next__(self)': () => {
        throw stopIteration(undefined);
      },
      '__iter__(self)': (self: Value) => self,
    },
    hook: ['__iter__', '__next__'],
  });
  add('Reversible', ['Iterable'], { abstract: ['__reversed__(self)'], hook: ['__reversed__', '__iter__'] });
  add('Generator', ['Iterator'], {
    abstract: ['send(self, value)', 'throw(self, typ, val=None, tb=None)'],
    methods: { ...closing, '__next__(self)': (self: Value) => invoke(self, 'send', none) },
    hook: ['__iter__', '__next__', 'send', 'throw', 'close'],
  });
  add('Sized', [], { abstract: ['__len__(self)'], methods: { '__len__(self)': () => 0 }, hook: ['__len__'] });
  add('Container', [], {
    abstract: ['__contains__(self, x)'],
    methods: { '__contains__(self, x)': () => false },
    hook: ['__contains__'],
    generic: true,
  });
  add('Collection', ['Sized', 'Iterable', 'Container'], { hook: ['__len__', '__iter__', '__contains__'] });
  add('Buffer', [], { abstract: ['__buffer__(self, flags, /)'], hook: ['__buffer__'] });
  add('Callable', [], { abstract: ['__call__(self, *args, **kwds)'], hook: ['__call__'], generic: true });

  // ── Set ───────────────────────────────────────────────────────────────────────────────────────
  const fromIterable = (self: Value, values: readonly Value[]): Value =>
    invoke(self, '_from_iterable', new ArrayIter(values));
  const size = (v: Value): number => lengthOf(v);
  const within = (a: Value, b: Value): boolean => {
    const it = iterate(a);
    for (let v = steps(it); v !== undefined; v = steps(it)) if (!contains(b, v)) return false;
    return true;
  };
  const those = (from: Value, keep: (v: Value) => boolean): Value[] => {
    const out: Value[] = [];
    const it = iterate(from);
    for (let v = steps(it); v !== undefined; v = steps(it)) if (keep(v)) out.push(v);
    return out;
  };
  const asSet = (self: Value, other: Value): Value | undefined => {
    if (isA(other, 'Set')) return other;
    return isIterable(other) ? fromIterable(self, listOf(other)) : undefined;
  };
  const ordered =
    (test: (a: Value, b: Value) => boolean): Code =>
    (self: Value, other: Value) =>
      isA(other, 'Set') ? test(self, other) : notImplemented;
  const both: Code = (self: Value, other: Value) =>
    isIterable(other)
      ? fromIterable(
          self,
          those(other, (v) => contains(self, v)),
        )
      : notImplemented;
  const either: Code = (self: Value, other: Value) =>
    isIterable(other) ? fromIterable(self, [...listOf(self), ...listOf(other)]) : notImplemented;
  const symmetric: Code = (self: Value, other: Value) => {
    const set = asSet(self, other);
    return set === undefined ? notImplemented : binary('|', binary('-', self, set), binary('-', set, self));
  };
  add('Set', ['Collection'], {
    methods: {
      '__le__(self, other)': ordered((a, b) => size(a) <= size(b) && within(a, b)),
      '__lt__(self, other)': ordered((a, b) => size(a) < size(b) && truth(compare('<=', a, b))),
      '__gt__(self, other)': ordered((a, b) => size(a) > size(b) && truth(compare('>=', a, b))),
      '__ge__(self, other)': ordered((a, b) => size(a) >= size(b) && within(b, a)),
      '__eq__(self, other)': ordered((a, b) => size(a) === size(b) && truth(compare('<=', a, b))),
      '__and__(self, other)': both,
      '__rand__(self, other)': both,
      '__or__(self, other)': either,
      '__ror__(self, other)': either,
      '__sub__(self, other)': (self: Value, other: Value) => {
        const set = asSet(self, other);
        if (set === undefined) return notImplemented;
        return fromIterable(
          self,
          those(self, (v) => !contains(set, v)),
        );
      },
      '__rsub__(self, other)': (self: Value, other: Value) => {
        const set = asSet(self, other);
        if (set === undefined) return notImplemented;
        return fromIterable(
          self,
          those(set, (v) => !contains(self, v)),
        );
      },
      '__xor__(self, other)': symmetric,
      '__rxor__(self, other)': symmetric,
      'isdisjoint(self, other)': (self: Value, other: Value) => {
        const it = iterate(other);
        for (let v = steps(it); v !== undefined; v = steps(it)) if (contains(self, v)) return false;
        return true;
      },
      '_hash(self)': (self: Value) => hash(call(frozenSetType, [self])),
    },
    attrs: {
      _from_iterable: new ClassMethod(
        pyFunction(MODULE, 'Set._from_iterable(cls, it)', (cls: Value, it: Value) => call(cls, [it])),
      ),
    },
  });
  const each = (it: Value, act: (v: Value) => void): void => {
    for (const v of listOf(it)) act(v);
  };
  add('MutableSet', ['Set'], {
    abstract: ['add(self, value)', 'discard(self, value)'],
    methods: {
      'remove(self, value)': (self: Value, v: Value) => {
        if (!contains(self, v)) throw keyError(v);
        invoke(self, 'discard', v);
        return none;
      },
      'pop(self)': (self: Value) => {
        const v = iterate(self).next();
        if (v === undefined) throw raised(newExc(E.KeyError));
        invoke(self, 'discard', v);
        return v;
      },
      'clear(self)': (self: Value) => {
        for (let v = iterate(self).next(); v !== undefined; v = iterate(self).next()) {
          meter.spend(4);
          invoke(self, 'discard', v);
        }
        return none;
      },
      '__ior__(self, it)': (self: Value, it: Value) => {
        each(it, (v) => invoke(self, 'add', v));
        return self;
      },
      '__iand__(self, it)': (self: Value, it: Value) => {
        each(binary('-', self, it), (v) => invoke(self, 'discard', v));
        return self;
      },
      '__ixor__(self, it)': (self: Value, it: Value) => {
        if (it === self) {
          invoke(self, 'clear');
          return self;
        }
        const other = isA(it, 'Set') ? it : fromIterable(self, listOf(it));
        each(other, (v) => {
          invoke(self, contains(self, v) ? 'discard' : 'add', v);
        });
        return self;
      },
      '__isub__(self, it)': (self: Value, it: Value) => {
        if (it === self) invoke(self, 'clear');
        else each(it, (v) => invoke(self, 'discard', v));
        return self;
      },
    },
  });

  // ── Mapping ───────────────────────────────────────────────────────────────────────────────────
  const lookUp = (self: Value, key: Value): Value | undefined => {
    const depth = meter.d;
    try {
      return getitem(self, key);
    } catch (e) {
      if (isCaught(e, depth, E.KeyError)) return undefined;
      throw e;
    }
  };
  const view = (name: 'KeysView' | 'ItemsView' | 'ValuesView'): Code => {
    return (self: Value) => call(C[name], [self]);
  };
  add('Mapping', ['Collection'], {
    abstract: ['__getitem__(self, key)'],
    methods: {
      '__getitem__(self, key)': (_self: Value, key: Value) => {
        throw keyError(key);
      },
      'get(self, key, default=None)': (self: Value, key: Value, fallback: Value) => lookUp(self, key) ?? fallback,
      '__contains__(self, key)': (self: Value, key: Value) => lookUp(self, key) !== undefined,
      'keys(self)': view('KeysView'),
      'items(self)': view('ItemsView'),
      'values(self)': view('ValuesView'),
      '__eq__(self, other)': (self: Value, other: Value) => {
        if (!isA(other, 'Mapping')) return notImplemented;
        const plain = (v: Value): Value => call(dictType, [invoke(v, 'items')]);
        return equal(plain(self), plain(other));
      },
    },
    attrs: { __reversed__: none, __abc_tpflags__: 64 },
  });
  add('MutableMapping', ['Mapping'], {
    abstract: ['__setitem__(self, key, value)', '__delitem__(self, key)'],
    methods: {
      '__setitem__(self, key, value)': (_self: Value, key: Value) => {
        throw keyError(key);
      },
      '__delitem__(self, key)': (_self: Value, key: Value) => {
        throw keyError(key);
      },
      'pop(self, key, default=...)': (self: Value, key: Value, fallback: Value | undefined) => {
        let v: Value;
        const depth = meter.d;
        try {
          v = getitem(self, key);
        } catch (e) {
          if (fallback === undefined || !isCaught(e, depth, E.KeyError)) throw e;
          return fallback;
        }
        delitem(self, key);
        return v;
      },
      'popitem(self)': (self: Value) => {
        const key = iterate(self).next();
        if (key === undefined) throw raised(newExc(E.KeyError));
        const v = getitem(self, key);
        delitem(self, key);
        return newTuple([key, v]);
      },
      'clear(self)': (self: Value) => {
        const depth = meter.d;
        try {
          for (;;) {
            meter.spend(4);
            invoke(self, 'popitem');
          }
        } catch (e) {
          if (isCaught(e, depth, E.KeyError)) return none;
          throw e;
        }
      },
      'update(self, other=..., /, **kwds)': (self: Value, other: Value | undefined, kwargs: Dict) => {
        if (other !== undefined) updateMapping(self, other, isA(other, 'Mapping'));
        for (const [key, value] of dictEntries(kwargs)) setitem(self, key, value);
        return none;
      },
      'setdefault(self, key, default=None)': (self: Value, key: Value, fallback: Value) => {
        const found = lookUp(self, key);
        if (found !== undefined) return found;
        setitem(self, key, fallback);
        return fallback;
      },
    },
  });
  const mappingOf = (view: Value): Value => findAttribute(view, '_mapping') ?? none;
  add('MappingView', ['Sized'], {
    methods: {
      '__init__(self, mapping)': (self: Value, mapping: Value) => {
        setattr(self, '_mapping', mapping);
        return none;
      },
      '__len__(self)': (self: Value) => lengthOf(mappingOf(self)),
      '__repr__(self)': (self: Value) => toStr(`${typeOf(self).name}(${repr(mappingOf(self))})`),
    },
    attrs: { __slots__: newTuple(['_mapping']) },
    generic: true,
  });
  const iterSet: Value = new ClassMethod(
    pyFunction(MODULE, '_from_iterable(cls, it)', (_cls: Value, it: Value) => call(setType, [it])),
  );
  add('KeysView', ['MappingView', 'Set'], {
    methods: {
      '__contains__(self, key)': (self: Value, key: Value) => contains(mappingOf(self), key),
      '__iter__(self)': (self: Value) => iterate(mappingOf(self)),
    },
    attrs: { _from_iterable: iterSet },
  });
  add('ItemsView', ['MappingView', 'Set'], {
    methods: {
      '__contains__(self, item)': (self: Value, item: Value) => {
        const [key, value] = listOf(item);
        const found = lookUp(mappingOf(self), key!);
        return found !== undefined && same(found, value!);
      },
      '__iter__(self)': (self: Value) => new EntryIter(mappingOf(self), 'items'),
    },
    attrs: { _from_iterable: iterSet },
  });
  add('ValuesView', ['MappingView', 'Collection'], {
    methods: {
      '__contains__(self, value)': (self: Value, value: Value) => {
        const it = new EntryIter(mappingOf(self), 'values');
        for (let v = steps(it); v !== undefined; v = steps(it)) if (same(v, value)) return true;
        return false;
      },
      '__iter__(self)': (self: Value) => new EntryIter(mappingOf(self), 'values'),
    },
  });

  // ── Sequence ──────────────────────────────────────────────────────────────────────────────────
  add('Sequence', ['Reversible', 'Collection'], {
    abstract: ['__getitem__(self, index)'],
    methods: {
      '__getitem__(self, index)': () => {
        throw raised(newExc(E.IndexError));
      },
      '__iter__(self)': (self: Value) => new ItemIter(self),
      '__contains__(self, value)': (self: Value, value: Value) => {
        const it = iterate(self);
        for (let v = steps(it); v !== undefined; v = steps(it)) if (same(v, value)) return true;
        return false;
      },
      '__reversed__(self)': (self: Value) => new ItemIter(self, lengthOf(self) - 1),
      'index(self, value, start=0, stop=None)': (self: Value, value: Value, start: Value, stop: Value) => {
        const clamp = (v: Value): number => {
          const n = Number(v as Int);
          return n < 0 ? Math.max(0, lengthOf(self) + n) : n;
        };
        const from = start === none ? 0 : clamp(start);
        const to = stop === none ? Infinity : clamp(stop);
        for (let i = from; i < to; i++) {
          meter.spend(4);
          let v: Value;
          const depth = meter.d;
          try {
            v = getitem(self, i);
          } catch (e) {
            if (isCaught(e, depth, E.IndexError)) break;
            throw e;
          }
          if (same(v, value)) return i;
        }
        throw raised(newExc(E.ValueError));
      },
      'count(self, value)': (self: Value, value: Value) => {
        let n = 0;
        const it = iterate(self);
        for (let v = steps(it); v !== undefined; v = steps(it)) if (same(v, value)) n++;
        return n;
      },
    },
    attrs: { __abc_tpflags__: 32 },
  });
  add('ByteString', ['Sequence'], {});
  add('MutableSequence', ['Sequence'], {
    abstract: ['__setitem__(self, index, value)', '__delitem__(self, index)', 'insert(self, index, value)'],
    methods: {
      'append(self, value)': (self: Value, v: Value) => {
        invoke(self, 'insert', lengthOf(self), v);
        return none;
      },
      'clear(self)': (self: Value) => {
        const depth = meter.d;
        try {
          for (;;) {
            meter.spend(4);
            invoke(self, 'pop');
          }
        } catch (e) {
          if (isCaught(e, depth, E.IndexError)) return none;
          throw e;
        }
      },
      'reverse(self)': (self: Value) => {
        const n = lengthOf(self);
        for (let i = 0; i < n >> 1; i++) {
          meter.spend(8);
          const last = getitem(self, n - i - 1);
          setitem(self, n - i - 1, getitem(self, i));
          setitem(self, i, last);
        }
        return none;
      },
      'extend(self, values)': (self: Value, values: Value) => {
        const it = iterate(values === self ? call(listType, [values]) : values);
        for (let v = steps(it); v !== undefined; v = steps(it)) invoke(self, 'append', v);
        return none;
      },
      'pop(self, index=-1)': (self: Value, index: Value) => {
        const v = getitem(self, index);
        delitem(self, index);
        return v;
      },
      'remove(self, value)': (self: Value, v: Value) => {
        delitem(self, invoke(self, 'index', v));
        return none;
      },
      '__iadd__(self, values)': (self: Value, values: Value) => {
        invoke(self, 'extend', values);
        return self;
      },
    },
  });

  return C;
};

const raise = (v: Value): never => {
  throw raised(toException(v));
};

const updateMapping = (self: Value, other: Value, mapping: boolean): void => {
  const keys = mapping ? other : findAttribute(other, 'keys');
  if (keys !== undefined) {
    const it = iterate(mapping ? other : call(keys, []));
    for (let key = steps(it); key !== undefined; key = steps(it)) setitem(self, key, getitem(other, key));
    return;
  }
  const it = iterate(other);
  for (let pair = steps(it); pair !== undefined; pair = steps(it)) {
    const two = listOf(pair);
    if (two.length !== 2)
      throw raised(
        newExc(
          E.ValueError,
          two.length < 2
            ? `not enough values to unpack (expected 2, got ${two.length})`
            : 'too many values to unpack (expected 2)',
        ),
      );
    setitem(self, two[0]!, two[1]!);
  }
};

/** Over a mapping's values or pairs, by its keys. */
class EntryIter extends Iter {
  private readonly mapping: Value;
  private readonly keys: Iter;
  private readonly what: 'items' | 'values';
  constructor(mapping: Value, what: 'items' | 'values') {
    super();
    this.mapping = mapping;
    this.keys = iterate(mapping);
    this.what = what;
  }
  next(): Value | undefined {
    const key = this.keys.next();
    if (key === undefined) return undefined;
    const value = getitem(this.mapping, key);
    return this.what === 'values' ? value : newTuple([key, value]);
  }
}
addIterator(newBuiltinType('generator', EntryIter as never, objectType));

/** Over a sequence by index: upwards until IndexError, or downwards from an index. */
class ItemIter extends Iter {
  private readonly o: Value;
  private i: number;
  private readonly down: boolean;
  constructor(o: Value, from?: number) {
    super();
    this.o = o;
    this.i = from ?? 0;
    this.down = from !== undefined;
  }
  next(): Value | undefined {
    if (this.i < 0) return undefined;
    const at = this.i;
    this.i = this.down ? at - 1 : at + 1;
    const depth = meter.d;
    try {
      return getitem(this.o, at);
    } catch (e) {
      if (this.down || !isCaught(e, depth, E.IndexError)) throw e;
      this.i = -1;
      return undefined;
    }
  }
}
addIterator(newBuiltinType('generator', ItemIter as never, objectType));
