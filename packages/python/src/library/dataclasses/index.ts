/** `dataclasses`: classes whose methods follow from their annotations. */
import { call } from '../../runtime/call.ts';
import { builtin } from '../../runtime/callables.ts';
import { newType } from '../../runtime/class-making.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { listOf, tupleOf } from '../../runtime/iteration.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  Dict,
  dictType,
  type Module,
  newTuple,
  none,
  toStr,
  Type,
  typeOf,
  typeType,
  type Value,
} from '../../runtime/object.ts';
import { str, repr } from '../../runtime/text.ts';
import { forms } from '../typing/special-forms.ts';
import { asDict, asTuple, isInstance, replaced, trueFields } from './convert.ts';
import { Field, fieldFunction, initVarType, keywordOnly, missing } from './field.ts';
import { frozenInstanceError } from './methods.ts';
import { fieldsOf, type Options, process } from './process.ts';

type Flag = Value;
const optionsOf = (
  init: Flag,
  shown: Flag,
  eq: Flag,
  order: Flag,
  unsafeHash: Flag,
  frozen: Flag,
  matchArgs: Flag,
  kwOnly: Flag,
  slots: Flag,
  weakrefSlot: Flag,
): Options => ({
  init: truth(init),
  repr: truth(shown),
  eq: truth(eq),
  order: truth(order),
  unsafeHash: truth(unsafeHash),
  frozen: truth(frozen),
  matchArgs: truth(matchArgs),
  kwOnly: truth(kwOnly),
  slots: truth(slots),
  weakrefSlot: truth(weakrefSlot),
});

const OPTIONS =
  'init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False';

const applied = (cls: Value, options: Options): Value => {
  if (!(cls instanceof Type)) throw typeError(`dataclass() should be called on a class, got ${repr(cls)}`);
  if (options.weakrefSlot && !options.slots) throw typeError('weakref_slot is True but slots is False');
  return process(cls, options);
};

type Flags = readonly [Flag, Flag, Flag, Flag, Flag, Flag, Flag, Flag, Flag, Flag];
const dataclass = builtin(`dataclass(cls=None, /, *, ${OPTIONS})`, (cls: Value, ...flags: Flags) => {
  const options = optionsOf(...flags);
  return cls === none ? builtin('wrap(cls)', (one: Value) => applied(one, options)) : applied(cls, options);
});

const makeDataclass = builtin(
  `make_dataclass(cls_name, fields, *, bases=..., namespace=None, ${OPTIONS}, module=None)`,
  (name: Value, fields: Value, bases: Value | undefined, namespace: Value, ...rest: readonly Value[]) => {
    const flags = rest.slice(0, 10) as unknown as Flags;
    const space = newDict();
    setItem(space, '__module__', rest[10] === none || rest[10] === undefined ? 'types' : rest[10]);
    if (namespace instanceof Dict) for (const [key, value] of dictEntries(namespace)) setItem(space, key, value);
    const notes = newDict();
    const seen = new Set<string>();
    for (const one of listOf(fields)) {
      const parts = textOf(one) === undefined ? listOf(one) : [one];
      const field = textOf(parts[0]!);
      if (field === undefined || !/^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(field))
        throw typeError(`Field names must be valid identifiers: ${repr(parts[0]!)}`);
      if (seen.has(field)) throw typeError(`Field name duplicated: ${repr(toStr(field))}`);
      seen.add(field);
      if (parts.length > 3) throw typeError(`Invalid field: ${repr(one)}`);
      setItem(notes, toStr(field), parts[1] ?? forms['Any']!);
      if (parts[2] !== undefined) setItem(space, toStr(field), parts[2]);
    }
    setItem(space, '__annotations__', notes);
    const list = bases === undefined ? [] : tupleOf(bases).a;
    let meta: Type = typeType;
    for (const base of list) if (base instanceof Type && typeOf(base).isSubtypeOf(meta)) meta = typeOf(base);
    const type =
      meta === typeType
        ? newType(typeType, str(name), list, space, undefined)
        : call(meta, [name, newTuple(list), space]);
    return applied(type, optionsOf(...flags));
  },
);

export const newModule = (): Module =>
  newModuleOf('dataclasses', {
    dataclass,
    field: fieldFunction,
    Field: typeOf(new Field()),
    FrozenInstanceError: frozenInstanceError,
    InitVar: initVarType,
    KW_ONLY: keywordOnly,
    MISSING: missing,
    fields: builtin('fields(class_or_instance)', (v: Value) => newTuple(trueFields(v))),
    asdict: builtin('asdict(obj, *, dict_factory=...)', (v: Value, factory: Value | undefined) =>
      asDict(v, factory ?? dictType),
    ),
    astuple: builtin('astuple(obj, *, tuple_factory=...)', asTuple),
    make_dataclass: makeDataclass,
    replace: builtin('replace(obj, /, **changes)', replaced),
    is_dataclass: builtin('is_dataclass(obj)', (v: Value) =>
      v instanceof Type ? fieldsOf(v) !== undefined : isInstance(v),
    ),
  });
