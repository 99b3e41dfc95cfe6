import type { Document } from 'yaml';

/** What came of reading a YAML or JSON text. */
export type ReadYaml =
  /** `lineOf` tells the one-based line of the part at those steps, or of the nearest one around it. */
  | {
      readonly kind: 'value';
      readonly value: unknown;
      readonly lineOf: (steps: readonly (string | number)[]) => number;
    }
  | { readonly kind: 'problem'; readonly line: number; readonly text: string; readonly remedy: string };

/** Longest text that is read, in UTF-16 units: policies are written by hand. */
const longest = 1_000_000;

/** Reads one document. Never throws; what multiplies itself by anchors, or is nested beyond reason, is a problem. */
export const readYaml = async (text: string): Promise<ReadYaml> => {
  if (text.length > longest)
    return {
      kind: 'problem',
      line: 1,
      text: 'the file is longer than a million characters',
      remedy: 'is it a policy?',
    };
  const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined)
      return {
        kind: 'problem',
        line: lines.linePos(error.pos[0]).line,
        text: error.message.includes('call stack')
          ? 'the file is nested too deeply'
          : `not YAML or JSON: ${error.message.split('\n')[0] ?? ''}`,
        remedy: 'correct the syntax there',
      };
    // A file of a few lines must not become gigabytes, and no policy needs a part that holds itself.
    value = document.toJS({ maxAliasCount: 20 }) as unknown;
    JSON.stringify(value);
  } catch {
    return {
      kind: 'problem',
      line: 1,
      text: 'the file is nested too deeply, or its anchors multiply it or lead in a circle',
      remedy: 'write the values out',
    };
  }
  const lineAt = (node: unknown, otherwise: number): number => {
    const range =
      typeof node === 'object' && node !== null && 'range' in node ? (node.range as readonly unknown[] | null) : null;
    return typeof range?.[0] === 'number' ? lines.linePos(range[0]).line : otherwise;
  };
  return {
    kind: 'value',
    value,
    lineOf: (steps) => {
      let node: unknown = document.contents;
      let line = 1;
      for (const step of steps) {
        if (isAlias(node)) node = node.resolve(document);
        if (isMap(node)) {
          const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
          if (pair === undefined) break;
          line = lineAt(pair.key, line);
          node = pair.value;
        } else if (isSeq(node) && typeof step === 'number') {
          node = node.items[step];
          line = lineAt(node, line);
        } else break;
      }
      return line;
    },
  };
};
