/** Values in the text of an XPath expression or a Cypher query become its variables: `'" + name + "'` → `$name`, with `name=name`. */
import { addArgument, callAround, keyword, spreads } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';
import { fillHoles } from './fill-holes.ts';
import { queryVariable } from './query-variable.ts';
import { textItems } from './text-items.ts';
import { valueName } from './value-name.ts';

export const queryVariables: Rewrite = (place) => {
  const call = callAround(
    place,
    place.node,
    ({ callee }) => callee.kind === 'Member' && (callee.property === 'xpath' || callee.property === 'run'),
  );
  const [query] = call?.args ?? [];
  if (call === undefined || query === undefined) return unfit('this call takes no variables');
  if (spreads(call)) return unfit('arguments are handed in as a whole');
  const steps = query.kind === 'Name' ? queryVariable(place, query) : undefined;
  if (steps !== undefined && ('unfit' in steps || steps.steps.length !== 1 || steps.reads.length !== 1))
    return unfit('the expression is put together elsewhere');
  const text = textItems(place, steps === undefined || 'unfit' in steps ? query : (steps.steps[0]?.text ?? query));
  if (text === undefined) return unfit('the whole expression comes from elsewhere');
  const holes: { from: number; to: number; text: string }[] = [];
  const values: string[] = [];
  const given = new Set<string>();
  for (const [index, item] of text.items.entries()) {
    if (item.kind === 'char' || place.names.constant(item.node) !== undefined) continue;
    const before = text.items[index - 1];
    const after = text.items[index + 1];
    if (
      !item.plain ||
      before?.kind !== 'char' ||
      after?.kind !== 'char' ||
      before.c !== after.c ||
      !/['"]/u.test(before.c)
    )
      return unfit('a value does not stand alone between quotes');
    let name = valueName(item.node);
    for (let count = 2; given.has(name) || keyword(call, name) !== undefined; count += 1)
      name = `${valueName(item.node)}${String(count)}`;
    given.add(name);
    holes.push({ from: index - 1, to: index + 1, text: `$${name}` });
    values.push(`${name}=${place.source(item.node)}`);
  }
  if (holes.length === 0) return unfit('no value stands in the expression');
  const edits = fillHoles(place, text, holes);
  return edits === undefined
    ? unfit('the text cannot be taken apart where it stands')
    : { title: 'Hand the values over as variables', edits: [...edits, addArgument(place, call, values.join(', '))] };
};
