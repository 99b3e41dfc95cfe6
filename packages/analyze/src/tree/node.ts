/**
 * The generic syntax tree: one set of node kinds for all languages.
 *
 * In: a language's own tree (`languages/<language>/lower.ts`). Out: what matching, names, constants
 * and flow walk. A pattern of a rule is lowered by the same code, so a pattern and a program that mean
 * the same look the same here; only the kinds under "Pattern-only" never occur in programs.
 *
 * Every node carries `id`, dense and unique in its file (index into side tables; order is not promised),
 * and `start`/`end`: zero-based UTF-16 offsets into the unit's text, `end` exclusive.
 * The lowering normalises spelling away: parentheses vanish, `!x` is `not`, `a < b < c` becomes
 * `a < b and b < c`, implicit string concatenation is one `Str`, `const x = 1, y = 2` is two `Assign`s.
 */
interface Base {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

// ── Expressions: names and constants ────────────────────────────────────────────────────────────
export interface Name extends Base { readonly kind: 'Name'; readonly name: string }
/** `value` is the decoded text; bytes are decoded as Latin-1. */
export interface Str extends Base { readonly kind: 'Str'; readonly value: string; readonly bytes: boolean }
export interface Num extends Base { readonly kind: 'Num'; readonly value: number | bigint; readonly raw: string }
export interface Bool extends Base { readonly kind: 'Bool'; readonly value: boolean }
/** `None`, `null`, `undefined`, and Python's literal `...`. */
export interface Null extends Base { readonly kind: 'Null'; readonly flavor: 'null' | 'undefined' | 'ellipsis' }
export interface RegexLit extends Base { readonly kind: 'RegexLit'; readonly pattern: string; readonly flags: string }
/** f-string or template literal. Text parts are `Str`; `tag` for tagged templates. Format specs and `!r` are dropped, their nested expressions kept as parts. */
export interface Template extends Base { readonly kind: 'Template'; readonly parts: readonly Expression[]; readonly tag?: Expression }

// ── Expressions: access and calls ───────────────────────────────────────────────────────────────
export interface Member extends Base {
  readonly kind: 'Member';
  readonly object: Expression;
  /** The property's name; in patterns it may be a metavariable such as `$X`. */
  readonly property: string;
  /** Offset where the property name starts. */
  readonly propertyStart: number;
  readonly optional: boolean;
}
export interface Index extends Base { readonly kind: 'Index'; readonly object: Expression; readonly index: Expression }
export interface Slice extends Base { readonly kind: 'Slice'; readonly lower?: Expression; readonly upper?: Expression; readonly step?: Expression }
/** `new X(a)` has `isNew`; arguments may be `KeywordArg` and `Spread`. A decorator `@x` without call is no `Call`. */
export interface Call extends Base { readonly kind: 'Call'; readonly callee: Expression; readonly args: readonly Expression[]; readonly isNew: boolean; readonly optional: boolean }
export interface KeywordArg extends Base { readonly kind: 'KeywordArg'; readonly name: string; readonly value: Expression }
/** `*x`, `**x`, `...x`; in calls, displays, targets and parameters of calls. */
export interface Spread extends Base { readonly kind: 'Spread'; readonly value: Expression; readonly double: boolean }

// ── Expressions: operators ──────────────────────────────────────────────────────────────────────
/** Arithmetic and comparison, as spelled: `+`, `%`, `==`, `===`, `!=`, `!==`, `in`, `not in`, `is`, `is not`, `instanceof`, `<`, `**`, `//`, `@`, … A chain `a + b + c` is left-nested. */
export interface Binary extends Base { readonly kind: 'Binary'; readonly op: string; readonly left: Expression; readonly right: Expression }
export interface Logical extends Base { readonly kind: 'Logical'; readonly op: 'and' | 'or' | '??'; readonly left: Expression; readonly right: Expression }
/** `not` (also `!`), `-`, `+`, `~`, `typeof`, `void`, `delete`, `++`, `--` (prefix or postfix). */
export interface Unary extends Base { readonly kind: 'Unary'; readonly op: string; readonly operand: Expression }
export interface Conditional extends Base { readonly kind: 'Conditional'; readonly test: Expression; readonly then: Expression; readonly else: Expression }
/**
 * Every binding of a value to a target: `x = 1`, `x += 1`, `const x = 1`, `x := 1`, class fields, `x: int`.
 * `op` is `=`, `+=`, …; `value` is absent for a bare declaration. Python's `a = b = c` becomes
 * an `Assign` whose value is an `Assign`.
 */
export interface Assign extends Base {
  readonly kind: 'Assign';
  readonly op: string;
  readonly target: Expression;
  readonly value?: Expression;
  readonly annotation?: Expression;
  readonly declare?: 'var' | 'let' | 'const' | 'using' | 'field';
  /** Of class fields. */
  readonly decorators?: readonly Expression[];
}
export interface Sequence extends Base { readonly kind: 'Sequence'; readonly items: readonly Expression[] }
export interface Await extends Base { readonly kind: 'Await'; readonly value: Expression }
export interface Yield extends Base { readonly kind: 'Yield'; readonly value?: Expression; readonly from: boolean }
/** `x as T`, `<T>x`, `x!`, `x satisfies T`: transparent for flow; patterns see through it. */
export interface Cast extends Base { readonly kind: 'Cast'; readonly value: Expression; readonly type?: Expression }
/** Source text that the tree does not model (complex types); `text` is verbatim. */
export interface Opaque extends Base { readonly kind: 'Opaque'; readonly text: string; readonly children: readonly Node[] }

// ── Expressions: displays, functions, classes ───────────────────────────────────────────────────
/** List, tuple and set displays; also destructuring and sequence patterns. Holes are `Null`. */
export interface List extends Base { readonly kind: 'List'; readonly flavor: 'list' | 'tuple' | 'set'; readonly items: readonly Expression[] }
/** Dict or object; entries may be `Spread`, and `Function` for methods sits in `Entry.value`. */
export interface Dict extends Base { readonly kind: 'Dict'; readonly entries: readonly (Entry | Spread | Ellipsis | Metavar)[] }
/** `key` of `{a: 1}` in JavaScript and of shorthand is a `Str`; computed keys are any expression. `shorthand`: `{a}`. */
export interface Entry extends Base { readonly kind: 'Entry'; readonly key: Expression; readonly value: Expression; readonly shorthand: boolean }
export interface Comprehension extends Base {
  readonly kind: 'Comprehension';
  readonly flavor: 'list' | 'set' | 'dict' | 'generator';
  /** For dicts an `Entry`. */
  readonly element: Expression | Entry;
  readonly clauses: readonly ComprehensionClause[];
}
export interface ComprehensionClause extends Base { readonly kind: 'ComprehensionClause'; readonly target: Expression; readonly iter: Expression; readonly conditions: readonly Expression[]; readonly async: boolean }
/** Every function: `def`, `lambda`, arrows, methods. As a statement it stands in the statement list itself. */
export interface Function extends Base {
  readonly kind: 'Function';
  readonly flavor: 'def' | 'lambda' | 'arrow' | 'method' | 'getter' | 'setter' | 'constructor';
  readonly name?: string;
  readonly nameStart?: number;
  readonly params: readonly Param[];
  /** An expression body is a `Block` with one `Return` and `expressionBody` true. Absent for overload signatures and abstract methods. */
  readonly body?: Block;
  readonly expressionBody: boolean;
  readonly decorators: readonly Expression[];
  readonly returns?: Expression;
  readonly async: boolean;
  readonly generator: boolean;
  readonly static: boolean;
}
export interface Param extends Base {
  readonly kind: 'Param';
  /** `Name`, a destructuring `List`/`Dict`, or (pattern-only) `Ellipsis`, `Metavar`, `EllipsisMetavar`. */
  readonly target: Expression;
  readonly flavor: 'plain' | 'rest' | 'kwrest' | 'kwonly' | 'posonly';
  readonly default?: Expression;
  readonly annotation?: Expression;
  readonly decorators: readonly Expression[];
}
export interface Class extends Base {
  readonly kind: 'Class';
  readonly name?: string;
  readonly nameStart?: number;
  /** Bases; Python's `metaclass=M` is a `KeywordArg` among them. */
  readonly bases: readonly Expression[];
  readonly decorators: readonly Expression[];
  readonly body: Block;
}

// ── Expressions: JSX ────────────────────────────────────────────────────────────────────────────
/** `name` absent for fragments. Text children are `Str`. */
export interface JsxElement extends Base { readonly kind: 'JsxElement'; readonly name?: Expression; readonly attributes: readonly (JsxAttribute | Spread | Ellipsis | Metavar)[]; readonly children: readonly Expression[] }
export interface JsxAttribute extends Base { readonly kind: 'JsxAttribute'; readonly name: string; readonly value?: Expression }

// ── Statements ──────────────────────────────────────────────────────────────────────────────────
export interface Program extends Base { readonly kind: 'Program'; readonly body: readonly Statement[] }
export interface Block extends Base { readonly kind: 'Block'; readonly body: readonly Statement[] }
export interface ExprStmt extends Base { readonly kind: 'ExprStmt'; readonly expr: Expression }
/** `elif` is an `If` inside the `else` block (`else.body` of length one). */
export interface If extends Base { readonly kind: 'If'; readonly test: Expression; readonly then: Block; readonly else?: Block }
/** `doWhile` tests after the body. `else` is Python's. */
export interface While extends Base { readonly kind: 'While'; readonly test: Expression; readonly body: Block; readonly else?: Block; readonly doWhile: boolean }
/** `for x in xs`, `for (const x of xs)`, `for (const k in o)` (`over: 'keys'`). A declared target is the bare target with `declare`. */
export interface ForEach extends Base { readonly kind: 'ForEach'; readonly target: Expression; readonly iter: Expression; readonly body: Block; readonly else?: Block; readonly async: boolean; readonly over: 'values' | 'keys'; readonly declare?: 'var' | 'let' | 'const' }
export interface For extends Base { readonly kind: 'For'; readonly init: readonly Statement[]; readonly test?: Expression; readonly update?: Expression; readonly body: Block }
export interface Return extends Base { readonly kind: 'Return'; readonly value?: Expression }
export interface Throw extends Base { readonly kind: 'Throw'; readonly value?: Expression; readonly cause?: Expression }
export interface Try extends Base { readonly kind: 'Try'; readonly body: Block; readonly handlers: readonly Catch[]; readonly else?: Block; readonly finally?: Block }
/** `type` absent for a bare `except:` and JavaScript's `catch`; several types are a tuple `List`. `target` is the bound name or destructuring. */
export interface Catch extends Base { readonly kind: 'Catch'; readonly type?: Expression; readonly target?: Expression; readonly body: Block }
export interface With extends Base { readonly kind: 'With'; readonly items: readonly WithItem[]; readonly body: Block; readonly async: boolean }
export interface WithItem extends Base { readonly kind: 'WithItem'; readonly context: Expression; readonly target?: Expression }
export interface Jump extends Base { readonly kind: 'Jump'; readonly flavor: 'break' | 'continue'; readonly label?: string }
/** `switch` and `match`. `fallsThrough` for JavaScript. */
export interface Switch extends Base { readonly kind: 'Switch'; readonly subject: Expression; readonly cases: readonly Case[]; readonly fallsThrough: boolean }
/** `test` absent for `default`; for `match` a pattern: expressions plus `Capture`, `List`, `Dict`, `Call`, `Binary` with op `|`. */
export interface Case extends Base { readonly kind: 'Case'; readonly test?: Expression; readonly guard?: Expression; readonly body: Block }
/** A `match` capture: `x` or `_` (no name) or `p as x`. */
export interface Capture extends Base { readonly kind: 'Capture'; readonly name?: string; readonly pattern?: Expression }
/**
 * `import a.b as c` · `from .m import x as y` · `import d, {e as f} from 'm'` · `import * as ns`.
 * CommonJS `require` stays an `Assign` with a `Call`; `names/` understands it.
 */
export interface Import extends Base {
  readonly kind: 'Import';
  /** Without leading dots in Python; the specifier in JavaScript (`node:` prefix kept). */
  readonly module: string;
  /** Leading dots of a Python relative import; 0 else. */
  readonly level: number;
  readonly bindings: readonly ImportBinding[];
  readonly typeOnly: boolean;
}
export interface ImportBinding extends Base {
  readonly kind: 'ImportBinding';
  /** A name of the module; `*` for the whole namespace (`import a.b`, `import * as ns`) or, with `local` `*`, all its names; `default`. */
  readonly imported: string;
  /** The local name. `import a.b` binds `a` (local `a`) unless `as` is given. */
  readonly local: string;
}
/** ES exports. `declaration` for `export const …` and `export default …` (an expression is wrapped in `ExprStmt`). */
export interface Export extends Base { readonly kind: 'Export'; readonly declaration?: Statement; readonly isDefault: boolean; readonly names: readonly { readonly local: string; readonly exported: string }[]; readonly from?: string }
export interface ScopeDecl extends Base { readonly kind: 'ScopeDecl'; readonly flavor: 'global' | 'nonlocal'; readonly names: readonly string[] }
export interface Delete extends Base { readonly kind: 'Delete'; readonly targets: readonly Expression[] }
export interface Assert extends Base { readonly kind: 'Assert'; readonly test: Expression; readonly message?: Expression }
export interface Pass extends Base { readonly kind: 'Pass' }
export interface Labeled extends Base { readonly kind: 'Labeled'; readonly label: string; readonly body: Statement }
/** Text that could not be parsed; what could be recovered inside it hangs below as `children`. */
export interface Broken extends Base { readonly kind: 'Broken'; readonly children: readonly Node[] }

// ── Pattern-only ────────────────────────────────────────────────────────────────────────────────
/** `$X` where an expression, statement, parameter or entry stands; `$_` too. `Member.property`, `KeywordArg.name`, `Function.name`, `Class.name`, `JsxAttribute.name`, `Import.module`, and a `Str` whose whole value is `$X` carry the metavariable as text. */
export interface Metavar extends Base { readonly kind: 'Metavar'; readonly name: string }
/** `...` in a list of arguments, statements, elements, entries, parameters, attributes, or as an expression. */
export interface Ellipsis extends Base { readonly kind: 'Ellipsis' }
/** `$...ARGS`. */
export interface EllipsisMetavar extends Base { readonly kind: 'EllipsisMetavar'; readonly name: string }
/** `<... e ...>`. */
export interface DeepExpr extends Base { readonly kind: 'DeepExpr'; readonly expr: Expression }
/** `($X : T)` in Python, `($X: T)` in JavaScript/TypeScript patterns. */
export interface TypedMetavar extends Base { readonly kind: 'TypedMetavar'; readonly name: string; readonly type: Expression }
/** `a. ... .b()`: any chain of members, indexes and calls on `object` (possibly none). */
export interface MemberEllipsis extends Base { readonly kind: 'MemberEllipsis'; readonly object: Expression }

export type PatternOnly = Metavar | Ellipsis | EllipsisMetavar | DeepExpr | TypedMetavar | MemberEllipsis;

export type Expression =
  | Name | Str | Num | Bool | Null | RegexLit | Template
  | Member | Index | Slice | Call | KeywordArg | Spread
  | Binary | Logical | Unary | Conditional | Assign | Sequence | Await | Yield | Cast | Opaque
  | List | Dict | Comprehension | Function | Class | JsxElement | Capture | Broken
  | PatternOnly;

export type Statement =
  | ExprStmt | Block | If | While | ForEach | For | Return | Throw | Try | With | Jump | Switch
  | Import | Export | ScopeDecl | Delete | Assert | Pass | Labeled | Function | Class | Broken
  | Ellipsis | Metavar | EllipsisMetavar;

/** Nodes that are neither: parts of others. */
export type Part = Entry | ComprehensionClause | Param | JsxAttribute | Catch | WithItem | Case | ImportBinding | Program;

export type Node = Expression | Statement | Part;
export type Kind = Node['kind'];
