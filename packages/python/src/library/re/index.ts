/** `re`: the engine of `regex/`, bound to values. */
import { Buffer } from 'node:buffer';
import { textOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  ByteArray,
  Bytes,
  type Module,
  newBytes,
  newList,
  newTuple,
  none,
  StrBox,
  toStr,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { escapeRegex } from '../../regex/index.ts';
import { compilePattern, purge } from './compile.ts';
import { flagNames, flagType } from './flags.ts';
import { matchType } from './match.ts';
import { finditer, patternType, replace, split } from './pattern.ts';
import { errorType } from './problem.ts';

const escape = (pattern: Value): Value => {
  const size =
    pattern instanceof Bytes || pattern instanceof ByteArray ? pattern.v.length : (textOf(pattern)?.length ?? 0);
  meter.spend(size);
  meter.allocate(size * 4);
  if (typeof pattern === 'string') return escapeRegex(pattern);
  if (pattern instanceof StrBox) return toStr(escapeRegex(pattern.v));
  if (pattern instanceof Bytes || pattern instanceof ByteArray)
    return newBytes(Uint8Array.from(Buffer.from(escapeRegex(Buffer.from(pattern.v).toString('latin1')), 'latin1')));
  throw typeError(`decoding to str: need a bytes-like object, ${typeOf(pattern).name} found`);
};

const exported =
  'match fullmatch search sub subn split findall finditer compile purge escape error Pattern Match A I L M S X U ASCII IGNORECASE LOCALE MULTILINE DOTALL VERBOSE UNICODE NOFLAG RegexFlag'.split(
    ' ',
  );

export const newModule = (): Module => {
  const attrs: [string, Value][] = [];
  const add = (signature: string, code: (...args: never[]) => Value): void => {
    attrs.push([signature.slice(0, signature.indexOf('(')), pyFunction('re', signature, code)]);
  };
  for (const mode of ['match', 'fullmatch', 'search'] as const)
    add(`${mode}(pattern, string, flags=0)`, (pattern: Value, string: Value, flags: Value) =>
      compilePattern(pattern, flags).find(string, 0, Infinity, mode),
    );
  add(
    'sub(pattern, repl, string, count=0, flags=0)',
    (pattern: Value, by: Value, string: Value, count: Value, flags: Value) =>
      replace(compilePattern(pattern, flags), by, string, count)[0],
  );
  add(
    'subn(pattern, repl, string, count=0, flags=0)',
    (pattern: Value, by: Value, string: Value, count: Value, flags: Value) =>
      newTuple(replace(compilePattern(pattern, flags), by, string, count)),
  );
  add('split(pattern, string, maxsplit=0, flags=0)', (pattern: Value, string: Value, most: Value, flags: Value) =>
    split(compilePattern(pattern, flags), string, most),
  );
  add('findall(pattern, string, flags=0)', (pattern: Value, string: Value, flags: Value) =>
    newList(compilePattern(pattern, flags).all(string, 0, Infinity)),
  );
  add('finditer(pattern, string, flags=0)', (pattern: Value, string: Value, flags: Value) =>
    finditer(compilePattern(pattern, flags), string),
  );
  add('compile(pattern, flags=0)', (pattern: Value, flags: Value) => compilePattern(pattern, flags));
  add('purge()', () => {
    purge();
    return none;
  });
  add('escape(pattern)', escape);
  attrs.push(
    ['error', errorType],
    ['Pattern', patternType],
    ['Match', matchType],
    ['RegexFlag', flagType],
    ...flagNames,
    ['__all__', newList([...exported])],
    ['__version__', '2.2.1'],
  );
  return newModuleOf('re', new Map(attrs));
};
