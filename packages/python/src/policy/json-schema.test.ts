import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newValidator, schemaProblems, type JsonSchema } from './json-schema.ts';

const errors = (schema: JsonSchema, value: unknown): readonly string[] => {
  expect(schemaProblems(schema)).toEqual([]);
  return newValidator(schema)(value).map(({ path, message }) => `${path}: ${message}`);
};

/** Written so that no object literal has a `then`. */
const branch = (test: JsonSchema, yes: JsonSchema, no: JsonSchema): JsonSchema =>
  Object.fromEntries([
    ['if', test],
    // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
    ['then', yes],
    ['else', no],
  ]);

describe('a value', () => {
  it.each<[JsonSchema, unknown, string]>([
    [{ type: 'string' }, 1, ': is an integer instead of a string'],
    [{ type: ['string', 'null'] }, [], ': is an array instead of a string or null'],
    [{ type: 'integer' }, 1.5, ': is a number instead of an integer'],
    [{ type: 'number' }, Number.NaN, ': is NaN instead of a number'],
    [{ type: 'object' }, null, ': is null instead of an object'],
    [{ enum: ['a', 'b'] }, 'c', ': is "c" instead of one of "a", "b"'],
    [{ const: { a: [1] } }, { a: [2] }, ': is {"a": [2]} instead of {"a": [1]}'],
    [{ required: ['to'] }, {}, 'to: is missing'],
    [{ properties: { to: { type: 'string' } } }, { to: 1 }, 'to: is an integer instead of a string'],
    [{ properties: { a: true }, additionalProperties: false }, { b: 1 }, 'b: is not a known name; there are a'],
    [{ additionalProperties: { type: 'null' } }, { 'b c': 1 }, '["b c"]: is an integer instead of null'],
    [{ items: { type: 'string' } }, ['a', 1], '[1]: is an integer instead of a string'],
    [{ prefixItems: [true, { type: 'string' }] }, [1, 2, 3], '[1]: is an integer instead of a string'],
    [{ prefixItems: [true], items: false }, [1, 2], '[1]: is not allowed'],
    [{ items: [true], additionalItems: false }, [1, 2], '[1]: is not allowed'],
    [{ minItems: 1 }, [], ': has fewer than 1 items'],
    [{ maxItems: 1 }, [1, 2], ': has more than 1 items'],
    [{ uniqueItems: true }, [{ a: 1, b: 2 }, 3, { b: 2, a: 1 }], '[2]: is there twice'],
    [{ contains: { type: 'null' } }, [1], ': holds no item of the demanded kind'],
    [{ minimum: 2 }, 1, ': is below 2'],
    [{ maximum: 2 }, 2n ** 70n, ': is above 2'],
    [{ exclusiveMinimum: 2 }, 2, ': is not above 2'],
    [{ exclusiveMaximum: 2 }, 2, ': is not below 2'],
    [{ multipleOf: 3 }, 4, ': is not a multiple of 3'],
    [{ minLength: 2 }, '😀', ': is shorter than 2 characters'],
    [{ maxLength: 1 }, 'ab', ': is longer than 1 characters'],
    [{ pattern: '^a+$' }, 'ab', ': does not match ^a+$'],
    [{ minProperties: 1 }, {}, ': has fewer than 1 entries'],
    [{ maxProperties: 0 }, { a: 1 }, ': has more than 0 entries'],
    [{ propertyNames: { maxLength: 1 } }, { ab: 1 }, 'ab: is longer than 1 characters'],
    [{ patternProperties: { '^x': { type: 'null' } } }, { xy: 1 }, 'xy: is an integer instead of null'],
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }, 'b: is missing, and a needs it'],
    [{ not: { type: 'null' } }, null, ': is what it must not be'],
    [
      { anyOf: [{ type: 'null' }, { minimum: 3 }] },
      1,
      ': fits none of 2 alternatives (is an integer instead of null; is below 3)',
    ],
    [{ oneOf: [{ minimum: 1 }, { minimum: 2 }] }, 3, ': fits 2 of the alternatives instead of one'],
    [{ allOf: [{ minimum: 1 }, { minimum: 2 }] }, 1, ': is below 2'],
    [branch({ type: 'string' }, { minLength: 1 }, false), '', ': is shorter than 1 characters'],
    [branch({ type: 'string' }, true, false), 1, ': is not allowed'],
    [{ $ref: '#/$defs/a~1b', $defs: { 'a/b': { type: 'null' } } }, 1, ': is an integer instead of null'],
    [
      { properties: { next: { $ref: '#' } }, additionalProperties: false },
      { next: { nxt: 1 } },
      'next.nxt: is not a known name; there are next',
    ],
  ])('against %o: %o', (schema, value, message) => {
    expect(errors(schema, value)).toEqual([message]);
  });

  it.each<[JsonSchema, unknown]>([
    [true, undefined],
    [{ type: 'integer' }, 2 ** 60],
    [{ type: 'integer' }, 10n ** 30n],
    [{ type: 'integer' }, 2.0],
    [{ type: 'object', required: ['__proto__'] }, JSON.parse('{"__proto__": 1}')],
    [{ const: 3 }, 3n],
    [{ maxLength: 1 }, '😀'],
    [{ multipleOf: 0.1 }, 0.3],
    [{ format: 'email' }, 'no mail'],
    [{ minimum: 3 }, 'a text'],
    [{ uniqueItems: true }, [1, '1', true, null]],
    [{ anyOf: [{ type: 'null' }, { type: 'string' }] }, 'a'],
    [{ properties: { constructor: { type: 'string' } } }, {}],
    [{ pattern: 'b' }, 'abc'],
  ])('passes %o: %o', (schema, value) => {
    expect(errors(schema, value)).toEqual([]);
  });

  it('does not take names that every object has for its own', () => {
    expect(errors({ required: ['toString', 'constructor'] }, {})).toEqual([
      'toString: is missing',
      'constructor: is missing',
    ]);
    expect(errors({ properties: {}, additionalProperties: false }, { toString: 1 })).toEqual([
      'toString: is not a known name; there are none',
    ]);
  });

  it('ends on data and schemas that hold themselves', () => {
    const list: unknown[] = [];
    list.push(list, list);
    expect(errors({ $ref: '#/$defs/l', $defs: { l: { items: { $ref: '#/$defs/l' } } } }, list)).not.toEqual([]);
    expect(errors({ not: { uniqueItems: true } }, [list, list])).toEqual([': is too large to be checked']);
    expect(errors({ enum: [1] }, list)).toHaveLength(1);
    expect(errors({ $ref: '#' }, 1)).toEqual([': is nested too deeply']);
    expect(errors({ allOf: [{ $ref: '#' }, { $ref: '#' }] }, 1).length).toBeGreaterThan(0);
  });

  it('tells twenty errors and no more', () => {
    expect(
      errors(
        { items: { type: 'null' } },
        Array.from({ length: 100 }, () => 1),
      ),
    ).toHaveLength(20);
  });
});

describe('a schema', () => {
  it.each<[unknown, string]>([
    [1, ': is not a schema, which is a map of keywords, true or false'],
    [{ tpye: 'string' }, 'tpye: is a keyword that is not supported; say it with the others, or leave it out'],
    [{ type: 'text' }, 'type: is none of string, number, integer, boolean, null, array, object'],
    [{ properties: [] }, 'properties: is not a map of schemas'],
    [{ properties: { a: { minimum: '1' } } }, 'properties.a.minimum: is not a number'],
    [{ minLength: -1 }, 'minLength: is not a whole number from 0 on'],
    [{ multipleOf: 0 }, 'multipleOf: is not above 0'],
    [{ required: 'a' }, 'required: is not a list of names'],
    [{ enum: [] }, 'enum: is not a list of values'],
    [{ anyOf: [] }, 'anyOf: is not a list of schemas'],
    [{ exclusiveMinimum: true }, 'exclusiveMinimum: is not a number'],
    [{ $ref: '#/$defs/a' }, '$ref: refers to #/$defs/a, which is not in this schema'],
    [{ $ref: 'https://example.org/a' }, '$ref: refers to https://example.org/a, which is not in this schema'],
    [
      { unevaluatedProperties: false },
      'unevaluatedProperties: is a keyword that is not supported; say it with the others, or leave it out',
    ],
    [{ pattern: '(' }, 'pattern: is not a regular expression: ('],
    [{ pattern: '(?=a)' }, 'pattern: looks ahead or behind, which is not supported: (?=a)'],
    [{ pattern: '(a)\\1' }, 'pattern: refers back to a group, which is not supported: (a)\\1'],
    [{ pattern: 'a{5001}' }, 'pattern: repeats too often: a{5001}'],
    [{ pattern: '((){5000}){5000}' }, 'pattern: repeats too often: ((){5000}){5000}'],
    [{ patternProperties: { '[': true } }, 'patternProperties["["]: is not a regular expression: ['],
  ])('%j', (schema, message) => {
    expect(schemaProblems(schema).map((one) => `${one.path === '' ? '' : one.path}: ${one.message}`)).toEqual([
      message,
    ]);
  });

  it('may be nested deeply without harm', () => {
    let schema: JsonSchema = {};
    for (let depth = 0; depth < 5000; depth++) schema = { not: schema };
    expect(schemaProblems(schema)[0]?.message).toBe('is nested too deeply');
    expect(newValidator(schema)(1)[0]?.message).toBeDefined();
  });
});

/** Small schemas, without `contains`, which the other implementation takes for met by an empty list inside of a list. */
const someSchema = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.boolean(),
    fc.record({ type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object') }),
    fc.record({ enum: fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 1, maxLength: 3 }) }),
    fc.record({ minimum: fc.integer({ min: -5, max: 5 }), exclusiveMaximum: fc.integer({ min: -5, max: 5 }) }),
    fc.record({ minLength: fc.nat(3), maxLength: fc.nat(3) }),
    fc.record({ minItems: fc.nat(2), uniqueItems: fc.boolean(), items: tie('schema') }),
    fc.record({
      prefixItems: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
      items: tie('schema'),
    }),
    fc.record({
      properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('schema')),
      required: fc.uniqueArray(fc.constantFrom('a', 'b')),
      additionalProperties: tie('schema'),
    }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }), not: tie('schema') }),
    fc.tuple(tie('schema'), tie('schema'), tie('schema')).map(([test, yes, no]) => branch(test, yes, no)),
  ),
}));

const someValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, '', 'a', 'ab', '😀', 0, 1, -3, 2.5),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { noNullPrototype: true }),
  ),
}));

it('agrees with another implementation', () => {
  const other = new Ajv2020({ strict: false, code: { optimize: false } });
  fc.assert(
    fc.property(someSchema.schema, someValue.value, (schema, value) => {
      expect(newValidator(schema)(value).length === 0).toBe(other.validate(schema as object, value));
    }),
    { numRuns: 1000 },
  );
});

it('never throws on any schema and value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.anything({ withBigInt: true }), (schema, value) => {
      const problems = schemaProblems(schema);
      if (problems.length === 0) expect(newValidator(schema as JsonSchema)(value)).toBeInstanceOf(Array);
    }),
  );
});
