/**
 * Markup that the program wrote itself, on its way into a page: `items = "".join("<li>" + c + "</li>" for c in rows)`,
 * `PAGE.format(name=name)`, `page.replace("{name}", name)`.
 *
 * Escaping such a value as a whole would show its own tags as text. What has to be escaped are the values inside it: they are looked
 * up where they are put in.
 */
import type { TextEdit } from '../../match/fix.ts';
import { inside } from '../calls.ts';
import type { Expression, Name } from '../../tree/node.ts';
import { type Place, type Unfit, unfit } from '../rewrite.ts';
import { textItems } from './text-items.ts';
import { type WrapOptions, wrapValues } from './wrap-values.ts';

/** The edits inside a value that holds markup of the program; `undefined` when it holds none. */
export const markupValues = (
  place: Place,
  node: Expression,
  options: WrapOptions,
): readonly TextEdit[] | Unfit | undefined =>
  holdsMarkup(place, node, 0) ? within(place, node, options, 0) : undefined;

const tag = /<\/?[a-z!][^<]*>?/iu;

/** Whether text of the program with a tag in it becomes part of this value. Arguments of unknown calls say nothing. */
const holdsMarkup = (place: Place, node: Expression, depth: number): boolean => {
  const constant = place.names.constant(node);
  if (typeof constant === 'string') return tag.test(constant);
  if (depth > 6) return false;
  switch (node.kind) {
    case 'Template':
      return node.parts.some((part) => holdsMarkup(place, part, depth + 1));
    case 'Binary':
      return (
        (node.op === '+' || node.op === '%') &&
        (holdsMarkup(place, node.left, depth) || (node.op === '+' && holdsMarkup(place, node.right, depth)))
      );
    case 'Conditional':
      return holdsMarkup(place, node.then, depth + 1) || holdsMarkup(place, node.else, depth + 1);
    case 'Call': {
      if (node.callee.kind !== 'Member') return false;
      const { property, object } = node.callee;
      if (property === 'join') {
        const [list] = node.args;
        return holdsMarkup(place, object, depth + 1) || (list !== undefined && elementsHold(place, list, depth + 1));
      }
      return /^(?:format|replace|strip|rstrip|lstrip)$/u.test(property) && holdsMarkup(place, object, depth + 1);
    }
    case 'Name':
      return definitionsOf(place, node).some((value) => holdsMarkup(place, value, depth + 1));
    default:
      return false;
  }
};

const elementsHold = (place: Place, list: Expression, depth: number): boolean => {
  if (list.kind === 'Comprehension') return list.element.kind !== 'Entry' && holdsMarkup(place, list.element, depth);
  return list.kind === 'List' && list.items.some((item) => item.kind !== 'Spread' && holdsMarkup(place, item, depth));
};

/** What a variable is given by plain assignments, `+=` among them. */
const definitionsOf = ({ names }: Place, name: Name): readonly Expression[] =>
  (names.binding(name)?.definitions ?? []).flatMap((one) =>
    one.kind === 'Assign' && one.value !== undefined && one.target.kind === 'Name' ? [one.value] : [],
  );

const unknown = unfit('the value holds tags of the page itself, and the values in them cannot be followed');

const within = (place: Place, node: Expression, options: WrapOptions, depth: number): readonly TextEdit[] | Unfit => {
  if (depth > 6) return unknown;
  if (place.names.constant(node) !== undefined) return [];
  if (textItems(place, node) !== undefined) return allowingNone(wrapValues(place, node, options));
  switch (node.kind) {
    case 'Conditional':
      return all(place, [node.then, node.else], options, depth);
    case 'Binary': {
      if (node.op === '+') return all(place, [node.left, node.right], options, depth);
      if (place.names.constant(node.left) === undefined) return unknown;
      return all(place, node.right.kind === 'List' ? node.right.items : [node.right], options, depth);
    }
    case 'Call': {
      if (node.callee.kind !== 'Member') return plain(place, node, options);
      const { property, object } = node.callee;
      const values = node.args.map((arg) => (arg.kind === 'KeywordArg' ? arg.value : arg));
      if (values.some(({ kind }) => kind === 'Spread')) return unknown;
      if (property === 'format' && holdsMarkup(place, object, 0))
        return place.names.constant(object) === undefined ? unknown : all(place, values, options, depth);
      if (property === 'replace' && holdsMarkup(place, object, 0))
        return all(place, [object, ...values.slice(1, 2)], options, depth);
      if (/^(?:strip|rstrip|lstrip)$/u.test(property)) return within(place, object, options, depth + 1);
      const [list] = values;
      if (property !== 'join' || list === undefined) return plain(place, node, options);
      if (list.kind === 'Comprehension' && list.element.kind !== 'Entry')
        return within(place, list.element, options, depth + 1);
      return list.kind === 'List' ? all(place, list.items, options, depth) : unknown;
    }
    case 'Name': {
      if (!holdsMarkup(place, node, 0)) return plain(place, node, options);
      const binding = place.names.binding(node);
      const written = definitionsOf(place, node);
      if (binding?.flavor !== 'variable' || written.length !== binding.definitions.length) return unknown;
      // `page = page + "…"`: the variable itself is no value of its own.
      if (written.some((value) => value.kind !== 'Binary' && mentions(place, value, node) && value.kind !== 'Call'))
        return unknown;
      return all(
        place,
        written.flatMap((value) => withoutSelf(place, value, node)),
        options,
        depth,
      );
    }
    default:
      return plain(place, node, options);
  }
};

const mentions = (place: Place, value: Expression, name: Name): boolean => {
  const binding = place.names.binding(name);
  return inside(place, value).some((one) => one.kind === 'Name' && place.names.binding(one) === binding);
};

/** The operands of a value that are not the variable which it is assigned to. */
const withoutSelf = (place: Place, value: Expression, name: Name): readonly Expression[] => {
  if (value.kind === 'Name' && place.names.binding(value) === place.names.binding(name)) return [];
  if (value.kind === 'Binary' && value.op === '+' && mentions(place, value, name))
    return [...withoutSelf(place, value.left, name), ...withoutSelf(place, value.right, name)];
  if (
    value.kind === 'Call' &&
    value.callee.kind === 'Member' &&
    value.callee.property === 'replace' &&
    mentions(place, value.callee.object, name)
  )
    return [...withoutSelf(place, value.callee.object, name), ...value.args.slice(1, 2)];
  return [value];
};

/** A value without tags of the program: passed through whole. */
const plain = (place: Place, node: Expression, options: WrapOptions): readonly TextEdit[] | Unfit => {
  const put = options.wrap(node, place.source(node), '', { piece: true, added: true });
  if (put === undefined) return [];
  return typeof put === 'string' ? [{ start: node.start, end: node.end, text: put }] : put;
};

const all = (
  place: Place,
  nodes: readonly Expression[],
  options: WrapOptions,
  depth: number,
): readonly TextEdit[] | Unfit => {
  const edits: TextEdit[] = [];
  for (const node of nodes) {
    const own = within(place, node, options, depth + 1);
    if ('unfit' in own) return own;
    edits.push(...own);
  }
  return edits;
};

/** A text in which no value stands needs no edit. */
const allowingNone = (edits: readonly TextEdit[] | Unfit): readonly TextEdit[] | Unfit =>
  'unfit' in edits && edits.unfit === 'no value stands in the text' ? [] : edits;
