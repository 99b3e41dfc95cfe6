/**
 * The tree of a C program, as the interpreter of `c-values/` walks it: names of types resolved, macros expanded.
 *
 * It is C's own tree because the generic one has no types; `to-generic.ts` lowers it to that one for rules and outlines.
 *
 * Units: zero-based UTF-16 offsets into the text, `end` exclusive; what a macro gave stands where the macro was used.
 */
import type { CType, FunctionType } from './c-type.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

export type BinaryOp =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '<<'
  | '>>'
  | '&'
  | '|'
  | '^'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '&&'
  | '||';
export type UnaryOp = '-' | '+' | '!' | '~' | '*' | '&' | '++x' | '--x' | 'x++' | 'x--';

export type Expr = Place &
  (
    | { readonly kind: 'number'; readonly value: number; readonly type: CType }
    /** Adjacent literals joined; each character is a byte. */
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'call'; readonly callee: Expr; readonly args: readonly Expr[] }
    | { readonly kind: 'index'; readonly object: Expr; readonly index: Expr }
    | { readonly kind: 'member'; readonly object: Expr; readonly name: string; readonly arrow: boolean }
    | { readonly kind: 'unary'; readonly op: UnaryOp; readonly operand: Expr }
    | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Expr; readonly right: Expr }
    /** `op` is absent for `=`. */
    | { readonly kind: 'assign'; readonly op?: BinaryOp; readonly target: Expr; readonly value: Expr }
    /** `then` absent: `a ?: b`. */
    | { readonly kind: 'conditional'; readonly test: Expr; readonly then?: Expr; readonly else: Expr }
    | { readonly kind: 'cast'; readonly type: CType; readonly value: Expr }
    | { readonly kind: 'sizeof'; readonly type?: CType; readonly value?: Expr }
    | { readonly kind: 'comma'; readonly items: readonly Expr[] }
    | { readonly kind: 'list'; readonly items: readonly ListItem[] }
    | { readonly kind: 'compound'; readonly type: CType; readonly value: Expr }
    | { readonly kind: 'block'; readonly body: readonly Stmt[] }
    /** Read, but not understood: inline assembly, `_Generic`, builtins with types. */
    | { readonly kind: 'opaque'; readonly text: string }
  );

/** One value of `{…}`; designators lead to where it goes. */
export interface ListItem {
  readonly designators: readonly (string | Expr)[];
  readonly value: Expr;
}

export interface Variable extends Place {
  readonly name: string;
  readonly type: CType;
  readonly value?: Expr;
  readonly storage: 'auto' | 'static' | 'extern';
}

export type Stmt = Place &
  (
    | { readonly kind: 'expression'; readonly value: Expr }
    | { readonly kind: 'declare'; readonly variables: readonly Variable[] }
    | { readonly kind: 'block'; readonly body: readonly Stmt[] }
    | { readonly kind: 'if'; readonly test: Expr; readonly then: Stmt; readonly else?: Stmt }
    | { readonly kind: 'while'; readonly test: Expr; readonly body: Stmt }
    | { readonly kind: 'do'; readonly test: Expr; readonly body: Stmt }
    | { readonly kind: 'for'; readonly init?: Stmt; readonly test?: Expr; readonly update?: Expr; readonly body: Stmt }
    | { readonly kind: 'switch'; readonly subject: Expr; readonly body: Stmt }
    /** `case` without `test` is `default`. The statement behind the label is the next in its block. */
    | { readonly kind: 'case'; readonly test?: Expr; readonly last?: Expr }
    | { readonly kind: 'label'; readonly name: string }
    | { readonly kind: 'goto'; readonly name?: string }
    | { readonly kind: 'break' }
    | { readonly kind: 'continue' }
    | { readonly kind: 'return'; readonly value?: Expr }
    | { readonly kind: 'broken' }
  );

export interface FunctionDef extends Place {
  readonly name: string;
  readonly nameStart: number;
  readonly type: FunctionType;
  readonly params: readonly {
    readonly name: string;
    readonly type: CType;
    readonly start: number;
    readonly end: number;
  }[];
  readonly body: Stmt & { readonly kind: 'block' };
  readonly isStatic: boolean;
}

export interface CProgram {
  readonly functions: readonly FunctionDef[];
  readonly globals: readonly Variable[];
  /** Functions that are declared here and defined elsewhere, with their types. */
  readonly declared: ReadonlyMap<string, FunctionType>;
  readonly constants: ReadonlyMap<string, number>;
  readonly includes: readonly {
    readonly name: string;
    readonly own: boolean;
    readonly start: number;
    readonly end: number;
  }[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  readonly problems: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** Order of top-level items, for lowering: functions, declarations. */
  readonly items: readonly TopItem[];
}

export type TopItem =
  | { readonly kind: 'function'; readonly function: FunctionDef }
  | { readonly kind: 'globals'; readonly variables: readonly Variable[]; readonly start: number; readonly end: number };
