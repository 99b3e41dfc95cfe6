/**
 * What is wrong with a module that parsed, before anything of it runs: the checks that CPython's compiler makes after its parser.
 *
 * In: the tree of a strict parse. Out: the first problem in CPython's order (future imports, then names, then code), and the
 * warnings that it prints.
 */
import type { Module } from '../syntax/ast.ts';
import type { Problem, Warning } from '../syntax/problem.ts';
import { codeReport } from './code-problem.ts';
import { futureOf } from './future-problem.ts';
import { symbolProblem } from './symbol-problem.ts';

export interface ProgramReport {
  readonly problem: Problem | undefined;
  readonly warnings: readonly Warning[];
}

/** The first problem of a module, and its warnings. See the head of this file. */
export const reportOf = (module: Module): ProgramReport => {
  const future = futureOf(module);
  const problem = future.problem ?? symbolProblem(module, future.annotations);
  return problem === undefined ? codeReport(module) : { problem, warnings: [] };
};
