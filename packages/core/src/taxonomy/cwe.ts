/**
 * What a CWE number is called, where it hangs in the tree, and whether two of them mean about the same.
 *
 * Ids come as rules and benchmarks write them: `CWE-89`, `cwe-089`, `CWE-89: SQL Injection` or `89`.
 *
 * Source: MITRE CWE, view 1000 "Research Concepts"; see `cwe-table.ts` for the version.
 */
import { cweTable } from './cwe-table.ts';

interface Entry {
  readonly name: string;
  readonly parents: readonly number[];
}

/** The official name of a weakness or category, or `undefined` for a number that CWE does not know. */
export const cweName = (id: string): string | undefined => entryOf(id)?.name;

/** The parents in view 1000 as `CWE-…`, the primary one first; empty for pillars, categories and unknown numbers. */
export const cweParents = (id: string): readonly string[] =>
  (entryOf(id)?.parents ?? []).map((parent) => `CWE-${parent}`);

/** The id in the form `CWE-89`, or `undefined` when the text does not begin with a CWE number. */
export const cweId = (text: string): string | undefined => {
  const number = numberOf(text);
  return number === undefined ? undefined : `CWE-${number}`;
};

/**
 * Whether two ids are equal or closely related: parent, child, sibling under one parent, or a well-known pair.
 *
 * Grandparents and cousins are not. An unknown id is related only to itself.
 *
 * Source: CONVENTIONS, section 0, "a closely related CWE".
 */
export const relatedCwe = (one: string, other: string): boolean => {
  const first = numberOf(one);
  const second = numberOf(other);
  if (first === undefined || second === undefined) return false;
  if (first === second) return true;
  const firstParents = parentsOf(first);
  const secondParents = parentsOf(second);
  return (
    firstParents.includes(second) ||
    secondParents.includes(first) ||
    firstParents.some((parent) => secondParents.includes(parent)) ||
    wellKnown.some((group) => group.includes(first) && group.includes(second))
  );
};

/** Groups whose members people use for one and the same weakness. Source: CONVENTIONS, section 0. */
const wellKnown: readonly (readonly number[])[] = [
  [78, 88],
  [89, 564],
  [79, 80],
  [22, 23, 36, 73],
  [327, 328, 916],
  [330, 338],
  [798, 259, 321],
  [94, 95],
  [200, 209],
  [400, 770, 1333],
  [862, 863, 285, 306],
];

const numberOf = (id: string): number | undefined => {
  const digits = /^\s*(?:CWE[-_ ]?)?0*(\d{1,6})(?!\d)/i.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

const parentsOf = (number: number): readonly number[] => table().get(number)?.parents ?? [];

const entryOf = (id: string): Entry | undefined => {
  const number = numberOf(id);
  return number === undefined ? undefined : table().get(number);
};

let parsed: ReadonlyMap<number, Entry> | undefined;

/** Parsed on first use: most runs ask for a handful of names, many for none. */
const table = (): ReadonlyMap<number, Entry> => {
  parsed ??= new Map(
    cweTable
      .trim()
      .split('\n')
      .map((line): [number, Entry] => {
        const [number = '', parents = '', name = ''] = line.split('|');
        return [Number(number), { name, parents: parents === '' ? [] : parents.split(',').map(Number) }];
      }),
  );
  return parsed;
};
