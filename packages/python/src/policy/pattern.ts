/**
 * Regular expressions of JSON Schema (`pattern`), matched in time that grows with the text alone.
 *
 * A model writes the text and anybody may have written the pattern, so the machine's own `RegExp`, which may try
 * exponentially many ways, is not for this. The pattern becomes a list of states (Thompson's construction) and the text
 * is read once, with the set of states that are possible so far. What needs memory of the text (backreferences,
 * lookaround) is refused when the pattern is read.
 *
 * Single characters and classes are tested by `RegExp` on one code point, which cannot take long and knows `\p{…}`.
 *
 * Source: ECMA-262, "Patterns" with the `u` flag; JSON Schema Validation, 6.3.3.
 */
export interface Pattern {
  readonly source: string;
  readonly states: readonly State[];
}

type State =
  /** One code point that the test accepts. */
  | { readonly kind: 'one'; readonly accepts: (character: string) => boolean }
  /** Goes on at both places, nothing read; `next` relative places are absolute indexes. */
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'start' | 'end' | 'word-edge' | 'no-word-edge' }
  | { readonly kind: 'match' };

/** Repetition counts multiply states; more than this is refused. */
const mostStates = 5000;

/** Parts written out while counts are multiplied, for `(){5000}` makes no state and can be nested. */
const mostParts = 100_000;

/** Groups inside of groups. */
const deepest = 50;

/** Steps that a match may take: states times characters. */
const mostSteps = 10_000_000;

/** The pattern ready to match, or why it cannot be. */
export const parsePattern = (source: string): Pattern | { readonly problem: string } => {
  try {
    // The machine's own reader knows best what is a pattern at all.
    void new RegExp(source, 'u');
  } catch {
    return { problem: 'is not a regular expression' };
  }
  try {
    const tree = new Reader(source).whole();
    const states: State[] = [];
    emit(tree, states, { parts: mostParts });
    states.push({ kind: 'match' });
    return { source, states };
  } catch (error) {
    if (error instanceof Unsupported) return { problem: error.message };
    throw error;
  }
};

/** Whether the text holds a match anywhere; `undefined` when it is too long for this pattern to say. */
export const matchesPattern = (pattern: Pattern, text: string): boolean | undefined => {
  const { states } = pattern;
  if (states.length * (text.length + 1) > mostSteps) return undefined;
  let current = new Uint8Array(states.length);
  let following = new Uint8Array(states.length);
  let list: number[] = [];
  const open: number[] = [];
  for (let at = 0; ;) {
    // A match may begin anywhere.
    open.push(0);
    list = closure(states, open, current, list, text, at);
    if (current[states.length - 1] === 1) return true;
    if (at >= text.length) return false;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += character.length;
    following.fill(0);
    for (const index of list) {
      const state = states[index]!;
      if (state.kind === 'one' && state.accepts(character)) open.push(index + 1);
    }
    [current, following] = [following, current];
    list = [];
  }
};

/** All states reached from the open ones without reading. */
const closure = (
  states: readonly State[],
  open: number[],
  seen: Uint8Array,
  list: number[],
  text: string,
  at: number,
): number[] => {
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen[index] === 1) continue;
    seen[index] = 1;
    list.push(index);
    const state = states[index]!;
    if (state.kind === 'split') open.push(state.first, state.second);
    else if (state.kind === 'jump') open.push(state.to);
    else if (state.kind === 'start' ? at === 0 : state.kind === 'end' ? at === text.length : false)
      open.push(index + 1);
    else if (state.kind === 'word-edge' || state.kind === 'no-word-edge') {
      const edge = isWord(text, at - 1) !== isWord(text, at);
      if (edge === (state.kind === 'word-edge')) open.push(index + 1);
    }
  }
  return list;
};

const isWord = (text: string, at: number): boolean => /^\w$/.test(text.charAt(at));

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────
type Tree =
  | { readonly kind: 'one'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'start' | 'end' | 'word-edge' | 'no-word-edge' }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Tree[] }
  /** `most` is Infinity for no bound. */
  | { readonly kind: 'repeat'; readonly part: Tree; readonly least: number; readonly most: number };

/** Thrown inside only. */
class Unsupported extends Error {}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Tree {
    return this.#choice(0);
  }

  #choice(depth: number): Tree {
    if (depth > deepest) throw new Unsupported('nests groups too deeply');
    const parts = [this.#sequence(depth)];
    while (this.#text[this.#at] === '|') {
      this.#at += 1;
      parts.push(this.#sequence(depth));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  }

  #sequence(depth: number): Tree {
    const parts: Tree[] = [];
    for (let c = this.#text[this.#at]; c !== undefined && c !== '|' && c !== ')'; c = this.#text[this.#at])
      parts.push(this.#repeated(this.#atom(depth)));
    return { kind: 'sequence', parts };
  }

  #repeated(part: Tree): Tree {
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.#text.slice(this.#at, this.#at + 40));
    if (found === null) return part;
    const [whole, least, comma, most] = found;
    this.#at += whole.length;
    switch (whole[0]) {
      case '*':
        return { kind: 'repeat', part, least: 0, most: Infinity };
      case '+':
        return { kind: 'repeat', part, least: 1, most: Infinity };
      case '?':
        return { kind: 'repeat', part, least: 0, most: 1 };
      default: {
        const from = Number(least);
        const to = comma === undefined ? from : most === '' ? Infinity : Number(most);
        if (from > mostStates || (to !== Infinity && to > mostStates)) throw new Unsupported('repeats too often');
        return { kind: 'repeat', part, least: from, most: to };
      }
    }
  }

  #atom(depth: number): Tree {
    const text = this.#text;
    const c = text[this.#at]!;
    if (c === '^' || c === '$') {
      this.#at += 1;
      return { kind: c === '^' ? 'start' : 'end' };
    }
    if (c === '(') return this.#group(depth);
    if (c === '[') return this.#class();
    if (c === '\\') return this.#escape();
    const character = String.fromCodePoint(text.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    if (c === '.') return { kind: 'one', accepts: (other) => !/^[\n\r\u2028\u2029]$/.test(other) };
    return { kind: 'one', accepts: (other) => other === character };
  }

  #group(depth: number): Tree {
    const head = /^\((?:\?(?::|<[\p{L}\p{N}_$]+>))?/u.exec(this.#text.slice(this.#at, this.#at + 100))?.[0] ?? '(';
    if (head === '(' && this.#text[this.#at + 1] === '?')
      throw new Unsupported('looks ahead or behind, which is not supported');
    this.#at += head.length;
    const inside = this.#choice(depth + 1);
    this.#at += 1;
    return inside;
  }

  #class(): Tree {
    const from = this.#at;
    let end = from + 1;
    for (; this.#text[end] !== ']'; end += 1) if (this.#text[end] === '\\') end += 1;
    this.#at = end + 1;
    return single(this.#text.slice(from, end + 1));
  }

  #escape(): Tree {
    const rest = this.#text.slice(this.#at, this.#at + 60);
    const found =
      /^\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|x[0-9a-fA-F]{2}|c[a-zA-Z]|[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*|.)/su.exec(
        rest,
      );
    const whole = found?.[0] ?? '\\';
    if (/^\\(?:k|[1-9])/.test(whole)) throw new Unsupported('refers back to a group, which is not supported');
    if (/^\\u(?![dD][89abAB])/.test(whole) && whole.length > 6 && whole[2] !== '{') {
      // Two escapes that are no surrogate pair.
      this.#at += 6;
      return single(whole.slice(0, 6));
    }
    this.#at += whole.length;
    if (whole === '\\b' || whole === '\\B') return { kind: whole === '\\b' ? 'word-edge' : 'no-word-edge' };
    return single(whole);
  }
}

const single = (source: string): Tree => {
  const expression = new RegExp(`^${source}$`, 'u');
  return { kind: 'one', accepts: (character) => expression.test(character) };
};

const emit = (tree: Tree, states: State[], left: { parts: number }): void => {
  left.parts -= 1;
  if (states.length > mostStates || left.parts < 0) throw new Unsupported('repeats too often');
  switch (tree.kind) {
    case 'one':
      states.push({ kind: 'one', accepts: tree.accepts });
      return;
    case 'start':
    case 'end':
    case 'word-edge':
    case 'no-word-edge':
      states.push({ kind: tree.kind });
      return;
    case 'sequence':
      for (const part of tree.parts) emit(part, states, left);
      return;
    case 'choice': {
      const jumps: { to: number }[] = [];
      tree.parts.forEach((part, index) => {
        if (index === tree.parts.length - 1) return emit(part, states, left);
        const split = { kind: 'split' as const, first: states.length + 1, second: 0 };
        states.push(split);
        emit(part, states, left);
        const jump = { kind: 'jump' as const, to: 0 };
        states.push(jump);
        jumps.push(jump);
        split.second = states.length;
        return undefined;
      });
      for (const jump of jumps) jump.to = states.length;
      return;
    }
    case 'repeat': {
      for (let count = 0; count < tree.least; count++) emit(tree.part, states, left);
      if (tree.most === Infinity) {
        const split = { kind: 'split' as const, first: states.length + 1, second: 0 };
        const start = states.length;
        states.push(split);
        emit(tree.part, states, left);
        states.push({ kind: 'jump', to: start });
        split.second = states.length;
        return;
      }
      const splits: { second: number }[] = [];
      for (let count = tree.least; count < tree.most; count++) {
        const split = { kind: 'split' as const, first: states.length + 1, second: 0 };
        states.push(split);
        splits.push(split);
        emit(tree.part, states, left);
      }
      for (const split of splits) split.second = states.length;
      return;
    }
    default:
      tree satisfies never;
  }
};
