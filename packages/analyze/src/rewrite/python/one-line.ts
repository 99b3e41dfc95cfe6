import type { Expression } from '../../tree/node.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { isCertainText } from './known-text.ts';
import { wrapValues } from './wrap-values.ts';

/** Values that go into a line (a log, a header, a subject) lose their line breaks: nobody can begin a line of their own. */
export const oneLine: Rewrite = (place) => {
  const value = valueIn(place);
  if (value === undefined) return unfit('no single value stands here');
  const edits = wrapValues(place, value, {
    wrap: (node, source) => {
      if (node.kind === 'Template' || node.kind === 'Binary')
        return unfit('the value is put together again inside the text');
      // No backslash: a field of an f-string may hold none before Python 3.12.
      return `"".join(${isCertainText(place, node) ? source : `str(${source})`}.splitlines())`;
    },
  });
  return 'unfit' in edits ? edits : { title: 'Take line breaks out of the values', edits };
};

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
