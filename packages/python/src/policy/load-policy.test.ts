import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { builtinGranted, memberGranted, moduleGranted } from './granted.ts';
import { newValidator, schemaProblems } from './json-schema.ts';
import { loadPolicy } from './load-policy.ts';
import { policySchema } from './policy-schema.ts';
import { nothing, presetNames, presets } from './presets.ts';
import type { Policy } from './policy.ts';

const load = async (text: string): Promise<Policy> => {
  const loaded = await loadPolicy(text, 'policy.yaml');
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  return loaded.policy;
};

const problems = async (text: string): Promise<readonly string[]> => {
  const loaded = await loadPolicy(text, 'policy.yaml');
  return loaded.kind === 'policy'
    ? []
    : loaded.problems.map(({ line, text: what, remedy }) => `${String(line)}: ${what} — ${remedy}`);
};

const full = `
name: support agent
extends: agent
grammar: { star-imports: false, recursion: false }
modules:
  grant: [os]
  deny: [random]
  members:
    os: { only: [getcwd] }
builtins: { grant: [eval], deny: [print] }
attributes: { grant: [__subclasses__], deny: [secret] }
tools:
  read_mail:
    description: Read one message.
    arguments:
      type: object
      properties: { id: { type: string } }
      required: [id]
    approval: first
    calls: 5
    seconds: 2.5
    labels: [mail, private]
  http_post:
    arguments: { type: object, properties: { url: {}, body: {} } }
inputs:
  ticket: { labels: [untrusted] }
  note: {}
flows:
  deny:
    - { from: [private, untrusted], to: http_post.body }
    - from: mail
      to: [http_post, read_mail]
  control: sticky
files:
  mounts:
    - { at: /data, kind: read-only }
  outside: absent
  bytes: 1.5 MiB
fetch: { hosts: ['*.example.org'], methods: [GET] }
environment: { HOME: /data }
entropy: { seed: 7 }
clock: { fixed: '2030-01-31T00:00:00Z' }
limits: { seconds: 1.5, bytes: 64 MiB, tool-calls: 3 }
`;

describe('a policy file', () => {
  it('is read over its preset', async () => {
    const policy = await load(full);
    expect(policy).toMatchObject({
      name: 'support agent',
      grammar: { starImports: false, recursion: false, loops: true },
      builtins: { kind: 'all-but' },
      tools: [
        { name: 'read_mail', approval: 'first', calls: 5, seconds: 2.5, labels: ['mail', 'private'], result: null },
        { name: 'http_post', approval: 'never', calls: null, labels: ['http_post'] },
      ],
      inputs: [
        { name: 'ticket', labels: ['untrusted'] },
        { name: 'note', labels: ['input:note'] },
      ],
      flows: {
        control: 'sticky',
        deny: [
          { from: 'private', to: { tool: 'http_post', argument: 'body' } },
          { from: 'untrusted', to: { tool: 'http_post', argument: 'body' } },
          { from: 'mail', to: { tool: 'http_post', argument: null } },
          { from: 'mail', to: { tool: 'read_mail', argument: null } },
        ],
      },
      files: { mounts: [{ at: '/data', kind: 'read-only' }], cwd: '/data', outside: 'absent', bytes: 1_572_864 },
      fetch: { hosts: ['*.example.org'], methods: ['GET'], httpsOnly: true, redirects: 5 },
      environment: [{ name: 'HOME', value: '/data' }],
      entropy: { kind: 'seeded', seed: 7 },
      clock: { kind: 'fixed', at: '2030-01-31T00:00:00Z' },
      limits: { seconds: 1.5, bytes: 67_108_864, toolCalls: 3, depth: 1000 },
    });
    expect(moduleGranted(policy, 'random')).toBe('no');
    expect(memberGranted(policy, 'os', 'getcwd')).toBe(true);
    expect(memberGranted(policy, 'os', 'listdir')).toBe(false);
    expect(builtinGranted(policy, 'eval')).toBe(true);
    expect(builtinGranted(policy, 'print')).toBe(false);
    expect(policy.attributes.denied).toContain('secret');
    expect(policy.attributes.denied).not.toContain('__subclasses__');
  });

  it('grants nothing by itself', async () => {
    expect(await load('')).toEqual({ ...nothing, name: 'policy.yaml', files: expect.anything() });
    expect(await load('name: a')).toMatchObject({
      name: 'a',
      modules: { granted: [] },
      tools: [],
      files: { mounts: [] },
    });
  });

  it.each(presetNames)('may be the preset %s and no more', async (name) => {
    const { files: _, ...rest } = presets[name];
    expect(await load(`extends: ${name}`)).toMatchObject({ ...rest, name: 'policy.yaml' });
  });

  it('is read as JSON too', async () => {
    expect(await load('{"extends": "pure",\n"limits": {"seconds": 2}}')).toMatchObject({ limits: { seconds: 2 } });
  });

  it('grants a module whole where the preset grants parts', async () => {
    expect(memberGranted(await load('extends: pure'), 'os', 'sep')).toBe(true);
    expect(memberGranted(await load('extends: pure'), 'os', 'listdir')).toBe(false);
    expect(memberGranted(await load('extends: pure\nmodules: { grant: [os] }'), 'os', 'listdir')).toBe(true);
  });

  it('opens files where it mounts some, and not where it mounts none', async () => {
    const mounted = await load('extends: pure\nfiles: { mounts: [{ at: /a, kind: memory }] }');
    expect(builtinGranted(mounted, 'open')).toBe(true);
    expect(memberGranted(mounted, 'io', 'open')).toBe(true);
    expect(builtinGranted(await load('extends: data\nfiles: { mounts: [] }'), 'open')).toBe(false);
    expect(
      builtinGranted(
        await load('extends: data\nbuiltins: {deny: [open]}\nfiles: { mounts: [{ at: /a, kind: memory }] }'),
        'open',
      ),
    ).toBe(false);
  });
});

describe('what is wrong with a policy file', () => {
  it.each([
    [
      'extends: all',
      [
        '1: extends is "all" instead of one of "pure", "data", "agent", "files", "net" — expected: the preset that this policy starts from; without one it starts from nothing',
      ],
    ],
    [
      '\nmodles: {}',
      [
        '2: modles is not a known name; there are $schema, name, extends, grammar, modules, builtins, attributes, tools, inputs, flows, files, fetch, environment, entropy, clock, limits — did you mean modules?',
      ],
    ],
    ['grammar:\n  loops: "no"', ['2: grammar.loops is a string instead of a boolean — expected: write true or false']],
    [
      'grammar:\n  loop: false',
      [expect.stringMatching(/^2: grammar\.loop is not a known name; .* — did you mean loops\?$/)],
    ],
    [
      'modules:\n  grant:\n    - math\n    - maths',
      ['4: modules.grant[1] grants maths, which is no module here — did you mean math?'],
    ],
    [
      'modules: { grant: [numpy] }',
      [
        '1: modules.grant[0] grants numpy, which is not here: it is a third-party package, and none is installed here — leave it out; programs use lists with math and statistics; array for many numbers of one type',
      ],
    ],
    [
      'modules: { grant: [os], deny: [os] }',
      ['1: modules.deny[0] names os, which is granted too — keep one of the two'],
    ],
    [
      'extends: files\nmodules: { deny: [os.path] }',
      ['2: modules.deny[0] denies os.path, but os is granted whole — write members: { os: { deny: [path] } }'],
    ],
    [
      'modules: { members: { os: { only: [getcwd] } } }',
      ['1: modules.members.os speaks of a module that is not granted — add os to modules.grant, or leave this out'],
    ],
    [
      'builtins: { grant: [evel] }',
      ['1: builtins.grant[0] names evel, which Python does not build in — did you mean eval?'],
    ],
    [
      'limits: { seconds: 0 }',
      [
        '1: limits.seconds is below 0.001 — expected: seconds of the program itself; tools and approvals have limits of their own',
      ],
    ],
    [
      'limits: { bytes: 1 kB }',
      ['1: limits.bytes is 1 kB, and must lie between 1048576 and 8589934592 bytes — choose a size in that range'],
    ],
    [
      'limits: { bytes: lots }',
      [
        expect.stringMatching(
          /^1: limits\.bytes does not match .* — expected: live values: a number of bytes, or a text such as 64 MiB$/,
        ),
      ],
    ],
    ['tools:\n  a b: {}', [expect.stringMatching(/^2: tools\["a b"\] does not match/)]],
    [
      'tools:\n  import: {}',
      ['2: tools.import has a name that Python keeps for itself — call the tool something else'],
    ],
    [
      'tools:\n  a:\n    arguments: { type: object, properties: { b: { tipe: text } } }',
      [
        '3: tools.a.arguments.properties.b.tipe is a keyword that is not supported; say it with the others, or leave it out — say it with keywords of JSON Schema that are supported',
      ],
    ],
    [
      'tools: { a: { arguments: { type: string } } }',
      ['1: tools.a.arguments is not a schema of type object — write type: object and one property for each parameter'],
    ],
    [
      'tools: { send: { approval: maybe } }',
      [
        '1: tools.send.approval is "maybe" instead of one of "never", "always", "first" — expected: whether a human is asked: never, always, or before the first call',
      ],
    ],
    [
      'tools: { send: {} }\nflows: { deny: [{ from: a, to: sent }] }',
      ['2: flows.deny[0].to speaks of the tool sent, which is not listed — did you mean send?'],
    ],
    [
      'tools: { send: { arguments: { type: object, properties: { body: {} } } } }\nflows: { deny: [{ from: a, to: send.text }] }',
      ['2: flows.deny[0].to speaks of send.text, and send has no parameter text — the parameters are body'],
    ],
    ['flows: { deny: [{ from: a }] }', [expect.stringMatching(/^1: flows\.deny\[0\]\.to is missing/)]],
    [
      'files: { mounts: [{ at: /a/../b, kind: memory }] }',
      ['1: files.mounts[0].at goes through . or .. — write the path without them'],
    ],
    [
      'files: { mounts: [{ at: data, kind: memory }] }',
      [expect.stringMatching(/^1: files\.mounts\[0\]\.at does not match/)],
    ],
    [
      'files:\n  cwd: /etc',
      ['2: files.cwd lies outside of all mounts — choose a folder under a mount, or add a mount'],
    ],
    ['fetch: { hosts: ["http://a"] }', [expect.stringMatching(/^1: fetch\.hosts\[0\] does not match/)]],
    [
      'fetch: { hosts: [example.org, "*.org", "localhost:8080"] }',
      [
        '1: fetch.hosts[2] lists localhost:8080, and the machine itself and its network are never reached — offer a tool that speaks to it',
      ],
    ],
    [
      'clock: { fixed: "2030-02-31T00:00:00Z" }',
      ['1: clock.fixed is 2030-02-31T00:00:00Z, which is no time — write a time such as "2030-01-31T00:00:00Z"'],
    ],
    ['- a', ['1: the policy is an array instead of an object — write a map of keys, such as "extends: agent"']],
    ['a: [', [expect.stringMatching(/^1: not YAML or JSON: /)]],
    ['name: a\nname: b', [expect.stringMatching(/^2: not YAML or JSON: Map keys must be unique/)]],
    [
      'a: &a [*a]',
      ['1: the file is nested too deeply, or its anchors multiply it or lead in a circle — write the values out'],
    ],
    ['['.repeat(100_000), [expect.stringMatching(/^1: /)]],
    ['__proto__: {}', [expect.stringMatching(/^1: __proto__ is not a known name/)]],
  ])('%.60s', async (text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });

  it('is told all at once, in the order of the file', async () => {
    expect(await problems('limits: { depth: 0 }\nmodules: 1\nname: []')).toHaveLength(3);
  });

  it('is never a throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        async (text) => {
          const loaded = await loadPolicy(text, 'x');
          expect(['policy', 'problems']).toContain(loaded.kind);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the published schema', () => {
  const file = new URL('../../policy.schema.json', import.meta.url);

  it('is what the loader checks with', () => {
    // After a change: SALLYPORT_WRITE_SCHEMAS=1 writes the file anew.
    if (process.env['SALLYPORT_WRITE_SCHEMAS'] !== undefined)
      writeFileSync(file, JSON.stringify(policySchema, null, 2));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(policySchema);
    expect(schemaProblems(policySchema)).toEqual([]);
  });

  it('says the same to another implementation', () => {
    const published = JSON.parse(readFileSync(file, 'utf8')) as object;
    const ajv = new Ajv2020({ strict: false, code: { optimize: false } });
    const ours = newValidator(policySchema);
    const sample = parseYaml(full) as Record<string, unknown>;
    expect(ajv.validate(published, sample)).toBe(true);
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(sample)),
        fc.constantFrom(...Object.keys(sample), 'other'),
        fc.jsonValue(),
        (keys, changed, value) => {
          const document: Record<string, unknown> = Object.fromEntries(keys.map((key) => [key, sample[key]]));
          const inner = sample[changed];
          document[changed] =
            typeof inner === 'object' && inner !== null && !Array.isArray(inner)
              ? Object.fromEntries(Object.keys(inner).map((key) => [key, value]))
              : value;
          expect(ours(document).length === 0).toBe(ajv.validate(published, document));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the guide', () => {
  const guide = readFileSync(new URL('../../../../docs/policy.md', import.meta.url), 'utf8');

  it('shows policies that can be loaded', async () => {
    const examples = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(await problems(example)).toEqual([]);
  });

  it('names every preset, key, switch and limit', () => {
    const { properties } = policySchema as {
      readonly properties: { readonly [name: string]: { readonly properties?: object } };
    };
    const words = [
      ...presetNames,
      ...Object.keys(properties['grammar']?.properties ?? {}),
      ...Object.keys(properties['limits']?.properties ?? {}),
    ];
    for (const word of words) expect(guide).toContain(`\`${word}\``);
    for (const key of Object.keys(properties))
      if (!['$schema', 'name', 'inputs'].includes(key)) expect(guide).toMatch(new RegExp(`\\*\\*\`${key}`));
  });
});
