/**
 * Names of one unit: parents, scopes, imports, qualified names, constants.
 *
 * In: a parsed unit. Out: the face `Names`. Everything is computed when first asked and kept by node id, so a
 * file that no rule is interested in costs nothing. All loops over depth are bounded or use explicit stacks.
 */
import type { ParsedUnit } from '../languages/language.ts';
import type { Class, Expression, Function, Name, Node } from '../tree/node.ts';
import { newConstants } from './constants.ts';
import type { Binding, Names } from './names.ts';
import { newQualifier } from './qualified.ts';
import { buildScopes, type Scopes } from './scopes.ts';
import { walkOf } from './walk.ts';

export const buildNames = (unit: ParsedUnit): Names => {
  let scopes: Scopes | undefined;
  const scopesOf = (): Scopes => (scopes ??= buildScopes(unit, walkOf(unit)));
  const binding = (name: Name): Binding | undefined => {
    const known = scopesOf();
    return known.lookUp(known.of[name.id], name.name);
  };
  const parent = (node: Node): Node | undefined => walkOf(unit).parents[node.id];
  const enclosing = (node: Node): Function | Class | undefined => {
    const { parents } = walkOf(unit);
    for (let at = parents[node.id]; at !== undefined; at = parents[at.id]) {
      if (at.kind === 'Function' || at.kind === 'Class') return at;
    }
    return undefined;
  };
  const symbol = (node: Node): string => {
    const path: string[] = [];
    for (let at = enclosing(node); at !== undefined && path.length < 64; at = enclosing(at)) {
      const name = at.name ?? assignedName(parent(at));
      if (name !== undefined) path.push(name);
    }
    return path.reverse().join('.');
  };
  const qualifier = newQualifier({ unit, binding, stars: () => scopesOf().stars });
  const constants = newConstants({ binding, enclosing, parent, qualified: (node) => qualifier(node) });
  return {
    binding,
    parent,
    enclosing,
    symbol,
    qualified: (node: Expression) => qualifier(node),
    constant: (node: Expression) => constants(node),
  };
};

/** The name that a function expression gets from where it stands: `const f = () => …`, `{f: () => …}`. */
const assignedName = (parent: Node | undefined): string | undefined => {
  if (parent?.kind === 'Assign' && parent.target.kind === 'Name') return parent.target.name;
  if (parent?.kind === 'Assign' && parent.target.kind === 'Member') return parent.target.property;
  if (parent?.kind === 'Entry' && parent.key.kind === 'Str') return parent.key.value;
  return undefined;
};
