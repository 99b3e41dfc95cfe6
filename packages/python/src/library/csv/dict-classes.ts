/** `csv.DictReader` and `csv.DictWriter`. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { Property } from '../../runtime/callables.ts';
import { contains, textOf } from '../../runtime/compare.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { stopIteration, valueError } from '../../runtime/exceptions.ts';
import { ArrayIter, iterate, listOf, nextOf } from '../../runtime/iteration.ts';
import { Dict, type Kwargs, List, newList, none, type Tuple, type Type, type Value } from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { repr } from '../../runtime/text.ts';

const keywords = (kwds: Dict): Kwargs => {
  const out: Kwargs = new Map();
  for (const [name, value] of kwds.m) out.set(name as string, value);
  return out;
};

/** A property from two functions. */
const property = (get: (self: Value) => Value, set?: (self: Value, v: Value) => Value): Property => {
  const made = new Property();
  made.get = pyFunction('csv', 'DictReader.fieldnames(self)', get);
  if (set !== undefined) made.set = pyFunction('csv', 'DictReader.fieldnames(self, value)', set);
  return made;
};

const fieldNames = (self: Value): Value => {
  const known = getattr(self, '_fieldnames');
  if (known !== none) return known;
  const first = nextOf(getattr(self, 'reader'));
  if (first !== undefined) setattr(self, '_fieldnames', first);
  setattr(self, 'line_num', getattr(getattr(self, 'reader'), 'line_num'));
  return getattr(self, '_fieldnames');
};

export const newDictReader = (reader: Value): Type =>
  pyClass('csv', 'DictReader', {
    bases: [],
    attrs: {
      fieldnames: property(fieldNames, (self, v) => {
        setattr(self, '_fieldnames', v);
        return none;
      }),
    },
    methods: {
      "__init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds)": (
        self: Value,
        f: Value,
        names: Value,
        restKey: Value,
        restValue: Value,
        dialect: Value,
        args: Tuple,
        kwds: Dict,
      ) => {
        const isOnce = names !== none && !(names instanceof List) && iterate(names) === names;
        setattr(self, '_fieldnames', isOnce ? newList(listOf(names)) : names);
        setattr(self, 'restkey', restKey);
        setattr(self, 'restval', restValue);
        setattr(self, 'reader', call(reader, [f, dialect, ...args.a], keywords(kwds)));
        setattr(self, 'dialect', dialect);
        setattr(self, 'line_num', 0);
        return none;
      },
      '__iter__(self)': (self: Value) => self,
      '__next__(self)': (self: Value) => {
        const source = getattr(self, 'reader');
        if (getattr(self, 'line_num') === 0) getattr(self, 'fieldnames');
        let row = nextOf(source);
        while (row !== undefined && row instanceof List && row.a.length === 0) row = nextOf(source);
        setattr(self, 'line_num', getattr(source, 'line_num'));
        if (row === undefined) throw stopIteration(undefined);
        const values = listOf(row);
        const namesOf = getattr(self, 'fieldnames');
        const names = namesOf === none ? [] : listOf(namesOf);
        const out = newDict();
        const both = Math.min(names.length, values.length);
        for (let i = 0; i < both; i++) setItem(out, names[i]!, values[i]!);
        if (names.length < values.length) setItem(out, getattr(self, 'restkey'), newList(values.slice(names.length)));
        for (let i = both; i < names.length; i++) setItem(out, names[i]!, getattr(self, 'restval'));
        return out;
      },
    },
  });

const rowOf = (self: Value, row: Value): Value => {
  const names = listOf(getattr(self, 'fieldnames'));
  if (getattr(self, 'extrasaction') === 'raise') {
    const known = newDict();
    for (const name of names) setItem(known, name, none);
    const wrong = listOf(invoke(row, 'keys')).filter((key) => !contains(known, key));
    if (wrong.length > 0) throw valueError(`dict contains fields not in fieldnames: ${wrong.map(repr).join(', ')}`);
  }
  const restValue = getattr(self, 'restval');
  return new ArrayIter(names.map((name) => invoke(row, 'get', name, restValue)));
};

export const newDictWriter = (writer: Value): Type =>
  pyClass('csv', 'DictWriter', {
    bases: [],
    methods: {
      "__init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds)": (
        self: Value,
        f: Value,
        names: Value,
        restValue: Value,
        extras: Value,
        dialect: Value,
        args: Tuple,
        kwds: Dict,
      ) => {
        setattr(self, 'fieldnames', names);
        setattr(self, 'restval', restValue);
        const action = invoke(extras, 'lower');
        if (textOf(action) !== 'raise' && textOf(action) !== 'ignore')
          throw valueError(`extrasaction (${textOf(extras) ?? ''}) must be 'raise' or 'ignore'`);
        setattr(self, 'extrasaction', action);
        setattr(self, 'writer', call(writer, [f, dialect, ...args.a], keywords(kwds)));
        return none;
      },
      'writeheader(self)': (self: Value) => {
        const header = newDict();
        for (const name of listOf(getattr(self, 'fieldnames'))) setItem(header, name, name);
        return invoke(self, 'writerow', header);
      },
      'writerow(self, rowdict)': (self: Value, row: Value) =>
        invoke(getattr(self, 'writer'), 'writerow', rowOf(self, row)),
      'writerows(self, rowdicts)': (self: Value, rows: Value) => {
        const it = iterate(rows);
        const writerOf = getattr(self, 'writer');
        for (let row = it.next(); row !== undefined; row = it.next()) invoke(writerOf, 'writerow', rowOf(self, row));
        return none;
      },
    },
  });
