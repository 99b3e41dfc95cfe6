/** `collections.ChainMap`, made per run. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { ClassMethod, Property } from '../../runtime/callables.ts';
import { contains, truth } from '../../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { E, Exc, isCaught, newExc, raised } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { iterate, listOf } from '../../runtime/iteration.ts';
import {
  Dict,
  dictType,
  newList,
  none,
  notImplemented,
  type Obj,
  toStr,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { delitem, getitem, setitem } from '../../runtime/subscript.ts';
import { repr } from '../../runtime/text.ts';
import { instanceOf } from '../../runtime/builtins/functions.ts';
import { abstractClasses } from './abstract-classes.ts';

const isKeyError = (e: unknown): boolean => e instanceof Exc && e.t.isSubtypeOf(E.KeyError);
const missingFirst = (key: Value): Exc =>
  raised(newExc(E.KeyError, toStr(`Key not found in the first mapping: ${repr(key)}`)));
const copyMap = (map: Value): Value => invoke(map, 'copy');

/** The class of this run. */
export const newChainMap = (): Type => {
  const { MutableMapping, Mapping } = abstractClasses();
  const mapsOf = (self: Value): Value => getattr(self, 'maps');
  const first = (self: Value): Value => getitem(mapsOf(self), 0);
  const rest = (self: Value): Value[] => listOf(mapsOf(self)).slice(1);
  const merged = (maps: readonly Value[]): Dict => {
    const d = newDict();
    for (const map of [...maps].reverse())
      for (const key of listOf(map)) setItem(d, key, map instanceof Dict ? getitem(map, key) : 0);
    return d;
  };
  const chainMap: Type = pyClass('collections', 'ChainMap', {
    bases: [MutableMapping],
    meta: MutableMapping.t,
    methods: {
      '__init__(self, *maps)': (self: Value, maps: Value) => {
        const given = listOf(maps);
        setattr(self, 'maps', newList(given.length === 0 ? [newDict()] : given));
        return none;
      },
      '__missing__(self, key)': (_self: Value, key: Value) => {
        throw raised(newExc(E.KeyError, key));
      },
      '__getitem__(self, key)': (self: Value, key: Value) => {
        for (const map of listOf(mapsOf(self))) {
          const depth = meter.d;
          try {
            return getitem(map, key);
          } catch (e) {
            if (!isCaught(e, depth, E.KeyError)) throw e;
          }
        }
        return invoke(self, '__missing__', key);
      },
      'get(self, key, default=None)': (self: Value, key: Value, fallback: Value) =>
        contains(self, key) ? getitem(self, key) : fallback,
      '__len__(self)': (self: Value) => {
        const seen = newDict();
        for (const map of listOf(mapsOf(self))) for (const key of listOf(map)) setItem(seen, key, 0);
        return seen.m.size;
      },
      '__iter__(self)': (self: Value) => iterate(merged(listOf(mapsOf(self)))),
      '__contains__(self, key)': (self: Value, key: Value) => listOf(mapsOf(self)).some((map) => contains(map, key)),
      '__bool__(self)': (self: Value) => listOf(mapsOf(self)).some((map) => truth(map)),
      '__repr__(self)': (self: Obj) => toStr(`${self.t.name}(${listOf(mapsOf(self)).map(repr).join(', ')})`),
      'copy(self)': (self: Obj) => {
        return call(self.t, [copyMap(first(self)), ...rest(self)]);
      },
      '__copy__(self)': (self: Obj) => {
        return call(self.t, [copyMap(first(self)), ...rest(self)]);
      },
      'new_child(self, m=None, **kwargs)': (self: Obj, m: Value, kwargs: Dict) => {
        let map = m;
        if (m === none) map = kwargs;
        else if (kwargs.m.size > 0) for (const [key, v] of dictEntries(kwargs)) setitem(map, key, v);
        return call(self.t, [map, ...listOf(mapsOf(self))]);
      },
      '__setitem__(self, key, value)': (self: Value, key: Value, v: Value) => {
        setitem(first(self), key, v);
        return none;
      },
      '__delitem__(self, key)': (self: Value, key: Value) => {
        try {
          delitem(first(self), key);
        } catch (e) {
          if (isKeyError(e)) throw missingFirst(key);
          throw e;
        }
        return none;
      },
      'popitem(self)': (self: Value) => {
        try {
          return invoke(first(self), 'popitem');
        } catch (e) {
          if (isKeyError(e)) throw raised(newExc(E.KeyError, 'No keys found in the first mapping.'));
          throw e;
        }
      },
      'pop(self, key, *args)': (self: Value, key: Value, args: Value) => {
        try {
          return invoke(first(self), 'pop', key, ...listOf(args));
        } catch (e) {
          if (isKeyError(e)) throw missingFirst(key);
          throw e;
        }
      },
      'clear(self)': (self: Value) => invoke(first(self), 'clear'),
      '__ior__(self, other)': (self: Value, other: Value) => {
        invoke(first(self), 'update', other);
        return self;
      },
      '__or__(self, other)': (self: Obj, other: Value) => {
        if (!instanceOf(other, Mapping)) return notImplemented;
        const m = copyMap(first(self));
        invoke(m, 'update', other);
        return call(self.t, [m, ...rest(self)]);
      },
      '__ror__(self, other)': (self: Obj, other: Value) => {
        if (!instanceOf(other, Mapping)) return notImplemented;
        const m = call(dictType, [other]);
        for (const map of listOf(mapsOf(self)).reverse()) invoke(m, 'update', map);
        return call(self.t, [m]);
      },
    },
    attrs: {
      fromkeys: new ClassMethod(
        pyFunction(
          'collections',
          'ChainMap.fromkeys(cls, iterable, value=None, /)',
          (cls: Value, it: Value, v: Value) => call(cls, [call(getattr(dictType, 'fromkeys'), [it, v])]),
        ),
      ),
      parents: parentsOf((self) => call((self as Obj).t, rest(self))),
    },
  });
  return chainMap;
};

const parentsOf = (get: (self: Value) => Value): Property => {
  const p = new Property();
  p.get = pyFunction('collections', 'ChainMap.parents(self)', get);
  return p;
};
