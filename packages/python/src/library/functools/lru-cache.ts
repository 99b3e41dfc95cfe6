/**
 * `functools.lru_cache` and `cache`. Results lie in a map in order of use, so that the first is the one to drop; a call
 * with one plain argument has the argument itself as key.
 */
import { call, callable } from '../../runtime/call.ts';
import { builtin, Callable, type Code, Func, method, Method } from '../../runtime/callables.ts';
import { clearDict, deleteItem, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { keyOf } from '../../runtime/keys.ts';
import { meter } from '../../runtime/meter.ts';
import {
  type Dict,
  type Key,
  type Kwargs,
  newBuiltinType,
  newTuple,
  none,
  Obj,
  objectType,
  toStr,
  type Tuple,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { address, registerRepr } from '../../runtime/text.ts';
import { update } from './wraps.ts';

/** Stands between positional and keyword arguments in a key; no program can have it. */
const kwargsMark: Value = new Obj();

class CachedFunction extends Callable {
  readonly f: Value;
  /** Undefined: without bound. */
  readonly maxsize: number | undefined;
  readonly typed: boolean;
  readonly info: Type;
  /** In order of use. */
  readonly results = new Map<Key, Value>();
  /** Keys made up for tuples that have none, and those tuples by key. */
  private readonly unlike: Dict = newDict();
  private readonly tuples = new Map<Key, Tuple>();
  hits = 0;
  misses = 0;
  c: Code | undefined;
  constructor(f: Value, maxsize: number | undefined, typed: boolean, info: Type) {
    super();
    this.f = f;
    this.maxsize = maxsize;
    this.typed = typed;
    this.info = info;
    this.n$ = -1;
    this.c = undefined;
    if (!typed && f instanceof Func && f.n$ === 1) {
      this.n$ = 1;
      this.c = ((v: Value) => this.one(v)) as Code;
    }
  }

  override invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    if (!this.typed && args.length === 1 && (kwargs === undefined || kwargs.size === 0)) return this.one(args[0]!);
    return this.keyed(this.keyOf(args, kwargs), args, kwargs);
  }

  one(v: Value): Value {
    // Other values could be equal to a key that was made of several arguments.
    const plain = typeof v === 'string' || (typeof v === 'number' && Number.isInteger(v));
    const key = plain ? v : this.keyFor(newTuple([v]));
    const { results } = this;
    const known = results.get(key);
    if (known !== undefined) {
      this.hits++;
      if (this.maxsize !== undefined) {
        results.delete(key);
        results.set(key, known);
      }
      return known;
    }
    this.misses++;
    const f = this.f as Func;
    const made = f.n$ === 1 ? (f.c as (v: Value) => Value)(v) : call(f, [v]);
    this.keep(key, made);
    return made;
  }

  private keyOf(args: readonly Value[], kwargs: Kwargs | undefined): Key {
    if (!this.typed && (kwargs === undefined || kwargs.size === 0)) return this.keyFor(newTuple(args));
    const key: Value[] = [...args];
    if (kwargs !== undefined && kwargs.size > 0) {
      key.push(kwargsMark);
      for (const [name, v] of kwargs) key.push(toStr(name), v);
    }
    if (this.typed) {
      for (const v of args) key.push(typeOf(v));
      if (kwargs !== undefined) for (const v of kwargs.values()) key.push(typeOf(v));
    }
    return this.keyFor(newTuple(key));
  }

  /** The key of a tuple; one whose elements have their own equality is found by it and gets a key made up. */
  private keyFor(tuple: Tuple): Key {
    const key = keyOf(tuple);
    if (key !== undefined) return key;
    const known = getItem(this.unlike, tuple);
    if (known !== undefined) return known as Obj;
    const made = new Obj();
    setItem(this.unlike, tuple, made);
    this.tuples.set(made, tuple);
    return made;
  }

  private keyed(key: Key, args: readonly Value[], kwargs: Kwargs | undefined): Value {
    const { results } = this;
    const known = results.get(key);
    if (known !== undefined) {
      this.hits++;
      if (this.maxsize !== undefined) {
        results.delete(key);
        results.set(key, known);
      }
      return known;
    }
    this.misses++;
    const made = call(this.f, args, kwargs);
    this.keep(key, made);
    return made;
  }

  private keep(key: Key, v: Value): void {
    const { results, maxsize } = this;
    meter.allocate(64);
    if (maxsize !== undefined && results.size >= maxsize && !results.has(key)) {
      const oldest = maxsize === 0 ? key : results.keys().next().value!;
      results.delete(oldest);
      const tuple = this.tuples.get(oldest);
      if (tuple !== undefined) {
        this.tuples.delete(oldest);
        deleteItem(this.unlike, tuple);
      }
      if (maxsize === 0) return;
    }
    results.set(key, v);
  }

  clear(): void {
    this.results.clear();
    this.tuples.clear();
    clearDict(this.unlike);
    this.hits = 0;
    this.misses = 0;
  }
}
const cachedType = newBuiltinType('_lru_cache_wrapper', CachedFunction as never, objectType, 'functools');
cachedType.traits.hasDict = true;
method(
  cachedType,
  '__call__(self, /, *args, **kwargs)',
  (self: CachedFunction, args: readonly Value[], kwargs: Kwargs) => self.invoke(args, kwargs),
);
method(cachedType, 'cache_info(self, /)', (self: CachedFunction) =>
  call(self.info, [self.hits, self.misses, self.maxsize ?? none, self.results.size]),
);
method(cachedType, 'cache_clear(self, /)', (self: CachedFunction) => {
  self.clear();
  return none;
});
method(cachedType, '__get__(self, instance, owner=None, /)', (self: CachedFunction, o: Value) =>
  o === none ? self : new Method(self, o),
);
method(cachedType, '__copy__(self, /)', (self: CachedFunction) => self);
method(cachedType, '__deepcopy__(self, memo, /)', (self: CachedFunction) => self);
registerRepr(CachedFunction, (self: CachedFunction) => `<functools._lru_cache_wrapper object at ${address(self)}>`);
nameWithModule(cachedType);

/** The two decorators of a run; `info` is its `CacheInfo`. */
export const newCache = (info: Type): { readonly lruCache: Value; readonly cache: Value } => {
  const decorate = (f: Value, maxsize: number | undefined, typed: boolean): Value => {
    const made = new CachedFunction(f, maxsize, typed, info);
    const parameters = builtin('cache_parameters()', () => {
      const d = newDict();
      setItem(d, 'maxsize', maxsize ?? none);
      setItem(d, 'typed', typed);
      return d;
    });
    (made as unknown as { $cache_parameters: Value }).$cache_parameters = parameters;
    return update(made, f);
  };
  const lruCache = pyFunction('functools', 'lru_cache(maxsize=128, typed=False)', (maxsize: Value, typed: Value) => {
    const isTyped = typed === true || (typeof typed === 'number' && typed !== 0);
    if (maxsize === none) return decorator((f) => decorate(f, undefined, isTyped));
    if (typeof maxsize === 'number' && Number.isInteger(maxsize))
      return decorator((f) => decorate(f, Math.max(0, maxsize), isTyped));
    if (typeof maxsize === 'boolean') return decorator((f) => decorate(f, Number(maxsize), isTyped));
    if (callable(maxsize) && typeof typed === 'boolean') return decorate(maxsize, 128, isTyped);
    throw typeError('Expected first argument to be an integer, a callable, or None');
  });
  const cache = pyFunction('functools', 'cache(user_function, /)', (f: Value) => decorate(f, undefined, false));
  return { lruCache, cache };
};

const decorator = (make: (f: Value) => Value): Value =>
  pyFunction('functools', 'lru_cache.<locals>.decorating_function(user_function)', make);
