import type { JsonSchema } from '../policy/index.ts';

type Fields = { readonly [name: string]: JsonSchema };

const record = (description: string, properties: Fields, optional: Fields = {}): JsonSchema => ({
  type: 'object',
  description,
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});

/** The same, where a later minor version may add fields. */
const open = (description: string, properties: Fields): JsonSchema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties),
});

const text = (description: string): JsonSchema => ({ type: 'string', description });
const count: JsonSchema = { type: 'integer', minimum: 0 };
const number: JsonSchema = { type: 'number', minimum: 0 };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const names = list({ type: 'string' });
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [{ type: 'null' }, schema] });
const set = record('All names but some, or only some.', { kind: { enum: ['all-but', 'only'] }, names });
const digest = (...kinds: readonly string[]): JsonSchema => ({
  type: 'string',
  pattern: `^(${kinds.join('|')}):[0-9a-f]{64}$`,
});

/** The policy in the form in which it is enforced; `docs/policy.md` has the one in which it is written. */
const policy = open('What the program may do, with the tools that were granted.', {
  name: text('Of the file or preset.'),
  grammar: { type: 'object', additionalProperties: { type: 'boolean' } },
  modules: record('', {
    granted: names,
    members: list(record('', { module: { type: 'string' }, kind: { enum: ['only', 'all-but'] }, names })),
  }),
  builtins: set,
  attributes: record('', { denied: names }),
  tools: list({
    type: 'object',
    properties: {
      name: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
      description: { type: 'string' },
      arguments: { type: ['object', 'boolean', 'null'] },
      result: { type: ['object', 'boolean', 'null'] },
      calls: nullable(count),
      seconds: nullable(number),
      approval: { enum: ['never', 'always', 'first'] },
      labels: names,
    },
    required: ['name', 'description', 'arguments', 'result', 'calls', 'seconds', 'approval', 'labels'],
  }),
  inputs: list({ type: 'object' }),
  flows: { type: 'object', properties: { deny: list({ type: 'object' }) }, required: ['deny'] },
  files: { type: 'object', properties: { mounts: list({ type: 'object' }) }, required: ['mounts', 'cwd', 'outside'] },
  fetch: { type: 'object', properties: { hosts: names, methods: names }, required: ['hosts', 'methods'] },
  environment: list(record('', { name: { type: 'string' }, value: { type: 'string' } })),
  entropy: { type: 'object', properties: { kind: { enum: ['seeded', 'host'] } }, required: ['kind'] },
  clock: { type: 'object', properties: { kind: { enum: ['fixed', 'host'] } }, required: ['kind'] },
  limits: {
    type: 'object',
    additionalProperties: number,
    required: ['seconds', 'steps', 'bytes', 'output', 'depth', 'toolCalls', 'toolCallSeconds'],
  },
});

const event = (did: string, fields: Fields): JsonSchema => record('', { did: { const: did }, id: count, ...fields });
const tool: JsonSchema = { type: 'string' };

/** A snapshot of a run as JSON Schema; `snapshot.schema.json` is written from it, and `readSnapshot` checks with it. */
export const snapshotSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:sallyport:schema:snapshot-1',
  title: 'Sallyport snapshot of a run, version 1',
  ...(record(
    'A run that waits for its host, as `resume` and `sallyport run --resume` take it.',
    {
      schemaVersion: {
        type: 'string',
        pattern: '^1\\.[0-9]+$',
        description: 'A minor step adds fields; a major one breaks.',
      },
      kind: { const: 'sallyport-snapshot' },
      language: { enum: ['python', 'javascript', 'typescript'] },
      fileName: text('The name that tracebacks show.'),
      source: text('The program.'),
      sourceHash: digest('sha256'),
      inputs: { type: 'object', description: 'Variables that the program found bound.' },
      policy,
      seed: { type: ['number', 'null'], description: 'The seed that the host gave, if it did.' },
      stdin: text('Standard input, whole.'),
      argv: { ...(names as object), description: 'Arguments of the program.' },
      pending: {
        ...(list(
          record('A call without an answer (`call`), or without consent (`approval`).', {
            id: count,
            tool,
            args: true,
            reason: { enum: ['call', 'approval'] },
          }),
        ) as object),
        description: 'What the run waits for.',
      },
      continuation: record('What the run was told before, in order.', {
        log: list({
          anyOf: [
            event('call', { tool, args: true }),
            event('approval', { tool, args: true, why: { type: 'string' } }),
            event('timer', { milliseconds: number }),
            event('cancel', {}),
            event('answer', { value: true }),
            event('error', { type: { type: 'string' }, message: { type: 'string' } }),
          ],
        }),
        clock: { ...(list({ type: 'number' }) as object), description: 'Readings, in milliseconds since 1970.' },
        slept: { ...(count as object), description: 'Sleeps that came to their end.' },
        printed: { ...(count as object), description: 'UTF-16 units of output that were handed out.' },
        key: {
          type: ['string', 'null'],
          pattern: '^[0-9a-f]{64}$',
          description: 'The key that the randomness of the run follows from, where the system gave one.',
        },
      }),
      digest: { ...(digest('sha256', 'hmac-sha256') as object), description: 'Over the JSON text of all before it.' },
    },
    {
      modules: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description:
          'Files that the program may import: their text by path from its folder. Absent where there are none.',
      },
    },
  ) as object),
};
