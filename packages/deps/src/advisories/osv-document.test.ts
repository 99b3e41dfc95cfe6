import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOsvDocument, toOsvDocument } from './osv-document.ts';
import { osv } from './testing.case.ts';

const good = osv('GHSA-1', ['Debian:12', 'a'], [{ events: [{ introduced: '0' }] }]);

describe('a document', () => {
  it('is cut down to what is needed', () => {
    expect(
      toOsvDocument({
        ...good,
        schema_version: '1.7.4',
        aliases: ['CVE-1', 'GHSA-1', 7],
        summary: ' Bad  ',
        references: [
          { type: 'WEB', url: 'https://example.org/' },
          { url: 'javascript:alert(1)' },
          { url: 'https://example.org/' },
        ],
        database_specific: { severity: 'HIGH', cwe_ids: ['CWE-79', 'CWE-x'] },
      }),
    ).toMatchObject({
      id: 'GHSA-1',
      aliases: ['CVE-1'],
      summary: 'Bad',
      references: ['https://example.org/'],
      severityWord: 'HIGH',
      cwes: ['CWE-79'],
      withdrawn: false,
      affected: [{ ecosystem: 'Debian', suffix: '12', name: 'a' }],
    });
  });
  it('without a summary has the first sentence of its details', () => {
    const summary = (details: string): unknown => {
      const read = toOsvDocument({ ...good, details });
      return typeof read === 'string' ? read : read.summary;
    };
    expect(summary('### Impact\n\nIn Foo before 1.2.3 something rather bad can happen. Second sentence.')).toBe(
      'In Foo before 1.2.3 something rather bad can happen.',
    );
    expect(summary('')).toBe('');
    expect(summary('x'.repeat(2000))).toBe(`${'x'.repeat(299)}…`);
  });
  it('keeps no character that leads a terminal astray', () => {
    expect(
      toOsvDocument({
        ...good,
        aliases: ['CVE-1', 'CVE\u001B[2J'],
        summary: 'a\u001B[31m\nb\u202Ec',
        database_specific: { license: 'X\u0007' },
      }),
    ).toMatchObject({ aliases: ['CVE-1'], summary: 'a\\u{1b}[31m b\\u{202e}c', licence: 'X\\u{7}' });
  });
  it('about commits alone names no package', () => {
    expect(toOsvDocument({ id: 'X', modified: '2026-01-01T00:00:00Z', affected: [{ ranges: [] }] })).toMatchObject({
      affected: [],
    });
  });
  it.each([
    ['no object', [], 'it is no OSV document'],
    ['no id', { ...good, id: undefined }, 'it has no id'],
    ['an id that breaks out', { ...good, id: 'a\u001B[2J' }, 'it has no id'],
    ['no date', { ...good, modified: 'yesterday' }, 'it does not say when it was modified'],
    ['a strange withdrawal', { ...good, withdrawn: true }, 'it does not say when it was withdrawn'],
    ['another schema', { ...good, schema_version: '2.0.0' }, 'it has schema version "2.0.0"; we read 1'],
    ['packages that are none', { ...good, affected: {} }, 'what it affects is no list'],
    [
      'a package without a name',
      { ...good, affected: [{ package: { ecosystem: 'npm' } }] },
      'a package that it affects has no ecosystem or no name',
    ],
    [
      'ranges that are none',
      { ...good, affected: [{ package: { ecosystem: 'npm', name: 'a' }, ranges: 'all' }] },
      'its ranges are no list',
    ],
    [
      'a range without events',
      { ...good, affected: [{ package: { ecosystem: 'npm', name: 'a' }, ranges: [{ type: 'SEMVER' }] }] },
      'a range has no type or no events',
    ],
    [
      'an event that is a number',
      {
        ...good,
        affected: [
          { package: { ecosystem: 'npm', name: 'a' }, ranges: [{ type: 'SEMVER', events: [{ introduced: 0 }] }] },
        ],
      },
      'an event of a range has a version that is no text',
    ],
    [
      'versions that are numbers',
      { ...good, affected: [{ package: { ecosystem: 'npm', name: 'a' }, versions: [1] }] },
      'the versions of "a" are no list of texts',
    ],
  ])('with %s is refused', (_, value, says) => {
    expect(toOsvDocument(value)).toBe(says);
  });
  it.each([
    ['', 'it is not JSON in UTF-8'],
    ['{"id": "X"', 'it is not JSON in UTF-8'],
  ])('of %j is refused', (text, says) => {
    expect(parseOsvDocument(Buffer.from(text))).toBe(says);
  });
  it('of any JSON or bytes is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        parseOsvDocument(Buffer.from(text));
      }),
    );
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(
          'id',
          'modified',
          'aliases',
          'affected',
          'severity',
          'references',
          'database_specific',
          'details',
        ),
        (value, key) => {
          toOsvDocument({ ...good, [key]: value });
          toOsvDocument({
            ...good,
            affected: [
              { package: { ecosystem: 'npm', name: 'a' }, [key]: value, ranges: [{ type: 'SEMVER', events: [value] }] },
            ],
          });
        },
      ),
    );
  });
});
