/** `enum`. */
import { index } from '../../runtime/arithmetic.ts';
import { builtin, propertyType } from '../../runtime/callables.ts';
import { E, pyError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { setItem } from '../../runtime/dict.ts';
import { type Module, newList, none, toStr, Type, typeOf, type Value } from '../../runtime/object.ts';
import { repr, str } from '../../runtime/text.ts';
import { enumClasses } from './classes.ts';
import { type EnumClass, EnumSpace, enumType, makeEnum, type MemberBag } from './enum-type.ts';
import { autoType, memberMark, nonMemberMark } from './marks.ts';

/** Errors: AttributeError for what is no enumeration, as CPython finds it. */
const membersOf = (type: Value): EnumClass['members'] => {
  if (type instanceof Type && (type as Partial<EnumClass>).members instanceof Map) return (type as EnumClass).members;
  throw pyError(E.AttributeError, `'${typeOf(type).name}' object has no attribute '__members__'`);
};

/** `@unique`. Errors: ValueError if there is an alias. */
const unique = builtin('unique(enumeration)', (type: EnumClass) => {
  const aliases: string[] = [];
  for (const [name, member] of membersOf(type)) {
    const own = str((member as MemberBag).$_name_);
    if (own !== name) aliases.push(`${name} -> ${own}`);
  }
  if (aliases.length > 0) throw valueError(`duplicate values found in ${repr(type)}: ${aliases.join(', ')}`);
  return type;
});

export const newModule = (): Module => {
  const classes = enumClasses();
  const constants = (name: string, base: EnumClass, members: Readonly<Record<string, Value>>): EnumClass => {
    const space = new EnumSpace();
    setItem(space, '__module__', 'enum');
    setItem(space, '__qualname__', name);
    for (const [key, value] of Object.entries(members)) space.put(key, value);
    return makeEnum(enumType, name, [base], space, none, new Map());
  };
  const boundary = constants('FlagBoundary', classes.StrEnum, {
    STRICT: 'strict',
    CONFORM: 'conform',
    EJECT: 'eject',
    KEEP: 'keep',
  });
  const checks = constants('EnumCheck', classes.StrEnum, {
    CONTINUOUS: 'no skipped integer values',
    NAMED_FLAGS: 'multi-flag aliases may not contain unnamed flags',
    UNIQUE: 'one name per value',
  });
  const attrs: Record<string, Value> = {
    EnumType: enumType,
    EnumMeta: enumType,
    ...classes,
    auto: autoType,
    unique,
    member: memberMark,
    nonmember: nonMemberMark,
    property: propertyType,
    FlagBoundary: boundary,
    EnumCheck: checks,
    verify: builtin('verify(*checks)', (wanted: readonly Value[]) =>
      builtin('verify(enumeration)', (type: EnumClass) => {
        for (const check of wanted) verified(type, str((check as MemberBag).$_name_));
        return type;
      }),
    ),
    global_enum: builtin('global_enum(cls, update_str=False)', (type: Value) => type),
    show_flag_values: builtin('show_flag_values(value)', (value: Value) => {
      const out: Value[] = [];
      let n = BigInt(index(value));
      const bits = n.toString(16).length * 4;
      meter.spend(bits * Math.ceil(bits / 64));
      for (let bit = 1n; n > 0n; bit <<= 1n)
        if ((n & bit) !== 0n) {
          out.push(Number(bit));
          n &= ~bit;
        }
      return newList(out);
    }),
  };
  for (const type of [boundary, checks]) for (const [name, member] of type.members) attrs[name] = member;
  attrs['__all__'] = newList(Object.keys(attrs).map(toStr));
  return newModuleOf('enum', attrs);
};

/** One check of `@verify`. Errors: ValueError. */
const verified = (type: EnumClass, check: string): void => {
  if (check === 'UNIQUE') {
    const aliases: string[] = [];
    for (const [name, member] of type.members) {
      const own = str((member as MemberBag).$_name_);
      if (own !== name) aliases.push(`${name} -> ${own}`);
    }
    if (aliases.length > 0) throw valueError(`aliases found in ${repr(type)}: ${aliases.join(', ')}`);
  }
  if (check === 'CONTINUOUS') {
    const values = type.canonical.map((one) => Number((one as MemberBag).$_value_)).sort((a, b) => a - b);
    const missing: number[] = [];
    const known = new Set(values);
    if (type.isFlag) {
      for (let bit = values[0] ?? 1; bit < (values.at(-1) ?? 1); bit *= 2) if (!known.has(bit)) missing.push(bit);
    } else
      for (let n = values[0] ?? 0; n < (values.at(-1) ?? 0) && missing.length < 1000; n++)
        if (!known.has(n)) missing.push(n);
    if (missing.length > 0)
      throw valueError(
        `invalid ${type.isFlag ? 'flag' : 'enum'} ${repr(toStr(type.name))}: missing values ${missing.join(', ')}`,
      );
  }
};
