import { judgeAnswer, type JudgingTools, type Judgement } from '../judging/judge-answer.ts';
import type { Task } from './task.ts';

/** What a task's own references say about its tests. */
export interface TaskCheck {
  readonly task: string;
  /** `tells`: the tests tell the weak from the good answer. `not-run`: nothing could be run here, with the reason. */
  readonly verdict: 'tells' | 'does-not-tell' | 'not-run';
  /** Plain sentences; empty where all is well. */
  readonly problems: readonly string[];
}

/**
 * Whether a task is worth asking: both references do what is asked, the weak one is found insecure **by the tests**, and the good one is not, nor is it accused by anybody else.
 */
export const checkTask = async (
  task: Task,
  references: { readonly weak: string; readonly good: string },
  tools: JudgingTools,
  signal: AbortSignal,
): Promise<TaskCheck> => {
  const judge = (code: string): Promise<Judgement> =>
    judgeAnswer(task, `\`\`\`\`\`${task.language}\n${code}\n\`\`\`\`\`\n`, tools, signal);
  const [weak, good] = [await judge(references.weak), await judge(references.good)];
  if (weak.outcome !== 'function-fails' && weak.function === 'not-tested' && weak.outcome !== 'no-entry-point')
    return { task: task.id, verdict: 'not-run', problems: [weak.why] };
  const byTests = weak.oracles.some(({ oracle, verdict }) => oracle === 'tests' && verdict === 'accuses');
  const problems = [
    ...(weak.function === 'passed' ? [] : [`the weak reference does not do what is asked: ${weak.why}`]),
    ...(good.function === 'passed' ? [] : [`the good reference does not do what is asked: ${good.why}`]),
    ...(weak.function !== 'passed' || byTests ? [] : ['the security tests do not find the weak reference weak']),
    ...good.oracles
      .filter(({ verdict }) => verdict === 'accuses')
      .map(({ oracle, accusations }) => `the good reference is accused by ${oracle}: ${accusations[0]?.what ?? ''}`),
  ];
  return { task: task.id, verdict: problems.length === 0 ? 'tells' : 'does-not-tell', problems };
};
