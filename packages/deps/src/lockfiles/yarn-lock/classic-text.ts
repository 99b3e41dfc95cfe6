/**
 * The format of `yarn.lock` version 1: indented lines, each a key and a value, or keys that open a block.
 *
 *     # comment
 *     "@scope/a@^1.0.0", b@~2.1:
 *       version "1.0.3"
 *       dependencies:
 *         c "^3.0.0"
 *
 * Keys and values are bare words or quoted as in JSON. Takes one pass; what no line of the format is becomes a diagnostic, and the rest is read.
 */
import type { Diagnostic } from '@sallyport/core';
import { brokenText, newLines, type Lines, type Place } from '../../text/index.ts';

export interface ClassicEntry {
  readonly descriptors: readonly string[];
  readonly key: Place;
  readonly fields: ReadonlyMap<string, Word>;
  /** `dependencies` and `optionalDependencies`: ranges by name. */
  readonly blocks: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface Word extends Place {
  readonly text: string;
}

export const readClassicText = (
  path: string,
  text: string,
): {
  readonly entries: readonly ClassicEntry[];
  readonly lines: Lines;
  readonly diagnostics: readonly Diagnostic[];
} => {
  const lines = newLines(text);
  const entries: ClassicEntry[] = [];
  let wrong: Diagnostic | undefined;
  let fields = new Map<string, Word>();
  let blocks = new Map<string, Map<string, string>>();
  let block: Map<string, string> | undefined;
  const complain = (at: number, reason: string): void => {
    wrong ??= brokenText(path, 'a yarn.lock', lines.at(at), reason);
  };
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).trimEnd();
    const bare = line.trimStart();
    const indent = line.length - bare.length;
    const at = start + indent;
    start = end + 1;
    if (bare === '' || bare.startsWith('#')) continue;
    if (/^(?:<{7}|={7}|>{7}|\|{7})/u.test(line)) {
      complain(at, 'a merge left its marks; both sides are read');
      continue;
    }
    const words = wordsOf(bare, at);
    const opens = words.at(-1)?.text === ':';
    const texts = words.filter(({ text: word }) => word !== ':' && word !== ',');
    const [key, value] = texts;
    if (key === undefined) complain(at, 'a line without a key');
    else if (indent === 0 && opens) {
      fields = new Map();
      blocks = new Map();
      block = undefined;
      entries.push({
        descriptors: texts.map((word) => word.text),
        key: { start: at, end: texts.at(-1)!.end },
        fields,
        blocks,
      });
    } else if (indent === 0 || entries.length === 0) complain(at, 'a line that belongs to no package');
    else if (opens && indent <= 3) blocks.set(key.text, (block = new Map()));
    else if (value === undefined) complain(at, `"${key.text.slice(0, 60)}" has no value`);
    else if (indent <= 3) {
      fields.set(key.text, value);
      block = undefined;
    } else if (block === undefined) complain(at, 'a line that belongs to no block');
    else block.set(key.text, value.text);
  }
  return { entries, lines, diagnostics: wrong === undefined ? [] : [wrong] };
};

/** The words of a line, with `,` and a `:` at the end as words. Offsets of quoted words are of what is inside the quotes. */
const wordsOf = (line: string, offset: number): readonly Word[] => {
  const words: Word[] = [];
  const pattern = /"((?:[^"\\]|\\.)*)"|,|:$|[^\s",]+/gu;
  for (const { 0: found, 1: quoted, index } of line.matchAll(pattern)) {
    const start = offset + index;
    if (quoted !== undefined)
      words.push({ text: unescaped(found, quoted), start: start + 1, end: start + 1 + quoted.length });
    else if (found.length > 1 && found.endsWith(':') && index + found.length === line.length)
      words.push(
        { text: found.slice(0, -1), start, end: start + found.length - 1 },
        { text: ':', start: start + found.length - 1, end: start + found.length },
      );
    else words.push({ text: found, start, end: start + found.length });
  }
  return words;
};

const unescaped = (found: string, inside: string): string => {
  if (!inside.includes('\\')) return inside;
  try {
    return String(JSON.parse(found));
  } catch {
    return inside;
  }
};
