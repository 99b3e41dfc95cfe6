import { describe, expect, it } from 'vitest';
import type { JsonSchema } from './json-schema.ts';
import { toolArgumentProblems, toolResultProblems } from './tool-arguments.ts';

const tool = (schema: JsonSchema | null) => ({ name: 't', arguments: schema, result: schema });
const told = (schema: JsonSchema | null, values: Record<string, unknown>): readonly string[] =>
  toolArgumentProblems(tool(schema), values).map(({ path, message }) => `${path} ${message}`);

const schema: JsonSchema = {
  type: 'object',
  properties: { path: { type: 'string' }, deep: { type: 'boolean' } },
  required: ['path'],
};

describe('arguments of a tool', () => {
  it('fit its schema', () => {
    expect(told(schema, { path: 'a' })).toEqual([]);
    expect(told(schema, { path: 'a', deep: true })).toEqual([]);
    expect(told(schema, { deep: 1 })).toEqual(['path is missing', 'deep is an integer instead of a boolean']);
  });

  it('have the names that it lists', () => {
    expect(told(schema, { path: 'a', deap: true })).toEqual(['deap is no parameter; did you mean deep?']);
    expect(told(schema, { path: 'a', toString: 1 })).toEqual(['toString is no parameter; there are path, deep']);
    expect(told(schema, JSON.parse('{"path": "a", "__proto__": 1}') as Record<string, unknown>)).toEqual([
      '__proto__ is no parameter; there are path, deep',
    ]);
    expect(told({ ...(schema as object), additionalProperties: true }, { path: 'a', other: 1 })).toEqual([]);
    expect(told({ ...(schema as object), additionalProperties: false }, { path: 'a', other: 1 })).toEqual([
      'other is not a known name; there are path, deep',
    ]);
  });

  it('are anything where it declares nothing', () => {
    expect(told(null, { a: 1 })).toEqual([]);
    expect(told({ type: 'object' }, { a: 1 })).toEqual([]);
    expect(told(false, { a: 1 })).toEqual([' is not allowed']);
  });
});

it('tells what is wrong with a result', () => {
  expect(toolResultProblems(tool({ type: 'string' }), 1)).toMatchObject([
    { path: '', message: 'is an integer instead of a string' },
  ]);
  expect(toolResultProblems(tool({ type: 'string' }), 'a')).toEqual([]);
  expect(toolResultProblems(tool(null), undefined)).toEqual([]);
});
