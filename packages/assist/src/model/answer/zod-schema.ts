import { visibleLine } from '@sallyport/core/report/visible';
import { toJSONSchema, type ZodType } from 'zod';
import type { AnswerSchema } from './answer-schema.ts';

/**
 * An answer's form from a schema of zod.
 *
 * Providers differ in which limits they understand in a schema (lengths, counts, patterns) and refuse the whole request over one that they do
 * not. The model is told the shape alone; the limits stand in the question's words and are checked here.
 */
export const zodSchema = <T>(name: string, type: ZodType<T>): AnswerSchema<T> => ({
  name,
  json: shapeOnly(toJSONSchema(type, { target: 'draft-7' })) as Readonly<Record<string, unknown>>,
  check: (value) => {
    const parsed = type.safeParse(value);
    return parsed.success
      ? { value: parsed.data }
      : {
          wrong: parsed.error.issues
            .slice(0, mostIssues)
            .map(({ path, message }) =>
              visibleLine(`${path.map(String).join('.') || 'the answer'}: ${message}`).slice(0, 200),
            ),
        };
  },
});

const mostIssues = 8;

const limits = new Set([
  '$schema',
  'default',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'maxItems',
  'maxLength',
  'maximum',
  'minItems',
  'minLength',
  'minimum',
  'multipleOf',
  'pattern',
  'uniqueItems',
]);

/** Keys of `properties` are names, not keywords. */
const shapeOnly = (schema: unknown, names = false): unknown => {
  if (Array.isArray(schema)) return schema.map((one) => shapeOnly(one));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => names || !limits.has(key))
      .map(([key, value]) => [key, shapeOnly(value, !names && key === 'properties')]),
  );
};
