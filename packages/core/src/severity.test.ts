import { describe, expect, it } from 'vitest';
import { atLeast, sarifLevel, securitySeverity, severities, severityFromSemgrep } from './severity.ts';

it('orders severities', () => {
  expect(severities.filter((severity) => atLeast(severity, 'high'))).toEqual(['critical', 'high']);
});

it('maps to SARIF levels', () => {
  expect(severities.map(sarifLevel)).toEqual(['error', 'error', 'warning', 'note', 'note']);
});

describe('severityFromSemgrep', () => {
  it('maps the words of the format', () => {
    expect(
      ['CRITICAL', 'ERROR', 'high', 'WARNING', 'Medium', 'INFO', 'LOW', 'INVENTORY'].map(severityFromSemgrep),
    ).toEqual(['critical', 'high', 'high', 'medium', 'medium', 'low', 'low', 'info']);
  });

  it('knows no other words', () => {
    expect(['', 'FATAL', 'constructor'].map(severityFromSemgrep)).toEqual([undefined, undefined, undefined]);
  });
});

describe('securitySeverity', () => {
  it('stays in the band that GitHub reads as the same severity', () => {
    const bandOf = (score: number): string =>
      score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
    const levels = ['high', 'medium', 'low'] as const;
    for (const severity of severities) {
      for (const confidence of levels) {
        for (const impact of levels) {
          const score = securitySeverity(severity, confidence, impact);
          expect(bandOf(score)).toBe(severity === 'info' ? 'low' : severity);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(10);
        }
      }
    }
  });

  it('rises with impact and confidence', () => {
    expect(securitySeverity('high', 'high', 'high')).toBe(8.9);
    expect(securitySeverity('high', 'low', 'low')).toBe(7);
  });
});
