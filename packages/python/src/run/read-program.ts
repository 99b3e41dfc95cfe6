import { reportOf } from '../names/problems.ts';
import type { Module } from '../syntax/ast.ts';
import { nullBytes } from '../runtime/syntax-error-text.ts';
import { parse } from '../syntax/parse.ts';
import type { Problem, Warning } from '../syntax/problem.ts';

export interface ReadProgram {
  readonly module: Module;
  /** The first thing that is wrong with it, by CPython's parser or compiler; the module must then not run. */
  readonly problem: Problem | undefined;
  /** What CPython prints to standard error before it runs the program, or fails to. */
  readonly warnings: readonly Warning[];
}

/** A program's tree after everything that Python checks before running it. */
export const readProgram = (source: string): ReadProgram => {
  const nul = source.indexOf('\0');
  if (nul >= 0) {
    const module = { kind: 'Module', start: 0, end: 0, body: [] } as const;
    const problem = { type: 'SyntaxError', text: nullBytes, start: nul, end: nul } as const;
    return { module, problem, warnings: [] };
  }
  const { module, problems, warnings } = parse(source, { mode: 'strict' });
  const [problem] = problems;
  if (problem !== undefined) return { module, problem, warnings };
  const report = reportOf(module);
  return { module, problem: report.problem, warnings: [...warnings, ...report.warnings] };
};
