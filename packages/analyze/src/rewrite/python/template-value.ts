/**
 * Values of a template that is put together from text become variables of it: `"<h1>" + title + "</h1>"` → `"<h1>{{ title }}</h1>"` with
 * `title=title`. A template that comes from outside as a whole cannot be mended here.
 */
import type { Call, Expression } from '../../tree/node.ts';
import { addArgument, callAround, keyword, spreads } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { fillHoles } from './fill-holes.ts';
import { queryVariable } from './query-variable.ts';
import { textItems } from './text-items.ts';
import { valueName } from './value-name.ts';

export const templateValue: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) =>
    /(?:render_template_string|Template|from_string)$/u.test(place.source(callee)),
  );
  const [template] = call?.args ?? [];
  if (call === undefined || template === undefined) return unfit('no template is made from a text here');
  if (place.names.qualified(call.callee)?.startsWith('mako.') === true)
    return unfit('templates of Mako run what stands in them; hand the values to render yourself');
  const text = textItems(place, writtenAt(place, template));
  if (text === undefined) return unfit('the whole template comes from elsewhere');
  const target = place.source(call.callee).endsWith('render_template_string') ? call : renderOf(place, call);
  if (target === undefined)
    return unfit('the template is rendered elsewhere, and its values have to be handed over there');
  if (spreads(target)) return unfit('the values are handed in as a whole');
  const holes: { from: number; to: number; text: string }[] = [];
  const values: { name: string; source: string }[] = [];
  for (const [index, item] of text.items.entries()) {
    if (item.kind === 'char' || place.names.constant(item.node) !== undefined) continue;
    if (!item.plain) return unfit('a value is formatted on its way into the template');
    let name = valueName(item.node);
    for (let count = 2; values.some((one) => one.name === name) || keyword(target, name) !== undefined; count += 1)
      name = `${valueName(item.node)}${String(count)}`;
    const scope = text.items
      .slice(0, index)
      .map((one) => (one.kind === 'char' ? one.c : ' '))
      .join('');
    if (scope.lastIndexOf('<script') > scope.lastIndexOf('</script')) return unfit('a value stands in a script');
    holes.push({ from: index, to: index, text: `{{ ${name} }}` });
    values.push({ name, source: place.source(item.node) });
  }
  if (holes.length === 0) return unfit('no value stands in the template');
  const edits = fillHoles(place, text, holes);
  if (edits === undefined) return unfit('the text cannot be taken apart where it stands');
  const given = values.map(({ name, source }) => `${name}=${source}`).join(', ');
  return {
    title: 'Hand the values over as variables of the template',
    edits: [...edits, addArgument(place, target, given)],
  };
};

/** The text of a template: in the call, or the one value of a variable that is used for nothing else. */
const writtenAt = (place: Place, template: Expression): Expression => {
  if (template.kind !== 'Name') return template;
  const variable = queryVariable(place, template);
  if ('unfit' in variable) return template;
  const [only, more] = variable.steps;
  return only !== undefined && more === undefined && variable.reads.every((read) => read === template)
    ? only.text
    : template;
};

/** `Template(…).render(…)`. */
const renderOf = ({ names }: Place, call: Call): Call | undefined => {
  const member: Expression | ReturnType<Place['names']['parent']> = names.parent(call);
  const outer = member?.kind === 'Member' && member.property === 'render' ? names.parent(member) : undefined;
  return outer?.kind === 'Call' ? outer : undefined;
};
