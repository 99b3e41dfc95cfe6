/**
 * One pattern node against one program node.
 *
 * Everything is written in continuation style: `match(c, pattern, node, env, then)` calls `then` once for each way in which the
 * pattern holds, with the metavariables bound that way. `then` answers whether to stop looking; so does every function here.
 * Recursion follows the pattern, which is small; what follows the program (chains, long lists, depth) are loops.
 * `c.budget` bounds the work; when it is spent, the search stops and the matcher reports it.
 *
 * By meaning: a dotted name matches what resolves to it, a literal matches what is constant, casts are looked through,
 * a chain of `+` associates, keyword arguments and entries come in any order, absent decorators, annotations and
 * `else` branches of a pattern demand nothing.
 */
import type { Constant } from '../names/names.ts';
import type {
  Assign,
  Binary,
  Call,
  Catch,
  Class,
  Expression,
  Function,
  If,
  Import,
  Member,
  Name,
  Node,
  Param,
  Template,
  Try,
  With,
} from '../tree/node.ts';
import { children } from '../tree/children.ts';
import { bind, boundNode, type Env, type Guard } from './env.ts';
import { assignedOnce } from './assigned-once.ts';
import { isMetavariable, type CompiledPattern } from './compiled-pattern.ts';
import type { UnitContext } from './match.ts';
import { couldTake, matchArguments, matchEach, matchEntries, matchList, matchSubset } from './match-list.ts';
import { matchBody } from './match-statements.ts';
import { isTelling } from './telling.ts';
import { hasType } from './typed.ts';
import { isExpression, type UnitIndex } from './unit-index.ts';

export interface MatchContext {
  readonly pattern: CompiledPattern;
  readonly context: UnitContext;
  readonly index: UnitIndex;
  readonly python: boolean;
  readonly budget: { left: number };
  /** What the rest of a conjunction allows metavariables to be. */
  readonly guard?: Guard | undefined;
}

/** Called for each way in which something matches; `true` stops the search. */
export type Then = (env: Env) => boolean;

export const matchNode = (c: MatchContext, p: Node, n: Node, env: Env, then: Then): boolean => {
  c.budget.left -= 1;
  if (c.budget.left < 0) return true;
  if (n.kind === 'Cast' && p.kind !== 'Cast' && p.kind !== 'Metavar') return matchNode(c, p, innermost(n), env, then);
  if (n.kind === 'Name' && c.pattern.options.symbolic === true && isComputed(p)) {
    const value = assignedOnce(c.context, n);
    return value !== undefined && value !== n && value.kind !== 'Name' && matchNode(c, p, value, env, then);
  }
  switch (p.kind) {
    case 'Metavar':
      return bindTo(c, p.name, n, env, then);
    case 'Ellipsis':
      return then(env);
    case 'EllipsisMetavar':
      return bindTo(c, p.name, n, env, then);
    case 'TypedMetavar':
      return hasType(c, p.type, n) && bindTo(c, p.name, n, env, then);
    case 'DeepExpr':
      return matchDeep(c, p.expr, n, env, then);
    case 'MemberEllipsis':
      return matchChain(c, p.object, n, env, then);
    case 'Name':
      return (n.kind === 'Name' && n.name === p.name) || resolves(c, p, n) ? then(env) : false;
    case 'Member': {
      if (!isMetavariable(p.property)) {
        if (resolves(c, p, n)) return then(env);
      } else if (!(n.kind === 'Member' && writtenAlike(p.object, n.object)) && matchLastPart(c, p, n, env, then))
        return true;
      if (n.kind !== 'Member') return false;
      return matchLabel(c, p.property, n.property, n.propertyStart, env, (next) =>
        matchNode(c, p.object, n.object, next, then),
      );
    }
    case 'Call':
      return n.kind === 'Call' && matchCall(c, p, n, env, then);
    case 'Str':
      return matchText(c, p.value, n, env, then);
    case 'Num':
      return constantOf(c, n) === p.value ? then(env) : false;
    case 'Bool':
      return (n.kind === 'Bool' ? n.value === p.value : n.kind === 'Name' && constantOf(c, n) === p.value)
        ? then(env)
        : false;
    case 'Null':
      return n.kind === 'Null' && n.flavor === p.flavor ? then(env) : false;
    case 'RegexLit':
      return matchRegexLiteral(c, p, n, env, then);
    case 'Template':
      return n.kind === 'Template' && matchTemplate(c, p, n, env, then);
    case 'Index':
      return (
        n.kind === 'Index' &&
        matchNode(c, p.object, n.object, env, (next) => matchNode(c, p.index, n.index, next, then))
      );
    case 'Slice':
      return (
        n.kind === 'Slice' &&
        matchOptional(c, p.lower, n.lower, env, (a) =>
          matchOptional(c, p.upper, n.upper, a, (b) => matchOptional(c, p.step, n.step, b, then)),
        )
      );
    case 'KeywordArg':
      return (
        n.kind === 'KeywordArg' &&
        matchLabel(c, p.name, n.name, n.start, env, (next) => matchNode(c, p.value, n.value, next, then))
      );
    case 'Spread':
      return n.kind === 'Spread' && p.double === n.double && matchNode(c, p.value, n.value, env, then);
    case 'Binary':
      return n.kind === 'Binary' && matchBinary(c, p, n, env, then);
    case 'Logical':
      return n.kind === 'Logical' && p.op === n.op && matchLogical(c, p, n, env, then);
    case 'Unary':
      return matchUnary(c, p, n, env, then);
    case 'Conditional':
      return (
        n.kind === 'Conditional' &&
        matchNode(c, p.test, n.test, env, (a) =>
          matchNode(c, p.then, n.then, a, (b) => matchNode(c, p.else, n.else, b, then)),
        )
      );
    case 'Assign':
      return n.kind === 'Assign' && matchAssign(c, p, n, env, then);
    case 'Sequence':
      return n.kind === 'Sequence' && matchList(c, p.items, n.items, env, then);
    case 'Await':
      return n.kind === 'Await' && matchNode(c, p.value, n.value, env, then);
    case 'Yield':
      return n.kind === 'Yield' && p.from === n.from && matchOptional(c, p.value, n.value, env, then);
    case 'Cast':
      return (
        n.kind === 'Cast' &&
        matchNode(c, p.value, n.value, env, (next) =>
          p.type === undefined ? then(next) : matchOptional(c, p.type, n.type, next, then),
        )
      );
    case 'Opaque':
      return sourceOf(c, n).replaceAll(/\s+/gu, '') === p.text.replaceAll(/\s+/gu, '') ? then(env) : false;
    case 'List':
      return n.kind === 'List' && p.flavor === n.flavor && matchList(c, p.items, n.items, env, then);
    case 'Dict':
      return n.kind === 'Dict' && matchEntries(c, p.entries, n.entries, env, then);
    case 'Entry':
      return (
        n.kind === 'Entry' && matchNode(c, p.key, n.key, env, (next) => matchNode(c, p.value, n.value, next, then))
      );
    case 'Comprehension':
      return (
        n.kind === 'Comprehension' &&
        p.flavor === n.flavor &&
        matchNode(c, p.element, n.element, env, (next) => matchList(c, p.clauses, n.clauses, next, then))
      );
    case 'ComprehensionClause':
      return (
        n.kind === 'ComprehensionClause' &&
        matchNode(c, p.target, n.target, env, (a) =>
          matchNode(c, p.iter, n.iter, a, (b) =>
            p.conditions.length === 0 ? then(b) : matchList(c, p.conditions, n.conditions, b, then),
          ),
        )
      );
    case 'Function':
      return matchFunction(c, p, n, env, then);
    case 'Param':
      return n.kind === 'Param' && matchParam(c, p, n, env, then);
    case 'Class':
      return n.kind === 'Class' && matchClass(c, p, n, env, then);
    case 'JsxElement':
      return (
        n.kind === 'JsxElement' &&
        matchOptional(c, p.name, n.name, env, (a) =>
          matchSubset(c, p.attributes, n.attributes, a, (b) =>
            p.children.length === 0 ? then(b) : matchList(c, visible(p.children), visible(n.children), b, then),
          ),
        )
      );
    case 'JsxAttribute':
      return (
        n.kind === 'JsxAttribute' &&
        matchLabel(c, p.name, n.name, n.start, env, (next) =>
          p.value === undefined ? then(next) : n.value !== undefined && matchNode(c, p.value, n.value, next, then),
        )
      );
    case 'Program':
    case 'Block':
      return (n.kind === 'Block' || n.kind === 'Program') && matchBody(c, p, n, env, then);
    case 'ExprStmt':
      return n.kind === 'ExprStmt' && matchNode(c, p.expr, n.expr, env, then);
    case 'If':
      return n.kind === 'If' && matchIf(c, p, n, env, then);
    case 'While':
      return (
        n.kind === 'While' &&
        p.doWhile === n.doWhile &&
        matchNode(c, p.test, n.test, env, (next) => matchBody(c, p.body, n.body, next, then))
      );
    case 'ForEach':
      return (
        n.kind === 'ForEach' &&
        p.over === n.over &&
        matchNode(c, p.target, n.target, env, (a) =>
          matchNode(c, p.iter, n.iter, a, (b) => matchBody(c, p.body, n.body, b, then)),
        )
      );
    case 'For':
      return (
        n.kind === 'For' &&
        matchForHeader(c, p.init, n.init, env, (a) =>
          matchHeaderPart(c, p.test, n.test, a, (b) =>
            matchHeaderPart(c, p.update, n.update, b, (d) => matchBody(c, p.body, n.body, d, then)),
          ),
        )
      );
    case 'Return':
      return n.kind === 'Return' && matchOptional(c, p.value, n.value, env, then);
    case 'Throw':
      return (
        n.kind === 'Throw' &&
        matchOptional(c, p.value, n.value, env, (next) =>
          p.cause === undefined ? then(next) : matchOptional(c, p.cause, n.cause, next, then),
        )
      );
    case 'Try':
      return n.kind === 'Try' && matchTry(c, p, n, env, then);
    case 'Catch':
      return n.kind === 'Catch' && matchCatch(c, p, n, env, then);
    case 'With':
      return n.kind === 'With' && matchWith(c, p, n, env, then);
    case 'WithItem':
      return (
        n.kind === 'WithItem' &&
        matchNode(c, p.context, n.context, env, (next) =>
          p.target === undefined ? then(next) : n.target !== undefined && matchNode(c, p.target, n.target, next, then),
        )
      );
    case 'Jump':
      return n.kind === 'Jump' && p.flavor === n.flavor ? then(env) : false;
    case 'Switch':
      return (
        n.kind === 'Switch' &&
        matchNode(c, p.subject, n.subject, env, (next) => matchSubset(c, p.cases, n.cases, next, then))
      );
    case 'Case':
      return (
        n.kind === 'Case' && matchOptional(c, p.test, n.test, env, (next) => matchBody(c, p.body, n.body, next, then))
      );
    case 'Capture':
      return n.kind === 'Capture' && p.name === n.name ? then(env) : false;
    case 'Import':
      return n.kind === 'Import' && matchImport(c, p, n, env, then);
    case 'ImportBinding':
      return (
        n.kind === 'ImportBinding' &&
        matchLabel(c, p.imported, n.imported, n.start, env, (next) => matchLocal(c, p, n, next, then))
      );
    case 'Export':
      return (
        n.kind === 'Export' && p.isDefault === n.isDefault && matchOptional(c, p.declaration, n.declaration, env, then)
      );
    case 'ScopeDecl':
      return n.kind === 'ScopeDecl' && p.flavor === n.flavor && matchNames(c, p.names, 0, n, env, then);
    case 'Delete':
      return n.kind === 'Delete' && matchList(c, p.targets, n.targets, env, then);
    case 'Assert':
      return (
        n.kind === 'Assert' &&
        matchNode(c, p.test, n.test, env, (next) =>
          p.message === undefined ? then(next) : matchOptional(c, p.message, n.message, next, then),
        )
      );
    case 'Pass':
      return n.kind === 'Pass' ? then(env) : false;
    case 'Labeled':
      return n.kind === 'Labeled' && matchNode(c, p.body, n.body, env, then);
    case 'Broken':
      return false;
    default:
      return false;
  }
};

/** Kinds of patterns that `symbolic_propagation` looks for behind a name. */
const isComputed = (p: Node): boolean =>
  p.kind === 'Call' || p.kind === 'Index' || p.kind === 'Binary' || p.kind === 'Dict' || p.kind === 'List';

const innermost = (node: Node): Node => {
  let at = node;
  while (at.kind === 'Cast') at = at.value;
  return at;
};

const sourceOf = (c: MatchContext, n: Node): string => c.context.unit.text.slice(n.start, n.end);

/** Binds a metavariable to a node. */
const bindTo = (c: MatchContext, name: string, n: Node, env: Env, then: Then): boolean => {
  if (name === '$_') return then(env);
  const next = bind(env, name, boundNode(n, c.context.unit.text), c.guard);
  return next === false ? false : then(next);
};

/** A property, keyword or definition name: equal, or bound as text when the pattern has a metavariable there. */
export const matchLabel = (c: MatchContext, p: string, n: string, start: number, env: Env, then: Then): boolean => {
  if (p === n) return then(env);
  if (!isMetavariable(p)) return false;
  const next = bind(env, p, { start, end: start + n.length, text: n }, c.guard);
  return next === false ? false : then(next);
};

/** Both absent, or both there and matching; `...` in the pattern takes either. */
const matchOptional = (c: MatchContext, p: Node | undefined, n: Node | undefined, env: Env, then: Then): boolean => {
  if (p === undefined) return n === undefined ? then(env) : false;
  if (n === undefined) return p.kind === 'Ellipsis' ? then(env) : false;
  return matchNode(c, p, n, env, then);
};

/**
 * Whether the node's qualified name is the pattern's dotted name.
 *
 * A Python snippet without its imports is common in what models write: a free name that ends the dotted name
 * (`request.args` for `flask.request.args`) counts too, single short names excepted.
 */
const resolves = (c: MatchContext, p: Name | Member, n: Node): boolean => {
  const dotted = c.pattern.dotted[p.id];
  if (dotted === undefined || (n.kind !== 'Name' && n.kind !== 'Member' && n.kind !== 'Call' && n.kind !== 'Await'))
    return false;
  const qualified = c.context.names.qualified(n);
  if (qualified === undefined) return false;
  if (qualified === dotted) return true;
  if (qualified.length < dotted.length) {
    return (
      c.python &&
      dotted.endsWith(qualified) &&
      dotted[dotted.length - qualified.length - 1] === '.' &&
      (qualified.includes('.') || isTelling(qualified)) &&
      isFree(c, n)
    );
  }
  return (
    !c.python &&
    qualified.length === dotted.length &&
    qualified.includes('/') &&
    qualified.replaceAll('/', '.') === dotted
  );
};

/** `hashlib.$H` against `digest` after `from hashlib import sha1 as digest`: the last part of the qualified name is bound. */
const matchLastPart = (c: MatchContext, p: Member, n: Node, env: Env, then: Then): boolean => {
  const module = c.pattern.dotted[p.object.id];
  if (module === undefined || (n.kind !== 'Name' && n.kind !== 'Member')) return false;
  const qualified = c.context.names.qualified(n);
  if (qualified === undefined || !qualified.startsWith(`${module}.`)) return false;
  const last = qualified.slice(module.length + 1);
  return !last.includes('.') && bindText(c, p.property, n.start, n.end, last, env, then);
};

/** Whether both are the same plain name, so that the structure alone will match. */
const writtenAlike = (p: Node, n: Node): boolean => p.kind === 'Name' && n.kind === 'Name' && p.name === n.name;

const isFree = (c: MatchContext, n: Node): boolean => {
  let root = n;
  while (root.kind === 'Member') root = root.object;
  return root.kind === 'Name' && c.context.names.binding(root) === undefined;
};

const constantOf = (c: MatchContext, n: Node): Constant | undefined => {
  if (n.kind === 'Str' || n.kind === 'Num' || n.kind === 'Bool') return n.value;
  return c.pattern.options.constants === false || !isExpression(n)
    ? undefined
    : c.context.names.constant(n as Expression);
};

const matchCall = (c: MatchContext, p: Call, n: Call, env: Env, then: Then): boolean => {
  if (p.isNew !== n.isNew || !couldTake(p.args, n.args)) return false;
  return matchNode(c, p.callee, n.callee, env, (next) => matchArguments(c, p.args, n.args, next, then));
};

/** A string of the pattern: `"..."` is any constant string, `"$X"` binds its content, `"=~/…/"` is an expression on it. */
const matchText = (c: MatchContext, p: string, n: Node, env: Env, then: Then): boolean => {
  if (n.kind === 'Entry' || n.kind === 'KeywordArg') return false;
  const value = constantOf(c, n);
  if (typeof value !== 'string') return false;
  if (p === '...' || p === value) return then(env);
  if (p.length > 3 && p.includes('...')) return wildcard(p).test(value) ? then(env) : false;
  if (isMetavariable(p)) {
    if (p === '$_') return then(env);
    const next = bind(env, p, contentOf(c, n, value), c.guard);
    return next === false ? false : then(next);
  }
  const embedded = /^=~\/(.*)\/([ims]*)$/su.exec(p);
  if (embedded === null) return false;
  try {
    return new RegExp(embedded[1] ?? '', embedded[2]).test(value) ? then(env) : false;
  } catch {
    return false;
  }
};

/** The inside of a literal; for a name with a constant value, the name's place and the value. */
const contentOf = (
  c: MatchContext,
  n: Node,
  value: string,
): { readonly start: number; readonly end: number; readonly text: string } => {
  if (n.kind === 'Str' && n.end - n.start > value.length) {
    const at = sourceOf(c, n).indexOf(value);
    if (at > 0) return { start: n.start + at, end: n.start + at + value.length, text: value };
  }
  return { start: n.start, end: n.end, text: value };
};

const matchRegexLiteral = (c: MatchContext, p: Node, n: Node, env: Env, then: Then): boolean => {
  if (p.kind !== 'RegexLit' || n.kind !== 'RegexLit') return false;
  if (p.pattern === '...') return then(env);
  if (isMetavariable(p.pattern)) return matchLabel(c, p.pattern, n.pattern, n.start + 1, env, then);
  return p.pattern === n.pattern && p.flags === n.flags ? then(env) : false;
};

/** `...` inside the pattern's text stands for any text and any interpolations there. */
const matchTemplate = (c: MatchContext, p: Template, n: Template, env: Env, then: Then): boolean => {
  if ((p.tag === undefined) !== (n.tag === undefined)) return false;
  const parts = (next: Env): boolean => matchParts(c, p.parts, 0, n.parts, 0, next, then);
  return p.tag === undefined || n.tag === undefined ? parts(env) : matchNode(c, p.tag, n.tag, env, parts);
};

const matchParts = (
  c: MatchContext,
  ps: readonly Node[],
  i: number,
  ns: readonly Node[],
  j: number,
  env: Env,
  then: Then,
): boolean => {
  c.budget.left -= 1;
  if (c.budget.left < 0) return true;
  const p = ps[i];
  if (p === undefined) return j === ns.length ? then(env) : false;
  if (p.kind === 'Ellipsis' || (p.kind === 'Str' && p.value.trim() === '...')) {
    if (i === ps.length - 1) return then(env);
    for (let k = j; k <= ns.length; k += 1) if (matchParts(c, ps, i + 1, ns, k, env, then)) return true;
    return false;
  }
  const n = ns[j];
  if (n === undefined) return false;
  if (p.kind === 'Str' && n.kind === 'Str' && p.value.includes('...')) {
    return wildcard(p.value).test(n.value) && matchParts(c, ps, i + 1, ns, j + 1, env, then);
  }
  if (p.kind !== 'Str' && n.kind === 'Str' && ps[i - 1]?.kind !== 'Str') return false;
  return matchNode(c, p, n, env, (next) => matchParts(c, ps, i + 1, ns, j + 1, next, then));
};

const wildcard = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split('...')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
      .join('[^]*')}$`,
    'u',
  );

/** Longest chain of operands that is matched in all its groupings. */
const maxOperands = 48;

const matchBinary = (c: MatchContext, p: Binary, n: Binary, env: Env, then: Then): boolean => {
  if (p.op !== n.op) return false;
  if (p.op === '+') {
    const operands = chainOf(n);
    if (operands.length > 2 && operands.length <= maxOperands)
      return matchOperands(c, chainOf(p), 0, operands, 0, env, then);
  }
  if (matchNode(c, p.left, n.left, env, (next) => matchNode(c, p.right, n.right, next, then))) return true;
  if (c.pattern.options.symmetricEq !== true || (p.op !== '==' && p.op !== '!=' && p.op !== '===' && p.op !== '!=='))
    return false;
  return matchNode(c, p.left, n.right, env, (next) => matchNode(c, p.right, n.left, next, then));
};

/** The operands of `a + b + c` from left to right. */
const chainOf = (n: Binary): readonly Expression[] => {
  const operands: Expression[] = [n.right];
  let at: Expression = n.left;
  while (at.kind === 'Binary' && at.op === n.op && operands.length <= maxOperands) {
    operands.push(at.right);
    at = at.left;
  }
  operands.push(at);
  return operands.reverse();
};

/** `"..." + $X` over `"a" + b + "c"`: each operand of the pattern takes one or more neighbours. */
const matchOperands = (
  c: MatchContext,
  ps: readonly Expression[],
  i: number,
  ns: readonly Expression[],
  j: number,
  env: Env,
  then: Then,
): boolean => {
  c.budget.left -= 1;
  if (c.budget.left < 0) return true;
  const p = ps[i];
  if (p === undefined) return j === ns.length ? then(env) : false;
  const longest = ns.length - (ps.length - i - 1);
  const last = i === ps.length - 1;
  for (let end = last ? longest : j + 1; end <= longest; end += 1) {
    const rest = (next: Env): boolean => matchOperands(c, ps, i + 1, ns, end, next, then);
    if (matchRun(c, p, ns, j, end, env, rest)) return true;
  }
  return false;
};

const matchRun = (
  c: MatchContext,
  p: Expression,
  ns: readonly Expression[],
  from: number,
  to: number,
  env: Env,
  then: Then,
): boolean => {
  const first = ns[from];
  const end = ns[to - 1];
  if (first === undefined || end === undefined) return false;
  if (to - from === 1) return matchNode(c, p, first, env, then);
  const run = ns.slice(from, to);
  if (p.kind === 'Ellipsis') return then(env);
  if (p.kind === 'Metavar') {
    if (p.name === '$_') return then(env);
    return bindText(c, p.name, first.start, end.end, c.context.unit.text.slice(first.start, end.end), env, then);
  }
  if (p.kind === 'Str') {
    const values = run.map((one) => constantOf(c, one));
    if (!values.every((value) => typeof value === 'string')) return false;
    const text = values.join('');
    if (p.value === '...' || p.value === text) return then(env);
    return isMetavariable(p.value) && bindText(c, p.value, first.start, end.end, text, env, then);
  }
  return p.kind === 'DeepExpr' && run.some((one) => matchNode(c, p, one, env, then));
};

const bindText = (
  c: MatchContext,
  name: string,
  start: number,
  end: number,
  text: string,
  env: Env,
  then: Then,
): boolean => {
  const next = bind(env, name, { start, end, text }, c.guard);
  return next === false ? false : then(next);
};

/** `and`/`or`: as written, or (unless the rule says otherwise) with the operands in any order. */
const matchLogical = (
  c: MatchContext,
  p: Node & { kind: 'Logical' },
  n: Node & { kind: 'Logical' },
  env: Env,
  then: Then,
): boolean => {
  const commutes = p.op !== '??' && c.pattern.options.commutativeBool !== false;
  const ps = commutes ? logicalOperands(p) : undefined;
  const ns = commutes ? logicalOperands(n) : undefined;
  if (ps === undefined || ns === undefined || ns.length === 2) {
    if (matchNode(c, p.left, n.left, env, (next) => matchNode(c, p.right, n.right, next, then))) return true;
    if (ns?.length !== 2 || ps?.length !== 2) return false;
    return matchNode(c, p.left, n.right, env, (next) => matchNode(c, p.right, n.left, next, then));
  }
  return matchAnyOrder(c, ps, 0, ns, new Set(), env, then);
};

/** Longest chain of `and`/`or` whose operands are matched in any order. */
const maxCommuting = 12;

/** The operands of a chain of one operator; `undefined` for chains too long to be matched in any order. */
const logicalOperands = (n: Node & { kind: 'Logical' }): readonly Expression[] | undefined => {
  const operands: Expression[] = [];
  const stack: Expression[] = [n];
  let steps = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    steps += 1;
    if (steps > 2 * maxCommuting) return undefined;
    if (at.kind === 'Logical' && at.op === n.op) stack.push(at.right, at.left);
    else operands.push(at);
  }
  return operands;
};

/** Every operand of the pattern meets another operand of the program; a metavariable or `...` may leave some over. */
const matchAnyOrder = (
  c: MatchContext,
  ps: readonly Expression[],
  i: number,
  ns: readonly Expression[],
  used: Set<number>,
  env: Env,
  then: Then,
): boolean => {
  c.budget.left -= 1;
  if (c.budget.left < 0) return true;
  const p = ps[i];
  if (p === undefined)
    return used.size === ns.length || ps.some((one) => one.kind === 'Ellipsis' || one.kind === 'Metavar')
      ? then(env)
      : false;
  if (p.kind === 'Ellipsis') return matchAnyOrder(c, ps, i + 1, ns, used, env, then);
  for (let j = 0; j < ns.length; j += 1) {
    const n = ns[j];
    if (n === undefined || used.has(j)) continue;
    used.add(j);
    const stop = matchNode(c, p, n, env, (next) => matchAnyOrder(c, ps, i + 1, ns, used, next, then));
    used.delete(j);
    if (stop) return true;
  }
  return false;
};

const matchUnary = (c: MatchContext, p: Node & { kind: 'Unary' }, n: Node, env: Env, then: Then): boolean => {
  if (n.kind === 'Unary' && p.op === n.op) return matchNode(c, p.operand, n.operand, env, then);
  // `-1` is a number on both sides.
  if (p.op === '-' && p.operand.kind === 'Num' && isExpression(n))
    return constantOf(c, n) === -p.operand.value ? then(env) : false;
  return false;
};

const matchAssign = (c: MatchContext, p: Assign, n: Assign, env: Env, then: Then): boolean => {
  if (p.op !== n.op || (p.declare !== undefined && n.declare === undefined)) return false;
  if (p.declare === 'field' && n.declare !== 'field') return false;
  return matchNode(c, p.target, n.target, env, (a) => {
    const typed =
      p.annotation === undefined
        ? (then2: Then) => then2(a)
        : (then2: Then) => matchOptional(c, p.annotation, n.annotation, a, then2);
    return typed((b) => {
      if (p.value === undefined || n.value === undefined)
        return p.value === undefined && n.value === undefined ? then(b) : p.value?.kind === 'Ellipsis' && then(b);
      if (matchNode(c, p.value, n.value, b, then)) return true;
      // `a = b = value` binds `value` to `a` too.
      let inner: Expression | undefined = n.value;
      if (inner.kind !== 'Assign' || p.value.kind === 'Assign' || p.value.kind === 'Metavar') return false;
      while (inner?.kind === 'Assign') inner = inner.value;
      return inner !== undefined && matchNode(c, p.value, inner, b, then);
    });
  });
};

/** `<... p ...>`: the pattern holds of the node or of anything inside it. */
const matchDeep = (c: MatchContext, p: Node, n: Node, env: Env, then: Then): boolean => {
  const stack: Node[] = [n];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (matchNode(c, p, at, env, then)) return true;
    const below = children(at);
    for (let index = below.length - 1; index >= 0; index -= 1) {
      const child = below[index];
      if (child !== undefined) stack.push(child);
    }
  }
  return false;
};

/** `a. ... .b`: peels members, indexes and calls off the program's chain until the pattern holds of what is left. */
const matchChain = (c: MatchContext, p: Node, n: Node, env: Env, then: Then): boolean => {
  for (let at: Node | undefined = n; at !== undefined;) {
    if (matchNode(c, p, at, env, then)) return true;
    if (at.kind === 'Member' || at.kind === 'Index') at = at.object;
    else if (at.kind === 'Call') at = at.callee;
    else if (at.kind === 'Cast' || at.kind === 'Await') at = at.value;
    else at = undefined;
  }
  return false;
};

/** A `def` or `function` pattern matches every function with that shape; a lambda or arrow pattern only its like. */
const matchFunction = (c: MatchContext, p: Function, n: Node, env: Env, then: Then): boolean => {
  if (n.kind !== 'Function') return false;
  if (p.async && !n.async) return false;
  if (p.generator && !n.generator) return false;
  if (!sameFlavor(p, n)) return false;
  const rest = (a: Env): boolean =>
    matchSubset(c, p.decorators, n.decorators, a, (b) =>
      matchList(c, p.params, n.params, b, (d) =>
        (p.returns === undefined
          ? (then2: Then) => then2(d)
          : (then2: Then) => matchOptional(c, p.returns, n.returns, d, then2))((e) => {
          if (p.body === undefined) return then(e);
          return n.body === undefined ? false : matchBody(c, p.body, n.body, e, then);
        }),
      ),
    );
  if (p.name === undefined) return rest(env);
  const named = nameOfFunction(c, n);
  return named !== undefined && matchLabel(c, p.name, named.name, named.start, env, rest);
};

const sameFlavor = (p: Function, n: Function): boolean => {
  if (p.flavor === n.flavor) return true;
  if (p.flavor === 'def' || p.flavor === 'method')
    return n.flavor !== 'getter' && n.flavor !== 'setter' && (n.flavor !== 'lambda' || p.name === undefined);
  return false;
};

/** Its own name, or the one it is assigned to (`const f = function () {}`). */
const nameOfFunction = (
  c: MatchContext,
  n: Function,
): { readonly name: string; readonly start: number } | undefined => {
  if (n.name !== undefined) return { name: n.name, start: n.nameStart ?? n.start };
  const parent = c.context.names.parent(n);
  if (parent?.kind === 'Assign' && parent.value === n && parent.target.kind === 'Name')
    return { name: parent.target.name, start: parent.target.start };
  return undefined;
};

const matchParam = (c: MatchContext, p: Param, n: Param, env: Env, then: Then): boolean => {
  if (p.target.kind !== 'Metavar' && (p.flavor === 'rest' || p.flavor === 'kwrest') && p.flavor !== n.flavor)
    return false;
  if ((p.flavor === 'rest' || p.flavor === 'kwrest') !== (n.flavor === 'rest' || n.flavor === 'kwrest')) return false;
  return matchNode(c, p.target, n.target, env, (a) =>
    (p.annotation === undefined
      ? (then2: Then) => then2(a)
      : (then2: Then) => n.annotation !== undefined && matchNode(c, p.annotation ?? n, n.annotation, a, then2))((b) =>
      p.default === undefined ? then(b) : n.default !== undefined && matchNode(c, p.default, n.default, b, then),
    ),
  );
};

const matchClass = (c: MatchContext, p: Class, n: Class, env: Env, then: Then): boolean => {
  const rest = (a: Env): boolean =>
    matchSubset(c, p.decorators, n.decorators, a, (b) =>
      matchSubset(c, p.bases, n.bases, b, (d) => matchBody(c, p.body, n.body, d, then)),
    );
  if (p.name === undefined) return rest(env);
  return n.name !== undefined && matchLabel(c, p.name, n.name, n.nameStart ?? n.start, env, rest);
};

const matchIf = (c: MatchContext, p: If, n: If, env: Env, then: Then): boolean =>
  matchNode(c, p.test, n.test, env, (a) =>
    matchBody(c, p.then, n.then, a, (b) => {
      if (p.else === undefined) return then(b);
      return n.else !== undefined && matchBody(c, p.else, n.else, b, then);
    }),
  );

const matchTry = (c: MatchContext, p: Try, n: Try, env: Env, then: Then): boolean =>
  matchBody(c, p.body, n.body, env, (a) =>
    matchSubset(c, p.handlers, n.handlers, a, (b) => {
      if (p.finally === undefined) return then(b);
      return n.finally !== undefined && matchBody(c, p.finally, n.finally, b, then);
    }),
  );

const matchCatch = (c: MatchContext, p: Catch, n: Catch, env: Env, then: Then): boolean =>
  matchCatchType(c, p.type, n.type, env, (a) => {
    const body = (b: Env): boolean => matchBody(c, p.body, n.body, b, then);
    if (p.target === undefined) return body(a);
    return n.target !== undefined && matchNode(c, p.target, n.target, a, body);
  });

/** A bare `except:` matches only a bare one; one type of the pattern matches one of several in the program. */
const matchCatchType = (c: MatchContext, p: Node | undefined, n: Node | undefined, env: Env, then: Then): boolean => {
  if (p === undefined || n === undefined) return p === n || p?.kind === 'Ellipsis' ? then(env) : false;
  if (matchNode(c, p, n, env, then)) return true;
  return (
    n.kind === 'List' &&
    p.kind !== 'List' &&
    p.kind !== 'Metavar' &&
    n.items.some((item) => matchNode(c, p, item, env, then))
  );
};

const matchWith = (c: MatchContext, p: With, n: With, env: Env, then: Then): boolean => {
  if (p.async && !n.async) return false;
  return matchSubset(c, p.items, n.items, env, (next) => matchBody(c, p.body, n.body, next, then));
};

const matchForHeader = (c: MatchContext, p: readonly Node[], n: readonly Node[], env: Env, then: Then): boolean =>
  p.length === 1 && isEllipsis(p[0]) ? then(env) : matchEach(c, p, n, env, then);

const matchHeaderPart = (c: MatchContext, p: Node | undefined, n: Node | undefined, env: Env, then: Then): boolean =>
  p === undefined || p.kind === 'Ellipsis' ? then(env) : n !== undefined && matchNode(c, p, n, env, then);

const isEllipsis = (node: Node | undefined): boolean =>
  node?.kind === 'Ellipsis' || (node?.kind === 'ExprStmt' && node.expr.kind === 'Ellipsis');

/** `global $X`: each name of the pattern is among the program's. */
const matchNames = (
  c: MatchContext,
  names: readonly string[],
  i: number,
  n: Node & { kind: 'ScopeDecl' },
  env: Env,
  then: Then,
): boolean => {
  const name = names[i];
  if (name === undefined) return then(env);
  return n.names.some((other) =>
    matchLabel(c, name, other, n.start, env, (next) => matchNames(c, names, i + 1, n, next, then)),
  );
};

const matchImport = (c: MatchContext, p: Import, n: Import, env: Env, then: Then): boolean => {
  if (p.level !== n.level) return false;
  const bindings = (next: Env): boolean => matchSubset(c, p.bindings, n.bindings, next, then);
  if (p.module === '...') return bindings(env);
  if (matchLabel(c, p.module, n.module, n.start, env, bindings)) return true;
  return !c.python && n.module === `node:${p.module}` && bindings(env);
};

/** The pattern's alias, where it gives one; `import a` also matches `import a as b`. */
const matchLocal = (
  c: MatchContext,
  p: Node & { kind: 'ImportBinding' },
  n: Node & { kind: 'ImportBinding' },
  env: Env,
  then: Then,
): boolean => {
  if (p.imported === p.local || p.local === '...') return then(env);
  const ownName = !isMetavariable(p.local) || c.pattern.moduleNames.has(p.local);
  if (c.python && p.imported === '*' && ownName) return (p.local === '*') === (n.local === '*') ? then(env) : false;
  return matchLabel(c, p.local, n.local, n.end - n.local.length, env, then);
};

/** JSX children without the blanks between lines. */
const visible = (nodes: readonly Node[]): readonly Node[] =>
  nodes.filter((node) => node.kind !== 'Str' || node.value.trim() !== '');
