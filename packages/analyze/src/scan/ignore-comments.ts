import type { SourceComment } from '@sallyport/core/suppression';
import type { EmbeddedUnit } from '../languages/embedded/embedded-unit.ts';
import type { FileKind } from '../languages/language-of.ts';
import type { ParsedUnit } from '../languages/language.ts';
import { spanIn } from './finding.ts';
import type { LineTable } from './line-table.ts';

/** What every ignore comment holds; other comments are not kept. */
const word = 'sallyport-ignore';

/** Comments of a unit that may be ignore comments, with their places in the file. */
export const ignoreCommentsIn = (parsed: ParsedUnit, unit: EmbeddedUnit, table: LineTable): readonly SourceComment[] =>
  unit.text.includes(word)
    ? parsed.comments
        .map(({ start, end }) => ({ text: unit.text.slice(start, end), span: spanIn(unit, table, start, end) }))
        .filter((comment) => comment.text.includes(word))
    : [];

const markupKinds: ReadonlySet<FileKind> = new Set<FileKind>([
  'html',
  'vue',
  'svelte',
  'markdown',
  'ejs',
  'handlebars',
  'jinja',
]);

/** The same for `<!-- … -->` in files that are markup around their code. */
export const markupIgnoreComments = (
  file: { readonly text: string },
  kind: FileKind | undefined,
  table: LineTable,
): readonly SourceComment[] => {
  if (kind === undefined || !markupKinds.has(kind)) return [];
  if (!file.text.includes(word)) return [];
  return [...file.text.matchAll(/<!--(?:[^-]|-(?!->))*-->/gu)]
    .filter(([comment]) => comment.includes(word))
    .map((found) => ({ text: found[0], span: table.span(found.index, found.index + found[0].length) }));
};

/**
 * The same in a text of no known language: what follows `#`, `//`, `--`, `;`, or stands in a comment of markup or of C.
 *
 * Only those that name a rule about secrets or hostile text count, because no other rule looks here; in prose, which quotes such comments, only markup's.
 */
export const plainIgnoreComments = (
  file: { readonly path: string; readonly text: string },
  table: LineTable,
): readonly SourceComment[] => {
  if (!file.text.includes(word)) return [];
  const prose = /\.(?:md|markdown|mdx|rst|txt|adoc)$/iu.test(file.path);
  return [...file.text.matchAll(prose ? markupComment : anyComment)]
    .filter(([comment]) => comment.includes(word) && (comment.includes('secrets.') || comment.includes('text.')))
    .map((found) => ({ text: found[0], span: table.span(found.index, found.index + found[0].length) }));
};

const markupComment = /<!--(?:[^-]|-(?!->)){0,2000}-->/gu;
const anyComment = /<!--(?:[^-]|-(?!->)){0,2000}-->|\/\*(?:[^*]|\*(?!\/)){0,2000}\*\/|(?:#|\/\/|--|;)[^\n\r]{0,2000}/gu;
