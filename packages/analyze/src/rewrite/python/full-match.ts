import { callAround, inside, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** A check looks at the whole text: `re.match` → `re.fullmatch`. */
export const fullMatch: Rewrite = (place) => {
  const isMatch = (name: string | undefined): boolean => name === 're.match' || name === 're.search';
  const call =
    inside(place, place.node).find((node) => node.kind === 'Call' && isMatch(place.names.qualified(node.callee))) ??
    callAround(place, place.node, ({ callee }) => isMatch(place.names.qualified(callee)));
  if (call?.kind !== 'Call') return unfit('no match stands here');
  return {
    title: 'Match the whole text',
    changes: 'Texts that only begin in the right way are refused.',
    edits: [replace(call.callee, place.imports.member('re', 'fullmatch'))],
  };
};
