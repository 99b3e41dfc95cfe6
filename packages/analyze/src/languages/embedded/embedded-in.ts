/**
 * The code inside files of other kinds: scripts of HTML pages, Vue and Svelte components, what server-side templates
 * write without escaping, cells of notebooks, fenced blocks of Markdown.
 *
 * In: a file's text and its kind. Out: units that the language front ends can parse, each with a map from its offsets to
 * the file's. Where nothing has to be decoded a unit is the file itself with everything else blanked out, so its offsets
 * are the file's. Nothing here throws; what cannot be taken apart is a problem with its place.
 */
import type { LanguageId } from '../language.ts';
import type { FileKind } from '../language-of.ts';
import type { Embedded } from './embedded-unit.ts';
import { componentUnits } from './component.ts';
import { markdownUnits } from './markdown.ts';
import { notebookUnits } from './notebook.ts';
import { templateUnits } from './server-template.ts';

/** Kinds of files that hold code of a language rather than being it. */
export type EmbeddingKind = Exclude<FileKind, LanguageId>;

export const embeddedIn = (text: string, kind: EmbeddingKind): Embedded => {
  switch (kind) {
    // Pages of Django and Flask are called .html too; what they mark as safe is read like Jinja's.
    case 'html':
    case 'jinja':
      return templateUnits(text, 'jinja');
    case 'ejs':
    case 'handlebars':
    case 'pug':
      return templateUnits(text, kind);
    case 'vue':
    case 'svelte':
      return componentUnits(text, kind);
    case 'notebook':
      return notebookUnits(text);
    default:
      return markdownUnits(text);
  }
};
