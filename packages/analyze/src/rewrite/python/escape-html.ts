import type { TextEdit } from '../../match/fix.ts';
import type { Expression, Node } from '../../tree/node.ts';
import { callAround } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { isCertainText, isKnownText } from './known-text.ts';
import { markupValues } from './markup-values.ts';
import { type WrapOptions, wrapValues } from './wrap-values.ts';

/**
 * Values that go into a page pass through `html.escape`. It gives a plain `str`, so `+`, `%` and f-strings keep their meaning (adding
 * to markupsafe's `Markup` would escape the page itself). Scripts, addresses and unquoted attributes need more than that: they are left.
 */
export const escapeHtml: Rewrite = (place) => {
  const value = valueIn(place);
  if (value === undefined) return unfit('no text of a page stands here');
  if (isEscaped(place, value)) return unfit('the value is escaped already');
  const options: WrapOptions = {
    wrap: (node, source, before, { piece, added }) => {
      const within = markupValues(place, node, options);
      if (within !== undefined) return within;
      // A handler may return a dictionary or a response: only what is text for certain becomes text here.
      if (!piece && place.node.kind !== 'Str' && !isMarked(place) && !isKnownText(place, node))
        return unfit('it cannot be seen that a text is returned here');
      if (isEscaped(place, node) || isNumber(place, node)) return undefined;
      const why = context(before);
      if (why !== undefined) return unfit(why);
      if (node.kind === 'Call' && /\.(?:render\w*|to_html|prettify)$|render_template/u.test(place.source(node.callee)))
        return undefined;
      const text = added || isCertainText(place, node) ? source : `str(${source})`;
      return `${escape(place)}(${text})`;
    },
  };
  const edits =
    (value.kind === 'Name' ? markupValues(place, value, options) : undefined) ?? wrapValues(place, value, options);
  if ('unfit' in edits) return edits;
  return edits.length === 0
    ? unfit('no value that could be escaped stands in the page')
    : { title: 'Escape the values for HTML', edits: distinct(edits) };
};

/** A variable that stands in the page twice is mended once. */
const distinct = (edits: readonly TextEdit[]): readonly TextEdit[] => [
  ...new Map(edits.map((edit) => [`${String(edit.start)}:${String(edit.end)}`, edit])).values(),
];

const escape = (place: Place): string => place.imports.member('html', 'escape');

/** The text: the finding itself, what it returns, or what it hands to `Markup`, `mark_safe`, a response. */
const valueIn = (place: Place): Expression | undefined => {
  const { node } = place;
  if (node.kind === 'Return') return body(node.value);
  if (node.kind === 'ExprStmt') return node.expr;
  if (node.kind === 'Call' && /(?:Markup|mark_safe|SafeString)$/u.test(place.source(node.callee))) return node.args[0];
  // `page.encode()`: the bytes of a page are the page.
  if (node.kind === 'Call' && node.callee.kind === 'Member' && node.callee.property === 'encode')
    return node.callee.object;
  if (isText(node)) return node;
  const call = callAround(place, node);
  return call?.args[0];
};

/** `return page, 404`: the page is the first of them. */
const body = (value: Expression | undefined): Expression | undefined =>
  value?.kind === 'List' && value.flavor === 'tuple' ? value.items[0] : value;

const isText = (node: Node): node is Expression =>
  ['Binary', 'Template', 'Name', 'Member', 'Index', 'Str', 'Logical', 'Conditional', 'Await'].includes(node.kind) ||
  node.kind === 'Call';

/** Why escaping does not help behind this text of a page. */
const context = (before: string): string | undefined => {
  const lower = before.toLowerCase();
  if (lower.lastIndexOf('<script') > lower.lastIndexOf('</script'))
    return 'the value stands in a script, where escaping for HTML does not help';
  if (lower.lastIndexOf('<style') > lower.lastIndexOf('</style'))
    return 'the value stands in a style sheet, where escaping for HTML does not help';
  const tag = lower.slice(lower.lastIndexOf('<'));
  if (tag.includes('>') || !tag.startsWith('<')) return undefined;
  if (/\bon\w+\s*=\s*["'][^"']*$/u.test(tag))
    return 'the value stands in a script, where escaping for HTML does not help';
  const [, address] = /\b(?:href|src|action|formaction|data)\s*=\s*(["'])$/u.exec(tag) ?? [];
  if (address !== undefined) return 'the value is a whole address, whose scheme has to be checked';
  // Between quotes that were opened for the attribute, escaping is enough.
  const open = tag.replaceAll(/=\s*(["'])[^"']*\1/gu, '');
  if (/=\s*["'][^"']*$/u.test(open)) return undefined;
  if (/=\s*[^\s"'>]*$/u.test(open)) return 'the value is an attribute without quotes';
  return undefined;
};

const isEscaped = (place: Place, node: Expression): boolean =>
  node.kind === 'Call' &&
  (/escape|clean|sanitiz|url_for|quote/iu.test(place.source(node.callee)) || /csrf/iu.test(place.source(node)));

const isNumber = (place: Place, node: Expression): boolean =>
  node.kind === 'Num' ||
  (node.kind === 'Call' && /^(?:int|float|len|round|sum)$/u.test(place.names.qualified(node.callee) ?? ''));

/** Whether the value is handed to something that takes text alone. */
const isMarked = (place: Place): boolean => {
  const call = callAround(place, place.node);
  return call !== undefined && /(?:Markup|mark_safe|SafeString)$/u.test(place.source(call.callee));
};
