/** Things that can be called, as values: functions of the program, built-in functions, and their bound forms. */
import { bindBuiltin, parseSignature, type Signature } from './signature.ts';
import { typeError } from './exceptions.ts';
import { Instance, type Kwargs, newBuiltinType, Obj, objectType, Type, typeOf, type Value } from './object.ts';

/** JavaScript code of a callable; emitted code calls it only with as many arguments as it has parameters. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
export type Code = (...args: never[]) => Value;

/** What the compiler knows of a function; one per `def` or `lambda`, shared by its closures. */
export interface FuncInfo {
  readonly name: string;
  readonly qualname: string;
  /** In the order in which the code takes them: positional, keyword-only, then `*` and `**`. */
  readonly params: readonly string[];
  readonly positional: number;
  readonly positionalOnly: number;
  readonly keywordOnly: number;
  readonly rest: boolean;
  readonly kwrest: boolean;
  readonly kind: 'plain' | 'generator' | 'coroutine' | 'asyncgen';
  readonly doc: string | null;
  /** Units: one-based. */
  readonly line: number;
  /** Where it stands, if not in the program itself. */
  readonly module?: string;
  /** Names beside the parameters, for `__code__`: of the program's functions. */
  readonly names?: { readonly locals: readonly string[]; readonly cells: readonly string[]; readonly free: string[] };
}

/** A function of the program. */
export class Func extends Obj {
  declare n$: number;
  c: Code;
  readonly info: FuncInfo;
  /** Of the last positional parameters. */
  defaults: readonly Value[];
  /** One per keyword-only parameter; undefined where it must be given. */
  kwdefaults: readonly (Value | undefined)[];
  name: string;
  qualname: string;
  module: string;
  doc: Value | undefined = undefined;
  /** Annotations by name, as thunks' results. */
  annotations: Value | undefined = undefined;
  typeParams: readonly Value[] | undefined = undefined;
  /** Ways to the variables of `info.names.free`, where the program asks for `__closure__`. */
  readonly free: readonly (() => Value | undefined)[] | undefined;

  constructor(
    info: FuncInfo,
    c: Code,
    defaults: readonly Value[],
    kwdefaults: readonly (Value | undefined)[],
    module: string,
    free?: readonly (() => Value | undefined)[],
  ) {
    super();
    this.free = free;
    this.n$ = info.rest || info.kwrest || info.keywordOnly > 0 ? -1 : info.positional;
    this.c = c;
    this.info = info;
    this.defaults = defaults;
    this.kwdefaults = kwdefaults;
    this.name = info.name;
    this.qualname = info.qualname;
    this.module = module;
  }
}
export const functionType = newBuiltinType('function', Func, objectType);

/** How many parameters a signature has if all are positional, else -1; without reading it whole. */
const positionalCount = (signature: string): number => {
  if (signature.includes('*')) return -1;
  let count = signature.endsWith('()') ? 0 : 1;
  for (let i = signature.indexOf(','); i >= 0; i = signature.indexOf(',', i + 1)) count++;
  // The slash after positional-only parameters is no parameter.
  return /[(,] ?\//.test(signature) ? count - 1 : count;
};

/** A built-in function. As an attribute of a type it binds to instances if `binds`. */
export class Builtin extends Obj {
  declare n$: number;
  readonly c: Code;
  readonly name: string;
  /** Its text until somebody asks: a thousand built-ins are defined at each start, and few are looked at. */
  private signature: Signature | string;
  readonly binds: boolean;
  /** The module or type it belongs to, for its `repr`. */
  owner: Type | string | undefined = undefined;

  constructor(signature: Signature | string, c: Code, binds: boolean) {
    super();
    this.signature = signature;
    const name = typeof signature === 'string' ? signature.slice(0, signature.indexOf('(')) : signature.name;
    this.name = name.slice(name.lastIndexOf('.') + 1);
    this.c = c;
    this.binds = binds;
    // The code takes all parameters; a call that leaves some out is padded with their defaults (`pad`).
    if (typeof signature === 'string') this.n$ = positionalCount(signature);
    else {
      const { rest, kwrest, names, positional } = signature;
      this.n$ = !rest && !kwrest && names.length === positional ? positional : -1;
    }
  }

  get sig(): Signature {
    if (typeof this.signature === 'string') this.signature = parseSignature(this.signature);
    return this.signature;
  }

  /** Calls with positional arguments of which the last ones may be missing; undefined if they do not fit. */
  padded(args: readonly Value[], self: Value | undefined): Value | undefined {
    const { sig } = this;
    const given = self === undefined ? args.length : args.length + 1;
    if (this.n$ < given || sig.required > given) return undefined;
    const c = this.c as unknown as (...all: readonly (Value | undefined)[]) => Value;
    const d = sig.defaults;
    if (self === undefined) {
      switch (this.n$) {
        case 1:
          return c(args.length > 0 ? args[0] : d[0]);
        case 2:
          return c(args.length > 0 ? args[0] : d[0], args.length > 1 ? args[1] : d[1]);
        case 3:
          return c(
            args.length > 0 ? args[0] : d[0],
            args.length > 1 ? args[1] : d[1],
            args.length > 2 ? args[2] : d[2],
          );
      }
    } else {
      switch (this.n$) {
        case 1:
          return c(self);
        case 2:
          return c(self, args.length > 0 ? args[0] : d[1]);
        case 3:
          return c(self, args.length > 0 ? args[0] : d[1], args.length > 1 ? args[1] : d[2]);
      }
    }
    const all: (Value | undefined)[] = self === undefined ? [...args] : [self, ...args];
    for (let i = given; i < this.n$; i++) all.push(d[i]);
    return c(...all);
  }

  invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    if (kwargs === undefined) {
      const { sig } = this;
      if (sig.rest && !sig.kwrest && sig.positional === 0 && sig.names.length === 0) return this.c(args as never);
      const value = this.padded(args, undefined);
      if (value !== undefined) return value;
    }
    const bound = bindBuiltin(this.sig, args, kwargs) as never[];
    return this.c(...bound);
  }
}
export const builtinType = newBuiltinType('builtin_function_or_method', Builtin, objectType);

/** A built-in method as an attribute of its type. */
export class MethodDescriptor extends Builtin {
  private fromType: MethodDescriptor | undefined = undefined;

  /** The method as the type itself shows it (`str.upper`): its first argument may be anything, so it is looked at. */
  unbound(): Builtin {
    const { owner } = this;
    if (!(owner instanceof Type) || owner === objectType) return this;
    if (this.fromType !== undefined) return this.fromType;
    const made = new (this.constructor as typeof MethodDescriptor)(
      this.sig,
      ((self: Value, ...args: readonly (Value | undefined)[]) => {
        if (!typeOf(self).isSubtypeOf(owner)) throw this.wrongSelf(owner, self);
        // The code of this moment: runs that follow labels put their own in its place and take it away again.
        return (this.c as (...all: readonly (Value | undefined)[]) => Value)(self, ...args);
      }) as never,
      true,
    );
    made.owner = owner;
    made.fromType = made;
    this.fromType = made;
    return made;
  }

  protected wrongSelf(owner: Type, self: Value): object {
    return typeError(
      `descriptor '${this.name}' for '${owner.name}' objects doesn't apply to a '${typeOf(self).name}' object`,
    );
  }
}
export const methodDescriptorType = newBuiltinType('method_descriptor', MethodDescriptor as never, objectType);
/** One that stands for an operator. */
export class WrapperDescriptor extends MethodDescriptor {
  protected override wrongSelf(owner: Type, self: Value): object {
    return typeError(
      `descriptor '${this.name}' requires a '${owner.name}' object but received a '${typeOf(self).name}'`,
    );
  }
}
export const wrapperDescriptorType = newBuiltinType('wrapper_descriptor', WrapperDescriptor as never, objectType);

/** A method taken from an instance. */
export class Method extends Obj {
  readonly func: Value;
  readonly self: Value;

  constructor(func: Value, self: Value) {
    super();
    this.func = func;
    this.self = self;
  }
}
export const methodType = newBuiltinType('method', Method, objectType);

/** A built-in method taken from an instance. */
export class BoundBuiltin extends Method {
  declare readonly func: Builtin;
}
export const boundBuiltinType = newBuiltinType('builtin_function_or_method', BoundBuiltin, objectType);

/**
 * A built-in object that is called like a function (`functools.partial`, `operator.itemgetter`). One whose `n$` says how
 * many arguments it may be called with directly has `c` besides.
 */
export abstract class Callable extends Instance {
  abstract invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value;
}

export class StaticMethod extends Obj {
  func: Value;
  constructor(func: Value) {
    super();
    this.func = func;
  }
}
export const staticMethodType = newBuiltinType('staticmethod', StaticMethod as never, objectType);

export class ClassMethod extends Obj {
  func: Value;
  constructor(func: Value) {
    super();
    this.func = func;
  }
}
export const classMethodType = newBuiltinType('classmethod', ClassMethod as never, objectType);

export class Property extends Obj {
  get: Value | undefined = undefined;
  set: Value | undefined = undefined;
  del: Value | undefined = undefined;
  doc: Value | undefined = undefined;
  name: string | undefined = undefined;
}
export const propertyType = newBuiltinType('property', Property, objectType);

/** A computed attribute of a built-in type (`int.real`, `type.__name__`). */
export class GetSet extends Obj {
  readonly name: string;
  readonly get: (self: Value) => Value;
  readonly set: ((self: Value, value: Value | undefined) => void) | undefined;
  /** How CPython holds it, which decides what it says of an assignment. */
  readonly kind: 'member' | 'computed';
  /** The type it belongs to, for its `repr`. */
  owner: Type | undefined = undefined;

  constructor(
    name: string,
    get: (self: Value) => Value,
    set?: (self: Value, value: Value | undefined) => void,
    kind: 'member' | 'computed' = 'computed',
  ) {
    super();
    this.name = name;
    this.get = get;
    this.set = set;
    this.kind = kind;
  }
}
export const getSetType = newBuiltinType('getset_descriptor', GetSet as never, objectType);

/** A slot of a class with `__slots__`. */
export class Slot extends Obj {
  readonly name: string;
  readonly owner: Type;
  readonly property: `$${string}`;
  /** A type of whose instances no prototype stands in the way of a plain store. */
  openFor: Type | undefined = undefined;
  constructor(name: string, owner: Type) {
    super();
    this.name = name;
    this.property = `$${name}`;
    this.owner = owner;
  }
}
export const memberType = newBuiltinType('member_descriptor', Slot as never, objectType);

// ── Defining built-ins ──────────────────────────────────────────────────────────────────────────
type Fn = (...args: never[]) => Value;

/** A built-in function from its signature and code. */
export const builtin = (signature: string, fn: Fn): Builtin => new Builtin(signature, fn, false);

/** Adds a method to a built-in type; the signature begins with `self`. Subtypes' prototypes see it too. */
export const method = (type: Type, signature: string, fn: Fn): void => {
  const ctor = signature.startsWith('__') ? WrapperDescriptor : MethodDescriptor;
  const made = new ctor(`${type.qualname}.${signature}`, fn, true);
  made.owner = type;
  define(type, made.name, made);
  Object.defineProperty(type.ctor.prototype, `m$${made.name}`, { value: made, writable: true, configurable: true });
};

/** Adds a computed attribute to a built-in type. */
export const getter = (
  type: Type,
  name: string,
  get: (self: never) => Value,
  set?: (self: never, value: Value | undefined) => void,
): void => {
  const made = new GetSet(name, get as (self: Value) => Value, set as never);
  made.owner = type;
  define(type, name, made);
};

/** Adds an attribute that only reads, and that is a plain member of the object in CPython. */
export const member = (type: Type, name: string, get: (self: never) => Value): void => {
  define(type, name, new GetSet(name, get as (self: Value) => Value, undefined, 'member'));
};

/** Adds a class method to a built-in type; the signature begins with `cls`. */
export const classMethod = (type: Type, signature: string, fn: Fn): void => {
  const made = new Builtin(`${type.qualname}.${signature.replace(/\(cls\b/, '(self')}`, fn, true);
  made.owner = type;
  define(type, made.name, new ClassMethod(made));
};

/** Adds a static method to a built-in type. */
export const staticMethod = (type: Type, signature: string, fn: Fn): void => {
  const made = builtin(`${type.qualname}.${signature}`, fn);
  define(type, made.name, new StaticMethod(made));
};

/**
 * Gives a built-in type its constructor: `fn` gets the class to make an instance of (the type, or a subclass), then the
 * arguments in the signature's order.
 */
export const construct = (type: Type, signature: string, fn: Fn): void => {
  const open = signature.indexOf('(');
  const inner = signature.slice(open + 1);
  const sig = `${signature.slice(0, open)}(self${inner === ')' ? ', /)' : `, ${inner}`}`;
  const made = new Builtin(sig, fn, false);
  const checked: Fn = (cls: Value, ...rest: never[]) =>
    (fn as (...all: unknown[]) => Value)(madeBy(type, cls), ...rest);
  const visible = new Builtin(sig, checked, false);
  visible.owner = type;
  made.owner = type;
  type.attrs.set('__new__', new StaticMethod(visible));
  const code = made.c as unknown as (...all: readonly (Value | undefined)[]) => Value;
  type.make = (args, kwargs) => {
    if (kwargs === undefined && made.n$ === 2 && args.length === 1) return code(type, args[0]);
    return made.invoke([type, ...args], kwargs);
  };
};

/**
 * The class that `type.__new__` was asked for, if that makes what the class's methods expect.
 *
 * Errors: TypeError, in CPython's words: a program may call any `__new__` with anything.
 */
const madeBy = (type: Type, cls: Value): Type => {
  if (!(cls instanceof Type)) throw typeError(`${type.name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
  if (cls === type) return cls;
  if (!cls.isSubtypeOf(type))
    throw typeError(`${type.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${type.name}`);
  const layout = cls.mro.find((one) => one.builtin);
  if (layout !== undefined && layout !== type && layout.lookup('__new__') !== type.attrs.get('__new__'))
    throw typeError(`${type.name}.__new__(${cls.name}) is not safe, use ${layout.name}.__new__()`);
  return cls;
};

/**
 * Gives a built-in type its own way to find attributes. Methods that it would inherit are taken out of emitted code's sight,
 * so that the hook is asked first.
 */
export const hookAttributes = (type: Type, hook: (self: never, name: string) => Value | undefined): void => {
  type.attributeHook = hook;
  for (const name of objectType.attrs.keys())
    Object.defineProperty(type.ctor.prototype, `m$${name}`, { value: undefined, writable: true, configurable: true });
};

/** Sets an attribute of a built-in type. */
export const define = (type: Type, name: string, value: Value): void => {
  type.attrs.set(name, value);
  type.cache.clear();
};
