import type { TextEdit } from '../../match/fix.ts';
import type { Expression } from '../../tree/node.ts';
import { replace, statementAround } from '../calls.ts';
import { type Place, type Unfit, unfit } from '../rewrite.ts';
import { linesBefore, namedValue, refusal, step } from './guard-statement.ts';
import { valueName } from './value-name.ts';

/**
 * Names of tables and columns in a statement are let through when they look like names: one check before the statement they stand in.
 *
 * No placeholder can stand for a name, and which names are meant is not in the code; whoever reads the proposal may put a list there.
 */
export const identifierChecks = (place: Place, identifiers: readonly Expression[]): readonly TextEdit[] | Unfit => {
  const edits: TextEdit[] = [];
  const byStatement = Map.groupBy(identifiers, (node) => statementAround(place, node));
  for (const nodes of byStatement.values()) {
    const [first] = nodes;
    if (first === undefined) continue;
    const lines: string[] = [];
    const checked = new Map<string, string>();
    for (const node of nodes) {
      const source = place.source(node);
      if (!fits(place, node)) return unfit(`what is ordinarily given is no plain name: ${source}`);
      if (checked.has(source)) {
        edits.push(replace(node, checked.get(source) ?? source));
        continue;
      }
      const wish = valueName(node);
      const named = namedValue(place, node, [wish, `${wish}_name`, 'column', 'table', 'identifier'].filter(usable));
      if (named === undefined) return unfit('the names for the name of the table or column are all taken');
      if (!named.assigned) {
        lines.push(`${named.name} = ${source}`);
        edits.push(replace(node, named.name));
      }
      checked.set(source, named.name);
    }
    const tests = [...checked.values()].map((name) => `not ${place.imports.module('re')}.fullmatch(r"\\w+", ${name})`);
    const guard = linesBefore(place, first, [
      ...lines,
      `if ${tests.join(' or ')}:`,
      step(place) + refusal(place, 400, 'this is no name of a table or column'),
    ]);
    if (guard === undefined) return unfit('no check of the name can be put before the statement');
    edits.push(guard);
  }
  return edits;
};

const usable = (name: string): boolean => /^[a-z_]\w*$/iu.test(name) && name !== 'value';

/** Whether the constants that stand in for a missing value are names: `request.args.get("sort", "price DESC")` is none. */
const fits = (place: Place, node: Expression): boolean => {
  const isName = (value: Expression): boolean => value.kind !== 'Str' || /^\w+$/u.test(value.value);
  if (node.kind === 'Call') return node.args.slice(1).every((arg) => isName(arg));
  if (node.kind !== 'Name') return true;
  return (place.names.binding(node)?.definitions ?? []).every((one) => {
    const value = one.kind === 'Assign' ? one.value : one.kind === 'Param' ? one.default : undefined;
    if (value === undefined) return true;
    return value.kind === 'Call' ? value.args.slice(1).every((arg) => isName(arg)) : isName(value);
  });
};
