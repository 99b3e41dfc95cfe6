/**
 * Calls. A function whose number of parameters (`n$`) is that of the arguments is called directly (`.c(…)`); keywords, stars,
 * defaults and everything else callable go through the runtime.
 */
import type { AstNode, Call, Expr } from '../../syntax/ast.ts';
import { jsName, jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { listed, packed, type Packed, positional } from './arguments.ts';
import { expr } from './expression.ts';
import { frameCall } from './frame-calls.ts';

export const callExpr = (c: Emitter, node: Call): string => {
  const { func } = node;
  if (func.kind === 'Attribute') return methodCall(c, node, func.value, c.mangled(func.attr));
  const known = frameCall(c, node);
  if (known !== undefined) return known;
  const f = c.temp();
  const find = `${f}=${expr(c, func)},`;
  const plain = positional(node.args);
  if (plain !== undefined) {
    const { setup, names, temps } = listed(c, plain);
    const list = names.join(',');
    const slow = slowCall(c, `$.call(${f},[${list}])`, node);
    c.free(temps + 1);
    return c.mark(`(${find}${setup}${fits(c, f, names.length)}?${f}.c(${list}):${slow})`, node);
  }
  const { setup, temps, ...rest } = packed(c, node.args, f);
  c.free(temps + 1);
  const code =
    rest.named !== '' && !c.flows ? `$.callNamed(${f},${rest.args},${rest.named})` : `$.call(${f},${both(rest)})`;
  return c.mark(`(${find}${setup}${slowCall(c, code, node)})`, node);
};

/** `a.b(…)`: the function is found in the class of `a` where it stands there plainly (`m$b`), and gets `a` first. */
const methodCall = (c: Emitter, node: Call, value: Expr, name: string): string => {
  const r = c.temp();
  const f = c.temp();
  const receiver = `${r}=${expr(c, value)},`;
  const found = `(${f}=${r}.m$${jsName(name)})===undefined`;
  const find = c.mark(
    `${c.flows ? `(${found}||${f}.o$!==true)` : found}&&(${f}=$.method(${r},${jsString(name)}))`,
    node.func,
  );
  const plain = positional(node.args);
  if (plain !== undefined) {
    const { setup, names, temps } = listed(c, plain);
    const slow = slowCall(c, `$.callMethod(${f},${r},[${names.join(',')}])`, node);
    c.free(temps + 2);
    const fast = `${f}.c(${[r, ...names].join(',')})`;
    return c.mark(`(${receiver}${find},${setup}${fits(c, f, names.length + 1)}?${fast}:${slow})`, node);
  }
  const { setup, temps, ...rest } = packed(c, node.args, f);
  c.free(temps + 2);
  const code =
    rest.named !== '' && !c.flows
      ? `$.callMethodNamed(${f},${r},${rest.args},${rest.named})`
      : `$.callMethod(${f},${r},${both(rest)})`;
  return c.mark(`(${receiver}${find},${setup}${slowCall(c, code, node)})`, node);
};

const both = ({ args, keywords }: Pick<Packed, 'args' | 'keywords'>): string =>
  keywords === '' ? args : `${args},${keywords}`;

/** A call through the runtime, which wants to know its line where it follows labels. */
const slowCall = (c: Emitter, code: string, node: AstNode): string =>
  c.flows ? `($.line(${c.lineOf(node.start)}),${code})` : code;

/** Whether a callable may be called directly with so many arguments: with flows, only the program's own functions. */
const fits = (c: Emitter, f: string, count: number): string =>
  c.flows ? `${f}.o$===true&&${f}.n$===${count}` : `${f}.n$===${count}`;
