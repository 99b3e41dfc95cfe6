/** `a < b <= c`, `is`, `in`: comparisons, numbers and texts in place. */
import type { Compare } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from './expression.ts';
import { isPlain, operand } from './operands.ts';

const operations: Readonly<Record<string, string>> = {
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
};

/** `'value'`: what Python's expression gives, which need not be a truth value; `'test'`: a JavaScript boolean. */
type As = 'value' | 'test';

export const compareExpr = (c: Emitter, node: Compare, as: As): string => {
  const [right, ...others] = node.comparators;
  if (others.length > 0) return chain(c, node, as);
  const a = operand(c, node.left, isPlain(c, right!));
  const b = operand(c, right!, true);
  c.free(a.temps + b.temps);
  return c.mark(`(${a.setup}${b.setup}${compareTwo(c, node.ops[0]!, a.use, b.use, as)})`, node);
};

/** `a < b < c`: each operand once, and no more of them than needed. */
const chain = (c: Emitter, node: Compare, as: As): string => {
  const { left, ops, comparators } = node;
  let last = c.temp();
  const begin = `${last}=${expr(c, left)},`;
  const result = c.temp();
  const steps = comparators.map((one, i) => {
    const t = c.temp();
    const step = `(${t}=${expr(c, one)},${compareTwo(c, ops[i]!, last, t, as)})`;
    last = t;
    return step;
  });
  c.free(comparators.length + 2);
  if (as === 'test') return c.mark(`(${begin}${steps.join('&&')})`, node);
  const [first, ...others] = steps;
  const rest = others.map(
    (step) => `(${result}===true||${result}!==false&&$.truth(${result})?${result}=${step}:${result})`,
  );
  return c.mark(`(${begin}${[`(${result}=${first!})`, ...rest].join(',')},${result})`, node);
};

const compareTwo = (c: Emitter, op: string, a: string, b: string, as: As): string => {
  const other = c.flows ? labelledTest(op, a, b, as) : plainTest(op, a, b);
  if (other !== undefined) return other;
  const slow = `$.${operations[op]!}(${a},${b})`;
  const general = as === 'test' ? `$.truth(${slow})` : slow;
  const equality = op === '==' || op === '!=';
  const js = op === '==' ? '===' : op === '!=' ? '!==' : op;
  if (isText(a) || isText(b))
    return equality ? `typeof ${isText(b) ? a : b}==="string"?${a}${js}${b}:${general}` : general;
  const open = [a, b].filter((v) => !isNumber(v));
  if (open.length === 0) return `${a}${js}${b}`;
  const numbers = open.map((v) => `typeof ${v}==="number"`).join('&&');
  return equality && open.length === 2
    ? `${numbers}||typeof ${a}==="string"&&typeof ${b}==="string"?${a}${js}${b}:${general}`
    : `${numbers}?${a}${js}${b}:${general}`;
};

const isNumber = (code: string): boolean => /^-?\d/.test(code);
const isText = (code: string): boolean => code.startsWith('"');

/** `is` and `in`, which give JavaScript booleans. */
const plainTest = (op: string, a: string, b: string): string | undefined => {
  const single = b === 'N' || b === 'true' || b === 'false';
  switch (op) {
    case 'is':
      return single ? `${a}===${b}` : `$.is(${a},${b})`;
    case 'is not':
      return single ? `${a}!==${b}` : `!$.is(${a},${b})`;
    case 'in':
      return `$.contains(${b},${a})`;
    case 'not in':
      return `!$.contains(${b},${a})`;
    default:
      return undefined;
  }
};

/** `is` and `in` where values are labelled: what they give carries labels too. */
const labelledTest = (op: string, a: string, b: string, as: As): string | undefined => {
  const truth = (code: string): string => (as === 'test' ? `$.truth(${code})` : code);
  switch (op) {
    case 'is':
      return truth(`$.is(${a},${b})`);
    case 'is not':
      return truth(`$.not($.is(${a},${b}))`);
    case 'in':
      return truth(`$.contains(${b},${a})`);
    case 'not in':
      return truth(`$.not($.contains(${b},${a}))`);
    default:
      return undefined;
  }
};
