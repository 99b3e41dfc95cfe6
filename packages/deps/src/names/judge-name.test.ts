import { describe, expect, it } from 'vitest';
import { judgeName, type NameFacts } from './index.ts';

const now = new Date('2026-06-01T00:00:00Z');
const facts = (change: Partial<NameFacts>): NameFacts => ({
  ecosystem: 'npm',
  name: 'axois',
  popular: false,
  ...change,
});
const like = { of: 'axios', how: 'swapped letters', strength: 'strong' } as const;
const weak = { of: 'axios', how: 'an added word', strength: 'weak' } as const;
const said = (change: Partial<NameFacts>): string => {
  const { state, findings } = judgeName(facts(change), now);
  return [state, ...findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`)].join(', ');
};
const present = (change: object = {}): Partial<NameFacts> => ({
  registry: { kind: 'present', created: '2015-01-01', ...change },
});

describe('a name', () => {
  it.each<[string, Partial<NameFacts>, string]>([
    ['nobody was asked', {}, 'unknown'],
    ['nobody was asked, like a popular one', { lookAlike: like }, 'unknown, info deps.names.look-alike'],
    ['nobody was asked, weakly like one', { lookAlike: weak }, 'unknown'],
    ['popular', { popular: true }, 'exists'],
    ['in a lockfile', { lookAlike: like, seen: 'lockfile' }, 'exists'],
    ['in a list of names', { lookAlike: like, filter: { holds: true, date: '2026-05-01' } }, 'exists'],
    [
      'not in a list of names',
      { filter: { holds: false, date: '2026-05-01' } },
      'not known, info deps.names.not-known',
    ],
    [
      'unreachable registry',
      { lookAlike: like, registry: { kind: 'unknown', why: 'HTTP 503' } },
      'unknown, info deps.names.look-alike',
    ],
    ['404', { registry: { kind: 'absent' } }, 'absent, high deps.names.absent'],
    ['404 although popular', { popular: true, registry: { kind: 'absent' } }, 'absent, high deps.names.absent'],
    ['old and like a popular one', { lookAlike: like, ...present() }, 'exists'],
    ['days old', present({ created: '2026-05-28' }), 'exists, low deps.names.new'],
    [
      'days old and runs a program',
      present({ created: '2026-05-28', installScript: true }),
      'exists, medium deps.names.new',
    ],
    [
      'days old, like a popular one',
      { lookAlike: like, ...present({ created: '2026-05-28' }) },
      'exists, high deps.names.new-look-alike',
    ],
    [
      'days old, weakly like one',
      { lookAlike: weak, ...present({ created: '2026-05-28' }) },
      'exists, medium deps.names.new-look-alike',
    ],
    [
      'weeks old, like a popular one',
      { lookAlike: like, ...present({ created: '2026-03-28' }) },
      'exists, medium deps.names.new-look-alike',
    ],
    ['weeks old', present({ created: '2026-03-28' }), 'exists'],
    ['a date that is none', { lookAlike: like, ...present({ created: 'soon' }) }, 'exists'],
    ['taken down', present({ held: true }), 'exists, high deps.names.held'],
    ['deprecated', present({ deprecated: 'use axios' }), 'exists, low deps.names.deprecated'],
    [
      'without the version',
      { version: '9.9.9', ...present({ version: 'absent', latest: '1.0.0' }) },
      'exists, high deps.names.version-absent',
    ],
    [
      'with a withdrawn version',
      { version: '1.0.0', ...present({ version: 'withdrawn' }) },
      'exists, medium deps.names.version-withdrawn',
    ],
  ])('%s', (_, change, expected) => {
    expect(said(change)).toBe(expected);
  });

  it('that a list does not hold and that looks like another one is told once', () => {
    const messages = [like, weak, undefined].map((lookAlike) =>
      judgeName(
        facts({ filter: { holds: false, date: '2026-05-01' }, ...(lookAlike === undefined ? {} : { lookAlike }) }),
        now,
      ).findings.map(({ message }) => message),
    );
    expect(messages).toEqual([
      [
        'axois is not in the list of npm of 2026-05-01 and is spelled much like axios (swapped letters): correct it if that was meant, else look it up with --online',
      ],
      [
        'axois is not in the list of npm of 2026-05-01: newer than the list, private, or invented (perhaps axios was meant); look it up with --online',
      ],
      [
        'axois is not in the list of npm of 2026-05-01: newer than the list, private, or invented; look it up with --online',
      ],
    ]);
  });
  it('that does not exist comes with the one that was meant', () => {
    expect(judgeName(facts({ lookAlike: like, registry: { kind: 'absent' } }), now)).toEqual({
      state: 'absent',
      intended: 'axios',
      findings: [
        {
          ruleId: 'deps.names.absent',
          severity: 'high',
          message:
            'axois does not exist on npm; axios was probably meant (swapped letters); whoever publishes a package of that name decides what gets installed',
        },
      ],
    });
  });

  it('is told in one line, whatever its keepers write', () => {
    const { findings } = judgeName(facts(present({ deprecated: `no\n\u001b[31mlonger${'x'.repeat(500)}` })), now);
    expect(findings[0]!.message).toMatch(/^axois is deprecated: no \[31mlongerx+…$/u);
  });
});
