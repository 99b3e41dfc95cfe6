import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonReport } from './json.ts';
import { hostileReport, hostileSource } from './report.case.ts';
import { sampleReport, sampleSource } from './sample-report.case.ts';

const ajv = new Ajv({ allErrors: true });
const check = ajv.compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/report-1.json'), 'utf8')) as object,
);
const problems = (text: string): string => (check(JSON.parse(text)) ? '' : ajv.errorsText(check.errors));

it('follows the shipped schema', () => {
  expect(problems(jsonReport(sampleReport(), sampleSource))).toBe('');
});

it('follows the shipped schema with hostile text in every field', () => {
  fc.assert(
    fc.property(hostileReport, hostileSource, (report, source) => {
      expect(problems(jsonReport(report, source))).toBe('');
    }),
  );
});

it('is held by the schema to what it promises', () => {
  const written = JSON.parse(jsonReport(sampleReport(), sampleSource)) as Record<string, unknown>;
  expect(problems(JSON.stringify({ ...written, findings: [{}] }))).toContain('ruleId');
  expect(problems(JSON.stringify({ ...written, schemaVersion: '2.0' }))).toContain('pattern');
});

it('carries sums, excerpts and masked secrets', () => {
  const text = jsonReport(sampleReport(), sampleSource);
  const written = JSON.parse(text) as {
    readonly summary: unknown;
    readonly findings: readonly { readonly excerpt: unknown }[];
  };
  expect(written.summary).toEqual({
    findings: 3,
    suppressed: 1,
    bySeverity: { critical: 1, high: 1, medium: 1, low: 0, info: 0 },
  });
  expect(written.findings[0]?.excerpt).toEqual([
    { line: 4, text: '    return db.execute("select * from t where id = " + key)' },
  ]);
  expect(text).toContain('"A03:2021"');
  expect(text).not.toContain('ghp_0123456789');
});
