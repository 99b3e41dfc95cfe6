/**
 * Tools as Python declarations, for a model to read: a `.pyi` text.
 *
 * In: tools with JSON Schemas. Out: `TypedDict` classes for objects, `Literal` for choices, one function per tool with its
 * description as docstring. The text always parses as Python, whatever the schemas and descriptions hold; what
 * Python's types cannot say becomes the next wider type.
 */
import { visible } from '@sallyport/core/report/visible';
import type { JsonSchema } from '../policy/json-schema.ts';
import type { ToolGrant } from '../policy/policy.ts';
import { pythonKeywords } from '../policy/python-keywords.ts';
import { toolParameters } from '../policy/tool-parameters.ts';
import { toolDeclarations } from './declarations.ts';

type Tool = Pick<ToolGrant, 'name' | 'description' | 'arguments' | 'result' | 'async'>;

/** Tools by their names, as `execute` takes them. */
export type ToolRecord = Readonly<Record<string, Pick<Tool, 'description' | 'async'> & Partial<Tool>>>;

/** See the head of this file. Tools that are `async` are coroutine functions. */
export const toolStubs = (
  given: readonly Tool[] | ToolRecord,
  { language }: { readonly language: 'python' | 'typescript' } = { language: 'python' },
): string => {
  const tools = isList(given)
    ? given
    : Object.entries(given).map(([name, tool]): Tool => ({ arguments: null, result: null, ...tool, name }));
  if (language === 'typescript') return toolDeclarations(tools);
  const stubs = new Stubs();
  const functions = tools.map((tool) => stubs.tool(tool, tool.async === true ? 'async' : 'sync'));
  const imports = [...stubs.imports].sort();
  return [
    ...(imports.length > 0 ? [`from typing import ${imports.join(', ')}\n`] : []),
    ...stubs.classes.values(),
    ...functions,
  ].join('\n\n');
};

const isList = (given: readonly Tool[] | ToolRecord): given is readonly Tool[] => Array.isArray(given);

/** Nesting of types; deeper ones are `Any`. */
const deepest = 12;

/** Classes written for all tools together; later ones are `dict[str, Any]`. */
const mostClasses = 500;

type Fields = { readonly [keyword: string]: unknown };

class Stubs {
  readonly imports = new Set<string>();
  /** By name, in the order in which they were begun. */
  readonly classes = new Map<string, string>();
  /** Names of classes by their schema, so that a schema used twice, or inside of itself, is one class. */
  readonly #named = new Map<object, string>();
  #root: JsonSchema = true;

  tool(tool: Tool, form: 'sync' | 'async'): string {
    const base = pascal(tool.name);
    this.#root = tool.arguments ?? true;
    const parameters = toolParameters(tool);
    const written: string[] = [];
    const notes: string[] = [];
    for (const { name, required, schema } of parameters ?? []) {
      const type = this.#type(schema, `${base}${pascal(name)}`, 0);
      const text = typeof schema === 'object' && typeof schema['description'] === 'string' ? schema['description'] : '';
      if (isName(name)) written.push(`${name}: ${type}${required ? '' : ' = ...'}`);
      if (text !== '' || !isName(name))
        notes.push(
          `${isName(name) ? name : `**{${quoted(name)}: ${type}}`}: ${text === '' ? (required ? 'required' : 'optional') : oneLine(text)}`,
        );
    }
    if (parameters === null || parameters.some(({ name }) => !isName(name)) || isOpen(tool.arguments))
      written.push(`**more: ${this.#any()}`);
    this.#root = tool.result ?? true;
    const result = tool.result === null ? this.#any() : this.#type(tool.result, `${base}Result`, 0);
    const head = `${form === 'async' ? 'async ' : ''}def ${tool.name}(`;
    const line = `${head}${written.join(', ')}) -> ${result}:`;
    const signature =
      line.length <= 88 ? line : `${head}\n${written.map((one) => `    ${one},\n`).join('')}) -> ${result}:`;
    const text = docstring(tool.description, notes);
    return text === '' ? `${signature} ...\n` : `${signature}\n${text}    ...\n`;
  }

  #any(): string {
    this.imports.add('Any');
    return 'Any';
  }

  #type(schema: JsonSchema, name: string, depth: number): string {
    if (typeof schema !== 'object' || depth > deepest) return this.#any();
    const { $ref, enum: among, anyOf, oneOf, allOf, type } = schema;
    if (typeof $ref === 'string') return this.#referred($ref, depth);
    if (Array.isArray(among)) return this.#literal(among);
    if (Object.hasOwn(schema, 'const')) return this.#literal([schema['const']]);
    const choices = Array.isArray(anyOf)
      ? (anyOf as readonly JsonSchema[])
      : Array.isArray(oneOf)
        ? (oneOf as readonly JsonSchema[])
        : undefined;
    if (choices !== undefined)
      return union(choices.map((one, index) => this.#type(one, `${name}${String(index + 1)}`, depth + 1)));
    if (Array.isArray(allOf) && type === undefined)
      return allOf.length === 1 ? this.#type(allOf[0] as JsonSchema, name, depth + 1) : this.#any();
    if (Array.isArray(type)) return union(type.map((one) => this.#simple(one, schema, name, depth)));
    return this.#simple(type ?? (schema['properties'] === undefined ? undefined : 'object'), schema, name, depth);
  }

  #simple(type: unknown, schema: Fields, name: string, depth: number): string {
    switch (type) {
      case 'string':
        return 'str';
      case 'integer':
        return 'int';
      case 'number':
        return 'float';
      case 'boolean':
        return 'bool';
      case 'null':
        return 'None';
      case 'array':
        return this.#list(schema, name, depth);
      case 'object':
        return this.#object(schema, name, depth);
      default:
        return this.#any();
    }
  }

  #list({ prefixItems, items }: Fields, name: string, depth: number): string {
    if (Array.isArray(prefixItems) && items === false)
      return `tuple[${prefixItems.map((one, index) => this.#type(one as JsonSchema, `${name}${String(index + 1)}`, depth + 1)).join(', ')}]`;
    if (items === undefined || Array.isArray(items) || Array.isArray(prefixItems)) return `list[${this.#any()}]`;
    return `list[${this.#type(items as JsonSchema, `${name}Item`, depth + 1)}]`;
  }

  #object(schema: Fields, name: string, depth: number): string {
    const { properties, required, additionalProperties } = schema;
    if (
      typeof properties !== 'object' ||
      properties === null ||
      Object.keys(properties).length === 0 ||
      this.classes.size >= mostClasses
    )
      return `dict[str, ${additionalProperties === undefined || additionalProperties === false ? this.#any() : this.#type(additionalProperties as JsonSchema, `${name}Value`, depth + 1)}]`;
    const known = this.#named.get(schema);
    if (known !== undefined) return known;
    const own = this.#free(name);
    this.#named.set(schema, own);
    this.classes.set(own, '');
    this.imports.add('TypedDict');
    const needed = new Set<unknown>(Array.isArray(required) ? required : []);
    const fields = Object.entries(properties as { readonly [key: string]: JsonSchema }).map(([key, one]) => {
      const type = this.#type(one, `${own}${pascal(key)}`, depth + 1);
      if (needed.has(key)) return [key, type] as const;
      this.imports.add('NotRequired');
      return [key, `NotRequired[${type}]`] as const;
    });
    this.classes.set(
      own,
      fields.every(([key]) => isName(key) && !key.startsWith('__'))
        ? `class ${own}(TypedDict):\n${fields.map(([key, type]) => `    ${key}: ${type}\n`).join('')}`
        : `${own} = TypedDict(${quoted(own)}, {${fields.map(([key, type]) => `${quoted(key)}: ${quoted(type)}`).join(', ')}})\n`,
    );
    return own;
  }

  #referred(reference: string, depth: number): string {
    let at: unknown = this.#root;
    for (const part of reference.split('/').slice(1)) {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Fields)[key] : undefined;
    }
    if (typeof at !== 'object' || at === null) return this.#any();
    return (
      this.#named.get(at) ??
      this.#type(at as JsonSchema, pascal(reference.slice(reference.lastIndexOf('/') + 1)), depth + 1)
    );
  }

  #literal(values: readonly unknown[]): string {
    const texts = values.slice(0, 100).map((value) => {
      if (typeof value === 'string') return quoted(value);
      if (typeof value === 'boolean') return value ? 'True' : 'False';
      if (value === null) return 'None';
      return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
    });
    if (texts.length < values.length || texts.includes(undefined)) return this.#any();
    this.imports.add('Literal');
    return `Literal[${texts.join(', ')}]`;
  }

  #free(name: string): string {
    let own = name;
    for (let count = 2; this.classes.has(own) || taken.has(own); count++) own = `${name}${String(count)}`;
    return own;
  }
}

const taken: ReadonlySet<string> = new Set(['Any', 'Literal', 'NotRequired', 'TypedDict', 'None', 'True', 'False']);

const isOpen = (schema: JsonSchema | null): boolean =>
  typeof schema === 'object' &&
  schema !== null &&
  schema['additionalProperties'] !== undefined &&
  schema['additionalProperties'] !== false;

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ') || 'None';

const isName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !pythonKeywords.has(name);

const pascal = (name: string): string => {
  const joined = name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
    .slice(0, 60);
  return /^[A-Za-z]/.test(joined) ? joined : `T${joined}`;
};

/** A text literal that Python and JSON read alike. */
const quoted = (text: string): string => JSON.stringify(text).replace(/[\u007f-\uffff]/g, escaped);

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim()).slice(0, 500).toWellFormed();

const docstring = (description: string, notes: readonly string[]): string => {
  const lines = description
    .slice(0, 4000)
    .split(/\r\n?|\n/)
    .map((line) => visible(line.replaceAll('\t', '    ')).trimEnd());
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  if (notes.length > 0) lines.push(...(lines.length > 0 ? [''] : []), ...notes);
  if (lines.length === 0) return '';
  const text = lines.map((line, index) => (line === '' || index === 0 ? line : `    ${line}`)).join('\n');
  const safe = text.replaceAll('\\', '\\\\');
  // Quotes that would close the text, or run into those that do, are escaped with all others.
  const ended = safe.includes('"""') || safe.endsWith('"') ? safe.replaceAll('"', '\\"') : safe;
  return `    """${ended}${lines.length > 1 ? '\n    ' : ''}"""\n`;
};
