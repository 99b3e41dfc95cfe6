import { analyzeLanguages } from '@sallyport/analyze/languages';
import { readCodeParts, type CodeParts } from '@sallyport/analyze/outline';
import type { SourceText } from '@sallyport/core/faces';

/** The parts of a file in the languages that tasks are made in. */
export const partsOf = (file: SourceText): Promise<CodeParts | { readonly problem: string }> =>
  readCodeParts(file, analyzeLanguages);

/** The language of a task that a file is written in; `undefined` for others. */
export const taskLanguageOf = (path: string): 'python' | 'javascript' | 'typescript' | undefined => {
  if (/\.pyw?$/u.test(path)) return 'python';
  if (/\.[cm]?jsx?$/u.test(path)) return 'javascript';
  return /\.[cm]?tsx?$/u.test(path) && !/\.d\.[cm]?ts$/u.test(path) ? 'typescript' : undefined;
};
