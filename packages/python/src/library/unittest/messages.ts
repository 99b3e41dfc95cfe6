/** The texts of failed assertions. */
import { call } from '../../runtime/call.ts';
import { findAttribute } from '../../runtime/attributes.ts';
import { listOf } from '../../runtime/iteration.ts';
import { none, toStr, type Value } from '../../runtime/object.ts';
import { run } from '../../runtime/state.ts';
import { repr, str } from '../../runtime/text.ts';
import { compareLines } from '../difflib/differ.ts';
import { newModule as newPprint } from '../pprint/index.ts';

const longest = 80;
const placeholder = 12;
const edge = 5;
const leastDiff = longest - (edge + placeholder + edge + placeholder + edge);

const shorten = (text: string, before: number, behind: number): string => {
  const skip = text.length - before - behind;
  return skip > placeholder ? `${text.slice(0, before)}[${skip} chars]${text.slice(text.length - behind)}` : text;
};

/** Two values as texts; what both share is shortened when they are long. */
export const reprPair = (a: Value, b: Value): readonly [string, string] => {
  const texts = [repr(a), repr(b)] as const;
  const most = Math.max(texts[0].length, texts[1].length);
  if (most <= longest) return texts;
  let common = 0;
  while (common < texts[0].length && texts[0][common] === texts[1][common]) common++;
  const prefix = texts[0].slice(0, common);
  const room = longest - (most - common + edge + placeholder);
  if (room > edge) {
    const short = shorten(prefix, edge, room);
    return [short + texts[0].slice(common), short + texts[1].slice(common)];
  }
  const short = shorten(prefix, edge, edge);
  return [
    short + shorten(texts[0].slice(common), leastDiff, edge),
    short + shorten(texts[1].slice(common), leastDiff, edge),
  ];
};

const isBlank = (v: Value): boolean => v === ' ' || v === '\t';

/** The lines of `difflib.ndiff`. */
export const lineDiff = (a: readonly string[], b: readonly string[]): string[] =>
  compareLines(a.map(toStr), b.map(toStr), undefined as never, isBlank as never);

const key = 'unittest.pformat';
/** The lines of `pprint.pformat`. */
export const prettyLines = (v: Value): string[] => {
  let format = run.store.get(key) as Value | undefined;
  if (format === undefined) {
    format = (run.modules.get('pprint') ?? newPprint()).attrs.get('pformat')!;
    run.store.set(key, format);
  }
  return str(call(format, [v])).split('\n');
};

/** A message with a diff behind it, unless the diff is too long. */
export const withDiff = (self: Value, message: string, diff: string): string => {
  const most = findAttribute(self, 'maxDiff') ?? none;
  if (most === none || diff.length <= Number(most)) return message + diff;
  return `${message}\nDiff is ${diff.length} characters long. Set self.maxDiff to None to see it.`;
};

/** What two sequences differ in. */
export const sequenceMessage = (
  self: Value,
  a: Value,
  b: Value,
  name: string,
  equal: (x: Value, y: Value) => boolean,
): string => {
  const [first, second] = [listOf(a), listOf(b)];
  const title = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  let text = `${title}s differ: ${reprPair(a, b).join(' != ')}\n`;
  const both = Math.min(first.length, second.length);
  for (let i = 0; i < both; i++)
    if (!equal(first[i]!, second[i]!)) {
      text += `\nFirst differing element ${i}:\n${reprPair(first[i]!, second[i]!).join('\n')}\n`;
      break;
    }
  const more = (which: string, list: readonly Value[], than: number): string =>
    `\n${which} ${name} contains ${list.length - than} additional elements.\nFirst extra element ${than}:\n${repr(list[than]!)}\n`;
  if (first.length > second.length) text += more('First', first, second.length);
  else if (second.length > first.length) text += more('Second', second, first.length);
  return withDiff(self, text, `\n${lineDiff(prettyLines(a), prettyLines(b)).join('\n')}`);
};

/** What two texts differ in. */
export const textMessage = (self: Value, a: string, b: string): string => {
  const lines = (text: string): string[] => [
    ...((text.endsWith('\n') || text === '' ? text : `${text}\n`).match(/[^\n]*\n/g) ?? []),
  ];
  const diff = `\n${lineDiff(lines(a), lines(b)).join('')}`;
  return withDiff(self, reprPair(toStr(a), toStr(b)).join(' != '), diff);
};

export const dictMessage = (self: Value, a: Value, b: Value): string =>
  withDiff(self, reprPair(a, b).join(' != '), `\n${lineDiff(prettyLines(a), prettyLines(b)).join('\n')}`);

/** Which elements are in one set only. */
export const setMessage = (onlyFirst: readonly Value[], onlySecond: readonly Value[]): string => {
  const lines: string[] = [];
  if (onlyFirst.length > 0) lines.push('Items in the first set but not the second:', ...onlyFirst.map(repr));
  if (onlySecond.length > 0) lines.push('Items in the second set but not the first:', ...onlySecond.map(repr));
  return lines.join('\n');
};
