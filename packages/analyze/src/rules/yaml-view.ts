import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/**
 * A YAML value with the line it stands on: what the loader reads rules through, so that every complaint has a place.
 *
 * Units: `line` one-based.
 */
export type YamlView =
  | { readonly kind: 'text'; readonly value: string; readonly line: number }
  | { readonly kind: 'plain'; readonly value: number | boolean | null; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly YamlView[]; readonly line: number }
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, YamlView>; readonly line: number };

/** What came of reading a YAML text: its value, or the first thing that is wrong with it. */
export type YamlResult =
  | { readonly kind: 'value'; readonly value: YamlView }
  | { readonly kind: 'error'; readonly text: string; readonly line: number };

/** Deepest nesting of a rule file that is read. */
const maxDepth = 64;

/** Values that a file may become; aliases make few lines into any number of them. The largest packs have some 100,000. */
const maxValues = 1_000_000;

/** Aliases that are followed: each costs a walk through the document. */
const maxAliases = 10_000;

/** Reads one YAML document. Anchors and aliases are followed; custom tags are not. Never throws. */
export const parseYaml = (text: string): YamlResult => {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: false, uniqueKeys: false });
    const error = document.errors[0];
    if (error !== undefined)
      return { kind: 'error', text: explained(error.message), line: lines.linePos(error.pos[0]).line };
    return { kind: 'value', value: view(document.contents, { document, lines, values: 0, aliases: 0 }, 0) };
  } catch (error) {
    if (error instanceof TooMuch) return { kind: 'error', text: error.message, line: error.line };
    if (error instanceof RangeError) return { kind: 'error', text: 'nested too deeply', line: 1 };
    return { kind: 'error', text: firstLine(error instanceof Error ? error.message : String(error)), line: 1 };
  }
};

/** The YAML reader passes a full stack on as a fault of the text. */
const explained = (message: string): string =>
  message.includes('call stack') ? 'nested too deeply' : firstLine(message);

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** Thrown inside only: the file stands for more values than anybody writes. */
class TooMuch extends Error {
  readonly line: number;
  constructor(line: number) {
    super('anchors and aliases multiply it beyond what is read');
    this.line = line;
  }
}

interface Reading {
  readonly document: Document;
  readonly lines: LineCounter;
  values: number;
  aliases: number;
}

const view = (node: unknown, reading: Reading, depth: number): YamlView => {
  const { document, lines } = reading;
  const line = lineOf(node, lines);
  reading.values += 1;
  if (isAlias(node)) reading.aliases += 1;
  if (reading.values > maxValues || reading.aliases > maxAliases) throw new TooMuch(Math.max(1, line));
  if (depth > maxDepth) return { kind: 'plain', value: null, line };
  if (isAlias(node)) return view(node.resolve(document), reading, depth + 1);
  if (isMap(node)) {
    const fields = new Map<string, YamlView>();
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const value = view(pair.value, reading, depth + 1);
      // A key without value has no place of its own, so the key's line stands in.
      fields.set(key, value.line === 0 ? { ...value, line: lineOf(pair.key, lines) } : value);
    }
    return { kind: 'map', fields, line };
  }
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => view(item, reading, depth + 1)), line };
  if (isScalar(node)) {
    const value = node.value;
    if (typeof value === 'string') return { kind: 'text', value, line };
    if (typeof value === 'number' || typeof value === 'boolean' || value === null)
      return { kind: 'plain', value, line };
    return { kind: 'text', value: JSON.stringify(value), line };
  }
  return { kind: 'plain', value: null, line };
};

const lineOf = (node: unknown, lines: LineCounter): number => {
  if (typeof node !== 'object' || node === null || !('range' in node)) return 0;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? lines.linePos(range[0]).line : 0;
};
