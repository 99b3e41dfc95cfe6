import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProblem, parseScript } from '../javascript/parse-script.ts';
import { toolStubs } from './stubs.ts';

const tool = (name: string, parts: object = {}) => ({ name, description: '', arguments: null, result: null, ...parts });

describe('declarations', () => {
  it('say names, types and descriptions', () => {
    const text = toolStubs(
      [
        tool('readMail', {
          description: 'Read one message.\nWith its parts.',
          arguments: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Its number.' },
              parts: { type: 'array', items: { enum: ['head', 'body'] } },
              range: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'integer' }], items: false },
            },
            required: ['id'],
          },
          result: {
            anyOf: [{ $ref: '#/$defs/mail' }, { type: 'null' }],
            $defs: {
              mail: {
                type: 'object',
                properties: {
                  from: { type: 'string' },
                  'sent-at': { type: 'number' },
                  answers: { type: 'array', items: { $ref: '#/$defs/mail' } },
                },
                required: ['from'],
              },
            },
          },
        }),
        tool('anything'),
        tool('delete', { arguments: { type: 'object', properties: {}, additionalProperties: { type: 'string' } } }),
      ],
      { language: 'typescript' },
    );
    expect(text).toBe(`/**
 * Read one message.
 * With its parts.
 */
declare function readMail(args: {
  /** Its number. */
  id: string;
  parts?: ("head" | "body")[];
  range?: [number, number];
}): Promise<{
  from: string;
  "sent-at"?: number;
  answers?: unknown[];
} | null>;

declare function anything(...args: unknown[]): Promise<unknown>;

declare const tools: { delete(args?: {
  [name: string]: unknown;
}): Promise<unknown>; };
`);
  });

  it('parse, whatever schemas and descriptions hold', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('*/', '`', '"', "'", '\u2028', '__proto__', 'constructor', 'a-b', ''),
    );
    const { schema } = fc.letrec<{ schema: object }>((tie) => ({
      schema: fc.oneof(
        { depthSize: 'small' },
        fc.record({
          type: fc.constantFrom('string', 'integer', 'null', 'array', 'object', ['string', 'null']),
          description: word,
        }),
        fc.record({ enum: fc.array(fc.oneof(word, fc.integer(), fc.constant(null))) }),
        fc.record({ type: fc.constant('array'), items: tie('schema') }),
        fc.record({ anyOf: fc.array(tie('schema'), { maxLength: 3 }) }),
        fc.record({
          type: fc.constant('object'),
          properties: fc.dictionary(word, tie('schema'), { maxKeys: 4 }),
          required: fc.array(word),
        }),
      ),
    }));
    fc.assert(
      fc.property(word, schema, schema, (description, properties, result) => {
        const text = toolStubs(
          [tool('one', { description, arguments: { type: 'object', properties: { a: properties } }, result })],
          { language: 'typescript' },
        );
        const tree = parseScript(text, 'typescript');
        expect(isProblem(tree) ? `${tree.text}\n${text}` : '').toBe('');
      }),
    );
  });
});
