import { closestName } from './closest-name.ts';
import { newValidator, type JsonSchema, type SchemaError } from './json-schema.ts';
import type { ToolGrant } from './policy.ts';
import { toolParameters } from './tool-parameters.ts';

type Tool = Pick<ToolGrant, 'name' | 'arguments' | 'result'>;

const validators = new WeakMap<object, (value: unknown) => readonly SchemaError[]>();

const check = (schema: JsonSchema | null, value: unknown): readonly SchemaError[] => {
  if (schema === null || schema === true) return [];
  if (schema === false) return newValidator(schema, { crossing: true })(value);
  let validator = validators.get(schema);
  if (validator === undefined) validators.set(schema, (validator = newValidator(schema, { crossing: true })));
  return validator(value);
};

/**
 * What is wrong with a call's arguments, given by name as plain JSON data; empty when the tool takes them.
 *
 * A name that the schema does not list is wrong, unless the schema says `additionalProperties`: a tool takes what it
 * declares and no more, although JSON Schema by itself would let anything pass.
 */
export const toolArgumentProblems = (
  tool: Tool,
  values: { readonly [name: string]: unknown },
): readonly SchemaError[] => {
  const errors = [...check(tool.arguments, values)];
  const parameters = toolParameters(tool);
  if (
    parameters === null ||
    typeof tool.arguments !== 'object' ||
    tool.arguments?.['additionalProperties'] !== undefined
  )
    return errors;
  const names = parameters.map(({ name }) => name);
  for (const name of Object.keys(values))
    if (!names.includes(name))
      errors.push({
        path: name.slice(0, 100),
        steps: [name],
        message: `is no parameter; ${closestName(name, names) ?? `there are ${names.join(', ') || 'none'}`}`,
      });
  return errors;
};

/** What is wrong with what a tool gave back, as plain JSON data; empty when it is what the tool declares. */
export const toolResultProblems = (tool: Tool, value: unknown): readonly SchemaError[] => check(tool.result, value);
