/** `a += b`: the target is evaluated once, read, combined in place, and stored to. */
import type { AstNode, Expr } from '../../syntax/ast.ts';
import { CompileProblem } from '../compile-problem.ts';
import type { Emitter } from '../emitter.ts';
import { getAttribute, setAttribute } from '../expressions/attributes.ts';
import { expr } from '../expressions/expression.ts';
import { isPlain, operand } from '../expressions/operands.ts';
import { inPlace, kindOf } from '../expressions/operators.ts';
import { getItem, setItem, subscriptKey } from '../expressions/subscripts.ts';
import { loadName, storeName } from '../names.ts';

export const augAssign = (c: Emitter, target: Expr, op: string, value: Expr, node: AstNode): string => {
  const combine = (current: string, right: string): string => c.mark(inPlace(c, op, current, right, 'any'), node);
  switch (target.kind) {
    case 'Name': {
      if (isPlain(c, value)) {
        const a = operand(c, target, true);
        const b = operand(c, value, true);
        const code = c.mark(inPlace(c, op, a.use, b.use, kindOf(value)), node);
        const stored = storeName(c, target.id, `(${a.setup}${b.setup}${code})`);
        c.free(a.temps + b.temps);
        return `${stored};`;
      }
      const a = c.temp();
      const b = c.temp();
      const code = `${a}=${loadName(c, target.id, target)};${b}=${expr(c, value)};`;
      const stored = storeName(c, target.id, combine(a, b));
      c.free(2);
      return `${code}${stored};`;
    }
    case 'Attribute': {
      const o = c.temp();
      const a = c.temp();
      const b = c.temp();
      const name = c.mangled(target.attr);
      const code =
        `${o}=${expr(c, target.value)};${a}=${c.mark(`(${getAttribute(o, name, a)})`, target)};` +
        `${b}=${expr(c, value)};${a}=${combine(a, b)};` +
        `${c.mark(setAttribute(o, name, a), target)};`;
      c.free(3);
      return code;
    }
    case 'Subscript': {
      const o = c.temp();
      const k = c.temp();
      const a = c.temp();
      const b = c.temp();
      const code =
        `${o}=${expr(c, target.value)};${k}=${subscriptKey(c, target.slice)};` +
        `${a}=${c.mark(getItem(o, k, a), target)};${b}=${expr(c, value)};${a}=${combine(a, b)};` +
        `${c.mark(setItem(o, k, a), target)};`;
      c.free(4);
      return code;
    }
    default:
      throw new CompileProblem('cannot assign here', target);
  }
};
