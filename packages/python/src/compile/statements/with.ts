/** `with` and `async with`, one context manager inside of the other. */
import type { With } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from '../expressions/expression.ts';
import { assignTo } from './assignments.ts';
import { apart, block } from './branches.ts';
import { depthVariable, tried } from './try.ts';

/** The context managers from `node.items[at]` on, and the body. */
export const withStmt = (c: Emitter, node: With, at = 0): string => {
  const item = node.items[at];
  if (item === undefined) return block(c, node.body);
  const id = ++c.labels;
  const w = `w${id}`;
  const ok = `x${id}`;
  const e = `e${id}`;
  const depth = depthVariable(c);
  const context = expr(c, item.context);
  const t = c.temp();
  const step = (name: 'Enter' | 'Error' | 'Exit', args: string): string =>
    c.mark(node.isAsync ? `(yield* $.asyncWith${name}(${args}))` : `$.with${name}(${args})`, node);
  const begin = c.mark(`$.withBegin(${context},${node.isAsync ? 'true' : 'false'})`, node);
  const enter = step('Enter', w);
  const body = apart(c, () => {
    const stored = item.target === null ? '' : assignTo(c, item.target, t);
    c.free();
    return `${stored}${tried(c, id, withStmt(c, node, at + 1))}`;
  });
  const caught = `${ok}=false;${e}=$.caught(${e},${depth});if(!${step('Error', `${w},${e}`)})throw ${e};`;
  return `{const ${w}=${begin};${t}=${enter};let ${ok}=true;try{${body.code}}catch(${e}){${caught}}finally{if(${ok}&&$.running())${step('Exit', w)};}}`;
};
