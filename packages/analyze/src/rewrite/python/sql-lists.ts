/**
 * Lists in a statement: the values of `IN (…)`, and conditions that were collected and joined with `AND`.
 *
 * The text between the parentheses becomes one placeholder per value (`",".join("?" for _ in ids)`), the values go along as `*ids`.
 * A list of conditions keeps its texts, with placeholders in them; their values are collected beside it.
 */
import type { TextEdit } from '../../match/fix.ts';
import { walkOf } from '../../names/walk.ts';
import type { Call, Expression, Name } from '../../tree/node.ts';
import { replace, statementAround } from '../calls.ts';
import type { Place, Unfit } from '../rewrite.ts';
import { unfit } from '../rewrite.ts';

/** `",".join(…)` of a list of values, in place or as the one value of a variable: where it stands, and the list. */
export const joinedValues = (
  place: Place,
  node: Expression,
): { readonly call: Call; readonly separator: string; readonly list: string } | undefined => {
  const call = joinCall(place, node);
  if (call?.callee.kind !== 'Member' || call.callee.object.kind !== 'Str') return undefined;
  const [values] = call.args;
  if (values === undefined || call.args.length !== 1) return undefined;
  const list = listOf(place, values);
  return list === undefined ? undefined : { call, separator: call.callee.object.value, list };
};

/** Whether a value is a list that was joined, in place or as the one value of a variable. */
export const isJoined = (place: Place, node: Expression): boolean => joinCall(place, node) !== undefined;

/** The call of `join` that a value is. */
const joinCall = (place: Place, node: Expression): Call | undefined => {
  const value = node.kind === 'Name' ? onlyValue(place, node) : node;
  return value?.kind === 'Call' && value.callee.kind === 'Member' && value.callee.property === 'join'
    ? value
    : undefined;
};

/** The one value of a variable of the same function that is read once; asked whether it is empty it may be. */
const onlyValue = ({ names, unit }: Place, name: Name): Expression | undefined => {
  const binding = names.binding(name);
  const [only, more] = binding?.definitions ?? [];
  if (more !== undefined || only?.kind !== 'Assign' || only.op !== '=' || only.target.kind !== 'Name') return undefined;
  if (binding?.scope !== (names.enclosing(name) ?? unit.root)) return undefined;
  const reads = walkOf(unit).order.filter(
    (node) =>
      node.kind === 'Name' &&
      node !== only.target &&
      names.binding(node) === binding &&
      names.parent(node)?.kind !== 'If',
  );
  return reads.length === 1 ? only.value : undefined;
};

/** The list behind `ids`, `map(str, ids)`, `str(i) for i in ids`, `f"'{t}'" for t in tags`: its values become the parameters. */
const listOf = (place: Place, values: Expression): string | undefined => {
  const plain = (node: Expression): string | undefined =>
    node.kind === 'Name' || node.kind === 'Member' || node.kind === 'Index' ? place.source(node) : undefined;
  if (values.kind === 'Call')
    return place.names.qualified(values.callee) === 'map' &&
      values.args.length === 2 &&
      values.args[0]?.kind === 'Name' &&
      /^(?:str|repr)$/u.test(values.args[0].name) &&
      values.args[1] !== undefined
      ? plain(values.args[1])
      : undefined;
  if (values.kind !== 'Comprehension') return plain(values);
  const [clause, more] = values.clauses;
  if (clause === undefined || more !== undefined || clause.conditions.length > 0 || clause.target.kind !== 'Name')
    return undefined;
  const own = clause.target.name;
  const element = place.source(values.element);
  // The element itself, with the quotes that a parameter does not need.
  const shapes = [own, `str(${own})`, `repr(${own})`, `f"'{${own}}'"`, `f"{${own}}"`, `"'" + ${own} + "'"`];
  const quoted = [`f'\\'{${own}}\\''`, `"'%s'" % ${own}`, `"'{}'".format(${own})`, `"'" + str(${own}) + "'"`];
  return [...shapes, ...quoted].includes(element) ? plain(clause.iter) : undefined;
};

/** The edits that make placeholders of a joined list. */
export const placeholders = (place: Place, call: Call, mark: string, list: string): TextEdit =>
  replace(call, `",".join("${mark}" for _ in ${list})`);

/** The texts that are appended to the list which a condition is joined from, in source order; `undefined` when it is no such list. */
export const collectedConditions = (
  place: Place,
  node: Expression,
):
  | { readonly texts: readonly { readonly text: Expression; readonly call: Call }[]; readonly begins: Expression }
  | Unfit
  | undefined => {
  const call = joinCall(place, node);
  if (call?.callee.kind !== 'Member' || call.callee.object.kind !== 'Str') return undefined;
  const [list] = call.args;
  if (!/^\s*(?:and|or|,)\s*$/iu.test(call.callee.object.value) || list?.kind !== 'Name') return undefined;
  const { names, unit } = place;
  const binding = names.binding(list);
  const [only, more] = binding?.definitions ?? [];
  if (
    binding?.flavor !== 'variable' ||
    more !== undefined ||
    only?.kind !== 'Assign' ||
    only.value?.kind !== 'List' ||
    binding.scope !== (names.enclosing(node) ?? unit.root)
  )
    return unfit(`the list ${list.name} comes from elsewhere`);
  if (only.value.items.some((item) => names.constant(item) === undefined))
    return unfit(`the list ${list.name} begins with values`);
  const texts: { text: Expression; call: Call }[] = [];
  for (const one of walkOf(unit).order) {
    if (one.kind !== 'Name' || one === only.target || names.binding(one) !== binding) continue;
    const member = names.parent(one);
    const added = member?.kind === 'Member' && member.object === one ? names.parent(member) : undefined;
    if (added === undefined) {
      // Asked whether it is empty, or joined: nothing is put in there.
      if (
        member?.kind === 'If' ||
        member?.kind === 'Conditional' ||
        (member?.kind === 'Call' && member.args[0] === one)
      )
        continue;
      return unfit(`the list ${list.name} is used for something else too`);
    }
    const [text] = added.kind === 'Call' ? added.args : [];
    if (member?.kind !== 'Member' || member.property !== 'append' || added.kind !== 'Call' || text === undefined)
      return unfit(`the list ${list.name} is used for something else too`);
    const statement = statementAround(place, added);
    if (statement?.kind !== 'ExprStmt' || statement.expr !== added)
      return unfit(`the list ${list.name} is used for something else too`);
    if (inLoop(place, added)) return unfit(`the list ${list.name} grows in a loop`);
    texts.push({ text, call: added });
  }
  return texts.length === 0 ? undefined : { texts, begins: only };
};

const inLoop = ({ names }: Place, node: Expression): boolean => {
  for (let at = names.parent(node); at !== undefined && at.kind !== 'Function'; at = names.parent(at))
    if (at.kind === 'ForEach' || at.kind === 'While') return true;
  return false;
};
