import { parseTOML, ParseError, type AST } from 'toml-eslint-parser';
import { newLines } from './lines.ts';
import { readPlainToml } from './plain-toml.ts';
import { deepest, reasonOf, unreadText, type ParsedText } from './parsed-text.ts';
import type { Entry, Value } from './value.ts';

/**
 * Reads TOML 1.1.
 *
 * Errors: TOML has no sensible meaning after an error, so a broken text gives nothing but its diagnostic.
 */
export const readToml = (path: string, text: string): ParsedText => {
  // A byte order mark is no part of it; a blank keeps all places.
  const bare = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const root = readPlainToml(bare);
  return root === undefined ? readAnyToml(path, bare) : { root, lines: newLines(text), diagnostics: [] };
};

/** The same with the parser of all of TOML, which is slow. */
export const readAnyToml = (path: string, text: string): ParsedText => {
  const lines = newLines(text);
  try {
    const [top] = parseTOML(text, { tomlVersion: '1.1' }).body;
    const root = newTable(0, text.length);
    for (const node of top.body) {
      if (node.type === 'TOMLKeyValue') putKeyValue(root, node, 0);
      else {
        const table = tableOf(root, node);
        for (const pair of node.body) putKeyValue(table, pair, 0);
      }
    }
    return { root, lines, diagnostics: [] };
  } catch (error) {
    return unreadText(path, text, 'TOML', error instanceof ParseError ? error.lineNumber : 1, reasonOf(error));
  }
};

interface OpenTable {
  readonly kind: 'table';
  readonly entries: Map<string, Entry>;
  readonly start: number;
  end: number;
}

const newTable = (start: number, end: number): OpenTable => ({ kind: 'table', entries: new Map(), start, end });

/** The table that a `[header]` or `[[header]]` opens. */
const tableOf = (root: OpenTable, node: AST.TOMLTable): OpenTable => {
  const [start, end] = node.range;
  if (node.resolvedKey.length > deepest) throw new RangeError('nested too deeply');
  let at: OpenTable = root;
  const keys = node.key.keys;
  for (const [index, key] of keys.entries()) {
    const name = nameOf(key);
    const found = at.entries.get(name)?.value;
    const isLast = index === keys.length - 1;
    if (isLast && node.kind === 'array') {
      const table = newTable(start, end);
      // Lists of `[[…]]` are ours and grow; TOML forbids to add to one that is written out.
      if (found?.kind === 'list') (found.items as Value[]).push(table);
      else at.entries.set(name, { key: placeOfKey(key), value: { kind: 'list', items: [table], start, end } });
      return table;
    }
    const inner = found?.kind === 'list' ? found.items.at(-1) : found;
    if (inner?.kind === 'table') at = inner as OpenTable;
    else {
      const table = newTable(start, end);
      at.entries.set(name, { key: placeOfKey(key), value: table });
      at = table;
    }
  }
  return at;
};

const putKeyValue = (into: OpenTable, { key, value, range }: AST.TOMLKeyValue, depth: number): void => {
  let at = into;
  for (const part of key.keys.slice(0, -1)) {
    const found = at.entries.get(nameOf(part))?.value;
    if (found?.kind === 'table') at = found as OpenTable;
    else {
      const table = newTable(...range);
      at.entries.set(nameOf(part), { key: placeOfKey(part), value: table });
      at = table;
    }
  }
  const last = key.keys.at(-1)!;
  at.entries.set(nameOf(last), { key: placeOfKey(last), value: toValue(value, depth + key.keys.length) });
};

const toValue = (node: AST.TOMLContentNode, depth: number): Value => {
  if (depth > deepest) throw new RangeError('nested too deeply');
  const [start, end] = node.range;
  switch (node.type) {
    case 'TOMLArray':
      return { kind: 'list', items: node.elements.map((element) => toValue(element, depth + 1)), start, end };
    case 'TOMLInlineTable': {
      const table = newTable(start, end);
      for (const pair of node.body) putKeyValue(table, pair, depth + 1);
      return table;
    }
    default:
      return { kind: 'scalar', value: scalarOf(node), start, end };
  }
};

const scalarOf = (node: AST.TOMLValue): string | number | boolean => {
  if (node.kind === 'integer') return Number.isSafeInteger(node.value) ? node.value : String(node.bigint);
  if (node.kind === 'string' || node.kind === 'float' || node.kind === 'boolean') return node.value;
  return node.datetime;
};

const nameOf = (key: AST.TOMLBare | AST.TOMLQuoted): string => (key.type === 'TOMLBare' ? key.name : key.value);

const placeOfKey = (key: AST.TOMLBare | AST.TOMLQuoted): Entry['key'] => ({
  text: nameOf(key),
  start: key.range[0],
  end: key.range[1],
});
