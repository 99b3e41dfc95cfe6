/**
 * Values that an Elixir text writes out: texts, atoms, tuples, lists, maps, with the place of each. `mix.lock` is one such value; in `mix.exs`, which is a program that
 * is read and never run, what has to be computed is `open`.
 *
 * Source: hexdocs.pm/elixir, "Syntax reference".
 */
import type { Place } from '../text/index.ts';

export interface ElixirToken extends Place {
  /** `label` is the `key:` of a keyword list. */
  readonly kind: 'text' | 'atom' | 'label' | 'word' | 'sign';
  readonly text: string;
}

export type ElixirTerm = Place &
  (
    | { readonly kind: 'text' | 'atom'; readonly text: string }
    /** A tuple, list or map: what it holds by place, and by key. */
    | {
        readonly kind: 'tuple' | 'list' | 'map';
        readonly items: readonly ElixirTerm[];
        readonly pairs: readonly ElixirPair[];
      }
    | { readonly kind: 'open' }
  );

export interface ElixirPair {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: ElixirTerm;
}

/** The tokens of a text. A quote that is not closed is a sign. Takes time linear in the text. */
export const elixirTokens = (text: string): readonly ElixirToken[] => {
  const tokens: ElixirToken[] = [];
  const missing = new Map<string, number>();
  let at = 0;
  const put = (kind: ElixirToken['kind'], end: number, said: string): void => {
    tokens.push({ kind, text: said, start: at, end });
    at = end;
  };
  while (at < text.length) {
    const character = text[at]!;
    if (/\s|\uFEFF/u.test(character)) at += 1;
    else if (character === '#') {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? text.length : newline;
    } else {
      const isAtom = character === ':';
      const quote = isAtom ? text[at + 1] : character;
      const from = isAtom ? at + 1 : at;
      const end = quote === '"' || quote === "'" ? endOfText(text, from, quote, missing) : undefined;
      const name = end === undefined ? nameAt(text, from) : '';
      if (end !== undefined) {
        const width = text.startsWith('"""', from) ? 3 : 1;
        const said = text.slice(from + width, end - width).replaceAll(/\\(.)/gu, '$1');
        if (isAtom) put('atom', end, said);
        else if (isColon(text, end)) put('label', end + 1, said);
        else put('text', end, said);
      } else if (name === '')
        put('sign', at + (text.startsWith('=>', at) ? 2 : 1), text.startsWith('=>', at) ? '=>' : character);
      else if (isAtom) put('atom', from + name.length, name);
      else if (isColon(text, at + name.length)) put('label', at + name.length + 1, name);
      else put('word', at + name.length, name);
    }
  }
  return tokens;
};

/** `key: ` and not `Module::x` or `a ? b :c`. */
const isColon = (text: string, at: number): boolean => text[at] === ':' && /\s/u.test(text[at + 1] ?? '');

const nameAt = (text: string, at: number): string => {
  const pattern = /[\p{L}_][\p{L}\p{N}_@.]*[?!]?/uy;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** Behind the closing quote; nothing when there is none. `missing` says up to where none was found before, so that nobody looks twice. */
const endOfText = (text: string, start: number, quote: string, missing: Map<string, number>): number | undefined => {
  const closer = text.startsWith('"""', start) ? '"""' : quote;
  if (start < (missing.get(closer) ?? 0)) return undefined;
  let at = start + closer.length;
  for (; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote && (closer === quote || text.startsWith(closer, at))) return at + closer.length;
    else if (quote === "'" && text[at] === '\n') break;
  }
  missing.set(closer, at);
  return undefined;
};

/** A term and the index of the token behind it. */
export interface ReadTerm {
  readonly term: ElixirTerm;
  readonly next: number;
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** Deeper ones than any that people write are open. */
const deepest = 100;

/** The term that begins at a token, up to the comma or bracket behind it. */
export const readElixirTerm = (tokens: readonly ElixirToken[], from: number, depth = 0): ReadTerm => {
  const token = tokens[from];
  const place = { start: token?.start ?? 0, end: token?.end ?? 0 };
  if (token === undefined || (token.kind === 'sign' && ')]},'.includes(token.text)))
    return { term: { kind: 'open', ...place }, next: from };
  const isMap = token.kind === 'sign' && token.text === '%' && tokens[from + 1]?.text === '{';
  const opener = tokens[isMap ? from + 1 : from]!;
  let read: ReadTerm = { term: { kind: 'open', ...place }, next: from + 1 };
  if (opener.kind === 'sign' && (opener.text === '{' || opener.text === '['))
    read = readHolder(tokens, from, isMap ? 'map' : opener.text === '{' ? 'tuple' : 'list', depth);
  else if (token.kind === 'text' || token.kind === 'atom')
    read = { term: { kind: token.kind, text: token.text, ...place }, next: from + 1 };
  else if (token.kind === 'word' && /^(?:true|false|nil)$/u.test(token.text))
    read = { term: { kind: 'atom', text: token.text, ...place }, next: from + 1 };
  else if (token.kind === 'sign' && token.text === '(') read = { ...read, next: behindBrackets(tokens, from) };
  return endsTerm(tokens[read.next]) ? read : { term: { kind: 'open', ...place }, next: behindOpen(tokens, read.next) };
};

const endsTerm = (token: ElixirToken | undefined): boolean =>
  token === undefined ||
  token.kind === 'label' ||
  (token.kind === 'sign' && [',', ')', ']', '}', '=>'].includes(token.text));

/** What is computed goes on up to a comma or bracket that is not its own. */
const behindOpen = (tokens: readonly ElixirToken[], from: number): number => {
  let at = from;
  while (at < tokens.length && !endsTerm(tokens[at]))
    at = tokens[at]!.kind === 'sign' && tokens[at]!.text in closers ? behindBrackets(tokens, at) : at + 1;
  return at;
};

const behindBrackets = (tokens: readonly ElixirToken[], from: number): number => {
  let open = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    if (kind !== 'sign') continue;
    if (text in closers) open += 1;
    else if (text === '}' || text === ']' || text === ')') {
      open -= 1;
      if (open === 0) return at + 1;
    }
  }
  return tokens.length;
};

const readHolder = (
  tokens: readonly ElixirToken[],
  from: number,
  kind: 'tuple' | 'list' | 'map',
  depth: number,
): ReadTerm => {
  const start = tokens[from]!.start;
  if (depth >= deepest) {
    const next = behindBrackets(tokens, from);
    return { term: { kind: 'open', start, end: tokens[next - 1]?.end ?? start }, next };
  }
  const items: ElixirTerm[] = [];
  const pairs: ElixirPair[] = [];
  let at = kind === 'map' ? from + 2 : from + 1;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (token.kind === 'sign' && (token.text === '}' || token.text === ']')) break;
    const before = at;
    if (token.kind === 'label') {
      const { term, next } = readElixirTerm(tokens, at + 1, depth + 1);
      pairs.push({ key: token.text, keyPlace: { start: token.start, end: token.end }, value: term });
      at = next;
    } else {
      const { term, next } = readElixirTerm(tokens, at, depth + 1);
      at = next;
      if (tokens[at]?.text === '=>' && tokens[at]?.kind === 'sign' && (term.kind === 'text' || term.kind === 'atom')) {
        const value = readElixirTerm(tokens, at + 1, depth + 1);
        pairs.push({ key: term.text, keyPlace: { start: term.start, end: term.end }, value: value.term });
        at = value.next;
      } else items.push(term);
    }
    if (tokens[at]?.kind === 'sign' && tokens[at]?.text === ',') at += 1;
    // A bracket that closes nothing, or a sign that means nothing here.
    else if (at === before) at += 1;
  }
  const closer = tokens[Math.min(at, tokens.length - 1)]!;
  return { term: { kind, items, pairs, start, end: closer.end }, next: Math.min(at + 1, tokens.length) };
};

/** The value of a keyword in a list or tuple. */
export const pairOf = (term: ElixirTerm | undefined, key: string): ElixirTerm | undefined =>
  term !== undefined && 'pairs' in term ? term.pairs.find((pair) => pair.key === key)?.value : undefined;

/** The text of a text or atom. */
export const wordOf = (term: ElixirTerm | undefined): string | undefined =>
  term !== undefined && 'text' in term ? term.text : undefined;
