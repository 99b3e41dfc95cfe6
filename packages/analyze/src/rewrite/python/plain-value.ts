import type { Expression } from '../../tree/node.ts';
import type { TextEdit } from '../../match/fix.ts';
import { replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';
import { isKnownText } from './known-text.ts';

/** Values of a query to a document store are texts, never operators: `{"name": str(body["name"])}`. */
export const plainValue: Rewrite = (place) => {
  if (place.node.kind !== 'Dict') return unfit('the whole query comes from elsewhere');
  const edits: TextEdit[] = [];
  let certain = true;
  for (const entry of place.node.entries) {
    if (entry.kind !== 'Entry') return unfit('a part of the query comes from elsewhere as a whole');
    if (entry.key.kind === 'Str' && entry.key.value.startsWith('$')) return unfit('the query has operators of its own');
    if (!comesFromOutside(entry.value) || place.names.constant(entry.value) !== undefined) continue;
    edits.push(replace(entry.value, `str(${place.source(entry.value)})`));
    certain &&= isKnownText(place, entry.value);
  }
  return edits.length === 0
    ? unfit('no value of the query comes from outside')
    : {
        title: 'Compare with texts alone',
        ...(certain
          ? {}
          : { changes: 'Numbers that callers send no longer equal stored numbers, only texts equal texts.' }),
        edits,
      };
};

const comesFromOutside = ({ kind }: Expression): boolean =>
  kind === 'Name' || kind === 'Index' || kind === 'Member' || kind === 'Call';
