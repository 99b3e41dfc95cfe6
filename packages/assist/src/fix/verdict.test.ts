import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import type { GateEvidence } from './gate-evidence.ts';
import { verdictOf } from './verdict.ts';

const candidate = (more: Partial<Candidate>): Candidate => ({
  origin: 'rule',
  title: 'a repair',
  kind: 'proposal',
  changes: 'Targets elsewhere are refused.',
  edits: [],
  todo: [],
  ...more,
});

const seen = (gate: GateEvidence['gate'], state: GateEvidence['state']): GateEvidence => ({
  gate,
  state,
  text: '',
  details: [],
  milliseconds: 0,
});
const equal = [seen('parses', 'passed'), seen('behaviour equal', 'passed')];

describe('what is said of a repair', () => {
  it('stays a proposal after a comparison whose inputs cannot meet the change', () => {
    expect(verdictOf(candidate({}), equal)).toEqual({
      kind: 'proposal',
      text: 'proposal (2 gates passed): Targets elsewhere are refused.',
    });
  });
  it('is a fix once behaviour was compared with inputs that would meet the change', () => {
    expect(verdictOf(candidate({ until: 'compared' }), equal).text).toBe('fixed (2 gates passed)');
    const unseen = [seen('parses', 'passed'), seen('behaviour equal', 'not available')];
    expect(verdictOf(candidate({ until: 'compared' }), unseen).kind).toBe('proposal');
  });
  it('names the variables that have to be set first', () => {
    expect(verdictOf(candidate({ until: 'compared', needs: ['API_KEY'] }), equal).text).toBe(
      'fixed once API_KEY is set where it runs (2 gates passed)',
    );
  });
  it('is not fixed when a gate failed, whatever its kind', () => {
    expect(verdictOf(candidate({ kind: 'fix' }), [...equal, seen('tests', 'failed')]).kind).toBe('not fixed');
  });
});
