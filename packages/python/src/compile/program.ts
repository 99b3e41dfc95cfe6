import type { AstNode } from '../syntax/ast.ts';
import type { FuncInfo } from '../runtime/callables.ts';
import type { Value } from '../runtime/object.ts';
import type { OwnModule } from '../runtime/own-module.ts';
import type { PlacedCode } from './emission.ts';

/** What `K` holds: values, and tables for the runtime's operations. */
export type Constant = Value | FuncInfo | readonly string[] | { readonly kind: 'nothing' };

/** A module as JavaScript: one function of `$`, `m`, `K`, `N` and `F` that gives the function which runs it. */
export interface Program {
  readonly placed: PlacedCode;
  readonly constants: readonly Constant[];
  /** Modules that the program imports by statement, dotted names, in order. */
  readonly imports: readonly string[];
  /** Names of globals, in the order of their variables' declaration. */
  readonly globals: readonly string[];
}

/** What a program is compiled for: as a program of its own, for `eval` and `exec`, entry by entry, with labels. */
export interface CompileOptions {
  /** What `from m import *` brings. */
  readonly starNames?: (module: string, level: number) => readonly string[];
  /** Whether a name is that of a built-in. */
  readonly isBuiltin: (name: string) => boolean;
  /**
   * Names outside of functions live in this object, asked by name (`eval`, `exec`), instead of in variables; it is the first
   * constant.
   */
  readonly scope?: Constant;
  /** Built-ins are looked up anew each time: the program may change them. */
  readonly patchable?: boolean;
  /** Its name, which its classes and functions tell; default: `__main__`. */
  readonly moduleName?: string;
  /** Who imports (`runtime/modules.ts`): the package of a file of the program, null for a module of the library. */
  readonly importer?: string | null;
  /** A file of the program that is imported: its names are handed to this object, the first constant. */
  readonly module?: Constant & OwnModule;
  /** Interactive: the value of a last expression statement is given back. */
  readonly interactive?: boolean;
  /** As at a prompt: the value of each expression statement outside of functions and classes is shown. */
  readonly echo?: boolean;
  /** The globals are reached by name, whatever the program's own text says: more code comes later. */
  readonly exposed?: boolean;
  /** Names that, where they mean a built-in, mean another one: that of this name. */
  readonly awaited?: ReadonlyMap<AstNode, string>;
  /** For the operations of `flows/`: values may be labelled, so all that is done with them goes through an operation. */
  readonly flows?: boolean;
  /** The source, for annotations kept as text and f-strings with `=`. */
  readonly source: string;
}
