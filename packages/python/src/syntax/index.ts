/** Python's syntax: text → tree. Knows nothing of Node, rules or execution. */
export type * from './ast.ts';
export { decodeSource } from './decode-source.ts';
export type { Mode } from './lexer.ts';
export { parse } from './parse.ts';
export type { ParseOptions, ParseResult } from './parse.ts';
export type { Problem } from './problem.ts';
