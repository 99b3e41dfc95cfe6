/**
 * Text to generic tree: parse, repair what is cut off, lower.
 *
 * A text that parses cleanly takes one path. One that does not is often a fragment (a method of an object, the end of a
 * function) or speaks another dialect than its name says (Flow, TypeScript in `.js`). Then a few other readings are
 * tried, and the one with the least damage (`FlatTree.damage`) wins. Readings keep offsets: they blank characters out
 * or put a wrapper in front, whose length is subtracted again.
 */
import type { ParsedUnit } from '../language.ts';
import type { FlatTree } from './flat-tree.ts';
import { parseFlat } from './flat-tree.ts';
import type { GrammarId } from './grammars.ts';
import { lowerTree } from './lower/lower.ts';
import { withoutUnmatchedBrackets } from './unmatched-brackets.ts';

/** Above this many UTF-16 units a broken text gets no second reading: repair would cost more than it brings. */
const dialectLimit = 1_000_000;
/** Above this many it is no fragment, and only its dialect is questioned. */
const fragmentLimit = 60_000;

/** Never throws. `load(id)` must have been awaited. */
export const parseUnit = (given: string, id: GrammarId): ParsedUnit => {
  // The engine takes NUL for the end of a comment or string; engines that run the code do not.
  const text = given.replaceAll('\0', '\u0001');
  const first = parseFlat(text, id);
  const { tree, shift } =
    first.hasError && text.length <= dialectLimit ? bestReading(text, id, first) : { tree: first, shift: 0 };
  const { root, nodeCount, problems } = lowerTree(tree, { shift, length: text.length, pattern: false });
  const comments = tree.comments
    .map((comment) => ({ start: clamp(comment.start + shift, text), end: clamp(comment.end + shift, text) }))
    .filter((comment) => comment.end > comment.start);
  // Problems tell what the file as it stands lacks, even when a repaired reading was understood.
  const told =
    problems.length === 0 && first.hasError
      ? lowerTree(first, { shift: 0, length: text.length, pattern: false }).problems
      : problems;
  return { language: id, text: given, root, nodeCount, comments, problems: told };
};

const clamp = (offset: number, text: string): number => Math.min(Math.max(offset, 0), text.length);

interface Reading {
  readonly tree: FlatTree;
  readonly shift: number;
}

/** What a wrapper costs, so that it must earn its place. */
const wrapperCost = 3;

const bestReading = (text: string, id: GrammarId, first: FlatTree): Reading => {
  let best: Reading = { tree: first, shift: 0 };
  const consider = (reading: string, shift: number, dialect: GrammarId, cost: number): void => {
    if (best.tree.damage <= cost) return;
    const tree = parseFlat(reading, dialect);
    if (tree.damage + cost < best.tree.damage) best = { tree, shift };
  };
  const dialects: readonly GrammarId[] =
    id === 'javascript'
      ? looksTyped(text)
        ? ['javascript', 'tsx']
        : ['javascript']
      : id === 'tsx'
        ? ['tsx', 'typescript']
        : ['typescript', 'tsx'];
  // A text that goes on with a member is a chain for certain.
  const chain = /^\s*\??\./.test(text);
  for (const dialect of dialects) {
    if (dialect !== id) consider(text, 0, dialect, 0);
    if (text.length > fragmentLimit) continue;
    const { text: balanced, closers } = withoutUnmatchedBrackets(text);
    consider(balanced + closers, 0, dialect, 1);
    for (const [before, after] of wrappers)
      consider(
        before + balanced + closers + after,
        -before.length,
        dialect,
        chain && before === chainHead ? 1 : wrapperCost,
      );
  }
  return best;
};

/** Where a fragment may have been cut out of: an object, a class, a list of arguments or chain, a `switch`. */
const chainHead = '_\n';
const wrappers: readonly (readonly [string, string])[] = [
  ['({', '\n})'],
  ['class _ {', '\n}'],
  ['_(', '\n)'],
  [chainHead, ''],
  ['switch (_) {', '\n}'],
  ['try {', '\n} finally {}'],
];

const looksTyped = (text: string): boolean =>
  text.includes('@flow') ||
  /\b(?:interface|type|enum|implements|declare|import type|as)\s+[A-Za-z_$]|[)\w]\??:\s*(?:string|number|boolean|any|void|[A-Z]\w*)\b/.test(
    text,
  );
