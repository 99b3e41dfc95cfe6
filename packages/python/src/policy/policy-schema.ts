import { grammarKey } from './grammar-words.ts';
import type { JsonSchema } from './json-schema.ts';
import { limitRanges } from './limits.ts';
import { presetNames, presets } from './presets.ts';
import type { Grammar, Limits } from './policy.ts';

const identifier = '^[A-Za-z_][A-Za-z0-9_]*$';
const moduleName = '^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*$';
const label = '^[A-Za-z_][A-Za-z0-9_.:/-]*$';
const target = '^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?$';
const path = '^/([^/\\u0000]+(/[^/\\u0000]+)*)?$';
const host = '^(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[1-9][0-9]{0,4})?$';
/** A number of bytes, or a text such as `64 MiB`. */
const sizeText = '^[0-9]+(\\.[0-9]+)? ?(B|kB|MB|GB|KiB|MiB|GiB)$';

type Fields = { readonly [name: string]: JsonSchema };

const fields = (description: string, properties: Fields, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  description,
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});

const names = (description: string, pattern: string): JsonSchema => ({
  type: 'array',
  description,
  items: { type: 'string', pattern, maxLength: 200 },
  maxItems: 1000,
});

const size = (description: string, least: number, most: number): JsonSchema => ({
  type: ['integer', 'string'],
  description: `${description}: a number of bytes, or a text such as 64 MiB`,
  minimum: least,
  maximum: most,
  pattern: sizeText,
});

const texts = (description: string, pattern: string): JsonSchema => ({
  description,
  anyOf: [
    { type: 'string', pattern, maxLength: 200 },
    { type: 'array', items: { type: 'string', pattern, maxLength: 200 }, minItems: 1, maxItems: 100 },
  ],
});

const map = (description: string, keys: string, values: JsonSchema): JsonSchema => ({
  type: 'object',
  description,
  propertyNames: { pattern: keys, maxLength: 100 },
  additionalProperties: values,
  maxProperties: 1000,
});

const limitWords: Readonly<Record<keyof Limits, readonly [key: string, description: string]>> = {
  seconds: ['seconds', 'seconds of the program itself; tools and approvals have limits of their own'],
  steps: ['steps', 'steps: about one per operation that a program makes'],
  bytes: ['bytes', 'live values'],
  output: ['output', 'printed text'],
  depth: ['depth', 'calls on top of each other, and nesting of data'],
  toolCalls: ['tool-calls', 'calls of all tools together'],
  toolCallSeconds: ['tool-call-seconds', 'seconds that one call of a tool may take'],
};

const limitSchema = (name: keyof Limits): readonly [string, JsonSchema] => {
  const [key, description] = limitWords[name];
  const { least, most, whole } = limitRanges[name];
  if (name === 'bytes' || name === 'output') return [key, size(description, least, most)];
  return [key, { type: whole ? 'integer' : 'number', description, minimum: least, maximum: most }];
};

/** The keys of limits in a policy file. */
export const limitKeys: readonly (readonly [key: string, name: keyof Limits])[] = (
  Object.keys(limitWords) as (keyof Limits)[]
).map((name) => [limitWords[name][0], name]);

/**
 * What a policy file may say, as JSON Schema; `policy.schema.json` is written from it, and the loader checks with it.
 *
 * What a schema cannot say (a name both granted and denied, a module that is not there) the loader checks beside it.
 */
export const policySchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:sallyport:schema:policy-1',
  title: 'Sallyport policy, version 1: what a program may do',
  ...(fields('nothing is granted that is not written here or in the preset', {
    $schema: { type: 'string', description: 'for editors' },
    name: { type: 'string', description: 'for messages', maxLength: 200 },
    extends: {
      description: 'the preset that this policy starts from; without one it starts from nothing',
      enum: presetNames,
    },
    grammar: fields(
      'constructs that a program may use: true or false each',
      Object.fromEntries(
        Object.keys(presets.pure.grammar).map((name) => [
          grammarKey(name as keyof Grammar),
          { type: 'boolean', description: 'write true or false' },
        ]),
      ),
    ),
    modules: fields('modules that a program may import', {
      grant: names('modules to grant, such as math or os.path', moduleName),
      deny: names('modules to take away from the preset', moduleName),
      members: map(
        'for a granted module, the members that are granted',
        moduleName,
        fields('only: nothing but these; deny: all but these; grant: these too', {
          only: names('nothing but these members', identifier),
          grant: names('members to grant again', identifier),
          deny: names('members to take away', identifier),
        }),
      ),
    }),
    builtins: fields('names that Python has built in', {
      only: names('nothing but these; exceptions stay granted', identifier),
      grant: names('names to grant, such as eval', identifier),
      deny: names('names to take away', identifier),
    }),
    attributes: fields('attribute names refused on every value', {
      grant: names('names to grant again, such as __subclasses__', identifier),
      deny: names('names to refuse', identifier),
    }),
    tools: map(
      'functions of the host, by name',
      identifier,
      fields('what a tool takes, gives and costs', {
        description: { type: 'string', description: 'what the tool does, for the model', maxLength: 10_000 },
        arguments: { description: 'a JSON Schema of type object; each property is a parameter' },
        result: { description: 'a JSON Schema of what comes back' },
        calls: { type: 'integer', description: 'most calls in one run', minimum: 0, maximum: 1_000_000 },
        seconds: { type: 'number', description: 'most seconds of one call', minimum: 0.001, maximum: 86_400 },
        approval: {
          description: 'whether a human is asked: never, always, or before the first call',
          enum: ['never', 'always', 'first'],
        },
        async: { type: 'boolean', description: 'a coroutine function, to be awaited; otherwise a function that waits' },
        labels: names('labels on what comes back; without them the name of the tool', label),
      }),
    ),
    inputs: map(
      'labels of inputs, by name',
      identifier,
      fields('labels of the input', { labels: names('labels of the input; without them input:<name>', label) }),
    ),
    flows: fields('where labelled values may not go', {
      deny: {
        type: 'array',
        description: 'a list of { from: label, to: tool or tool.argument }',
        maxItems: 1000,
        items: fields(
          'values with the label never reach the tool',
          {
            from: texts('a label, or a list of labels', label),
            to: texts('a tool, or tool.argument, or a list of them', target),
          },
          ['from', 'to'],
        ),
      },
      control: { description: 'off: labels follow data; sticky: they follow branches too', enum: ['off', 'sticky'] },
    }),
    files: fields('the file system of the program', {
      mounts: {
        type: 'array',
        description: 'a list of { at: path, kind: memory, read-only, copy-on-write or read-write }',
        maxItems: 100,
        items: fields(
          'a folder; what stands behind it, the host says',
          {
            at: {
              type: 'string',
              description: 'an absolute path without . and .., such as /data',
              pattern: path,
              maxLength: 1000,
            },
            kind: {
              description: 'memory, read-only, copy-on-write or read-write',
              enum: ['memory', 'read-only', 'copy-on-write', 'read-write'],
            },
          },
          ['at', 'kind'],
        ),
      },
      cwd: {
        type: 'string',
        description: 'where relative paths start; inside of a mount',
        pattern: path,
        maxLength: 1000,
      },
      outside: {
        description: 'refuse: a path outside of all mounts ends the run; absent: there is no such file',
        enum: ['refuse', 'absent'],
      },
      foreign: {
        description:
          'refuse: listing, copying, renaming, changing or deleting in memory what the program did not make ends the run; absent: it is answered as on a disk',
        enum: ['refuse', 'absent'],
      },
      bytes: size('bytes written in one run', 0, 2 ** 40),
      count: { type: 'integer', description: 'files and folders made in one run', minimum: 0, maximum: 1_000_000 },
    }),
    fetch: fields('HTTP through the host', {
      hosts: names('hosts such as example.org, *.example.org or example.org:8080, in small letters', host),
      methods: {
        type: 'array',
        description: 'methods in capitals, such as GET',
        items: { enum: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] },
        maxItems: 10,
      },
      bytes: size('bytes of one response', 0, 2 ** 30),
      'https-only': { type: 'boolean', description: 'write true or false' },
      redirects: { type: 'integer', description: 'most redirects of one request', minimum: 0, maximum: 20 },
    }),
    environment: map('what os.environ shows', '^[^=\\u0000]+$', {
      type: 'string',
      description: 'a text; quote numbers',
      maxLength: 100_000,
    }),
    entropy: {
      description: 'host, or { seed: number } for the same random numbers in each run',
      anyOf: [
        { const: 'host' },
        fields(
          'the seed',
          { seed: { type: 'integer', description: 'a whole number', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } },
          ['seed'],
        ),
      ],
    },
    clock: {
      description: 'host, or { fixed: time } such as 2030-01-31T00:00:00Z in quotes',
      anyOf: [
        { const: 'host' },
        fields(
          'the time',
          {
            fixed: {
              type: 'string',
              description: 'a time such as 2030-01-31T00:00:00Z, in quotes',
              pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z$',
            },
          },
          ['fixed'],
        ),
      ],
    },
    limits: fields(
      'what a run may use',
      Object.fromEntries((Object.keys(limitWords) as (keyof Limits)[]).map(limitSchema)),
    ),
  }) as object),
};
