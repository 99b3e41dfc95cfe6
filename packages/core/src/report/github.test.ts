import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubReport } from './github.ts';
import { hostileReport, hostileSource } from './report.case.ts';
import { sampleReport, sampleSource } from './sample-report.case.ts';

describe('githubReport', () => {
  it('writes one annotation per finding, worst first, then the sums', () => {
    expect(githubReport(sampleReport(), sampleSource).split('\n')).toEqual([
      '::error file=app/store.py,line=1,endLine=1,title=critical%3A python.secrets.hard-coded::The token "[secret, 28 characters, ends in WXYZ]" is in the code. (python.secrets.hard-coded)',
      '::error file=app/store.py,line=4,endLine=4,title=high%3A SQL statement built from text::Text from a request becomes part of an SQL statement. Pass values as parameters. (python.sql.built-from-text)',
      '::warning file=app/views.py,line=7,endLine=7,title=medium%3A Flask runs with its debugger::Turn debug off outside development. (python.flask.debug-on)',
      '3 findings: 1 critical, 1 high, 1 medium',
      'scanned 3 files (2.0 kB) with 120 rules in 1.2 s; skipped 2 minified; incomplete; gate (fail on high): not met',
      '',
    ]);
  });

  it('writes at most ten and says how many more there are', () => {
    const { findings } = sampleReport();
    const many = Array.from({ length: 12 }, () => findings[1]).filter((finding) => finding !== undefined);
    const lines = githubReport(sampleReport({ findings: many }), sampleSource).split('\n');
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(10);
    expect(lines.at(-3)).toBe('12 findings: 12 medium; 2 findings without annotation, see the other reports');
  });

  // The name of a file went to the log as it was, with what a terminal takes for a command.
  it('lets no file name command a terminal', () => {
    const findings = sampleReport().findings.map((finding) => ({ ...finding, path: 'a\u001b[31m,\n.py' }));
    const text = githubReport(sampleReport({ findings }), sampleSource);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('file=a\u{FFFD}[31m%2C%0A.py,line=');
  });

  it('lets no other command come of the input', () => {
    fc.assert(
      fc.property(hostileReport, hostileSource, (report, source) => {
        for (const line of githubReport(report, source).split(/\r\n|\n|\r/)) {
          expect(line).not.toContain('##[');
          if (line.trimStart().startsWith('::'))
            expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]*,line=\d+,endLine=\d+,title=[^,:]*::/);
        }
      }),
    );
  });
});
