/** One statement. Which it is decides here; all but the shortest have files of their own. */
import type { AstNode, Expr, Stmt } from '../../syntax/ast.ts';
import { CompileProblem } from '../compile-problem.ts';
import { classDef } from '../definitions/classes.ts';
import { functionDef } from '../definitions/functions.ts';
import { typeAlias } from '../definitions/type-parameters.ts';
import type { Emitter } from '../emitter.ts';
import { condition } from '../expressions/conditions.ts';
import { expr } from '../expressions/expression.ts';
import { annAssign, assign } from './assignments.ts';
import { augAssign } from './augmented-assignments.ts';
import { branch, joinBranches } from './branches.ts';
import { deleteTarget } from './deletions.ts';
import { importFrom, importStmt } from './imports.ts';
import { forStmt, whileStmt } from './loops.ts';
import { matchStmt } from './match.ts';
import { tryStar, tryStmt } from './try.ts';
import { withStmt } from './with.ts';

/** JavaScript statements that do what a Python one does. Errors: throws `CompileProblem`. */
export const statement = (c: Emitter, node: Stmt): string => {
  if (c.flows) c.line = c.lineOf(node.start);
  switch (node.kind) {
    case 'Expr':
      return exprStmt(c, node.value);
    case 'Assign':
      return assign(c, node.targets, node.value);
    case 'AugAssign':
      return augAssign(c, node.target, node.op.slice(0, -1), node.value, node);
    case 'AnnAssign':
      return annAssign(c, node);
    case 'Return':
      return returnStmt(c, node.value, node);
    case 'If': {
      const test = condition(c, node.test);
      const yes = branch(c, node.body);
      const no = branch(c, node.orelse);
      joinBranches(c, [yes, no]);
      return `if(${test}){${yes.code}}${node.orelse.length > 0 ? `else{${no.code}}` : ''}`;
    }
    case 'While':
      return whileStmt(c, node);
    case 'For':
      return forStmt(c, node);
    case 'FunctionDef':
      return functionDef(c, node);
    case 'ClassDef':
      return classDef(c, node);
    case 'Try':
      return node.isStar ? tryStar(c, node) : tryStmt(c, node);
    case 'With':
      return withStmt(c, node);
    case 'Raise': {
      if (node.exc === null) return `throw ${c.mark('$.reraise()', node)};`;
      const t = c.temp();
      const exc = expr(c, node.exc);
      const cause = node.cause === null ? '' : `,${expr(c, node.cause)}`;
      c.free();
      return `${t}=${exc};throw ${c.mark(`$.raise(${t}${cause})`, node)};`;
    }
    case 'Assert': {
      const test = condition(c, node.test);
      const message = node.message === null ? '' : expr(c, node.message);
      return `if(!${test})throw ${c.mark(`$.assertion(${message})`, node)};`;
    }
    case 'Import':
      return importStmt(c, node.names, node);
    case 'ImportFrom':
      return importFrom(c, node);
    case 'Delete':
      return node.targets.map((one) => deleteTarget(c, one)).join('');
    case 'Match':
      return matchStmt(c, node);
    case 'Pass':
    case 'Global':
    case 'Nonlocal':
      return '';
    case 'Break': {
      const loop = c.frame.loops.at(-1);
      if (loop === undefined) throw new CompileProblem("'break' outside loop", node);
      return loop.labelled ? `break ${loop.label};` : 'break;';
    }
    case 'Continue':
      if (c.frame.loops.length === 0) throw new CompileProblem("'continue' not properly in loop", node);
      return 'continue;';
    case 'TypeAlias':
      return typeAlias(c, node);
    default:
      throw new CompileProblem('invalid syntax', node);
  }
};

/** An expression for its effect: literals have none. At a prompt, its value is shown. */
const exprStmt = (c: Emitter, value: Expr): string => {
  if (c.options.echo === true && c.frame.kind === 'module') return `${c.mark(`$.display(${expr(c, value)})`, value)};`;
  switch (value.kind) {
    case 'Str':
    case 'Int':
    case 'Float':
    case 'Bool':
    case 'None':
    case 'Ellipsis':
    case 'Bytes':
      return '';
    default:
      return `${expr(c, value)};`;
  }
};

/** `return`, which gives back the depth that the call took, after the value is known. */
export const returnStmt = (c: Emitter, value: Expr | null, node: AstNode): string => {
  const { frame } = c;
  if (frame.kind !== 'function') throw new CompileProblem("'return' outside function", node);
  if (value !== null && frame.generator === 'asyncgen')
    throw new CompileProblem("'return' with value in async generator", node);
  const code = value === null ? 'N' : expr(c, value);
  if (!frame.counts) return `return ${code};`;
  if (/^(?:[\w$]+|"[^"]*")$/.test(code)) return `m.d--;return ${code};`;
  const t = c.temp();
  c.free();
  return `${t}=${code};m.d--;return ${t};`;
};
