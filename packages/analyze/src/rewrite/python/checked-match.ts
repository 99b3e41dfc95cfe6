import type { Call, Node } from '../../tree/node.ts';
import { inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesAfter, linesBefore, namedValue, step } from './guard-statement.ts';

/** A match that may have failed is looked at before it is used. */
export const checkedMatch: Rewrite = (place) => {
  const match = inside(place, place.node).find(
    (node): node is Call =>
      node.kind === 'Call' && /^re\.(?:match|search|fullmatch)$/u.test(place.names.qualified(node.callee) ?? ''),
  );
  if (match === undefined) return unfit('no match of a pattern stands here');
  const title = 'Look whether there was a match';
  const raise = (name: string): readonly string[] => [
    `if ${name} is None:`,
    `${step(place)}raise ValueError("unexpected format")`,
  ];
  const assigned = assignedTo(place, match);
  if (assigned !== undefined) {
    const lines = linesAfter(place, match, raise(assigned));
    return lines === undefined ? unfit('no check can be put behind the match') : { title, edits: [lines] };
  }
  const named = namedValue(place, match, ['found', 'matched', 'match']);
  const lines =
    named === undefined
      ? undefined
      : linesBefore(place, match, [`${named.name} = ${place.source(match)}`, ...raise(named.name)]);
  return named === undefined || lines === undefined
    ? unfit('no check can be put before the match is used')
    : { title, edits: [lines, replace(match, named.name)] };
};

const assignedTo = ({ names }: Place, match: Call): string | undefined => {
  const parent: Node | undefined = names.parent(match);
  return parent?.kind === 'Assign' && parent.value === match && parent.target.kind === 'Name'
    ? parent.target.name
    : undefined;
};
