/** Code → what it offers, what it guards against and what it does; the face `CodeReader` of core. */
export { newBareTexts } from './bare-text.ts';
export { readCodeParts } from './code-parts.ts';
export type { CodeParts, FunctionPart, ImportPart, Range } from './code-parts.ts';
export { newCodeReader } from './new-code-reader.ts';
export { withoutMarkup, type WithoutMarkup } from './without-markup.ts';
