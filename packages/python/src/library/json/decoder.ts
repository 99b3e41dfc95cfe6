/** `json.JSONDecoder`, a class of Python's making that programs inherit from. */
import { findAttribute, getattr, setattr } from '../../runtime/attributes.ts';
import { index } from '../../runtime/arithmetic.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { decodeBytes } from '../../runtime/codecs.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { ByteArray, Bytes, type Module, newTuple, none, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { classNameOf } from './class-name.ts';
import { countCodes, decodeError, decodeErrorType, unitsAt } from './decode-error.ts';
import { JsonReader, type ReadOptions } from './read.ts';

const given = (v: Value | undefined): Value | undefined => (v === none ? undefined : v);

const optionsOf = (self: Value): ReadOptions => ({
  objectHook: given(findAttribute(self, 'object_hook')),
  pairsHook: given(findAttribute(self, 'object_pairs_hook')),
  parseFloat: given(findAttribute(self, 'parse_float')),
  parseInt: given(findAttribute(self, 'parse_int')),
  parseConstant: given(findAttribute(self, 'parse_constant')),
  strict: truth(getattr(self, 'strict')),
});

/** The one value that a text holds. */
export const readJson = (text: string, options: ReadOptions): Value => {
  const reader = new JsonReader(text, 0, options);
  reader.space();
  const v = reader.value();
  reader.space();
  if (reader.at !== text.length) throw decodeError('Extra data', text, reader.at);
  return v;
};

/** The text behind what `loads` is given. Errors: TypeError, `JSONDecodeError`. */
export const documentOf = (v: Value): string => {
  const text = textOf(v);
  if (text !== undefined) {
    if (text.startsWith('\ufeff')) throw decodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', text, 0);
    return text;
  }
  if (v instanceof Bytes || v instanceof ByteArray) return decodeBytes(v.v, encodingOf(v.v), 'surrogatepass', v);
  throw typeError(`the JSON object must be str, bytes or bytearray, not ${classNameOf(v)}`);
};

/** The encoding of a document, by its mark or by where its first zeros lie. Source: RFC 4627, section 3. */
const encodingOf = (b: Uint8Array): string => {
  const begins = (...mark: number[]): boolean => mark.every((byte, i) => b[i] === byte);
  if (begins(0, 0, 0xfe, 0xff) || begins(0xff, 0xfe, 0, 0)) return 'utf-32';
  if (begins(0xfe, 0xff) || begins(0xff, 0xfe)) return 'utf-16';
  if (begins(0xef, 0xbb, 0xbf)) return 'utf-8-sig';
  if (b.length >= 4) {
    if (b[0] === 0) return b[1] === 0 ? 'utf-32-be' : 'utf-16-be';
    if (b[1] === 0) return b[2] === 0 && b[3] === 0 ? 'utf-32-le' : 'utf-16-le';
  } else if (b.length === 2) {
    if (b[0] === 0) return 'utf-16-be';
    if (b[1] === 0) return 'utf-16-le';
  }
  return 'utf-8';
};

const newDecoderType = (): Type =>
  pyClass('json.decoder', 'JSONDecoder', {
    bases: [],
    methods: {
      '__init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None)':
        (
          self: Value,
          objectHook: Value,
          parseFloat: Value,
          parseInt: Value,
          parseConstant: Value,
          strict: Value,
          pairsHook: Value,
        ) => {
          setattr(self, 'object_hook', objectHook);
          setattr(self, 'parse_float', parseFloat);
          setattr(self, 'parse_int', parseInt);
          setattr(self, 'parse_constant', parseConstant);
          setattr(self, 'strict', strict);
          setattr(self, 'object_pairs_hook', pairsHook);
          return none;
        },
      'decode(self, s)': (self: Value, s: Value) => {
        const text = textOf(s);
        if (text === undefined) throw typeError(`expected string or bytes-like object, got '${typeOf(s).name}'`);
        return readJson(text, optionsOf(self));
      },
      'raw_decode(self, s, idx=0)': (self: Value, s: Value, idx: Value) => {
        const text = textOf(s);
        if (text === undefined) throw typeError(`first argument must be a string, not ${typeOf(s).name}`);
        const from = Number(index(idx));
        if (from < 0) throw valueError('idx cannot be negative');
        const reader = new JsonReader(text, unitsAt(text, from), optionsOf(self));
        const v = reader.value();
        return newTuple([v, countCodes(text.slice(0, reader.at))]);
      },
    },
  });

const STORE = 'json.JSONDecoder';
/** The class as this run has it. */
export const decoderType = (): Type => {
  let found = run.store.get(STORE) as Type | undefined;
  if (found === undefined) run.store.set(STORE, (found = newDecoderType()));
  return found;
};

/** `json.decoder`. */
export const newModule = (): Module =>
  newModuleOf('json.decoder', { JSONDecoder: decoderType(), JSONDecodeError: decodeErrorType });
