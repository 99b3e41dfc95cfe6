import type { ToolGrant } from './policy.ts';

/** How a tool is called, with its required parameters: `list_files(path)`. */
export const toolCall = ({ name, arguments: schema }: Pick<ToolGrant, 'name' | 'arguments'>): string => {
  const parameters = schema !== null && typeof schema === 'object' ? requiredOf(schema) : [];
  return `${name}(${parameters.join(', ')})`;
};

const requiredOf = (schema: { readonly [keyword: string]: unknown }): readonly string[] => {
  const { required } = schema;
  return Array.isArray(required) ? required.filter((one): one is string => typeof one === 'string').slice(0, 8) : [];
};
