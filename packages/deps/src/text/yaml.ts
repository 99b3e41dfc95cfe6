import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type Document, type ParsedNode } from 'yaml';
import { newLines, type Lines } from './lines.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { brokenText, deepest, reasonOf, type ParsedText } from './parsed-text.ts';
import type { Entry, Place, Value } from './value.ts';

/** How many values aliases may stand for altogether: far more than people write, far fewer than a bomb needs. */
const mostRepeated = 100_000;

/**
 * Reads the documents of a YAML text (1.2; `<<` merges as in 1.1). Tags are not followed: their values are plain.
 *
 * Errors: what could be understood of a broken document is kept beside the diagnostic. A document whose aliases blow it up, or
 * that is nested deeper than 200 levels, is not read.
 */
export const readYamlDocuments = (path: string, text: string): readonly ParsedText[] => {
  const plain = readPlainYaml(text);
  if (plain === undefined) return readAnyYaml(path, text);
  const lines = newLines(text);
  return plain.map((root) => ({ root, lines, diagnostics: [] }));
};

/** The same by the whole parser, for texts that are not as plain as what package managers write. */
export const readAnyYaml = (path: string, text: string): readonly ParsedText[] => {
  const lines = newLines(text);
  try {
    const composer = new Composer({
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      version: '1.2',
      merge: true,
    });
    // A byte order mark is no part of it, and would be read as a document of its own.
    const front = text.startsWith('\uFEFF') ? 1 : 0;
    const documents = [...composer.compose(new Parser().parse(text.slice(front)))];
    return documents.map((document) => parsedOf(path, document as Document.Parsed, lines, front));
  } catch (error) {
    return [{ root: undefined, lines, diagnostics: [brokenText(path, 'YAML', 1, reasonOf(error))] }];
  }
};

/** The first document of a YAML text; see `readYamlDocuments`. */
export const readYaml = (path: string, text: string): ParsedText =>
  readYamlDocuments(path, text)[0] ?? { root: undefined, diagnostics: [], lines: newLines(text) };

const parsedOf = (path: string, document: Document.Parsed, lines: Lines, front: number): ParsedText => {
  const [first] = document.errors;
  const diagnostics =
    first === undefined
      ? []
      : [brokenText(path, 'YAML', lines.at(first.pos[0] + front), reasonOf(new Error(first.message)))];
  try {
    return { root: new Converter(front).convert(document.contents, 0), lines, diagnostics };
  } catch (error) {
    return { root: undefined, lines, diagnostics: [...diagnostics, brokenText(path, 'YAML', 1, reasonOf(error))] };
  }
};

/** One document on its way to values. */
class Converter {
  readonly #anchors = new Map<string, { readonly value: Value; readonly size: number }>();
  readonly #front: number;
  #size = 0;
  #repeated = 0;

  /** `front` is how many characters stand before what was parsed. */
  constructor(front: number) {
    this.#front = front;
  }

  convert(node: ParsedNode | null | undefined, depth: number): Value {
    if (depth > deepest) throw new RangeError('nested too deeply');
    this.#size += 1;
    const before = this.#size;
    if (node === null || node === undefined) return { kind: 'scalar', value: null, start: 0, end: 0 };
    if (isAlias(node)) {
      const found = this.#anchors.get(node.source);
      if (found === undefined) throw new Error(`the alias *${node.source} has no anchor before it`);
      this.#repeated += found.size;
      if (this.#repeated > mostRepeated) throw new Error('its aliases stand for too many values');
      this.#size += found.size;
      return { ...found.value, ...this.#placeOf(node) };
    }
    const value = this.#plain(node, depth);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, { value, size: this.#size - before + 1 });
    return value;
  }

  #plain(node: ParsedNode, depth: number): Value {
    const place = this.#placeOf(node);
    if (isScalar(node)) return { kind: 'scalar', value: scalarOf(node.value, node.source), ...place };
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => this.convert(item as ParsedNode, depth + 1)), ...place };
    const entries = new Map<string, Entry>();
    if (!isMap(node)) return { kind: 'table', entries, ...place };
    const merged: Value[] = [];
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? (typeof key.value === 'string' ? key.value : key.source) : undefined;
      const converted = this.convert(value as ParsedNode | null, depth + 1);
      // A key that is a list or a map names no entry that anybody asks for.
      if (name === undefined) continue;
      if (name === '<<') merged.push(...(converted.kind === 'list' ? converted.items : [converted]));
      else entries.set(name, { key: { text: name, ...this.#placeOf(key) }, value: converted });
    }
    for (const one of merged)
      if (one.kind === 'table')
        for (const [name, entry] of one.entries) if (!entries.has(name)) entries.set(name, entry);
    return { kind: 'table', entries, ...place };
  }

  #placeOf(node: { readonly range?: readonly [number, number, number] | null | undefined } | null): Place {
    return { start: (node?.range?.[0] ?? 0) + this.#front, end: (node?.range?.[1] ?? 0) + this.#front };
  }
}

/** A number stays the text that was written when the two differ: `1.10` is a version to whoever reads it here. */
const scalarOf = (value: unknown, source: string | undefined): string | number | boolean | null => {
  if (typeof value === 'number') return source === undefined || String(value) === source ? value : source;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : (source ?? null);
};
