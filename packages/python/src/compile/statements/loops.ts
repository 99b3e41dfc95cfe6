/**
 * `while` and `for`, each turn of which counts the meter `m.f` down.
 *
 * An iterator gives `undefined` at its end, so a turn makes no object. With an `else`, the loop stands in a labelled block that
 * `break` leaves.
 */
import type { For, Stmt, While } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { condition } from '../expressions/conditions.ts';
import { expr } from '../expressions/expression.ts';
import { assignedVariable } from '../names.ts';
import { assignTo } from './assignments.ts';
import { apart, block, branch } from './branches.ts';

/** `while`: the test is evaluated before each turn. */
export const whileStmt = (c: Emitter, node: While): string => {
  const label = c.label();
  const test = condition(c, node.test);
  return loop(c, label, node.orelse, () => `while(${test}){if(--m.f<0)m.tick();\n${block(c, node.body)}}`);
};

/** `for` and `async for`: the iterable is evaluated once. */
export const forStmt = (c: Emitter, node: For): string => {
  const label = c.label();
  const it = `i${c.labels}`;
  const v = c.temp();
  const iter = expr(c, node.iter);
  const start = c.mark(`$.${node.isAsync ? 'asyncIter' : 'iter'}(${iter})`, node);
  const next = c.mark(node.isAsync ? `(yield* $.asyncNext(${it}))` : `${it}.next()`, node);
  return loop(c, label, node.orelse, () => {
    // The variable keeps its last value when the iterator ends: so it is not the one that takes what `next` gives.
    const direct = node.target.kind === 'Name' ? assignedVariable(c, node.target.id) : undefined;
    const stored = direct === undefined ? assignTo(c, node.target, v) : `${direct}=${v};`;
    const code = `for(const ${it}=${start};(${v}=${next})!==undefined;){if(--m.f<0)m.tick();${stored}\n${block(c, node.body)}}`;
    c.free();
    return code;
  });
};

/** A loop and its `else`. Nothing that either binds is certain after it. */
const loop = (c: Emitter, label: string, orelse: readonly Stmt[], emit: () => string): string => {
  const labelled = orelse.length > 0;
  c.frame.loops.push({ label, labelled });
  const { code } = apart(c, emit);
  c.frame.loops.pop();
  return labelled ? `${label}:{${code}${branch(c, orelse).code}}` : code;
};
