import type { Diagnostic } from '@sallyport/core';
import type { Lines, Value } from '../text/index.ts';

/** A part of a file, and what its format has there. `scalar` is a text, number or truth value. */
export interface Expected {
  /** As people find it in the file: `"packages"`. A function is asked only when there is something to say: lockfiles have many entries. */
  readonly what: string | (() => string);
  readonly value: Value | undefined;
  readonly kind: 'table' | 'list' | 'scalar' | 'text';
  /** Whether nothing at all (`null`) may stand there, as in YAML behind a key with nothing below it. */
  readonly orNull?: boolean;
}

/**
 * What is said of parts that are of another kind than their format has there: readers take them for missing, and who is not told would take their packages for none.
 * Parts that are missing are fine.
 */
export const wrongKinds = (
  path: string,
  lines: Lines | undefined,
  expected: Iterable<Expected>,
  problem: (path: string, line: number, reason: string) => Diagnostic,
): readonly Diagnostic[] => {
  const wrong: Diagnostic[] = [];
  let more = 0;
  for (const { what, value, kind, orNull } of expected) {
    if (value === undefined || isKind(value, kind) || (orNull === true && isNull(value))) continue;
    if (wrong.length < mostTold)
      wrong.push(
        problem(
          path,
          lines?.at(value.start) ?? 1,
          `${typeof what === 'string' ? what : what()} is ${said(value)}, where ${words[kind]} belongs`,
        ),
      );
    else more += 1;
  }
  return more === 0
    ? wrong
    : [...wrong, problem(path, 1, `${String(more)} more parts of another kind are not told one by one`)];
};

const isNull = (value: Value): boolean => value.kind === 'scalar' && value.value === null;

const isKind = (value: Value, kind: Expected['kind']): boolean =>
  kind === 'text' ? value.kind === 'scalar' && typeof value.value === 'string' : value.kind === kind && !isNull(value);

const words = { table: 'a table of names', list: 'a list', scalar: 'a single value', text: 'a text' } as const;

const said = (value: Value): string =>
  value.kind !== 'scalar'
    ? words[value.kind]
    : value.value === null
      ? 'null'
      : typeof value.value === 'string'
        ? 'a text'
        : `${String(value.value).slice(0, 20)} without quotes`;

/** More have one cause. */
const mostTold = 10;
