import type { TextEdit } from '../match/fix.ts';
import type { Call, Expression, KeywordArg, Node, Statement } from '../tree/node.ts';
import { indentOf, lineStartOf } from './line-ends.ts';
import { walkOf } from '../names/walk.ts';
import type { Place } from './rewrite.ts';

/** A whole node replaced. */
export const replace = (node: { readonly start: number; readonly end: number }, text: string): TextEdit => ({
  start: node.start,
  end: node.end,
  text,
});

/** The nearest call at or around a node, within its statement, that the test accepts. */
export const callAround = (
  { names }: Place,
  node: Node,
  accepts: (call: Call) => boolean = () => true,
): Call | undefined => {
  for (let at: Node | undefined = node; at !== undefined; at = names.parent(at)) {
    if (at.kind === 'Call' && accepts(at)) return at;
    if (at.kind === 'Function' || at.kind === 'Class' || at.kind === 'Block') return undefined;
  }
  return undefined;
};

/** The statement that a node stands in: a direct child of a block or of the program. */
export const statementAround = ({ names }: Place, node: Node): Statement | undefined => {
  let at: Node | undefined = node;
  for (let parent = names.parent(node); parent !== undefined; parent = names.parent(parent)) {
    if (parent.kind === 'Block' || parent.kind === 'Program') return at as Statement;
    at = parent;
  }
  return undefined;
};

export const keyword = (call: Call, name: string): KeywordArg | undefined =>
  call.args.find((arg): arg is KeywordArg => arg.kind === 'KeywordArg' && arg.name === name);

/** The positional arguments before the first keyword or spread. */
export const positional = (call: Call): readonly Expression[] => {
  const end = call.args.findIndex(({ kind }) => kind === 'KeywordArg' || kind === 'Spread');
  return end < 0 ? call.args : call.args.slice(0, end);
};

export const spreads = (call: Call): boolean => call.args.some(({ kind }) => kind === 'Spread');

/** One more argument at the end of a call: on a line of its own where the last one has one, before a trailing comma where there is one. */
export const addArgument = ({ text, unit }: Place, call: Call, argument: string): TextEdit => {
  const close = call.end - 1;
  const last = call.args.at(-1);
  if (last === undefined) return { start: close, end: close, text: argument };
  // From behind: what stands between the last argument and `)` is blanks, comments, a comma, parentheses of the argument.
  let at = close;
  for (;;) {
    const comment = unit.comments.find(({ start, end }) => start < at && at <= end && start >= last.end);
    if (comment !== undefined) at = comment.start;
    else if (/\s/u.test(text.charAt(at - 1))) at -= 1;
    else break;
  }
  const comma = text.charAt(at - 1) === ',';
  const ownLine =
    text.slice(at, close).includes('\n') && text.slice(lineStartOf(text, last.start), last.start).trim() === '';
  if (ownLine) {
    const lineBreak = text.slice(at, close).includes('\r\n') ? '\r\n' : '\n';
    return {
      start: at,
      end: at,
      text: `${comma ? '' : ','}${lineBreak}${indentOf(text, last.start)}${argument}${comma ? ',' : ''}`,
    };
  }
  return { start: at, end: at, text: comma ? ` ${argument}` : `, ${argument}` };
};

/** A keyword argument set: its value replaced, or added at the end. */
export const setKeyword = (place: Place, call: Call, name: string, value: string): TextEdit => {
  const known = keyword(call, name);
  return known === undefined ? addArgument(place, call, `${name}=${value}`) : replace(known.value, value);
};

/** An argument taken away, with the comma and the blanks that belong to it. */
export const removeArgument = ({ text }: Place, call: Call, argument: Expression): TextEdit => {
  const index = call.args.indexOf(argument);
  const next = call.args[index + 1];
  const previous = call.args[index - 1];
  if (next !== undefined) return { start: argument.start, end: next.start, text: '' };
  if (previous !== undefined) {
    // The comma is the first one behind the previous argument (and the parentheses that this may have).
    const comma = text.indexOf(',', previous.end);
    return { start: comma < 0 || comma > argument.start ? previous.end : comma, end: argument.end, text: '' };
  }
  const trailing = /^\s*,/u.exec(text.slice(argument.end, call.end - 1))?.[0].length ?? 0;
  return { start: argument.start, end: argument.end + trailing, text: '' };
};

/** A node and everything below it, outer before inner. */
export const inside = ({ unit }: Place, node: Node): readonly Node[] => {
  const { order, position, last } = walkOf(unit);
  return order.slice(position[node.id] ?? 0, (last[node.id] ?? 0) + 1);
};
