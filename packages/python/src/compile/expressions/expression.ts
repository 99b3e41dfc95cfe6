/** One expression. Which it is decides here; all but the shortest have files of their own. */
import { newBytes, newComplex } from '../../runtime/object.ts';
import type { Expr } from '../../syntax/ast.ts';
import { CompileProblem } from '../compile-problem.ts';
import { functionValue } from '../definitions/functions.ts';
import type { Emitter } from '../emitter.ts';
import { loadName, storeName } from '../names.ts';
import { attributeExpr } from './attributes.ts';
import { callExpr } from './calls.ts';
import { compareExpr } from './comparisons.ts';
import { comprehension, generatorExp } from './comprehensions.ts';
import { boolOp, condition } from './conditions.ts';
import { dictDisplay, listDisplay, setDisplay, tupleDisplay } from './displays.ts';
import { joinedStr } from './f-strings.ts';
import { binOp, unaryOp } from './operators.ts';
import { subscript, subscriptKey } from './subscripts.ts';
import { awaitExpr, yieldExpr, yieldFromExpr } from './suspensions.ts';

/** A JavaScript expression with the value of a Python one. Errors: throws `CompileProblem`. */
export const expr = (c: Emitter, node: Expr): string => {
  switch (node.kind) {
    case 'Name':
      return loadName(c, node.id, node);
    case 'Str':
      return c.constants.str(node.value);
    case 'Bytes': {
      const bytes = Uint8Array.from(node.value, (one) => one.charCodeAt(0));
      return c.constants.shared(`bytes:${node.value}`, () => newBytes(bytes));
    }
    case 'Int':
      return c.constants.integer(node.value);
    case 'Float':
      return c.constants.float(node.value);
    case 'Imaginary':
      return c.constants.shared(`imaginary:${node.value}`, () => newComplex(0, node.value));
    case 'Bool':
      return node.value ? 'true' : 'false';
    case 'None':
      return 'N';
    case 'Ellipsis':
      return '$.ellipsis';
    case 'JoinedStr':
      return joinedStr(c, node);
    case 'BinOp':
      return binOp(c, node.op, node.left, node.right, node);
    case 'UnaryOp':
      return unaryOp(c, node.op, node.operand, node);
    case 'BoolOp':
      return boolOp(c, node.op, node.values);
    case 'Compare':
      return compareExpr(c, node, 'value');
    case 'IfExp': {
      const test = condition(c, node.test);
      return `(${test}?${expr(c, node.body)}:${expr(c, node.orelse)})`;
    }
    case 'NamedExpr':
      return `(${storeName(c, (node.target as { id: string }).id, expr(c, node.value))})`;
    case 'Call':
      return callExpr(c, node);
    case 'Attribute':
      return attributeExpr(c, node);
    case 'Subscript':
      return subscript(c, node);
    case 'Slice':
      return subscriptKey(c, node);
    case 'List':
      return listDisplay(c, node.elts, node);
    case 'Tuple':
      return tupleDisplay(c, node.elts, node);
    case 'Set':
      return setDisplay(c, node.elts, node);
    case 'Dict':
      return dictDisplay(c, node.keys, node.values, node);
    case 'Lambda':
      return functionValue(c, node, '<lambda>');
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      return comprehension(c, node);
    case 'GeneratorExp':
      return generatorExp(c, node);
    case 'Yield':
      return yieldExpr(c, node.value, node);
    case 'YieldFrom':
      return yieldFromExpr(c, node.value, node);
    case 'Await':
      return awaitExpr(c, node.value, node);
    case 'Starred':
      throw new CompileProblem("can't use starred expression here", node);
    case 'TemplateStr':
      throw new CompileProblem('t-strings are of Python 3.14; this is 3.12', node);
    default:
      throw new CompileProblem('invalid syntax', node);
  }
};
