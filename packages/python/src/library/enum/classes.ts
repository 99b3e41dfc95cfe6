/** `Enum`, `IntEnum`, `StrEnum`, `Flag`, `IntFlag`: made anew for each run, as programs may change them. */
import { binary } from '../../runtime/arithmetic.ts';
import { Builtin, ClassMethod, type Code, GetSet, StaticMethod } from '../../runtime/callables.ts';
import { builtinHash } from '../../runtime/hash.ts';
import { parseSignature } from '../../runtime/signature.ts';
import { attributeError, typeError, valueError } from '../../runtime/exceptions.ts';
import { ArrayIter, listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  type Int,
  IntBox,
  intType,
  none,
  notImplemented,
  Obj,
  StrBox,
  strType,
  toStr,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { format, repr, str } from '../../runtime/text.ts';
import { setItem } from '../../runtime/dict.ts';
import { attributeChanged } from '../../runtime/class-making.ts';
import { byValue, EnumClass, EnumSpace, enumType, makeEnum, type MemberBag, remember } from './enum-type.ts';

const MODULE = 'enum';

export interface EnumClasses {
  readonly Enum: EnumClass;
  readonly ReprEnum: EnumClass;
  readonly IntEnum: EnumClass;
  readonly StrEnum: EnumClass;
  readonly Flag: EnumClass;
  readonly IntFlag: EnumClass;
}

const nameOf = (v: MemberBag): Value => v.$_name_ ?? none;
const valueOf = (v: MemberBag): Value => v.$_value_ ?? none;

/** What a member is as a value of its data type. */
const dataOf = (v: MemberBag): Value => {
  if (v instanceof IntBox) return v.v;
  if (v instanceof StrBox) return toStr(v.v);
  return valueOf(v);
};

const intOf = (v: Value): Int | undefined => {
  if (v instanceof IntBox) return v.v;
  if (typeof v === 'boolean') return v ? 1 : 0;
  return typeof v === 'number' && Number.isInteger(v) ? v : typeof v === 'bigint' ? v : undefined;
};

const classOf = (v: Obj): EnumClass => v.t as EnumClass;

/** `value` and `name`, readable by emitted code without a look-up. */
const readable = (type: EnumClass): void => {
  for (const [name, property] of [
    ['name', '$_name_'],
    ['value', '$_value_'],
  ] as const) {
    const descriptor = new GetSet(
      name,
      (self) => (self as unknown as Record<string, Value | undefined>)[property] ?? missingAttribute(self, name),
      (self, value) => {
        throw attributeError(
          `<enum 'Enum'> cannot ${value === undefined ? 'delete' : 'set'} attribute ${repr(toStr(name))}`,
          self,
          name,
        );
      },
    );
    type.attrs.set(name, descriptor);
    type.cache.clear();
    Object.defineProperty(type.ctor.prototype, `$${name}`, {
      get(this: Record<string, Value | undefined>) {
        return this[property];
      },
      set(this: Obj, value: Value) {
        descriptor.set!(this, value);
      },
      configurable: true,
      enumerable: false,
    });
  }
};
const missingAttribute = (self: Value, name: string): never => {
  throw attributeError(`'${typeOf(self).name}' object has no attribute '${name}'`, self, name);
};

const build = (
  name: string,
  bases: readonly Value[],
  methods: Readonly<Record<string, Code>>,
  attrs: Readonly<Record<string, Value>> = {},
): EnumClass => {
  const space = new EnumSpace();
  setItem(space, '__module__', MODULE);
  setItem(space, '__qualname__', name);
  for (const [signature, code] of Object.entries(methods)) {
    const made = pyFunction(MODULE, `${name}.${signature}`, code);
    setItem(space, made.name, made);
  }
  for (const [key, value] of Object.entries(attrs)) setItem(space, key, value);
  return makeEnum(enumType, name, bases, space, none, new Map());
};

const KEY = 'enum';

/** The classes of this run. */
export const enumClasses = (): EnumClasses => {
  const known = run.store.get(KEY) as EnumClasses | undefined;
  if (known !== undefined) return known;
  const hasher = new Builtin(
    parseSignature('Enum.__hash__(self, /)'),
    ((self: MemberBag) => builtinHash(self)) as never,
    true,
  );
  const Enum = build(
    'Enum',
    [],
    {
      '__repr__(self)': (self: MemberBag) => toStr(`<${self.t.name}.${str(nameOf(self))}: ${repr(valueOf(self))}>`),
      '__str__(self)': (self: MemberBag) => toStr(`${self.t.name}.${str(nameOf(self))}`),
      '__format__(self, format_spec)': (self: Value, spec: Value) => toStr(format(toStr(str(self)), str(spec))),
      '__copy__(self)': (self: Value) => self,
      '__deepcopy__(self, memo)': (self: Value) => self,
      '__init__(self, *args, **kwds)': () => none,
    },
    {
      __hash__: hasher,
      __doc__: none,
      _generate_next_value_: new StaticMethod(
        pyFunction(MODULE, '_generate_next_value_(name, start, count, last_values)', ((
          _name: Value,
          start: Value,
          _count: Value,
          last: Value,
        ) => {
          let highest: Value | undefined;
          for (const one of listOf(last)) {
            const n = intOf(one);
            if (n !== undefined && (highest === undefined || n > (highest as Int))) highest = n;
            else if (n === undefined && typeof one === 'number' && (highest === undefined || one > (highest as number)))
              highest = one;
          }
          if (listOf(last).length === 0) return start;
          if (highest === undefined) return start;
          return binary('+', highest, 1);
        }) as Code),
      ),
      _missing_: new ClassMethod(pyFunction(MODULE, 'Enum._missing_(cls, value)', () => none)),
    },
  );
  readable(Enum);
  const ReprEnum = build('ReprEnum', [Enum], {
    '__str__(self)': (self: MemberBag) => toStr(str(dataOf(self))),
    '__format__(self, format_spec)': (self: MemberBag, spec: Value) => toStr(format(dataOf(self), str(spec))),
  });
  const IntEnum = build('IntEnum', [intType, ReprEnum], {});
  const StrEnum = build(
    'StrEnum',
    [strType, ReprEnum],
    {},
    {
      __new__: new StaticMethod(
        pyFunction(MODULE, 'StrEnum.__new__(cls, *values)', ((cls: Type, values: { readonly a: readonly Value[] }) => {
          if (values.a.length > 3) throw typeError(`too many arguments for str(): ${repr(values as never)}`);
          const [first] = values.a;
          if (first === undefined || typeOf(first).isSubtypeOf(strType) === false)
            throw typeError(`${first === undefined ? '' : repr(first)} is not a string`);
          const made = new cls.ctor() as StrBox & MemberBag;
          made.v = typeof first === 'string' ? first : (first as StrBox).v;
          made.$_value_ = toStr(made.v);
          return made;
        }) as Code),
      ),
      _generate_next_value_: new StaticMethod(
        pyFunction(MODULE, '_generate_next_value_(name, start, count, last_values)', (name: Value) =>
          toStr(str(name).toLowerCase()),
        ),
      ),
    },
  );
  const Flag = newFlag(Enum);
  const IntFlag = build('IntFlag', [intType, ReprEnum, Flag], {});
  IntFlag.isFlag = true;
  IntFlag.boundary = 'keep';
  const text = (name: string): Value => ReprEnum.attrs.get(name)!;
  for (const name of ['__str__', '__format__']) IntFlag.attrs.set(name, text(name));
  IntFlag.attrs.set('__repr__', Flag.attrs.get('__repr__')!);
  for (const name of flagOperators) IntFlag.attrs.set(name, Flag.attrs.get(name)!);
  attributeChanged(IntFlag, '__or__');
  const made: EnumClasses = { Enum, ReprEnum, IntEnum, StrEnum, Flag, IntFlag };
  run.store.set(KEY, made);
  return made;
};

// ── Flags ───────────────────────────────────────────────────────────────────────────────────────
const flagOperators = [
  '__or__',
  '__and__',
  '__xor__',
  '__ror__',
  '__rand__',
  '__rxor__',
  '__invert__',
  '__contains__',
  '__iter__',
  '__len__',
  '__bool__',
  '_generate_next_value_',
  '_missing_',
];

/** The bits of an operand; undefined where a flag does not go with it. */
const bitsOf = (self: MemberBag, other: Value): Int | undefined => {
  if (other instanceof Obj && other.t === self.t) return intOf(valueOf(other as MemberBag));
  return classOf(self).memberType === intType ? intOf(other) : undefined;
};

const operator =
  (op: '|' | '&' | '^'): Code =>
  (self: MemberBag, other: Value) => {
    const bits = bitsOf(self, other);
    if (bits === undefined) return notImplemented;
    return byValue(classOf(self), binary(op, intOf(valueOf(self))!, bits));
  };

const parts = (self: MemberBag): Obj[] => {
  const type = classOf(self);
  const value = intOf(valueOf(self))!;
  return type.canonical.filter((one) => binary('&', value, intOf(valueOf(one as MemberBag))!) !== 0);
};

const newFlag = (Enum: EnumClass): EnumClass => {
  const or = operator('|');
  const and = operator('&');
  const xor = operator('^');
  const made = build(
    'Flag',
    [Enum],
    {
      '__or__(self, other)': or,
      '__and__(self, other)': and,
      '__xor__(self, other)': xor,
      '__ror__(self, other)': or,
      '__rand__(self, other)': and,
      '__rxor__(self, other)': xor,
      '__invert__(self)': (self: MemberBag) => {
        const type = classOf(self);
        const value = intOf(valueOf(self))!;
        const inverted = binary('-', binary('-', 0, value), 1);
        return type.boundary === 'eject' || type.boundary === 'keep'
          ? byValue(type, inverted)
          : byValue(type, binary('&', type.singles, inverted));
      },
      '__contains__(self, other)': (self: MemberBag, other: Value) => {
        if (!(other instanceof Obj) || other.t !== self.t)
          throw typeError(`unsupported operand type(s) for 'in': '${typeOf(other).qualname}' and '${self.t.qualname}'`);
        const bits = intOf(valueOf(other as MemberBag))!;
        return binary('&', bits, intOf(valueOf(self))!) === bits;
      },
      '__iter__(self)': (self: MemberBag) => new ArrayIter(parts(self)),
      '__len__(self)': (self: MemberBag) => {
        const n = BigInt(intOf(valueOf(self))!);
        return (n < 0n ? -n : n).toString(2).replaceAll('0', '').length;
      },
      '__bool__(self)': (self: MemberBag) => intOf(valueOf(self)) !== 0,
      '__repr__(self)': (self: MemberBag) => {
        const name = nameOf(self);
        const value = intOf(valueOf(self))!;
        return toStr(name === none ? `<${self.t.name}: ${value}>` : `<${self.t.name}.${str(name)}: ${value}>`);
      },
      '__str__(self)': (self: MemberBag) => {
        const name = nameOf(self);
        return toStr(name === none ? `${self.t.name}(${intOf(valueOf(self))!})` : `${self.t.name}.${str(name)}`);
      },
    },
    {
      _generate_next_value_: new StaticMethod(
        pyFunction(MODULE, '_generate_next_value_(name, start, count, last_values)', ((
          _name: Value,
          start: Value,
          _count: Value,
          last: Value,
        ) => {
          if (listOf(last).length === 0) return start === none ? 1 : start;
          let highest = 0n;
          for (const one of listOf(last)) {
            const n = intOf(one);
            if (n === undefined) throw typeError(`invalid flag value ${repr(one)}`);
            if (BigInt(n) > highest) highest = BigInt(n);
          }
          return binary('**', 2, highest === 0n ? 0 : highest.toString(2).length);
        }) as Code),
      ),
      _missing_: new ClassMethod(pyFunction(MODULE, 'Flag._missing_(cls, value)', composite)),
    },
  );
  made.isFlag = true;
  return made;
};

const binaryText = (n: bigint, width: number): string => {
  const digits = (n < 0n ? (1n << BigInt(width)) + n : n).toString(2).padStart(width, '0');
  return `0b${n < 0n ? 1 : 0} ${digits}`;
};

/** A combination of members, made when it is first asked for. */
const composite: Code = (type: EnumClass, given: Value): Value => {
  const raw = intOf(given);
  if (raw === undefined) throw valueError(`${repr(given)} is not a valid ${type.qualname}`);
  meter.spend(100);
  meter.allocate(300);
  let value = BigInt(raw);
  const all = BigInt(type.allBits as Int);
  const singles = BigInt(type.singles as Int);
  const negative = value < 0n;
  const outside = negative ? (~value & ~all) !== 0n && -value - 1n > all : (value & ~all) !== 0n;
  if (outside || (value & all & ~(singles | all)) !== 0n) {
    switch (type.boundary) {
      case 'strict': {
        const bits = Math.max(value.toString(2).replace('-', '').length, all.toString(2).length);
        throw valueError(
          `${repr(type)} invalid value ${raw}\n    given ${binaryText(value, bits)}\n  allowed ${binaryText(all, bits)}`,
        );
      }
      case 'conform':
        value &= all;
        break;
      case 'eject':
        return raw;
      default:
        break;
    }
  }
  if (value < 0n) {
    const width = BigInt(value.toString(2).length - 1);
    const whole = type.boundary === 'keep' && 1n << width > all + 1n ? 1n << width : all + 1n;
    value = whole + value;
  }
  const final: Int = value <= 9007199254740991n ? Number(value) : value;
  const known = type.byValue.m.get(final);
  if (known !== undefined) return known;
  const member = new type.ctor() as MemberBag;
  if (member instanceof IntBox) member.v = final;
  member.$_value_ = final;
  const names: string[] = [];
  let left = value;
  for (const one of type.canonical) {
    const bit = BigInt(intOf(valueOf(one as MemberBag))!);
    if ((value & bit) === 0n) continue;
    names.push(str(nameOf(one as MemberBag)));
    left &= ~bit;
  }
  if (left !== 0n && names.length > 0) names.push(String(left));
  member.$_name_ = names.length === 0 ? none : toStr(names.join('|'));
  (member as unknown as Record<string, Value>)['$__objclass__'] = type;
  remember(type, final, member);
  return member;
};
