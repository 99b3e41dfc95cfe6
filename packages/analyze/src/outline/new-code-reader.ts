import type { CodeReader, Outline, SourceText } from '@sallyport/core/faces';
import type { Language, ParsedUnit } from '../languages/language.ts';
import { lineTable } from '../scan/line-table.ts';
import { readOutline } from './read-outline.ts';
import { readUnit } from './read-unit.ts';
import { walkOf } from '../names/walk.ts';
import type { Function } from '../tree/node.ts';

/** A reader of files in these languages; what stands in pages and notebooks it does not read. */
export const newCodeReader = (languages: readonly Language[]): CodeReader => ({
  outline: async (file) => {
    const parsed = await readUnit(file, languages);
    if ('problem' in parsed) return parsed;
    const broken = parsed.problems.find(({ recovered, unseen }) => recovered !== true || unseen === true);
    if (broken !== undefined)
      return {
        problem: `${file.path}:${String(lineTable(file.text).position(broken.start).line)}: ${broken.text}`,
      };
    return outlineOf(file, parsed);
  },
  functionAt: async (file, offset) => {
    const parsed = await readUnit(file, languages);
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
