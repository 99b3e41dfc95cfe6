import type { Token } from './tokens.ts';

/**
 * What an expression says without being run: texts, lists (tuples, sets) and dictionaries of such. `unknown` is everything that must be computed.
 * Units: `start` and `offset` are zero-based UTF-16.
 */
export type Literal =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly offset: number | undefined }
  | { readonly kind: 'list'; readonly items: readonly Literal[]; readonly start: number }
  | {
      readonly kind: 'dict';
      readonly entries: readonly { readonly key: Literal; readonly value: Literal }[];
      readonly start: number;
    }
  | { readonly kind: 'unknown'; readonly start: number };

/** Values of a call by the names of its arguments. */
export type Arguments = ReadonlyMap<string, Literal>;

/** How deep brackets may be nested, and how much may be looked at altogether: names can stand for names that stand for names. */
const deepest = 60;
const mostSteps = 200_000;

/** How many items a list may grow to, by lists that are put together. */
const mostItems = 10_000;

/** What is known of a Python text without running it. */
export class Literals {
  readonly #tokens: readonly Token[];
  /** Where each name is given a value, anywhere in the text: the place of the first token of the expression. */
  readonly #given = new Map<string, number[]>();
  readonly #known = new Map<string, Literal>();
  #steps = 0;
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      if (token.kind !== 'name' || (before !== undefined && before.kind !== 'newline' && before.text !== ':')) continue;
      const [next, dot, method, open] = [tokens[index + 1], tokens[index + 1], tokens[index + 2], tokens[index + 3]];
      const typed = next?.text === ':' ? this.#behindType(index + 2) : undefined;
      if (typed !== undefined) this.#give(token.text, typed);
      const isAssigned = next?.text === '+=' || (next?.text === '=' && tokens[index + 2]?.text !== '=');
      if (isAssigned) this.#give(token.text, index + 2);
      else if (dot?.text === '.' && open?.text === '(' && (method?.text === 'append' || method?.text === 'extend'))
        this.#give(token.text, index + 4);
    }
  }

  /** The arguments of every call of a function by that name. */
  calls(name: string): readonly Arguments[] {
    const calls: Arguments[] = [];
    for (const [index, token] of this.#tokens.entries())
      if (
        token.kind === 'name' &&
        token.text === name &&
        this.#tokens[index + 1]?.text === '(' &&
        this.#tokens[index - 1]?.text !== 'def'
      ) {
        this.#at = index + 2;
        calls.push(this.#arguments(0));
      }
    return calls;
  }

  /** What follows `=` behind a type: `names: list[str] = […]`. */
  #behindType(from: number): number | undefined {
    for (let at = from; at < from + 12; at += 1) {
      const token = this.#tokens[at];
      if (token === undefined || token.kind === 'newline') return undefined;
      if (token.text === '=') return at + 1;
    }
    return undefined;
  }

  #give(name: string, place: number): void {
    const known = this.#given.get(name);
    if (known === undefined) this.#given.set(name, [place]);
    else known.push(place);
  }

  /** From behind the opening bracket to behind the closing one. */
  #arguments(depth: number): Arguments {
    const named = new Map<string, Literal>();
    while (this.#at < this.#tokens.length && !this.#is(')')) {
      const before = this.#at;
      const name = this.#tokens[this.#at];
      if (this.#is('**')) {
        this.#at += 1;
        const spread = this.#expression(depth + 1);
        if (spread.kind === 'dict')
          for (const { key, value } of spread.entries) if (key.kind === 'text') named.set(key.text, value);
      } else if (name?.kind === 'name' && this.#tokens[this.#at + 1]?.text === '=') {
        this.#at += 2;
        named.set(name.text, this.#expression(depth + 1));
      } else this.#expression(depth + 1);
      if (this.#is(',') || this.#at === before) this.#at += 1;
    }
    this.#at += 1;
    return named;
  }

  /** Up to a comma, a colon, a closing bracket or the end of the statement. */
  #expression(depth: number): Literal {
    const start = this.#tokens[this.#at]?.start ?? 0;
    const parts: Literal[] = [this.#atom(depth)];
    while (this.#is('+')) {
      this.#at += 1;
      parts.push(this.#atom(depth));
    }
    if (this.#isEnd()) return parts.length === 1 ? parts[0]! : joined(parts, start);
    // `x if y else z`, `x or y`: what is written out may be asked for, and something besides.
    this.#skip();
    const lists = parts.filter(({ kind }) => kind === 'list');
    return lists.length === 0 ? { kind: 'unknown', start } : joined([...lists, { kind: 'unknown', start }], start);
  }

  #atom(depth: number): Literal {
    const token = this.#tokens[this.#at];
    const start = token?.start ?? 0;
    this.#steps += 1;
    if (token === undefined || depth > deepest || this.#steps > mostSteps) return this.#unknown(start);
    if (token.kind === 'string') return this.#string(start);
    const atom = this.#bracketed(token, depth) ?? this.#named(token, depth);
    if (atom === undefined) return this.#unknown(start);
    // A call, an element or a method of it is computed.
    return this.#is('(') || this.#is('[') || this.#is('.') || this.#is('%') ? this.#unknown(start) : atom;
  }

  /** Strings beside each other are one. */
  #string(start: number): Literal {
    const strings: Token[] = [];
    for (let token = this.#tokens[this.#at]; token?.kind === 'string'; token = this.#tokens[this.#at]) {
      strings.push(token);
      this.#at += 1;
    }
    if (this.#is('.') || this.#is('%') || this.#is('[') || !strings.every(({ isPlain }) => isPlain))
      return this.#unknown(start);
    return {
      kind: 'text',
      text: strings.map(({ text }) => text).join(''),
      start,
      offset: strings.length === 1 ? strings[0]!.inner : undefined,
    };
  }

  #bracketed(token: Token, depth: number): Literal | undefined {
    if (token.text === '[' || token.text === '(') {
      this.#at += 1;
      return this.#list(token, depth);
    }
    if (token.text === '{') {
      this.#at += 1;
      return this.#dict(token, depth);
    }
    return undefined;
  }

  #list(open: Token, depth: number): Literal {
    const close = open.text === '[' ? ']' : ')';
    const items: Literal[] = [];
    let commas = 0;
    while (this.#at < this.#tokens.length && !this.#is(close) && items.length < mostItems) {
      const before = this.#at;
      const isSpread = this.#is('*');
      if (isSpread) this.#at += 1;
      const item = this.#expression(depth + 1);
      if (isSpread && item.kind === 'list') items.push(...item.items);
      else items.push(isSpread ? { kind: 'unknown', start: item.start } : item);
      if (this.#is(',')) {
        commas += 1;
        this.#at += 1;
      } else if (!this.#is(close)) {
        // Another bracket closes: the text is broken here.
        if (this.#at === before || this.#isClosing()) break;
      }
    }
    if (this.#is(close)) this.#at += 1;
    // Brackets around one thing are no tuple.
    return open.text === '(' && commas === 0 && items.length === 1
      ? items[0]!
      : { kind: 'list', items, start: open.start };
  }

  #dict(open: Token, depth: number): Literal {
    const entries: { readonly key: Literal; readonly value: Literal }[] = [];
    const items: Literal[] = [];
    while (this.#at < this.#tokens.length && !this.#is('}')) {
      const before = this.#at;
      if (this.#is('**')) {
        this.#at += 1;
        const spread = this.#expression(depth + 1);
        if (spread.kind === 'dict') entries.push(...spread.entries);
        else
          entries.push({
            key: { kind: 'unknown', start: spread.start },
            value: { kind: 'unknown', start: spread.start },
          });
      } else {
        const key = this.#expression(depth + 1);
        if (this.#is(':')) {
          this.#at += 1;
          entries.push({ key, value: this.#expression(depth + 1) });
        } else items.push(key);
      }
      if (this.#is(',')) this.#at += 1;
      else if (!this.#is('}') && (this.#at === before || this.#isClosing())) break;
    }
    if (this.#is('}')) this.#at += 1;
    return items.length > 0 && entries.length === 0
      ? { kind: 'list', items, start: open.start }
      : { kind: 'dict', entries, start: open.start };
  }

  #named(token: Token, depth: number): Literal | undefined {
    if (token.kind !== 'name') return undefined;
    this.#at += 1;
    if (this.#is('(') && ['list', 'tuple', 'set', 'sorted'].includes(token.text)) {
      this.#at += 1;
      const inner = this.#expression(depth + 1);
      if (this.#is(')')) this.#at += 1;
      return inner;
    }
    if (this.#is('(') && token.text === 'dict') {
      this.#at += 1;
      const entries = [...this.#arguments(depth + 1)].map(([name, value]) => ({
        key: { kind: 'text', text: name, start: token.start, offset: undefined } as const,
        value,
      }));
      return { kind: 'dict', entries, start: token.start };
    }
    return this.#valueOf(token, depth);
  }

  /** All that a name is given in the text: which of it holds when the text is run is not looked at. */
  #valueOf(token: Token, depth: number): Literal | undefined {
    const known = this.#known.get(token.text);
    if (known !== undefined) return known;
    const places = this.#given.get(token.text);
    if (places === undefined) return undefined;
    // While it is being looked up it is not known: a name may stand for itself.
    this.#known.set(token.text, { kind: 'unknown', start: token.start });
    const back = this.#at;
    const values = places.map((place) => {
      this.#at = place;
      return this.#expression(depth + 1);
    });
    this.#at = back;
    const value = values.length === 1 ? values[0]! : joined(values, token.start);
    this.#known.set(token.text, value);
    return value;
  }

  #unknown(start: number): Literal {
    this.#skip();
    return { kind: 'unknown', start };
  }

  /** To the end of the expression, over brackets. */
  #skip(): void {
    let open = 0;
    while (this.#at < this.#tokens.length) {
      if (open === 0 && this.#isEnd()) return;
      this.#steps += 1;
      if (this.#steps > mostSteps) this.#at = this.#tokens.length;
      if (this.#at >= this.#tokens.length) return;
      const { text, kind } = this.#tokens[this.#at]!;
      if (kind === 'other' && '([{'.includes(text)) open += 1;
      if (kind === 'other' && ')]}'.includes(text)) open -= 1;
      this.#at += 1;
    }
  }

  #is(text: string): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && token.kind === 'other' && token.text === text;
  }

  #isEnd(): boolean {
    const token = this.#tokens[this.#at];
    return (
      token === undefined || token.kind === 'newline' || (token.kind === 'other' && /^[,:)\]}]$/u.test(token.text))
    );
  }

  #isClosing(): boolean {
    return this.#is(')') || this.#is(']') || this.#is('}');
  }
}

/** Lists behind each other as one, dictionaries as one; texts stand for themselves. */
const joined = (parts: readonly Literal[], start: number): Literal => {
  const size = parts.reduce(
    (sum, part) => sum + (part.kind === 'list' ? part.items.length : part.kind === 'dict' ? part.entries.length : 1),
    0,
  );
  if (size > mostItems) return { kind: 'unknown', start };
  if (parts.length > 0 && parts.every(({ kind }) => kind === 'dict'))
    return { kind: 'dict', entries: parts.flatMap((part) => (part.kind === 'dict' ? part.entries : [])), start };
  // Two texts with a plus are a text that nobody wrote out.
  if (!parts.some(({ kind }) => kind === 'list')) return { kind: 'unknown', start };
  return { kind: 'list', items: parts.flatMap((part) => (part.kind === 'list' ? part.items : [part])), start };
};
