/**
 * `suite.yaml` (read as plain data already): how a suite is meant to be asked, and its tasks where they stand in it.
 *
 * A suite may come from elsewhere, so it says whom to ask and never where: no address, no key.
 */
import { z } from 'zod';
import { plainIssue } from './plain-issue.ts';
import { conditions, type Condition } from '../running/conditions.ts';

/** What is not on the command line. */
export interface SuitePlan {
  /** `provider/model`, in the order in which they are asked. */
  readonly models?: readonly string[] | undefined;
  readonly samples?: number | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  readonly temperature?: number | undefined;
  readonly seed?: number | undefined;
  /** Units: tokens of the longest answer. */
  readonly answerTokens?: number | undefined;
  readonly budget?: { readonly tokens?: number | undefined; readonly dollars?: number | undefined } | undefined;
  /** In their order: names of folders, or tasks as `task.yaml` has them. Absent: every folder of the suite. */
  readonly tasks?: readonly { readonly id: string; readonly task: unknown }[] | undefined;
}

const taskHere = z.union([
  z.string().transform((id) => ({ id, task: undefined })),
  z.looseObject({ id: z.string() }).transform(({ id, ...task }) => ({ id, task: task as unknown })),
]);

const suiteSchema = z.strictObject({
  models: z
    .array(
      z
        .string()
        .regex(/^[^\s@#=]+\/[^\s@#]+$/u, 'provider/model; addresses and keys are named on the command line')
        .max(200),
    )
    .min(1)
    .optional(),
  samples: z.int().min(1).max(1_000).optional(),
  conditions: z.array(z.enum(conditions)).min(1).optional(),
  temperature: z.number().min(0).max(2).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31)
    .optional(),
  'answer-tokens': z.int().min(100).max(100_000).optional(),
  budget: z
    .strictObject({ tokens: z.int().min(1).max(1e12).optional(), dollars: z.number().min(0).max(1e6).optional() })
    .optional(),
  tasks: z
    .array(taskHere)
    .min(1)
    .superRefine((tasks, context) => {
      const twice = tasks.find(({ id }, i) => tasks.findIndex((one) => one.id === id) !== i);
      if (twice !== undefined) context.addIssue({ code: 'custom', message: `${twice.id} stands there twice` });
    })
    .optional(),
});

export const parseSuite = (data: unknown): { readonly plan: SuitePlan } | { readonly problems: readonly string[] } => {
  const read = suiteSchema.safeParse(data ?? {}, { error: plainIssue });
  if (!read.success)
    return {
      problems: read.error.issues.map(
        ({ path, message }) => `suite.yaml: ${[...path.map(String), message].join(': ')}`,
      ),
    };
  const { 'answer-tokens': answerTokens, ...rest } = read.data;
  return { plan: { ...rest, answerTokens } };
};
