import type { JsonSchema } from './json-schema.ts';
import type { ToolGrant } from './policy.ts';

export interface ToolParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/**
 * The parameters of a tool in the order in which positional arguments fill them: the required ones as the schema lists
 * its properties, then the others. `null` when the tool takes whatever it is given.
 */
export const toolParameters = ({
  arguments: schema,
}: Pick<ToolGrant, 'arguments'>): readonly ToolParameter[] | null => {
  if (typeof schema !== 'object' || schema === null) return null;
  const { properties, required, additionalProperties } = schema;
  if (typeof properties !== 'object' || properties === null) return additionalProperties === false ? [] : null;
  const needed = new Set<unknown>(Array.isArray(required) ? required : []);
  const all = Object.entries(properties as { readonly [name: string]: JsonSchema }).map(([name, one]) => ({
    name,
    required: needed.has(name),
    schema: one,
  }));
  return [...all.filter((one) => one.required), ...all.filter((one) => !one.required)];
};
