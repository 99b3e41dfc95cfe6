import type { AstNode } from '../syntax/ast.ts';

/**
 * Something the grammar allows and the compiler refuses, in CPython's words. Most of it is found before
 * (`names/code-problem.ts`); the compiler throws this, and its callers make a `SyntaxError` of it.
 */
export class CompileProblem {
  readonly text: string;
  readonly node: AstNode;
  constructor(text: string, node: AstNode) {
    this.text = text;
    this.node = node;
  }
}
