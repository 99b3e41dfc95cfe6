import type { ParsedPattern } from '../languages/language.ts';
import { children } from '../tree/children.ts';
import type { Node } from '../tree/node.ts';
import type { PatternOptions } from '../rules/rule.ts';

/** A pattern ready to match. Side tables go by the pattern's own node ids. */
export interface CompiledPattern {
  readonly form:
    | { readonly kind: 'expression'; readonly node: Node }
    | { readonly kind: 'statements'; readonly nodes: readonly Node[] };
  /** For `Name` and `Member` chains without metavariables: the chain as text. */
  readonly dotted: readonly (string | undefined)[];
  /** Whether a metavariable occurs in the node or below. */
  readonly open: readonly boolean[];
  /** Metavariables that stand for modules (`import $M`). */
  readonly moduleNames: ReadonlySet<string>;
  readonly options: PatternOptions;
}

/** Prepares a parsed pattern; a lone expression statement is an expression, so that it matches anywhere. */
export const compilePattern = (
  parsed: Exclude<ParsedPattern, { kind: 'error' }>,
  options: PatternOptions = {},
): CompiledPattern => {
  const dotted: (string | undefined)[] = Array.from({ length: parsed.nodeCount }, () => undefined);
  const open: boolean[] = Array.from({ length: parsed.nodeCount }, () => false);
  const roots = parsed.kind === 'expression' ? [parsed.node] : parsed.nodes;
  for (const root of roots) annotate(root, dotted, open, 0);
  const moduleNames = new Set(
    roots.flatMap((root) => (root.kind === 'Import' && isMetavariable(root.module) ? [root.module] : [])),
  );
  const tables = { dotted, open, moduleNames, options };
  const only = roots.length === 1 ? roots[0] : undefined;
  if (only?.kind === 'ExprStmt') return { form: { kind: 'expression', node: only.expr }, ...tables };
  if (only !== undefined && only.kind !== 'Ellipsis') return { form: { kind: 'expression', node: only }, ...tables };
  if (parsed.kind === 'expression') return { form: { kind: 'expression', node: parsed.node }, ...tables };
  return { form: { kind: 'statements', nodes: parsed.nodes }, ...tables };
};

const metavariable = /^\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*$|^\$\.\.\.$/u;

/** Whether a text of the pattern (a property, a name) is a metavariable. */
export const isMetavariable = (text: string): boolean => text.charCodeAt(0) === 36 && metavariable.test(text);

/** Patterns are written by hand, so recursion is fine; beyond a depth no man writes the tables stay empty. */
const annotate = (node: Node, dotted: (string | undefined)[], open: boolean[], depth: number): boolean => {
  if (depth > 200) return true;
  let isOpen = hasMetavariable(node);
  for (const child of children(node)) if (annotate(child, dotted, open, depth + 1)) isOpen = true;
  open[node.id] = isOpen;
  if (node.kind === 'Name') dotted[node.id] = node.name;
  else if (node.kind === 'Member' && !isMetavariable(node.property)) {
    const object = dotted[node.object.id] ?? requiredModule(node.object);
    if (object !== undefined) dotted[node.id] = `${object}.${node.property}`;
  }
  return isOpen;
};

/** `pg` of `require("pg")`: a member of it is a member of the module, however a program gets at that. */
const requiredModule = (node: Node): string | undefined => {
  if (node.kind !== 'Call' || node.callee.kind !== 'Name' || node.callee.name !== 'require') return undefined;
  const [only] = node.args;
  if (node.args.length !== 1 || only?.kind !== 'Str') return undefined;
  return /^[@\w][@\w./-]*$/u.test(only.value) ? only.value : undefined;
};

/** `$_` binds nothing, so it does not count. */
const isNamed = (text: string): boolean => text !== '$_' && isMetavariable(text);

const hasMetavariable = (node: Node): boolean => {
  switch (node.kind) {
    case 'Metavar':
    case 'EllipsisMetavar':
    case 'TypedMetavar':
      return isNamed(node.name) || node.kind === 'EllipsisMetavar';
    case 'Member':
      return isNamed(node.property);
    case 'KeywordArg':
    case 'JsxAttribute':
      return isNamed(node.name);
    case 'Function':
    case 'Class':
      return node.name !== undefined && isNamed(node.name);
    case 'Str':
      return isNamed(node.value);
    case 'RegexLit':
      return isNamed(node.pattern);
    case 'Import':
      return isNamed(node.module);
    case 'ScopeDecl':
      return node.names.some((name) => isNamed(name));
    case 'ImportBinding':
      return isNamed(node.imported) || isNamed(node.local);
    default:
      return false;
  }
};
