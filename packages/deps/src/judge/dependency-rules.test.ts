import { describe, expect, it } from 'vitest';
import { dependencyRule, dependencyRules } from './dependency-rules.ts';

describe('rules of dependencies', () => {
  it('have one entry for each id', () => {
    const ids = dependencyRules().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('deps.'))).toBe(true);
  });

  it.each([
    ['deps.advisory.GHSA-aaaa-bbbb-cccc', 'deps.advisory'],
    ['deps.unmaintained.RUSTSEC-2030-0001', 'deps.unmaintained'],
    ['deps.names.absent', 'deps.names.absent'],
    ['deps.licence.denied', 'deps.licence.denied'],
    ['deps.advisory.', undefined],
    ['deps.licence.denied.more', undefined],
    ['deps', undefined],
  ])('explain %s', (id, rule) => {
    expect(dependencyRule(id)?.id).toBe(rule);
  });
});
