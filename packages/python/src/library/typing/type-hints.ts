/** `get_type_hints`, `get_origin`, `get_args`: types read back from annotations. */
import { findAttribute } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { Func, Method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { dictEntries, dictOfEntries, newDict, setItem } from '../../runtime/dict.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { ForwardRef, genericType, isConcatenate, TypingAlias, TypingUnion } from '../../runtime/generic.ts';
import { Alias } from '../../runtime/alias.ts';
import { meter } from '../../runtime/meter.ts';
import { builtins } from '../../runtime/ops.ts';
import {
  Dict,
  ellipsis,
  emptyTuple,
  List,
  Module,
  newList,
  newTuple,
  none,
  noneType,
  Obj,
  toStr,
  Tuple,
  Type,
  type Value,
} from '../../runtime/object.ts';
import { repr } from '../../runtime/text.ts';
import { Form, ParamSpec, Unpacked } from '../../runtime/type-params.ts';
import { UnionForm, unionType } from '../../runtime/union.ts';
import { forms, isForm } from './special-forms.ts';
import { SpecialAlias } from './special-aliases.ts';

/** What a textual annotation means, by the program's names, those in front first. */
const evaluate = (text: string, globals: Value, locals: Value): Value =>
  call(builtins.get('eval')!, [toStr(text), globals, locals]);

/** A type with every forward reference in it resolved. */
const resolve = (v: Value, globals: Value, locals: Value, depth = 0): Value => {
  meter.spend(8);
  if (v === none) return noneType;
  const text = v instanceof ForwardRef ? v.text : textOf(v);
  if (text !== undefined) {
    const made = evaluate(text, globals, locals);
    return depth > 50 ? made : resolve(made, globals, locals, depth + 1);
  }
  if (v instanceof Form && depth < 50 && !(v instanceof TypingAlias && v.kind === 'literal')) {
    const args = v.args.a.map((one) =>
      textOf(one) === undefined || v instanceof Alias ? inside(one, globals, locals, depth) : one,
    );
    return args.some((one, i) => one !== v.args.a[i]) ? v.withArgs(args) : v;
  }
  return v;
};
const inside = (v: Value, globals: Value, locals: Value, depth: number): Value => {
  if (v === none || v === ellipsis) return v;
  if (v instanceof List) return newList(v.a.map((one) => inside(one, globals, locals, depth + 1)));
  return resolve(v, globals, locals, depth + 1);
};

/** A type without what `Annotated`, `Required` and `NotRequired` add. */
const strip = (v: Value, depth = 0): Value => {
  meter.spend(8);
  if (v instanceof TypingAlias) {
    if (v.kind === 'annotated') return strip(v.args.a[0]!, depth + 1);
    if (isForm(v, 'Required') || isForm(v, 'NotRequired')) return strip(v.args.a[0]!, depth + 1);
  }
  if (v instanceof Form && depth < 50) {
    const args = v.args.a.map((one) => strip(one, depth + 1));
    return args.some((one, i) => one !== v.args.a[i]) ? v.withArgs(args) : v;
  }
  return v;
};

/** `get_type_hints(obj)`. */
export const typeHints = (obj: Value, globals: Value, locals: Value, extras: boolean): Value => {
  const hints = newDict();
  const add = (notes: Value | undefined, around: Value): void => {
    if (!(notes instanceof Dict)) return;
    for (const [name, value] of dictEntries(notes)) {
      const type = resolve(value, globals, locals === none ? around : locals);
      setItem(hints, name, extras ? type : strip(type));
    }
  };
  if (obj instanceof Type) {
    for (const base of [...obj.mro].reverse()) {
      const notes = base.attrs.get('__annotations__');
      if (notes === undefined) continue;
      add(notes, globals === none ? namespaceOf(base) : none);
    }
    return hints;
  }
  const target = obj instanceof Method ? obj.func : obj;
  if (target instanceof Func) {
    add(target.annotations, none);
    return hints;
  }
  if (obj instanceof Module) {
    add(obj.attrs.get('__annotations__'), none);
    return hints;
  }
  const notes = obj instanceof Obj ? findAttribute(obj, '__annotations__') : undefined;
  const wrapped = obj instanceof Obj ? findAttribute(obj, '__wrapped__') : undefined;
  if (wrapped instanceof Func && notes === undefined) return typeHints(wrapped, globals, locals, extras);
  if (notes === undefined) throw typeError(`${repr(obj)} is not a module, class, method, or function.`);
  add(notes, none);
  return hints;
};

/** The names of a class's body, for its annotations. */
const namespaceOf = (type: Type): Value => {
  const entries: [Value, Value][] = [];
  for (const [name, value] of type.attrs) entries.push([toStr(name), value]);
  const params = type.attrs.get('__type_params__');
  if (params instanceof Tuple) for (const one of params.a) entries.push([repr(one), one]);
  return dictOfEntries(entries);
};

/** `get_origin(tp)`. */
export const originOf = (v: Value): Value => {
  if (v instanceof TypingAlias) return v.kind === 'annotated' ? forms['Annotated']! : v.origin;
  if (v instanceof TypingUnion) return forms['Union']!;
  if (v instanceof UnionForm) return unionType;
  if (v instanceof Alias || v instanceof SpecialAlias) return v.origin;
  if (v instanceof Unpacked) return forms['Unpack']!;
  if (v instanceof Form) return findAttribute(v, '__origin__') ?? none;
  return v === genericType ? genericType : none;
};

/** `get_args(tp)`. */
export const argsOf = (v: Value): Value => {
  if (v instanceof TypingAlias && v.kind === 'annotated') return newTuple([...v.args.a, ...v.metadata]);
  if (!(v instanceof Form)) return emptyTuple;
  if (v instanceof TypingAlias && v.kind === 'callable') {
    const before = v.args.a.slice(0, -1);
    const [first] = before;
    if (before.length === 1 && (first === ellipsis || first instanceof ParamSpec || isConcatenate(first!)))
      return v.args;
    return newTuple([newList(before), v.args.a.at(-1)!]);
  }
  return v.args;
};
