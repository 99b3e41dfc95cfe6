/** `json`. */
import { call, invoke } from '../../runtime/call.ts';
import { truth } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { iterate, unpack } from '../../runtime/iteration.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Dict, type Kwargs, type Module, newList, none, toStr, typeOf, type Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { textOf } from '../../runtime/compare.ts';
import { decodeErrorType } from './decode-error.ts';
import { decoderType, documentOf, newModule as newDecoderModule, readJson } from './decoder.ts';
import { encoderType, indentOf, newModule as newEncoderModule } from './encoder.ts';
import { type WriteOptions, writeJson } from './write.ts';

const textFrom = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`can only concatenate str (not "${typeOf(v).name}") to str`);
  return text;
};

const OPTIONS =
  '*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw';

type Options = [Value, Value, Value, Value, Value, Value, Value, Value, Value, Dict];

/** What `dumps` is told about writing. */
const optionsOf = (options: Options): WriteOptions => {
  const [skipKeys, ascii, checkCircular, allowNan, , indent, separators, fallback, sortKeys] = options;
  const [item, key] = separators === none ? [] : unpack(separators, 2);
  return {
    skipKeys: truth(skipKeys),
    ascii: truth(ascii),
    checkCircular: truth(checkCircular),
    allowNan: truth(allowNan),
    sortKeys: truth(sortKeys),
    indent: indentOf(indent),
    itemSeparator: item === undefined ? (indent === none ? ', ' : ',') : textFrom(item),
    keySeparator: key === undefined ? ': ' : textFrom(key),
    fallback: fallback === none ? undefined : fallback,
  };
};

/** Whether the program brings an encoder of its own. */
const isOwn = ([, , , , cls, , , , , kw]: Options): boolean => cls !== none || kw.m.size > 0;

const encoderOf = (options: Options): Value => {
  const [skipKeys, ascii, checkCircular, allowNan, cls, indent, separators, fallback, sortKeys, kw] = options;
  const kwargs: Kwargs = new Map<string, Value>([
    ['skipkeys', skipKeys],
    ['ensure_ascii', ascii],
    ['check_circular', checkCircular],
    ['allow_nan', allowNan],
    ['indent', indent],
    ['separators', separators],
    ['default', fallback],
    ['sort_keys', sortKeys],
  ]);
  for (const [name, value] of kw.m) kwargs.set(name as string, value);
  return call(cls === none ? encoderType() : cls, [], kwargs);
};

const dumps = (obj: Value, ...options: Options): Value =>
  isOwn(options) ? invoke(encoderOf(options), 'encode', obj) : toStr(writeJson(obj, optionsOf(options)));

const dump = (obj: Value, fp: Value, ...options: Options): Value => {
  if (!isOwn(options) && typeOf(fp).builtin) {
    invoke(fp, 'write', toStr(writeJson(obj, optionsOf(options))));
    return none;
  }
  const it = iterate(invoke(encoderOf(options), 'iterencode', obj));
  for (let piece = it.next(); piece !== undefined; piece = it.next()) invoke(fp, 'write', piece);
  return none;
};

const loads = (
  s: Value,
  cls: Value,
  objectHook: Value,
  parseFloat: Value,
  parseInt: Value,
  parseConstant: Value,
  pairsHook: Value,
  kw: Dict,
): Value => {
  const text = documentOf(s);
  if (cls === none && kw.m.size === 0)
    return readJson(text, {
      objectHook: objectHook === none ? undefined : objectHook,
      pairsHook: pairsHook === none ? undefined : pairsHook,
      parseFloat: parseFloat === none ? undefined : parseFloat,
      parseInt: parseInt === none ? undefined : parseInt,
      parseConstant: parseConstant === none ? undefined : parseConstant,
      strict: true,
    });
  const kwargs: Kwargs = new Map();
  for (const [name, value] of kw.m) kwargs.set(name as string, value);
  const named = [
    ['object_hook', objectHook],
    ['object_pairs_hook', pairsHook],
    ['parse_float', parseFloat],
    ['parse_int', parseInt],
    ['parse_constant', parseConstant],
  ] as const;
  for (const [name, value] of named) if (value !== none) kwargs.set(name, value);
  return invoke(call(cls === none ? decoderType() : cls, [], kwargs), 'decode', toStr(text));
};

const READING =
  '*, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw';

export const newModule = (): Module =>
  newModuleOf('json', {
    dumps: pyFunction('json', `dumps(obj, ${OPTIONS})`, dumps as never),
    dump: pyFunction('json', `dump(obj, fp, ${OPTIONS})`, dump as never),
    loads: pyFunction('json', `loads(s, ${READING})`, loads as never),
    load: pyFunction('json', `load(fp, ${READING})`, ((fp: Value, ...rest: [Value]) =>
      (loads as (...args: Value[]) => Value)(invoke(fp, 'read'), ...rest)) as never),
    JSONDecoder: decoderType(),
    JSONDecodeError: decodeErrorType,
    JSONEncoder: encoderType(),
    decoder: newDecoderModule(),
    encoder: newEncoderModule(),
    __all__: newList(['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']),
    __version__: '2.0.9',
  });
