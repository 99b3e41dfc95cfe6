import type { CodeReader, Outline, SourceText } from '@sallyport/core/faces';
import { languageOf } from '../languages/language-of.ts';
import type { Language, LanguageId, ParsedUnit } from '../languages/language.ts';
import { lineTable } from '../scan/line-table.ts';
import { readOutline } from './read-outline.ts';
import { walkOf } from '../names/walk.ts';
import type { Function } from '../tree/node.ts';

/** A reader of files in these languages; what stands in pages and notebooks it does not read. */
export const newCodeReader = (languages: readonly Language[]): CodeReader => ({
  outline: async (file) => {
    const parsed = await read(file, languages);
    if ('problem' in parsed) return parsed;
    const broken = parsed.problems.find(({ recovered, unseen }) => recovered !== true || unseen === true);
    if (broken !== undefined)
      return {
        problem: `${file.path}:${String(lineTable(file.text).position(broken.start).line)}: ${broken.text}`,
      };
    return outlineOf(file, parsed);
  },
  functionAt: async (file, offset) => {
    const parsed = await read(file, languages);
    if ('problem' in parsed) return undefined;
    let best: Function | undefined;
    for (const node of walkOf(parsed).order)
      if (node.kind === 'Function' && node.start <= offset && offset < node.end) best = node;
    return best && { name: best.name ?? '', start: best.start, end: best.end };
  },
});

const outlineOf = (
  file: SourceText,
  parsed: ParsedUnit,
): { readonly outline: Outline } | { readonly problem: string } => {
  try {
    return { outline: readOutline(parsed) };
  } catch (error) {
    if (error instanceof RangeError) return { problem: `${file.path}: nested too deeply` };
    throw error;
  }
};

const read = async (
  { path, text }: SourceText,
  languages: readonly Language[],
): Promise<ParsedUnit | { readonly problem: string }> => {
  const kind = languageOf(path, text.slice(0, 200));
  const id = (['python', 'javascript', 'typescript', 'tsx'] as const satisfies readonly LanguageId[]).find(
    (one) => one === kind,
  );
  const language = languages.find(({ ids }) => id !== undefined && ids.includes(id));
  if (id === undefined || language === undefined) return { problem: `${path}: no code of a language that is read` };
  await language.load(id);
  try {
    return language.parse(text, id);
  } catch (error) {
    return { problem: `${path}: ${error instanceof Error ? error.message : String(error)}` };
  }
};
