/** `del a, b.c, d[e]`. */
import type { Expr } from '../../syntax/ast.ts';
import { CompileProblem } from '../compile-problem.ts';
import { jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from '../expressions/expression.ts';
import { subscriptKey } from '../expressions/subscripts.ts';
import { deleteName } from '../names.ts';

export const deleteTarget = (c: Emitter, node: Expr): string => {
  switch (node.kind) {
    case 'Name':
      return deleteName(c, node.id, node);
    case 'Attribute': {
      const o = c.temp();
      const code = `${o}=${expr(c, node.value)};${c.mark(`$.delattr(${o},${jsString(c.mangled(node.attr))})`, node)};`;
      c.free();
      return code;
    }
    case 'Subscript': {
      const o = c.temp();
      const k = c.temp();
      const code = `${o}=${expr(c, node.value)};${k}=${subscriptKey(c, node.slice)};${c.mark(`$.delitem(${o},${k})`, node)};`;
      c.free(2);
      return code;
    }
    case 'Tuple':
    case 'List':
      return node.elts.map((one) => deleteTarget(c, one)).join('');
    default:
      throw new CompileProblem('cannot delete here', node);
  }
};
