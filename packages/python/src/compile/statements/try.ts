/**
 * `try` with `except`, `except*`, `else` and `finally`.
 *
 * What JavaScript catches is turned into an exception of Python's first (`$.caught`), which also puts right the depth of calls. The
 * exception being handled is the context of what is raised meanwhile: `$.enter` and `$.leave` say from where to where.
 */
import type { ExceptHandler, Stmt, Try } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from '../expressions/expression.ts';
import { clearName, storeName } from '../names.ts';
import { apart, block, branch } from './branches.ts';

/** `try` … `except` … `else` … `finally`: what `else` raises is not caught by the handlers beside it. */
export const tryStmt = (c: Emitter, node: Try): string => {
  const id = ++c.labels;
  const e = `e${id}`;
  const depth = depthVariable(c);
  if (node.handlers.length === 0) {
    const body = branch(c, [...node.body, ...node.orelse]);
    return `{${finallyOf(c, id, depth, `try{${body.code}}`, node.finalbody)}}`;
  }
  const done = node.orelse.length > 0 ? `x${id}` : '';
  const body = branch(c, node.body);
  const handlers = exceptHandlers(c, node.handlers, e);
  let code = done === '' ? '' : `let ${done}=false;`;
  code += `try{${tried(c, id, body.code)}${done === '' ? '' : `${done}=true;`}}catch(${e}){${e}=$.caught(${e},${depth});${handlers}}`;
  if (done !== '') code += `if(${done}){${branch(c, node.orelse).code}}`;
  return node.finalbody.length === 0 ? `{${code}}` : `{${finallyOf(c, id, depth, `try{${code}}`, node.finalbody)}}`;
};

/** `except*`: each handler gets the part of the group that it matches; what is raised in them comes together at the end. */
export const tryStar = (c: Emitter, node: Try): string => {
  const id = ++c.labels;
  const e = `e${id}`;
  const s = `s${id}`;
  const part = c.temp();
  const depth = depthVariable(c);
  const done = `x${id}`;
  const body = branch(c, node.body);
  let handlers = `const ${s}=$.starBegin(${e});`;
  for (const one of node.handlers) {
    const type = expr(c, one.type!);
    handlers += `${part}=${c.mark(`$.starMatch(${s},${type})`, one.type!)};if(${part}!==undefined){`;
    const inner = `f${++c.labels}`;
    handlers += `try{${exceptHandler(c, one, part)}}catch(${inner}){$.starRaised(${s},$.caught(${inner},${depth}));}}`;
  }
  handlers += `${c.mark(`$.starEnd(${s})`, node)};`;
  c.free();
  let code = `let ${done}=false;try{${tried(c, id, body.code)}${done}=true;}catch(${e}){${e}=$.caught(${e},${depth});${handlers}}`;
  if (node.orelse.length > 0) code += `if(${done}){${branch(c, node.orelse).code}}`;
  return node.finalbody.length === 0 ? `{${code}}` : `{${finallyOf(c, id, depth, `try{${code}}`, node.finalbody)}}`;
};

/** `finally`: what is in flight is the context of what the final block raises. It does not run when the meters have stopped the run. */
const finallyOf = (c: Emitter, id: number, depth: string, code: string, body: readonly Stmt[]): string => {
  const e = `e${id}f`;
  const final = branch(c, body).code;
  return `let y${id};${code}catch(${e}){y${id}=${e}=$.caught(${e},${depth});throw ${e};}finally{if($.running()){const h${id}=$.enter(y${id});try{${final}}finally{$.leave(h${id});}}}`;
};

const exceptHandlers = (c: Emitter, handlers: readonly ExceptHandler[], e: string): string => {
  let code = '';
  let open = 0;
  for (const one of handlers) {
    if (one.type === null) return `${code}{${exceptHandler(c, one, e)}}${'}'.repeat(open)}`;
    code += `if(${c.mark(`$.matches(${e},${expr(c, one.type)})`, one)}){${exceptHandler(c, one, e)}}else{`;
    open++;
  }
  return `${code}throw ${e};${'}'.repeat(open)}`;
};

const exceptHandler = (c: Emitter, one: ExceptHandler, e: string): string => {
  const h = `h${++c.labels}`;
  const name = one.target?.kind === 'Name' ? one.target.id : undefined;
  const { code } = apart(c, () => `${name === undefined ? '' : `${storeName(c, name, e)};`}${block(c, one.body)}`);
  return `const ${h}=$.enter(${e});try{${code}}finally{$.leave(${h});${name === undefined ? '' : clearName(c, name)}}`;
};

/** The depth of calls to which a catch goes back: that of the frame, or of the generator as it was resumed. */
export const depthVariable = (c: Emitter): string => {
  if (c.frame.generator !== 'no') return 'm.g';
  c.frame.usesDepth = true;
  return 'd';
};

/** A body whose exceptions may be swallowed: that none came is a decision too, over what it looked at. */
export const tried = (c: Emitter, id: number, body: string): string =>
  c.flows ? `const s${id}=$.trying();try{${body}}finally{$.tried(s${id});}` : body;
