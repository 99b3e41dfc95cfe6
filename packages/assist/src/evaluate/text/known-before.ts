/**
 * What conditions tell about a place in a C program: the tests that were passed on every way to it, by the form of the text alone.
 *
 * Known are the branches of `if`, `?:`, `&&`, `||`, loops for their bodies, and an `if` before the place whose one branch always leaves (`return`, `exit`, …). Whatever is not plainly one of these tells nothing.
 *
 * Units: offsets in `code`, in which comments and literals are blank.
 */
export interface Known {
  /** What a single comparison tells when it is true or false; `least` where it tells nothing. Larger is more. */
  readonly tells: (comparison: string, isTrue: boolean) => number;
  /** What is known without any test. */
  readonly least: number;
}

export const knownBefore = (code: string, at: number, known: Known): number => {
  const pairs = pairsIn(code);
  let most = inExpression(code, at, pairs, known);
  for (const { 0: word, index } of code.matchAll(/\b(?:if|for|while)\b/gu)) {
    if (index > at) break;
    const open = code.slice(index, index + 200).indexOf('(') + index;
    const close = pairs.get(open);
    if (open < index || close === undefined || close > code.length) continue;
    if (at < close) continue;
    const first = statementEnd(code, close + 1, pairs);
    const condition = code.slice(open + 1, close);
    if (word !== 'if') {
      if (at < first)
        most = Math.max(most, tellsOf(word === 'for' ? (condition.split(';')[1] ?? '') : condition, known).yes);
      continue;
    }
    const elseAt = /^\s*else\b/u.exec(code.slice(first, first + 200))?.[0].length;
    const second = elseAt === undefined ? first : statementEnd(code, first + elseAt, pairs);
    const { yes, no } = tellsOf(condition, known);
    if (at < first) most = Math.max(most, yes);
    else if (at < second) most = Math.max(most, no);
    else if (/[;{}]\s*$/u.test(code.slice(Math.max(0, index - 200), index)) && blockEnd(code, index, pairs) > at) {
      if (leaves(code.slice(close + 1, first), code)) most = Math.max(most, no);
      if (elseAt !== undefined && leaves(code.slice(first + elseAt, second), code)) most = Math.max(most, yes);
    }
  }
  return most;
};

type Pairs = ReadonlyMap<number, number>;

/** Of each opening bracket its closing one. */
const pairsIn = (code: string): Pairs => {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of code.matchAll(/[()[\]{}]/gu)) {
    if ('([{'.includes(sign)) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    }
  }
  return pairs;
};

/** The end of the block that the place stands in, exclusive; 0 where it stands in none. */
const blockEnd = (code: string, at: number, pairs: Pairs): number => {
  let end = 0;
  for (const [open, close] of pairs)
    if (code[open] === '{' && open < at && close > at && (end === 0 || close < end)) end = close;
  return end;
};

/** Behind the statement that begins here. */
const statementEnd = (code: string, from: number, pairs: Pairs, depth = 0): number => {
  const at = from + (/^\s*/u.exec(code.slice(from, from + 1_000))?.[0].length ?? 0);
  if (code[at] === '{') return (pairs.get(at) ?? code.length) + 1;
  if (depth < 50 && /^(?:if|for|while|switch)\b/u.test(code.slice(at, at + 8))) {
    const close = pairs.get(code.indexOf('(', at));
    if (close === undefined) return code.length;
    const end = statementEnd(code, close + 1, pairs, depth + 1);
    const other = /^\s*else\b/u.exec(code.slice(end, end + 200))?.[0].length;
    return other === undefined ? end : statementEnd(code, end + other, pairs, depth + 1);
  }
  const end = code.indexOf(';', at);
  return end < 0 ? code.length : end + 1;
};

/** Whether a statement never comes to the one behind it. */
const leaves = (statement: string, code: string): boolean => {
  const bare = statement
    .trim()
    .replace(/^\{([\s\S]*)\}$/u, '$1')
    .trim();
  const last = /(?:^|[;{}])\s*([^;{}]*);$/u.exec(bare)?.[1] ?? '';
  if (/^(?:return|exit|_exit|_Exit|abort|goto)\b/u.test(last)) return true;
  // A function of the program's own that ends it: `usage(argv[0]);`.
  const name = /^(\w+)\s*\(/u.exec(last)?.[1];
  return (
    name !== undefined &&
    new RegExp(String.raw`\b${name}\s*\([^(){};]*\)\s*\{[^{}]*\b(?:exit|_exit|abort)\s*\([^()]*\)\s*;\s*\}`, 'u').test(
      code,
    )
  );
};

interface Tells {
  readonly yes: number;
  readonly no: number;
}

const tellsOf = (condition: string, known: Known, depth = 0): Tells => {
  const bare = withoutParentheses(condition.trim());
  if (depth > 30) return { yes: known.least, no: known.least };
  for (const sign of ['||', '&&'] as const) {
    const parts = splitAt(bare, sign);
    if (parts.length < 2) continue;
    const all = parts.map(({ text }) => tellsOf(text, known, depth + 1));
    const [yes, no] = [all.map((one) => one.yes), all.map((one) => one.no)];
    return sign === '||'
      ? { yes: Math.min(...yes), no: Math.max(...no) }
      : { yes: Math.max(...yes), no: Math.min(...no) };
  }
  if (/^!\s*\(/u.test(bare)) {
    const { yes, no } = tellsOf(bare.slice(1), known, depth + 1);
    return { yes: no, no: yes };
  }
  return { yes: known.tells(bare, true), no: known.tells(bare, false) };
};

const withoutParentheses = (text: string): string => {
  let bare = text;
  while (bare.startsWith('(') && pairsIn(bare).get(0) === bare.length - 1) bare = bare.slice(1, -1).trim();
  return bare;
};

/** The parts between signs that stand in no bracket. Never longer than a condition. */
const splitAt = (text: string, sign: string): readonly { readonly text: string; readonly from: number }[] => {
  const parts: { text: string; from: number }[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? '';
    if ('([{'.includes(one)) depth += 1;
    else if (')]}'.includes(one)) depth -= 1;
    else if (depth === 0 && text.startsWith(sign, at)) {
      parts.push({ text: text.slice(from, at), from });
      at += sign.length - 1;
      from = at + 1;
    }
  }
  parts.push({ text: text.slice(from), from });
  return parts;
};

/** What is known because of what stands before the place in its own statement: `argc > 1 && use(argv[1])`, `argc > 1 ? argv[1] : ""`. */
const inExpression = (code: string, at: number, pairs: Pairs, known: Known): number => {
  const before = code.slice(Math.max(0, at - longestStatement), at);
  const start =
    at - before.length + Math.max(before.lastIndexOf(';'), before.lastIndexOf('{'), before.lastIndexOf('}')) + 1;
  const end = code.slice(at, at + longestStatement).search(/[;{}]/u);
  const statement = { from: start, to: end < 0 ? Math.min(code.length, at + longestStatement) : at + end };
  const groups = [...pairs].filter(([open, close]) => code[open] === '(' && open >= start && open < at && close >= at);
  let most = known.least;
  for (const { from, to } of [statement, ...groups.map(([open, close]) => ({ from: open + 1, to: close }))]) {
    const text = code.slice(from, to);
    const place = at - from;
    for (const alternative of splitAt(text, '||')) {
      if (alternative.from > place) break;
      const isHere = place <= alternative.from + alternative.text.length;
      if (!isHere) most = Math.max(most, tellsOf(alternative.text, known).no);
      else
        for (const part of splitAt(alternative.text, '&&'))
          if (alternative.from + part.from + part.text.length < place)
            most = Math.max(most, tellsOf(afterAssignment(part.text), known).yes);
    }
    const [condition = '', rest] = splitAt(text, '?').map((one) => one.text);
    if (rest === undefined || place <= condition.length) continue;
    const { yes, no } = tellsOf(afterAssignment(condition), known);
    const [chosen = ''] = splitAt(rest, ':').map((one) => one.text);
    most = Math.max(most, place <= condition.length + 1 + chosen.length ? yes : no);
  }
  return most;
};

/** Units: characters. */
const longestStatement = 4_000;

/** `int n = argc > 1` → `argc > 1`. */
const afterAssignment = (text: string): string =>
  text.replace(/^.*?(?<![=!<>])=(?!=)/su, '').replace(/^\s*return\b/u, '');
