/**
 * Tokens to tokens: directives obeyed, macros of the file expanded, headers left unread.
 *
 * A token that a macro gave keeps the place where the macro was used, so that whatever is said about it points at code that people see.
 * Macros of headers stay words: `known-constants.ts` says what they stand for. Conditions are decided as on 64-bit Linux with GNU C.
 * Bounded: at most `mostTokens` come out, however macros multiply.
 *
 * Source: C11, 6.10 Preprocessing directives.
 */
import { knownConstants } from './known-constants.ts';
import type { Token } from './lex.ts';
import { parseNumber } from './literals.ts';

export interface Preprocessed {
  readonly tokens: readonly Token[];
  /** Names of headers, as spelled between the brackets or quotes. */
  readonly includes: readonly {
    readonly name: string;
    readonly own: boolean;
    readonly start: number;
    readonly end: number;
  }[];
  readonly problems: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

interface Macro {
  readonly params?: readonly string[];
  readonly variadic: boolean;
  readonly body: readonly Token[];
}

const mostTokens = 400_000;
const deepestNesting = 64;

const predefined = new Set([
  '__linux__',
  '__unix__',
  '__GNUC__',
  '__x86_64__',
  '__LP64__',
  '__STDC__',
  '__STDC_VERSION__',
  'linux',
  'unix',
]);

/** Never throws. */
export const preprocess = (given: readonly Token[]): Preprocessed => {
  const macros = new Map<string, Macro>();
  const out: Token[] = [];
  const includes: { name: string; own: boolean; start: number; end: number }[] = [];
  const problems: { start: number; end: number; text: string }[] = [];
  /** One entry for each open `#if`: whether its code counts now, and whether some branch did. */
  const open: { active: boolean; taken: boolean; outer: boolean }[] = [];
  const active = (): boolean => open.at(-1)?.active ?? true;
  let budget = mostTokens;

  const expand = (tokens: readonly Token[], hidden: ReadonlySet<string>, depth: number): Token[] => {
    const result: Token[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || budget <= 0) break;
      const macro = token.kind === 'word' && !hidden.has(token.text) ? macros.get(token.text) : undefined;
      if (macro === undefined || depth > deepestNesting) {
        budget--;
        result.push(token);
        continue;
      }
      const called = macro.params === undefined ? undefined : argumentsAt(tokens, at + 1);
      if (macro.params !== undefined && called === undefined) {
        // Looking for a parenthesis that never closes is paid for, or many of them would cost the square.
        budget -= tokens[at + 1]?.text === '(' ? tokens.length - at : 1;
        result.push(token);
        continue;
      }
      const filled = called === undefined ? macro.body : fill(macro, called.args, hidden, depth);
      const end = called === undefined ? token.end : (tokens[called.next - 1]?.end ?? token.end);
      const placed = filled.map((one) => ({ ...one, start: token.start, end, first: false }));
      // A macro's name is not looked at again within its own expansion.
      for (const one of expand(placed, new Set([...hidden, token.text]), depth + 1)) result.push(one);
      if (called !== undefined) at = called.next - 1;
    }
    return result;
  };

  const fill = (
    macro: Macro,
    args: readonly (readonly Token[])[],
    hidden: ReadonlySet<string>,
    depth: number,
  ): Token[] => {
    const result: Token[] = [];
    const params = macro.params ?? [];
    const argument = (name: string): readonly Token[] | undefined => {
      const index = params.indexOf(name);
      if (index >= 0) return args[index] ?? [];
      if (name !== '__VA_ARGS__' || !macro.variadic) return undefined;
      return args.slice(params.length).flatMap((one, i) => (i === 0 ? one : [comma, ...one]));
    };
    for (let at = 0; at < macro.body.length; at++) {
      const token = macro.body[at];
      if (token === undefined || budget <= 0) break;
      const next = macro.body[at + 1];
      if (token.text === '#' && next !== undefined) {
        const spelled = argument(next.text);
        if (spelled !== undefined) {
          const text = spelled
            .map((one) => (one.spaced ? ' ' : '') + one.text)
            .join('')
            .trim();
          result.push({ ...token, kind: 'string', text: `"${text.replaceAll(/["\\]/g, (char) => '\\' + char)}"` });
          at++;
          continue;
        }
      }
      if (token.text === '##' && result.length > 0 && next !== undefined) {
        const right = argument(next.text) ?? [next];
        const left = result.pop();
        const [head, ...rest] = right;
        if (left !== undefined && left.text === ',' && head === undefined) {
          // `, ## __VA_ARGS__` without arguments swallows the comma.
        } else if (left !== undefined && head !== undefined && left.text !== ',')
          result.push({ ...left, text: left.text + head.text }, ...rest);
        else if (left !== undefined) result.push(left, ...right);
        at++;
        continue;
      }
      const given = token.kind === 'word' ? argument(token.text) : undefined;
      const pasted = next?.text === '##';
      if (given === undefined) result.push(token);
      else for (const one of pasted ? given : expand(given, hidden, depth + 1)) result.push(one);
      budget--;
    }
    return result;
  };

  const define = (line: readonly Token[]): void => {
    const [name, paren, ...rest] = line;
    if (name === undefined) return;
    if (paren?.text !== '(' || paren.spaced) {
      macros.set(name.text, { body: line.slice(1), variadic: false });
      return;
    }
    const close = rest.findIndex((token) => token.text === ')');
    if (close < 0) return;
    const words = rest
      .slice(0, close)
      .filter((token) => token.kind === 'word')
      .map((token) => token.text);
    const variadic = rest.slice(0, close).some((token) => token.text === '...');
    macros.set(name.text, { params: words, variadic, body: rest.slice(close + 1) });
  };

  const directive = (line: readonly Token[]): void => {
    const [, name, ...rest] = line;
    switch (name?.text) {
      case 'ifdef':
      case 'ifndef': {
        const known =
          macros.has(rest[0]?.text ?? '') ||
          predefined.has(rest[0]?.text ?? '') ||
          knownConstants.has(rest[0]?.text ?? '');
        enter(known === (name.text === 'ifdef'));
        return;
      }
      case 'if':
        enter(active() && decide(rest));
        return;
      case 'elif': {
        const top = open.at(-1);
        if (top === undefined) return;
        top.active = top.outer && !top.taken && decide(rest);
        top.taken ||= top.active;
        return;
      }
      case 'else': {
        const top = open.at(-1);
        if (top === undefined) return;
        top.active = top.outer && !top.taken;
        top.taken = true;
        return;
      }
      case 'endif':
        open.pop();
        return;
      default:
    }
    if (!active()) return;
    if (name?.text === 'define') define(rest);
    else if (name?.text === 'undef') macros.delete(rest[0]?.text ?? '');
    else if (name?.text === 'include') {
      const own = rest[0]?.kind === 'string';
      const header = own
        ? (rest[0]?.text.slice(1, -1) ?? '')
        : rest
            .slice(1, -1)
            .map((token) => token.text)
            .join('');
      includes.push({ name: header, own, start: line[0]?.start ?? 0, end: line.at(-1)?.end ?? 0 });
    }
  };

  const enter = (holds: boolean): void => {
    const outer = active();
    open.push({ active: outer && holds, taken: holds, outer });
  };

  const decide = (line: readonly Token[]): boolean => {
    const plain: Token[] = [];
    for (let at = 0; at < line.length; at++) {
      const token = line[at];
      if (token === undefined) break;
      if (token.text !== 'defined') {
        plain.push(token);
        continue;
      }
      const bracket = line[at + 1]?.text === '(';
      const name = line[at + (bracket ? 2 : 1)]?.text ?? '';
      const known = macros.has(name) || predefined.has(name) || knownConstants.has(name);
      plain.push({ ...token, kind: 'number', text: known ? '1' : '0' });
      at += bracket ? 3 : 1;
    }
    return condition(expand(plain, new Set(), 0)) !== 0;
  };

  let at = 0;
  let pending: Token[] = [];
  const flush = (): void => {
    if (pending.length > 0) for (const token of expand(pending, new Set(), 0)) out.push(token);
    pending = [];
  };
  while (at < given.length) {
    const token = given[at];
    if (token === undefined) break;
    if (token.first && token.text === '#') {
      let end = at + 1;
      while (end < given.length && given[end]?.first === false) end++;
      flush();
      directive(given.slice(at, end));
      at = end;
      continue;
    }
    if (active()) pending.push(token);
    at++;
  }
  flush();
  if (budget <= 0)
    problems.push({ start: 0, end: given.at(-1)?.end ?? 0, text: `macros expand to more than ${mostTokens} tokens` });
  return { tokens: out, includes, problems };
};

const comma: Token = { kind: 'punct', text: ',', start: 0, end: 0, first: false, spaced: false };

/** The arguments of a use of a macro, `next` behind the closing parenthesis; nothing when no parenthesis opens here. */
const argumentsAt = (tokens: readonly Token[], open: number): { args: Token[][]; next: number } | undefined => {
  if (tokens[open]?.text !== '(') return undefined;
  const args: Token[][] = [[]];
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '(' || token.text === '[' || token.text === '{') depth++;
    else if (token.text === ')' || token.text === ']' || token.text === '}') depth--;
    if (depth === 0) return { args: args.length === 1 && args[0]?.length === 0 ? [] : args, next: at + 1 };
    if (at === open) continue;
    if (depth === 1 && token.text === ',') args.push([]);
    else args.at(-1)?.push(token);
  }
  return undefined;
};

/** The value of an `#if` line; words that are left count as 0. Precedence climbing, bounded by the line. */
const condition = (line: readonly Token[]): number => {
  let at = 0;
  let depth = 0;
  const primary = (): number => {
    const token = line[at++];
    if (token === undefined || depth > 100) return 0;
    depth++;
    try {
      if (token.text === '!') return primary() === 0 ? 1 : 0;
      if (token.text === '-') return -primary();
      if (token.text === '~') return ~primary();
      if (token.text === '+') return primary();
      if (token.text === '(') {
        const value = binary(0);
        at++;
        return value;
      }
      if (token.kind === 'number') return parseNumber(token.text).value;
      if (token.kind === 'word')
        return token.text === '__STDC_VERSION__'
          ? 201112
          : (knownConstants.get(token.text) ?? (predefined.has(token.text) ? 1 : 0));
      return 0;
    } finally {
      depth--;
    }
  };
  const binary = (least: number): number => {
    let left = primary();
    for (;;) {
      const op = line[at]?.text ?? '';
      const level = levels[op];
      if (level === undefined || level < least) return left;
      at++;
      const right = binary(level + 1);
      left = apply(op, left, right);
    }
  };
  return binary(0);
};

const levels: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '|': 3,
  '^': 4,
  '&': 5,
  '==': 6,
  '!=': 6,
  '<': 7,
  '>': 7,
  '<=': 7,
  '>=': 7,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '%': 10,
};

const apply = (op: string, a: number, b: number): number => {
  switch (op) {
    case '||':
      return a !== 0 || b !== 0 ? 1 : 0;
    case '&&':
      return a !== 0 && b !== 0 ? 1 : 0;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '&':
      return a & b;
    case '==':
      return a === b ? 1 : 0;
    case '!=':
      return a === b ? 0 : 1;
    case '<':
      return a < b ? 1 : 0;
    case '>':
      return a > b ? 1 : 0;
    case '<=':
      return a <= b ? 1 : 0;
    case '>=':
      return a >= b ? 1 : 0;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? 0 : Math.trunc(a / b);
    default:
      return b === 0 ? 0 : a % b;
  }
};
