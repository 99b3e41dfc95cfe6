import type { Expr, Stmt } from '../languages/c/c-tree.ts';
import type { Machine } from './machine.ts';
import type { State } from './state.ts';

/**
 * How many rounds a loop over the words of a text may take: `while (word != NULL) { …; word = strtok(NULL, " "); }`, where the text is input and long enough for so many.
 *
 * A text of `n` bytes, its NUL too, holds at most `n / 2` words of one letter each. Nothing for loops of other kinds.
 */
export const wordRounds = (
  m: Machine,
  s: State,
  test: Expr | undefined,
  update: Expr | undefined,
  body: Stmt,
): number | undefined => {
  const word = test === undefined ? undefined : asked(test);
  if (word === undefined) return undefined;
  const statements = body.kind === 'block' ? body.body : [body];
  const next = [update, ...statements.map((one) => (one.kind === 'expression' ? one.value : undefined))];
  if (!next.some((one) => one !== undefined && takesNextWord(one, word))) return undefined;
  const slot = m.slot(word);
  const first = slot === undefined ? undefined : s.region(slot.region)?.cells.get(0)?.value;
  const region = first?.kind === 'pointer' ? s.region(first.region) : undefined;
  const text = region?.texts.get(0);
  if (region === undefined || text?.origin?.input !== true || !s.range(text.length).highReal) return undefined;
  return Math.floor((s.range(text.length).high + 1) / 2);
};

/** The pointer that a condition holds against NULL. */
const asked = (test: Expr): string | undefined => {
  if (test.kind === 'name') return test.name;
  if (test.kind !== 'binary') return undefined;
  if (test.op === '&&') return asked(test.left) ?? asked(test.right);
  return test.op === '!=' && test.left.kind === 'name' ? test.left.name : undefined;
};

const takesNextWord = (expr: Expr, word: string): boolean =>
  expr.kind === 'assign' &&
  expr.op === undefined &&
  expr.target.kind === 'name' &&
  expr.target.name === word &&
  expr.value.kind === 'call' &&
  expr.value.callee.kind === 'name' &&
  /^strtok(?:_r)?$/u.test(expr.value.callee.name);
