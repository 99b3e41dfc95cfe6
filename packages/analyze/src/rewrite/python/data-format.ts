import type { Call, Expression } from '../../tree/node.ts';
import { callAround, inside, positional, replace, setKeyword } from '../calls.ts';
import type { TextEdit } from '../../match/fix.ts';
import { walkOf } from '../../names/walk.ts';

import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';

/**
 * Formats that carry code → formats that carry data: pickle, marshal, dill and jsonpickle become JSON (what the file writes with
 * them too), models are loaded without code.
 */
export const dataFormat: Rewrite = (place) => {
  const setting = settings(place);
  if (setting !== undefined) return setting;
  const call = callAround(place, place.node, ({ callee }) => known(place.names.qualified(callee) ?? ''));
  if (call === undefined) return unfit('this format has no safe form of the same shape');
  const name = place.names.qualified(call.callee) ?? '';
  if (name === 'torch.load')
    return {
      title: 'Load weights alone',
      changes: 'Files that hold a whole model as an object are refused: its weights have to be saved alone.',
      edits: [setKeyword(place, call, 'weights_only', 'True')],
    };
  if (name === 'numpy.load')
    return {
      title: 'Load arrays without pickled objects',
      changes: 'Arrays of objects are refused.',
      edits: [setKeyword(place, call, 'allow_pickle', 'False')],
    };
  return asJson(place, call);
};

const loads = /^(?:c?[pP]ickle|_pickle|dill|cloudpickle|marshal)\.(loads|load)$/u;
const known = (name: string): boolean =>
  loads.test(name) || /^(?:torch\.load|numpy\.load|jsonpickle\.decode)$/u.test(name);

const asJson = (place: Place, call: Call): Rewritten | Unfit => {
  const name = place.names.qualified(call.callee) ?? '';
  const edits: TextEdit[] = [];
  const json = place.imports.module('json');
  const [family] = name.split('.');
  // What this file reads and writes in the same format has to change with it: one side alone would no longer understand the other.
  for (const node of walkOf(place.unit).order) {
    if (node.kind !== 'Call') continue;
    const other = place.names.qualified(node.callee) ?? '';
    if (node !== call && other.split('.')[0] !== family) continue;
    const [value, file] = positional(node);
    if (value === undefined) return unfit('the data is not an argument of its own');
    if (known(other)) {
      edits.push(...renamed(node, value, `${json}.${loads.exec(other)?.[1] ?? 'loads'}`));
      continue;
    }
    const writer = /^(?:dumps|dump|encode)$/u.exec(other.slice(other.indexOf('.') + 1))?.[0];
    if (writer === undefined) return unfit(`${other} has no form of JSON`);
    if (
      /^(?:self|\w*(?:model|clf|classifier|estimator|pipeline|scaler|vectorizer|func|function|obj|instance)s?)$/iu.test(
        place.source(value),
      )
    )
      return unfit(`${place.source(value)} is an object that JSON cannot hold`);
    if (writer === 'encode') edits.push(...renamed(node, value, `${json}.dumps`));
    else if (writer === 'dumps')
      edits.push(...renamed(node, value, `${json}.dumps`), { start: node.end, end: node.end, text: '.encode()' });
    else if (file === undefined) return unfit('what is written in that format cannot be followed');
    else if (file.kind !== 'Name' && file.kind !== 'Member')
      return unfit('the file that is written in that format is opened in the same call');
    else edits.push(replace(node, `${place.source(file)}.write(${json}.dumps(${place.source(value)}).encode())`));
  }
  return {
    title: 'Read JSON, which carries data alone',
    changes:
      'Data that was written in the old format is not read any more, and objects of own classes have to be turned into dictionaries and lists.',
    edits,
  };
};

/** The call under another name, with its first argument alone; calls in that argument keep their places. */
const renamed = (call: Call, value: Expression, name: string): readonly TextEdit[] => [
  replace(call.callee, name),
  ...(call.args.length > 1 ? [{ start: value.end, end: call.end - 1, text: '' }] : []),
];

/** Serializers that are chosen by name. */
const settings = (place: Place): Rewritten | undefined => {
  const title = 'Exchange JSON';
  const changes = 'Messages and sessions that were written in the old format are not read any more.';
  for (const node of inside(place, place.node)) {
    if (node.kind !== 'Str') continue;
    if (node.value.endsWith('.PickleSerializer'))
      return {
        title,
        changes,
        edits: [replace(node, `"${node.value.replace('PickleSerializer', 'JSONSerializer')}"`)],
      };
    if (node.value !== 'pickle') continue;
    const list = place.names.parent(node);
    if (list?.kind !== 'List') return { title, changes, edits: [replace(node, '"json"')] };
    const kept = list.items.filter((item) => item !== node && !(item.kind === 'Str' && item.value === 'json'));
    return {
      title,
      changes,
      edits: [replace(list, `["json"${kept.map((item) => `, ${place.source(item)}`).join('')}]`)],
    };
  }
  for (const node of inside(place, place.node))
    if (node.kind === 'Member' && node.property === 'recv_pyobj')
      return { title, changes, edits: [{ start: node.propertyStart, end: node.end, text: 'recv_json' }] };
  return undefined;
};
