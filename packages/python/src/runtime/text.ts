/** `repr`, `str`, `ascii` and `format` of values. Everything here gives UTF-16 text; `toStr` makes a value of it. */
import { callSpecial } from './call.ts';
import { BoundBuiltin, Builtin, ClassMethod, Func, GetSet, Method, Property, Slot, StaticMethod } from './callables.ts';
import { deeper, textOf } from './compare.ts';
import { originalKey } from './dict.ts';
import { E, Exc, pyError, typeError } from './exceptions.ts';
import { identityOf } from './keys.ts';
import { meter } from './meter.ts';
import {
  boolType,
  ByteArray,
  Bytes,
  Complex,
  Dict,
  ellipsis,
  FloatBox,
  FrozenSet,
  type Int,
  IntBox,
  Iter,
  List,
  Module,
  none,
  noneType,
  notImplemented,
  Obj,
  Range,
  SetObj,
  Slice,
  StrBox,
  Tuple,
  Type,
  typeOf,
  type Value,
} from './object.ts';
import { OwnModule } from './own-module.ts';
import { setOrder } from './set.ts';
import { complexRepr } from '../numbers/complex-text.ts';
import { floatRepr } from '../numbers/float-repr.ts';
import { formatComplex } from '../numbers/format-complex.ts';
import { formatFloat } from '../numbers/format-float.ts';
import { formatInt } from '../numbers/format-int.ts';
import { parseFormatSpec } from '../numbers/format-spec.ts';
import { formatStr } from '../numbers/format-str.ts';
import { intToText } from '../numbers/int-text.ts';
import { intToFloat } from './integers.ts';

const registered = new Map<unknown, (v: never) => string>();
/** Says how a built-in type outside this file shows itself. */
export const registerRepr = (ctor: unknown, shower: (v: never) => string): void => {
  registered.set(ctor, shower);
};
const registeredStr = new Map<unknown, (v: never) => string>();
/** Says how a built-in type outside this file turns to text, where `str` differs from `repr`. */
export const registerStr = (ctor: unknown, shower: (v: never) => string): void => {
  registeredStr.set(ctor, shower);
};

const printable = /^[ -~]*$/;
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** `repr` of text. */
export const quoteText = (text: string): string => {
  meter.spend(text.length >> 4);
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  if (printable.test(text) && !text.includes('\\') && !text.includes(quote)) return quote + text + quote;
  let out = quote;
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (c === quote || c === '\\') out += `\\${c}`;
    else if (c === '\n') out += '\\n';
    else if (c === '\r') out += '\\r';
    else if (c === '\t') out += '\\t';
    else if (code < 32 || code === 127) out += `\\x${hex(code, 2)}`;
    else if (code < 127) out += c;
    else if (unprintable.test(c)) out += escapeCode(code);
    else out += c;
  }
  return out + quote;
};

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');
const escapeCode = (code: number): string =>
  code < 256 ? `\\x${hex(code, 2)}` : code < 65536 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;

/** `ascii` of a repr's text. */
export const asciiText = (text: string): string => {
  if (printable.test(text)) return text;
  let out = '';
  for (const c of text) {
    const code = c.codePointAt(0)!;
    out += code < 128 ? c : escapeCode(code);
  }
  return out;
};

/** `repr` of bytes. That of a `bytearray` escapes an apostrophe even between double quotes. */
export const quoteBytes = (bytes: Uint8Array, apostrophe = false): string => {
  meter.allocate(bytes.length * 2);
  meter.spend(bytes.length >> 2);
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let out = `b${quote}`;
  for (const b of bytes) {
    if (b === 92 || b === quote.charCodeAt(0) || (apostrophe && b === 39)) out += `\\${String.fromCharCode(b)}`;
    else if (b === 9) out += '\\t';
    else if (b === 10) out += '\\n';
    else if (b === 13) out += '\\r';
    else if (b < 32 || b >= 127) out += `\\x${hex(b, 2)}`;
    else out += String.fromCharCode(b);
  }
  return out + quote;
};

export const floatText = (x: number): string => floatRepr(x);
export const intText = (x: Int): string => (typeof x === 'number' ? String(x) : intToText(x, meter));

/** Address-like text for default reprs: the identity, spread so that it looks like one and stays the same. */
export const address = (o: object): string => `0x7f${(0x10000000 + identityOf(o) * 64).toString(16).padStart(10, '0')}`;

const inside = new Set<object>();

/** Shows a container once: inside itself it is dots. */
export const guarded = (o: object, dots: string, show: () => string): string => {
  if (inside.has(o)) return dots;
  inside.add(o);
  try {
    return deeper(' while getting the repr of an object', show);
  } finally {
    inside.delete(o);
  }
};

export const joinReprs = (values: Iterable<Value>): string => {
  let out = '';
  let first = true;
  for (const v of values) {
    if (!first) out += ', ';
    first = false;
    out += repr(v);
    if (out.length > 4096) meter.allocate(8);
    meter.spend(1);
  }
  meter.allocate(out.length);
  return out;
};

/** `repr(v)`. */
export const repr = (v: Value): string => {
  switch (typeof v) {
    case 'string':
      return quoteText(v);
    case 'number':
      return Number.isInteger(v) ? String(v) : floatText(v);
    case 'bigint':
      return intToText(v, meter);
    case 'boolean':
      return v ? 'True' : 'False';
    default:
      return reprObject(v);
  }
};

const reprObject = (v: Obj): string => {
  const type = v.t;
  if (!type.builtin || v instanceof Type) {
    const found = type.lookup('__repr__')!;
    if (!(found instanceof Builtin)) return textResult(callSpecial(found, v, []), '__repr__');
  }
  return builtinRepr(v);
};

const textResult = (result: Value, name: string): string => {
  const text = textOf(result);
  if (text !== undefined) return text;
  throw typeError(
    name === '__format__'
      ? `__format__ must return a str, not ${typeOf(result).name}`
      : `${name} returned non-string (type ${typeOf(result).name})`,
  );
};

/** Module and qualified name, as default reprs show a class. */
export const fullName = (type: Type): string =>
  type.module === 'builtins' ? type.qualname : `${type.module}.${type.qualname}`;

/** `object.__repr__`. */
export const defaultRepr = (v: Obj): string => `<${fullName(v.t)} object at ${address(v)}>`;

/** The repr that a value's layout gives. */
export const builtinRepr = (v: Obj): string => {
  if (v.t === noneType) return 'None';
  if (v === notImplemented) return 'NotImplemented';
  if (v === ellipsis) return 'Ellipsis';
  if (v instanceof FloatBox) return floatText(v.v);
  if (v instanceof IntBox) {
    if (v.t === boolType) return v.v === 0 ? 'False' : 'True';
    const shower = registered.get(v.t.layout.ctor);
    return shower === undefined ? intText(v.v) : shower(v as never);
  }
  if (v instanceof StrBox) return quoteText(v.v);
  if (v instanceof List) return v.a.length === 0 ? '[]' : guarded(v, '[...]', () => `[${joinReprs(v.a)}]`);
  if (v instanceof Tuple && !registered.has(v.t.layout.ctor)) {
    if (v.a.length === 0) return '()';
    return guarded(v, '(...)', () => (v.a.length === 1 ? `(${repr(v.a[0]!)},)` : `(${joinReprs(v.a)})`));
  }
  const own = registered.get(v.t.layout.ctor);
  if (own !== undefined) return own(v as never);
  if (v instanceof Dict) return v.m.size === 0 ? '{}' : guarded(v, '{...}', () => `{${dictBody(v)}}`);
  if (v instanceof SetObj) {
    const frozen = v instanceof FrozenSet;
    const name = v.t.builtin ? (frozen ? 'frozenset' : '') : v.t.name;
    if (v.size === 0) return `${name === '' ? 'set' : name}()`;
    const body = guarded(v, '...', () => `{${joinReprs(setOrder(v))}}`);
    return name === '' ? body : `${name}(${body})`;
  }
  if (v instanceof Bytes) return quoteBytes(v.v);
  if (v instanceof ByteArray) return `${v.t.builtin ? 'bytearray' : v.t.name}(${quoteBytes(v.v, true)})`;
  if (v instanceof Complex) return complexRepr(v.re, v.im);
  if (v instanceof Range)
    return v.step === 1
      ? `range(${intText(v.start)}, ${intText(v.stop)})`
      : `range(${intText(v.start)}, ${intText(v.stop)}, ${intText(v.step)})`;
  if (v instanceof Slice) return `slice(${repr(v.start)}, ${repr(v.stop)}, ${repr(v.step)})`;
  if (v instanceof Exc) return excRepr(v);
  if (v instanceof Func) return `<function ${v.qualname} at ${address(v)}>`;
  if (v instanceof BoundBuiltin)
    return `<built-in method ${v.func.name} of ${typeOf(v.self).name} object at ${address(v)}>`;
  if (v instanceof Method) {
    const name = v.func instanceof Func ? v.func.qualname : repr(v.func);
    return `<bound method ${name} of ${repr(v.self)}>`;
  }
  if (v instanceof Builtin) {
    if (v.owner instanceof Type)
      return v.binds
        ? `<${v.name.startsWith('__') ? 'slot wrapper' : 'method'} '${v.name}' of '${v.owner.name}' objects>`
        : `<built-in method ${v.name} of type object at ${address(v)}>`;
    return `<built-in function ${v.name}>`;
  }
  if (v instanceof Type) return `<class '${fullName(v)}'>`;
  if (v instanceof OwnModule)
    return v.file === undefined ? `<module '${v.name}' (namespace)>` : `<module '${v.name}' from ${repr(v.file)}>`;
  if (v instanceof Module)
    return v.name === '__main__' || v.attrs.has('__loader__')
      ? `<module '${v.name}'>`
      : `<module '${v.name}' (built-in)>`;
  if (v instanceof StaticMethod) return `<staticmethod(${repr(v.func)})>`;
  if (v instanceof ClassMethod) return `<classmethod(${repr(v.func)})>`;
  if (v instanceof Property) return `<property object at ${address(v)}>`;
  if (v instanceof GetSet) return `<attribute '${v.name}' of '${v.owner?.name ?? 'object'}' objects>`;
  if (v instanceof Slot) return `<member '${v.name}' of '${v.owner.name}' objects>`;
  if (v instanceof Iter) return defaultRepr(v);
  return defaultRepr(v);
};

export const dictBody = (d: Dict): string => {
  let out = '';
  for (const [k, value] of d.m) {
    meter.spend(1);
    if (out !== '') out += ', ';
    out += `${repr(originalKey(d, k))}: ${repr(value)}`;
  }
  meter.allocate(out.length);
  return out;
};

const excRepr = (v: Exc): string => {
  const { a } = v.args;
  return a.length === 1 ? `${v.t.name}(${repr(a[0]!)})` : `${v.t.name}(${a.length === 0 ? '' : joinReprs(a)})`;
};

/** `str(v)`. */
export const str = (v: Value): string => {
  switch (typeof v) {
    case 'string':
      return v;
    case 'number':
      return Number.isInteger(v) ? String(v) : floatText(v);
    case 'bigint':
      return intToText(v, meter);
    case 'boolean':
      return v ? 'True' : 'False';
    default:
      return strObject(v);
  }
};

const strObject = (v: Obj): string => {
  const type = v.t;
  if (v instanceof StrBox && type.builtin) return v.v;
  if (!type.builtin || v instanceof Type) {
    const found = type.lookup('__str__')!;
    if (!(found instanceof Builtin)) return textResult(callSpecial(found, v, []), '__str__');
  }
  return builtinStr(v);
};

/** The text that a value's layout gives. */
export const builtinStr = (v: Obj): string => {
  if (v instanceof StrBox) return v.v;
  if (v instanceof Exc) return excStr(v);
  const own = registeredStr.get(v.t.layout.ctor);
  if (own !== undefined) return own(v as never);
  return reprObject(v);
};

/** `str` of an exception. */
export const excStr = (v: Exc): string => {
  const { a } = v.args;
  if (v.t.isSubtypeOf(E.KeyError) && a.length === 1) return repr(a[0]!);
  if (v.t.isSubtypeOf(E.OSError) && a.length >= 2) {
    const errno = ownText(v, 'errno');
    const strerror = ownText(v, 'strerror');
    const filename = (v as unknown as { $filename?: Value }).$filename;
    const filename2 = (v as unknown as { $filename2?: Value }).$filename2;
    if (errno !== undefined && strerror !== undefined) {
      if (filename === undefined || filename === none) return `[Errno ${errno}] ${strerror}`;
      const second = filename2 === undefined || filename2 === none ? '' : ` -> ${repr(filename2)}`;
      return `[Errno ${errno}] ${strerror}: ${repr(filename)}${second}`;
    }
  }
  for (const type of v.t.mro) {
    const own = excStrings.get(type.ctor);
    if (own !== undefined) return own(v);
  }
  if (a.length === 0) return '';
  return a.length === 1 ? str(a[0]!) : repr(v.args);
};

const excStrings = new Map<unknown, (v: Exc) => string>();
/** Says how an exception type words itself (`UnicodeDecodeError`, `SyntaxError`, groups). */
export const registerExcStr = (ctor: unknown, shower: (v: Exc) => string): void => {
  excStrings.set(ctor, shower);
};

const ownText = (v: Exc, name: string): string | undefined => {
  const value = (v as unknown as Record<string, Value | undefined>)[`$${name}`];
  return value === undefined || value === none ? undefined : str(value);
};

/** Length in code points. */
export const lengthOfText = (text: string): number => {
  let n = text.length;
  if (!/[\ud800-\udbff]/.test(text)) return n;
  for (let i = 0; i < text.length; i++) {
    if (text.codePointAt(i)! <= 0xffff) continue;
    n--;
    i++;
  }
  return n;
};

const registeredFormat = new Map<unknown, (v: never, spec: string) => string>();
/** Says how a built-in type outside this file formats itself with a non-empty specifier. */
export const registerFormat = (ctor: unknown, formatter: (v: never, spec: string) => string): void => {
  registeredFormat.set(ctor, formatter);
};

/** `format(v, spec)`. */
export const format = (v: Value, spec: string): string => {
  if (v instanceof Obj && !v.t.builtin) {
    const found = v.t.lookup('__format__')!;
    if (!(found instanceof Builtin)) return textResult(callSpecial(found, v, [spec]), '__format__');
  }
  return builtinFormat(v, spec);
};

export const builtinFormat = (v: Value, spec: string): string => {
  if (spec === '') return str(v);
  if (typeof v === 'number') return Number.isInteger(v) ? formatWhole(v, spec, 'int') : formatReal(v, spec, 'float');
  if (typeof v === 'string') return formatStr(v, v.length, parseFormatSpec(spec, 'str', '<', 's', meter), meter);
  if (typeof v === 'bigint') return formatWhole(v, spec, 'int');
  if (typeof v === 'boolean') {
    const parsed = parseFormatSpec(spec, 'bool', '>', 'd', meter);
    if (parsed.type === 's') throw pyError(E.ValueError, `Unknown format code 's' for object of type 'bool'`);
    return formatInt(v ? 1 : 0, parsed, meter, 'bool');
  }
  const own = registeredFormat.get(v.t.layout.ctor);
  if (own !== undefined) return own(v as never, spec);
  if (v instanceof StrBox)
    return formatStr(v.v, v.codes.length, parseFormatSpec(spec, v.t.name, '<', 's', meter), meter, v.t.name);
  if (v instanceof FloatBox) return formatReal(v.v, spec, v.t.name);
  if (v instanceof IntBox) return formatWhole(v.v, spec, v.t.name);
  if (v instanceof Complex) return formatComplex(v.re, v.im, parseFormatSpec(spec, 'complex', '>', '', meter), meter);
  throw typeError(`unsupported format string passed to ${v.t.name}.__format__`);
};

const formatWhole = (v: Int, spec: string, name: string): string => {
  const parsed = parseFormatSpec(spec, name, '>', 'd', meter);
  if ('eEfFgG%'.includes(parsed.type) && parsed.type !== '') return formatFloat(intToFloat(v), parsed, meter, name);
  return formatInt(v, parsed, meter, name);
};

const formatReal = (v: number, spec: string, name: string): string =>
  formatFloat(v, parseFormatSpec(spec, name, '>', '', meter), meter, name);

/** A replacement field of an f-string. */
export const formatField = (v: Value, conversion: string, spec: string): string => {
  switch (conversion) {
    case '':
      return spec === '' ? plainField(v) : format(v, spec);
    case 's':
      return spec === '' ? str(v) : format(toText(str(v)), spec);
    case 'r':
      return spec === '' ? repr(v) : format(toText(repr(v)), spec);
    default:
      return spec === '' ? asciiText(repr(v)) : format(toText(asciiText(repr(v))), spec);
  }
};

const plainField = (v: Value): string => {
  if (typeof v !== 'object' || v.t.builtin) return str(v);
  return format(v, '');
};

const toText = (text: string): Value => {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  const box = new StrBox();
  box.v = text;
  return box;
};
