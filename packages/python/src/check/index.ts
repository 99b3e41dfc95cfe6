/** The look at a program before its run: what a policy refuses in it, as data, text and JSON. */
export { checkProgram } from './check.ts';
export { checkSource } from './check-source.ts';
export { checkJson, reportCheckText } from './render.ts';
export type { CheckJson } from './render.ts';
export type { SnippetGate, SnippetLook, SnippetScanner } from './snippet-scanner.ts';
export { findingsOver, isAllowed } from './verdict.ts';
export type { Verdict } from './verdict.ts';
export type { Violation } from './violation.ts';
export { readModules, type ModuleDisk } from './read-modules.ts';
export { mainPath, shownBeside } from './module-files.ts';
export { scriptVerdict } from './script-verdict.ts';
export { isHiddenPath, isScriptPath, isSecretScript, relativeSpecifiers, scriptFile } from './script-paths.ts';
