/**
 * `ejs.render("<h1>" + title + "</h1>")` → `ejs.render("<h1><%= title %></h1>", { title })`: the template is the program's, values are data.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Call, Dict, Expression } from '../../tree/node.ts';
import { walkOf } from '../../names/walk.ts';
import { addArgument, callAround } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { addEntries, onlyValue } from './code.ts';
import { fillHoles } from './sql-holes.ts';
import { textPieces } from './text-pieces.ts';

/** How an engine writes a value that it escapes. */
const marks: readonly (readonly [engine: RegExp, write: (name: string) => string])[] = [
  [/^(?:ejs|eta)\b|^Eta\b/u, (name) => `<%= ${name} %>`],
  [/^(?:pug|jade)\b/u, (name) => `#{${name}}`],
  [/^(?:_|lodash|underscore)\b/u, (name) => `<%- ${name} %>`],
  [/^(?:handlebars|hbs|mustache|nunjucks|swig)\b/iu, (name) => `{{ ${name} }}`],
];

export const templateData: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) =>
    /\.(?:render|compile|template|renderString)$/u.test(place.source(callee)),
  );
  const [given] = call?.args ?? [];
  if (call === undefined || given === undefined || given.kind === 'Spread') return unfit('no template stands here');
  const write = marks.find(([engine]) => engine.test(place.source(call.callee)))?.[1];
  if (write === undefined) return unfit('how this engine writes values is not known');
  const text = given.kind === 'Name' ? (onlyValue(place, given) ?? given) : given;
  const pieces = textPieces(place, text);
  if (pieces === undefined) return unfit('the template comes from elsewhere as a whole');
  const fills: { from: number; to: number; text: string }[] = [];
  const entries: string[] = [];
  const used = new Set<string>();
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'char' || place.names.constant(piece.node) !== undefined) continue;
    const name = nameFor(piece.node, used);
    const source = place.source(piece.node);
    entries.push(name === source ? name : `${name}: ${source}`);
    fills.push({ from: index, to: index, text: write(name) });
  }
  if (fills.length === 0) return unfit('no value stands in the template');
  const filled = fillHoles(pieces, text, fills);
  if ('unfit' in filled) return filled;
  const handed = handOver(place, call, entries);
  return typeof handed === 'string'
    ? unfit(handed)
    : { title: 'Hand the values to the template', edits: [...filled, ...handed] };
};

const nameFor = (node: Expression, used: Set<string>): string => {
  const wanted = node.kind === 'Name' ? node.name : node.kind === 'Member' ? node.property : 'value';
  let name = wanted;
  for (let more = 2; used.has(name); more += 1) name = `${wanted}${String(more)}`;
  used.add(name);
  return name;
};

/** The data goes to the call itself, or to the function that was compiled. */
const handOver = (place: Place, call: Call, entries: readonly string[]): readonly TextEdit[] | string => {
  if (/\.(?:render|renderString)$/u.test(place.source(call.callee))) return dataAt(place, call, 1, entries);
  const parent = place.names.parent(call);
  if (parent?.kind === 'Call' && parent.callee === call) return dataAt(place, parent, 0, entries);
  if (parent?.kind === 'Assign' && parent.target.kind === 'Name') {
    const { target } = parent;
    const binding = place.names.binding(target);
    const reads = walkOf(place.unit).order.filter(
      (one) =>
        one.kind === 'Name' && one !== target && one.name === target.name && place.names.binding(one) === binding,
    );
    const [only] = reads;
    const run = only && place.names.parent(only);
    if (reads.length === 1 && run?.kind === 'Call' && run.callee === only) return dataAt(place, run, 0, entries);
  }
  return 'where the template is filled in cannot be seen';
};

const dataAt = (place: Place, call: Call, index: number, entries: readonly string[]): readonly TextEdit[] | string => {
  const given = call.args[index];
  if (given === undefined && call.args.length === index) return [addArgument(place, call, `{ ${entries.join(', ')} }`)];
  if (given?.kind !== 'Dict') return 'the data of the template is not written out here';
  return clashes(given, entries)
    ? 'the data of the template has such a name already'
    : [addEntries(place, given, entries)];
};

const clashes = ({ entries }: Dict, added: readonly string[]): boolean =>
  entries.some(
    (one) =>
      one.kind === 'Entry' &&
      one.key.kind === 'Str' &&
      added.some((name) => name.split(':')[0] === (one.key.kind === 'Str' ? one.key.value : '')),
  );
