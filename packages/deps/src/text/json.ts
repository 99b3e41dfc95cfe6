import { printParseErrorCode, visit, type ParseError } from 'jsonc-parser';
import { newLines } from './lines.ts';
import { brokenText, deepest, reasonOf, unreadText, type ParsedText } from './parsed-text.ts';
import type { Entry, Place, Value } from './value.ts';

/** What beyond plain JSON is allowed without a word: comments and commas at the end (`bun.lock`, `tsconfig.json`). */
export interface JsonOptions {
  readonly relaxed?: boolean;
}

/**
 * Reads JSON. What can be understood of a broken text is kept beside the diagnostic that says where it breaks; a byte order mark is no error.
 *
 * Errors: a text that is nested deeper than 200 levels is not read.
 */
export const readJson = (path: string, text: string, { relaxed = false }: JsonOptions = {}): ParsedText => {
  const lines = newLines(text);
  const errors: ParseError[] = [];
  interface Open extends Place {
    readonly items: Value[] | undefined;
    readonly entries: Map<string, Entry> | undefined;
    key: Entry['key'] | undefined;
  }
  const open: Open[] = [];
  let root: Value | undefined;
  const put = (value: Value): void => {
    const to = open.at(-1);
    if (to === undefined) root ??= value;
    else if (to.items !== undefined) to.items.push(value);
    else if (to.key !== undefined) {
      to.entries?.set(to.key.text, { key: to.key, value });
      to.key = undefined;
    }
  };
  const begin = (offset: number, kind: 'list' | 'table'): void => {
    if (open.length >= deepest) throw new RangeError('nested too deeply');
    open.push({
      start: offset,
      end: offset,
      items: kind === 'list' ? [] : undefined,
      entries: kind === 'table' ? new Map() : undefined,
      key: undefined,
    });
  };
  const close = (offset: number, length: number): void => {
    const done = open.pop();
    if (done === undefined) return;
    const place = { start: done.start, end: offset + length };
    put(
      done.items === undefined
        ? { kind: 'table', entries: done.entries ?? new Map<string, Entry>(), ...place }
        : { kind: 'list', items: done.items, ...place },
    );
  };
  try {
    visit(
      text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text,
      {
        onObjectBegin: (offset) => {
          begin(offset, 'table');
        },
        onArrayBegin: (offset) => {
          begin(offset, 'list');
        },
        onObjectEnd: close,
        onArrayEnd: close,
        onObjectProperty: (key, start, length) => {
          const table = open.at(-1);
          if (table !== undefined) table.key = { text: key, start, end: start + length };
        },
        onLiteralValue: (value: unknown, start, length) => {
          put({ kind: 'scalar', value: scalarOf(value, text, start, length), start, end: start + length });
        },
        onError: (error, offset, length) => {
          if (errors.length < 5) errors.push({ error, offset, length });
        },
      },
      { disallowComments: !relaxed, allowTrailingComma: relaxed, allowEmptyContent: false },
    );
  } catch (error) {
    return unreadText(path, text, 'JSON', 1, reasonOf(error));
  }
  // A text that ends too early leaves its containers open; what is in them counts.
  while (open.length > 0) close(text.length, 0);
  const [first] = errors;
  return {
    root,
    lines,
    diagnostics:
      first === undefined
        ? []
        : [brokenText(path, 'JSON', lines.at(first.offset), wordsOf(printParseErrorCode(first.error)))],
  };
};

/** Numbers beyond what a double holds stay text. */
const scalarOf = (value: unknown, text: string, start: number, length: number): string | number | boolean | null => {
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? text.slice(start, start + length) : value;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
};

/** `CommaExpected` → `comma expected`. */
const wordsOf = (code: string): string => code.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
