/** "Did you mean": names near a misspelt one, as CPython 3.12 suggests them. */
import { caught, E, selfOf, type Exc } from './exceptions.ts';
import { findAttribute } from './attributes.ts';
import { meter } from './meter.ts';
import { Module, Type, type Value } from './object.ts';
import { builtins } from './ops.ts';
import { run } from './state.ts';
import { textOf } from './compare.ts';
import { namesOf } from './types/object.ts';

const MAX_ITEMS = 750;
const MAX_LENGTH = 40;
const MOVE = 2;
const CASE = 1;

const cost = (a: string, b: string): number => (a === b ? 0 : a.toLowerCase() === b.toLowerCase() ? CASE : MOVE);

/** Weighted edit distance up to a limit; above it, anything larger. */
const distance = (a: string, b: string, max: number): number => {
  if (a === b) return 0;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let x = a.slice(i);
  let y = b.slice(i);
  while (x !== '' && y !== '' && x.at(-1) === y.at(-1)) {
    x = x.slice(0, -1);
    y = y.slice(0, -1);
  }
  if (x === '' || y === '') return MOVE * (x.length + y.length);
  if (x.length > MAX_LENGTH || y.length > MAX_LENGTH) return max + 1;
  if (y.length < x.length) [x, y] = [y, x];
  if ((y.length - x.length) * MOVE > max) return max + 1;
  const row = Array.from({ length: x.length }, (_, k) => (k + 1) * MOVE);
  let result = 0;
  for (let j = 0; j < y.length; j++) {
    let above = j * MOVE;
    result = above;
    let least = Infinity;
    for (let k = 0; k < x.length; k++) {
      const substitute = above + cost(y[j]!, x[k]!);
      above = row[k]!;
      result = Math.min(substitute, Math.min(result, above) + MOVE);
      row[k] = result;
      least = Math.min(least, result);
    }
    if (least > max) return max + 1;
  }
  return result;
};

/** The nearest of some names, or undefined. */
export const nearest = (wrong: string, names: readonly string[]): string | undefined => {
  if (names.length >= MAX_ITEMS || wrong.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const name of names) {
    if (name === wrong) continue;
    let max = Math.floor(((wrong.length + name.length + 3) * MOVE) / 6);
    max = Math.min(max, bestDistance - 1);
    const d = distance(wrong, name, max);
    if (d > max) continue;
    if (best === undefined || d < bestDistance) {
      best = name;
      bestDistance = d;
    }
  }
  return best;
};

/**
 * The words after an exception's text, or undefined. `seen` are the names of the
 * frame and of the module it was raised in; `asks` puts a question mark where only CPython's interpreter does.
 */
export const suggestion = (exc: Exc, seen: readonly string[], asks: boolean): string | undefined => {
  const bag = exc as unknown as { $name?: Value; $obj?: Value; $name_from?: Value };
  const name = bag.$name === undefined ? undefined : textOf(bag.$name);
  if (name === undefined) return undefined;
  if (exc.t.isSubtypeOf(E.AttributeError) && bag.$obj !== undefined && !(bag.$obj instanceof Type)) {
    const found = nearest(name, bag.$obj instanceof Module ? [...bag.$obj.attrs.keys()] : namesOf(bag.$obj));
    return found === undefined ? undefined : `. Did you mean: '${found}'?`;
  }
  if (exc.t === E.NameError) {
    const self = selfOf.get(exc);
    if (self !== undefined && hasAttribute(self, name)) return `. Did you mean: 'self.${name}'?`;
    const found = nearest(name, [...seen, ...run.extraGlobals.keys(), ...builtins.keys(), ...constants]);
    if (found !== undefined) {
      const more = stdlib.has(name) ? ` Or did you forget to import '${name}'${asks ? '?' : ''}` : '';
      return `. Did you mean: '${found}'?${more}`;
    }
    return stdlib.has(name) ? `. Did you forget to import '${name}'${asks ? '?' : ''}` : undefined;
  }
  if (exc.t.isSubtypeOf(E.ImportError) && bag.$name_from !== undefined) {
    const module = run.modules.get(name);
    const found = module === undefined ? undefined : nearest(textOf(bag.$name_from) ?? '', [...module.attrs.keys()]);
    return found === undefined ? undefined : `. Did you mean: '${found}'?`;
  }
  return undefined;
};

const hasAttribute = (o: Value, name: string): boolean => {
  const depth = meter.d;
  try {
    return findAttribute(o, name) !== undefined;
  } catch (e) {
    caught(e, depth);
    return false;
  }
};

const constants = ['None', 'Ellipsis', 'NotImplemented', 'False', 'True'];

const stdlib = new Set([
  'abc',
  'argparse',
  'array',
  'ast',
  'asyncio',
  'base64',
  'bisect',
  'calendar',
  'cmath',
  'collections',
  'contextlib',
  'copy',
  'csv',
  'dataclasses',
  'datetime',
  'decimal',
  'difflib',
  'enum',
  'fractions',
  'functools',
  'glob',
  'gzip',
  'hashlib',
  'heapq',
  'hmac',
  'html',
  'http',
  'inspect',
  'io',
  'itertools',
  'json',
  'logging',
  'math',
  'operator',
  'os',
  'pathlib',
  'pickle',
  'pprint',
  'queue',
  'random',
  're',
  'secrets',
  'shutil',
  'signal',
  'socket',
  'sqlite3',
  'statistics',
  'string',
  'struct',
  'subprocess',
  'sys',
  'tempfile',
  'textwrap',
  'threading',
  'time',
  'timeit',
  'traceback',
  'types',
  'typing',
  'unicodedata',
  'unittest',
  'urllib',
  'uuid',
  'warnings',
  'weakref',
  'zlib',
  'zoneinfo',
]);
