/** Code in a text that is meant for people. */
export interface Block {
  readonly kind: 'block' | 'span';
  /** The word behind the fence, in lower case; `''` where none is. */
  readonly language: string;
  /** Units: zero-based UTF-16, end exclusive, without fences. */
  readonly start: number;
  readonly end: number;
}

/**
 * Blocks and spans of code in Markdown or reStructuredText, in their order.
 *
 * Fences may be indented as deep as lists make it. A block that is only indented counts where no list is open, since an indented line of a list is
 * prose. A fence that is never closed reaches to the end.
 */
export const codeIn = (text: string, format: 'markdown' | 'restructured-text'): readonly Block[] =>
  format === 'markdown' ? markdownCode(text) : literalBlocks(text);

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/[^\n]*\n?/gu)].flatMap(({ 0: line, index }) =>
    line === '' ? [] : [{ text: line.replace(/\r?\n$/u, ''), start: index, end: index + line.length }],
  );

const markdownCode = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let fence: { readonly mark: string; readonly language: string; readonly start: number } | undefined;
  let isListOpen = false;
  let isBlankBefore = true;
  let indented: { start: number; end: number } | undefined;
  const endIndented = (): void => {
    if (indented !== undefined) blocks.push({ kind: 'block', language: '', ...indented });
    indented = undefined;
  };
  for (const line of linesOf(text)) {
    const bare = bareLine(line.text);
    if (fence !== undefined) {
      if (bare.startsWith(fence.mark) && bare.replace(/^[`~]+/u, '').trim() === '') {
        blocks.push({ kind: 'block', language: fence.language, start: fence.start, end: line.start });
        fence = undefined;
      }
      continue;
    }
    const opening = /^(`{3,}|~{3,})\s*(?:\{\s*\.?)?([\w+#./-]*)([^`]*)$/u.exec(bare);
    if (opening !== null) {
      endIndented();
      fence = { mark: opening[1]!, language: opening[2]!.toLowerCase(), start: line.end };
      continue;
    }
    const isBlank = line.text.trim() === '';
    const isIndented = /^(?: {4}|\t)/u.test(line.text);
    if (isIndented && !isListOpen && (isBlankBefore || indented !== undefined) && !isBlank) {
      indented ??= { start: line.start, end: line.end };
      indented.end = line.end;
    } else if (!isBlank) {
      endIndented();
      if (/^\s{0,3}(?:[*+-]|\d{1,9}[.)])\s/u.test(line.text)) isListOpen = true;
      else if (!/^\s/u.test(line.text)) isListOpen = false;
      spansIn(line, blocks);
    }
    isBlankBefore = isBlank;
  }
  endIndented();
  if (fence !== undefined)
    blocks.push({ kind: 'block', language: fence.language, start: fence.start, end: text.length });
  return blocks;
};

/** A line that may open or close a fence, without what stands before it in quotes and lists. Each step takes linear time. */
const bareLine = (text: string): string =>
  text.includes('```') || text.includes('~~~')
    ? text
        .replace(/^[\s>]+/u, '')
        .replace(/^(?:[*+-]|\d{1,9}[.)])(?=\s)/u, '')
        .trimStart()
    : '';

/** Spans of one line; those that go over several hold no command. */
const spansIn = (line: Line, blocks: Block[]): void => {
  if (!line.text.includes('`')) return;
  let open: { readonly length: number; readonly at: number } | undefined;
  for (const { 0: ticks, index } of line.text.matchAll(/`+/gu)) {
    if (open?.length === ticks.length) {
      blocks.push({ kind: 'span', language: '', start: line.start + open.at, end: line.start + index });
      open = undefined;
    } else open ??= { length: ticks.length, at: index + ticks.length };
  }
};

/** Indented lines behind `::` or a directive for code, and ``spans``. */
const literalBlocks = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let awaited: { readonly language: string; readonly indent: number } | undefined;
  let open: { readonly language: string; readonly indent: number; readonly start: number; end: number } | undefined;
  const finish = (): void => {
    if (open !== undefined) blocks.push({ kind: 'block', language: open.language, start: open.start, end: open.end });
    open = undefined;
  };
  for (const line of linesOf(text)) {
    const isBlank = line.text.trim() === '';
    const indent = line.text.length - line.text.trimStart().length;
    if (open !== undefined) {
      if (isBlank) continue;
      if (indent > open.indent) {
        open.end = line.end;
        continue;
      }
      finish();
    }
    if (isBlank) continue;
    if (awaited !== undefined && indent > awaited.indent) {
      // Options of the directive.
      if (/^\s*:[\w-]+:/u.test(line.text)) continue;
      open = { ...awaited, start: line.start, end: line.end };
      awaited = undefined;
      continue;
    }
    const directive = /^\s*\.\.\s+(?:code|code-block|sourcecode|prompt|parsed-literal)::\s*([\w-]*)/u.exec(line.text);
    const isLiteral = directive !== null || /::\s*$/u.test(line.text);
    awaited = isLiteral ? { language: directive?.[1]?.toLowerCase() ?? '', indent } : undefined;
    spansIn(line, blocks);
  }
  finish();
  return blocks;
};
