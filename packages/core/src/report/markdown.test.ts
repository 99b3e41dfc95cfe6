import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownReport } from './markdown.ts';
import { hostileReport, hostileSource } from './report.case.ts';
import { sampleReport, sampleSource } from './sample-report.case.ts';

describe('markdownReport', () => {
  it('gives sums, findings with the worst first, and the last line', () => {
    const text = markdownReport(sampleReport(), sampleSource);
    expect(text).toContain('## sallyport: 3 findings: 1 critical, 1 high, 1 medium');
    expect(text).toContain('| 1 | 1 | 1 | 0 | 0 |');
    expect(text.indexOf('<b>critical</b>')).toBeLessThan(text.indexOf('<b>high</b>'));
    expect(text).toContain('>     4 |     return db.execute("select * from t where id = " + key)');
    expect(text).toContain('1 finding ignored');
    expect(text).not.toContain('ghp_0123456789');
  });

  it('leaves out what does not fit and says so', () => {
    const text = markdownReport(sampleReport(), sampleSource, { size: 1_400 });
    expect(text.length).toBeLessThanOrEqual(1_400);
    expect(text).toMatch(/\d less severe findings? left out/);
    expect(markdownReport(sampleReport(), sampleSource)).not.toContain('left out');
  });

  it('lets no tag, link, mention or fence come of the input', () => {
    fc.assert(
      fc.property(hostileReport, hostileSource, (report, source) => {
        const text = markdownReport(report, source);
        const outside = text.replace(/^(`{3,})text\n[^]*?^\1$/gm, '');
        for (const [tag] of outside.matchAll(/<[^>]*>/g))
          expect(['<details>', '<summary>', '</summary>', '</details>', '<b>', '</b>', '<code>', '</code>']).toContain(
            tag,
          );
        expect(outside).not.toMatch(/(?<!\\)\]\(|@everyone|<script/);
        expect(outside.match(/<details>/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
      }),
    );
  });
});
