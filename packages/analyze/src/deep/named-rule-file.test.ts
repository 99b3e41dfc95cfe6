import type { NamedPlace } from '@sallyport/core/faces';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyzeLanguages } from '../languages/languages.ts';
import { parsePattern } from '../match/new-matcher.ts';
import { checkPatterns } from '../match/check-patterns.ts';
import { loadRules } from '../rules/load.ts';
import { newFileScanner } from '../scan/scan-file.ts';
import { newKnownNames } from './known-names.ts';
import { namedRuleFile } from './named-rule-file.ts';
import { weaknessClasses } from './weakness-classes.ts';

const known = loadRules({
  files: [
    {
      path: 'known.yaml',
      text: `rules:
  - id: py.sql
    languages: [python]
    message: SQL
    severity: CRITICAL
    metadata: { cwe: [CWE-89] }
    mode: taint
    pattern-sources: [{ pattern: flask.request.args }]
    pattern-sinks:
      - patterns:
          - pattern: $C.execute($X, ...)
          - metavariable-regex: { metavariable: $C, regex: '^(.*\\.)?(cursor|db)$' }
          - focus-metavariable: $X
    pattern-sanitizers: [{ pattern: int(...) }]
  - id: py.sql-of-parameters
    languages: [python]
    message: SQL
    severity: LOW
    metadata: { cwe: [CWE-89] }
    mode: taint
    pattern-sources: [{ pattern: anything.at.all }]
    pattern-sinks: [{ pattern: subprocess.$F(...) }]
  - id: js.command
    languages: [javascript, typescript]
    message: a command
    severity: LOW
    metadata: { cwe: [CWE-78] }
    mode: taint
    pattern-sources: [{ pattern: req.query }]
    pattern-sinks: [{ pattern: child_process.exec(...) }]
`,
    },
  ],
}).rules;

const place = (change: Partial<NamedPlace>): NamedPlace => ({
  kind: 'sink',
  language: 'python',
  form: 'call',
  module: '',
  dotted: 'acme.store.run',
  argument: '',
  isUsed: true,
  cwe: 'CWE-89',
  paths: [],
  why: '',
  ...change,
});
const source = (change: Partial<NamedPlace>): NamedPlace => place({ kind: 'source', cwe: '', ...change });

beforeAll(async () => {
  for (const id of ['python', 'javascript', 'typescript'] as const)
    await analyzeLanguages.find(({ ids }) => ids.includes(id))?.load(id);
});

const found = async (places: readonly NamedPlace[], path: string, text: string): Promise<readonly string[]> => {
  const { rules } = namedRuleFile(places, known);
  const scanner = newFileScanner(rules, analyzeLanguages);
  await scanner.prepare({ path, text });
  return scanner.look({ path, text }).findings.map(({ ruleId, span }) => `${String(span.start.line)} ${ruleId}`);
};

const sinks = 'deep.python.cwe-89.named-sink';
const sources = 'deep.python.cwe-89.named-source';

describe('rules made of names', () => {
  it.each<[string, readonly NamedPlace[], string, readonly string[]]>([
    [
      'a sink by the place of its argument',
      [place({ argument: '1' })],
      'import flask\nfrom acme.store import run as go\ngo(1, flask.request.args)\ngo(flask.request.args, 1)\nother(1, flask.request.args)\n',
      [`3 ${sinks}`],
    ],
    [
      'a sink by keyword',
      [place({ argument: 'text' })],
      'import flask\nimport acme.store\nacme.store.run(1, text=flask.request.args)\nacme.store.run(text=1, more=flask.request.args)\n',
      [`3 ${sinks}`],
    ],
    [
      'a member that is set, in its file alone',
      [place({ form: 'assignment', dotted: 'page.raw', paths: ['a.py'] })],
      'import flask\npage.raw = flask.request.args\npage.text = flask.request.args\n',
      [`2 ${sinks}-here`],
    ],
    [
      'a source, and what rules know to be harmless',
      [source({ dotted: 'acme.queue.receive' })],
      'from acme.queue import receive\ncursor.execute(receive())\ncursor.execute(int(receive()))\ncursor.execute(deliver())\n',
      [`2 ${sources}`],
    ],
    [
      'a value however it is read',
      [source({ form: 'member', dotted: 'acme.job.body' })],
      'import acme\ndb.execute(acme.job.body)\ndb.execute(acme.job["body"])\ndb.execute(acme.job.get("body"))\ndb.execute(acme.job.head)\n',
      [`2 ${sources}`, `3 ${sources}`, `4 ${sources}`],
    ],
    [
      'a parameter of one function',
      [source({ form: 'parameter', dotted: 'Jobs.on_job', argument: 'job', paths: ['a.py'] })],
      'class Jobs:\n    def on_job(self, job, name):\n        db.execute(job["x"])\n        db.execute(name)\n    def on_other(self, job):\n        db.execute(job)\n',
      [`3 ${sources}-here`],
    ],
    [
      'a sanitizer by what it gives back, and one by what it does',
      [
        source({ dotted: 'acme.queue.receive' }),
        place({ kind: 'sanitizer', dotted: 'acme.clean' }),
        place({ kind: 'sanitizer', dotted: 'acme.check', isUsed: false }),
      ],
      'import acme\nfrom acme.queue import receive\ndb.execute(acme.clean(receive()))\nx = receive()\nacme.check(x)\ndb.execute(x)\ndb.execute(receive())\n',
      [`7 ${sources}`],
    ],
    [
      'a sanitizer of something else is none',
      [source({ dotted: 'acme.queue.receive' }), place({ kind: 'sanitizer', dotted: 'acme.clean', cwe: 'CWE-79' })],
      'import acme\nfrom acme.queue import receive\ndb.execute(acme.clean(receive()))\n',
      [`3 ${sources}`],
    ],
    ['nothing beyond its files', [source({ dotted: 'receive', paths: ['b.py'] })], 'db.execute(receive())\n', []],
  ])('find %s', async (_, places, text, expected) => {
    expect(await found(places, 'a.py', text)).toEqual(expected);
  });

  it.each<[string, readonly NamedPlace[], string]>([
    [
      'a function of a module however that is loaded',
      [source({ language: 'javascript', module: '@acme/queue', dotted: 'receive' })],
      "import { receive as r } from '@acme/queue';\nimport * as q from '@acme/queue';\nimport { exec } from 'child_process';\nconst p = require('@acme/queue');\nexec(r());\nexec(q.receive());\nexec(p.receive());\nexec(q.send());\n",
    ],
    [
      'a constructor, a method of a class, and one that is set',
      [
        source({ language: 'javascript', form: 'new', dotted: 'Job', paths: ['a.ts'] }),
        source({ language: 'javascript', form: 'parameter', dotted: 'W.work', argument: 'job', paths: ['a.ts'] }),
      ],
      "import { exec } from 'child_process';\nclass W { work(job: Job) {\n\n\nexec(job.a); } }\nexec(new Job());\nexports.work = async (job) => { exec(job); };\n",
    ],
  ])('in TypeScript find %s', async (_, places, text) => {
    const ends = (await found(places, 'a.ts', text)).map((one) => one.split(' ')[0]);
    expect(ends).toEqual(['5', '6', '7']);
  });

  it('are about the weakness that a rule has, and as light as it at the most', () => {
    const { rules } = namedRuleFile(
      [place({ cwe: 'CWE-564' }), source({ language: 'javascript' }), place({ cwe: 'CWE-1004' })],
      known,
    );
    expect(rules.map(({ meta }) => [meta.id, meta.severity, meta.confidence])).toEqual([
      [sinks, 'medium', 'low'],
      ['deep.javascript.cwe-78.named-source', 'low', 'low'],
    ]);
    expect(weaknessClasses(known, 'python').map(({ rules: all }) => all.map(({ meta }) => meta.id))).toEqual([
      ['py.sql'],
    ]);
    expect(namedRuleFile([], known)).toEqual({ text: '', rules: [] });
  });

  it('are what their text says', () => {
    const { text, rules } = namedRuleFile([place({}), source({ dotted: 'acme.get' })], known);
    const byId = new Map(known.map((rule) => [rule.meta.id, rule]));
    const again = loadRules({ files: [{ path: 'named.yaml', text }], ruleNamed: (id) => byId.get(id) });
    expect(again.diagnostics).toEqual([]);
    expect(again.rules).toEqual(rules);
    expect(loadRules({ files: [{ path: 'named.yaml', text }] }).diagnostics.map(({ kind }) => kind)).toContain(
      'rule-of',
    );
  });

  it('hold nothing but names, whatever somebody says', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        ...'await default delete enum export from get if import interface let of package private set static super'.split(
          ' ',
        ),
      ),
      fc.constantFrom('x.default', 'x.delete', 'x.import', 'x.if', 'x.static', 'x.let', 'x.of', 'x.get', 'x.enum'),
      fc.constantFrom(
        '$X',
        '$...A',
        '...',
        'class',
        'await',
        'a b',
        '_',
        'é',
        'a.$F',
        'a..b',
        'a\nb',
        '0',
        '(?i)x',
        'x"y',
        '__proto__',
      ),
      fc.stringMatching(/^[a-z_]{1,8}(\.[a-zA-Z_]{1,8}){0,3}$/u),
    );
    const arbitrary = fc.record<NamedPlace>({
      kind: fc.constantFrom('source', 'sink', 'sanitizer'),
      language: fc.constantFrom('python', 'javascript'),
      form: fc.constantFrom('call', 'new', 'assignment', 'member', 'parameter'),
      module: fc.oneof(fc.constant(''), word, fc.constantFrom('@a/b', 'a-b', './x', 'x")')),
      dotted: word,
      argument: word,
      isUsed: fc.boolean(),
      cwe: fc.constantFrom('', 'CWE-89', 'CWE-78', 'CWE-79'),
      paths: fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a*.py', '[x].py', '{a,b}.py')), {
        maxLength: 2,
      }),
      why: fc.string({ unit: 'binary', maxLength: 60 }),
    });
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 6 }), (places) => {
        const { text, rules } = namedRuleFile(places, known);
        if (text === '') return;
        const file = parse(text) as { readonly rules: readonly unknown[] };
        expect(rules).toHaveLength(file.rules.length);
        const { diagnostics } = loadRules({
          files: [{ path: 'x', text }],
          ruleNamed: (id) => known.find(({ meta }) => meta.id === id),
        });
        expect(diagnostics).toEqual([]);
        expect(checkPatterns(rules, (pattern, id) => parsePattern(analyzeLanguages, pattern, id))).toEqual([]);
        for (const { meta } of rules)
          expect(meta.id).toMatch(/^deep\.(?:python|javascript)\.cwe-\d+\.named-(?:source|sink)(?:-here)?$/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe('names that rules know', () => {
  const isKnown = newKnownNames(known);
  it.each([
    ['cursor.execute', true],
    ['self.db.execute', true],
    ['acme.execute', false],
    ['subprocess.anything', true],
    ['flask.request.args', true],
    ['print', true],
    ['acme.store.run', false],
    ['rows.append', true],
    ['receive', false],
  ])('%s: %s', (name, expected) => {
    expect(isKnown(name, 'python')).toBe(expected);
  });
});
