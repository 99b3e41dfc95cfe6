import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeLicence, type LicencePolicy } from './judge-licence.ts';
import { readLicence } from './read-licence.ts';

const policy: LicencePolicy = {
  allow: ['MIT', 'Apache-2.0', 'BSD-*'],
  deny: ['AGPL-*', 'GPL-3.0-only'],
  review: ['MPL-2.0'],
};

describe('licences', () => {
  it.each([
    ['MIT', 'allowed'],
    ['mit license', 'allowed'],
    ['BSD-3-Clause', 'allowed'],
    ['(MIT OR AGPL-3.0)', 'allowed'],
    ['AGPL-3.0 OR GPL-3.0', 'denied'],
    ['MIT AND AGPL-3.0-or-later', 'denied'],
    ['AGPL-3.0', 'denied'],
    ['GPL-3.0', 'denied'],
    ['GPL-3.0+', 'review'],
    ['MPL-2.0', 'review'],
    ['MPL-2.0 OR MIT', 'allowed'],
    ['MPL-2.0 AND MIT', 'review'],
    ['ISC', 'review'],
    ['Apache-2.0 WITH LLVM-exception', 'allowed'],
    ['UNLICENSED', 'review'],
    ['SEE LICENSE IN LICENSE.md', 'review'],
    ['', 'review'],
    ['MIT OR (AGPL-3.0 AND MPL-2.0)', 'allowed'],
  ] as const)('%s is %s', (written, kind) => {
    expect(judgeLicence(written, policy).kind).toBe(kind);
  });

  it('say why', () => {
    expect(judgeLicence('GPL-3.0', policy)).toEqual({ kind: 'denied', because: 'GPL-3.0-only is on the list "deny"' });
    expect(judgeLicence(undefined, policy)).toEqual({ kind: 'review', because: 'no licence is told' });
    expect(judgeLicence('Custom', policy)).toEqual({
      kind: 'review',
      because: '"Custom" is no licence that SPDX knows',
    });
  });

  it('pass when nothing is allowed by name and nothing denied', () => {
    expect(judgeLicence('ISC', { deny: ['GPL-*'] })).toEqual({ kind: 'allowed' });
  });

  it('of any text give a verdict', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('MIT', 'OR', 'AND', 'WITH', '(', ')', '+', 'GPL-2.0', ' ', 'x', '-')),
        (parts) => {
          expect(['one', 'both', 'either', 'unknown']).toContain(readLicence(parts.join(' ')).kind);
        },
      ),
    );
    expect(readLicence('('.repeat(100_000)).kind).toBe('unknown');
    expect(readLicence('('.repeat(1_900)).kind).toBe('unknown');
  });
});
