import type * as A from './ast.ts';

/** The part of a would-be target that cannot be bound; `null` when all can. */
export const badTarget = (target: A.Expr, isDelete: boolean): A.Expr | null => {
  switch (target.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
    case 'BrokenExpr':
      return null;
    case 'Starred':
      return isDelete ? target : badTarget(target.value, false);
    case 'List':
    case 'Tuple':
      for (const element of target.elts) {
        const bad = badTarget(element, isDelete);
        if (bad !== null) return bad;
      }
      return null;
    default:
      return target;
  }
};

/** Kinds that CPython takes for a mistyped comparison when they stand left of `=`. */
export const canBeEquality = new Set<A.Expr['kind']>([
  'Call',
  'Str',
  'Bytes',
  'Int',
  'Float',
  'Imaginary',
  'JoinedStr',
  'TemplateStr',
  'BinOp',
  'UnaryOp',
  'Await',
  'Dict',
  'Set',
  'ListComp',
  'SetComp',
  'DictComp',
  'Ellipsis',
]);

/** What CPython calls an expression in its messages. */
export const describe = (node: A.Expr): string => {
  switch (node.kind) {
    case 'Name':
      return 'name';
    case 'Attribute':
      return 'attribute';
    case 'Subscript':
      return 'subscript';
    case 'Starred':
      return 'starred';
    case 'List':
      return 'list';
    case 'Tuple':
      return 'tuple';
    case 'Lambda':
      return 'lambda';
    case 'Call':
      return 'function call';
    case 'BoolOp':
    case 'BinOp':
    case 'UnaryOp':
      return 'expression';
    case 'GeneratorExp':
      return 'generator expression';
    case 'Yield':
    case 'YieldFrom':
      return 'yield expression';
    case 'Await':
      return 'await expression';
    case 'ListComp':
      return 'list comprehension';
    case 'SetComp':
      return 'set comprehension';
    case 'DictComp':
      return 'dict comprehension';
    case 'Dict':
      return 'dict literal';
    case 'Set':
      return 'set display';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'f-string expression';
    case 'TemplateStr':
      return 't-string expression';
    case 'Compare':
      return 'comparison';
    case 'IfExp':
      return 'conditional expression';
    case 'NamedExpr':
      return 'named expression';
    case 'None':
      return 'None';
    case 'Bool':
      return node.value ? 'True' : 'False';
    case 'Ellipsis':
      return 'ellipsis';
    case 'Str':
    case 'Bytes':
    case 'Int':
    case 'Float':
    case 'Imaginary':
      return 'literal';
    default:
      return 'expression';
  }
};
