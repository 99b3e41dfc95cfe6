/**
 * The code of a generator expression that awaits nothing: a function that gives the next value, undefined at the end.
 *
 * `(f(x, y) for x in a if p(x) for y in g(x))` becomes
 *
 *     ()=>{while(true){
 *       if(i1===undefined){
 *         if((t1=s1.next())===undefined)return undefined; x=t1; if(!p(x))continue;
 *         i1=$.iter(g(x));}
 *       if((t1=i1.next())===undefined){i1=undefined;continue;} y=t1;
 *       return f(x,y);}}
 *
 * so that a step is a plain call, and not one of a JavaScript generator, which costs five times as much.
 */
import { childrenOf } from '../../names/scopes.ts';
import type { AstNode, ListComp } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { assignTo } from '../statements/assignments.ts';
import { condition } from './conditions.ts';
import { expr } from './expression.ts';

/** The body of the function, and the variables that say where the inner loops are. */
export const generatorSteps = (c: Emitter, node: ListComp, source: string): { code: string; iterators: string[] } => {
  const iterators: string[] = [];
  const next = advance(c, node, node.generators.length - 1, source, iterators);
  return { code: `while(true){${next}return ${expr(c, node.elt)};}`, iterators };
};

/** Puts the next values into the targets of the loops up to `generators[at]`; `continue` tries again. */
const advance = (c: Emitter, node: ListComp, at: number, source: string, iterators: string[]): string => {
  const part = node.generators[at]!;
  let it = source;
  let code = '';
  if (at > 0) {
    const outer = advance(c, node, at - 1, source, iterators);
    it = `i${++c.labels}`;
    iterators.push(it);
    code = `if(${it}===undefined){${outer}${it}=${c.mark(`$.iter(${expr(c, part.iter)})`, node)};}`;
  }
  const v = c.temp();
  const end = at === 0 ? 'return undefined;' : `{${it}=undefined;continue;}`;
  code += `if((${v}=${c.mark(`${it}.next()`, node)})===undefined)${end}if(--m.f<0)m.tick();${assignTo(c, part.target, v)}`;
  for (const test of part.ifs) code += `if(!${condition(c, test)})continue;`;
  c.free();
  return code;
};

/** Whether functions are made in a generator expression: they keep the variables that they name, which all steps share then. */
export const makesFunctions = (node: ListComp): boolean => {
  const stack: AstNode[] = [...childrenOf(node)];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one.kind === 'GeneratorExp' || one.kind === 'Lambda') return true;
    stack.push(...childrenOf(one));
  }
  return false;
};
