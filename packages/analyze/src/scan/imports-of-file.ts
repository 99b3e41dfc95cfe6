import type { Language } from '../languages/language.ts';
import { importedModules, type ImportedModule } from '../names/imported-modules.ts';
import { lineTable } from './line-table.ts';
import { kindOf, languagesOf, unitsOf, type FileText } from './scan-file.ts';

/** A module that a file imports, with its place. */
export type FileImport = Omit<ImportedModule, 'start'> & {
  readonly language: 'python' | 'javascript';
  /** Units: one-based; columns UTF-16. */
  readonly line: number;
  readonly column: number;
};

/**
 * The modules that a file's code names in imports, in the order of the file; nothing for a file that holds no code in a language that is read.
 *
 * Components and notebooks are looked into; the examples of a manual are not, for nobody runs them. TypeScript counts as JavaScript: both name the same
 * packages. Files without a word that imports are not parsed.
 */
export const importsOfFile = async (
  file: FileText,
  languages: readonly Language[],
): Promise<readonly FileImport[] | undefined> => {
  const kind = kindOf(file);
  if (kind === undefined || kind === 'markdown') return undefined;
  if (!/import|require|export/u.test(file.text)) return [];
  for (const id of languagesOf(kind)) await languages.find(({ ids }) => ids.includes(id))?.load(id);
  const table = lineTable(file.text);
  return unitsOf(file).units.flatMap((unit) => {
    const language = languages.find(({ ids }) => ids.includes(unit.language));
    if (language === undefined) return [];
    return importedModules(language.parse(unit.text, unit.language)).map(({ start, ...found }) => {
      const { line, column } = table.position(unit.map.toFile(start));
      return {
        ...found,
        language: unit.language === 'python' ? ('python' as const) : ('javascript' as const),
        line,
        column,
      };
    });
  });
};
