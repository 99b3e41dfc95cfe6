/**
 * A session with a number of its own from the sign-in on.
 *
 * `req.session.regenerate` of express-session answers by callback: where the function is `async` it is awaited, else what follows in the same
 * block moves into the callback.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Function, Node, Statement } from '../../tree/node.ts';
import { inside, statementAround } from '../calls.ts';
import { indentOf, lineEndAt, lineEndOf, lineStartOf } from '../line-ends.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { functionAround, roomy, semicolon, step } from './code.ts';
import { refusal } from './guards.ts';

export const sessionRenewed: Rewrite = (place) => {
  const [, request] = /^([\w$]+)\.session\.\w+\s*=/u.exec(place.source(place.node)) ?? [];
  const statement = statementAround(place, place.node);
  const scope = functionAround(place, place.node);
  const block = statement && place.names.parent(statement);
  if (request === undefined || statement === undefined || scope === undefined || block?.kind !== 'Block')
    return unfit('no value of a session is set here by a statement of its own');
  if (!/^_?(?:req|request)$/u.test(request) || /["'](?:cookie-session|koa|fastify)["']/u.test(place.text))
    return unfit('this kind of session cannot be begun anew while it is used');
  const sets = (one: Statement): boolean =>
    new RegExp(String.raw`^${request}\.session\.\w+\s*=`, 'u').test(place.source(one));
  // What the sign-in writes, from its first line on.
  let from = block.body.indexOf(statement);
  for (let before = block.body[from - 1]; before !== undefined && sets(before); before = block.body[from - 1])
    from -= 1;
  const rest = block.body.slice(from);
  const [first] = rest;
  if (first === undefined || roomy(place, first) === undefined) return unfit('no statement can stand before this one');
  const written = new Set(rest.filter(sets).map((one) => /\.session\.(\w+)/u.exec(place.source(one))?.[1] ?? ''));
  const read = rest
    .flatMap((one) => [...place.source(one).matchAll(new RegExp(String.raw`\b${request}\.session\.(\w+)`, 'gu'))])
    .map(([, name = '']) => name)
    .find((name) => !written.has(name) && name !== 'save' && name !== 'cookie');
  if (read !== undefined) return unfit(`the value ${read} of the session before is still needed`);
  const title = 'Begin a fresh session at the sign-in';
  const changes = 'What was in the session before the sign-in, a basket for instance, is gone.';
  const end = semicolon(place);
  if (scope.async) {
    const start = lineStartOf(place.text, first.start);
    const indent = indentOf(place.text, first.start);
    const type = place.unit.language === 'javascript' ? '' : '<void>';
    const line = `await new Promise${type}((resolve, reject) => ${request}.session.regenerate((err) => (err ? reject(err) : resolve())))${end}`;
    return { title, changes, edits: [{ start, end: start, text: indent + line + lineEndOf(place.text) }] };
  }
  if (place.names.parent(block)?.kind === 'Try')
    return unfit('errors of what follows are caught here, and a callback would let them out');
  const moved = intoCallback(place, scope, rest, request);
  return moved === undefined ? unfit('what follows cannot be moved into a callback') : { title, changes, edits: moved };
};

/** The statements, one step deeper, in the callback of `regenerate`. */
const intoCallback = (
  place: Place,
  scope: Function,
  rest: readonly Statement[],
  request: string,
): readonly TextEdit[] | undefined => {
  const [first] = rest;
  const last = rest.at(-1);
  if (first === undefined || last === undefined || !isPlain(place, rest)) return undefined;
  const { text } = place;
  const start = lineStartOf(text, first.start);
  const stop = lineEndAt(text, last.end);
  if (!/^\s*;?\s*(?:\/\/.*)?$/u.test(text.slice(last.end, stop))) return undefined;
  const indent = indentOf(text, first.start);
  const one = step(place);
  const lineEnd = lineEndOf(text);
  const end = semicolon(place);
  // The handler of the route is the outermost function; callbacks in it answer with what it was given.
  let handler = scope;
  for (let outer = functionAround(place, handler); outer !== undefined; outer = functionAround(place, outer)) {
    if (/\b(?:res|response|next)\b/u.test(parametersOf(place, handler))) break;
    handler = outer;
  }
  const refused = /\bnext\b/u.test(parametersOf(place, handler))
    ? ['return next(err)']
    : refusal(place, handler, 500, 'the session cannot be renewed');
  const edits: TextEdit[] = [
    {
      start,
      end: start,
      text: [
        `${indent}${request}.session.regenerate((err) => {`,
        `${indent}${one}if (err) {`,
        ...refused.map((line) => indent + one + one + line + end),
        `${indent}${one}}`,
        '',
      ].join(lineEnd),
    },
  ];
  for (let at = start; at < stop; at = lineEndAt(text, at) + lineEnd.length)
    if (text.slice(at, lineEndAt(text, at)).trim() !== '') edits.push({ start: at, end: at, text: one });
  const [head, ...lines] = edits;
  const [line, ...more] = lines;
  if (head === undefined || line === undefined) return undefined;
  return [
    { ...head, text: head.text + line.text },
    ...more,
    { start: stop, end: stop, text: `${lineEnd}${indent}})${end}` },
  ];
};

const parametersOf = (place: Place, { params }: Function): string =>
  params.map((param) => place.source(param)).join(' ');

/** Nothing that means something else in another function: declarations that are used outside, loops' jumps, texts of several lines. */
const isPlain = (place: Place, rest: readonly Statement[]): boolean =>
  rest.every((statement) =>
    inside(place, statement).every(
      (one: Node) =>
        one.kind !== 'Jump' &&
        one.kind !== 'Yield' &&
        !(one.kind === 'Name' && one.name === 'arguments') &&
        !((one.kind === 'Template' || one.kind === 'Str') && place.source(one).includes('\n')),
    ),
  );
