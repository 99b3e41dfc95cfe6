import { z } from 'zod';
import { zodSchema } from '../model/answer/zod-schema.ts';

const named = z.strictObject({
  kind: z.enum(['source', 'sink', 'sanitizer']),
  call: z.string().min(1).max(400),
  argument: z.string().max(100),
  cwe: z.string().max(40),
  why: z.string().max(800),
});

/** What a model is asked for: names with what they do. There is no way to say that a finding is wrong. */
export const deepAnswer = zodSchema('names', z.strictObject({ named: z.array(named).max(100) }));

export interface DeepAnswer {
  readonly named: readonly SaidName[];
}

/** As a model wrote it. Nothing of it is to be believed. */
export type SaidName = z.infer<typeof named>;
