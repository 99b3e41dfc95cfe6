/**
 * `collections.namedtuple`: a tuple class with a name per place. Fields are accessors on the prototype, so that emitted code
 * reads `p.x` without a look-up.
 */
import { plainSetattr } from '../../runtime/attributes.ts';
import { bind, call } from '../../runtime/call.ts';
import { ClassMethod, type Code, getter, GetSet, getSetType, StaticMethod } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { attributeError, typeError, valueError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Dict,
  newBuiltinType,
  newList,
  newTuple,
  none,
  toStr,
  Tuple,
  tupleType,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { registerRepr, repr, str } from '../../runtime/text.ts';

/** The descriptor of a field. */
export class Field extends GetSet {
  readonly at: number;
  doc: Value;
  constructor(name: string, at: number) {
    super(
      name,
      (self) => (self as Tuple).a[at]!,
      (self, v) => {
        throw attributeError(v === undefined ? "can't delete attribute" : "can't set attribute", self, name);
      },
    );
    this.at = at;
    this.doc = `Alias for field number ${at}`;
  }
}
const fieldType = newBuiltinType('_tuplegetter', Field as never, getSetType, 'collections');
registerRepr(Field, (v: Field) => `_tuplegetter(${v.at}, ${repr(v.doc)})`);
getter(
  fieldType,
  '__doc__',
  (v: Field) => v.doc,
  (v: never, doc) => {
    (v as Field).doc = doc ?? none;
  },
);

const keywords = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if import in
is lambda nonlocal not or pass raise return try while with yield`.split(/\s+/),
);
const identifier = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;

/** What a name must not be; undefined if it may stand. */
const wrongName = (name: string): string | undefined => {
  if (!identifier.test(name)) return `Type names and field names must be valid identifiers: ${repr(toStr(name))}`;
  if (keywords.has(name)) return `Type names and field names cannot be a keyword: ${repr(toStr(name))}`;
  return undefined;
};

/** The names that `namedtuple` is given: a list, or text with spaces or commas. */
export const fieldNames = (given: Value): string[] => {
  const text = textOf(given);
  if (text !== undefined)
    return text
      .replaceAll(',', ' ')
      .split(/\s+/)
      .filter((name) => name !== '');
  return listOf(given).map((name) => str(name));
};

/** The class. `defaults` are of the last fields. Errors: ValueError, TypeError. */
export const newNamedTuple = (
  typename: string,
  given: readonly string[],
  rename: boolean,
  defaults: readonly Value[],
  module: Value,
): Type => {
  let fields = [...given];
  if (rename) {
    const seen = new Set<string>();
    fields = fields.map((name, i) => {
      const bad = wrongName(name) !== undefined || name.startsWith('_') || seen.has(name);
      seen.add(name);
      return bad ? `_${i}` : name;
    });
  }
  for (const name of [typename, ...fields]) {
    const why = wrongName(name);
    if (why !== undefined) throw valueError(why);
  }
  const seen = new Set<string>();
  for (const name of fields) {
    if (name.startsWith('_') && !rename)
      throw valueError(`Field names cannot start with an underscore: ${repr(toStr(name))}`);
    if (seen.has(name)) throw valueError(`Encountered duplicate field name: ${repr(toStr(name))}`);
    seen.add(name);
  }
  if (defaults.length > fields.length) throw typeError('Got more default values than field names');
  meter.spend(fields.length * 100 + 500);
  const n = fields.length;
  const own = typeof module === 'string' ? module : '__main__';

  const fieldDefaults = newDict();
  defaults.forEach((v, i) => setItem(fieldDefaults, fields[n - defaults.length + i]!, v));
  const maker = pyFunction(own, `${typename}.__new__(_cls${fields.map((name) => `, ${name}`).join('')})`, ((
    cls: Type,
    ...values: readonly Value[]
  ) => {
    if (!(cls instanceof Type && cls.isSubtypeOf(tupleType)))
      throw typeError(`tuple.__new__(X): X is not a type object (${typeOf(cls).name})`);
    const made = new cls.ctor() as Tuple;
    made.a = values;
    return made;
  }) as Code);
  maker.defaults = defaults;

  const replace: Code = (self: Tuple, kwargs: Dict) => {
    meter.spend(n);
    const values = fields.map((name, i) => kwargs.m.get(name) ?? self.a[i]!);
    const extra = dictEntries(kwargs)
      .map(([key]) => key)
      .filter((key) => !seen.has(str(key)));
    if (extra.length > 0) throw valueError(`Got unexpected field names: ${repr(newList(extra))}`);
    return fromValues(self.t, values);
  };
  const fromValues = (cls: Type, values: readonly Value[]): Value => {
    const made = new cls.ctor() as Tuple;
    made.a = values;
    return made;
  };
  const attrs: Record<string, Value> = {
    __slots__: newTuple([]),
    __doc__: toStr(`${typename}(${fields.join(', ')})`),
    _fields: newTuple(fields.map(toStr)),
    _field_defaults: fieldDefaults,
    __match_args__: newTuple(fields.map(toStr)),
    __new__: new StaticMethod(maker),
    _make: new ClassMethod(
      pyFunction(own, `${typename}._make(cls, iterable)`, (cls: Type, from: Value) => {
        const values = listOf(from);
        if (values.length !== n) throw typeError(`Expected ${n} arguments, got ${values.length}`);
        return fromValues(cls, values);
      }),
    ),
  };
  const type = pyClass(own, typename, {
    bases: [tupleType],
    methods: {
      '_replace(self, /, **kwds)': replace,
      '__repr__(self)': (self: Tuple) =>
        toStr(`${self.t.name}(${fields.map((name, i) => `${name}=${repr(self.a[i]!)}`).join(', ')})`),
      '_asdict(self)': (self: Tuple) => {
        const d = newDict();
        fields.forEach((name, i) => setItem(d, toStr(name), self.a[i]!));
        return d;
      },
      '__getnewargs__(self)': (self: Tuple) => newTuple(self.a),
    },
    attrs,
  });
  fields.forEach((name, i) => {
    type.attrs.set(name, new Field(name, i));
    type.cache.delete(name);
    Object.defineProperty(type.ctor.prototype, `$${name}`, {
      get(this: Tuple): Value | undefined {
        return this.a[i];
      },
      set(this: Tuple, v: Value) {
        plainSetattr(this, name, v);
      },
      configurable: true,
      enumerable: false,
    });
  });
  const made = type.attrs.get('__new__');
  type.make = (args, kwargs) => {
    if (type.attrs.get('__new__') !== made) {
      const f = type.attrs.get('__new__');
      return call(f instanceof StaticMethod ? f.func : f!, [type, ...args], kwargs);
    }
    if (kwargs === undefined && args.length === n) return fromValues(type, args);
    const [, ...values] = bind(maker, [type, ...args], kwargs);
    return fromValues(type, values);
  };
  const direct = type as unknown as { n$: number; c: Code };
  direct.n$ = n;
  direct.c = (...values: readonly Value[]) => fromValues(type, values);
  return type;
};
