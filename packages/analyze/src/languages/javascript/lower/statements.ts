/** Lowering of statements. One statement of the source may become none (`;`) or several (`const a = 1, b = 2`). */
import type {
  Assign,
  Block,
  Case,
  Catch,
  Expression,
  ForEach,
  If,
  Labeled,
  Node,
  Return,
  Statement,
  Throw,
  Try,
} from '../../../tree/node.ts';
import { classOf, decoratorsOf } from './classes.ts';
import { expression, fieldExpression, isExpressionType } from './expressions.ts';
import { functionOf, methodOf } from './functions.ts';
import {
  absent,
  at,
  between,
  brokenOf,
  childOf,
  endOf,
  fieldOf,
  firstKid,
  hasToken,
  kidOfType,
  kids,
  maxDepth,
  startOf,
  textOf,
  tooDeep,
  type,
} from './lowering.ts';
import type { Building, Lowering } from './lowering.ts';
import { exportOf, importOf } from './modules.ts';
import { enumOf, opaque, typeExpression } from './types.ts';

type Lower = (l: Lowering, n: number) => readonly Statement[];

const none: readonly Statement[] = [];

/** The statements that a flat node stands for. */
export const statement = (l: Lowering, n: number): readonly Statement[] => {
  if (l.depth >= maxDepth) return [tooDeep(l, n)];
  const lower = lowerings.get(type(l, n));
  l.depth += 1;
  const made = lower === undefined ? loose(l, n) : lower(l, n);
  l.depth -= 1;
  return made;
};

/** Statements in a list of flat nodes; of ERROR nodes, the statements in it stay statements and only the rest is `Broken`. */
export const statementsIn = (l: Lowering, nodes: readonly number[]): Statement[] => {
  const body: Statement[] = [];
  for (const node of nodes) for (const made of statement(l, node)) body.push(made);
  return body;
};

/** A block from a statement node: its body, or the single statement itself. */
export const blockOf = (l: Lowering, n: number): Block => {
  if (n === -1) return { kind: 'Block', ...between(l, 0, 0), body: none };
  if (type(l, n) !== 'statement_block') return { kind: 'Block', ...at(l, n), body: statement(l, n) };
  return { kind: 'Block', ...at(l, n), body: statementsIn(l, kids(l, n)) };
};

const fieldBlock = (l: Lowering, n: number, field: string): Block => {
  const child = childOf(l, n, field);
  if (child !== -1) return blockOf(l, child);
  const end = endOf(l, n);
  return { kind: 'Block', ...between(l, end, end), body: none };
};

/** A node that is no statement, in a statement's place: an expression, an ERROR, or a piece of something. */
const loose: Lower = (l, n) => {
  const kind = type(l, n);
  if (isExpressionType(kind) && l.tree.missing[n] !== 1)
    return [{ kind: 'ExprStmt', ...at(l, n), expr: expression(l, n) }];
  const inner = kids(l, n);
  if (kind !== 'ERROR') return [brokenOf(l, startOf(l, n), endOf(l, n), statementsIn(l, inner))];
  const made: Statement[] = [];
  let pieces: Node[] = [];
  const start = startOf(l, n);
  let from = start;
  const flush = (to: number): void => {
    if (pieces.length > 0 || made.length === 0)
      made.push(brokenOf(l, Math.min(from, pieces[0]?.start ?? from), to, pieces));
    pieces = [];
  };
  for (const child of inner) {
    if (standsAlone(type(l, child)) && l.tree.missing[child] !== 1) {
      flush(startOf(l, child));
      for (const one of statement(l, child)) made.push(one);
      from = endOf(l, child);
    } else for (const one of statement(l, child)) pieces.push(one);
  }
  flush(endOf(l, n));
  return made;
};

/** Pieces of an ERROR that mean the same as statements of their own. */
const standsAlone = (name: string): boolean => lowerings.has(name) || effects.has(name);
const effects = new Set([
  'call_expression',
  'new_expression',
  'await_expression',
  'assignment_expression',
  'augmented_assignment_expression',
  'function_expression',
  'arrow_function',
  'jsx_element',
  'jsx_self_closing_element',
]);

const exprStmt: Lower = (l, n) => {
  const child = firstKid(l, n);
  if (child === -1) return none;
  if (type(l, child) === 'internal_module') return namespace(l, child);
  const expr = expression(l, child);
  // A stray `...;` or `$X;` of a pattern stands for statements.
  if (expr.kind === 'Ellipsis' || expr.kind === 'EllipsisMetavar') return [expr];
  return [{ kind: 'ExprStmt', ...at(l, n), expr }];
};

const declaration: Lower = (l, n) => {
  const kindNode = childOf(l, n, 'kind');
  const word = kindNode === -1 ? 'var' : textOf(l, kindNode);
  const declare = word === 'let' || word === 'const' || word === 'var' ? word : 'using';
  const declarators = kids(l, n).filter((child) => type(l, child) === 'variable_declarator');
  const made: Statement[] = [];
  for (const declarator of declarators)
    made.push(declared(l, declarator, declarators.length === 1 ? n : declarator, declare));
  for (const child of kids(l, n)) if (type(l, child) === 'ERROR') made.push(...statement(l, child));
  return made;
};

/** One declarator; `whole` is the node whose range the statement takes. */
const declared = (l: Lowering, n: number, whole: number, declare: 'var' | 'let' | 'const' | 'using'): Statement => {
  const nameNode = childOf(l, n, 'name');
  const target = nameNode === -1 ? absent(l, n) : expression(l, nameNode);
  const assign: Building<Assign> = {
    kind: 'Assign',
    ...between(l, startOf(l, whole), endOf(l, n)),
    op: '=',
    target,
    declare,
  };
  const annotation = childOf(l, n, 'type');
  if (annotation !== -1) assign.annotation = typeExpression(l, annotation);
  const value = childOf(l, n, 'value');
  if (value !== -1) assign.value = expression(l, value);
  return { kind: 'ExprStmt', ...at(l, whole), expr: assign };
};

const ifStatement: Lower = (l, n) => {
  const test = fieldExpression(l, n, 'condition');
  // oxlint-disable-next-line unicorn/no-thenable -- the tree's own word
  const made: Building<If> = { kind: 'If', ...at(l, n), test, then: fieldBlock(l, n, 'consequence') };
  const otherwise = childOf(l, n, 'alternative');
  if (otherwise !== -1)
    made.else = blockOf(l, type(l, otherwise) === 'else_clause' ? firstKid(l, otherwise) : otherwise);
  return [made];
};

const whileStatement: Lower = (l, n) => [
  {
    kind: 'While',
    ...at(l, n),
    test: fieldExpression(l, n, 'condition'),
    body: fieldBlock(l, n, 'body'),
    doWhile: false,
  },
];

const doStatement: Lower = (l, n) => {
  const body = fieldBlock(l, n, 'body');
  return [{ kind: 'While', ...at(l, n), test: fieldExpression(l, n, 'condition'), body, doWhile: true }];
};

const forStatement: Lower = (l, n) => {
  const initializer = childOf(l, n, 'initializer');
  const init = initializer === -1 ? none : forInit(l, initializer);
  const test = headPart(l, childOf(l, n, 'condition'));
  const update = headPart(l, childOf(l, n, 'increment'));
  return [
    {
      kind: 'For',
      ...at(l, n),
      init,
      ...(test && { test }),
      ...(update && { update }),
      body: fieldBlock(l, n, 'body'),
    },
  ];
};

const forInit = (l: Lowering, n: number): readonly Statement[] =>
  statement(l, n).map((one) => (one.kind === 'ExprStmt' && one.expr.kind === 'Ellipsis' ? one.expr : one));

/** The expression in a part of a `for` head; older grammars wrap it in a statement. */
const headPart = (l: Lowering, n: number): Expression | undefined => {
  if (n === -1 || type(l, n) === 'empty_statement') return undefined;
  const inner = type(l, n) === 'expression_statement' ? firstKid(l, n) : n;
  return inner === -1 ? undefined : expression(l, inner);
};

const forInStatement: Lower = (l, n) => {
  const kindNode = childOf(l, n, 'kind');
  const operator = childOf(l, n, 'operator');
  const target = fieldExpression(l, n, 'left');
  const iter = fieldExpression(l, n, 'right');
  const made: Building<ForEach> = {
    kind: 'ForEach',
    ...at(l, n),
    target,
    iter,
    body: fieldBlock(l, n, 'body'),
    async: hasToken(l, n, 'await'),
    over: operator !== -1 && textOf(l, operator) === 'in' ? 'keys' : 'values',
  };
  const word = kindNode === -1 ? '' : textOf(l, kindNode);
  if (word === 'var' || word === 'let' || word === 'const') made.declare = word;
  else if (word !== '') made.declare = 'const';
  return [made];
};

const returnStatement: Lower = (l, n) => {
  const value = firstKid(l, n);
  const made: Building<Return> = { kind: 'Return', ...at(l, n) };
  if (value !== -1) made.value = expression(l, value);
  return [made];
};

const throwStatement: Lower = (l, n) => {
  const value = firstKid(l, n);
  const made: Building<Throw> = { kind: 'Throw', ...at(l, n) };
  if (value !== -1) made.value = expression(l, value);
  return [made];
};

const tryStatement: Lower = (l, n) => {
  const body = fieldBlock(l, n, 'body');
  const handler = childOf(l, n, 'handler');
  const finalizer = childOf(l, n, 'finalizer');
  const made: Building<Try> = {
    kind: 'Try',
    ...at(l, n),
    body,
    handlers: handler === -1 ? [] : [catchClause(l, handler)],
  };
  if (finalizer !== -1) made.finally = fieldBlock(l, finalizer, 'body');
  return [made];
};

const catchClause = (l: Lowering, n: number): Catch => {
  const parameter = childOf(l, n, 'parameter');
  const made: Building<Catch> = { kind: 'Catch', ...at(l, n), body: fieldBlock(l, n, 'body') };
  if (parameter !== -1) made.target = expression(l, parameter);
  return made;
};

const withStatement: Lower = (l, n) => {
  const context = fieldExpression(l, n, 'object');
  return [
    {
      kind: 'With',
      ...at(l, n),
      items: [{ kind: 'WithItem', ...between(l, context.start, context.end), context }],
      body: fieldBlock(l, n, 'body'),
      async: false,
    },
  ];
};

const switchStatement: Lower = (l, n) => {
  const subject = fieldExpression(l, n, 'value');
  const body = childOf(l, n, 'body');
  const cases = body === -1 ? [] : kids(l, body).map((child) => caseOf(l, child));
  return [{ kind: 'Switch', ...at(l, n), subject, cases, fallsThrough: true }];
};

const caseOf = (l: Lowering, n: number): Case => {
  const value = childOf(l, n, 'value');
  const inner = kids(l, n).filter((child) => fieldOf(l, child) === 'body' || type(l, child) === 'ERROR');
  const first = inner[0];
  const made: Building<Case> = {
    kind: 'Case',
    ...at(l, n),
    body: {
      kind: 'Block',
      ...between(l, first === undefined ? endOf(l, n) : startOf(l, first), endOf(l, n)),
      body: type(l, n) === 'ERROR' ? statement(l, n) : statementsIn(l, inner),
    },
  };
  if (value !== -1) made.test = expression(l, value);
  return made;
};

const jump =
  (flavor: 'break' | 'continue'): Lower =>
  (l, n) => {
    const label = childOf(l, n, 'label');
    return [
      label === -1
        ? { kind: 'Jump', ...at(l, n), flavor }
        : { kind: 'Jump', ...at(l, n), flavor, label: textOf(l, label) },
    ];
  };

const labeled: Lower = (l, n) => {
  const label = childOf(l, n, 'label');
  const body = childOf(l, n, 'body');
  const inner = body === -1 ? none : statement(l, body);
  const single = inner.length === 1 ? inner[0] : undefined;
  const made: Labeled = {
    kind: 'Labeled',
    ...at(l, n),
    label: label === -1 ? '' : textOf(l, label),
    body: single ?? { kind: 'Block', ...at(l, body === -1 ? n : body), body: inner },
  };
  return [made];
};

/** `namespace A { … }`, `module 'm' { … }`: its statements, in a block. */
const namespace: Lower = (l, n) => [fieldBlock(l, n, 'body')];

/** `declare …`: what it declares. */
const ambient: Lower = (l, n) => {
  const block = kidOfType(l, n, 'statement_block');
  if (block !== -1) return [blockOf(l, block)];
  const child = firstKid(l, n);
  return child === -1 ? none : statement(l, child);
};

const importAlias: Lower = (l, n) => {
  const [local, value] = kids(l, n);
  if (local === undefined || value === undefined) return none;
  const target = expression(l, local);
  return [
    {
      kind: 'ExprStmt',
      ...at(l, n),
      expr: { kind: 'Assign', ...at(l, n), op: '=', target, value: expression(l, value), declare: 'const' },
    },
  ];
};

/** Parts that lie loose in an ERROR: an entry or a method without its object, a case without its `switch`. */
const looseEntry: Lower = (l, n) => {
  const value = childOf(l, n, 'value');
  return value === -1 ? none : [{ kind: 'ExprStmt', ...at(l, value), expr: expression(l, value) }];
};
const looseCase: Lower = (l, n) => caseOf(l, n).body.body;
const looseBody: Lower = (l, n) => [fieldBlock(l, n, 'body')];

const typeDeclaration: Lower = (l, n) => [{ kind: 'ExprStmt', ...at(l, n), expr: opaque(l, n, []) }];

const lowerings = new Map<string, Lower>([
  ['expression_statement', exprStmt],
  ['variable_declaration', declaration],
  ['lexical_declaration', declaration],
  ['using_declaration', declaration],
  ['variable_declarator', (l, n) => [declared(l, n, n, 'const')]],
  ['pair', looseEntry],
  ['method_definition', (l, n) => [methodOf(l, n, [])]],
  ['switch_case', looseCase],
  ['switch_default', looseCase],
  ['catch_clause', looseBody],
  ['finally_clause', looseBody],
  ['function_declaration', (l, n) => [functionOf(l, n, 'def')]],
  ['generator_function_declaration', (l, n) => [functionOf(l, n, 'def')]],
  ['function_signature', (l, n) => [functionOf(l, n, 'def')]],
  ['class_declaration', (l, n) => [classOf(l, n, decoratorsOf(l, n))]],
  ['abstract_class_declaration', (l, n) => [classOf(l, n, decoratorsOf(l, n))]],
  ['statement_block', (l, n) => [blockOf(l, n)]],
  ['if_statement', ifStatement],
  ['else_clause', (l, n) => kids(l, n).flatMap((child) => statement(l, child))],
  ['switch_statement', switchStatement],
  ['for_statement', forStatement],
  ['for_in_statement', forInStatement],
  ['while_statement', whileStatement],
  ['do_statement', doStatement],
  ['try_statement', tryStatement],
  ['with_statement', withStatement],
  ['break_statement', jump('break')],
  ['continue_statement', jump('continue')],
  ['debugger_statement', (l, n) => [{ kind: 'Pass', ...at(l, n) }]],
  ['return_statement', returnStatement],
  ['throw_statement', throwStatement],
  ['empty_statement', () => none],
  ['labeled_statement', labeled],
  ['import_statement', importOf],
  ['export_statement', exportOf],
  ['import_alias', importAlias],
  ['internal_module', namespace],
  ['module', namespace],
  ['ambient_declaration', ambient],
  ['type_alias_declaration', typeDeclaration],
  ['interface_declaration', typeDeclaration],
  ['enum_declaration', (l, n) => [enumOf(l, n)]],
]);
