/**
 * `EnumType`, the metaclass: how a class body becomes members, and what the class answers (`Color(1)`, `Color['RED']`,
 * iteration, `in`).
 *
 * The body's namespace watches what is stored (`EnumSpace`): it resolves `auto()` at once, so that `RW = R | W` works, and refuses
 * names given twice.
 */
import { findAttribute, getattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import {
  classMethod,
  ClassMethod,
  construct,
  Func,
  getter,
  method,
  Property,
  StaticMethod,
} from '../../runtime/callables.ts';
import { attributeChanged, newType } from '../../runtime/class-making.ts';
import { equal, textOf } from '../../runtime/compare.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import {
  attributeError,
  E,
  Exc,
  isCaught,
  keyError,
  newExc,
  raised,
  typeError,
  valueError,
} from '../../runtime/exceptions.ts';
import { ArrayIter, listOf, registerIterator } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Dict,
  IntBox,
  type Kwargs,
  Namespace,
  newBuiltinType,
  newList,
  newTuple,
  none,
  Obj,
  objectType,
  toStr,
  Tuple,
  Type,
  typeOf,
  typeType,
  tupleType,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, repr, str } from '../../runtime/text.ts';
import { MappingProxy } from '../../runtime/types/mapping-proxy.ts';
import { Auto, Member, NonMember } from './marks.ts';
import { binary } from '../../runtime/arithmetic.ts';

/** What a flag does with bits that no member has. */
export type Boundary = 'strict' | 'conform' | 'eject' | 'keep';

/** A member, as its own attributes say. */
export type MemberBag = Obj & { $_name_: Value; $_value_: Value };

/** An enumeration. */
export class EnumClass extends Type {
  /** By name, aliases too, in order. */
  readonly members = new Map<string, Obj>();
  /** Without aliases. */
  canonical: Obj[] = [];
  byValue: Dict = newDict();
  /** Those whose values cannot be hashed. */
  unhashable: [Value, Obj][] = [];
  memberType: Type = objectType;
  isFlag = false;
  boundary: Boundary = 'strict';
  /** Of flags: the bits of members with one bit, and of all. */
  singles: Value = 0;
  allBits: Value = 0;
}
export const enumType = newBuiltinType('EnumType', EnumClass as never, typeType, 'enum');
registerRepr(EnumClass, (v: EnumClass) => `<${v.isFlag ? 'flag' : 'enum'} '${v.name}'>`);

// ── The namespace of the body ───────────────────────────────────────────────────────────────────
const isDunder = (name: string): boolean => name.length > 4 && name.startsWith('__') && name.endsWith('__');
const isSunder = (name: string): boolean =>
  name.length > 2 && name.startsWith('_') && name.endsWith('_') && name[1] !== '_';
const sunders = new Set([
  '_order_',
  '_generate_next_value_',
  '_numeric_repr_',
  '_missing_',
  '_ignore_',
  '_iter_member_',
  '_iter_member_by_value_',
  '_iter_member_by_def_',
  '_add_alias_',
  '_add_value_alias_',
]);

const isDescriptor = (v: Value): boolean =>
  v instanceof Obj &&
  (v instanceof Func ||
    v instanceof Property ||
    v instanceof ClassMethod ||
    v instanceof StaticMethod ||
    v.t.lookup('__get__') !== undefined ||
    v.t.lookup('__set__') !== undefined ||
    v.t.lookup('__delete__') !== undefined);

export class EnumSpace extends Namespace {
  readonly memberNames: string[] = [];
  readonly lastValues: Value[] = [];
  ignore = new Set<string>();
  generate: Value | undefined = undefined;
  className = '';
  autoCalled = false;

  override put(name: string, given: Value): void {
    let v = given;
    const key = toStr(name);
    if (name.startsWith(`_${this.className.replace(/^_+/, '')}__`)) {
      setItem(this, key, v);
      return;
    }
    if (isSunder(name)) {
      if (!sunders.has(name))
        throw valueError(`_sunder_ names, such as ${repr(key)}, are reserved for future Enum use`);
      if (name === '_generate_next_value_') {
        if (this.autoCalled) throw typeError('_generate_next_value_ must be defined before members');
        this.generate = v instanceof StaticMethod ? v.func : v;
        v = new StaticMethod(this.generate);
      } else if (name === '_ignore_') {
        const text = textOf(v);
        const names = text === undefined ? listOf(v).map(str) : text.replaceAll(',', ' ').split(/\s+/);
        this.ignore = new Set(names);
        const already = this.memberNames.filter((one) => this.ignore.has(one));
        if (already.length > 0)
          throw valueError(`_ignore_ cannot specify already set names: ${repr(newList(already.map(toStr)))}`);
      }
      setItem(this, key, v);
      return;
    }
    if (isDunder(name)) {
      setItem(this, key, v);
      return;
    }
    if (this.memberNames.includes(name))
      throw typeError(`${repr(key)} already defined as ${repr(getItem(this, key)!)}`);
    if (this.ignore.has(name)) {
      setItem(this, key, v);
      return;
    }
    if (v instanceof NonMember) {
      setItem(this, key, v.value);
      return;
    }
    if (v instanceof Member) v = v.value;
    else if (isDescriptor(v)) {
      setItem(this, key, v);
      return;
    }
    if (getItem(this, key) !== undefined)
      throw typeError(`${repr(key)} already defined as ${repr(getItem(this, key)!)}`);
    if (v instanceof Auto) v = this.resolve(v, name);
    else if (v instanceof Tuple && v.t.builtin && v.a.some((one) => one instanceof Auto))
      v = newTuple(v.a.map((one) => (one instanceof Auto ? this.resolve(one, name) : one)));
    this.memberNames.push(name);
    this.lastValues.push(v);
    setItem(this, key, v);
  }

  private resolve(v: Auto, name: string): Value {
    if (v.value === undefined) {
      meter.spend(20 + this.lastValues.length);
      v.value = call(this.generate!, [toStr(name), 1, this.memberNames.length, newList([...this.lastValues])]);
    }
    this.autoCalled = true;
    return v.value;
  }
}

/** The enumerations among bases: the last one must be. */
const firstEnum = (bases: readonly Value[]): EnumClass | undefined => {
  const last = bases.at(-1);
  return last instanceof EnumClass ? last : (bases.find((one) => one instanceof EnumClass) as EnumClass | undefined);
};

const newSpace = (name: string, bases: readonly Value[]): EnumSpace => {
  const space = new EnumSpace();
  space.className = name;
  for (const base of bases) refuseExtension(name, base);
  const first = firstEnum(bases);
  if (first !== undefined) space.generate = findAttribute(first, '_generate_next_value_');
  return space;
};
const refuseExtension = (name: string, base: Value): void => {
  if (base instanceof EnumClass && base.members.size > 0)
    throw typeError(`<enum '${name}'> cannot extend ${repr(base)}`);
};
classMethod(enumType, '__prepare__(cls, name, bases, /, **kwargs)', (_cls: Type, name: Value, bases: Value) =>
  newSpace(str(name), (bases as Tuple).a),
);

// ── Making the class ────────────────────────────────────────────────────────────────────────────
/** The type whose values the members are, besides being members. */
const dataTypeOf = (name: string, bases: readonly Value[]): Type => {
  const found = new Set<Type>();
  for (const chain of bases) {
    if (!(chain instanceof Type)) continue;
    let candidate: Type | undefined;
    for (const base of chain.mro) {
      if (base === objectType) continue;
      if (base instanceof EnumClass) {
        if (base.memberType !== objectType) {
          found.add(base.memberType);
          break;
        }
      } else if (base.attrs.has('__new__') || base.attrs.has('__dataclass_fields__')) {
        found.add(candidate ?? base);
        break;
      } else candidate ??= base;
    }
  }
  if (found.size > 1) throw typeError(`${repr(toStr(name))}: too many data types: ${repr(newList([...found]))}`);
  return [...found][0] ?? objectType;
};

construct(
  enumType,
  'EnumType(cls, bases, classdict, /, *, boundary=None, _simple=False, **kwds)',
  (meta: Type, name: Value, bases: Value, given: Value, boundary: Value, _simple: Value, kwargs: Kwargs) => {
    const text = str(name);
    const list = (bases as Tuple).a;
    if (!(given instanceof EnumSpace))
      throw attributeError(`'${typeOf(given).name}' object has no attribute '_member_names'`, given, '_member_names');
    return makeEnum(meta, text, list, given, boundary, kwargs);
  },
);

const boundaries: Readonly<Record<string, Boundary>> = {
  strict: 'strict',
  conform: 'conform',
  eject: 'eject',
  keep: 'keep',
};

/** A class from its body. */
export const makeEnum = (
  meta: Type,
  name: string,
  bases: readonly Value[],
  space: EnumSpace,
  boundary: Value,
  kwargs: Kwargs,
): EnumClass => {
  const { memberNames } = space;
  const raw = memberNames.map((one) => getItem(space, toStr(one))!);
  const plain = newDict();
  for (const [key, value] of dictEntries(space)) {
    const text = str(key);
    if (!memberNames.includes(text) && !space.ignore.has(text) && text !== '_ignore_') setItem(plain, key, value);
  }
  if (memberNames.includes('mro')) throw valueError(`invalid enum member name(s) ${repr('mro')}`);
  const first = firstEnum(bases);
  const memberType = first === undefined ? objectType : dataTypeOf(name, bases);
  const type = newType(meta, name, bases, plain, kwargs) as EnumClass;
  type.memberType = memberType;
  type.isFlag = first?.isFlag === true || name === 'Flag';
  type.boundary = first?.boundary ?? 'strict';
  if (boundary !== none) type.boundary = boundaries[str(getattr(boundary, 'value'))] ?? 'strict';
  if (first !== undefined) adoptText(type, first, bases);
  const savedNew = type.attrs.get('__new__');
  let maker = savedNew;
  if (maker === undefined)
    for (const method of ['__new_member__', '__new__'])
      for (const base of [memberType, first]) {
        const found = base?.lookup(method);
        if (maker === undefined && found !== undefined && found !== objectType.attrs.get('__new__')) maker = found;
      }
  if (maker === objectType.attrs.get('__new__')) maker = undefined;
  if (savedNew !== undefined) {
    type.attrs.set('__new_member__', savedNew);
    type.attrs.delete('__new__');
  }
  memberNames.forEach((one, i) => addMember(type, one, raw[i]!, maker));
  const order = type.attrs.get('_order_');
  if (order !== undefined) checkOrder(type, order);
  if (type.isFlag) noteBits(type);
  type.make = (args, kw) => callEnum(type, args, kw);
  attributeChanged(type, '__new_member__');
  return type;
};

/** `__repr__`, `__str__`, `__format__` come from the enumeration, not from the type of its values. */
const adoptText = (type: EnumClass, first: EnumClass, bases: readonly Value[]): void => {
  const reprBase = bases.some((one) => one instanceof EnumClass && one.name === 'ReprEnum' && one.module === 'enum');
  if (reprBase) {
    if (type.memberType === objectType)
      throw typeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)');
    for (const name of ['__str__', '__format__']) {
      const own = first.lookup(name);
      if (!type.attrs.has(name) && own !== undefined) type.attrs.set(name, own);
    }
  }
  for (const name of ['__repr__', '__str__', '__format__']) {
    if (type.attrs.has(name)) continue;
    const found = type.lookup(name);
    if (found === type.memberType.lookup(name) || found === objectType.attrs.get(name)) {
      const own = first.lookup(name);
      if (own !== undefined) type.attrs.set(name, own);
    }
  }
  if (type.isFlag)
    for (const name of ['__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__']) {
      const own = first.lookup(name);
      if (!type.attrs.has(name) && own !== undefined) type.attrs.set(name, own);
    }
  type.cache.clear();
  attributeChanged(type, '__str__');
};

const checkOrder = (type: EnumClass, order: Value): void => {
  const text = textOf(order);
  const wanted = text === undefined ? listOf(order).map(str) : text.replaceAll(',', ' ').split(/\s+/).filter(Boolean);
  const names = type.canonical.map((one) => str((one as MemberBag).$_name_));
  const known = wanted.filter((one) => names.includes(one));
  type.attrs.delete('_order_');
  if (known.join() !== names.join())
    throw typeError(
      `member order does not match _order_:\n  ${repr(newList(known.map(toStr)))}\n  ${repr(newList(names.map(toStr)))}`,
    );
};

const addMember = (type: EnumClass, name: string, value: Value, maker: Value | undefined): void => {
  meter.spend(100);
  meter.allocate(200);
  const { memberType } = type;
  let args: readonly Value[] = value instanceof Tuple && value.t.builtin ? value.a : [value];
  if (memberType === tupleType) args = [newTuple(args)];
  let member: MemberBag;
  if (maker === undefined) member = new type.ctor() as MemberBag;
  else {
    const f = maker instanceof StaticMethod ? maker.func : maker;
    const made = call(f, [type, ...args]);
    if (!(made instanceof Obj)) throw typeError(`${type.name}.__new__ must return an instance of it`);
    member = made as MemberBag;
  }
  if ((member as { $_value_?: Value }).$_value_ === undefined) {
    if (memberType === objectType) member.$_value_ = value;
    else {
      try {
        member.$_value_ = call(memberType, args);
      } catch (e) {
        if (!(e instanceof Exc)) throw e;
        const exc = newExc(E.TypeError, '_value_ not set in __new__, unable to create it');
        exc.cause = e;
        throw raised(exc);
      }
    }
  }
  const inner = member.$_value_;
  member.$_name_ = toStr(name);
  (member as unknown as Record<string, Value>)['$__objclass__'] = type;
  const init = type.lookup('__init__');
  if (init !== undefined && init instanceof Func && !isPlainInit(init)) call(init, [member, ...args]);
  const known = lookup(type, inner);
  if (known !== undefined && !(type.isFlag && str((known as MemberBag).$_name_) === name)) {
    expose(type, name, known);
    return;
  }
  (member as unknown as Record<string, Value>)['$_sort_order_'] = type.members.size;
  const single = !type.isFlag || isSingleBit(inner);
  if (single) type.canonical.push(member);
  remember(type, inner, member);
  expose(type, name, member);
};
const isPlainInit = (init: Func): boolean => init.module === 'enum';

const isSingleBit = (v: Value): boolean => {
  const n = v instanceof IntBox ? v.v : v;
  if (typeof n === 'number')
    return n > 0 && (n & (n - 1)) === 0 && n <= 2 ** 30 ? true : n > 2 ** 30 && Number.isInteger(Math.log2(n));
  return typeof n === 'bigint' && n > 0n && (n & (n - 1n)) === 0n;
};

/** Puts a member where the class and emitted code find it. */
const expose = (type: EnumClass, name: string, member: Obj): void => {
  type.members.set(name, member);
  type.attrs.set(name, member);
  attributeChanged(type, name);
  Object.defineProperty(type, `$${name}`, { value: member, writable: true, configurable: true, enumerable: false });
};

export const remember = (type: EnumClass, value: Value, member: Obj): void => {
  const depth = meter.d;
  try {
    setItem(type.byValue, value, member);
  } catch (e) {
    if (!isCaught(e, depth, E.TypeError)) throw e;
    type.unhashable.push([value, member]);
  }
};

const lookup = (type: EnumClass, value: Value): Obj | undefined => {
  const depth = meter.d;
  try {
    return getItem(type.byValue, value) as Obj | undefined;
  } catch (e) {
    if (!isCaught(e, depth, E.TypeError)) throw e;
    meter.spend(type.unhashable.length);
    return type.unhashable.find(([one]) => equal(one, value))?.[1];
  }
};

/** The bits of a flag's members. */
const noteBits = (type: EnumClass): void => {
  let singles: Value = 0;
  let all: Value = 0;
  for (const member of type.members.values()) {
    const v = (member as MemberBag).$_value_;
    const n = v instanceof IntBox ? v.v : v;
    if (typeof n !== 'number' && typeof n !== 'bigint') continue;
    if (isSingleBit(n)) singles = binary('|', singles, n);
    if (n > 0) all = binary('|', all, n);
  }
  type.singles = singles;
  type.allBits = all;
};

// ── Calls: by value, or the functional way ──────────────────────────────────────────────────────
const callEnum = (type: EnumClass, args: readonly Value[], kwargs: Kwargs | undefined): Value => {
  if (args.length === 1 && (kwargs === undefined || kwargs.size === 0)) {
    const [v] = args as readonly [Value];
    if (type.members.size > 0 || type.isFlag) return byValue(type, v);
    if (typeOf(v) === type) return v;
  }
  if (args.length === 0 && kwargs?.get('value') === undefined)
    throw typeError("EnumType.__call__() missing 1 required positional argument: 'value'");
  if (type.members.size > 0) {
    const only = args.length === 0 ? kwargs!.get('value')! : args.length > 1 ? newTuple(args) : args[0]!;
    return byValue(type, only);
  }
  const value = args[0] ?? kwargs!.get('value')!;
  const names = args[1] ?? kwargs?.get('names');
  if (names === undefined) return byValue(type, value);
  return functional(type, str(value), names, kwargs);
};

/** `Color(1)`. */
export const byValue = (type: EnumClass, value: Value): Value => {
  if (value instanceof Obj && value.t === type) return value;
  const found = lookup(type, value);
  if (found !== undefined) return found;
  let made: Value = none;
  let context: Exc | undefined;
  try {
    made = call(getattr(type, '_missing_'), [value]);
  } catch (e) {
    if (!(e instanceof Exc)) throw e;
    context = e;
  }
  if (context !== undefined) {
    throw context;
  }
  if (made instanceof Obj && made.t.isSubtypeOf(type)) return made;
  if (type.isFlag && type.boundary === 'eject' && (typeof made === 'number' || typeof made === 'bigint')) return made;
  if (made === none) throw valueError(`${repr(value)} is not a valid ${type.qualname}`);
  throw typeError(`error in ${type.name}._missing_: returned ${repr(made)} instead of None or a valid member`);
};

const functional = (base: EnumClass, name: string, names: Value, kwargs: Kwargs | undefined): Value => {
  const start = kwargs?.get('start') ?? 1;
  const mixin = kwargs?.get('type');
  const bases = mixin === undefined || mixin === none ? [base] : [mixin, base];
  const space = newSpace(name, bases);
  const text = textOf(names);
  const entries: (readonly [string, Value | undefined])[] = [];
  if (text !== undefined)
    for (const one of text.replaceAll(',', ' ').split(/\s+/)) {
      if (one !== '') entries.push([one, undefined]);
    }
  else if (names instanceof Dict) for (const [key, v] of dictEntries(names)) entries.push([str(key), v]);
  else
    for (const one of listOf(names))
      if (textOf(one) === undefined) {
        const [key, v] = listOf(one);
        entries.push([str(key!), v]);
      } else entries.push([str(one), undefined]);
  const last: Value[] = [];
  entries.forEach(([key, given], i) => {
    const v = given ?? call(space.generate!, [toStr(key), start, i, newList([...last])]);
    last.push(v);
    space.put(key, v);
  });
  setItem(space, '__module__', kwargs?.get('module') ?? '__main__');
  const qualname = kwargs?.get('qualname');
  if (qualname !== undefined && qualname !== none) setItem(space, '__qualname__', qualname);
  return makeEnum(typeOf(base), name, bases, space, kwargs?.get('boundary') ?? none, new Map());
};

// ── What the class answers ──────────────────────────────────────────────────────────────────────
registerIterator(EnumClass, (type: EnumClass) => new ArrayIter(type.canonical));
method(enumType, '__iter__(cls)', (type: EnumClass) => new ArrayIter(type.canonical));
method(enumType, '__reversed__(cls)', (type: EnumClass) => new ArrayIter([...type.canonical].reverse()));
method(enumType, '__len__(cls)', (type: EnumClass) => type.canonical.length);
method(enumType, '__bool__(cls)', () => true);
method(enumType, '__contains__(cls, value)', (type: EnumClass, v: Value) => {
  if (v instanceof Obj && v.t === type) return true;
  return lookup(type, v) !== undefined;
});
method(enumType, '__getitem__(cls, name)', (type: EnumClass, name: Value) => {
  const text = textOf(name);
  const found = text === undefined ? undefined : type.members.get(text);
  if (found === undefined) throw keyError(name);
  return found;
});
getter(enumType, '__members__', (type: EnumClass) => {
  const dict = newDict();
  for (const [name, member] of type.members) setItem(dict, toStr(name), member);
  return new MappingProxy(dict);
});
getter(enumType, '_member_names_', (type: EnumClass) =>
  newList(type.canonical.map((one) => (one as MemberBag).$_name_)),
);
getter(enumType, '_member_map_', (type: EnumClass) => {
  const dict = newDict();
  for (const [name, member] of type.members) setItem(dict, toStr(name), member);
  return dict;
});
getter(enumType, '_value2member_map_', (type: EnumClass) => type.byValue);
getter(enumType, '_member_type_', (type: EnumClass) => type.memberType);
getter(enumType, '_flag_mask_', (type: EnumClass) => type.allBits);
getter(enumType, '_singles_mask_', (type: EnumClass) => type.singles);
enumType.attributeGuard = ((type: EnumClass, name: string, value: Value | undefined): void => {
  if (!type.members.has(name)) return;
  throw value === undefined
    ? attributeError(`${repr(toStr(type.name))} cannot delete member ${repr(toStr(name))}.`, type, name)
    : attributeError(`cannot reassign member ${repr(toStr(name))}`, type, name);
}) as never;
