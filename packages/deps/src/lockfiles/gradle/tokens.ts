/**
 * Words, texts, marks and brackets of a build script in Groovy or Kotlin, as a tree of brackets.
 *
 * No grammar of either language is kept: a script is taken as far as it declares things, so a script that does not compile still says what it says.
 * Every character is looked at once, but for what stands in `${…}`, which is short.
 */
import type { Place } from '../../text/index.ts';

export type Token = Word | Text | Mark | Group;

interface Positioned extends Place {
  /** Whether a line break stands before it. */
  readonly onNewLine: boolean;
}

export interface Word extends Positioned {
  readonly kind: 'word';
  readonly text: string;
}

export interface Text extends Positioned {
  readonly kind: 'text';
  readonly pieces: readonly Piece[];
}

/** A stretch of a text: as written, changed by an escape, or an expression to be filled in. */
export type Piece =
  | { readonly kind: 'plain'; readonly text: string; readonly start: number | undefined }
  | { readonly kind: 'filled'; readonly written: string; readonly tokens: readonly Token[] };

export interface Mark extends Positioned {
  readonly kind: 'mark';
  readonly text: string;
}

export interface Group extends Positioned {
  readonly kind: 'group';
  readonly open: '(' | '[' | '{';
  readonly tokens: readonly Token[];
}

export type Language = 'groovy' | 'kotlin';

/**
 * Reads all tokens.
 *
 * Errors: brackets that are not closed end with the text; brackets deeper than 200 are not looked into.
 */
export const readTokens = (text: string, language: Language): readonly Token[] =>
  tokensBetween(text, 0, text.length, language, 0);

interface OpenGroup {
  readonly open: '(' | '[' | '{';
  readonly start: number;
  readonly onNewLine: boolean;
  readonly tokens: Token[];
}

const tokensBetween = (text: string, from: number, to: number, language: Language, depth: number): readonly Token[] => {
  const top: Token[] = [];
  const open: OpenGroup[] = [];
  let beyond = 0;
  let onNewLine = true;
  let at = from;
  const put = (token: Token): void => {
    if (beyond === 0) (open.at(-1)?.tokens ?? top).push(token);
    onNewLine = false;
  };
  const close = (end: number): void => {
    const group = open.pop();
    if (group !== undefined) put({ kind: 'group', ...group, end });
  };
  while (at < to) {
    const character = text[at]!;
    if (character === '\n') {
      onNewLine = true;
      at += 1;
    } else if (/\s/u.test(character)) at += 1;
    else if (text.startsWith('//', at)) at = lineEnd(text, at, to);
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? to : end + 2;
    } else if (character === '"' || character === "'") {
      const found = readText(text, at, to, language, depth);
      if (found === undefined) {
        put({ kind: 'mark', text: character, start: at, end: at + 1, onNewLine });
        at += 1;
      } else {
        put({ kind: 'text', pieces: found.pieces, start: at, end: found.end, onNewLine });
        at = found.end;
      }
    } else if (character === '(' || character === '[' || character === '{') {
      if (beyond > 0 || open.length >= deepestBrackets) beyond += 1;
      else open.push({ open: character, start: at, onNewLine, tokens: [] });
      onNewLine = false;
      at += 1;
    } else if (character === ')' || character === ']' || character === '}') {
      at += 1;
      if (beyond > 0) beyond -= 1;
      // A bracket that closes another kind is taken for the one that is missing, if that one is open at all.
      else if (open.at(-1)?.open === opening[character]) close(at);
      else if (character === '}' && open.some((group) => group.open === '{')) {
        while (open.at(-1)?.open !== '{') close(at);
        close(at);
      }
    } else {
      word.lastIndex = at;
      const found = word.exec(text)?.[0];
      const end = Math.min(at + (found?.length ?? 1), to);
      const raw = text.slice(at, end);
      // Kotlin quotes names that are no words: `java-library`.
      if (found === undefined) put({ kind: 'mark', text: raw, start: at, end, onNewLine });
      else put({ kind: 'word', text: raw.replaceAll('`', ''), start: at, end, onNewLine });
      at = end;
    }
  }
  while (open.length > 0) close(to);
  return top;
};

const opening = { ')': '(', ']': '[', '}': '{' } as const;

const word = /[\p{L}_\d][\p{L}\p{N}_$]*|`[^`\n]+`/uy;

const lineEnd = (text: string, at: number, to: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 || end > to ? to : end;
};

/** A text in quotes; nothing when it does not end. */
const readText = (
  text: string,
  start: number,
  to: number,
  language: Language,
  depth: number,
): { readonly pieces: readonly Piece[]; readonly end: number } | undefined => {
  const quote = text[start]!;
  const isTriple = text.startsWith(quote.repeat(3), start);
  const delimiter = isTriple ? quote.repeat(3) : quote;
  const fills = quote === '"';
  const isRaw = isTriple && language === 'kotlin';
  const pieces: Piece[] = [];
  let at = start + delimiter.length;
  let plain = at;
  const flush = (): void => {
    if (at > plain) pieces.push({ kind: 'plain', text: text.slice(plain, at), start: plain });
  };
  while (at < to) {
    const character = text[at]!;
    if (text.startsWith(delimiter, at)) {
      flush();
      return { pieces, end: at + delimiter.length };
    }
    if (character === '\n' && !isTriple) return undefined;
    if (character === '\\' && !isRaw) {
      flush();
      const escaped = text[at + 1] ?? '';
      pieces.push({ kind: 'plain', text: escapes[escaped] ?? escaped, start: undefined });
      at += 2;
      plain = at;
    } else if (character === '$' && fills) {
      const end = filledEnd(text, at, to, language);
      if (end === undefined) {
        at += 1;
        continue;
      }
      flush();
      const isBraced = text[at + 1] === '{';
      pieces.push({
        kind: 'filled',
        written: text.slice(at, end),
        tokens:
          depth >= deepestFilled
            ? []
            : tokensBetween(text, at + (isBraced ? 2 : 1), isBraced ? end - 1 : end, language, depth + 1),
      });
      at = end;
      plain = at;
    } else at += 1;
  }
  return undefined;
};

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Behind `$name`, `$name.of.it` (Groovy) or `${…}`; nothing when the sign stands for itself. */
const filledEnd = (text: string, at: number, to: number, language: Language): number | undefined => {
  if (text[at + 1] !== '{') {
    const name = language === 'groovy' ? groovyName : kotlinName;
    name.lastIndex = at + 1;
    const found = name.exec(text)?.[0];
    return found === undefined ? undefined : at + 1 + found.length;
  }
  let open = 0;
  let quote = '';
  for (let end = at + 1; end < Math.min(to, at + longestFilled); end += 1) {
    const character = text[end]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') open += 1;
    else if (character === '}') {
      open -= 1;
      if (open === 0) return end + 1;
    }
  }
  return undefined;
};

const groovyName = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/uy;
const kotlinName = /[A-Za-z_]\w*/uy;

const deepestBrackets = 200;
const deepestFilled = 3;
/** Units: UTF-16. */
const longestFilled = 400;
