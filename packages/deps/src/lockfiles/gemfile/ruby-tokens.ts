/**
 * The words of a Ruby text, as far as Gemfiles and gemspecs need them: texts, symbols, names, signs, ends of lines. Nothing is run.
 *
 * Ruby cannot be split into words without being parsed; where it is open what a sign means (`/`, `<<`), the usual meaning is taken. A text that does not end on
 * its line is no text. Takes time linear in the text.
 *
 * Source: docs.ruby-lang.org, "Literals".
 */
import type { Place } from '../../text/index.ts';

export interface RubyToken extends Place {
  /** `label` is the `key:` of a hash; `list` is `%w[…]`. */
  readonly kind: 'text' | 'symbol' | 'label' | 'list' | 'word' | 'sign' | 'newline';
  /** Without quotes and colons. */
  readonly text: string;
  /** Whether `#{…}` stands in it, so that its text is not known. */
  readonly isOpen?: boolean;
}

export const rubyTokens = (text: string): readonly RubyToken[] => {
  const tokens: RubyToken[] = [];
  const heredocs: string[] = [];
  const missing: Missing = new Map();
  let heredocsLeft = mostHeredocs;
  let at = 0;
  const put = (kind: RubyToken['kind'], length: number, said: string, isOpen = false): void => {
    tokens.push({ kind, text: said, start: at, end: at + length, ...(isOpen ? { isOpen } : {}) });
    at += length;
  };
  while (at < text.length) {
    const character = text[at]!;
    if (character === '\n') {
      put('newline', 1, '\n');
      for (const heredoc of heredocs.splice(0)) at = behindHeredoc(text, at, heredoc);
      if (startsComment(text, at)) at = behindComment(text, at);
      if (text.startsWith('__END__', at)) break;
      continue;
    }
    if (character === '\\' && /[\r\n]/u.test(text[at + 1] ?? '')) {
      at = text.indexOf('\n', at) + 1;
      continue;
    }
    if (/\s|\uFEFF/u.test(character)) {
      at += 1;
      continue;
    }
    if (character === '#') {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? text.length : newline;
      continue;
    }
    const quoted = quotedAt(text, at, missing);
    if (quoted !== undefined) {
      put(quoted.kind, quoted.length, quoted.text, quoted.isOpen);
      continue;
    }
    const heredoc = heredocsLeft > 0 ? matchAt(/<<[~-](["']?)([A-Z_]\w{0,60})\1/uy, text, at) : null;
    if (heredoc !== null) {
      heredocsLeft -= 1;
      heredocs.push(heredoc[2]!);
      put('text', heredoc[0].length, '', true);
      continue;
    }
    const word = matchAt(/[\p{L}_@$][\p{L}\p{N}_]*[?!]?/uy, text, at);
    if (word !== null) {
      const isLabel = text[at + word[0].length] === ':' && text[at + word[0].length + 1] !== ':';
      put(isLabel ? 'label' : 'word', word[0].length + (isLabel ? 1 : 0), word[0]);
      continue;
    }
    const symbol = matchAt(/:([\p{L}_][\p{L}\p{N}_]*[?!]?)/uy, text, at);
    if (symbol !== null && text[at - 1] !== ':') {
      put('symbol', symbol[0].length, symbol[1]!);
      continue;
    }
    const regex = character === '/' && beginsRegex(tokens.at(-1)) ? upTo(text, at, 1, '/', 'text', missing) : undefined;
    if (regex !== undefined) {
      put('text', regex.length, '', true);
      continue;
    }
    const sign = matchAt(/=>|==|=~|::|&&|\|\||<=|>=|\d[\d.]*/uy, text, at);
    put('sign', sign?.[0].length ?? 1, sign?.[0] ?? character);
  }
  return tokens;
};

/** Each is looked for to the end of the text. */
const mostHeredocs = 50;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

interface Quoted {
  readonly kind: 'text' | 'symbol' | 'label' | 'list';
  readonly text: string;
  readonly length: number;
  readonly isOpen: boolean;
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>' };

/** Up to where there is none of these ends, so that nobody looks twice. */
type Missing = Map<string, number>;

/** `'a'`, `"a"`, `:"a"`, `"a":`, `%w[a b]`, `%q(a)`. */
const quotedAt = (text: string, at: number, missing: Missing): Quoted | undefined => {
  const percent = matchAt(/%([wWiIqQ]?)([[({<|!/])/uy, text, at);
  if (percent !== null) {
    const isList = /[wi]/iu.test(percent[1]!);
    return upTo(text, at, percent[0].length, closers[percent[2]!] ?? percent[2]!, isList ? 'list' : 'text', missing);
  }
  const isSymbol = text[at] === ':' && (text[at + 1] === '"' || text[at + 1] === "'");
  const quote = isSymbol ? text[at + 1] : text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const found = upTo(text, at, isSymbol ? 2 : 1, quote, isSymbol ? 'symbol' : 'text', missing);
  if (found === undefined || isSymbol) return found;
  const behind = at + found.length;
  return text[behind] === ':' && text[behind + 1] !== ':' && text[behind + 1] === ' '
    ? { ...found, kind: 'label', length: found.length + 1 }
    : found;
};

const upTo = (
  text: string,
  start: number,
  front: number,
  closer: string,
  kind: Quoted['kind'],
  missing: Missing,
): Quoted | undefined => {
  const key = kind === 'list' ? `list ${closer}` : closer;
  if (start < (missing.get(key) ?? 0)) return undefined;
  let at = start + front;
  for (; at < text.length && (kind === 'list' || text[at] !== '\n'); at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === closer) {
      const said = text.slice(start + front, at);
      const isOpen = closer !== "'" && said.includes('#{');
      return { kind, text: said.replaceAll(/\\(.)/gu, '$1'), length: at + 1 - start, isOpen };
    }
  }
  missing.set(key, at);
  return undefined;
};

const behindHeredoc = (text: string, from: number, name: string): number => {
  const end = new RegExp(`^[ \\t]*${name}[ \\t\\r]*$`, 'gmu');
  end.lastIndex = from;
  const found = end.exec(text);
  return found === null ? from : found.index + found[0].length;
};

const startsComment = (text: string, at: number): boolean => text.startsWith('=begin', at);

const behindComment = (text: string, at: number): number => {
  const end = text.indexOf('\n=end', at);
  if (end < 0) return text.length;
  const newline = text.indexOf('\n', end + 1);
  return newline < 0 ? text.length : newline;
};

const beginsRegex = (before: RubyToken | undefined): boolean =>
  before === undefined ||
  before.kind === 'newline' ||
  (before.kind === 'sign' && !/^[)\]}]|^\d/u.test(before.text)) ||
  (before.kind === 'word' && /^(?:if|unless|and|or|when|not|return)$/u.test(before.text));
