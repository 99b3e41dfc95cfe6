/**
 * Turns a tree-sitter tree into flat arrays, crossing into WASM once per step and never again after it.
 *
 * In preorder: the first child of node `i` is `i + 1`, its next sibling is `next[i]`, and `i` has a child when
 * `next[i] > i + 1`. Brackets, commas and quotes are left out (half of all nodes; commas stay in arrays, where they
 * make holes); comments move to a list of their own.
 */
import type { Tree } from 'web-tree-sitter';
import { grammar, recoverFromTrap } from './grammars.ts';
import type { Grammar, GrammarId } from './grammars.ts';
import { walkTree } from './runtime.ts';
import type { Walk } from './runtime.ts';

/** The type number that tree-sitter gives to ERROR nodes. */
const errorType = 0xffff;

export interface FlatTree {
  readonly text: string;
  readonly grammar: Grammar;
  readonly count: number;
  readonly types: Uint16Array;
  /** Units: zero-based UTF-16 offsets. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly next: Int32Array;
  readonly fields: Uint8Array;
  /** 1 where the parser made the node up to go on. */
  readonly missing: Uint8Array;
  readonly hasError: boolean;
  /** How much of the text the parser could give no meaning: 0 for a clean parse. Compares two parses of one text. */
  readonly damage: number;
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  /** The engine gave up: nothing of the text was read, whether or not it is correct. */
  readonly gaveUp?: true;
}

/** Parses the text with a grammar. Never throws; an engine failure gives a tree that is one ERROR node. */
export const parseFlat = (text: string, id: GrammarId): FlatTree => {
  const language = grammar(id);
  try {
    const tree = language.parser.parse(text);
    if (tree === null) return failed(text, language);
    const flat = flatten(text, language, tree);
    tree.delete();
    return flat;
  } catch {
    // The engine traps on what its own recursion cannot hold (10,000 levels of some constructs).
    recoverFromTrap(language);
    return failed(text, language);
  }
};

const dropped = new Set([
  "'(",
  "')",
  "'[",
  "']",
  "'{",
  "'}",
  "';",
  "':",
  "'.",
  "'=>",
  '\'"',
  "''",
  "'`",
  "'${",
  "'</",
  "'/>",
  "'@",
  "'{|",
  "'|}",
]);
const listed = new Set(['comment', 'html_comment', 'hash_bang_line']);
const treat = { keep: 0, drop: 1, list: 2, comma: 3, array: 4 };
const treatments = new WeakMap<Grammar, Uint8Array>();

const treatmentOf = (language: Grammar): Uint8Array => {
  let treatment = treatments.get(language);
  if (treatment === undefined) {
    treatment = Uint8Array.from(language.typeNames, (name) =>
      dropped.has(name)
        ? treat.drop
        : listed.has(name)
          ? treat.list
          : name === "',"
            ? treat.comma
            : name === 'array' || name === 'array_pattern'
              ? treat.array
              : treat.keep,
    );
    treatments.set(language, treatment);
  }
  return treatment;
};

const flatten = (text: string, grammar: Grammar, tree: Tree): FlatTree => {
  const treatment = treatmentOf(grammar);
  const hasError = tree.rootNode.hasError;
  const cursor = walkTree(tree);
  let capacity = Math.max(64, text.length >> 1);
  let types = new Uint16Array(capacity);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let next = new Int32Array(capacity);
  let fields = new Uint8Array(capacity);
  let missing = new Uint8Array(capacity);
  const comments: { start: number; end: number }[] = [];
  const open: number[] = [];
  let count = 0;
  let damage = 0;
  walk: for (;;) {
    const type = cursor.type();
    const how = type === errorType ? treat.keep : treatment[type];
    let kept = true;
    if (how === treat.drop) kept = hasError && cursor.missing();
    else if (how === treat.list) {
      kept = false;
      comments.push({ start: cursor.start(), end: cursor.end() });
    } else if (how === treat.comma) {
      const parent = open.length === 0 ? 0 : types[open[open.length - 1]!]!;
      kept = (hasError && cursor.missing()) || treatment[parent] === treat.array;
    }
    if (kept) {
      if (count === capacity) {
        capacity *= 2;
        types = grown(types, new Uint16Array(capacity));
        starts = grown(starts, new Int32Array(capacity));
        ends = grown(ends, new Int32Array(capacity));
        next = grown(next, new Int32Array(capacity));
        fields = grown(fields, new Uint8Array(capacity));
        missing = grown(missing, new Uint8Array(capacity));
      }
      types[count] = type;
      starts[count] = cursor.start();
      ends[count] = cursor.end();
      fields[count] = cursor.field();
      if (hasError && starts[count] === ends[count] && cursor.missing()) {
        missing[count] = 1;
        damage += 2;
      }
      if (type === errorType) damage += 1;
    }
    if (hasError && open.length > 0 && types[open[open.length - 1]!] === errorType)
      damage += looseness(cursor, type, grammar);
    if (cursor.firstChild()) {
      // Only kept nodes have children: dropped ones are tokens.
      open.push(count);
      count += 1;
      continue;
    }
    if (kept) {
      count += 1;
      next[count - 1] = count;
    }
    while (!cursor.nextSibling()) {
      if (!cursor.parent()) break walk;
      next[open.pop()!] = count;
    }
  }
  cursor.finish();
  return {
    text,
    grammar,
    count,
    types: types.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    next: next.subarray(0, count),
    fields: fields.subarray(0, count),
    missing: missing.subarray(0, count),
    hasError,
    damage,
    comments,
  };
};

/** What a child lying loose in an ERROR costs: tokens and pieces their length, whole statements and calls nothing. */
const looseness = (cursor: Walk, type: number, grammar: Grammar): number => {
  if (type === errorType) return 0;
  const name = grammar.typeNames[type] ?? '';
  if (name.endsWith('_statement') || name.endsWith('_declaration') || name.endsWith('_expression') || listed.has(name))
    return 0;
  return 1 + Math.min(20, cursor.end() - cursor.start());
};

const grown = <A extends Uint8Array | Uint16Array | Int32Array>(from: A, to: A): A => {
  to.set(from);
  return to;
};

const failed = (text: string, grammar: Grammar): FlatTree => ({
  text,
  grammar,
  count: 1,
  types: Uint16Array.of(errorType),
  starts: Int32Array.of(0),
  ends: Int32Array.of(text.length),
  next: Int32Array.of(1),
  fields: Uint8Array.of(0),
  missing: Uint8Array.of(0),
  hasError: true,
  damage: text.length + 1,
  comments: [],
  gaveUp: true,
});

/** Name of a node's type; `ERROR` for what could not be parsed, a leading `'` for bare tokens. */
export const typeOf = (tree: FlatTree, node: number): string => {
  const type = tree.types[node]!;
  return type === errorType ? 'ERROR' : (tree.grammar.typeNames[type] ?? 'ERROR');
};
