import type { Catch, Expression, Node } from '../../tree/node.ts';
import { callAround, inside, replace, statementAround } from '../calls.ts';
import type { TextEdit } from '../../match/fix.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore } from './guard-statement.ts';
import { textItems } from './text-items.ts';

/** The caller learns that something failed; what failed goes to the log. */
export const hiddenError: Rewrite = (place) => {
  const all = shownAll(place);
  const [shown] = all;
  if (shown === undefined) return unfit('no error is shown by a single expression here');
  const handler = handlerAround(place, shown);
  const statement = statementAround(place, shown);
  if (statement === undefined) return unfit('no statement shows the error here');
  const edits: TextEdit[] = all.map((one) => replace(one, '"internal error"'));
  const around = place.names.enclosing(shown);
  const within = handler?.body ?? (around !== undefined && isErrorHandler(place, around) ? around : undefined);
  const logged =
    within === undefined
      ? true
      : /\b(?:log|logger|logging)\w*\.(?:exception|error|critical|warning)\(/u.test(place.source(within));
  if (!logged) {
    const lines = linesBefore(place, shown, [`${logger(place)}.exception("request failed")`]);
    if (lines === undefined) return unfit('the error cannot be logged before it is shown');
    edits.unshift(lines);
  }
  return {
    title: 'Keep the error in the log, and tell the caller that there was one',
    // What a program says of its own failure is no answer to count on; what it says of a wrong request may be.
    ...(handler?.type === undefined || /\b(?:Base)?Exception\b/u.test(place.source(handler.type))
      ? {}
      : { changes: 'The caller no longer sees what went wrong.' }),
    edits,
  };
};

/** What shows the error: the expression of the finding, or every text of the error in what is given back. */
const shownAll = (place: Place): readonly Expression[] => {
  const one = shownIn(place, place.node);
  if (one !== undefined) return [one];
  const names = inside(place, place.node).filter((node) => node.kind === 'Name' && isHandled(place, node));
  const texts = names.flatMap((name) => shownIn(place, name) ?? []);
  return [...new Set(texts)].filter(
    (text) => text.kind !== 'Name' && !texts.some((other) => other !== text && inside(place, other).includes(text)),
  );
};

/** `@app.errorhandler(500)`, `@app.exception_handler(Exception)`. */
const isErrorHandler = (place: Place, node: Node): boolean =>
  node.kind === 'Function' && node.decorators.some((one) => /errorhandler|exception_handler/u.test(place.source(one)));

/** The error that a handler of the program is given: `@app.errorhandler(Exception) def handle(e)`. */
const isHandled = (place: Place, name: Expression & { readonly kind: 'Name' }): boolean => {
  const around = place.names.enclosing(name);
  return (
    around !== undefined &&
    isErrorHandler(place, around) &&
    place.names.binding(name)?.flavor === 'param' &&
    /^_?(?:e|ex|exc|err|error|exception)$/u.test(name.name)
  );
};

/** The whole text that shows the error: `str(error)`, `f"failed: {error}"`, `traceback.format_exc()`. */
const shownIn = (place: Place, node: Node): Expression | undefined => {
  const { names } = place;
  const trace = inside(place, node).find(
    (one): one is Expression => one.kind === 'Call' && names.qualified(one.callee) === 'traceback.format_exc',
  );
  let at: Node | undefined = trace ?? (node.kind === 'Name' ? node : undefined);
  if (at === undefined) return undefined;
  let best: Node = at;
  for (;;) {
    const parent: Node | undefined = names.parent(at);
    if (parent === undefined) break;
    const text: boolean =
      (parent.kind === 'Call' &&
        parent.args.length === 1 &&
        /^(?:str|repr)$/u.test(names.qualified(parent.callee) ?? '')) ||
      ((parent.kind === 'Binary' || parent.kind === 'Template') && textItems(place, parent) !== undefined) ||
      (parent.kind === 'Member' && parent.object === at && ['args', 'message', 'msg'].includes(parent.property)) ||
      (parent.kind === 'Index' && parent.object === at) ||
      (parent.kind === 'Call' &&
        parent.callee.kind === 'Member' &&
        parent.callee.property === 'format' &&
        parent.args.includes(at as Expression));
    if (!text) break;
    best = parent;
    at = parent;
  }
  return best.kind === 'Name' &&
    callAround(place, best) === undefined &&
    names.parent(best)?.kind !== 'Return' &&
    names.parent(best)?.kind !== 'List'
    ? undefined
    : (best as Expression);
};

const handlerAround = ({ names }: Place, node: Node): Catch | undefined => {
  for (let at: Node | undefined = node; at !== undefined && at.kind !== 'Function'; at = names.parent(at))
    if (at.kind === 'Catch') return at;
  return undefined;
};

/** The logger that the file has, else the module's root logger. */
export const logger = (place: Place): string => {
  const [, own] = /^((?:_?log|_?logger|LOG|LOGGER))\s*=/mu.exec(place.text) ?? [];
  if (own !== undefined) return own;
  return place.imports.module('logging');
};
