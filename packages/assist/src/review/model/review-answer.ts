import { z } from 'zod';
import { zodSchema } from '../../model/answer/zod-schema.ts';

const line = z.int().min(1).max(10_000_000);

const finding = z.strictObject({
  path: z.string().max(1_000),
  startLine: line,
  endLine: line,
  quote: z.string().min(1).max(4_000),
  cwe: z.string().max(40),
  message: z.string().min(1).max(1_500),
  source: z.string().max(400),
  sink: z.string().max(400),
});

const later = z.strictObject({ finding: z.string().max(8), why: z.string().max(600) });

/** What a model is asked for: weaknesses with the lines that show them, and findings that can wait. There is no way to say that one is wrong. */
export const reviewAnswer = zodSchema(
  'review',
  z.strictObject({ findings: z.array(finding).max(30), later: z.array(later).max(200) }),
);

export interface ReviewAnswer {
  readonly findings: readonly SaidFinding[];
  readonly later: readonly { readonly finding: string; readonly why: string }[];
}

/** As a model wrote it. Nothing of it is to be believed. */
export type SaidFinding = z.infer<typeof finding>;
