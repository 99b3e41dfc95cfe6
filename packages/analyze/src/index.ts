/** Source tree + rules → findings. */
export type { Language, LanguageId, ParsedPattern, ParsedUnit, ParseProblem } from './languages/language.ts';
