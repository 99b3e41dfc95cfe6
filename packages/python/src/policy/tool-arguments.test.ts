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

  it('are numbers in the forms in which these cross', () => {
    const of = (v: JsonSchema): JsonSchema => ({ type: 'object', properties: { v } });
    const [big, infinite, nan] = [{ $int: '9007199254740993' }, { $float: '-inf' }, { $float: 'nan' }];
    for (const type of ['integer', 'number']) expect(told(of({ type }), { v: big })).toEqual([]);
    for (const v of [infinite, nan]) expect(told(of({ type: 'number' }), { v })).toEqual([]);
    expect(told(of({ type: 'array', items: { type: 'integer' } }), { v: [1, big] })).toEqual([]);
    expect(told(of({ anyOf: [{ type: 'string' }, { type: 'integer', minimum: 0 }] }), { v: big })).toEqual([]);
    expect(told(of({ type: 'integer' }), { v: infinite })).toEqual(['v is -Infinity instead of an integer']);
    expect(told(of({ type: 'string' }), { v: big })).toEqual(['v is an integer instead of a string']);
    expect(told(of({ type: 'object' }), { v: big })).toEqual(['v is an integer instead of an object']);
  });

  it('keep bounds by their value', () => {
    const of = (v: object): JsonSchema => ({ type: 'object', properties: { v: { type: 'number', ...v } } });
    expect(told(of({ maximum: 100 }), { v: { $int: '9007199254740993' } })).toEqual(['v is above 100']);
    expect(told(of({ maximum: 1e300 }), { v: { $int: '9007199254740993' } })).toEqual([]);
    expect(told(of({ minimum: 0 }), { v: { $float: '-inf' } })).toEqual(['v is below 0']);
    expect(told(of({ exclusiveMaximum: 5 }), { v: { $float: 'inf' } })).toEqual(['v is not below 5']);
    // Below no bound and above none: a limit that it kept would be none.
    expect(told(of({ maximum: 100 }), { v: { $float: 'nan' } })).toEqual([
      'v is not a number, and so within no bounds',
    ]);
    expect(told(of({ multipleOf: 2 }), { v: { $int: '9007199254740994' } })).toEqual([]);
    expect(told(of({ multipleOf: 2 }), { v: { $int: '9007199254740993' } })).toEqual(['v is not a multiple of 2']);
  });

  it('are no numbers where they only look so', () => {
    const integer: JsonSchema = { type: 'object', properties: { v: { type: 'number' } } };
    for (const v of [{ $int: 'x' }, { $int: 5 }, { $int: '5', a: 1 }, { $float: '1.5' }, { $bytes: '' }, {}])
      expect(told(integer, { v })).toEqual(['v is an object instead of a number']);
    expect(told(integer, { v: { $int: '9'.repeat(30_000) } })).toEqual(['v has too many digits to be checked']);
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
