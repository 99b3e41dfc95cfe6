import type { ParsedUnit } from '../../languages/language.ts';
import { boundNames } from '../../names/bound-names.ts';
import { walkOf } from '../../names/walk.ts';
import type { Node } from '../../tree/node.ts';

/** All names that the unit binds somewhere, in whatever scope, imports left out: a new import must not take one of them. */
export const boundIn = (unit: ParsedUnit): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const node of walkOf(unit).order) for (const name of boundBy(node)) found.add(name);
  return found;
};

const boundBy = (node: Node): readonly string[] => {
  switch (node.kind) {
    case 'Assign':
    case 'ForEach':
    case 'ComprehensionClause':
    case 'Param':
    case 'Catch':
    case 'WithItem':
      return boundNames(node.target);
    case 'Function':
    case 'Class':
    case 'Capture':
      return node.name === undefined ? [] : [node.name];
    default:
      return [];
  }
};
