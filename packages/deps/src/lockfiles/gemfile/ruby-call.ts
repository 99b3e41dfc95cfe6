import type { Place } from '../../text/index.ts';
import type { RubyToken } from './ruby-tokens.ts';

/** One argument of a call, as far as it is written out. */
export interface RubyValue extends Place {
  /** Texts and symbols: one, or those of a list. */
  readonly texts: readonly string[];
  /** Whether it is nothing but what `texts` say. */
  readonly isKnown: boolean;
  /** `true`, `false`, `nil`, or the first name of something that would have to be run. */
  readonly word?: string;
}

/** A call without or with parentheses: `gem 'a', '~> 1', group: :test do`. */
export interface RubyCall {
  readonly values: readonly RubyValue[];
  readonly options: ReadonlyMap<string, RubyValue>;
  /** Index of the token behind it; `do` and `{` that open its block are taken. */
  readonly next: number;
  readonly block?: 'do' | '{';
}

/** Reads the arguments that begin at a token. Takes time linear in them. */
export const readRubyCall = (tokens: readonly RubyToken[], from: number): RubyCall => {
  const values: RubyValue[] = [];
  const options = new Map<string, RubyValue>();
  const isParenthesised = isSign(tokens[from], '(');
  let at = isParenthesised ? from + 1 : from;
  for (;;) {
    while (tokens[at]?.kind === 'newline' && (isParenthesised || isSign(tokens[at - 1], ','))) at += 1;
    const first = tokens[at];
    if (first === undefined || endsArguments(first)) break;
    const label = labelOf(tokens, at);
    const value = readValue(tokens, label?.next ?? at);
    if (label === undefined) values.push(value.value);
    else options.set(label.name, value.value);
    at = value.next;
    if (isParenthesised) while (tokens[at]?.kind === 'newline') at += 1;
    if (!isSign(tokens[at], ',')) break;
    at += 1;
  }
  if (isParenthesised && isSign(tokens[at], ')')) at += 1;
  const opener = tokens[at];
  const block = opener?.kind === 'word' && opener.text === 'do' ? 'do' : isSign(opener, '{') ? '{' : undefined;
  return { values, options, next: block === undefined ? at : at + 1, ...(block === undefined ? {} : { block }) };
};

export const isSign = (token: RubyToken | undefined, text: string): boolean =>
  token?.kind === 'sign' && token.text === text;

const modifiers: ReadonlySet<string> = new Set(['do', 'if', 'unless', 'while', 'until', 'rescue', 'then', 'end']);

const endsArguments = (token: RubyToken): boolean =>
  token.kind === 'newline' ||
  (token.kind === 'sign' && [')', '}', ';', '='].includes(token.text)) ||
  (token.kind === 'word' && modifiers.has(token.text));

/** `key:`, `:key =>`, `'key' =>`. */
const labelOf = (
  tokens: readonly RubyToken[],
  at: number,
): { readonly name: string; readonly next: number } | undefined => {
  const token = tokens[at]!;
  if (token.kind === 'label') return { name: token.text, next: behindNewlines(tokens, at + 1) };
  return (token.kind === 'symbol' || token.kind === 'text') && isSign(tokens[at + 1], '=>')
    ? { name: token.text, next: behindNewlines(tokens, at + 2) }
    : undefined;
};

const behindNewlines = (tokens: readonly RubyToken[], from: number): number => {
  let at = from;
  while (tokens[at]?.kind === 'newline') at += 1;
  return at;
};

/** Everything up to the comma or the end. */
const readValue = (
  tokens: readonly RubyToken[],
  from: number,
): { readonly value: RubyValue; readonly next: number } => {
  const texts: string[] = [];
  let isKnown = true;
  let word: string | undefined;
  let depth = 0;
  let at = from;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (depth === 0 && at > from && isSign(token, '{') && !isSign(tokens[at - 1], '=>')) break;
    if (depth === 0 && (isSign(token, ',') || endsArguments(token))) break;
    if (token.kind === 'newline') continue;
    if (token.kind === 'sign' && ['[', '(', '{'].includes(token.text)) {
      depth += 1;
      if (token.text !== '[' || at !== from) isKnown = false;
    } else if (token.kind === 'sign' && [']', ')', '}'].includes(token.text)) depth -= 1;
    else if (isSign(token, ',')) continue;
    else if (isSign(token, '.') && tokens[at + 1]?.text === 'freeze') at += 1;
    else if (token.isOpen !== true && (token.kind === 'text' || token.kind === 'symbol')) texts.push(token.text);
    else if (token.kind === 'list') texts.push(...token.text.trim().split(/\s+/u));
    else {
      if (token.kind === 'word') word ??= token.text;
      isKnown = false;
    }
  }
  const last = tokens[Math.max(from, at - 1)];
  const start = tokens[from]?.start ?? 0;
  return {
    value: {
      texts,
      isKnown: isKnown && texts.length > 0,
      start,
      end: last?.end ?? start,
      ...(word === undefined ? {} : { word }),
    },
    next: Math.max(at, from),
  };
};
