import type { SourceText } from '@sallyport/core/faces';
import { languageOf } from '../languages/language-of.ts';
import type { Language, LanguageId, ParsedUnit } from '../languages/language.ts';

/** The tree of a file by its name; `problem` says why there is none. What stands in pages and notebooks is not read. */
export const readUnit = async (
  { path, text }: SourceText,
  languages: readonly Language[],
): Promise<ParsedUnit | { readonly problem: string }> => {
  const kind = languageOf(path, text.slice(0, 200));
  const id = (['python', 'javascript', 'typescript', 'tsx', 'c'] as const satisfies readonly LanguageId[]).find(
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
