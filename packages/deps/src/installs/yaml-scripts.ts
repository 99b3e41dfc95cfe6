import type { Lines, Scalar, Value } from '../text/index.ts';
import { newScript, scriptIn, type Script } from './script.ts';

/**
 * The script that a scalar of YAML holds.
 *
 * Blocks behind `|` and plain scalars stand in the file letter by letter (the indentation of a block is blank to a shell); folded and quoted ones are
 * read as YAML understands them, on the line where they begin.
 */
export const yamlScript = (scalar: Scalar, text: string, lines: Lines): Script => {
  const written = text.slice(scalar.start, scalar.end);
  const value = String(scalar.value);
  const header = /^\|[-+\d]*[^\n]*\n/u.exec(written);
  if (header !== null) return scriptIn(text, scalar.start + header[0].length, scalar.end, lines);
  const at = written.indexOf(value);
  return at >= 0 && value.length > 0 && !written.startsWith('>')
    ? scriptIn(text, scalar.start + at, scalar.start + at + value.length, lines)
    : newScript([{ text: value, start: scalar.start, isVerbatim: false }], lines);
};

/** The text scalars behind keys that hold commands, themselves or in lists, in the order of the file. */
export const scriptScalars = (root: Value | undefined, isScriptKey: (key: string) => boolean): readonly Scalar[] => {
  const found: Scalar[] = [];
  // What `<<` merges in stands in the file once.
  const seen = new Set<number>();
  const look = (value: Value, isScript: boolean): void => {
    if (value.kind === 'scalar') {
      if (!isScript || typeof value.value !== 'string' || seen.has(value.start)) return;
      seen.add(value.start);
      found.push(value);
    } else if (value.kind === 'list') for (const item of value.items) look(item, isScript);
    else for (const { key, value: inner } of value.entries.values()) look(inner, isScriptKey(key.text));
  };
  if (root !== undefined) look(root, false);
  return found;
};
