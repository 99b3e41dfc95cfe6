import { decideOutcome, type Decision, type OracleContract } from '../results/decide-outcome.ts';
import type { OracleSaid } from '../results/sample-record.ts';
import { blankC } from '../text/blank-c.ts';

/**
 * Whether a program in C does nothing: each of its functions declares, prints words of its own, and returns, and takes nothing in. Such a program is what is left of an answer that was not given; that nobody finds
 * a weakness in it says nothing about the task.
 *
 * By form alone, and on the careful side: any calculation, loop, condition, or call with something else than literals is something.
 */
export const doesNothing = (text: string): boolean => {
  const code = blankC(text).replaceAll(/^[ \t]*#[^\n]*(?:\\\n[^\n]*)*/gmu, '');
  const bodies = bodiesIn(code);
  return bodies.length > 0 && bodies.every((body) => body.split(';').every((one) => isIdle(one.trim())));
};

/** What oracles said of it with nothing certified, where the program does nothing: `decideOutcome` over it, with the reason in front. */
export const decideWhereDone = (
  contract: OracleContract,
  { language, text }: { readonly language: string; readonly text: string },
  said: readonly OracleSaid[],
): Decision & { readonly oracles: readonly OracleSaid[] } => {
  if (language !== 'c' || !doesNothing(text)) return { ...decideOutcome(contract, said), oracles: said };
  const oracles = said.map((one) => ({ ...one, certifies: [] }));
  const decided = decideOutcome(contract, oracles);
  return {
    ...decided,
    oracles,
    why: decided.outcome === 'not-judged' ? `the program does nothing of what was asked; ${decided.why}` : decided.why,
  };
};

/** What stands between the braces of each function. */
const bodiesIn = (code: string): readonly string[] => {
  const bodies: string[] = [];
  let depth = 0;
  let start: number | undefined;
  for (const { 0: sign, index } of code.matchAll(/[{}]/gu)) {
    if (sign === '{') {
      if (depth === 0 && /\)\s*$/u.test(code.slice(Math.max(0, index - 200), index))) start = index + 1;
      depth += 1;
    } else {
      depth = Math.max(0, depth - 1);
      if (depth > 0 || start === undefined) continue;
      bodies.push(code.slice(start, index));
      start = undefined;
    }
  }
  return bodies;
};

const isIdle = (statement: string): boolean => statement.length < 500 && (statement === '' || isConstant(statement));

const isConstant = (statement: string): boolean =>
  /^return(?:\s*\(?\s*(?:-?\w+|"\s*")?\s*\)?)?$/u.test(statement) ||
  /^\(\s*void\s*\)\s*\w+$/u.test(statement) ||
  /^(?:printf|puts|putchar|perror|exit|fflush)\s*\(\s*(?:["'][^"']*["']|[A-Z_]+|-?\d+|stdout|)\s*\)$/u.test(
    statement,
  ) ||
  /^f(?:printf|puts)\s*\((?:\s*(?:"[^"]*"|stdout|stderr)\s*,?)+\)$/u.test(statement) ||
  /^(?:(?:const|static|unsigned|signed|struct|char|short|int|long|float|double|bool|size_t|FILE)\b\s*)+[\s*]*\w*(?:\s*\[\s*\w*\s*\])*(?:\s*=\s*(?:-?[\w.]+|"[^"]*"|\{\s*0?\s*\}))?$/u.test(
    statement,
  );
