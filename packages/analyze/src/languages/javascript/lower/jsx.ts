/** Lowering of JSX. Text children follow JSX's rules for white space: lines are trimmed and joined by one space, blank ones vanish. */
import type { Ellipsis, Expression, JsxAttribute, JsxElement, Metavar, Spread } from '../../../tree/node.ts';
import { decodeEntities } from './decode.ts';
import { expression } from './expressions.ts';
import { absent, at, between, childOf, endOf, firstKid, kids, startOf, textOf, type } from './lowering.ts';
import type { Building, Lowering } from './lowering.ts';
import { isEllipsis, isMetavariable, mark } from './placeholder.ts';

export const jsxElement = (l: Lowering, n: number): JsxElement => {
  const opening = type(l, n) === 'jsx_element' ? childOf(l, n, 'open_tag') : n;
  const tag = opening === -1 ? n : opening;
  const nameNode = childOf(l, tag, 'name');
  const name: Expression | undefined = nameNode === -1 ? undefined : tagName(l, nameNode);
  const attributes = kids(l, tag).flatMap((child) => attributeOf(l, child));
  const made: Building<JsxElement> = {
    kind: 'JsxElement',
    ...at(l, n),
    attributes,
    children: tag === n ? [] : childrenOf(l, n),
  };
  if (name !== undefined) made.name = name;
  return made;
};

const tagName = (l: Lowering, n: number): Expression =>
  type(l, n) === 'jsx_namespace_name' ? { kind: 'Name', ...at(l, n), name: textOf(l, n) } : expression(l, n);

const attributeOf = (l: Lowering, n: number): (JsxAttribute | Spread | Ellipsis | Metavar)[] => {
  if (type(l, n) === 'jsx_expression') {
    const inner = firstKid(l, n);
    if (inner === -1) return [];
    const value = expression(l, inner);
    if (value.kind === 'Spread' || value.kind === 'Ellipsis' || value.kind === 'Metavar') return [value];
    return [{ kind: 'Spread', ...at(l, n), value, double: false }];
  }
  if (type(l, n) !== 'jsx_attribute') return [];
  const [nameNode, valueNode] = kids(l, n);
  if (nameNode === undefined) return [];
  const name = textOf(l, nameNode);
  if (l.pattern && valueNode === undefined) {
    if (isEllipsis(name)) return [{ kind: 'Ellipsis', ...at(l, n) }];
    if (isMetavariable(name)) return [{ kind: 'Metavar', ...at(l, n), name }];
  }
  if (valueNode === undefined) return [{ kind: 'JsxAttribute', ...at(l, n), name }];
  const value: Expression =
    type(l, valueNode) === 'string'
      ? { kind: 'Str', ...at(l, valueNode), value: decodeEntities(textOf(l, valueNode).slice(1, -1)), bytes: false }
      : expression(l, valueNode);
  return [{ kind: 'JsxAttribute', ...at(l, n), name, value }];
};

const childrenOf = (l: Lowering, n: number): Expression[] => {
  const children: Expression[] = [];
  let text: { start: number; end: number } | undefined;
  const flush = (): void => {
    if (text !== undefined) children.push(...textChild(l, text.start, text.end));
    text = undefined;
  };
  for (const child of kids(l, n)) {
    switch (type(l, child)) {
      case 'jsx_opening_element':
      case 'jsx_closing_element':
        break;
      case 'jsx_text':
      case 'html_character_reference':
        text = { start: text?.start ?? l.tree.starts[child]!, end: l.tree.ends[child]! };
        break;
      case 'jsx_expression':
        flush();
        if (firstKid(l, child) !== -1) children.push(jsxExpression(l, child));
        break;
      default:
        flush();
        children.push(expression(l, child));
    }
  }
  flush();
  return children;
};

const textChild = (l: Lowering, start: number, end: number): Expression[] => {
  const raw = l.tree.text.slice(start, end);
  const lines = raw.split(/\r?\n/);
  const kept = lines
    .map((line, index) => (index === 0 ? line : line.trimStart()))
    .map((line, index) => (index === lines.length - 1 ? line : line.trimEnd()))
    .filter((line) => line !== '');
  if (kept.length === 0) return [];
  const value = decodeEntities(kept.join(' '));
  const from = start + (raw.length - raw.trimStart().length);
  const to = Math.max(from, end - (raw.length - raw.trimEnd().length));
  const place = between(l, from + l.shift, to + l.shift);
  const bare = value.trim().replace(/;$/, '');
  if (l.pattern && (bare === '...' || isEllipsis(bare))) return [{ kind: 'Ellipsis', ...place }];
  if (l.pattern && isMetavariable(bare)) return [{ kind: 'Metavar', ...place, name: bare }];
  return [{ kind: 'Str', ...place, value: l.pattern ? value.replaceAll(mark, '.') : value, bytes: false }];
};

/** `{expression}` inside JSX. */
export const jsxExpression = (l: Lowering, n: number): Expression => {
  const inner = firstKid(l, n);
  if (inner === -1) return { ...absent(l, n), start: startOf(l, n), end: endOf(l, n) };
  return expression(l, inner);
};
