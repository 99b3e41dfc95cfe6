import type { JsonSchema, ToolDeclaration } from '@sallyport/python/policy';
import { parseDocument } from 'yaml';
import { UsageError } from '../usage-error.ts';

/**
 * The tools that a file declares: what they are called and take, not what they do.
 *
 * JSON or YAML, in the form of a policy (`tools: { name: { description, arguments, result } }`) or as a list in the forms that agents
 * have: that of MCP's `tools/list` (`inputSchema`, `outputSchema`), and those of model interfaces (`input_schema`, or `parameters` inside of `function`).
 *
 * Errors: throws `UsageError` with the place of what is wrong.
 */
export const readToolDeclarations = async (text: string, file: string): Promise<readonly ToolDeclaration[]> => {
  const document = parseDocument(text, { prettyErrors: true, version: '1.2' });
  const [error] = document.errors;
  if (error !== undefined) throw new UsageError(`${file}: ${error.message.split('\n')[0] ?? ''}`, remedy);
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error_) {
    throw new UsageError(`${file}: ${error_ instanceof Error ? error_.message : 'cannot be read'}`, remedy);
  }
  const tools = isRecord(data) && 'tools' in data ? data['tools'] : data;
  if (Array.isArray(tools))
    return tools.map((one: unknown, index) => fromList(one, `${file}: tools[${String(index)}]`));
  if (!isRecord(tools)) throw new UsageError(`${file}: holds no tools`, remedy);
  return Object.entries(tools).map(([name, one]) => {
    if (!isRecord(one)) throw new UsageError(`${file}: tools.${name} is no object`, remedy);
    return declaration(name, one, one['arguments'], one['result'], `${file}: tools.${name}`);
  });
};

const remedy = 'tools: { price: { description: …, arguments: { type: object, properties: … } } }';

const fromList = (one: unknown, place: string): ToolDeclaration => {
  const tool = isRecord(one) && isRecord(one['function']) ? one['function'] : one;
  if (!isRecord(tool)) throw new UsageError(`${place} is no object`, remedy);
  const { name } = tool;
  if (typeof name !== 'string' || name === '') throw new UsageError(`${place}.name is no text`, remedy);
  const taken = tool['inputSchema'] ?? tool['input_schema'] ?? tool['parameters'] ?? tool['arguments'];
  return declaration(name, tool, taken, tool['outputSchema'] ?? tool['result'], place);
};

const declaration = (
  name: string,
  { description = '' }: Readonly<Record<string, unknown>>,
  taken: unknown,
  result: unknown,
  place: string,
): ToolDeclaration => {
  if (typeof description !== 'string') throw new UsageError(`${place}.description is no text`, remedy);
  return { name, description, arguments: schema(taken, place), result: schema(result, place) };
};

const schema = (value: unknown, place: string): JsonSchema | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean' || isRecord(value)) return value;
  throw new UsageError(`${place}: a schema is an object`, remedy);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
