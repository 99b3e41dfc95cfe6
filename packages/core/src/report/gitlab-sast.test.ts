import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitlabSastReport } from './gitlab-sast.ts';
import { hostileReport, hostileSource } from './report.case.ts';
import { sampleReport, sampleSource } from './sample-report.case.ts';

const text = { type: 'string', minLength: 1 };
const tool = {
  type: 'object',
  required: ['id', 'name', 'version', 'vendor'],
  properties: {
    id: text,
    name: text,
    version: text,
    vendor: { type: 'object', required: ['name'], properties: { name: text } },
  },
};
const time = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$` };

/** The parts of GitLab's schema 15.0.2 that it refuses reports for, in our own words. */
const required = {
  type: 'object',
  required: ['version', 'scan', 'vulnerabilities'],
  properties: {
    version: { type: 'string', pattern: String.raw`^[0-9]+\.[0-9]+\.[0-9]+$` },
    scan: {
      type: 'object',
      required: ['analyzer', 'end_time', 'scanner', 'start_time', 'status', 'type'],
      properties: {
        analyzer: tool,
        scanner: tool,
        start_time: time,
        end_time: time,
        status: { enum: ['success', 'failure'] },
        type: { enum: ['sast'] },
        messages: {
          type: 'array',
          items: {
            type: 'object',
            required: ['level', 'value'],
            properties: { level: { enum: ['info', 'warn', 'fatal'] }, value: text },
          },
        },
      },
    },
    vulnerabilities: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'identifiers', 'location'],
        properties: {
          id: text,
          name: { type: 'string', maxLength: 255 },
          severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
          solution: { type: 'string', maxLength: 7000 },
          identifiers: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['type', 'name', 'value'],
              properties: { type: text, name: text, value: text, url: { type: 'string', pattern: '^https?://.+' } },
            },
          },
          links: {
            type: 'array',
            items: {
              type: 'object',
              required: ['url'],
              properties: { url: { type: 'string', pattern: '^https?://.+' } },
            },
          },
          location: {
            type: 'object',
            required: ['file'],
            properties: { file: { type: 'string' }, start_line: { type: 'number' }, end_line: { type: 'number' } },
          },
          tracking: { type: 'object', required: ['items'], properties: { type: { const: 'source' } } },
        },
      },
    },
  },
};
const ajv = new Ajv({ allErrors: true });
const check = ajv.compile(required);
const problems = (json: string): string => (check(JSON.parse(json)) ? '' : ajv.errorsText(check.errors));

describe('gitlabSastReport', () => {
  it('has what GitLab demands', () => {
    expect(problems(gitlabSastReport(sampleReport(), sampleSource, { informationUri: 'https://example.org' }))).toBe(
      '',
    );
  });

  it('has it with hostile text in every field, and ids are unique', () => {
    fc.assert(
      fc.property(hostileReport, hostileSource, (report, source) => {
        const json = gitlabSastReport(report, source);
        expect(problems(json)).toBe('');
        const ids = (
          JSON.parse(json) as { readonly vulnerabilities: readonly { readonly id: string }[] }
        ).vulnerabilities.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('carries dates, identifiers, tracking and no ignored finding', () => {
    const written = JSON.parse(gitlabSastReport(sampleReport(), sampleSource)) as {
      readonly scan: { readonly start_time: string; readonly end_time: string };
      readonly vulnerabilities: readonly Record<string, unknown>[];
    };
    expect(written.scan).toMatchObject({
      start_time: '2026-11-21T07:00:00',
      end_time: '2026-11-21T07:00:01',
      status: 'failure',
    });
    expect(written.vulnerabilities).toHaveLength(3);
    expect(written.vulnerabilities[0]).toMatchObject({
      severity: 'High',
      identifiers: [
        { type: 'sallyport_rule', value: 'python.sql.built-from-text' },
        { type: 'cwe', value: '89' },
      ],
      location: { file: 'app/store.py', start_line: 4, end_line: 4, method: 'find' },
      tracking: { type: 'source', items: [{ signatures: [{ algorithm: 'hash', value: 'a'.repeat(64) }] }] },
    });
  });
});
