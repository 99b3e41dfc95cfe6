import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileReport, hostileSource } from './report.case.ts';
import { sampleReport, sampleSource } from './sample-report.case.ts';
import { sarifReport } from './sarif.ts';
import type { SarifOptions } from './sarif.ts';
import type { ScanReport } from './scan-report.ts';

const shared = process.env['SALLYPORT_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
const schemaPath = join(shared, 'schemas/sarif-2.1.0.json');

const validator = (): ((value: unknown) => string) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // The schema names draft 4, which ajv 8 does not know; it uses no keyword that later drafts read differently.
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(schemaPath, 'utf8')) as Record<string, unknown>;
  const check = ajv.compile(schema);
  return (value) => (check(value) ? '' : ajv.errorsText(check.errors));
};

interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { readonly id: string; readonly properties: Readonly<Record<string, unknown>> }[];
        };
      };
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly {
            readonly descriptor: { readonly id: string };
            readonly message: { readonly text: string };
          }[];
        },
      ];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
        }[];
        readonly relatedLocations?: readonly unknown[];
        readonly codeFlows?: readonly { readonly threadFlows: readonly { readonly locations: readonly unknown[] }[] }[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly suppressions?: readonly unknown[];
        readonly fixes?: readonly unknown[];
      }[];
      readonly automationDetails?: unknown;
    },
  ];
}

const written = (report: ScanReport, options?: SarifOptions): Log['runs'][0] =>
  (JSON.parse(sarifReport(report, sampleSource, options)) as Log).runs[0];

describe.skipIf(!existsSync(schemaPath))(
  'against the official schema (skipped when the shared schemas are not beside the repository)',
  () => {
    it('is valid for the sample', () => {
      expect(
        validator()(
          JSON.parse(
            sarifReport(sampleReport(), sampleSource, { category: 'ci', informationUri: 'https://example.org' }),
          ),
        ),
      ).toBe('');
    });

    it('is valid for hostile text in every field', () => {
      const problems = validator();
      fc.assert(
        fc.property(hostileReport, hostileSource, (report, source) => {
          expect(problems(JSON.parse(sarifReport(report, source)))).toBe('');
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe('sarifReport', () => {
  it('carries the way of a flow as code flow and related locations', () => {
    const [flow, debug] = written(sampleReport()).results;
    expect(flow?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(3);
    expect(flow?.relatedLocations).toHaveLength(3);
    expect(flow?.fixes).toHaveLength(1);
    expect(debug?.codeFlows).toBeUndefined();
  });

  it("gives GitHub's hash and our own fingerprint", () => {
    const [flow] = written(sampleReport()).results;
    expect(Object.keys(flow?.partialFingerprints ?? {})).toEqual(['primaryLocationLineHash', 'sallyport/v1']);
    expect(flow?.partialFingerprints['primaryLocationLineHash']).toMatch(/^[0-9a-f]{1,16}:1$/);
  });

  it('tags rules so that GitHub reads the severity', () => {
    const rule = written(sampleReport()).tool.driver.rules.find(({ id }) => id === 'python.sql.built-from-text');
    expect(rule?.properties).toEqual({
      tags: ['security', 'external/cwe/cwe-089', 'sql'],
      precision: 'high',
      'problem.severity': 'error',
      'security-severity': '8.9',
    });
  });

  it('keeps ignored findings with their suppression, and leaves others without', () => {
    const suppressions = written(sampleReport()).results.map((result) => result.suppressions);
    expect(suppressions).toEqual([
      undefined,
      undefined,
      [{ kind: 'inSource', status: 'accepted', justification: 'only on my machine (until 2027-01-31)' }],
      undefined,
    ]);
  });

  it('points every result at its rule', () => {
    const { results, tool } = written(sampleReport());
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
  });

  it('says that a scan was incomplete, and why', () => {
    const [invocation] = written(sampleReport()).invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications.map(({ descriptor }) => descriptor.id)).toEqual(['syntax-error']);
    expect(written(sampleReport({ complete: true })).invocations[0].executionSuccessful).toBe(true);
  });

  it('leaves out the least severe findings first and says how many', () => {
    const { results, invocations } = written(sampleReport(), { limits: { results: 2 } });
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['python.sql.built-from-text', 'python.secrets.hard-coded']);
    expect(invocations[0].toolExecutionNotifications.at(-1)?.message.text).toContain(
      '2 of 4 findings are not in this file',
    );
  });

  it('leaves out nothing at the limit', () => {
    const { results, invocations } = written(sampleReport(), { limits: { results: 4 } });
    expect(results).toHaveLength(4);
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it('stops at the size that the receiver takes', () => {
    const { results, invocations } = written(sampleReport(), { limits: { size: 2_500 } });
    expect(results.length).toBeLessThan(4);
    expect(invocations[0].toolExecutionNotifications.at(-1)?.descriptor.id).toBe('results-left-out');
  });

  it('cuts long ways in the middle', () => {
    const [first] = sampleReport().findings;
    if (first === undefined) throw new Error('the sample has findings');
    const [source, , sink] = first.flow;
    if (source === undefined || sink === undefined) throw new Error('the sample has a flow');
    const steps = [source, ...Array.from({ length: 50 }, () => ({ ...source, role: 'step' as const })), sink];
    const [result] = written(sampleReport({ findings: [{ ...first, flow: steps }] }), {
      limits: { locations: 11, flowLocations: 6 },
    }).results;
    expect(result?.relatedLocations).toHaveLength(10);
    expect(result?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(6);
    expect(JSON.stringify(result?.codeFlows?.[0]?.threadFlows[0]?.locations.at(-1))).toContain('reaches db.execute');
  });

  it('encodes paths as relative URIs', () => {
    const [first] = sampleReport().findings;
    if (first === undefined) throw new Error('the sample has findings');
    const [result] = written(sampleReport({ findings: [{ ...first, path: 'a b/c:d#e%.py' }] })).results;
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%20b/c%3Ad%23e%25.py');
  });

  it('points to the first address that is one', () => {
    const [rule] = sampleReport().rules;
    if (rule === undefined) throw new Error('the sample has a rule');
    const references = ['javascript:a', 'https://a.example/%', 'https://a.example/#b#c', 'https://a.example/%2f?b#c'];
    const report = sarifReport(sampleReport({ rules: [{ ...rule, references }] }), sampleSource);
    expect(report).toMatch(/"helpUri": ?"https:\/\/a\.example\/%2f\?b#c"/u);
  });

  it('takes what advisories say for words, and what rules say for Markdown', () => {
    const [rule] = sampleReport().rules;
    if (rule === undefined) throw new Error('the sample has a rule');
    const said = { ...rule, message: 'a [b](javascript:c) <img src=x>', why: '`d`' };
    const markdownOf = (category: string): string =>
      (
        JSON.parse(sarifReport(sampleReport({ rules: [{ ...said, category }] }), sampleSource)) as {
          runs: [{ tool: { driver: { rules: { help: { markdown: string } }[] } } }];
        }
      ).runs[0].tool.driver.rules
        .map(({ help }) => help.markdown)
        .join('\n');
    expect(markdownOf('dependencies')).toContain(String.raw`a \[b\](javascript:c) &#60;img src=x&#62;`);
    expect(markdownOf('security')).toContain('a [b](javascript:c) <img src=x>');
  });

  it('never shows a secret', () => {
    expect(sarifReport(sampleReport(), sampleSource)).not.toContain('ghp_0123456789');
  });
});
