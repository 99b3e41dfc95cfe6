/**
 * Signatures of built-in functions, written as Python writes them: `index(self, value, start=0, stop=None, /)`.
 *
 * A default is a literal (`0`, `-1`, `1.5`, `'text'`, `None`, `True`), or `...` for "not given", which the function sees as undefined.
 * A function receives its arguments in the order of the signature; `*args` as an array, `**kwargs` as a map.
 */
import { typeError } from './exceptions.ts';
import { type Kwargs, none, toFloat, type Value } from './object.ts';

export interface Signature {
  readonly name: string;
  readonly names: readonly string[];
  /** Positional parameters, and how many of them are positional-only. */
  readonly positional: number;
  readonly positionalOnly: number;
  readonly required: number;
  /** One per parameter in `names`; undefined where there is none. */
  readonly defaults: readonly (Value | undefined)[];
  readonly optional: readonly boolean[];
  readonly rest: boolean;
  readonly kwrest: boolean;
  /** The first parameter is the receiver of a method, which messages do not count. */
  readonly method: boolean;
  readonly text: string;
}

const literal = (text: string): Value | undefined => {
  switch (text) {
    case '...':
      return undefined;
    case 'None':
      return none;
    case 'True':
      return true;
    case 'False':
      return false;
    default:
      if (/^'.*'$/.test(text)) return text.slice(1, -1);
      if (/^-?\d+$/.test(text)) return Number(text);
      if (/^-?\d+\.\d+$/.test(text)) return toFloat(Number(text));
      throw new Error(`signature default ${text}`);
  }
};

/** Reads a signature. Errors: throws on one that is not well formed, which is ours to mend. */
export const parseSignature = (text: string): Signature => {
  const open = text.indexOf('(');
  const name = text.slice(0, open);
  const parts = text
    .slice(open + 1, text.lastIndexOf(')'))
    .split(/,\s*(?=[a-zA-Z_*/])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names: string[] = [];
  const defaults: (Value | undefined)[] = [];
  const optional: boolean[] = [];
  let positional = -1;
  let positionalOnly = 0;
  let required = 0;
  let rest = false;
  let kwrest = false;
  for (const part of parts) {
    if (part === '/') positionalOnly = names.length;
    else if (part.startsWith('**')) kwrest = true;
    else if (part.startsWith('*')) {
      positional = names.length;
      rest = part.length > 1;
    } else {
      const equals = part.indexOf('=');
      names.push(equals < 0 ? part : part.slice(0, equals));
      optional.push(equals >= 0);
      defaults.push(equals < 0 ? undefined : literal(part.slice(equals + 1)));
      if (equals < 0 && positional < 0) required++;
    }
  }
  if (positional < 0) positional = names.length;
  return {
    name,
    names,
    positional,
    positionalOnly,
    required,
    defaults,
    optional,
    rest,
    kwrest,
    method: names[0] === 'self',
    text,
  };
};

const plural = (n: number): string => (n === 1 ? 'argument' : 'arguments');

/** Whether all parameters but the receiver are positional-only. */
const takesNoKeywords = (sig: Signature): boolean => {
  const self = sig.method ? 1 : 0;
  return sig.names.length - self === Math.max(sig.positionalOnly - self, 0);
};

/** Puts a call's arguments into the order of the signature. Errors: TypeError in CPython's words. */
export const bindBuiltin = (
  sig: Signature,
  args: readonly Value[],
  kwargs: Kwargs | undefined,
): (Value | readonly Value[] | Kwargs | undefined)[] => {
  const bound: (Value | readonly Value[] | Kwargs | undefined)[] = [];
  const { names, positional, defaults, optional } = sig;
  if (kwargs !== undefined && kwargs.size > 0 && !sig.kwrest && takesNoKeywords(sig))
    throw typeError(`${sig.name}() takes no keyword arguments`);
  const given = Math.min(args.length, positional);
  for (let i = 0; i < given; i++) bound.push(args[i]);
  if (args.length > positional && !sig.rest) throw tooMany(sig, args.length);
  let used = 0;
  for (let i = given; i < names.length; i++) {
    const name = names[i]!;
    const value = kwargs !== undefined && i >= sig.positionalOnly ? kwargs.get(name) : undefined;
    if (value !== undefined) {
      used++;
      bound.push(value);
    } else if (optional[i]!) bound.push(defaults[i]);
    else if (i < positional) throw tooFew(sig, args.length, i);
    else throw typeError(`${sig.name}() missing required keyword-only argument: '${name}'`);
  }
  if (sig.rest) bound.push(args.slice(positional));
  if (sig.kwrest) {
    const rest: Kwargs = new Map();
    if (kwargs !== undefined) for (const [name, value] of kwargs) if (!takes(sig, name, given)) rest.set(name, value);
    bound.push(rest);
  } else if (kwargs !== undefined && used < kwargs.size) throw unexpected(sig, kwargs, given);
  return bound;
};

const takes = (sig: Signature, name: string, given: number): boolean => {
  const at = sig.names.indexOf(name);
  return at >= sig.positionalOnly && at >= given;
};

const unexpected = (sig: Signature, kwargs: Kwargs, given: number): Error | object => {
  if (sig.names.length === sig.positionalOnly) return typeError(`${shown(sig)} takes no keyword arguments`);
  // `sorted` hands its keywords to the list's method.
  const short = sig.name === 'sorted' ? 'sort' : sig.name.slice(sig.name.lastIndexOf('.') + 1);
  const self = sig.method ? 1 : 0;
  const most = sig.names.length - self;
  const got = given - self + kwargs.size;
  if (got > most) {
    const kind = given === self ? 'keyword ' : '';
    return typeError(`${short}() takes at most ${most} ${kind}${plural(most)} (${got} given)`);
  }
  for (const name of kwargs.keys()) {
    const at = sig.names.indexOf(name);
    if (at < sig.positionalOnly)
      return typeError(
        `'${name}' is an invalid keyword argument for ${isNameless(sig.name) ? 'this function' : `${short}()`}`,
      );
    if (at < given) return typeError(`argument for ${sig.name}() given by name ('${name}') and position (${at + 1})`);
  }
  return typeError(`${sig.name}() got an unexpected keyword argument`);
};

const shown = (sig: Signature): string => (sig.name.includes('.') || !sig.method ? `${sig.name}()` : `${sig.name}()`);

/** Constructors that do not tell their name are `function` in messages. */
const nameless = ({ name }: Signature): string => {
  if (isNameless(name)) return 'function';
  return `${name.slice(name.lastIndexOf('.') + 1)}()`;
};
/** Decimals parse their arguments by hand. */
const isNameless = (name: string): boolean => name === 'function' || /^Decimal(?:\.|$)/.test(name);

/** Types count their arguments in other words than functions of one argument do. */
const isConstructor = (sig: Signature): boolean => sig.method && !sig.name.includes('.');

/** Methods that read their arguments in an older way, with words of their own. */
const parsed = /^(?:str|bytes|bytearray)\.(?:r?find|r?index|count|startswith|endswith)$/;

const tooMany = (sig: Signature, got: number): object => {
  const self = sig.method ? 1 : 0;
  const most = sig.positional - self;
  const least = sig.required - self;
  const given = got - self;
  const short = sig.name.slice(sig.name.lastIndexOf('.') + 1);
  const total = sig.names.length - self;
  if (most === 0 && total > 0) return typeError(`${short}() takes no positional arguments`);
  if (most === 0) return typeError(`${sig.name}() takes no arguments (${given} given)`);
  if (parsed.test(sig.name)) return typeError(`${short}() takes at most ${most} ${plural(most)} (${given} given)`);
  if (most === 1 && least === 1 && sig.names.length === sig.positionalOnly && !isConstructor(sig))
    return typeError(`${sig.name}() takes exactly one argument (${given} given)`);
  if (sig.names.length === sig.positionalOnly)
    return least === most
      ? typeError(`${short} expected ${most} ${plural(most)}, got ${given}`)
      : typeError(`${short} expected at most ${most} ${plural(most)}, got ${given}`);
  if (sig.name === 'sorted') return typeError(`sorted expected 1 argument, got ${given}`);
  if (given <= total) {
    const bound = least < most ? 'at most' : 'exactly';
    return typeError(`${nameless(sig)} takes ${bound} ${most} positional ${plural(most)} (${given} given)`);
  }
  return typeError(`${nameless(sig)} takes at most ${total} ${plural(total)} (${given} given)`);
};

const tooFew = (sig: Signature, got: number, at: number): object => {
  const self = sig.method ? 1 : 0;
  const least = sig.required - self;
  const given = got - self;
  const short = sig.name.slice(sig.name.lastIndexOf('.') + 1);
  if (sig.name === 'map') return typeError('map() must have at least two arguments.');
  if (given < 0) return typeError(`unbound method ${sig.name}() needs an argument`);
  if (parsed.test(sig.name)) return typeError(`${short}() takes at least ${least} ${plural(least)} (${given} given)`);
  if (sig.names.length === sig.positionalOnly) {
    if (least === 1 && sig.positional - self === 1 && !isConstructor(sig))
      return typeError(`${sig.name}() takes exactly one argument (${given} given)`);
    return least === sig.positional - self
      ? typeError(`${short} expected ${least} ${plural(least)}, got ${given}`)
      : typeError(`${short} expected at least ${least} ${plural(least)}, got ${given}`);
  }
  if (sig.name === 'sorted') return typeError(`sorted expected 1 argument, got ${given}`);
  if (sig.name === 'enumerate') return typeError("enumerate() missing required argument 'iterable'");
  const first = Math.min(sig.positionalOnly - self, least);
  if (given < first) {
    const bound = first < sig.positional - self ? 'at least' : 'exactly';
    return typeError(`${nameless(sig)} takes ${bound} ${first} positional ${plural(first)} (${given} given)`);
  }
  return typeError(`${nameless(sig)} missing required argument '${sig.names[at]!}' (pos ${at + 1 - self})`);
};
