/** Expressions whose value is known from the text. */
import { toFloat, toStr, type Value } from '../../runtime/object.ts';
import type { Expr } from '../../syntax/ast.ts';

/** Whether nothing that runs can change it. */
export const isConstant = (node: Expr): boolean => {
  switch (node.kind) {
    case 'Int':
    case 'Str':
    case 'Bool':
    case 'None':
    case 'Float':
    case 'Bytes':
      return true;
    case 'Tuple':
      return node.elts.every(isConstant);
    case 'UnaryOp':
      return node.op === '-' && (node.operand.kind === 'Int' || node.operand.kind === 'Float');
    default:
      return false;
  }
};

/** The value of a number, a text or a truth value; of `None` and whatever else is made when it runs: `undefined`. */
export const constantValue = (node: Expr): Value | undefined => {
  switch (node.kind) {
    case 'Int':
      return node.value;
    case 'Str':
      return toStr(node.value);
    case 'Bool':
      return node.value;
    case 'Float':
      return toFloat(node.value);
    case 'UnaryOp': {
      const { op, operand } = node;
      if (op !== '-') return undefined;
      if (operand.kind === 'Float') return toFloat(-operand.value);
      if (operand.kind !== 'Int') return undefined;
      return typeof operand.value === 'number' ? 0 - operand.value : -operand.value;
    }
    default:
      return undefined;
  }
};
