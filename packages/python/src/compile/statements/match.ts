/**
 * `match`: each case is a labelled block that a pattern leaves when it does not match.
 *
 * Names are bound when the whole pattern has matched, so captures wait in temporaries.
 */
import type { Match, MatchCase, Pattern } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { condition } from '../expressions/conditions.ts';
import { expr } from '../expressions/expression.ts';
import { storeName } from '../names.ts';
import { apart, block, type Branch, endsAlways, joinBranches } from './branches.ts';
import { type Capture, patternTest } from './patterns.ts';

export const matchStmt = (c: Emitter, node: Match): string => {
  const done = c.label();
  const subject = c.temp();
  const value = expr(c, node.subject);
  const cases = node.cases.map((one) => caseBlock(c, one, subject, done));
  c.free();
  if (node.cases.some((one) => one.guard === null && irrefutable(one.pattern))) joinBranches(c, cases);
  return `${done}:{${subject}=${value};${cases.map(({ code }) => code).join('')}}`;
};

const caseBlock = (c: Emitter, { pattern, guard, body }: MatchCase, subject: string, done: string): Branch => {
  const next = c.label();
  const ends = endsAlways(body);
  const { live } = c.frame;
  const result = apart(c, () => {
    const captures: Capture[] = [];
    let code = patternTest(c, pattern, subject, next, captures);
    for (const { name, variable } of captures) code += `${storeName(c, name, variable)};`;
    if (guard !== null) code += `if(!${condition(c, guard)})break ${next};`;
    c.frame.live = live;
    return `${next}:{${code}${block(c, body)}${ends ? '' : `break ${done};`}}`;
  });
  return { ...result, ends };
};

const irrefutable = (node: Pattern): boolean => {
  if (node.kind === 'MatchAs') return node.pattern === null || irrefutable(node.pattern);
  return node.kind === 'MatchOr' && node.patterns.some(irrefutable);
};
