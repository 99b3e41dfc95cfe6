import { callAround, positional, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** `eval(text)` → `ast.literal_eval(text)`: values are read, nothing is run. */
export const safeLiteral: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) => place.names.qualified(callee) === 'eval');
  if (call === undefined) return unfit('no call of eval stands here; what exec and compile run has no safe form');
  const [text] = positional(call);
  if (text === undefined) return unfit('the text is not an argument of its own');
  return {
    title: 'Read a literal instead of running code',
    changes:
      'Only numbers, texts, lists, dictionaries and the like are read; a calculation or a call is refused with ValueError.',
    edits: [replace(call, `${place.imports.module('ast')}.literal_eval(${place.source(text)})`)],
  };
};
