import { describe, expect, it } from 'vitest';
import { decide } from './guard-text.ts';
import type { JudgedPackage } from './judge-wanted.ts';
import type { WantedPackage } from './wanted-packages.ts';

const wanted = (name: string): WantedPackage => ({ ecosystem: 'npm', name });
const judged = (
  name: string,
  ...findings: readonly (readonly ['high' | 'medium' | 'low' | 'info', string])[]
): JudgedPackage => ({
  wanted: wanted(name),
  verdict: {
    state: 'exists',
    findings: findings.map(([severity, message]) => ({ ruleId: 'deps.names.new', severity, message })),
  },
});
const version = (name: string, severity: 'critical' | 'medium', message: string) => ({
  wanted: wanted(name),
  ruleId: 'deps.advisory.X',
  severity,
  message,
});

describe('what guard says', () => {
  it('is sorted worst first: what refuses, then what warns, names and versions together, equals as they came', () => {
    const { refused, lines } = decide(
      [judged('a', ['info', 'a1'], ['high', 'a2']), judged('b', ['low', 'b1']), judged('c', ['high', 'c1'])],
      [version('a', 'medium', 'a3'), version('b', 'critical', 'b2')],
      { failOn: 'high', strict: false },
    );
    expect(refused).toBe(true);
    expect(lines.map((line) => line.replace(/ \[.*$/u, ''))).toEqual([
      'critical: b2',
      'high: a2',
      'high: c1',
      'medium: a3',
      'low: b1',
      'info: a1',
    ]);
  });
  it('keeps the worst of too many warnings', () => {
    const { lines } = decide(
      [...Array.from({ length: 30 }, (_, at) => judged(`x${String(at)}`, ['info', 'i'])), judged('y', ['medium', 'm'])],
      [],
      { failOn: 'high', strict: false },
    );
    expect(lines[0]).toBe('medium: m [deps.names.new]');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 11 more; sallyport deps shows all');
  });
});
