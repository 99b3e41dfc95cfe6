/** `unified_diff` and `context_diff`: changed lines with lines around them. */
import { textOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { typeOf, type Value } from '../../runtime/object.ts';
import { repr } from '../../runtime/text.ts';
import { Matcher, type Tag } from './matcher.ts';

/** Names and dates of the two files, and how lines end. */
export interface Heading {
  readonly fromFile: string;
  readonly toFile: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly end: string;
}

/** Errors: TypeError for lines and names that are no text. */
export const checkLines = (a: readonly Value[], b: readonly Value[], names: readonly Value[]): void => {
  for (const lines of [a, b])
    if (lines.length > 0 && textOf(lines[0]!) === undefined)
      throw typeError(`lines to compare must be str, not ${typeOf(lines[0]!).name} (${repr(lines[0]!)})`);
  for (const name of names)
    if (textOf(name) === undefined) throw typeError(`all arguments must be str, not: ${repr(name)}`);
};

const textFrom = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`can only concatenate str (not "${typeOf(v).name}") to str`);
  return text;
};

const dated = (name: string, date: string): string => (date === '' ? name : `${name}\t${date}`);

const unifiedRange = (start: number, stop: number): string => {
  const length = stop - start;
  if (length === 1) return String(start + 1);
  return `${length === 0 ? start : start + 1},${length}`;
};
const contextRange = (start: number, stop: number): string => {
  const length = stop - start;
  const first = length === 0 ? start : start + 1;
  return length <= 1 ? String(first) : `${first},${first + length - 1}`;
};

const matched = (a: readonly Value[], b: readonly Value[]): Matcher => {
  const matcher = new Matcher(undefined, true);
  matcher.setFirst(a);
  matcher.setSecond(b);
  return matcher;
};

/** Adds lines with a mark in front. */
const put = (out: string[], mark: string, lines: readonly Value[], from: number, to: number): void => {
  for (let i = from; i < to; i++) {
    const line = textFrom(lines[i]!);
    meter.spend(2);
    meter.allocate(line.length + 16);
    out.push(mark + line);
  }
};

/** The lines of a unified diff. */
export const unifiedDiff = (a: readonly Value[], b: readonly Value[], heading: Heading, n: number): string[] => {
  const out: string[] = [];
  for (const group of matched(a, b).groups(n)) {
    if (out.length === 0)
      out.push(
        `--- ${dated(heading.fromFile, heading.fromDate)}${heading.end}`,
        `+++ ${dated(heading.toFile, heading.toDate)}${heading.end}`,
      );
    const first = group[0]!;
    const last = group.at(-1)!;
    out.push(`@@ -${unifiedRange(first[1], last[2])} +${unifiedRange(first[3], last[4])} @@${heading.end}`);
    for (const [tag, i1, i2, j1, j2] of group) {
      if (tag === 'equal') put(out, ' ', a, i1, i2);
      if (tag === 'replace' || tag === 'delete') put(out, '-', a, i1, i2);
      if (tag === 'replace' || tag === 'insert') put(out, '+', b, j1, j2);
    }
  }
  return out;
};

const marks: Readonly<Record<Tag, string>> = { insert: '+ ', delete: '- ', replace: '! ', equal: '  ' };

/** The lines of a context diff. */
export const contextDiff = (a: readonly Value[], b: readonly Value[], heading: Heading, n: number): string[] => {
  const out: string[] = [];
  for (const group of matched(a, b).groups(n)) {
    if (out.length === 0)
      out.push(
        `*** ${dated(heading.fromFile, heading.fromDate)}${heading.end}`,
        `--- ${dated(heading.toFile, heading.toDate)}${heading.end}`,
      );
    const first = group[0]!;
    const last = group.at(-1)!;
    out.push(`***************${heading.end}`, `*** ${contextRange(first[1], last[2])} ****${heading.end}`);
    if (group.some(([tag]) => tag === 'replace' || tag === 'delete'))
      for (const [tag, i1, i2] of group) if (tag !== 'insert') put(out, marks[tag], a, i1, i2);
    out.push(`--- ${contextRange(first[3], last[4])} ----${heading.end}`);
    if (group.some(([tag]) => tag === 'replace' || tag === 'insert'))
      for (const [tag, , , j1, j2] of group) if (tag !== 'delete') put(out, marks[tag], b, j1, j2);
  }
  return out;
};
