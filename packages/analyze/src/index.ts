/** Source tree + rules → findings. */
export { contentLanguage, languageOf } from './languages/language-of.ts';
export type { FileKind } from './languages/language-of.ts';
export type { Language, LanguageId, ParsedPattern, ParsedUnit, ParseProblem } from './languages/language.ts';
export type { Formula, Rule } from './rules/rule.ts';
export type { FileLook, FoundInFile } from './scan/file-look.ts';
export { importsOfFile } from './scan/imports-of-file.ts';
export type { FileImport } from './scan/imports-of-file.ts';
export { lineTable } from './scan/line-table.ts';
export type { LineTable } from './scan/line-table.ts';
export { crashed, gaveUp, stopped, timedOut } from './scan/problems.ts';
export { newFileScanner } from './scan/scan-file.ts';
export type { FileScanner, FileText } from './scan/scan-file.ts';
export { sensitiveFile, withFileFinding } from './secrets/sensitive-file.ts';
export type { SecretKind } from './secrets/kind.ts';
export { secretKinds } from './secrets/kinds.ts';
export { secretRules } from './secrets/secret-rules.ts';
export type { ProjectFiles } from './scan/project-view.ts';
export { isTestPath } from './scan/test-code.ts';
