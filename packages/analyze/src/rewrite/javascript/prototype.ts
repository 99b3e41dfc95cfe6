/** Names that lead to the prototype which all objects share: refused as keys, taken out of what is merged. */
import { callAround, replace } from '../calls.ts';
import type { Expression } from '../../tree/node.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { functionAround, linesBefore, literal, onlyValue, ownFunction, semicolon, step } from './code.ts';
import { refusal } from './guards.ts';

/** `config[req.body.key] = value` → a check before it. */
export const refusedKey: Rewrite = (place) => {
  const { node } = place;
  if (!/^(?:Name|Member|Index)$/u.test(node.kind)) return unfit('the name of the property is put together here');
  const call = callAround(place, node);
  if (call !== undefined) return unfit('the property is set by a function');
  const scope = functionAround(place, node);
  if (scope === undefined) return unfit('the property is set outside a function: there is nobody to answer');
  const own = place.source(scope);
  const wanted = node.kind === 'Member' ? node.property : 'key';
  // A name of its own is checked and used alike, whatever a getter would say the second time.
  const key =
    node.kind === 'Name'
      ? node.name
      : [wanted, 'key', 'name', 'field', 'propertyName'].find(
          (name) => !new RegExp(String.raw`(?<!\.)\b${name}\b`, 'u').test(own),
        );
  if (key === undefined) return unfit('the names for the key are all taken');
  const test = ['__proto__', 'constructor', 'prototype']
    .map((name) => `${key} === ${literal(place, name)}`)
    .join(' || ');
  const lines = linesBefore(place, node, [
    ...(node.kind === 'Name' ? [] : [`const ${key} = ${place.source(node)}${semicolon(place)}`]),
    `if (${test}) {`,
    ...refusal(place, scope, 400, 'this name is not allowed').map((line) => step(place) + line + semicolon(place)),
    '}',
  ]);
  return lines === undefined
    ? unfit('no check can be put before the property is set')
    : {
        title: 'Refuse the names of the prototype',
        edits: node.kind === 'Name' ? [lines] : [lines, replace(node as Expression, key)],
      };
};

/** Whether the one value of a variable is what a request or a text of JSON held. */
const madeOfJson = (place: Place, node: Expression): boolean => {
  const made = node.kind === 'Name' ? onlyValue(place, node) : undefined;
  return (
    made !== undefined && /\breq(?:uest)?\.(?:body|query|params)\b|JSON\.parse\(|\.json\(\)/u.test(place.source(made))
  );
};

/** `_.merge(settings, req.body)` → `_.merge(settings, withoutPrototype(req.body))`. */
export const withoutPrototype: Rewrite = (place) => {
  const { node } = place;
  const call = callAround(place, node, ({ args }) => args.some((one) => one === node));
  if (call === undefined || !/^(?:Name|Member|Index|Await|Cast)$/u.test(node.kind))
    return unfit('what is merged is not handed over as it is');
  const name = place.source(call.callee);
  if (/(?:^|\.)(?:set|setWith|setValue)$/u.test(name))
    return unfit('a path is followed: its names have to be checked one by one');
  if (functionAround(place, node)?.name === name)
    return unfit('this is the merge itself: it has to leave the keys of the prototype out');
  return {
    title: 'Take the keys of the prototype out',
    // What came over the wire as JSON is the same after another turn through JSON.
    ...(/\breq(?:uest)?\.(?:body|query|params)\b|JSON\.parse\(/u.test(place.source(node)) ||
    madeOfJson(place, node as Expression)
      ? {}
      : { changes: 'Dates in the value become texts, and functions are left out.' }),
    edits: [
      replace(node as Expression, `withoutPrototype(${place.source(node)})`),
      ...ownFunction(
        place,
        'withoutPrototype',
        [
          `const isOwn = (key${place.unit.language === 'javascript' ? '' : ': string'}) => key !== ${literal(place, '__proto__')} && key !== ${literal(place, 'constructor')} && key !== ${literal(place, 'prototype')}`,
          `return JSON.parse(JSON.stringify(value ?? {}), (key, entry) => (isOwn(key) ? entry : undefined))`,
        ],
        'Record<string, unknown>',
      ),
    ],
  };
};
