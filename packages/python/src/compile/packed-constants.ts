/** Constants of a program as text, for code that is compiled ahead: each run makes its own of it. */
import type { FuncInfo } from '../runtime/callables.ts';
import {
  Bytes,
  Complex,
  FloatBox,
  newBytes,
  newComplex,
  newTuple,
  StrBox,
  toFloat,
  toStr,
  Tuple,
  type Value,
} from '../runtime/object.ts';
import type { Constant } from './program.ts';

/** A value: itself, where JSON has it. */
type PackedValue =
  | number
  | string
  | boolean
  | { readonly kind: 'str' | 'int' | 'float'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }
  | { readonly kind: 'complex'; readonly re: string; readonly im: string }
  | { readonly kind: 'tuple'; readonly items: readonly PackedValue[] };

type Packed =
  | { readonly kind: 'value'; readonly value: PackedValue }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'function'; readonly info: FuncInfo };

/** JSON in one line of ASCII. Errors: throws for a constant of a kind that is not known here. */
export const packConstants = (constants: readonly Constant[]): string =>
  JSON.stringify(constants.map(packed)).replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The constants anew; `text` is ours. */
export const unpackConstants = (text: string): readonly Constant[] =>
  (JSON.parse(text) as readonly Packed[]).map((one) => {
    switch (one.kind) {
      case 'names':
        return one.names;
      case 'function':
        return one.info;
      default:
        return unpackedValue(one.value);
    }
  });

const packed = (one: Constant): Packed => {
  if (isNames(one)) return { kind: 'names', names: one };
  if (isFunction(one)) return { kind: 'function', info: one };
  return { kind: 'value', value: packedValue(one) };
};

const isNames = (one: Constant): one is readonly string[] => Array.isArray(one);
const isFunction = (one: Constant): one is FuncInfo =>
  typeof one === 'object' && 'qualname' in one && 'positionalOnly' in one;

const packedValue = (one: Constant): PackedValue => {
  if (typeof one === 'string' || typeof one === 'boolean') return one;
  if (typeof one === 'number') return Number.isFinite(one) ? one : { kind: 'float', text: String(one) };
  if (typeof one === 'bigint') return { kind: 'int', text: String(one) };
  if (one instanceof StrBox) return { kind: 'str', text: one.v };
  if (one instanceof FloatBox) return { kind: 'float', text: numberText(one.v) };
  if (one instanceof Bytes) return { kind: 'bytes', bytes: [...one.v] };
  if (one instanceof Complex) return { kind: 'complex', re: numberText(one.re), im: numberText(one.im) };
  if (one instanceof Tuple) return { kind: 'tuple', items: one.a.map(packedValue) };
  throw new Error(`a constant that cannot be written down: ${Object.keys(one).join(', ')}`);
};

const unpackedValue = (one: PackedValue): Value => {
  if (typeof one !== 'object') return one;
  switch (one.kind) {
    case 'str':
      return toStr(one.text);
    case 'int':
      return BigInt(one.text);
    case 'float':
      return toFloat(Number(one.text));
    case 'bytes':
      return newBytes(Uint8Array.from(one.bytes));
    case 'complex':
      return newComplex(Number(one.re), Number(one.im));
    default:
      return newTuple(one.items.map(unpackedValue));
  }
};

const numberText = (x: number): string => (Object.is(x, -0) ? '-0' : String(x));
