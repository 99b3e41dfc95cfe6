import type { Assign, Expression, Function, Name, Node, Statement } from '../../tree/node.ts';
import { walkOf } from '../../names/walk.ts';
import { statementAround } from '../calls.ts';
import type { Place } from '../rewrite.ts';

/** One step of a text that grows in a variable: `q = "…"`, `q += "…"`, `q = q + "…"`. */
export interface QueryStep {
  readonly statement: Statement;
  readonly assign: Assign;
  /** What is added; for the first step the text it begins with. */
  readonly text: Expression;
}

export interface QueryVariable {
  readonly steps: readonly QueryStep[];
  /** All places that read it, in source order; those of its own steps left out. */
  readonly reads: readonly Name[];
}

/** The steps in which a variable was put together in the function of its use; or why they cannot be followed. */
export const queryVariable = (place: Place, name: Name): QueryVariable | { readonly unfit: string } => {
  const { names } = place;
  const binding = names.binding(name);
  if (binding === undefined) return { unfit: `${name.name} comes from elsewhere` };
  if (binding.flavor === 'param')
    return { unfit: `the statement is handed in as ${name.name}; it has to be mended where it is put together` };
  const scope = names.enclosing(name);
  if (binding.flavor !== 'variable' || binding.scope !== (scope ?? place.unit.root))
    return { unfit: `${name.name} is put together outside this function` };
  const steps: QueryStep[] = [];
  const own = new Set<Node>();
  for (const definition of binding.definitions) {
    if (definition.kind !== 'Assign' || definition.target.kind !== 'Name' || definition.value === undefined)
      return { unfit: `${name.name} is not put together by plain assignments` };
    const statement = statementAround(place, definition);
    if (statement?.kind !== 'ExprStmt' || statement.expr !== definition)
      return { unfit: `${name.name} is assigned inside another statement` };
    own.add(definition.target);
    const { value } = definition;
    if (definition.op === '+=') steps.push({ statement, assign: definition, text: value });
    else if (
      definition.op === '=' &&
      steps.length > 0 &&
      value.kind === 'Binary' &&
      value.op === '+' &&
      value.left.kind === 'Name' &&
      names.binding(value.left) === binding
    ) {
      own.add(value.left);
      steps.push({ statement, assign: definition, text: value.right });
    } else if (definition.op === '=' && steps.length === 0) steps.push({ statement, assign: definition, text: value });
    else return { unfit: `${name.name} is assigned anew on another way through the function` };
  }
  if (steps[0]?.assign.op !== '=') return { unfit: `${name.name} begins elsewhere` };
  if (steps.length > 1 && inLoop(place, steps[0].statement, scope))
    return { unfit: `${name.name} is put together in a loop` };
  const reads = readsOf(place, name, own);
  return { steps, reads };
};

const readsOf = ({ names, unit }: Place, name: Name, own: ReadonlySet<Node>): readonly Name[] => {
  const binding = names.binding(name);
  return walkOf(unit).order.filter(
    (node): node is Name =>
      node.kind === 'Name' && node.name === name.name && !own.has(node) && names.binding(node) === binding,
  );
};

const inLoop = ({ names }: Place, node: Node, scope: Function | Node | undefined): boolean => {
  for (let at = names.parent(node); at !== undefined && at !== scope; at = names.parent(at))
    if (at.kind === 'ForEach' || at.kind === 'While') return true;
  return false;
};
