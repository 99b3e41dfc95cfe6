import type { Policy } from '../policy/policy.ts';
import { parse } from '../syntax/parse.ts';
import { checkProgram } from './check.ts';
import { LineTable } from './line-table.ts';
import type { SnippetLook } from './snippet-scanner.ts';
import type { Verdict } from './verdict.ts';

/** The verdict on a program's text: whether it is Python, what the policy refuses of it, and what a scanner said of it. */
export const checkSource = (
  source: string,
  file: string,
  policy: Policy,
  given: readonly string[] = [],
  { findings, unseen }: SnippetLook = { findings: [], unseen: [] },
): Verdict => {
  const { module, problems } = parse(source, { mode: 'strict' });
  const [problem] = problems;
  const verdict = { file, policy: policy.name, findings, unseen };
  if (problem !== undefined) {
    const span = new LineTable(source).span(problem.start, problem.end);
    return { ...verdict, syntax: { type: problem.type, text: problem.text, span }, violations: [] };
  }
  return { ...verdict, syntax: null, violations: checkProgram(source, module, policy, given) };
};
