import type { Policy } from '../policy/policy.ts';
import { parse } from '../syntax/parse.ts';
import { checkProgram } from './check.ts';
import { LineTable } from './line-table.ts';
import type { SnippetLook } from './snippet-scanner.ts';
import { mainPath, shownBeside } from './module-files.ts';
import { newProgramFiles } from './program-files.ts';
import type { ModuleVerdict, Verdict } from './verdict.ts';

/**
 * The verdict on a program's text: whether it is Python, what the policy refuses of it, and what a scanner said of it; and the same of
 * the files beside it that it imports (`modules`, by path from its folder).
 */
export const checkSource = (
  source: string,
  file: string,
  policy: Policy,
  given: readonly string[] = [],
  { findings, unseen }: SnippetLook = { findings: [], unseen: [] },
  modules: Readonly<Record<string, string>> = {},
): Verdict => {
  const { module, problems } = parse(source, { mode: 'strict' });
  const [problem] = problems;
  const verdict = { file, policy: policy.name, findings, unseen };
  if (problem !== undefined) {
    const span = new LineTable(source).span(problem.start, problem.end);
    return { ...verdict, syntax: { type: problem.type, text: problem.text, span }, violations: [] };
  }
  const program = newProgramFiles(modules, file, source);
  const find = (name: string): boolean => program.find(name) !== undefined;
  const beside = program.reached(module).flatMap(({ path, package: inside }): ModuleVerdict[] => {
    const text = path === null ? undefined : program.text(path);
    if (path === null || text === undefined || path === mainPath(file)) return [];
    const one = parse(text, { mode: 'strict' });
    const [wrong] = one.problems;
    const shown = { file: shownBeside(file, path), source: text };
    if (wrong === undefined)
      return [{ ...shown, syntax: null, violations: checkProgram(text, one.module, policy, given, { find, inside }) }];
    const span = new LineTable(text).span(wrong.start, wrong.end);
    return [{ ...shown, syntax: { type: wrong.type, text: wrong.text, span }, violations: [] }];
  });
  const violations = checkProgram(source, module, policy, given, { find, inside: undefined });
  return { ...verdict, syntax: null, violations, ...(beside.length > 0 ? { modules: beside } : {}) };
};
