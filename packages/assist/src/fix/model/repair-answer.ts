import { z } from 'zod';
import { zodSchema } from '../../model/answer/zod-schema.ts';

/** Longest piece of code in an answer. Units: UTF-16 units. */
const mostCode = 30_000;

const proposal = z.strictObject({
  title: z.string().min(1).max(400),
  changes: z.string().max(1_000),
  imports: z.array(z.string().max(300)).max(10),
  functions: z
    .array(z.strictObject({ id: z.string().max(8), code: z.string().min(1).max(mostCode) }))
    .min(1)
    .max(3),
  todo: z.array(z.string().max(400)).max(5),
});

/** What a model is asked for: three to five repairs, each as whole functions. More than five are passed over, fewer are taken. */
export const repairAnswer = zodSchema('repairs', z.strictObject({ candidates: z.array(proposal).min(1).max(8) }));

export interface RepairAnswer {
  readonly candidates: readonly ProposedRepair[];
}

/** One repair as a model wrote it. Nothing of it is to be believed. */
export type ProposedRepair = z.infer<typeof proposal>;
