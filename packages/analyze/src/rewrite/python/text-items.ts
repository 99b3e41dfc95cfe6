/**
 * An expression that makes a text, as one stream of characters and values: f-strings, `+`, `%`, `.format`, implicit
 * concatenation. What the characters mean (SQL, a command line, HTML) is for others; here is only where they stand.
 */
import type { Binary, Call, Expression } from '../../tree/node.ts';
import type { Place } from '../rewrite.ts';
import { type Char, isField, type StringToken, stringTokens } from './string-tokens.ts';

export type Item =
  | {
      readonly kind: 'char';
      readonly c: string;
      readonly start: number;
      readonly end: number;
      readonly token: StringToken;
    }
  | {
      readonly kind: 'value';
      readonly node: Expression;
      /** What stands for it: the field in the literal, or the operand itself. */
      readonly start: number;
      readonly end: number;
      /** The literal that it is a field of; absent for an operand of `+`. */
      readonly token?: StringToken;
      /** Written without conversion and format, so that the value itself is meant. */
      readonly plain: boolean;
    };

export interface TextItems {
  readonly node: Expression;
  readonly items: readonly Item[];
  readonly tokens: readonly StringToken[];
  /** What has to go when the values do: `% (a, b)`, `.format(a, b)`. */
  readonly tail?: { readonly start: number; readonly end: number };
}

/** The stream of an expression; `undefined` when it makes no text from literals, or in a way that is not known here. */
export const textItems = (place: Place, node: Expression): TextItems | undefined => {
  switch (node.kind) {
    case 'Str':
    case 'Template':
      return literal(place, node);
    case 'Binary':
      if (node.op === '+') return joined(place, node);
      return node.op === '%' ? formatted(place, node) : undefined;
    case 'Call':
      return byFormat(place, node);
    default:
      return undefined;
  }
};

const literal = (place: Place, node: Expression): TextItems | undefined => {
  if (node.kind === 'Str' && node.bytes) return undefined;
  const tokens = stringTokens(place.text, node.start, node.end);
  if (tokens === undefined || tokens.some(({ prefix }) => prefix.includes('b') || prefix.includes('t')))
    return undefined;
  const values = node.kind === 'Template' ? node.parts : [];
  const items: Item[] = [];
  for (const token of tokens)
    for (const part of token.parts) {
      if (!isField(part)) items.push({ kind: 'char', ...part, token });
      else {
        const value =
          values.find((one) => one.kind !== 'Str' && one.start > part.start && one.end < part.end) ??
          values.find((one) => one.start > part.start && one.end < part.end);
        if (value === undefined) return undefined;
        items.push({ kind: 'value', node: value, start: part.start, end: part.end, token, plain: part.plain });
      }
    }
  return { node, items, tokens };
};

const joined = (place: Place, node: Binary): TextItems | undefined => {
  const items: Item[] = [];
  const tokens: StringToken[] = [];
  for (const operand of operands(node)) {
    const own = operand.kind === 'Str' || operand.kind === 'Template' ? literal(place, operand) : undefined;
    if (own === undefined) {
      // A text that is formatted before it is added has characters of its own, which are not read here.
      if (operand.kind === 'Str' || operand.kind === 'Template' || textItems(place, operand) !== undefined)
        return undefined;
      items.push({ kind: 'value', node: operand, start: operand.start, end: operand.end, plain: true });
    } else {
      items.push(...own.items);
      tokens.push(...own.tokens);
    }
  }
  return tokens.length === 0 ? undefined : { node, items, tokens };
};

/** `a + b + c`, from left to right. */
export const operands = (node: Expression): readonly Expression[] => {
  const list: Expression[] = [];
  let at = node;
  while (at.kind === 'Binary' && at.op === '+') {
    list.push(at.right);
    at = at.left;
  }
  list.push(at);
  return list.toReversed().flatMap((one) => (one.kind === 'Binary' && one.op === '+' ? operands(one) : [one]));
};

/** `"… %s …" % (a, b)`. */
const formatted = (place: Place, node: Binary): TextItems | undefined => {
  const text = node.left.kind === 'Str' ? literal(place, node.left) : undefined;
  if (text === undefined) return undefined;
  const values = node.right.kind === 'List' && node.right.flavor === 'tuple' ? node.right.items : [node.right];
  const named = node.right.kind === 'Dict' ? node.right.entries : undefined;
  const items: Item[] = [];
  let next = 0;
  for (let index = 0; index < text.items.length; index += 1) {
    const item = text.items[index];
    if (item?.kind !== 'char' || item.c !== '%') {
      if (item !== undefined) items.push(item);
      continue;
    }
    const rest = ahead(text.items, index, 80);
    const [whole = '', key, conversion = ''] =
      /^%(?:\((\w+)\))?([sdifr%]|\.\d+f)/u.exec(rest.map(({ c }) => c).join('')) ?? [];
    const last = rest[whole.length - 1];
    if (whole === '' || last === undefined) return undefined;
    if (conversion === '%') items.push({ ...item, end: last.end });
    else {
      const value =
        key === undefined
          ? values[next++]
          : named?.flatMap((entry) =>
              entry.kind === 'Entry' && entry.key.kind === 'Str' && entry.key.value === key ? [entry.value] : [],
            )[0];
      if (value === undefined || value.kind === 'Spread' || (key === undefined && named !== undefined))
        return undefined;
      items.push({
        kind: 'value',
        node: value,
        start: item.start,
        end: last.end,
        token: item.token,
        plain: conversion === 's' || conversion === 'd' || conversion === 'i',
      });
    }
    index += whole.length - 1;
  }
  if (named === undefined && next !== values.length) return undefined;
  const operator = place.text.indexOf('%', lastTokenEnd(text));
  const before = place.text.slice(lastTokenEnd(text), operator);
  const start = operator - (/[^\S\n]*\\?\s*$/u.exec(before)?.[0].length ?? 0);
  return { node, items, tokens: text.tokens, tail: { start, end: node.end } };
};

/** `"… {} …".format(a, b)`. */
const byFormat = (place: Place, node: Call): TextItems | undefined => {
  if (node.callee.kind !== 'Member' || node.callee.property !== 'format' || node.callee.object.kind !== 'Str')
    return undefined;
  const text = literal(place, node.callee.object);
  if (text === undefined) return undefined;
  const items: Item[] = [];
  let next = 0;
  for (let index = 0; index < text.items.length; index += 1) {
    const item = text.items[index];
    if (item?.kind !== 'char' || (item.c !== '{' && item.c !== '}')) {
      if (item !== undefined) items.push(item);
      continue;
    }
    const rest = ahead(text.items, index, 80);
    const found = /^(?:\{\{|\}\}|\{(\w*)([!:][^{}]*)?\})/u.exec(rest.map(({ c }) => c).join(''));
    const last = rest[(found?.[0].length ?? 0) - 1];
    if (found === null || last === undefined) return undefined;
    const [whole, key, spec] = found;
    if (key === undefined) items.push({ ...item, end: last.end });
    else {
      const value = argumentFor(node, key === '' ? String(next++) : key);
      if (value === undefined) return undefined;
      items.push({
        kind: 'value',
        node: value,
        start: item.start,
        end: last.end,
        token: item.token,
        plain: spec === undefined,
      });
    }
    index += whole.length - 1;
  }
  return {
    node,
    items,
    tokens: text.tokens,
    tail: { start: place.text.lastIndexOf('.', node.callee.propertyStart), end: node.end },
  };
};

const argumentFor = (call: Call, key: string): Expression | undefined => {
  if (call.args.some(({ kind }) => kind === 'Spread')) return undefined;
  if (/^\d+$/u.test(key)) {
    const value = call.args[Number(key)];
    return value?.kind === 'KeywordArg' ? undefined : value;
  }
  const named = call.args.find((arg) => arg.kind === 'KeywordArg' && arg.name === key);
  return named?.kind === 'KeywordArg' ? named.value : undefined;
};

const ahead = (
  items: readonly Item[],
  index: number,
  most: number,
): readonly (Char & { readonly token: StringToken })[] => {
  const found = [];
  for (const item of items.slice(index, index + most)) {
    if (item.kind !== 'char') break;
    found.push(item);
  }
  return found;
};

const lastTokenEnd = ({ tokens }: TextItems): number => tokens.at(-1)?.end ?? 0;
