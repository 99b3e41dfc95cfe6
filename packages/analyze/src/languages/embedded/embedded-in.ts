/**
 * The code inside files of other kinds: scripts of HTML pages, Vue and Svelte components, cells of notebooks, fenced
 * blocks of Markdown.
 *
 * In: a file's text and its kind. Out: units that the language front ends can parse, each with a map from its offsets to
 * the file's. Where nothing has to be decoded a unit is the file itself with everything else blanked out, so its offsets
 * are the file's. Nothing here throws; what cannot be taken apart is a problem with its place.
 */
import type { FileKind } from '../language-of.ts';
import type { Embedded } from './embedded-unit.ts';
import { componentUnits } from './component.ts';
import { htmlUnits } from './html.ts';
import { markdownUnits } from './markdown.ts';
import { notebookUnits } from './notebook.ts';

/** Kinds of files that hold code of a language rather than being it. */
export type EmbeddingKind = Extract<FileKind, 'html' | 'vue' | 'svelte' | 'notebook' | 'markdown'>;

export const embeddedIn = (text: string, kind: EmbeddingKind): Embedded => {
  switch (kind) {
    case 'html':
      return htmlUnits(text);
    case 'vue':
    case 'svelte':
      return componentUnits(text, kind);
    case 'notebook':
      return notebookUnits(text);
    default:
      return markdownUnits(text);
  }
};
