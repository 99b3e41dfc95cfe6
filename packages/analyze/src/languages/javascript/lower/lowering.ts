/**
 * The state of lowering one flat tree, and the few reading functions that all lowering files share.
 *
 * A node of the flat tree is its number. Everything here is plain reading: `childOf` finds by field, `kids` lists
 * the children, `hasToken` looks for a keyword. Ids of generic nodes are handed out by `l.id()`.
 */
import type { Broken, Expression, Node } from '../../../tree/node.ts';
import type { ParseProblem } from '../../language.ts';
import { typeOf } from '../flat-tree.ts';
import type { FlatTree } from '../flat-tree.ts';

/** Levels of nesting that are lowered; what lies deeper becomes a `Broken` and a problem. Walks over the tree recurse, so this bounds their stacks too. */
export const maxDepth = 1000;

export interface Lowering {
  readonly tree: FlatTree;
  /** Offset in the unit's text of offset 0 in the tree's text; negative when a wrapper was put in front. */
  readonly shift: number;
  /** Length of the unit's text; spans are clamped to it. */
  readonly length: number;
  /** In patterns, metavariables and ellipses get their own kinds. */
  readonly pattern: boolean;
  readonly problems: ParseProblem[];
  nextId: number;
  depth: number;
  tooDeep: boolean;
}

export const newLowering = (
  tree: FlatTree,
  options: { readonly shift: number; readonly length: number; readonly pattern: boolean },
): Lowering => ({
  tree,
  ...options,
  problems: [],
  nextId: 0,
  depth: 0,
  tooDeep: false,
});

/** Fields of the object types under construction may be set once more before the node is handed on. */
export type Building<T> = { -readonly [K in keyof T]: T[K] };

export const type = (l: Lowering, n: number): string => typeOf(l.tree, n);
export const textOf = (l: Lowering, n: number): string => l.tree.text.slice(l.tree.starts[n], l.tree.ends[n]);

/** Start of a node in the unit's text. */
export const startOf = (l: Lowering, n: number): number => clamp(l, l.tree.starts[n]! + l.shift);
export const endOf = (l: Lowering, n: number): number => clamp(l, l.tree.ends[n]! + l.shift);
const clamp = (l: Lowering, offset: number): number => (offset < 0 ? 0 : offset > l.length ? l.length : offset);

/** `id`, `start` and `end` for a generic node made from flat node `n`. */
export const at = (l: Lowering, n: number): { id: number; start: number; end: number } => ({
  id: l.nextId++,
  start: startOf(l, n),
  end: endOf(l, n),
});
export const between = (l: Lowering, start: number, end: number): { id: number; start: number; end: number } => ({
  id: l.nextId++,
  start: clamp(l, start),
  end: clamp(l, Math.max(start, end)),
});

/** First child carrying the field, or -1. */
export const childOf = (l: Lowering, n: number, field: string): number => {
  const { next, fields, grammar } = l.tree;
  const end = next[n]!;
  for (let child = n + 1; child < end; child = next[child]!) {
    if (fields[child] !== 0 && grammar.fieldNames[fields[child]!] === field) return child;
  }
  return -1;
};

/** Field of a node in its parent; empty when it has none. */
export const fieldOf = (l: Lowering, n: number): string => l.tree.grammar.fieldNames[l.tree.fields[n]!] ?? '';

export const isToken = (l: Lowering, n: number): boolean => type(l, n).charCodeAt(0) === 39;

/** All children but bare tokens, in source order. */
export const kids = (l: Lowering, n: number): number[] => {
  const { next } = l.tree;
  const end = next[n]!;
  const found: number[] = [];
  for (let child = n + 1; child < end; child = next[child]!) if (!isToken(l, child)) found.push(child);
  return found;
};

/** First child that is no bare token, or -1. */
export const firstKid = (l: Lowering, n: number): number => {
  const { next } = l.tree;
  const end = next[n]!;
  for (let child = n + 1; child < end; child = next[child]!) if (!isToken(l, child)) return child;
  return -1;
};

/** First child of the type, or -1. */
export const kidOfType = (l: Lowering, n: number, wanted: string): number => {
  const { next } = l.tree;
  const end = next[n]!;
  for (let child = n + 1; child < end; child = next[child]!) if (type(l, child) === wanted) return child;
  return -1;
};

export const hasToken = (l: Lowering, n: number, keyword: string): boolean => kidOfType(l, n, `'${keyword}`) !== -1;

/** What stands for code nested beyond `maxDepth`. */
export const tooDeep = (l: Lowering, n: number): Broken => {
  if (!l.tooDeep) {
    l.tooDeep = true;
    l.problems.push({ start: startOf(l, n), end: endOf(l, n), text: nestedTooDeep(), unseen: true });
  }
  return { kind: 'Broken', ...at(l, n), children: [] };
};

export const nestedTooDeep = (): string => `code nested deeper than ${maxDepth} levels`;

/** A `Broken` where the grammar demands something that is not there. */
export const absent = (l: Lowering, n: number): Broken => {
  const end = endOf(l, n);
  return { kind: 'Broken', ...between(l, end, end), children: [] };
};

export const brokenOf = (l: Lowering, start: number, end: number, children: readonly Node[]): Broken & Expression => ({
  kind: 'Broken',
  ...between(l, start, end),
  children,
});
