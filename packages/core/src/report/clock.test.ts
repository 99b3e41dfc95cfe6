import { describe, expect, it } from 'vitest';
import { clockText } from './clock.ts';
import { jsonReport } from './json.ts';
import { sampleReport, sampleSource } from './sample-report.case.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

describe('the clock of a report', () => {
  it.each([
    ['json', jsonReport],
    ['sarif', sarifReport],
    ['text', textReport],
  ])('stands once in %s, and nothing else changes with it', (format, write) => {
    const report = sampleReport();
    const later = { ...report, startedAt: '2030-01-02T03:04:05.678Z', durationMs: 98_765 };
    const [clock = '', other = ''] = [report, later].map((one) => clockText(format, one));
    const text = write(report, sampleSource);
    expect(text.split(clock)).toHaveLength(2);
    expect(text.replace(clock, other)).toBe(write(later, sampleSource));
    expect(clock).not.toBe(other);
  });

  it('is unknown for formats that spread their times, and for a start that is no date', () => {
    expect(clockText('html', sampleReport())).toBeUndefined();
    expect(clockText('sarif', { ...sampleReport(), startedAt: 'today' })).toBeUndefined();
  });
});
