import { inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { textItems } from './text-items.ts';

/** Comparisons of MongoDB's scripts as operators of its queries. */
const operators: Readonly<Record<string, string>> = {
  '==': '',
  '===': '',
  '!=': '$ne',
  '!==': '$ne',
  '>': '$gt',
  '>=': '$gte',
  '<': '$lt',
  '<=': '$lte',
};

/**
 * `{"$where": "this.name == '" + name + "'"}` → `{"name": name}`: one comparison of a field needs no script. Between quotes the value is a text,
 * without them a number. Longer scripts are left.
 */
export const scriptToQuery: Rewrite = (place) => {
  for (const node of whereAround(place)) {
    if (node.kind !== 'Entry' || node.key.kind !== 'Str' || node.key.value !== '$where') continue;
    const text = textItems(place, node.value);
    if (text === undefined) return unfit('the script is not put together in a way that can be followed here');
    const values = text.items.flatMap((item) => (item.kind === 'value' ? [item] : []));
    const [value] = values;
    if (value === undefined || values.length > 1 || !value.plain)
      return unfit('the script is more than one comparison');
    const script = text.items.map((item) => (item.kind === 'char' ? item.c : '\0')).join('');
    const [, field = '', operator = '', quote = ''] =
      /^\s*(?:return\s+)?this\.([A-Za-z_][\w.]*)\s*([=!]==?|[<>]=?)\s*(['"]?)\0\3\s*;?\s*$/u.exec(script) ?? [];
    if (field === '') return unfit('the script is more than one comparison');
    const source = place.source(value.node);
    const compared = quote === '' ? `float(${source})` : source;
    const name = operators[operator] ?? '';
    return {
      title: 'Compare in the query instead of in a script',
      // Scripts compare a number with a text of the same digits as equal, but with `===` and `!==`.
      ...(operator.length === 3 ? {} : { changes: 'A number is no longer equal to a text of the same digits.' }),
      edits: [replace(node, `"${field}": ${name === '' ? compared : `{"${name}": ${compared}}`}`)],
    };
  }
  return unfit('no script of a query stands here');
};

/** The entries in and around the finding. */
const whereAround = (place: Place) => {
  const around = [];
  for (let at = place.names.parent(place.node); at !== undefined && at.kind !== 'Block'; at = place.names.parent(at))
    around.push(at);
  return [...inside(place, place.node), ...around];
};
