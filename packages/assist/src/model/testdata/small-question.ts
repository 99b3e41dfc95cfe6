import { z } from 'zod';
import { zodSchema } from '../answer/zod-schema.ts';
import type { Material, Question } from '../model-port.ts';

const small = zodSchema('small', z.object({ word: z.string().max(20), code: z.string() }));

/** A question about this material. */
export const smallQuestion = (
  ...material: readonly (Partial<Material> & Pick<Material, 'text'>)[]
): Question<{ word: string; code: string }> => ({
  purpose: 'test',
  instructions: 'Say a word.',
  material: material.map((one) => ({ label: 'code', path: 'app.py', size: 'may-be-cut', ...one })),
  task: 'Now.',
  schema: small,
  mostTokens: 500,
});
