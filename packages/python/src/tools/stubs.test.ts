import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../policy/json-schema.ts';
import { parse } from '../syntax/parse.ts';
import { toolStubs } from './stubs.ts';

const tool = (args: JsonSchema | null, result: JsonSchema | null = null, description = '') => ({
  name: 'send_mail',
  description,
  arguments: args,
  result,
});

const object = (properties: Record<string, JsonSchema>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required,
});

describe('stubs', () => {
  it('show a tool as a model should see it', () => {
    const stubs = toolStubs([
      tool(
        object(
          {
            urgent: { type: 'boolean' },
            to: { type: 'array', items: { $ref: '#/$defs/person' }, description: 'who gets\nit' },
            kind: { enum: ['plain', 'html'] },
          },
          ['to'],
        ),
        { type: ['string', 'null'] },
        'Sends a mail.\n\nOnly once.',
      ),
    ]);
    expect(stubs).toBe(`from typing import Any, Literal


def send_mail(
    to: list[Any],
    urgent: bool = ...,
    kind: Literal["plain", "html"] = ...,
) -> str | None:
    """Sends a mail.

    Only once.

    to: who gets it
    """
    ...
`);
  });

  it('write objects as classes, once each', () => {
    const schema: JsonSchema = {
      ...(object({ a: { $ref: '#/$defs/person' }, b: { $ref: '#/$defs/person' } }, ['a', 'b']) as object),
      $defs: { person: object({ name: { type: 'string' }, boss: { $ref: '#/$defs/person' } }, ['name']) },
    };
    expect(toolStubs([tool(schema, object({ id: { type: 'integer' } }, ['id']))]))
      .toBe(`from typing import NotRequired, TypedDict


class Person(TypedDict):
    name: str
    boss: NotRequired[Person]


class SendMailResult(TypedDict):
    id: int


def send_mail(a: Person, b: Person) -> SendMailResult: ...
`);
  });

  it.each<[JsonSchema, string]>([
    [true, 'Any'],
    [{}, 'Any'],
    [{ type: 'number' }, 'float'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'str | None'],
    [{ type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false }, 'tuple[str, int]'],
    [{ type: 'array' }, 'list[Any]'],
    [{ type: 'object' }, 'dict[str, Any]'],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, 'dict[str, int]'],
    [{ const: 'a"b' }, 'Literal["a\\"b"]'],
    [{ enum: [1, true, null] }, 'Literal[1, True, None]'],
    [{ enum: [1.5] }, 'Any'],
    [{ allOf: [{ type: 'string' }] }, 'str'],
  ])('%j is %s', (schema, type) => {
    expect(toolStubs([tool(null, schema)])).toContain(`-> ${type}: ...`);
  });

  it('take names that Python cannot write', () => {
    const stubs = toolStubs([
      { ...tool(object({ from: { type: 'string' }, 'a-b': object({ 'c d': true }) }, ['from'])), async: true },
    ]);
    expect(stubs).toContain('async def send_mail(**more: Any) -> Any:');
    expect(stubs).toContain('**{"from": str}: required');
    expect(stubs).toContain('SendMailAB = TypedDict("SendMailAB", {"c d": "NotRequired[Any]"})');
  });

  it('are Python whatever the schema and the description', () => {
    const text = fc.oneof(
      fc.string({
        unit: fc.constantFrom(
          'a',
          ' ',
          '\n',
          '\r',
          '\u0000',
          '\u2028',
          '\u202e',
          '\ud800',
          'é',
          '😀',
          '"',
          "'",
          '\\',
          '{',
          '#',
        ),
        maxLength: 20,
      }),
      fc.constantFrom('"""', '\\', 'a"', '\\"""\nimport os', 'é', 'class', '__x__', '1a', 'list_files'),
    );
    const schema = fc.letrec<{ schema: JsonSchema }>((tie) => ({
      schema: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<JsonSchema>(
          true,
          { type: 'string' },
          { type: 'number' },
          { $ref: '#' },
          { $ref: '#/properties/a' },
        ),
        fc.record({ enum: fc.array(fc.oneof(text, fc.integer(), fc.constant(null)), { minLength: 1, maxLength: 3 }) }),
        fc.record({ type: fc.constant('array'), items: tie('schema') }),
        fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
        fc.record({
          type: fc.constant('object'),
          description: text,
          properties: fc.dictionary(fc.oneof(text, fc.constant('a')), tie('schema'), { noNullPrototype: true }),
          required: fc.array(text, { maxLength: 2 }),
          additionalProperties: tie('schema'),
        }),
      ),
    })).schema;
    fc.assert(
      fc.property(schema, schema, text, fc.boolean(), (args, result, description, async) => {
        const stubs = toolStubs([
          { ...tool(args, result, description), async },
          { ...tool(result, args, description), name: 'other' },
        ]);
        const { module, problems } = parse(stubs, { mode: 'strict' });
        expect(problems).toEqual([]);
        const kinds = module.body.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'FunctionDef')).toHaveLength(2);
        expect(kinds.filter((kind) => !['FunctionDef', 'ClassDef', 'Assign', 'ImportFrom'].includes(kind))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

it('tools by their names, as execute takes them', () => {
  expect(toolStubs({ double: { description: 'Doubles.', call: () => 2 } as { readonly description: string } })).toBe(
    toolStubs([{ name: 'double', description: 'Doubles.', arguments: null, result: null }]),
  );
});
