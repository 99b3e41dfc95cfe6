import { z } from 'zod';
import { zodSchema } from '../../model/answer/zod-schema.ts';
import type { ModelPort } from '../../model/model-port.ts';
import type { ModelProblem } from '../../model/model-problem.ts';

/** A program that did not pass, and what was wrong. */
export interface FailedProgram {
  readonly source: string;
  readonly language: 'python' | 'javascript';
  /** What its run said, in words. */
  readonly text: string;
  /** Versions that did not pass either, oldest first. */
  readonly earlier: readonly string[];
}

const answerForm = zodSchema(
  'program',
  z.strictObject({ source: z.string().min(1).max(400_000), reason: z.string().max(2_000) }),
);

/** A better version of a program by a model: the whole of it, and why. It is run under the same policy as the first. */
export const repairProgram = async (
  { source, language, text, earlier }: FailedProgram,
  model: ModelPort,
  signal: AbortSignal,
): Promise<{ readonly source: string; readonly reason: string } | ModelProblem> => {
  const path = language === 'python' ? 'program.py' : 'program.js';
  const answer = await model.ask(
    {
      purpose: 'run',
      instructions: [
        `You repair a program in ${language === 'python' ? 'Python' : 'JavaScript'} that runs in a closed place: what its policy does not grant it cannot have, and you cannot change the policy.`,
        'You get the program and what its run said. Give the whole program, with as small a change as makes it do what it was written for. Remove nothing that works; do not hide an error that should be seen.',
        '"reason" says in one plain sentence what was wrong and what you changed.',
      ].join('\n'),
      material: [
        { label: 'program', path, text: source, size: 'whole' },
        { label: 'what its run said', path: '', text, size: 'may-be-cut' },
        ...earlier
          .slice(-2)
          .map((one) => ({ label: 'earlier version that did not pass', path, text: one, size: 'may-be-cut' as const })),
      ],
      task: 'Give the repaired program. It must differ from every version above.',
      schema: answerForm,
      mostTokens: Math.min(32_000, Math.ceil(source.length / 2) + 6_000),
    },
    { signal },
  );
  if (answer.kind === 'problem') return answer;
  return { source: answer.restore(answer.value.source, path), reason: answer.value.reason };
};
