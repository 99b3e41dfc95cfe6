/** `UserDict`, `UserList`, `UserString`: containers around `data`, made per run to be inherited from. */
import { binary } from '../../runtime/arithmetic.ts';
import { getattr, setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { ClassMethod, type Code } from '../../runtime/callables.ts';
import { compare, contains } from '../../runtime/compare.ts';
import { dictEntries, newDict } from '../../runtime/dict.ts';
import { lengthOf, instanceOf } from '../../runtime/builtins/functions.ts';
import { keyError } from '../../runtime/exceptions.ts';
import { hash } from '../../runtime/hash.ts';
import { iterate, listOf } from '../../runtime/iteration.ts';
import {
  type Dict,
  dictType,
  intType,
  type Kwargs,
  List,
  listType,
  newList,
  none,
  notImplemented,
  type Obj,
  Slice,
  StrBox,
  toStr,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { delitem, getitem, setitem } from '../../runtime/subscript.ts';
import { repr, str } from '../../runtime/text.ts';
import { abstractClasses } from './abstract-classes.ts';

const MODULE = 'collections';
const dataOf = (self: Value): Value => getattr(self, 'data');
const kwargsOf = (kwargs: Dict): Kwargs | undefined =>
  kwargs.m.size === 0 ? undefined : new Map(dictEntries(kwargs).map(([key, v]) => [str(key), v]));
const like = (self: Obj, v: Value): Value => call(self.t, [v]);

/** A comparison of what is inside. */
const comparisons = (inside: (other: Value) => Value): Record<string, Code> => {
  const made: Record<string, Code> = {};
  for (const [name, op] of [
    ['__lt__', '<'],
    ['__le__', '<='],
    ['__eq__', '=='],
    ['__gt__', '>'],
    ['__ge__', '>='],
  ] as const)
    made[`${name}(self, other)`] = (self: Value, other: Value) => compare(op, dataOf(self), inside(other));
  return made;
};

/** The class of this run. */
export const newUserDict = (): Type => {
  const { MutableMapping } = abstractClasses();
  const copyOf = (self: Obj): Value => {
    const made = like(self, newDict());
    invoke(made, 'update', self);
    return made;
  };
  const userDict: Type = pyClass(MODULE, 'UserDict', {
    bases: [MutableMapping],
    meta: MutableMapping.t,
    methods: {
      '__init__(self, dict=None, /, **kwargs)': (self: Value, from: Value, kwargs: Dict) => {
        setattr(self, 'data', newDict());
        if (from !== none) invoke(self, 'update', from);
        if (kwargs.m.size > 0) invoke(self, 'update', kwargs);
        return none;
      },
      '__len__(self)': (self: Value) => lengthOf(dataOf(self)),
      '__getitem__(self, key)': (self: Obj, key: Value) => {
        const data = dataOf(self);
        if (contains(data, key)) return getitem(data, key);
        if (self.t.lookup('__missing__') !== undefined) return invoke(self, '__missing__', key);
        throw keyError(key);
      },
      '__setitem__(self, key, item)': (self: Value, key: Value, v: Value) => {
        setitem(dataOf(self), key, v);
        return none;
      },
      '__delitem__(self, key)': (self: Value, key: Value) => {
        delitem(dataOf(self), key);
        return none;
      },
      '__iter__(self)': (self: Value) => iterate(dataOf(self)),
      '__contains__(self, key)': (self: Value, key: Value) => contains(dataOf(self), key),
      'get(self, key, default=None)': (self: Value, key: Value, fallback: Value) =>
        contains(self, key) ? getitem(self, key) : fallback,
      '__repr__(self)': (self: Value) => toStr(repr(dataOf(self))),
      '__or__(self, other)': (self: Obj, other: Value) => {
        if (instanceOf(other, userDict)) return like(self, binary('|', dataOf(self), dataOf(other)));
        return instanceOf(other, dictType) ? like(self, binary('|', dataOf(self), other)) : notImplemented;
      },
      '__ror__(self, other)': (self: Obj, other: Value) =>
        instanceOf(other, dictType) ? like(self, binary('|', other, dataOf(self))) : notImplemented,
      '__ior__(self, other)': (self: Value, other: Value) => {
        invoke(dataOf(self), 'update', instanceOf(other, userDict) ? dataOf(other) : other);
        return self;
      },
      'copy(self)': copyOf,
      '__copy__(self)': copyOf,
    },
    attrs: {
      fromkeys: new ClassMethod(
        pyFunction(MODULE, 'UserDict.fromkeys(cls, iterable, value=None)', (cls: Value, from: Value, v: Value) => {
          const made = call(cls, []);
          for (const key of listOf(from)) setitem(made, key, v);
          return made;
        }),
      ),
    },
  });
  return userDict;
};

/** The class of this run. */
export const newUserList = (): Type => {
  const { MutableSequence } = abstractClasses();
  const inside = (v: Value): Value => (instanceOf(v, userList) ? dataOf(v) : v);
  const asList = (v: Value): Value => {
    const data = inside(v);
    return data instanceof List ? data : call(listType, [data]);
  };
  const act =
    (name: string): Code =>
    (self: Value, ...args: readonly Value[]) => {
      const given = args.filter((one) => one !== undefined);
      return call(getattr(dataOf(self), name), given);
    };
  const userList: Type = pyClass(MODULE, 'UserList', {
    bases: [MutableSequence],
    meta: MutableSequence.t,
    methods: {
      '__init__(self, initlist=None)': (self: Value, from: Value) => {
        setattr(self, 'data', from === none ? newList([]) : newList(listOf(inside(from))));
        return none;
      },
      '__repr__(self)': (self: Value) => toStr(repr(dataOf(self))),
      ...comparisons(inside),
      '__contains__(self, item)': (self: Value, v: Value) => contains(dataOf(self), v),
      '__len__(self)': (self: Value) => lengthOf(dataOf(self)),
      '__getitem__(self, i)': (self: Obj, i: Value) => {
        const found = getitem(dataOf(self), i);
        return i instanceof Slice ? like(self, found) : found;
      },
      '__setitem__(self, i, item)': (self: Value, i: Value, v: Value) => {
        setitem(dataOf(self), i, v);
        return none;
      },
      '__delitem__(self, i)': (self: Value, i: Value) => {
        delitem(dataOf(self), i);
        return none;
      },
      '__add__(self, other)': (self: Obj, other: Value) => like(self, binary('+', dataOf(self), asList(other))),
      '__radd__(self, other)': (self: Obj, other: Value) => like(self, binary('+', asList(other), dataOf(self))),
      '__iadd__(self, other)': (self: Value, other: Value) => {
        invoke(dataOf(self), 'extend', asList(other));
        return self;
      },
      '__mul__(self, n)': (self: Obj, n: Value) => like(self, binary('*', dataOf(self), n)),
      '__rmul__(self, n)': (self: Obj, n: Value) => like(self, binary('*', dataOf(self), n)),
      '__imul__(self, n)': (self: Value, n: Value) => {
        setattr(self, 'data', binary('*', dataOf(self), n));
        return self;
      },
      '__copy__(self)': (self: Obj) => like(self, dataOf(self)),
      'append(self, item)': act('append'),
      'insert(self, i, item)': act('insert'),
      'pop(self, i=-1)': act('pop'),
      'remove(self, item)': act('remove'),
      'clear(self)': act('clear'),
      'copy(self)': (self: Obj) => like(self, self),
      'count(self, item)': act('count'),
      'index(self, item, *args)': (self: Value, v: Value, args: Value) =>
        invoke(dataOf(self), 'index', v, ...listOf(args)),
      'reverse(self)': act('reverse'),
      'sort(self, /, *args, **kwds)': (self: Value, args: Value, kwargs: Dict) =>
        call(getattr(dataOf(self), 'sort'), listOf(args), kwargsOf(kwargs)),
      'extend(self, other)': (self: Value, other: Value) => invoke(dataOf(self), 'extend', inside(other)),
    },
  });
  return userList;
};

/** Methods of `str` whose result is text, and those whose result is something else. */
const textMethods =
  'capitalize casefold center expandtabs join ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip swapcase title translate upper zfill';
const otherMethods =
  'count encode endswith find format format_map index isalpha isalnum isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper partition rfind rindex rpartition rsplit split splitlines startswith';

/** The class of this run. */
export const newUserString = (): Type => {
  const { Sequence } = abstractClasses();
  const inside = (v: Value): Value => (instanceOf(v, userString) ? dataOf(v) : v);
  const isText = (v: Value): boolean => typeof v === 'string' || v instanceof StrBox;
  const textual = (v: Value): Value => {
    const data = inside(v);
    return isText(data) ? data : toStr(str(data));
  };
  const methods: Record<string, Code> = {};
  for (const name of textMethods.split(' '))
    methods[`${name}(self, *args)`] = (self: Obj, args: Value) =>
      like(self, call(getattr(dataOf(self), name), listOf(args).map(inside)));
  for (const name of otherMethods.split(' '))
    methods[`${name}(self, *args, **kwds)`] = (self: Value, args: Value, kwargs: Dict) =>
      call(getattr(dataOf(self), name), listOf(args).map(inside), kwargsOf(kwargs));
  const userString: Type = pyClass(MODULE, 'UserString', {
    bases: [Sequence],
    meta: Sequence.t,
    methods: {
      '__init__(self, seq)': (self: Value, from: Value) => {
        setattr(self, 'data', textual(from));
        return none;
      },
      '__str__(self)': (self: Value) => toStr(str(dataOf(self))),
      '__repr__(self)': (self: Value) => toStr(repr(dataOf(self))),
      '__int__(self)': (self: Value) => call(intType, [dataOf(self)]),
      '__hash__(self)': (self: Value) => hash(dataOf(self)),
      ...comparisons(inside),
      '__contains__(self, char)': (self: Value, v: Value) => contains(dataOf(self), inside(v)),
      '__len__(self)': (self: Value) => lengthOf(dataOf(self)),
      '__getitem__(self, index)': (self: Obj, i: Value) => like(self, getitem(dataOf(self), i)),
      '__add__(self, other)': (self: Obj, other: Value) => like(self, binary('+', dataOf(self), textual(other))),
      '__radd__(self, other)': (self: Obj, other: Value) => like(self, binary('+', textual(other), dataOf(self))),
      '__mul__(self, n)': (self: Obj, n: Value) => like(self, binary('*', dataOf(self), n)),
      '__rmul__(self, n)': (self: Obj, n: Value) => like(self, binary('*', dataOf(self), n)),
      '__mod__(self, args)': (self: Obj, args: Value) => like(self, binary('%', dataOf(self), args)),
      ...methods,
    },
  });
  return userString;
};
