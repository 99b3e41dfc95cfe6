/** Lowering of expressions, one function per node type of the grammar. */
import type {
  Assign,
  Call,
  Dict,
  Entry,
  Expression,
  Ellipsis,
  List,
  Metavar,
  Node,
  Spread,
  Yield,
} from '../../../tree/node.ts';
import { decodeEscapes, decodeNumber } from './decode.ts';
import { classOf } from './classes.ts';
import { functionOf, methodOf } from './functions.ts';
import { jsxElement, jsxExpression } from './jsx.ts';
import {
  absent,
  at,
  between,
  brokenOf,
  childOf,
  endOf,
  firstKid,
  hasToken,
  isToken,
  kidOfType,
  kids,
  maxDepth,
  startOf,
  textOf,
  tooDeep,
  type,
} from './lowering.ts';
import type { Lowering } from './lowering.ts';
import { deepCallee, ellipsisMetavariable, isEllipsis, isMetavariable, typedCallee } from './placeholder.ts';
import { statementsIn } from './statements.ts';
import { typeExpression } from './types.ts';

type Lower = (l: Lowering, n: number) => Expression;

/** The expression at a flat node. Anything that is no expression becomes `Broken` around what it holds. */
export const expression = (l: Lowering, n: number): Expression => {
  if (n === -1) return brokenOf(l, 0, 0, []);
  if (l.depth >= maxDepth) return tooDeep(l, n);
  const lower = l.tree.missing[n] === 1 ? undefined : lowerings.get(type(l, n));
  l.depth += 1;
  const made = lower === undefined ? recovered(l, n) : lower(l, n);
  l.depth -= 1;
  return made;
};

/** The child with that field as an expression; `Broken` of no width at the end of the parent when it is not there. */
export const fieldExpression = (l: Lowering, n: number, field: string): Expression => {
  const child = childOf(l, n, field);
  return child === -1 ? absent(l, n) : expression(l, child);
};

export const isExpressionType = (name: string): boolean => lowerings.has(name);

const only = (l: Lowering, n: number): Expression => {
  const child = firstKid(l, n);
  return child === -1 ? absent(l, n) : expression(l, child);
};

const name: Lower = (l, n) => {
  const text = textOf(l, n);
  if (l.pattern) return patternName(l, n, text);
  return { kind: 'Name', ...at(l, n), name: text };
};

/** A name in a pattern: metavariable, ellipsis or itself. */
const patternName = (l: Lowering, n: number, text: string): Expression => {
  if (isEllipsis(text)) return { kind: 'Ellipsis', ...at(l, n) };
  if (isMetavariable(text)) return { kind: 'Metavar', ...at(l, n), name: text };
  const rest = ellipsisMetavariable(text);
  if (rest !== undefined) return { kind: 'EllipsisMetavar', ...at(l, n), name: rest };
  return { kind: 'Name', ...at(l, n), name: text };
};

const str: Lower = (l, n) => {
  const raw = textOf(l, n);
  const closed = raw.length > 1 && raw.endsWith(raw.charAt(0)) ? 1 : 0;
  return { kind: 'Str', ...at(l, n), value: decodeEscapes(raw.slice(1, raw.length - closed)), bytes: false };
};

/** A property key as an expression: `a` and `'a'` are both `Str`. */
export const propertyKey = (l: Lowering, n: number): Expression => {
  const kind = type(l, n);
  if (kind === 'string' || kind === 'number') return expression(l, n);
  if (kind === 'computed_property_name') return only(l, n);
  const text = textOf(l, n);
  if (l.pattern && (isEllipsis(text) || isMetavariable(text))) return patternName(l, n, text);
  return { kind: 'Str', ...at(l, n), value: text, bytes: false };
};

/** A run of template text from `start` to `end` in the tree's text. */
const templateText = (l: Lowering, start: number, end: number): Expression => {
  const raw = l.tree.text.slice(start, end);
  if (l.pattern && raw.trim() === '...') return { kind: 'Ellipsis', ...between(l, start + l.shift, end + l.shift) };
  return {
    kind: 'Str',
    ...between(l, start + l.shift, end + l.shift),
    value: decodeEscapes(raw.replaceAll('\r\n', '\n')),
    bytes: false,
  };
};

export const templateParts = (l: Lowering, n: number): readonly Expression[] => {
  const parts: Expression[] = [];
  let from = l.tree.starts[n]! + 1;
  for (const child of kids(l, n)) {
    if (type(l, child) !== 'template_substitution') continue;
    if (l.tree.starts[child]! > from) parts.push(templateText(l, from, l.tree.starts[child]!));
    parts.push(only(l, child));
    from = l.tree.ends[child]!;
  }
  const closing = l.tree.text.charAt(l.tree.ends[n]! - 1) === '`' && l.tree.ends[n]! > l.tree.starts[n]! + 1 ? 1 : 0;
  const end = l.tree.ends[n]! - closing;
  if (end > from) parts.push(templateText(l, from, end));
  return parts;
};

const member: Lower = (l, n) => {
  const property = childOf(l, n, 'property');
  const object = fieldExpression(l, n, 'object');
  if (property === -1) return object;
  const text = textOf(l, property);
  if (l.pattern && isEllipsis(text)) return { kind: 'MemberEllipsis', ...at(l, n), object };
  return {
    kind: 'Member',
    ...at(l, n),
    object,
    property: text,
    propertyStart: startOf(l, property),
    optional: isOptional(l, n),
  };
};

const isOptional = (l: Lowering, n: number): boolean =>
  kidOfType(l, n, 'optional_chain') !== -1 || hasToken(l, n, '?.');

const subscript: Lower = (l, n) => {
  const object = fieldExpression(l, n, 'object');
  return { kind: 'Index', ...at(l, n), object, index: fieldExpression(l, n, 'index') };
};

const call: Lower = (l, n) => {
  const args = childOf(l, n, 'arguments');
  const callee = fieldExpression(l, n, 'function');
  if (args !== -1 && type(l, args) === 'template_string')
    return { kind: 'Template', ...at(l, n), parts: templateParts(l, args), tag: callee };
  const lowered = args === -1 ? [] : listItems(l, args);
  if (l.pattern && callee.kind === 'Name') {
    const special = patternCall(l, n, callee.name, lowered);
    if (special !== undefined) return special;
  }
  const rest = { args: lowered, isNew: false, optional: isOptional(l, n) } as const;
  // `await f<T>(x)`: the grammar takes it for a call of what was awaited.
  if (callee.kind === 'Await' && type(l, childOf(l, n, 'function')) === 'await_expression') {
    const made: Call = { kind: 'Call', ...between(l, callee.value.start, endOf(l, n)), callee: callee.value, ...rest };
    return { kind: 'Await', ...at(l, n), value: made };
  }
  return { kind: 'Call', ...at(l, n), callee, ...rest };
};

const patternCall = (l: Lowering, n: number, callee: string, args: readonly Expression[]): Expression | undefined => {
  const [first, second] = args;
  if (callee === deepCallee && first !== undefined) return { kind: 'DeepExpr', ...at(l, n), expr: first };
  if (callee === typedCallee && first?.kind === 'Metavar' && second !== undefined)
    return { kind: 'TypedMetavar', ...at(l, n), name: first.name, type: second };
  return undefined;
};

const newCall: Lower = (l, n) => {
  const callee = fieldExpression(l, n, 'constructor');
  const args = childOf(l, n, 'arguments');
  const made: Call = {
    kind: 'Call',
    ...at(l, n),
    callee,
    args: args === -1 ? [] : listItems(l, args),
    isNew: true,
    optional: false,
  };
  return made;
};

/** Items of an argument list or array, `...x` as `Spread`. */
const listItems = (l: Lowering, n: number): Expression[] => kids(l, n).map((child) => expression(l, child));

const spread: Lower = (l, n): Spread => ({ kind: 'Spread', ...at(l, n), value: only(l, n), double: false });

const array: Lower = (l, n): List => {
  const items: Expression[] = [];
  const { next } = l.tree;
  let afterComma = true;
  for (let child = n + 1; child < next[n]!; child = next[child]!) {
    if (type(l, child) === "',") {
      if (afterComma)
        items.push({ kind: 'Null', ...between(l, startOf(l, child), startOf(l, child)), flavor: 'undefined' });
      afterComma = true;
    } else if (!isToken(l, child)) {
      items.push(expression(l, child));
      afterComma = false;
    }
  }
  return { kind: 'List', ...at(l, n), flavor: 'list', items };
};

const object: Lower = (l, n): Dict => ({
  kind: 'Dict',
  ...at(l, n),
  entries: kids(l, n).flatMap((child) => objectEntry(l, child)),
});

const objectEntry = (l: Lowering, n: number): (Entry | Spread | Ellipsis | Metavar)[] => {
  switch (type(l, n)) {
    case 'pair':
    case 'pair_pattern': {
      const key = childOf(l, n, 'key');
      return [
        {
          kind: 'Entry',
          ...at(l, n),
          key: key === -1 ? absent(l, n) : propertyKey(l, key),
          value: fieldExpression(l, n, 'value'),
          shorthand: false,
        },
      ];
    }
    case 'spread_element':
    case 'rest_pattern':
      return [{ kind: 'Spread', ...at(l, n), value: only(l, n), double: false }];
    case 'shorthand_property_identifier':
    case 'shorthand_property_identifier_pattern':
      return [shorthand(l, n, n)];
    case 'object_assignment_pattern': {
      const left = childOf(l, n, 'left');
      if (left === -1) return [];
      if (!type(l, left).startsWith('shorthand'))
        return [{ kind: 'Entry', ...at(l, n), key: absent(l, n), value: expression(l, left), shorthand: false }];
      const entry = shorthand(l, left, n);
      if (entry.kind !== 'Entry') return [entry];
      const value: Assign = {
        kind: 'Assign',
        ...at(l, n),
        op: '=',
        target: entry.value,
        value: fieldExpression(l, n, 'right'),
      };
      return [{ ...entry, value }];
    }
    case 'method_definition': {
      const method = methodOf(l, n, []);
      const key = childOf(l, n, 'name');
      return [
        {
          kind: 'Entry',
          ...at(l, n),
          key: key === -1 ? absent(l, n) : propertyKey(l, key),
          value: method,
          shorthand: false,
        },
      ];
    }
    default: {
      const value = expression(l, n);
      return [{ kind: 'Entry', ...at(l, n), key: absent(l, n), value, shorthand: false }];
    }
  }
};

const shorthand = (l: Lowering, n: number, whole: number): Entry | Ellipsis | Metavar => {
  const text = textOf(l, n);
  if (l.pattern && isEllipsis(text)) return { kind: 'Ellipsis', ...at(l, n) };
  const value = name(l, n);
  return { kind: 'Entry', ...at(l, whole), key: propertyKey(l, n), value, shorthand: true };
};

const logical: Readonly<Record<string, 'and' | 'or' | '??'>> = { '&&': 'and', '||': 'or', '??': '??' };

const binary: Lower = (l, n) => {
  const operator = childOf(l, n, 'operator');
  const op = operator === -1 ? '?' : textOf(l, operator);
  const left = fieldExpression(l, n, 'left');
  const right = fieldExpression(l, n, 'right');
  const joins = logical[op];
  return joins === undefined
    ? { kind: 'Binary', ...at(l, n), op, left, right }
    : { kind: 'Logical', ...at(l, n), op: joins, left, right };
};

const unary: Lower = (l, n) => {
  const operator = childOf(l, n, 'operator');
  const op = operator === -1 ? '?' : textOf(l, operator);
  const operand = fieldExpression(l, n, 'argument');
  return { kind: 'Unary', ...at(l, n), op: op === '!' ? 'not' : op, operand };
};

const ternary: Lower = (l, n) => {
  const test = fieldExpression(l, n, 'condition');
  const then = fieldExpression(l, n, 'consequence');
  // oxlint-disable-next-line unicorn/no-thenable -- the tree's own word
  return { kind: 'Conditional', ...at(l, n), test, then, else: fieldExpression(l, n, 'alternative') };
};

const assign: Lower = (l, n): Assign => {
  const operator = childOf(l, n, 'operator');
  const target = fieldExpression(l, n, 'left');
  return {
    kind: 'Assign',
    ...at(l, n),
    op: operator === -1 ? '=' : textOf(l, operator),
    target,
    value: fieldExpression(l, n, 'right'),
  };
};

const sequence: Lower = (l, n) => {
  const items: Expression[] = [];
  const collect = (node: number): void => {
    for (const child of kids(l, node)) {
      if (type(l, child) === 'sequence_expression' && l.depth < maxDepth) {
        l.depth += 1;
        collect(child);
        l.depth -= 1;
      } else items.push(expression(l, child));
    }
  };
  collect(n);
  return { kind: 'Sequence', ...at(l, n), items };
};

const parenthesized: Lower = (l, n) => {
  const inner = only(l, n);
  const annotation = childOf(l, n, 'type');
  if (annotation === -1) return inner;
  if (l.pattern && inner.kind === 'Metavar')
    return { kind: 'TypedMetavar', ...at(l, n), name: inner.name, type: typeExpression(l, annotation) };
  return { kind: 'Cast', ...at(l, n), value: inner, type: typeExpression(l, annotation) };
};

const yieldExpression: Lower = (l, n): Yield => {
  const value = firstKid(l, n);
  const from = hasToken(l, n, '*');
  return value === -1
    ? { kind: 'Yield', ...at(l, n), from }
    : { kind: 'Yield', ...at(l, n), value: expression(l, value), from };
};

/** `x as T`, `x satisfies T`, `<T>x`, `x!`. */
const cast: Lower = (l, n) => {
  const [first, second] = kids(l, n);
  if (first === undefined) return absent(l, n);
  if (type(l, first) === 'type_arguments') {
    const target = firstKid(l, first);
    const value = second === undefined ? absent(l, n) : expression(l, second);
    return target === -1
      ? { kind: 'Cast', ...at(l, n), value }
      : { kind: 'Cast', ...at(l, n), value, type: typeExpression(l, target) };
  }
  const value = expression(l, first);
  return second === undefined
    ? { kind: 'Cast', ...at(l, n), value }
    : { kind: 'Cast', ...at(l, n), value, type: typeExpression(l, second) };
};

const metaProperty: Lower = (l, n) => {
  const [object = '', property = ''] = textOf(l, n)
    .split('.')
    .map((word) => word.trim());
  const start = startOf(l, n);
  return {
    kind: 'Member',
    ...at(l, n),
    object: { kind: 'Name', ...between(l, start, start + object.length), name: object },
    property,
    propertyStart: endOf(l, n) - property.length,
    optional: false,
  };
};

const regex: Lower = (l, n) => {
  const pattern = childOf(l, n, 'pattern');
  const flags = childOf(l, n, 'flags');
  return {
    kind: 'RegexLit',
    ...at(l, n),
    pattern: pattern === -1 ? '' : textOf(l, pattern),
    flags: flags === -1 ? '' : textOf(l, flags),
  };
};

const assignmentPattern: Lower = (l, n) => {
  const target = fieldExpression(l, n, 'left');
  return { kind: 'Assign', ...at(l, n), op: '=', target, value: fieldExpression(l, n, 'right') };
};

/** Whatever stands where an expression should: its statements and expressions, under a `Broken`. */
const recovered: Lower = (l, n) => brokenOf(l, startOf(l, n), endOf(l, n), piecesIn(l, n));

/** What can be recovered below a node of no meaning of its own. */
export const piecesIn = (l: Lowering, n: number): readonly Node[] => {
  if (l.depth >= maxDepth) return [tooDeep(l, n)];
  l.depth += 1;
  const pieces = statementsIn(l, kids(l, n));
  l.depth -= 1;
  return pieces;
};

const constant =
  (
    made:
      | { readonly kind: 'Bool'; readonly value: boolean }
      | { readonly kind: 'Null'; readonly flavor: 'null' | 'undefined' },
  ): Lower =>
  (l, n) => ({ ...made, ...at(l, n) });

const lowerings = new Map<string, Lower>([
  ['identifier', name],
  ['this', name],
  ['super', name],
  ['import', name],
  ['type_identifier', name],
  ['property_identifier', name],
  ['private_property_identifier', name],
  ['shorthand_property_identifier', name],
  ['shorthand_property_identifier_pattern', name],
  ['statement_identifier', name],
  ['undefined', constant({ kind: 'Null', flavor: 'undefined' })],
  ['null', constant({ kind: 'Null', flavor: 'null' })],
  ['true', constant({ kind: 'Bool', value: true })],
  ['false', constant({ kind: 'Bool', value: false })],
  ['string', str],
  ['number', (l, n) => ({ kind: 'Num', ...at(l, n), value: decodeNumber(textOf(l, n)), raw: textOf(l, n) })],
  ['regex', regex],
  ['template_string', (l, n) => ({ kind: 'Template', ...at(l, n), parts: templateParts(l, n) })],
  ['member_expression', member],
  ['nested_identifier', member],
  ['subscript_expression', subscript],
  ['call_expression', call],
  ['new_expression', newCall],
  ['meta_property', metaProperty],
  ['binary_expression', binary],
  ['unary_expression', unary],
  ['update_expression', unary],
  ['ternary_expression', ternary],
  ['assignment_expression', assign],
  ['augmented_assignment_expression', assign],
  ['assignment_pattern', assignmentPattern],
  ['sequence_expression', sequence],
  ['parenthesized_expression', parenthesized],
  ['await_expression', (l, n) => ({ kind: 'Await', ...at(l, n), value: only(l, n) })],
  ['yield_expression', yieldExpression],
  ['spread_element', spread],
  ['rest_pattern', spread],
  ['array', array],
  ['array_pattern', array],
  ['object', object],
  ['object_pattern', object],
  ['function_expression', (l, n) => functionOf(l, n, 'def')],
  ['generator_function', (l, n) => functionOf(l, n, 'def')],
  ['arrow_function', (l, n) => functionOf(l, n, 'arrow')],
  ['class', (l, n) => classOf(l, n, [])],
  ['as_expression', cast],
  ['satisfies_expression', cast],
  ['type_assertion', cast],
  ['non_null_expression', cast],
  ['instantiation_expression', only],
  ['jsx_element', jsxElement],
  ['jsx_self_closing_element', jsxElement],
  ['jsx_expression', jsxExpression],
]);
