/** `fnmatch`. */
import { fnFilter, fnMatch } from '../files/index.ts';
import { builtin } from '../runtime/callables.ts';
import { textOf } from '../runtime/compare.ts';
import { typeError } from '../runtime/exceptions.ts';
import { listOf } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Module, newList, toStr, typeOf, type Value } from '../runtime/object.ts';
import { like } from './os/path.ts';
import { pathOf } from './run-files.ts';

const escape = (text: string): string =>
  text.replace(/[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g, (c) => `\\${escapes[c] ?? c}`);
const escapes: Readonly<Record<string, string>> = { '\t': '\t', '\n': '\n', '\r': '\r', '\v': '\v', '\f': '\f' };

/** The body of a bracket expression as a regular expression has it; undefined for one that is not closed. */
const bracket = (pattern: string, from: number): { readonly text: string; readonly end: number } | undefined => {
  let j = from;
  if (pattern[j] === '!') j++;
  if (pattern[j] === ']') j++;
  while (j < pattern.length && pattern[j] !== ']') j++;
  if (j >= pattern.length) return undefined;
  let stuff = pattern.slice(from, j);
  if (!stuff.includes('-')) stuff = stuff.replaceAll('\\', '\\\\');
  else {
    const chunks: string[] = [];
    let i = from;
    let k = pattern[i] === '!' ? i + 2 : i + 1;
    for (;;) {
      k = pattern.indexOf('-', k);
      if (k < 0 || k >= j) break;
      chunks.push(pattern.slice(i, k));
      i = k + 1;
      k += 3;
    }
    const chunk = pattern.slice(i, j);
    if (chunk !== '') chunks.push(chunk);
    else chunks[chunks.length - 1] += '-';
    // Ranges that are the wrong way round hold nothing.
    for (let n = chunks.length - 1; n > 0; n--)
      if (chunks[n - 1]!.at(-1)! > chunks[n]![0]!) {
        chunks[n - 1] = chunks[n - 1]!.slice(0, -1) + chunks[n]!.slice(1);
        chunks.splice(n, 1);
      }
    stuff = chunks.map((one) => one.replaceAll('\\', '\\\\').replaceAll('-', '\\-')).join('-');
  }
  stuff = stuff.replace(/([&~|])/g, '\\$1');
  if (stuff === '') return { text: '(?!)', end: j };
  if (stuff === '!') return { text: '.', end: j };
  if (stuff.startsWith('!')) stuff = `^${stuff.slice(1)}`;
  else if (stuff.startsWith('^') || stuff.startsWith('[')) stuff = `\\${stuff}`;
  return { text: `[${stuff}]`, end: j };
};

/** A pattern as a regular expression. */
export const translate = (pattern: string): string => {
  meter.spend(pattern.length * 2);
  const parts: string[] = [''];
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    if (c === '*') {
      if (parts.length === 1 || parts.at(-1) !== '') parts.push('');
      continue;
    }
    let text = c === '?' ? '.' : escape(c);
    if (c === '[') {
      const found = bracket(pattern, i + 1);
      text = found?.text ?? '\\[';
      i = found?.end ?? i;
    }
    parts[parts.length - 1] += text;
  }
  const [head, ...rest] = parts;
  const last = rest.pop();
  const middle = rest.map((one) => `(?>.*?${one})`).join('');
  return `(?s:${head}${middle}${last === undefined ? '' : `.*${last}`})\\Z`;
};

const both = (name: Value, pattern: Value): readonly [string, string] => [pathOf(name).path, pathOf(pattern).path];
const match = (name: Value, pattern: Value): boolean => {
  const [text, wanted] = both(name, pattern);
  return fnMatch(text, wanted, meter);
};

export const newModule = (): Module =>
  newModuleOf('fnmatch', {
    fnmatch: builtin('fnmatch(name, pat)', match),
    fnmatchcase: builtin('fnmatchcase(name, pat)', match),
    filter: builtin('filter(names, pat)', (names: Value, pattern: Value) => {
      const { path, bytes } = pathOf(pattern);
      const texts = listOf(names).map((one) => pathOf(one).path);
      return newList(fnFilter(texts, path, meter).map((one) => like(bytes, one)));
    }),
    translate: builtin('translate(pat)', (pattern: Value) => {
      const text = textOf(pattern);
      if (text === undefined) throw typeError(`expected str, not ${typeOf(pattern).name}`);
      return toStr(translate(text));
    }),
  });
