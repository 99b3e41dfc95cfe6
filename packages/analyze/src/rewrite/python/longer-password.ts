import { inside, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** Passwords of twelve characters at least. Source: NIST SP 800-63B-4, 3.1.1.2 asks for fifteen where nothing else proves who it is, for eight else. */
export const longerPassword: Rewrite = (place) => {
  const bound = inside(place, place.node).find((node) => node.kind === 'Num');
  if (bound?.kind !== 'Num') return unfit('the length is not written here');
  return {
    title: 'Ask for twelve characters',
    changes: 'Shorter passwords are refused.',
    edits: [replace(bound, '12')],
  };
};
