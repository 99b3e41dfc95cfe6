import type { Expression, Function, Class, Name, Node } from '../tree/node.ts';

/** A value known without running the program. `undefined` results mean "not known". */
export type Constant = string | number | bigint | boolean | null | readonly Constant[];

/** Where a name was bound. */
export interface Binding {
  readonly name: string;
  readonly flavor: 'variable' | 'param' | 'import' | 'function' | 'class';
  /** The scope that holds it: a function, a class or the program. */
  readonly scope: Node;
  /** Nodes that bind it, in source order: `Assign`, `Param`, `ImportBinding`, `Function`, `ForEach`, … */
  readonly definitions: readonly Node[];
}

/** Scopes, imports, qualified names and constants of one unit; made once per file, side tables by node id. */
export interface Names {
  /** Binding of a name used (or bound) here; `undefined` for builtins and unknown globals. */
  binding(name: Name): Binding | undefined;
  /**
   * Dotted name of a `Name`/`Member` chain whose root is imported (or `require`d), aliases resolved:
   * `request.args` after `from flask import request` is `flask.request.args`; JavaScript's module comes
   * first and loses `node:` (`child_process.exec`; a default or namespace import is the module itself).
   * Python's relative imports keep their dots (`.db.query`). A builtin that nothing shadows is its own name
   * (`open`). `undefined` when the root is a local value.
   */
  qualified(node: Expression): string | undefined;
  /** Value by constant propagation: literals, concatenations, names and class attributes assigned once. */
  constant(node: Expression): Constant | undefined;
  /** Parent of a node; `undefined` for the root. */
  parent(node: Node): Node | undefined;
  /** Nearest enclosing function or class of a node (not itself). */
  enclosing(node: Node): Function | Class | undefined;
  /** `Outer.method` for a node inside `method` of `Outer`; empty at module level. */
  symbol(node: Node): string;
}
