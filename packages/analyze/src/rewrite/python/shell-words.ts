/**
 * A command line, split the way a POSIX shell splits it, as far as that can be done without one.
 *
 * Words are characters and values; what only a shell does (pipes, wildcards, variables) is told, and then there is no list of arguments.
 * Source: IEEE Std 1003.1, Shell Command Language, 2.2 "Quoting" and 2.3 "Token Recognition".
 */
import type { Item } from './text-items.ts';

export interface Word {
  readonly items: readonly Item[];
}

export interface Command {
  readonly words: readonly Word[];
  /** The folder of `cd folder && …`. */
  readonly folder?: Word;
  /** Where output goes: nowhere, or stderr to stdout. */
  readonly quiet: { readonly out: boolean; readonly err: boolean; readonly together: boolean };
}

type Token =
  | { readonly kind: 'word'; readonly items: readonly Item[] }
  | { readonly kind: 'operator'; readonly text: string };

/** The command, or what it needs a shell for. */
export const shellWords = (items: readonly Item[]): Command | { readonly needs: string } => {
  const tokens = tokensOf(items);
  if ('needs' in tokens) return tokens;
  const list = [...tokens];
  const quiet = { out: false, err: false, together: false };
  // Redirections stand at the end.
  for (;;) {
    const target = list.at(-1);
    const operator = list.at(-2);
    if (target?.kind === 'operator' && target.text === '2>&1') {
      quiet.together = true;
      list.pop();
    } else if (
      target?.kind === 'word' &&
      operator?.kind === 'operator' &&
      /^(?:1|2|&)?>$/u.test(operator.text) &&
      plain(target) === '/dev/null'
    ) {
      if (operator.text !== '2>') quiet.out = true;
      if (operator.text === '2>' || operator.text === '&>') quiet.err = true;
      list.splice(-2);
    } else break;
  }
  const [cd, folder, and, ...rest] = list;
  const moved =
    cd?.kind === 'word' &&
    plain(cd) === 'cd' &&
    folder?.kind === 'word' &&
    and?.kind === 'operator' &&
    and.text === '&&'
      ? folder
      : undefined;
  const words: Word[] = [];
  for (const token of moved === undefined ? list : rest) {
    if (token.kind === 'operator') return { needs: token.text };
    words.push({ items: token.items });
  }
  const [program] = words;
  if (program === undefined) return { needs: 'an empty command' };
  const name = plain(program);
  if (name !== undefined && builtins.has(name)) return { needs: `its own command ${name}` };
  if (name?.includes('=') === true) return { needs: 'a variable set before the command' };
  return { words, quiet, ...(moved === undefined ? {} : { folder: { items: moved.items } }) };
};

/** Commands of shells, those of Windows among them. */
const builtins: ReadonlySet<string> = new Set(
  'cd export source . alias set unset ulimit umask exec eval exit return trap wait if for while case function dir cls copy del erase type start ren md rd move call'.split(
    ' ',
  ),
);

const plain = ({ items }: Word): string | undefined =>
  items.every(({ kind }) => kind === 'char')
    ? items.map((item) => (item.kind === 'char' ? item.c : '')).join('')
    : undefined;

const tokensOf = (items: readonly Item[]): readonly Token[] | { readonly needs: string } => {
  const tokens: Token[] = [];
  let word: Item[] | undefined;
  let quote = '';
  const endWord = (): void => {
    if (word !== undefined) tokens.push({ kind: 'word', items: word });
    word = undefined;
  };
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    if (item.kind === 'value') {
      (word ??= []).push(item);
      continue;
    }
    const { c } = item;
    if (quote !== '') {
      if (c === quote) quote = '';
      else if (quote === '"' && (c === '$' || c === '`')) return { needs: c };
      else if (quote === '"' && c === '\\') {
        index += 1;
        const next = items[index];
        if (next?.kind !== 'char') return { needs: 'a backslash before a value' };
        if (!'$`"\\'.includes(next.c)) (word ??= []).push(item);
        (word ??= []).push(next);
      } else (word ??= []).push(item);
      continue;
    }
    if (c === "'" || c === '"') {
      quote = c;
      word ??= [];
    } else if (c === ' ' || c === '\t' || c === '' || (c === '\n' && rest(items, index + 1).trim() === '')) endWord();
    else if (c === '\\') {
      index += 1;
      const next = items[index];
      if (next?.kind !== 'char') return { needs: 'a backslash before a value' };
      if (next.c !== '\n') (word ??= []).push(next);
    } else if (
      c === '&' ||
      c === '>' ||
      ((c === '1' || c === '2') && word === undefined && charAt(items, index + 1) === '>')
    ) {
      const [operator = c] = /^(?:&&|&>|2>&1|[12]?>)(?!>)/u.exec(rest(items, index)) ?? [];
      if (!/^(?:&&|&>|2>&1|[12]?>)$/u.test(operator)) return { needs: operator };
      endWord();
      tokens.push({ kind: 'operator', text: operator });
      index += operator.length - 1;
    } else if (
      /[|;<$`*?()\n]/u.test(c) ||
      ((c === '~' || c === '#') && word === undefined) ||
      (c === '[' && word !== undefined) ||
      c === '{'
    )
      return { needs: c };
    else (word ??= []).push(item);
  }
  if (quote !== '') return { needs: 'a quote that does not end' };
  endWord();
  return tokens;
};

const charAt = (items: readonly Item[], index: number): string => {
  const item = items[index];
  return item?.kind === 'char' ? item.c : '';
};

/** The characters from here to the next value. */
const rest = (items: readonly Item[], index: number): string => {
  let text = '';
  for (const item of items.slice(index, index + 200)) {
    if (item.kind !== 'char') return `${text}\0`;
    text += item.c;
  }
  return text;
};
