import type { Expression } from '../../tree/node.ts';
import type { TextEdit } from '../../match/fix.ts';
import { type Place, type Rewrite, type Unfit, unfit } from '../rewrite.ts';
import { isCertainText } from './known-text.ts';
import { wrapValues } from './wrap-values.ts';

/** Values that go into a line (a log, a header, a subject) lose their line breaks: nobody can begin a line of their own. */
export const oneLine: Rewrite = (place) => {
  const title = 'Take line breaks out of the values';
  if (place.node.kind === 'Dict') {
    const list = place.node.entries.flatMap((entry) =>
      entry.kind === 'Entry' && place.names.constant(entry.value) === undefined ? [oneLineOf(place, entry.value)] : [],
    );
    const edits = list.flatMap((own) => ('unfit' in own ? [] : own));
    const [refused] = list.filter((own) => 'unfit' in own);
    return edits.length > 0 ? { title, edits } : (refused ?? unfit('no value stands here'));
  }
  const value = valueIn(place);
  if (value === undefined) return unfit('no single value stands here');
  const edits = oneLineOf(place, value);
  return 'unfit' in edits ? edits : { title, edits };
};

const oneLineOf = (place: Place, value: Expression): readonly TextEdit[] | Unfit =>
  wrapValues(place, value, {
    wrap: (node, source, before) => {
      // Behind the empty line of a message stands its body.
      if (/\r?\n\r?\n/u.test(before))
        return unfit(
          'the text holds the body of the message too, whose lines are its own: build it with email.message',
        );
      if (node.kind === 'Template' || node.kind === 'Binary')
        return unfit('the value is put together again inside the text');
      // No backslash: a field of an f-string may hold none before Python 3.12.
      return `"".join(${isCertainText(place, node) ? source : `str(${source})`}.splitlines())`;
    },
  });

const valueIn = ({ node }: Place): Expression | undefined => {
  switch (node.kind) {
    case 'Name':
    case 'Member':
    case 'Index':
    case 'Call':
    case 'Binary':
    case 'Template':
    case 'Logical':
      return node;
    default:
      return undefined;
  }
};
