import { children } from '../tree/children.ts';
import type { Node } from '../tree/node.ts';
import type { ReadUnit } from '../secrets/find-secrets.ts';

/**
 * What a place in a file is to its readers. `code`, `comment`, `string` and `pattern` (a regular expression) are of what was parsed; `hidden` is prose that its readers do
 * not see, such as comments of markup; `data` is every other text.
 */
export type TextRegion = 'code' | 'comment' | 'data' | 'hidden' | 'pattern' | 'prose' | 'string';

/** Tells regions of one file; asked only where something was found, so it may look around. */
export const newTextRegions = (
  file: { readonly path: string; readonly text: string },
  units: readonly ReadUnit[],
): ((offset: number) => TextRegion) => {
  const parts = units.map(({ unit, context }) => ({
    start: unit.map.toFile(0),
    end: unit.map.toFileEnd(unit.text.length),
    unit,
    root: context.unit.root,
    comments: context.unit.comments.map(({ start, end }) => ({
      start: unit.map.toFile(start),
      end: unit.map.toFileEnd(end),
    })),
  }));
  const isProse = prosePath.test(file.path);
  return (offset) => {
    const part = parts.find(({ start, end }) => offset >= start && offset < end);
    if (part !== undefined) {
      if (part.comments.some((one) => covers(one, offset))) return 'comment';
      return literalAt(
        part.root,
        (node) => part.unit.map.toFile(node.start) <= offset && offset < part.unit.map.toFileEnd(node.end),
      );
    }
    const { text } = file;
    const opened = text.lastIndexOf('<!--', offset);
    if (opened !== -1) {
      const closed = text.indexOf('-->', opened);
      if (closed === -1 || closed >= offset) return 'hidden';
    }
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 200);
    if (isProse) return unseenMarkup.test(line) ? 'hidden' : 'prose';
    return commentStart.test(line) ? 'comment' : 'data';
  };
};

const covers = (range: { readonly start: number; readonly end: number }, offset: number): boolean =>
  offset >= range.start && offset < range.end;

/** Children do not leave their parent's range, so one way down is gone. */
const literalAt = (root: Node, holds: (node: Node) => boolean): 'code' | 'pattern' | 'string' => {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'Str') return 'string';
    if (node.kind === 'RegexLit') return 'pattern';
    for (const child of children(node)) if (holds(child)) open.push(child);
  }
  return 'code';
};

const prosePath = /\.(?:md|markdown|mdx|rst|txt|adoc|asciidoc|textile|html?|org)$|(?:^|\/)[A-Z]{4,}$/u;
/** Text in the colour of its ground, without size, not displayed; and Markdown's comment, a link that nothing names. */
const unseenMarkup =
  /color:\s*(?:white|#fff(?:fff)?\b|transparent)|font-size:\s*0|display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d])|<\w+[^>]*\shidden[\s>]|^\[[^\]]*\]:\s*(?:#|<>)/iu;
const commentStart = /^\s*(?:#|\/\/|\/\*|\*|--|;|%|<!--|'''|""")/u;
