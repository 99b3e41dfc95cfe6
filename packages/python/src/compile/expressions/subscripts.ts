/** `a[b]`, `a[b:c]`: items, with lists indexed by small numbers in place (`x$` is true of lists and tuples, `y$` of lists). */
import type { Expr } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from './expression.ts';
import { inTemp, isPlain, operand } from './operands.ts';

/** `a[b]`, as an expression. */
export const subscript = (c: Emitter, node: Expr & { kind: 'Subscript' }): string => {
  if (node.slice.kind === 'Slice') {
    const o = c.temp();
    const code = c.mark(`(${o}=${expr(c, node.value)},$.getitem(${o},${subscriptKey(c, node.slice)}))`, node);
    c.free();
    return code;
  }
  const plain = isPlain(c, node.slice);
  const a = operand(c, node.value, plain);
  const k = plain ? operand(c, node.slice, true) : inTemp(c, () => subscriptKey(c, node.slice));
  let code = `$.getitem(${a.use},${k.use})`;
  // A number has no items; as a literal it could not stand before a dot.
  if (node.slice.kind !== 'Str' && node.value.kind !== 'Int' && node.value.kind !== 'Float') {
    const v = c.temp();
    c.free();
    code = getItem(a.use, k.use, v);
  }
  c.free(a.temps + k.temps);
  return c.mark(`(${a.setup}${k.setup}${code})`, node);
};

/** What stands between the brackets: a slice, a tuple with slices in it, or any expression. */
export const subscriptKey = (c: Emitter, node: Expr): string => {
  if (node.kind === 'Slice') {
    const part = (one: Expr | null): string => (one === null ? 'N' : expr(c, one));
    return `$.slice(${part(node.lower)},${part(node.upper)},${part(node.step)})`;
  }
  if (node.kind === 'Tuple' && node.elts.some((one) => one.kind === 'Slice'))
    return `$.tuple([${node.elts.map((one) => subscriptKey(c, one)).join(',')}])`;
  return expr(c, node);
};

/** The item `k` of the object in `o`; `v` is a temporary to try in. */
export const getItem = (o: string, k: string, v: string): string => {
  const slow = `$.getitem(${o},${k})`;
  // `11[k]` is a mistake of the program's, and `11.x$` none of JavaScript's forms.
  if (/^\d/.test(o)) return slow;
  if (/^\d+$/.test(k)) return `(${o}.x$===true&&(${v}=${o}.a[${k}])!==undefined?${v}:${slow})`;
  if (!/^[a-z][\w$]*$/.test(k) || k === 'true' || k === 'false') return slow;
  return `(${o}.x$===true&&typeof ${k}==="number"&&(${v}=${o}.a[${k}>>>0])!==undefined&&${k}>>>0===${k}?${v}:${slow})`;
};

/** A statement (without `;`) that stores to the item `k` of the object in `o`. */
export const setItem = (o: string, k: string, value: string): string => {
  const slow = `$.setitem(${o},${k},${value})`;
  return `if(${o}.y$===true&&typeof ${k}==="number"&&${k}>>>0===${k}&&${k}<${o}.a.length)${o}.a[${k}>>>0]=${value};else ${slow}`;
};
