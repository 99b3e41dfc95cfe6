import { replace, statementAround } from '../calls.ts';
import { indentOf, lineEndOf } from '../line-ends.ts';
import { type Rewrite, unfit } from '../rewrite.ts';
import { step } from './guard-statement.ts';

/** `if os.path.exists(p): os.remove(p)` → the removal alone, and no complaint when there was nothing: nobody can come in between. */
export const removedWithoutAsking: Rewrite = (place) => {
  const statement = place.node.kind === 'If' ? place.node : statementAround(place, place.node);
  if (statement?.kind !== 'If' || statement.else !== undefined)
    return unfit('more than one removal depends on the check');
  const [only] = statement.then.body;
  const call = only?.kind === 'ExprStmt' && only.expr.kind === 'Call' ? only.expr : undefined;
  const [path] = call?.args ?? [];
  if (
    statement.then.body.length !== 1 ||
    only === undefined ||
    call === undefined ||
    path === undefined ||
    !/^os\.(?:remove|unlink)$/u.test(place.names.qualified(call.callee) ?? '')
  )
    return unfit('more than one removal depends on the check');
  const { test } = statement;
  if (
    test.kind !== 'Call' ||
    !/^os\.path\.(?:exists|isfile|lexists)$/u.test(place.names.qualified(test.callee) ?? '') ||
    place.source(test.args[0] ?? test) !== place.source(path)
  )
    return unfit('the check asks for something else');
  const indent = indentOf(place.text, statement.start);
  return {
    title: 'Remove it without asking first',
    edits: [
      replace(
        { start: statement.start, end: only.end },
        `with ${place.imports.module('contextlib')}.suppress(FileNotFoundError):${lineEndOf(place.text)}${indent}${step(place)}${place.source(call)}`,
      ),
    ],
  };
};
