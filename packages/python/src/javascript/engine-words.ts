/**
 * What Node says where the engine says it in words of its own: `x.y is not a function` for `not a function`.
 *
 * The engine tells neither names nor values, so they are read from the program's text at the place of the error. Where that is not enough, what is left
 * out is what Node would have said more. An error that the program made itself with the same words is left alone.
 * Source: a comparison with Node 24 over the errors in `testdata/programs`.
 */
export interface EngineError {
  readonly message: string;
  readonly name: string;
  /** The built-in function in which it happened, if it was one. */
  readonly native: string;
  /** The program's text, and the place in it. Units: one-based; zero: unknown. */
  readonly source: string;
  /** Of the source. */
  readonly starts: readonly number[];
  readonly line: number;
  readonly column: number;
}

/** See the head of this file. */
export const nodeWords = (error: EngineError): string => {
  const { message, name, native } = error;
  const from = offsetOf(error);
  const rest = from < 0 ? '' : error.source.slice(from, from + 300);
  if (/^(?:new\s+)?(?:[\w$]*Error|[\w$]*Exception)\b/.test(rest)) return message;
  if (name === 'URIError') return 'URI malformed';
  const fixed = plain[message];
  if (fixed !== undefined) return fixed;
  const property = /^cannot (read|set) property '(.*)' of (null|undefined)$/s.exec(message);
  if (property !== null) {
    const [, verb = '', key = '', of = ''] = property;
    return `Cannot ${verb} properties of ${of} (${verb === 'read' ? 'reading' : 'setting'} '${key}')`;
  }
  const callee = from < 0 ? '' : calleeAt(error.source, from);
  const argument = argumentOf(error.source, from);
  switch (message) {
    case 'not a function':
      if (native !== '') return `${literal(argument)} is not a function`;
      return callee === '' ? message : `${callee} is not a ${isNew(error.source, from) ? 'constructor' : 'function'}`;
    case 'not a constructor':
      return `${callee === '' ? '(intermediate value)' : callee} is not a constructor`;
    case 'value is not iterable':
      return notIterable(rest, lineOf(error), native === '' ? '' : argument);
    case 'Cannot convert undefined or null to object':
      return native === '' ? destructured(lineOf(error)) : message;
    case 'cannot convert BigInt to number':
      return native === ''
        ? 'Cannot mix BigInt and other types, use explicit conversions'
        : 'Cannot convert a BigInt value to a number';
    case "class constructors must be invoked with 'new'":
      return `Class constructor ${callee} cannot be invoked without 'new'`;
    case 'must be called with new':
      return native === 'Promise' || callee === 'Promise'
        ? "Promise constructor cannot be invoked without 'new'"
        : `Constructor ${native === '' ? callee : native} requires 'new'`;
    case 'object is not extensible': {
      const key = assigned(rest);
      return `Cannot add property${key === '' ? '' : ` ${key}`}, object is not extensible`;
    }
    case 'could not delete property':
      return `Cannot delete property '${assigned(rest.replace(/^delete\s+/, ''))}' of #<Object>`;
    case 'no setter for property':
      return `Cannot set property ${assigned(rest)} of #<Object> which has only a getter`;
    case 'invalid number of digits':
      return native === 'toPrecision'
        ? 'toPrecision() argument must be between 1 and 100'
        : `${native}() ${native === 'toFixed' ? 'digits ' : ''}argument must be between 0 and 100`;
    case 'invalid repeat count':
      return `Invalid count value: ${argument}`;
    case 'invalid code point':
      return `Invalid code point ${argument}`;
    case 'invalid array index':
      return `Invalid typed array length: ${argument}`;
    case 'cannot convert to BigInt: not an integer':
      return `The number ${argument} cannot be converted to a BigInt because it is not an integer`;
    case 'invalid BigInt literal':
      return `Cannot convert ${argument.replaceAll(/^["']|["']$/g, '')} to a BigInt`;
    default:
  }
  const readOnly = /^'(.*)' is read-only$/s.exec(message);
  if (readOnly !== null) {
    const [, key = ''] = readOnly;
    return rest.startsWith(key) && !/^[\w$]+\s*[.[]/.test(rest)
      ? 'Assignment to constant variable.'
      : `Cannot assign to read only property '${key}' of object '${/^\d+$/.test(key) ? '[object Array]' : '#<Object>'}'`;
  }
  const early = /^(.*) is not initialized$/s.exec(message);
  if (early !== null) return `Cannot access '${early[1] ?? ''}' before initialization`;
  const hidden = /^private class field '(#.*)' does not exist$/s.exec(message);
  if (hidden !== null)
    return `Cannot read private member ${hidden[1] ?? ''} from an object whose class did not declare it`;
  return message;
};

const plain: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null) as object, {
  'empty array': 'Reduce of empty array with no initial value',
  'Date value is NaN': 'Invalid time value',
  'BigInt are forbidden in JSON.stringify': 'Do not know how to serialize a BigInt',
  'cannot convert symbol to string': 'Cannot convert a Symbol value to a string',
  'cannot convert symbol to number': 'Cannot convert a Symbol value to a number',
  "invalid 'instanceof' right operand": "Right-hand side of 'instanceof' is not callable",
  "invalid 'in' operand": "Cannot use 'in' operator to search for a key in a value that is no object",
  'invalid array length': 'Invalid array length',
  'cannot invoke a running generator': 'Generator is already running',
  'invalid value used as WeakMap key': 'Invalid value used as weak map key',
  'invalid value used as WeakSet key': 'Invalid value used in weak set',
  'bad normalization form': 'The normalization form should be one of NFC, NFD, NFKC, NFKD.',
  'this is not initialized':
    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
});

/** Units: UTF-16 units of a line that are looked at on each side of the place: lines that no hand wrote have no end. */
const around = 1000;

const lineOf = ({ source, starts, line, column }: EngineError): string => {
  const start = starts[line - 1];
  if (start === undefined) return '';
  const end = starts[line] ?? source.length;
  const at = start + column - 1;
  return source.slice(Math.max(start, at - around), Math.min(end, at + around)).replace(/[\r\n\u2028\u2029]+$/, '');
};

const offsetOf = ({ source, starts, line, column }: EngineError): number => {
  const start = starts[line - 1];
  if (start === undefined || column < 1) return -1;
  const from = start + column - 1;
  return from < source.length ? from : -1;
};

/** `a`, `a.b[0].c`, as far as it is a chain of names. */
const chain = /^(?:[\w$#]+|"[^"\n]*"|'[^'\n]*')(?:\??\.[\w$#]+|\[[^[\]\n]{1,40}\])*/;

const isNew = (source: string, from: number): boolean => /\bnew\s+$/.test(source.slice(Math.max(0, from - 20), from));

/** The text of what is called at a place, as Node shows it. */
const calleeAt = (source: string, from: number): string => {
  const [ahead = ''] = chain.exec(source.slice(from, from + 300)) ?? [];
  if (!/[.]\s*$/.test(source.slice(Math.max(0, from - 200), from)))
    return ahead !== '' ? ahead : source[from] === '(' ? '(intermediate value)(...)' : '(intermediate value)';
  return objectBefore(source, from) + ahead;
};

/** The expression before a dot, the dot included. */
const objectBefore = (source: string, end: number): string => {
  let out = '';
  let at = end;
  const blank = (): void => {
    while (at > 0 && /\s/.test(source[at - 1] ?? '')) at--;
  };
  for (let steps = 0; steps < 20; steps++) {
    blank();
    if (source[at - 1] === '.') {
      out = `.${out}`;
      at--;
      if (source[at - 1] === '?') {
        out = `?${out}`;
        at--;
      }
      blank();
    }
    const last = source[at - 1] ?? '';
    if (last === ')') {
      at = opening(source, at - 1);
      if (at < 0) return `(intermediate value)${out}`;
      out = `(...)${out}`;
      // A group in parentheses is no call.
      if (!/[\w$)\]]/.test(source[at - 1] ?? '')) return `(intermediate value)${out.slice('(...)'.length)}`;
      continue;
    }
    if (last === ']') {
      const from = opening(source, at - 1);
      if (from < 0) return `(intermediate value)${out}`;
      out = source.slice(from, at).replaceAll(/\s+/g, '') + out;
      at = from;
      if (!/[\w$)\]]/.test(source[at - 1] ?? '')) return out;
      continue;
    }
    if (last === '"' || last === "'") {
      const from = source.lastIndexOf(last, at - 2);
      return from < 0 ? `(intermediate value)${out}` : `"${source.slice(from + 1, at - 1)}"${out}`;
    }
    const name = /[\w$#]+$/.exec(source.slice(Math.max(0, at - 100), at))?.[0] ?? '';
    if (name === '') return `(intermediate value)${out}`;
    out = name + out;
    at -= name.length;
    if (source[at - 1] !== '.') return out;
  }
  return out;
};

/** Where the bracket opens that closes at a place. */
const opening = (source: string, close: number): number => {
  let depth = 0;
  for (let at = close; at >= 0 && close - at < 2000; at--) {
    const unit = source[at] ?? '';
    if (')]}'.includes(unit)) depth++;
    else if ('([{'.includes(unit) && --depth === 0) return at;
  }
  return -1;
};

/** The first argument of the call at a place. */
const argumentOf = (source: string, from: number): string => {
  if (from < 0) return '';
  const open = source.indexOf('(', from);
  const [, text = ''] =
    open < 0 || open - from > 100 ? [] : (/^\(\s*([^,()\n]*)/.exec(source.slice(open, open + 200)) ?? []);
  return text.trim() === '' ? 'undefined' : text.trim();
};

const literal = (text: string): string =>
  /^-?\d/.test(text) ? `number ${text}` : /^["']/.test(text) ? `string ${text.replaceAll("'", '"')}` : text;

/** The key to which something is assigned: `o.a = 1`, `o['a'] = 1`. */
const assigned = (rest: string): string => {
  const [, dotted = '', quoted = ''] =
    /^[\w$]+(?:\.[\w$]+)*?(?:\.([\w$]+)|\[["'](.*?)["']\])(?![\w$.[])/.exec(rest) ?? [];
  return dotted + quoted;
};

const notIterable = (rest: string, line: string, argument: string): string => {
  const expression =
    argument !== ''
      ? argument
      : (/\]\s*=\s*([^;,]+)/.exec(line)?.[1] ?? chain.exec(rest)?.[0] ?? /^\{\}/.exec(rest)?.[0] ?? '').trim();
  if (expression === 'undefined' || expression === 'null')
    return `${expression} is not iterable${argument === '' ? ' (cannot read property Symbol(Symbol.iterator))' : ''}`;
  return `${expression === '' ? 'object' : literal(expression)} is not iterable`.replace(
    /^number (?=\S+ is not iterable$)/,
    argument === '' ? '' : 'number ',
  );
};

const destructured = (line: string): string => {
  const [, key = '', expression = ''] =
    /(?:const|let|var)\s*\{\s*([\w$]+)[^}]*\}\s*=\s*([^;,)]+)/.exec(line) ?? /\(\{\s*([\w$]+)/.exec(line) ?? [];
  if (key === '') return 'Cannot destructure a value that is undefined or null';
  const of = expression.trim() === '' ? 'undefined' : expression.trim();
  return `Cannot destructure property '${key}' of '${of}' as it is ${of === 'null' ? 'null' : 'undefined'}.`;
};
