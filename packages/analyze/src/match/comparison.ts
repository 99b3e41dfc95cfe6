/**
 * The expressions of `metavariable-comparison`: a small safe language.
 *
 * Numbers, strings, lists, `and` `or` `not`, comparisons (chained ones too), `in`, arithmetic, and the functions `int`, `float`, `str`,
 * `len`, `lower`, `strip`, `re.match`. Anything else, and any mixture of types that Python would refuse, makes the whole
 * comparison "does not hold". Nothing of the host can be named.
 */
import { compileRegex } from './regex.ts';

export type ComparisonValue = number | bigint | string | boolean | null | readonly ComparisonValue[];

/** Thrown inside only; a comparison that cannot be computed does not hold. */
class NotComputable extends Error {}

/** Whether the expression holds; `value` gives what a metavariable stands for, or `undefined` when that is not known. */
export const holds = (expression: string, value: (metavariable: string) => ComparisonValue | undefined): boolean => {
  const tokens = tokenise(expression);
  if (tokens === undefined) return false;
  let at = 0;
  let depth = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (text: string): boolean => {
    if (tokens[at] !== text) return false;
    at += 1;
    return true;
  };
  const need = (text: string): void => {
    if (!take(text)) throw new NotComputable();
  };

  const disjunction = (): ComparisonValue => {
    depth += 1;
    if (depth > 64) throw new NotComputable();
    let left = conjunction();
    while (take('or')) {
      const right = conjunction();
      left = truth(left) ? left : right;
    }
    depth -= 1;
    return left;
  };
  const conjunction = (): ComparisonValue => {
    let left = negation();
    while (take('and')) {
      const right = negation();
      left = truth(left) ? right : left;
    }
    return left;
  };
  const negation = (): ComparisonValue => (take('not') ? !truth(negation()) : comparison());
  const comparison = (): ComparisonValue => {
    let left = sum();
    let result: boolean | undefined;
    for (let operator = comparator(); operator !== undefined; operator = comparator()) {
      const right = sum();
      result = (result ?? true) && compare(operator, left, right);
      left = right;
    }
    return result ?? left;
  };
  const comparator = (): string | undefined => {
    const token = peek();
    if (token === 'not' && tokens[at + 1] === 'in') {
      at += 2;
      return 'not in';
    }
    if (token === undefined || !['==', '!=', '<', '<=', '>', '>=', 'in', 'is'].includes(token)) return undefined;
    at += 1;
    return token;
  };
  const sum = (): ComparisonValue => {
    let left = product();
    for (let token = peek(); token === '+' || token === '-'; token = peek()) {
      at += 1;
      left = arithmetic(token, left, product());
    }
    return left;
  };
  const product = (): ComparisonValue => {
    let left = unary();
    for (let token = peek(); token === '*' || token === '/' || token === '//' || token === '%'; token = peek()) {
      at += 1;
      left = arithmetic(token, left, unary());
    }
    return left;
  };
  const unary = (): ComparisonValue => {
    if (take('-')) return arithmetic('-', 0, unary());
    if (take('+')) return unary();
    const base = atom();
    return take('**') ? arithmetic('**', base, unary()) : base;
  };
  const atom = (): ComparisonValue => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) throw new NotComputable();
    if (token === '(') {
      const inner = disjunction();
      need(')');
      return inner;
    }
    if (token === '[') {
      const items: ComparisonValue[] = [];
      while (!take(']')) {
        items.push(disjunction());
        if (!take(',') && peek() !== ']') throw new NotComputable();
      }
      return items;
    }
    if (token.startsWith('$')) {
      const found = value(token);
      if (found === undefined) throw new NotComputable();
      return found;
    }
    if (/^['"]/u.test(token)) return token.slice(1, -1).replaceAll(/\\(['"\\])/gu, '$1');
    if (/^\d/u.test(token)) return toNumber(token);
    if (token === 'True' || token === 'true') return true;
    if (token === 'False' || token === 'false') return false;
    if (token === 'None') return null;
    if (!take('(')) throw new NotComputable();
    const textFirst = peek()?.startsWith('$') === true;
    const values: ComparisonValue[] = [];
    while (!take(')')) {
      values.push(disjunction());
      if (!take(',') && peek() !== ')') throw new NotComputable();
    }
    // `re.match` is written both ways: Python's (expression, text) and the format's (text, expression).
    return call(token, token === 're.match' && textFirst ? values.toReversed() : values);
  };

  try {
    const result = disjunction();
    return at === tokens.length && truth(result);
  } catch (error) {
    if (error instanceof NotComputable) return false;
    throw error;
  }
};

const tokenise = (expression: string): readonly string[] | undefined => {
  const tokens: string[] = [];
  const pattern =
    /\s*(?:(\$[A-Z_][A-Z0-9_]*|\$\d+)|((?:re\.)?[A-Za-z_]\w*)|(0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|r?("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')|(==|!=|<=|>=|\/\/|\*\*|[-+*/%<>()[\],]))/uy;
  let end = 0;
  while (end < expression.trimEnd().length) {
    pattern.lastIndex = end;
    const found = pattern.exec(expression);
    if (found === null) return undefined;
    // `r` of a raw string is eaten by the name alternative when a blank follows; a name right before a quote is no name.
    tokens.push(found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? '');
    end = pattern.lastIndex;
  }
  return tokens.filter((token, index) => !(token === 'r' && /^['"]/u.test(tokens[index + 1] ?? '')));
};

const toNumber = (text: string): number | bigint => {
  const cleaned = text.replaceAll('_', '');
  const number = Number(cleaned);
  if (Number.isNaN(number)) throw new NotComputable();
  return Number.isSafeInteger(number) || !/^(?:\d+|0[xXoObB].*)$/u.test(cleaned) ? number : BigInt(cleaned);
};

const truth = (value: ComparisonValue): boolean =>
  typeof value === 'object' && value !== null ? value.length > 0 : Boolean(value);

const isNumber = (value: ComparisonValue): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

const compare = (operator: string, left: ComparisonValue, right: ComparisonValue): boolean => {
  switch (operator) {
    case '==':
    case 'is':
      return same(left, right);
    case '!=':
      return !same(left, right);
    case 'in':
      return contains(right, left);
    case 'not in':
      return !contains(right, left);
    default:
  }
  if (!(isNumber(left) && isNumber(right)) && !(typeof left === 'string' && typeof right === 'string'))
    throw new NotComputable();
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
};

const same = (left: ComparisonValue, right: ComparisonValue): boolean => {
  if (isNumber(left) && isNumber(right)) return left == right; // eslint-disable-line eqeqeq -- 1n equals 1 in the language of the rules
  return left === right;
};

const contains = (list: ComparisonValue, item: ComparisonValue): boolean => {
  if (typeof list === 'string' && typeof item === 'string') return list.includes(item);
  if (typeof list === 'object' && list !== null) return list.some((one) => same(one, item));
  throw new NotComputable();
};

const arithmetic = (operator: string, left: ComparisonValue, right: ComparisonValue): ComparisonValue => {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return left + right;
  if (!isNumber(left) || !isNumber(right)) throw new NotComputable();
  const a = Number(left);
  const b = Number(right);
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '**':
      return a ** b;
    default:
      if (b === 0) throw new NotComputable();
  }
  if (operator === '/') return a / b;
  return operator === '//' ? Math.floor(a / b) : a - b * Math.floor(a / b);
};

const call = (name: string, values: readonly ComparisonValue[]): ComparisonValue => {
  const [first, second] = values;
  if (first === undefined) throw new NotComputable();
  switch (name) {
    case 'int':
      return toInteger(first, second);
    case 'float':
      return toNumber(String(first));
    case 'str':
      return typeof first === 'string' ? first : String(first);
    case 'len':
      if (typeof first === 'string' || (typeof first === 'object' && first !== null)) return first.length;
      break;
    case 'strip':
      if (typeof first === 'string') return first.trim().replaceAll(/^(['"])(.*)\1$/gsu, '$2');
      return first;
    case 'lower':
      if (typeof first === 'string') return first.toLowerCase();
      break;
    case 'upper':
      if (typeof first === 'string') return first.toUpperCase();
      break;
    case 're.match':
      if (typeof first === 'string' && second !== undefined) return matches(first, String(second));
      break;
    default:
  }
  throw new NotComputable();
};

const toInteger = (value: ComparisonValue, base: ComparisonValue | undefined): number | bigint => {
  if (isNumber(value) && base === undefined) return typeof value === 'number' ? Math.trunc(value) : value;
  const text = String(value)
    .trim()
    .replace(/^(['"])(.*)\1$/su, '$2')
    .replaceAll('_', '');
  const radix = base === undefined ? undefined : Number(base);
  const digits =
    radix === undefined
      ? text
      : text.replace(radix === 8 ? /^0?[oO]?/u : radix === 16 ? /^0[xX]/u : radix === 2 ? /^0[bB]/u : /^$/u, '');
  const number =
    radix === undefined ? (/^[+-]?\d+$/u.test(digits) ? Number(digits) : Number.NaN) : Number.parseInt(digits, radix);
  if (Number.isNaN(number)) throw new NotComputable();
  return number;
};

const matches = (regex: string, text: string): boolean => {
  const compiled = compileRegex(regex, 'y');
  if (compiled === undefined) throw new NotComputable();
  compiled.lastIndex = 0;
  return compiled.test(text);
};
