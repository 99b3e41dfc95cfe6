/**
 * Every value that goes into a text passed through a function first: `"<b>" + name` → `"<b>" + escape(name)`.
 *
 * The text may stand where the finding is, or in the one assignment of a variable. A value that is no piece of a text is passed through whole.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Expression } from '../../tree/node.ts';
import { replace } from '../calls.ts';
import type { Place, Unfit } from '../rewrite.ts';
import { unfit } from '../rewrite.ts';
import { queryVariable } from './query-variable.ts';
import { type Item, textItems } from './text-items.ts';

export interface WrapOptions {
  /** The new source of a value, or edits inside it; `undefined` leaves it alone. `before`: the text's characters up to it, other values as `\0`. */
  readonly wrap: (
    value: Expression,
    source: string,
    before: string,
    context: { readonly piece: boolean; readonly added: boolean },
  ) => string | Unfit | readonly TextEdit[] | undefined;
}

export const wrapValues = (place: Place, node: Expression, { wrap }: WrapOptions): readonly TextEdit[] | Unfit => {
  const text = textItems(place, node);
  if (text !== undefined) return pieces(place, text.items, wrap);
  if (node.kind === 'Name') {
    const variable = queryVariable(place, node);
    if (!('unfit' in variable)) {
      const edits: TextEdit[] = [];
      let made = false;
      for (const { text: part } of variable.steps) {
        const own = textItems(place, part);
        if (own === undefined) continue;
        made = true;
        const list = pieces(place, own.items, wrap);
        if ('unfit' in list) {
          if (variable.steps.length === 1) return list;
          continue;
        }
        edits.push(...list);
      }
      if (made && edits.length > 0) return edits;
    }
  }
  if (place.names.constant(node) !== undefined) return unfit('the value is a constant');
  const put = wrap(node, place.source(node), '', { piece: false, added: false });
  if (put === undefined) return unfit('the value has that form already');
  return typeof put === 'string' ? [replace(node, put)] : put;
};

const pieces = (place: Place, items: readonly Item[], wrap: WrapOptions['wrap']): readonly TextEdit[] | Unfit => {
  const edits: TextEdit[] = [];
  let before = '';
  let followed = false;
  for (const item of items) {
    if (item.kind === 'char') {
      before += item.c;
      continue;
    }
    const constant = place.names.constant(item.node);
    if (constant !== undefined) {
      before += String(constant);
      continue;
    }
    const source = place.source(item.node);
    const put = wrap(item.node, source, before, { piece: true, added: item.token === undefined });
    before += '\0';
    if (put === undefined) continue;
    if (typeof put !== 'string') {
      if ('unfit' in put) return put;
      followed = true;
      edits.push(...put);
      continue;
    }
    if (
      item.token !== undefined &&
      item.start < item.node.start &&
      !item.plain &&
      !/^[^!:]*:/u.test(place.text.slice(item.node.end, item.end))
    )
      return unfit('the value is formatted on its way into the text');
    // A field of an f-string cannot hold the quotes of its own literal before Python 3.12.
    const inside =
      item.token !== undefined && item.node.start > item.token.start && item.node.end < item.token.end
        ? item.token
        : undefined;
    const fits = inside === undefined ? put : requoted(put, source, inside.quote);
    if (fits === undefined) return unfit('the value cannot be written inside this literal');
    edits.push(replace(item.node, fits));
  }
  return edits.length === 0 && !followed ? unfit('no value stands in the text') : edits;
};

/** The new source with other quotes than the literal around it. */
const requoted = (put: string, source: string, quote: string): string | undefined => {
  if (put.replace(source, '').includes('\\')) return undefined;
  if (quote.length === 3 || !put.replace(source, '').includes(quote)) return put;
  const other = quote === '"' ? "'" : '"';
  const [head = '', tail = ''] = put.split(source);
  return put.includes(source) && !head.includes(other) && !tail.includes(other)
    ? head.replaceAll(quote, other) + source + tail.replaceAll(quote, other)
    : undefined;
};
