import type { ToolGrant } from './policy.ts';
import { toolParameters } from './tool-parameters.ts';

/** How a tool is called, with its required parameters: `list_files(path)`. */
export const toolCall = (tool: Pick<ToolGrant, 'name' | 'arguments'>): string => {
  const needed = (toolParameters(tool) ?? []).filter(({ required }) => required).map(({ name }) => name);
  return `${tool.name}(${needed.slice(0, 8).join(', ')}${needed.length > 8 ? ', …' : ''})`;
};
