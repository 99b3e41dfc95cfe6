/**
 * What type expressions are made of: type parameters (`T`, `*Ts`, `**P`), forms that hold arguments (`list[T]`, `T | None`), and
 * how parameters are found in a form and replaced by arguments.
 *
 * Every form knows its parameters from when it is made, so finding them never walks a tree twice.
 */
import { typeError } from './exceptions.ts';
import { meter } from './meter.ts';
import { ellipsis, List, newBuiltinType, newList, newTuple, Obj, objectType, Tuple, type Value } from './object.ts';
import { registerRepr, repr } from './text.ts';

/** A type expression with arguments. */
export abstract class Form extends Obj {
  readonly args: Tuple;
  /** Its free type parameters, each once, in order. */
  readonly params: readonly Value[];

  constructor(args: Tuple) {
    super();
    this.args = args;
    this.params = parametersOf(args.a);
  }

  /** The same form of other arguments. */
  abstract withArgs(args: readonly Value[]): Value;
}

/** `T`, `*Ts` or `**P`. */
export abstract class TypeParam extends Obj {
  readonly name: string;
  /** Made by the `[T]` syntax: shown without a sign of variance. */
  declared = false;
  module: string | undefined = undefined;
  constructor(name: string) {
    super();
    this.name = name;
  }
}

export class TypeVar extends TypeParam {
  bound: Value | undefined = undefined;
  constraints: Tuple = newTuple([]);
  variance: 'in' | 'co' | 'contra' = 'in';
}
export class ParamSpec extends TypeParam {
  bound: Value | undefined = undefined;
  variance: 'in' | 'co' | 'contra' = 'in';
}
export class TypeVarTuple extends TypeParam {}

export const typeVarType = newBuiltinType('typing.TypeVar', TypeVar as never, objectType, 'typing');
export const paramSpecType = newBuiltinType('typing.ParamSpec', ParamSpec as never, objectType, 'typing');
export const typeVarTupleType = newBuiltinType('typing.TypeVarTuple', TypeVarTuple as never, objectType, 'typing');
for (const type of [typeVarType, paramSpecType, typeVarTupleType]) type.final = true;

const withVariance = (v: TypeVar | ParamSpec): string =>
  v.declared ? v.name : `${v.variance === 'co' ? '+' : v.variance === 'contra' ? '-' : '~'}${v.name}`;
registerRepr(TypeVar, withVariance);
registerRepr(ParamSpec, withVariance);
registerRepr(TypeVarTuple, (v: TypeVarTuple) => v.name);

/** `*Ts` inside arguments: `Unpack[Ts]`. */
export class Unpacked extends Form {
  constructor(args: Tuple) {
    super(args);
  }
  withArgs(args: readonly Value[]): Value {
    return new Unpacked(newTuple(args));
  }
}
newBuiltinType('_UnpackGenericAlias', Unpacked as never, objectType, 'typing');
registerRepr(Unpacked, (v: Unpacked) => `typing.Unpack[${repr(v.args.a[0]!)}]`);

/** The type parameters in arguments, each once, in order. */
export const parametersOf = (args: readonly Value[], depth = 0): readonly Value[] => {
  const found = new Set<Value>();
  for (const one of args) {
    if (one instanceof TypeParam) found.add(one);
    else if (one instanceof Form) for (const param of one.params) found.add(param);
    else if ((one instanceof List || one instanceof Tuple) && depth < 8)
      for (const param of parametersOf(one.a, depth + 1)) found.add(param);
  }
  return found.size === 0 ? nothing : [...found];
};
const nothing: readonly Value[] = [];

/** Arguments by parameter. A `*Ts` has a tuple, a `**P` a list or another `**P`. */
export const bindParams = (what: Value, params: readonly Value[], given: readonly Value[]): Map<Value, Value> => {
  const bound = new Map<Value, Value>();
  if (params.length === 0) throw typeError(`${repr(what)} is not a generic class`);
  const [only] = params;
  if (params.length === 1 && only instanceof ParamSpec) {
    const [one] = given;
    const whole =
      given.length === 1 &&
      (one instanceof List || one instanceof ParamSpec || one === ellipsis || one instanceof Tuple);
    bound.set(only, whole ? one! : newList([...given]));
    return bound;
  }
  const spread = params.findIndex((one) => one instanceof TypeVarTuple);
  const least = spread < 0 ? params.length : params.length - 1;
  if (given.length < least || (spread < 0 && given.length > least))
    throw typeError(
      `Too ${given.length > least ? 'many' : 'few'} arguments for ${repr(what)}; actual ${given.length}, expected ${spread < 0 ? '' : 'at least '}${least}`,
    );
  const extra = given.length - least;
  let at = 0;
  params.forEach((param, i) => {
    if (i === spread) {
      bound.set(param, newTuple(given.slice(at, at + extra)));
      at += extra;
    } else bound.set(param, given[at++]!);
  });
  return bound;
};

/** Arguments with parameters replaced. */
export const substituteAll = (args: readonly Value[], bound: ReadonlyMap<Value, Value>, depth = 0): Value[] => {
  const out: Value[] = [];
  for (const one of args) {
    meter.spend(8);
    if (one instanceof Unpacked && one.args.a[0] instanceof TypeVarTuple) {
      const values = bound.get(one.args.a[0]);
      if (values instanceof Tuple) out.push(...values.a);
      else out.push(values ?? one);
    } else if (one instanceof TypeVarTuple) {
      const values = bound.get(one);
      if (values instanceof Tuple) out.push(...values.a);
      else out.push(values ?? one);
    } else if (one instanceof ParamSpec) {
      const values = bound.get(one);
      // Flattened: `Callable[P, T][[int, str], bool]` holds int, str, bool.
      if (values instanceof List || values instanceof Tuple) out.push(...values.a);
      else out.push(values ?? one);
    } else if (one instanceof TypeParam) out.push(bound.get(one) ?? one);
    else if (one instanceof Form && one.params.length > 0 && depth < 100)
      out.push(one.withArgs(substituteAll(one.args.a, bound, depth + 1)));
    else if (one instanceof List && depth < 100) out.push(newList(substituteAll(one.a, bound, depth + 1)));
    else out.push(one);
  }
  return out;
};

/** `form[given]`. */
export const subscriptForm = (form: Form, given: readonly Value[]): Value =>
  form.withArgs(substituteAll(form.args.a, bindParams(form, form.params, given)));
