import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { junitReport } from './junit.ts';
import { hostileReport, hostileSource } from './report.case.ts';
import { sampleReport, sampleSource } from './sample-report.case.ts';
import { xmlProblem } from './xml.case.ts';

describe('junitReport', () => {
  it('has one case per rule and one for the look itself', () => {
    const xml = junitReport(sampleReport(), sampleSource);
    expect(xmlProblem(xml)).toBeUndefined();
    expect([...xml.matchAll(/<testcase classname="[^"]*" name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'complete',
      'python.flask.debug-on',
      'python.secrets.hard-coded',
      'python.sql.built-from-text',
    ]);
    expect(xml.match(/<failure /g)).toHaveLength(3);
    expect(xml).toContain('tests="4" failures="3" errors="1"');
    expect(xml).toContain('<error message="app/broken.py:3: unexpected indent');
    expect(xml).not.toContain('ghp_0123456789');
  });

  it('passes when everything was looked at and nothing found', () => {
    const xml = junitReport(sampleReport({ findings: [], complete: true }), sampleSource);
    expect(xml).toContain('tests="1" failures="0" errors="0"');
    expect(xml).not.toMatch(/<failure|<error/);
  });

  it('stays well-formed with hostile text in every field', () => {
    fc.assert(
      fc.property(hostileReport, hostileSource, (report, source) => {
        expect(xmlProblem(junitReport(report, source))).toBeUndefined();
      }),
    );
  });

  it('is watched by a checker that sees faults', () => {
    for (const bad of ['<a>', '<a></b>', '<a b="<"></a>', '<a>&x</a>', '<a>\u0001</a>', '<a></a>x', '<a b=1></a>'])
      expect(xmlProblem(bad)).toBeDefined();
    expect(xmlProblem('<a b="c">&amp;<d/></a>')).toBeUndefined();
  });
});
