import type { TextEdit } from '../../match/fix.ts';
import { walkOf } from '../../names/walk.ts';
import type { Expression, Node } from '../../tree/node.ts';
import { statementAround } from '../calls.ts';
import { indentOf, lineEndAt, lineEndOf, lineStartOf } from '../line-ends.ts';
import type { Place } from '../rewrite.ts';

/** Lines put before the statement of a node, at its indentation; `undefined` where no statement can stand (`elif`, `if x: y`, decorators). */
export const linesBefore = (place: Place, node: Node, lines: readonly string[]): TextEdit | undefined => {
  const statement = statementAround(place, node);
  if (statement === undefined) return undefined;
  const start = lineStartOf(place.text, statement.start);
  if (
    place.text.slice(start, statement.start).trim() !== '' ||
    /^(?:elif|else|except|finally|case)\b/u.test(place.text.slice(statement.start, statement.start + 8))
  )
    return undefined;
  if (statement.kind === 'Function' || statement.kind === 'Class') return undefined;
  const indent = indentOf(place.text, statement.start);
  return { start, end: start, text: lines.map((line) => indent + line + lineEndOf(place.text)).join('') };
};

/** Lines put behind the statement of a node, at its indentation. */
export const linesAfter = (place: Place, node: Node, lines: readonly string[]): TextEdit | undefined => {
  const statement = statementAround(place, node);
  if (statement === undefined) return undefined;
  const start = lineStartOf(place.text, statement.start);
  if (place.text.slice(start, statement.start).trim() !== '') return undefined;
  const end = lineEndAt(place.text, statement.end);
  if (!/^\s*(?:#.*)?$/u.test(place.text.slice(statement.end, end))) return undefined;
  const indent = indentOf(place.text, statement.start);
  return { start: end, end, text: lines.map((line) => lineEndOf(place.text) + indent + line).join('') };
};

/** One indentation step of the file. */
export const step = ({ text }: Place): string => /^(\t| {2,8})\S/mu.exec(text)?.[1] ?? '    ';

/** The statement that turns a request away: the framework's answer in a handler, an exception elsewhere. */
export const refusal = (place: Place, status: 400 | 403 | 404, words: string): string => {
  const modules = new Set<string>();
  for (const node of walkOf(place.unit).order) if (node.kind === 'Import') modules.add(node.module.split('.')[0] ?? '');
  const around = place.names.enclosing(place.node);
  const source = around === undefined ? '' : place.source(around);
  const handler =
    around?.kind === 'Function' &&
    (around.decorators.some((one) => /\.(?:route|get|post|put|delete|patch)\b/u.test(place.source(one))) ||
      /\brequest\b/u.test(source));
  if (handler && modules.has('flask')) return `${place.imports.member('flask', 'abort')}(${String(status)})`;
  if (handler && modules.has('django')) {
    const answer = { 400: 'HttpResponseBadRequest', 403: 'HttpResponseForbidden', 404: 'HttpResponseNotFound' }[status];
    return `return ${place.imports.member('django.http', answer)}(${JSON.stringify(words)})`;
  }
  if (handler && modules.has('fastapi'))
    return `raise ${place.imports.member('fastapi', 'HTTPException')}(status_code=${String(status)}, detail=${JSON.stringify(words)})`;
  if (
    handler &&
    /\baiohttp\b/u.test(place.text) &&
    /\bweb\.(?:RouteTableDef|Application|Response|Request)\b/u.test(place.text)
  ) {
    const answer = { 400: 'HTTPBadRequest', 403: 'HTTPForbidden', 404: 'HTTPNotFound' }[status];
    return `raise ${place.imports.member('aiohttp', 'web')}.${answer}(text=${JSON.stringify(words)})`;
  }
  return `raise ValueError(${JSON.stringify(words)})`;
};

/** A name for the value of an expression: its own, or a fresh one that has to be assigned before. */
export const namedValue = (
  place: Place,
  node: Expression,
  wishes: readonly string[],
): { readonly name: string; readonly assigned: boolean } | undefined => {
  if (node.kind === 'Name') return { name: node.name, assigned: true };
  const name = wishes.find((wish) => !new RegExp(String.raw`\b${wish}\b`, 'u').test(place.text));
  return name === undefined ? undefined : { name, assigned: false };
};
