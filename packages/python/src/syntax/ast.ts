/**
 * The syntax tree of Python, close to CPython's `ast` module.
 *
 * Every node has `start` and `end`: zero-based UTF-16 offsets into the parsed text, `end` exclusive, placed as
 * CPython places them (a parenthesised tuple includes its parentheses, any other parenthesised expression
 * does not; a decorated definition starts at `def` or `class`). Differences from `ast`, made for speed and plainness:
 *
 * - `async` is a flag (`isAsync`) instead of a second node type; there are no `ctx` fields;
 * - constants have one kind per type; a call's and a class's arguments stay one list in source order;
 * - parameters are one list in source order, each with its `flavor`;
 * - what is absent is `null`.
 *
 * The kinds under "Tolerant only" and "Pattern only" never come out of strict mode.
 */
interface Base {
  readonly start: number;
  readonly end: number;
}

// ── Module and statements ───────────────────────────────────────────────────────────────────────
export interface Module extends Base {
  readonly kind: 'Module';
  readonly body: readonly Stmt[];
}
export interface FunctionDef extends Base {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly nameStart: number;
  readonly typeParams: readonly TypeParam[];
  readonly params: readonly Parameter[];
  readonly body: readonly Stmt[];
  readonly decorators: readonly Expr[];
  readonly returns: Expr | null;
  readonly isAsync: boolean;
}
export interface ClassDef extends Base {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly nameStart: number;
  readonly typeParams: readonly TypeParam[];
  /** Bases, `Starred` and `Keyword` in source order. */
  readonly args: readonly Argument[];
  readonly body: readonly Stmt[];
  readonly decorators: readonly Expr[];
}
export interface Return extends Base {
  readonly kind: 'Return';
  readonly value: Expr | null;
}
export interface Delete extends Base {
  readonly kind: 'Delete';
  readonly targets: readonly Expr[];
}
export interface Assign extends Base {
  readonly kind: 'Assign';
  /** More than one for `a = b = value`. */
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface AugAssign extends Base {
  readonly kind: 'AugAssign';
  readonly target: Expr;
  /** With the equals sign: `+=`. */
  readonly op: string;
  readonly value: Expr;
}
export interface AnnAssign extends Base {
  readonly kind: 'AnnAssign';
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
  /** True for a bare name without parentheses. */
  readonly simple: boolean;
}
export interface TypeAlias extends Base {
  readonly kind: 'TypeAlias';
  readonly name: Name;
  readonly typeParams: readonly TypeParam[];
  readonly value: Expr;
}
export interface For extends Base {
  readonly kind: 'For';
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
  readonly isAsync: boolean;
}
export interface While extends Base {
  readonly kind: 'While';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface If extends Base {
  readonly kind: 'If';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  /** `elif` is one nested `If`. */
  readonly orelse: readonly Stmt[];
}
export interface With extends Base {
  readonly kind: 'With';
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
  readonly isAsync: boolean;
}
export interface Match extends Base {
  readonly kind: 'Match';
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Base {
  readonly kind: 'Raise';
  readonly exc: Expr | null;
  readonly cause: Expr | null;
  /** Python 2's `raise E, message, traceback`: what follows the first comma. */
  readonly extra: readonly Expr[];
}
export interface Try extends Base {
  readonly kind: 'Try';
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
  /** `except*`. */
  readonly isStar: boolean;
}
export interface Assert extends Base {
  readonly kind: 'Assert';
  readonly test: Expr;
  readonly message: Expr | null;
}
export interface Import extends Base {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}
export interface ImportFrom extends Base {
  readonly kind: 'ImportFrom';
  /** Empty for `from . import x`. */
  readonly module: string;
  readonly names: readonly Alias[];
  /** Number of leading dots. */
  readonly level: number;
}
export interface Global extends Base {
  readonly kind: 'Global' | 'Nonlocal';
  readonly names: readonly string[];
}
export interface ExprStmt extends Base {
  readonly kind: 'Expr';
  readonly value: Expr;
}
export interface Simple extends Base {
  readonly kind: 'Pass' | 'Break' | 'Continue';
}

// ── Tolerant only ───────────────────────────────────────────────────────────────────────────────
/** Python 2's `print >>dest, a, b`. */
export interface Print extends Base {
  readonly kind: 'Print';
  readonly nameStart: number;
  readonly dest: Expr | null;
  readonly values: readonly Expr[];
}
/** Python 2's `exec code in globals, locals`. */
export interface Exec extends Base {
  readonly kind: 'Exec';
  readonly nameStart: number;
  readonly code: Expr;
  readonly scopes: readonly Expr[];
}
/** Text that could not be read as a statement, with the expressions and statements found inside it. */
export interface BrokenStmt extends Base {
  readonly kind: 'BrokenStmt';
  readonly children: readonly (Expr | Stmt)[];
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | TypeAlias
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | ExprStmt
  | Simple
  | Print
  | Exec
  | BrokenStmt;

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────
/** In pattern mode `id` may be a metavariable (`$X`, `$...X`). */
export interface Name extends Base {
  readonly kind: 'Name';
  readonly id: string;
}
/** `value` is decoded; adjacent literals are joined. */
export interface Str extends Base {
  readonly kind: 'Str';
  readonly value: string;
}
/** `value` holds one character per byte (Latin-1). */
export interface Bytes extends Base {
  readonly kind: 'Bytes';
  readonly value: string;
}
export interface Int extends Base {
  readonly kind: 'Int';
  readonly value: number | bigint;
}
export interface Float extends Base {
  readonly kind: 'Float' | 'Imaginary';
  readonly value: number;
}
export interface Bool extends Base {
  readonly kind: 'Bool';
  readonly value: boolean;
}
export interface NoneLiteral extends Base {
  readonly kind: 'None';
}
/** The literal `...`; in pattern mode the ellipsis operator. */
export interface EllipsisLiteral extends Base {
  readonly kind: 'Ellipsis';
}
/** f-string (`JoinedStr`) or t-string (`TemplateStr`). */
export interface JoinedStr extends Base {
  readonly kind: 'JoinedStr' | 'TemplateStr';
  readonly parts: readonly (Str | FormattedValue)[];
}
/** A replacement field; `isTemplate` for a t-string's `Interpolation`. */
export interface FormattedValue extends Base {
  readonly kind: 'FormattedValue';
  readonly value: Expr;
  /** `s`, `r`, `a`, or empty. */
  readonly conversion: string;
  readonly formatSpec: JoinedStr | null;
  readonly isTemplate: boolean;
}
export interface BoolOp extends Base {
  readonly kind: 'BoolOp';
  readonly op: 'and' | 'or';
  readonly values: readonly Expr[];
}
export interface NamedExpr extends Base {
  readonly kind: 'NamedExpr';
  readonly target: Expr;
  readonly value: Expr;
}
export interface BinOp extends Base {
  readonly kind: 'BinOp';
  readonly op: string;
  readonly left: Expr;
  readonly right: Expr;
}
export interface UnaryOp extends Base {
  readonly kind: 'UnaryOp';
  readonly op: 'not' | '-' | '+' | '~';
  readonly operand: Expr;
}
export interface Lambda extends Base {
  readonly kind: 'Lambda';
  readonly params: readonly Parameter[];
  readonly body: Expr;
}
export interface IfExp extends Base {
  readonly kind: 'IfExp';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
export interface Dict extends Base {
  readonly kind: 'Dict';
  /** `null` where `values` is unpacked (`**value`). In pattern mode a lone entry has itself as key and value. */
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}
/** `List`, `Tuple` and `Set` displays. */
export interface Display extends Base {
  readonly kind: 'List' | 'Tuple' | 'Set';
  readonly elts: readonly Expr[];
}
export interface ListComp extends Base {
  readonly kind: 'ListComp' | 'SetComp' | 'GeneratorExp';
  readonly elt: Expr;
  readonly generators: readonly ComprehensionFor[];
}
export interface DictComp extends Base {
  readonly kind: 'DictComp';
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly ComprehensionFor[];
}
export interface Await extends Base {
  readonly kind: 'Await';
  readonly value: Expr;
}
export interface Yield extends Base {
  readonly kind: 'Yield';
  readonly value: Expr | null;
}
export interface YieldFrom extends Base {
  readonly kind: 'YieldFrom';
  readonly value: Expr;
}
export interface Compare extends Base {
  readonly kind: 'Compare';
  readonly left: Expr;
  /** `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `not in`, `is`, `is not`; as many as `comparators`. */
  readonly ops: readonly string[];
  readonly comparators: readonly Expr[];
}
export interface Call extends Base {
  readonly kind: 'Call';
  readonly func: Expr;
  /** Positional, `Starred` and `Keyword` in source order. */
  readonly args: readonly Argument[];
}
export interface Attribute extends Base {
  readonly kind: 'Attribute';
  readonly value: Expr;
  readonly attr: string;
  readonly attrStart: number;
}
export interface Subscript extends Base {
  readonly kind: 'Subscript';
  readonly value: Expr;
  readonly slice: Expr;
}
export interface Starred extends Base {
  readonly kind: 'Starred';
  readonly value: Expr;
}
export interface Slice extends Base {
  readonly kind: 'Slice';
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}
/** Python 2's backquotes. Tolerant only. */
export interface Repr extends Base {
  readonly kind: 'Repr';
  readonly value: Expr;
}
/** A place where an expression should stand, or text that is none. Tolerant only. */
export interface BrokenExpr extends Base {
  readonly kind: 'BrokenExpr';
}

// ── Pattern only ────────────────────────────────────────────────────────────────────────────────
/** `<... e ...>`. */
export interface DeepExpr extends Base {
  readonly kind: 'DeepExpr';
  readonly value: Expr;
}
/** `($X : T)`. */
export interface TypedMetavar extends Base {
  readonly kind: 'TypedMetavar';
  readonly name: string;
  readonly type: Expr;
}
/** `value. ...`. */
export interface AttributeEllipsis extends Base {
  readonly kind: 'AttributeEllipsis';
  readonly value: Expr;
}

export type Expr =
  | Name
  | Str
  | Bytes
  | Int
  | Float
  | Bool
  | NoneLiteral
  | EllipsisLiteral
  | JoinedStr
  | FormattedValue
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Display
  | ListComp
  | DictComp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | Attribute
  | Subscript
  | Starred
  | Slice
  | Repr
  | BrokenExpr
  | DeepExpr
  | TypedMetavar
  | AttributeEllipsis;

// ── Parts ───────────────────────────────────────────────────────────────────────────────────────
/** `name=value`, or `**value` when `name` is `null`. */
export interface Keyword extends Base {
  readonly kind: 'Keyword';
  readonly name: string | null;
  readonly value: Expr;
}
export type Argument = Expr | Keyword;
export interface Parameter extends Base {
  readonly kind: 'Parameter';
  readonly name: string;
  readonly nameStart: number;
  /** `ellipsis` only in patterns. */
  readonly flavor: 'posonly' | 'plain' | 'rest' | 'kwonly' | 'kwrest' | 'ellipsis';
  readonly annotation: Expr | null;
  readonly default: Expr | null;
  /** Python 2's tuple parameter `def f(a, (b, c))`. Tolerant only. */
  readonly tuple: Expr | null;
}
export interface TypeParam extends Base {
  readonly kind: 'TypeParam';
  readonly flavor: 'TypeVar' | 'TypeVarTuple' | 'ParamSpec';
  readonly name: string;
  readonly bound: Expr | null;
  readonly default: Expr | null;
}
export interface ComprehensionFor extends Base {
  readonly kind: 'ComprehensionFor';
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly isAsync: boolean;
}
export interface WithItem extends Base {
  readonly kind: 'WithItem';
  readonly context: Expr;
  readonly target: Expr | null;
}
export interface ExceptHandler extends Base {
  readonly kind: 'ExceptHandler';
  readonly type: Expr | null;
  /** A `Name`; Python 2 allows any target (`except E, (a, b)`). */
  readonly target: Expr | null;
  readonly body: readonly Stmt[];
}
export interface Alias extends Base {
  readonly kind: 'Alias';
  /** Dotted; `*` for all names. */
  readonly name: string;
  readonly asName: string | null;
}
export interface MatchCase extends Base {
  readonly kind: 'MatchCase';
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

// ── Patterns of `match` ─────────────────────────────────────────────────────────────────────────
export interface MatchValue extends Base {
  readonly kind: 'MatchValue';
  readonly value: Expr;
}
/** `None`, `True`, `False`. */
export interface MatchSingleton extends Base {
  readonly kind: 'MatchSingleton';
  readonly value: Expr;
}
export interface MatchSequence extends Base {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Base {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  /** `**rest`. */
  readonly rest: string | null;
}
export interface MatchClass extends Base {
  readonly kind: 'MatchClass';
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly keywords: readonly { readonly name: string; readonly start: number; readonly pattern: Pattern }[];
}
export interface MatchStar extends Base {
  readonly kind: 'MatchStar';
  /** `null` for `*_`. */
  readonly name: string | null;
}
/** `p as x`, a capture `x`, or the wildcard `_` (neither name nor pattern). */
export interface MatchAs extends Base {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}
export interface MatchOr extends Base {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export type AstNode =
  | Module
  | Stmt
  | Expr
  | Keyword
  | Parameter
  | TypeParam
  | ComprehensionFor
  | WithItem
  | ExceptHandler
  | Alias
  | MatchCase
  | Pattern;
