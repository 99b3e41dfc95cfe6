/**
 * Tools as TypeScript declarations, for a model to read: a `.d.ts` text.
 *
 * In: tools with JSON Schemas. Out: one function per tool, which takes its arguments by name and gives a promise, with its description above it. The
 * text always parses as TypeScript, whatever the schemas and descriptions hold; what its types cannot say becomes the next wider
 * type.
 */
import { visible } from '@sallyport/core/report/visible';
import type { JsonSchema } from '../policy/json-schema.ts';
import type { ToolGrant } from '../policy/policy.ts';
import { toolParameters } from '../policy/tool-parameters.ts';

type Tool = Pick<ToolGrant, 'name' | 'description' | 'arguments' | 'result'>;
type Fields = { readonly [keyword: string]: unknown };

/** See the head of this file. */
export const toolDeclarations = (tools: readonly Tool[]): string => tools.map((tool) => declaration(tool)).join('\n');

/** Nesting of types; deeper ones are `unknown`. */
const deepest = 8;

const declaration = (tool: Tool): string => {
  const parameters = toolParameters(tool);
  const root = tool.arguments ?? true;
  const open =
    typeof root === 'object' && root['additionalProperties'] !== undefined && root['additionalProperties'] !== false;
  const given =
    parameters === null
      ? '...args: unknown[]'
      : `args${parameters.some(({ required }) => required) ? '' : '?'}: ${fields(
          parameters.map(({ name, required, schema }) => ({ name, required, schema })),
          open,
          new Types(root),
          0,
        )}`;
  const result = tool.result === null ? 'unknown' : new Types(tool.result).of(tool.result, 0);
  const signature = `(${given}): Promise<${result}>;`;
  const text = comment(tool.description, '');
  return isName(tool.name)
    ? `${text}declare function ${tool.name}${signature}\n`
    : `${text}declare const tools: { ${key(tool.name)}${signature} };\n`;
};

interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

const fields = (list: readonly Field[], open: boolean, types: Types, depth: number): string => {
  const indent = '  '.repeat(depth + 1);
  const lines = list.map(({ name, required, schema }) => {
    const told = typeof schema === 'object' && typeof schema['description'] === 'string' ? schema['description'] : '';
    return `${comment(told, indent)}${indent}${key(name)}${required ? '' : '?'}: ${types.of(schema, depth + 1)};\n`;
  });
  if (open) lines.push(`${indent}[name: string]: unknown;\n`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${'  '.repeat(depth)}}`;
};

class Types {
  readonly #root: JsonSchema;
  /** References being followed: a schema that holds itself ends there. */
  readonly #following = new Set<string>();

  constructor(root: JsonSchema) {
    this.#root = root;
  }

  of(schema: JsonSchema, depth: number): string {
    if (typeof schema !== 'object' || depth > deepest) return 'unknown';
    const { $ref, enum: among, anyOf, oneOf, allOf, type } = schema;
    if (typeof $ref === 'string') return this.#referred($ref, depth);
    if (Array.isArray(among)) return literals(among);
    if (Object.hasOwn(schema, 'const')) return literals([schema['const']]);
    const choices = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : undefined;
    if (choices !== undefined) return union((choices as readonly JsonSchema[]).map((one) => this.of(one, depth)));
    if (Array.isArray(allOf) && type === undefined)
      return allOf.length === 1 ? this.of(allOf[0] as JsonSchema, depth) : 'unknown';
    if (Array.isArray(type)) return union(type.map((one) => this.#simple(one, schema, depth)));
    return this.#simple(type ?? (schema['properties'] === undefined ? undefined : 'object'), schema, depth);
  }

  #simple(type: unknown, schema: Fields, depth: number): string {
    switch (type) {
      case 'string':
      case 'boolean':
      case 'null':
        return type;
      case 'integer':
      case 'number':
        return 'number';
      case 'array':
        return this.#list(schema, depth);
      case 'object':
        return this.#object(schema, depth);
      default:
        return 'unknown';
    }
  }

  #list({ prefixItems, items }: Fields, depth: number): string {
    if (Array.isArray(prefixItems) && items === false)
      return `[${(prefixItems as readonly JsonSchema[]).map((one) => this.of(one, depth + 1)).join(', ')}]`;
    if (items === undefined || Array.isArray(items) || Array.isArray(prefixItems)) return 'unknown[]';
    const type = this.of(items as JsonSchema, depth);
    return /^[\w]+$/.test(type) || type.endsWith('}') || type.endsWith(']') ? `${type}[]` : `(${type})[]`;
  }

  #object({ properties, required, additionalProperties }: Fields, depth: number): string {
    const open = additionalProperties !== undefined && additionalProperties !== false;
    if (typeof properties !== 'object' || properties === null || Object.keys(properties).length === 0)
      return `{ [name: string]: ${open ? this.of(additionalProperties as JsonSchema, depth + 1) : 'unknown'} }`;
    const needed = new Set<unknown>(Array.isArray(required) ? required : []);
    const list = Object.entries(properties as { readonly [name: string]: JsonSchema }).map(([name, schema]) => ({
      name,
      required: needed.has(name),
      schema,
    }));
    return fields(list, open, this, depth);
  }

  #referred(reference: string, depth: number): string {
    if (this.#following.has(reference)) return 'unknown';
    let at: unknown = this.#root;
    for (const part of reference.split('/').slice(1)) {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      at = typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Fields)[name] : undefined;
    }
    if (typeof at !== 'object' || at === null) return 'unknown';
    this.#following.add(reference);
    const type = this.of(at as JsonSchema, depth);
    this.#following.delete(reference);
    return type;
  }
}

const literals = (values: readonly unknown[]): string => {
  const isLiteral = (value: unknown): boolean =>
    value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  return values.length > 100 || !values.every(isLiteral)
    ? 'unknown'
    : union(values.map((value) => (typeof value === 'string' ? quoted(value) : String(value))));
};

const union = (types: readonly string[]): string =>
  types.includes('unknown') ? 'unknown' : [...new Set(types)].join(' | ') || 'never';

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));

/** Names that a function can have. Source: ECMA-262, "Keywords and Reserved Words". */
const isName = (name: string): boolean =>
  /^[A-Za-z_$][\w$]*$/.test(name) &&
  !/^(?:await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield|arguments|eval)$/.test(
    name,
  );

const comment = (text: string, indent: string): string => {
  const lines = text
    .slice(0, 4_000)
    .split(/\r\n?|\n/)
    .map((line) => visible(line.replaceAll('\t', '    ')).trimEnd().toWellFormed().replaceAll('*/', '*\\/'));
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return '';
  return lines.length === 1
    ? `${indent}/** ${lines[0] ?? ''} */\n`
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
};
