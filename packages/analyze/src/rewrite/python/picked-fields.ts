/** A record takes the fields by name that callers may set, not whatever a request brings; a form of Django lists its fields. */
import type { Call, Class, Expression, ForEach, Node } from '../../tree/node.ts';
import { callAround, inside, replace, statementAround } from '../calls.ts';
import { isGrantingField } from '../granting-field.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { fieldsOfModel } from './fields-of-model.ts';
import { linesBefore, step } from './guard-statement.ts';

const title = 'Take the fields by name that a caller may set';

export const pickedFields: Rewrite = async (place) => {
  const written = writtenAt(place);
  if (written === undefined) return unfit('what is written into the record does not stand here by itself');
  const { values, model, loop } = written;
  const known = model === undefined ? undefined : await fieldsOfModel(place, model);
  const fields = known?.filter((name) => !isGrantingField(name)) ?? readNames(place, values);
  if (fields.length === 0)
    return unfit(
      known === undefined
        ? 'which fields a caller may set is not in the code: neither the model is found, nor are they read by name'
        : 'every field of the model grants something: which of them a caller may set is not in the code',
    );
  const list = tuple(fields);
  const made = {
    title,
    changes: `Only ${fields.join(', ')} ${fields.length === 1 ? 'is' : 'are'} taken from the request; what else a caller may set has to join the list.`,
  };
  if (loop !== undefined) {
    const [first] = loop.body.body;
    const check =
      first && linesBefore(place, first, [`if ${place.source(values)} not in ${list}:`, `${step(place)}continue`]);
    return check === undefined ? unfit('no check can be put into the loop') : { ...made, edits: [check] };
  }
  const source =
    values.kind === 'Logical' || values.kind === 'Conditional' ? `(${place.source(values)})` : place.source(values);
  return { ...made, edits: [replace(values, `{key: value for key, value in ${source}.items() if key in ${list}}`)] };
};

const tuple = (fields: readonly string[]): string =>
  `(${fields.map((name) => `"${name}"`).join(', ')}${fields.length === 1 ? ',' : ''})`;

interface Written {
  /** What brings the fields; in a loop the name of one of them. */
  readonly values: Expression;
  readonly model: string | undefined;
  readonly loop?: ForEach;
}

const writtenAt = (place: Place): Written | undefined => {
  const values = place.node as Expression;
  const call = callAround(
    place,
    place.node,
    (one) => one !== values && one.args.some((arg) => inside(place, arg).includes(values)),
  );
  if (call === undefined) return undefined;
  const name = place.source(call.callee);
  if (name === 'setattr' || name.endsWith('__setattr__')) {
    const loop = loopOf(place, call);
    const [key] = name === 'setattr' || name.startsWith('object.') ? call.args.slice(1) : call.args;
    const record = name === 'setattr' || name.startsWith('object.') ? call.args[0] : undefined;
    if (loop === undefined || key?.kind !== 'Name' || !place.source(loop.target).split(/\W+/u).includes(key.name))
      return undefined;
    return { values: key, model: modelOf(place, record), loop };
  }
  if (name.endsWith('.__dict__.update') && call.callee.kind === 'Member' && call.callee.object.kind === 'Member')
    return { values, model: modelOf(place, call.callee.object.object) };
  return { values, model: /^(?:\w+\.)*?([A-Z]\w*)(?:\.|$)/u.exec(name)?.[1] };
};

/** The loop whose body the call stands in, by itself or behind a condition. */
const loopOf = (place: Place, call: Call): ForEach | undefined => {
  for (let at: Node | undefined = statementAround(place, call); at !== undefined; at = place.names.parent(at)) {
    if (at.kind === 'ForEach') return at;
    if (at.kind === 'Function' || at.kind === 'While') return undefined;
  }
  return undefined;
};

/** The class of a record, from where the record came. */
const modelOf = (place: Place, record: Expression | undefined): string | undefined => {
  if (record?.kind !== 'Name') return undefined;
  for (const one of place.names.binding(record)?.definitions ?? []) {
    if (one.kind !== 'Assign' || one.value === undefined) continue;
    const found = /\b([A-Z][a-z]\w*)\b/u.exec(place.source(one.value))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Names that the function itself reads from what came. */
const readNames = (place: Place, values: Expression): readonly string[] => {
  const around = place.names.enclosing(values);
  if (around?.kind !== 'Function' || values.kind !== 'Name') return [];
  const own = values.name;
  const source = place.source(around);
  const read = [
    ...source.matchAll(new RegExp(String.raw`\b${own}(?:\[|\.get\(\s*)["'](\w+)["']`, 'gu')),
    ...source.matchAll(new RegExp(String.raw`["'](\w+)["']\s+(?:not\s+)?in\s+${own}\b`, 'gu')),
  ];
  return [...new Set(read.map(([, name = '']) => name))].filter((name) => !isGrantingField(name));
};

/** `fields = "__all__"` → the fields of the model; what grants something is shown by a serializer and not taken. */
export const listedFields: Rewrite = async (place) => {
  const statement = statementAround(place, place.node);
  const meta = statement && place.names.enclosing(statement);
  if (
    statement?.kind !== 'ExprStmt' ||
    statement.expr.kind !== 'Assign' ||
    meta?.kind !== 'Class' ||
    meta.name !== 'Meta'
  )
    return unfit('the fields are not set in a Meta class of its own here');
  const model = /^[ \t]*model\s*=\s*["']?(?:\w+\.)*(\w+)/mu.exec(place.source(meta))?.[1];
  const known = model === undefined ? undefined : await fieldsOfModel(place, model);
  if (known === undefined) return unfit('the model is not found, so which fields there are is not known');
  const free = known.filter((name) => !isGrantingField(name));
  const granting = known.filter((name) => isGrantingField(name));
  const outer = place.names.enclosing(meta);
  const list = (names: readonly string[]): string => `[${names.map((name) => `"${name}"`).join(', ')}]`;
  const serializer = outer?.kind === 'Class' && isSerializer(place, outer);
  if (serializer) {
    if (/\bread_only_fields\b/u.test(place.source(meta)))
      return unfit('the fields that are only read are listed already');
    const lines =
      granting.length === 0 ? undefined : linesBefore(place, statement, [`read_only_fields = ${list(granting)}`]);
    return {
      title: 'List the fields',
      changes: `Fields that are added to the model later are not shown by themselves${granting.length === 0 ? '' : `; ${granting.join(', ')} can be read, and no longer set`}.`,
      edits: [...(lines === undefined ? [] : [lines]), replace(statement, `fields = ${list(['id', ...known])}`)],
    };
  }
  if (free.length === 0) return unfit('every field of the model grants something');
  return {
    title: 'List the fields',
    changes: `The form takes ${free.join(', ')}, and nothing else.`,
    edits: [replace(statement, `fields = ${list(free)}`)],
  };
};

const isSerializer = (place: Place, outer: Class): boolean =>
  outer.bases.some((base) => place.source(base).endsWith('Serializer'));
