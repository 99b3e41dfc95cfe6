/**
 * Functions and classes of the library that CPython writes in Python.
 *
 * They are made of the same things as the program's own (`Func`, classes made by a metaclass), so operators, `repr`,
 * inheritance and `super` treat them as such; only their code is ours. Programs may change them (`Mapping.get.x = 1`), so each
 * run makes them anew.
 */
import { type Code, Func, type FuncInfo } from './callables.ts';
import { call } from './call.ts';
import { newDict, setItem } from './dict.ts';
import { typeError } from './exceptions.ts';
import { newTuple, type Type, typeOf, typeType, type Value } from './object.ts';
import { parseSignature } from './signature.ts';

interface Parsed {
  readonly info: FuncInfo;
  readonly defaults: readonly Value[];
  readonly kwdefaults: readonly (Value | undefined)[];
}
const parsed = new Map<string, Parsed>();

const parse = (signature: string): Parsed => {
  const known = parsed.get(signature);
  if (known !== undefined) return known;
  const sig = parseSignature(signature);
  const params = [...sig.names];
  if (sig.rest) params.push('args');
  if (sig.kwrest) params.push('kwargs');
  const made: Parsed = {
    info: {
      name: sig.name.slice(sig.name.lastIndexOf('.') + 1),
      qualname: sig.name,
      params,
      positional: sig.positional,
      positionalOnly: sig.positionalOnly,
      keywordOnly: sig.names.length - sig.positional,
      rest: sig.rest,
      kwrest: sig.kwrest,
      kind: 'plain',
      doc: null,
      line: 1,
    },
    // Those with `...` are undefined: the code sees that nothing was given.
    defaults: sig.defaults.slice(sig.required, sig.positional) as Value[],
    kwdefaults: sig.defaults.slice(sig.positional),
  };
  parsed.set(signature, made);
  return made;
};

/**
 * A function from its qualified signature. The code gets named parameters in order, then `*args` as a tuple and `**kwargs` as
 * a dict.
 */
export const pyFunction = (module: string, signature: string, code: Code): Func => {
  const { info, defaults, kwdefaults } = parse(signature);
  return new Func(info, code, defaults, kwdefaults, module);
};

/** What a class of the library is made of: methods by signature, other attributes by name. */
export interface ClassParts {
  readonly bases: readonly Value[];
  readonly methods?: Readonly<Record<string, Code>>;
  readonly attrs?: Readonly<Record<string, Value>>;
  /** The metaclass. */
  readonly meta?: Type;
}

/** Makes a class as a `class` statement would. */
export const pyClass = (module: string, name: string, parts: ClassParts): Type => {
  const space = newDict();
  setItem(space, '__module__', module);
  setItem(space, '__qualname__', name);
  if (parts.methods !== undefined)
    for (const [signature, code] of Object.entries(parts.methods)) {
      const made = pyFunction(
        module,
        `${name}.${signature}`,
        onOwnObjects(code, signature, () => type),
      );
      setItem(space, made.name, made);
    }
  if (parts.attrs !== undefined) for (const [key, value] of Object.entries(parts.attrs)) setItem(space, key, value);
  const type = call(parts.meta ?? typeType, [name, newTuple(parts.bases), space]) as Type;
  return type;
};

/**
 * The code of a method, for whatever object it is called with: functions of Python take any, and fail where it lacks what they look for. Ours look
 * into the object, so what the engine says then becomes an exception of the program.
 */
const onOwnObjects =
  (code: Code, signature: string, type: () => Type): Code =>
  (...args: readonly never[]) => {
    try {
      return code(...args);
    } catch (e) {
      const [self] = args as readonly Value[];
      if (!(e instanceof TypeError) || self === undefined || typeOf(self).isSubtypeOf(type())) throw e;
      const method = signature.slice(0, signature.indexOf('('));
      throw typeError(`${type().name}.${method}() does not apply to a '${typeOf(self).name}' object`);
    }
  };
