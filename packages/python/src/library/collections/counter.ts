/** `collections.Counter`, made per run: a dict of counts whose methods CPython writes in Python. */
import { binary, index, neg } from '../../runtime/arithmetic.ts';
import { findAttribute } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { ClassMethod } from '../../runtime/callables.ts';
import { compare, truth } from '../../runtime/compare.ts';
import { copyDict, deleteItem, dictEntries, getItem, setItem } from '../../runtime/dict.ts';
import { caught, E, pyError, typeError } from '../../runtime/exceptions.ts';
import { addInt } from '../../runtime/integers.ts';
import { iterate, listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Dict,
  dictType,
  Iter,
  newBuiltinType,
  newList,
  newTuple,
  none,
  notImplemented,
  objectType,
  toStr,
  type Tuple,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { getitem, setitem } from '../../runtime/subscript.ts';
import { repr } from '../../runtime/text.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { updateDict } from '../../runtime/types/mappings.ts';

/** Each element as often as its count says. */
class ElementsIter extends Iter {
  private readonly entries: Iter;
  private element: Value = none;
  private left = 0;
  constructor(entries: Iter) {
    super();
    this.entries = entries;
  }
  next(): Value | undefined {
    while (this.left <= 0) {
      meter.spend(1);
      const entry = this.entries.next() as Tuple | undefined;
      if (entry === undefined) return undefined;
      this.element = entry.a[0]!;
      this.left = Number(index(entry.a[1]!));
    }
    this.left--;
    return this.element;
  }
}
addIterator(newBuiltinType('chain', ElementsIter as never, objectType, 'itertools'));

const positive = (v: Value): boolean => (typeof v === 'number' ? v > 0 : truth(compare('>', v, 0)));
const plus = (a: Value, b: Value): Value => {
  if (typeof a === 'number' && typeof b === 'number' && Number.isInteger(a) && Number.isInteger(b)) return addInt(a, b);
  return binary('+', a, b);
};
const isMapping = (v: Value): boolean => v instanceof Dict || findAttribute(v, 'keys') !== undefined;

/** Counts the elements of an iterable. */
const count = (self: Dict, from: Value): void => {
  const it = iterate(from);
  const plain = self.t.lookup('__setitem__') === dictType.attrs.get('__setitem__');
  let n = 0;
  for (let v = it.next(); v !== undefined; v = it.next()) {
    if ((++n & 63) === 0) meter.spend(128);
    const known = getItem(self, v);
    if (plain) setItem(self, v, known === undefined ? 1 : plus(known, 1));
    else setitem(self, v, known === undefined ? 1 : plus(known, 1));
  }
};

const update = (self: Dict, from: Value, kwargs: Dict | undefined): void => {
  if (from !== none) {
    if (from instanceof Dict || isMapping(from)) {
      if (self.m.size === 0) updateDict(self, from, undefined);
      else
        for (const [key, v] of entriesOf(from)) {
          const known = getItem(self, key);
          setItem(self, key, known === undefined ? plus(v, 0) : plus(v, known));
        }
    } else count(self, from);
  }
  if (kwargs !== undefined && kwargs.m.size > 0) update(self, kwargs, undefined);
};

const entriesOf = (v: Value): [Value, Value][] =>
  v instanceof Dict ? dictEntries(v) : listOf(invoke(v, 'items')).map((pair) => listOf(pair) as [Value, Value]);

const subtract = (self: Value, from: Value, kwargs: Dict | undefined): void => {
  if (from !== none) {
    if (from instanceof Dict || isMapping(from))
      for (const [key, v] of entriesOf(from)) setitem(self, key, binary('-', getitem(self, key), v));
    else {
      const it = iterate(from);
      for (let v = it.next(); v !== undefined; v = it.next()) {
        meter.spend(2);
        setitem(self, v, binary('-', getitem(self, v), 1));
      }
    }
  }
  if (kwargs !== undefined && kwargs.m.size > 0) subtract(self, kwargs, undefined);
};

/** Whether a value may stand for an int. */
const isIndex = (v: Value): boolean =>
  typeof v === 'string' ? false : typeof v !== 'object' || v.t.lookup('__index__') !== undefined;

/** The `n` largest by count, the first met first among equals. */
const mostCommon = (self: Dict, n: Value): Value => {
  if (n !== none && !isIndex(n))
    throw typeError(`'>=' not supported between instances of '${typeOf(n).name}' and 'int'`);
  const entries = dictEntries(self);
  meter.spend(entries.length * 4);
  const numeric = entries.every(([, v]) => typeof v === 'number' && !Number.isNaN(v));
  if (numeric) entries.sort((a, b) => (b[1] as number) - (a[1] as number));
  else entries.sort((a, b) => (truth(compare('<', b[1], a[1])) ? -1 : truth(compare('<', a[1], b[1])) ? 1 : 0));
  const kept = n === none ? entries : entries.slice(0, Math.max(0, Number(index(n))));
  return newList(kept.map(([key, v]) => newTuple([key, v])));
};

/** The class of this run. */
export const newCounter = (): Type => {
  const isCounter = (v: Value): v is Dict => v instanceof Dict && v.t.isSubtypeOf(counter);
  const made = (): Dict => call(counter, []) as Dict;
  const at = (d: Dict, key: Value): Value => getItem(d, key) ?? 0;
  /** What of both counts is positive, the other's own keys after self's. */
  const merge =
    (join: (a: Value, b: Value) => Value, others: 'take' | 'negate' | 'leave') =>
    (self: Dict, other: Value): Value => {
      if (!isCounter(other)) return notImplemented;
      const out = made();
      meter.spend(self.m.size + other.m.size);
      for (const [key, v] of dictEntries(self)) {
        const joined = join(v, at(other, key));
        if (positive(joined)) setItem(out, key, joined);
      }
      if (others !== 'leave')
        for (const [key, v] of dictEntries(other))
          if (getItem(self, key) === undefined) {
            const joined = others === 'take' ? v : neg(v);
            if (positive(joined)) setItem(out, key, joined);
          }
      return out;
    };
  const least = (a: Value, b: Value): Value => (truth(compare('<', a, b)) ? a : b);
  const most = (a: Value, b: Value): Value => (truth(compare('<', a, b)) ? b : a);
  const minus = (a: Value, b: Value): Value => binary('-', a, b);
  const keep = (self: Dict): Value => {
    for (const [key, v] of dictEntries(self)) if (!positive(v)) deleteItem(self, key);
    return self;
  };
  const inplace =
    (join: (a: Value, b: Value) => Value) =>
    (self: Dict, other: Value): Value => {
      for (const [key, v] of entriesOf(other)) {
        meter.spend(2);
        setItem(self, key, join(at(self, key), v));
      }
      return keep(self);
    };
  const allKeys =
    (test: (a: Value, b: Value) => boolean) =>
    (self: Dict, other: Value): Value => {
      if (!isCounter(other)) return notImplemented;
      meter.spend(self.m.size + other.m.size);
      for (const [key, v] of dictEntries(self)) if (!test(v, at(other, key))) return false;
      for (const [key, v] of dictEntries(other)) if (!test(at(self, key), v)) return false;
      return true;
    };
  const le = allKeys((a, b) => truth(compare('<=', a, b)));
  const ge = allKeys((a, b) => truth(compare('>=', a, b)));
  const eq = allKeys((a, b) => truth(compare('==', a, b)));
  const strictly =
    (test: (self: Dict, other: Value) => Value) =>
    (self: Dict, other: Value): Value => {
      const result = test(self, other);
      return result === notImplemented ? result : result === true && eq(self, other) === false;
    };
  const counter: Type = pyClass('collections', 'Counter', {
    bases: [dictType],
    methods: {
      '__init__(self, iterable=None, /, **kwds)': (self: Dict, from: Value, kwargs: Dict) => {
        if (self.t === counter) update(self, from, kwargs);
        else {
          const kw = new Map(dictEntries(kwargs) as [string, Value][]);
          call(findAttribute(self, 'update')!, [from], kw.size > 0 ? kw : undefined);
        }
        return none;
      },
      '__missing__(self, key)': () => 0,
      'total(self)': (self: Dict) => {
        let sum: Value = 0;
        meter.spend(self.m.size);
        for (const v of self.m.values()) sum = plus(sum, v);
        return sum;
      },
      'most_common(self, n=None)': mostCommon,
      'elements(self)': (self: Dict) => new ElementsIter(iterate(invoke(self, 'items'))),
      'update(self, iterable=None, /, **kwds)': (self: Dict, from: Value, kwargs: Dict) => {
        update(self, from, kwargs);
        return none;
      },
      'subtract(self, iterable=None, /, **kwds)': (self: Dict, from: Value, kwargs: Dict) => {
        subtract(self, from, kwargs);
        return none;
      },
      'copy(self)': (self: Dict) => call(self.t, [self]),
      '__reduce__(self)': (self: Dict) => newTuple([self.t, newTuple([copyDict(self)])]),
      '__delitem__(self, elem)': (self: Dict, key: Value) => {
        deleteItem(self, key);
        return none;
      },
      '__repr__(self)': (self: Dict) => {
        if (self.m.size === 0) return `${self.t.name}()`;
        let items: readonly Value[];
        const depth = meter.d;
        try {
          items = listOf(mostCommon(self, none));
        } catch (e) {
          caught(e, depth);
          items = dictEntries(self).map((pair) => newTuple(pair));
        }
        const shown = items.map((pair) => {
          const [key, v] = (pair as Tuple).a;
          return `${repr(key!)}: ${repr(v!)}`;
        });
        return toStr(`${self.t.name}({${shown.join(', ')}})`);
      },
      '__eq__(self, other)': eq,
      '__ne__(self, other)': (self: Dict, other: Value) => {
        const result = eq(self, other);
        return result === notImplemented ? result : result === false;
      },
      '__le__(self, other)': le,
      '__lt__(self, other)': strictly(le),
      '__ge__(self, other)': ge,
      '__gt__(self, other)': strictly(ge),
      '__add__(self, other)': merge(plus, 'take'),
      '__sub__(self, other)': merge(minus, 'negate'),
      '__or__(self, other)': merge(most, 'take'),
      '__and__(self, other)': merge(least, 'leave'),
      '__pos__(self)': (self: Dict) => merge(plus, 'leave')(self, made()),
      '__neg__(self)': (self: Dict) => merge((a) => neg(a), 'leave')(self, made()),
      '__iadd__(self, other)': inplace(plus),
      '__isub__(self, other)': inplace(minus),
      '__ior__(self, other)': inplace(most),
      '__iand__(self, other)': (self: Dict, other: Value) => {
        for (const [key, v] of dictEntries(self)) setItem(self, key, least(v, getitem(other, key)));
        return keep(self);
      },
    },
    attrs: {
      fromkeys: new ClassMethod(
        pyFunction('collections', 'Counter.fromkeys(cls, iterable, v=None)', () => {
          throw pyError(E.NotImplementedError, 'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.');
        }),
      ),
    },
  });
  return counter;
};
