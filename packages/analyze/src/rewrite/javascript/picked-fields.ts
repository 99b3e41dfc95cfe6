/** A record takes the fields by name that callers may set, not whatever a request brings. */
import type { Expression, Node } from '../../tree/node.ts';
import { inside, replace } from '../calls.ts';
import { isGrantingField } from '../granting-field.ts';
import { lineEndOf } from '../line-ends.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { functionAround, literal, onlyValue, semicolon, step } from './code.ts';
import { fieldsOfModel } from './fields-of-model.ts';

export const pickedFields: Rewrite = async (place) => {
  const body = inside(place, place.node).find((one) => isBody(place, one));
  if (body === undefined) return unfit('the body of the request does not stand here by itself');
  const model = modelAt(place, place.node);
  const known = model === undefined ? undefined : await fieldsOfModel(place, model);
  const fields = known?.filter((name) => !isGrantingField(name)) ?? readNames(place, body);
  if (fields.length === 0)
    return unfit(
      known === undefined
        ? 'which fields a caller may set is not in the code: neither the schema is found, nor are they read by name'
        : 'every field of the schema grants something: which of them a caller may set is not in the code',
    );
  const list = `[${fields.map((name) => literal(place, name)).join(', ')}]`;
  const source = place.source(body);
  const title = 'Take the fields by name that a caller may set';
  const changes = `Only ${fields.join(', ')} ${fields.length === 1 ? 'is' : 'are'} taken from the request; what else a caller may set has to join the list.`;
  const lodash =
    /\b([\w$]+)\s*=\s*require\(["']lodash["']\)|import\s+(?:\*\s+as\s+)?([\w$]+)\s+from\s+["']lodash["']/u.exec(
      place.text,
    );
  if (lodash !== null)
    return {
      title,
      changes,
      edits: [replace(body, `${lodash[1] ?? lodash[2] ?? '_'}.pick(${source}, ${list})`)],
    };
  const isThere = /\bfields\.filter\(\(field\) => body\?\.\[field\] !== undefined\)/u.test(place.text);
  if (!isThere && /\bpicked\b/u.test(place.text)) return unfit('the name picked is taken');
  const edit = replace(body, `picked(${source}, ${list})`);
  if (isThere) return { title, changes, edits: [edit] };
  const { length } = place.text;
  return { title, changes, edits: [edit, { start: length, end: length, text: helper(place) }] };
};

const helper = (place: Place): string => {
  const end = semicolon(place);
  const one = step(place);
  const signature =
    place.unit.language === 'javascript'
      ? 'picked(body, fields)'
      : 'picked<T, K extends keyof T>(body: T, fields: readonly K[]): Pick<T, K>';
  const value =
    'Object.fromEntries(fields.filter((field) => body?.[field] !== undefined).map((field) => [field, body[field]]))';
  return [
    ...(place.text.endsWith('\n') || place.text === '' ? [''] : ['', '']),
    '/** The fields that are named, as far as they were sent; no others. */',
    `function ${signature} {`,
    `${one}return ${value}${place.unit.language === 'javascript' ? '' : ' as Pick<T, K>'}${end}`,
    '}',
    '',
  ].join(lineEndOf(place.text));
};

const isBody = (place: Place, node: Node): node is Expression => {
  if (node.kind !== 'Member' || !/^(?:\w+\.)?(?:req|request|ctx\.request)\.body$/u.test(place.source(node)))
    return false;
  const parent = place.names.parent(node);
  return !(parent?.kind === 'Member' && parent.object === node);
};

/** The model that is written to: named by the call, or what the record came from. */
const modelAt = (place: Place, node: Node): string | undefined => {
  if (node.kind !== 'Call') return undefined;
  if (node.isNew) return node.callee.kind === 'Name' ? node.callee.name : undefined;
  if (place.source(node.callee) === 'Object.assign') return modelOf(place, node.args[0]);
  return node.callee.kind === 'Member' ? modelOf(place, node.callee.object) : undefined;
};

const modelOf = (place: Place, record: Expression | undefined): string | undefined => {
  if (record?.kind === 'Member' && /\bprisma$/iu.test(place.source(record.object))) return record.property;
  if (record?.kind !== 'Name') return undefined;
  if (/^[A-Z]/u.test(record.name)) return record.name;
  const value = onlyValue(place, record);
  const made = value?.kind === 'Await' ? value.value : value;
  return made === undefined ? undefined : /^(?:new\s+)?([A-Z]\w*)[.(]/u.exec(place.source(made))?.[1];
};

/** Names that the function itself reads from the body. */
const readNames = (place: Place, body: Expression): readonly string[] => {
  const around = functionAround(place, body);
  if (around === undefined) return [];
  const source = place.source(around);
  const own = place.source(body).replaceAll('.', String.raw`\.`);
  const [, taken = ''] = new RegExp(String.raw`\{([\w\s,]{1,300})\}\s*=\s*${own}\b`, 'u').exec(source) ?? [];
  const members = [...source.matchAll(new RegExp(String.raw`\b${own}\.(\w+)`, 'gu'))].map(([, name = '']) => name);
  return [...new Set([...taken.split(',').map((name) => name.trim()), ...members])].filter(
    (name) => /^\w+$/u.test(name) && !isGrantingField(name),
  );
};
