import { inside, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** Listens on this machine alone. */
export const bindLocalhost: Rewrite = (place) => {
  const host = inside(place, place.node).find(
    (node) => node.kind === 'Str' && (node.value === '0.0.0.0' || node.value === '' || node.value === '::'),
  );
  if (host?.kind !== 'Str') return unfit('the address is not written here');
  return {
    title: 'Listen on this machine alone',
    changes: 'Other machines no longer reach the program directly; in a container it has to be published on purpose.',
    edits: [replace(host, host.value === '::' ? '"::1"' : '"127.0.0.1"')],
  };
};
