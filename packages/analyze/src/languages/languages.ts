import { javascriptLanguage } from './javascript/index.ts';
import type { Language } from './language.ts';
import { pythonLanguage } from './python/index.ts';

export { setGrammarFolder } from './javascript/index.ts';

/** All languages that are scanned. */
export const analyzeLanguages: readonly Language[] = [pythonLanguage, javascriptLanguage];
