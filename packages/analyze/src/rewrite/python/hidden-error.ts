import type { Catch, Expression, Node } from '../../tree/node.ts';
import { callAround, inside, replace, statementAround } from '../calls.ts';
import type { TextEdit } from '../../match/fix.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore } from './guard-statement.ts';
import { textItems } from './text-items.ts';

/** The caller learns that something failed; what failed goes to the log. */
export const hiddenError: Rewrite = (place) => {
  const shown = shownIn(place);
  if (shown === undefined) return unfit('no error is shown by a single expression here');
  const handler = handlerAround(place, shown);
  const statement = statementAround(place, shown);
  if (statement === undefined) return unfit('no statement shows the error here');
  const edits: TextEdit[] = [replace(shown, '"internal error"')];
  const logged =
    handler === undefined
      ? true
      : /\b(?:log|logger|logging)\w*\.(?:exception|error|critical|warning)\(/u.test(place.source(handler.body));
  if (!logged) {
    const lines = linesBefore(place, shown, [`${logger(place)}.exception("request failed")`]);
    if (lines === undefined) return unfit('the error cannot be logged before it is shown');
    edits.unshift(lines);
  }
  return { title: 'Keep the error in the log, and tell the caller that there was one', edits };
};

/** The whole text that shows the error: `str(error)`, `f"failed: {error}"`, `traceback.format_exc()`. */
const shownIn = (place: Place): Expression | undefined => {
  const { node, names } = place;
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
