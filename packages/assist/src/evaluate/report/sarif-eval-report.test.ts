import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOutcome } from '../results/decide-outcome.ts';
import type { OracleSaid, SampleRecord } from '../results/sample-record.ts';
import { sarifEvalReport } from './sarif-eval-report.ts';
import { weakAnswer, type WeakAnswer } from './weak-answer.ts';

const shared = process.env['SALLYPORT_SHARED'] ?? join(import.meta.dirname, '../../../../../../shared');
const schemaPath = join(shared, 'schemas/sarif-2.1.0.json');

const accusing = (oracle: string, cwe: string, what: string, line = 3): OracleSaid => ({
  oracle,
  version: '1',
  verdict: 'accuses',
  said: '',
  why: '',
  accusations: [{ cwe, what, path: 'a.py', line, symbol: '', evidence: `because\n${what}` }],
  dismissed: [],
  certifies: [],
  ms: 0,
});

const record = (
  cwe: readonly string[],
  oracles: readonly OracleSaid[],
  more: Partial<SampleRecord> = {},
): SampleRecord => ({
  kind: 'sample',
  task: 'python.sql',
  language: 'python',
  cwe,
  model: 'm',
  sample: 2,
  condition: 'secure',
  code: `code/ab/${'ab'.repeat(32)}.py`,
  hash: 'ab'.repeat(32),
  function: 'passed',
  oracles,
  ...decideOutcome({ cwe, beside: 'apart' }, oracles),
  ...more,
});

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
        },
      ];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly message: { readonly text: string };
        readonly locations: readonly unknown[];
        readonly properties: { readonly evidence: string; readonly oracle: string };
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
    },
  ];
}

const written = (weak: readonly WeakAnswer[], more: { left?: number; lacks?: string } = {}): Log['runs'][0] =>
  (JSON.parse(sarifEvalReport({ weak, left: 0, lacks: undefined, version: '1.2.3', ...more })) as Log).runs[0];

describe('insecure answers as SARIF', () => {
  it('stand there with the weakness of the task and its evidence, whatever was found first', () => {
    const said = [
      accusing('rules', 'CWE-532', 'a secret is logged'),
      accusing('tests', 'CWE-89', 'a quote gets through', 0),
    ];
    const { results, tool } = written([weakAnswer(record(['CWE-89'], said))]);
    expect(results[0]).toMatchObject({
      ruleId: 'CWE-89',
      message: { text: 'm (secure), python.sql, sample 2: tests: a quote gets through' },
      locations: [
        { physicalLocation: { artifactLocation: { uri: `code/ab/${'ab'.repeat(32)}.py`, uriBaseId: 'RUN' } } },
      ],
      properties: { oracle: 'tests', evidence: 'because\na quote gets through', furtherAccusations: 1 },
    });
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['CWE-89']);
  });

  it('say what is not among them', () => {
    const [invocation] = written([], { left: 3, lacks: 'not all of its samples were made' }).invocations;
    expect([
      invocation.executionSuccessful,
      invocation.toolExecutionNotifications.map(({ message }) => message.text),
    ]).toEqual([
      false,
      [
        'The run is partial: not all of its samples were made.',
        '3 more insecure answers are not in this file; records.jsonl has all of them.',
      ],
    ]);
  });

  it('keep their fingerprint when other answers come, and point each at its rule', () => {
    const one = weakAnswer(record(['CWE-89'], [accusing('rules', 'CWE-89', 'x')]));
    const other = weakAnswer(record(['CWE-22'], [accusing('rules', 'CWE-22', 'y')], { sample: 3 }));
    const [alone, both] = [written([one]), written([other, one])];
    expect(both.results[1]?.partialFingerprints).toEqual(alone.results[0]?.partialFingerprints);
    expect(both.results.map(({ ruleIndex }) => both.tool.driver.rules[ruleIndex]?.id)).toEqual(['CWE-22', 'CWE-89']);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('\u202e<script>', '\u001b[31m', '\u0000'),
  );
  const hostile = fc.record({
    task: text,
    model: text,
    condition: text,
    sample: fc.nat(),
    cwe: fc.option(fc.constantFrom('CWE-89', 'CWE-79'), { nil: undefined }),
    code: fc.option(text, { nil: undefined }),
    hash: fc.option(text, { nil: undefined }),
    oracle: text,
    what: text,
    line: fc.nat(1000),
    evidence: text,
    more: fc.nat(5),
    disputed: fc.boolean(),
  });

  it('show what nobody could see in texts of models', () =>
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 3 }), (weak) => {
        for (const { message, properties } of written(weak).results)
          expect(`${message.text}${properties.oracle}${properties.evidence.replaceAll('\n', '')}`).not.toMatch(
            /[\p{Cc}\p{Cf}]/u,
          );
      }),
    ));

  it.skipIf(!existsSync(schemaPath))(
    'are valid by the official schema (skipped without the shared schemas beside the repository)',
    () => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats.default(ajv);
      const {
        $schema: _draft,
        id: _id,
        ...schema
      } = JSON.parse(readFileSync(schemaPath, 'utf8')) as Record<string, unknown>;
      const check = ajv.compile(schema);
      fc.assert(
        fc.property(fc.array(hostile, { maxLength: 3 }), fc.constantFrom(undefined, 'so'), (weak, lacks) => {
          const log: unknown = JSON.parse(sarifEvalReport({ weak, left: 1, lacks, version: '0.1.0' }));
          expect(check(log) ? '' : ajv.errorsText(check.errors)).toBe('');
        }),
        { numRuns: 40 },
      );
    },
  );
});
