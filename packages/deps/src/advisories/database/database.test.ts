import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAdvisories } from '../advisories.ts';
import { inMemory } from '../random-access.ts';
import { databaseOf, idsOf, osv } from '../testing.case.ts';
import { isProblem, openDatabase } from './open-database.ts';

const range = [{ events: [{ introduced: '0' }, { fixed: '2.0.0' }] }];
const documents = ['a', 'b', 'c', 'd'].map((name, index) => osv(`X-${String(index)}`, ['npm', name], range));

describe('a database', () => {
  it('says what it holds', () => {
    const { bytes, meta } = databaseOf('npm', [
      ...documents,
      osv('X-9', ['npm', 'a'], range, { withdrawn: '2026-01-01T00:00:00Z', modified: '2026-05-01T00:00:00Z' }),
    ]);
    expect(meta).toEqual({
      format: 1,
      ecosystem: 'npm',
      builtAt: '2026-02-01T00:00:00Z',
      sources: ['test'],
      advisories: 4,
      withdrawn: 1,
      packages: 4,
      newest: '2026-05-01T00:00:00Z',
      broken: 0,
      commitsOnly: 0,
      origins: { 'another database': 4 },
    });
    const database = openDatabase(inMemory(bytes), 'npm');
    expect(isProblem(database) ? database : database.meta).toEqual(meta);
  });
  it('is the same file for the same documents', () => {
    expect(databaseOf('npm', documents).bytes).toEqual(databaseOf('npm', documents).bytes);
  });
  it('of nothing holds nothing', () => {
    const { bytes } = databaseOf('npm', []);
    expect(
      idsOf(
        newAdvisories(() => inMemory(bytes)),
        'npm',
        'a',
        '1.0.0',
      ),
    ).toEqual([]);
  });
  it('that is another kind of file, of another ecosystem, or of another version is told with the remedy', () => {
    const { bytes } = databaseOf('npm', documents);
    const says = (changed: Uint8Array, ecosystem = 'npm'): unknown => openDatabase(inMemory(changed), ecosystem);
    expect(says(Buffer.from('hello'))).toMatchObject({
      kind: 'database-damaged',
      remedy: 'sallyport advisories update --ecosystem "npm" stores them anew',
    });
    expect(says(new Uint8Array())).toMatchObject({ kind: 'database-damaged' });
    expect(says(bytes, 'PyPI')).toMatchObject({
      kind: 'database-foreign',
      text: 'the stored advisories of PyPI cannot be used: they are about npm',
    });
    const newer = Buffer.from(bytes);
    newer.write('99', newer.length - 2);
    expect(says(newer)).toMatchObject({
      kind: 'database-foreign',
      text: 'the stored advisories of npm cannot be used: another version of sallyport stored them',
    });
  });
  it('that was cut anywhere is told', () => {
    const { bytes } = databaseOf('npm', documents);
    for (let at = 0; at < bytes.length; at += 1)
      expect(isProblem(openDatabase(inMemory(bytes.subarray(0, at)), 'npm'))).toBe(true);
  });
  it('that was changed anywhere is told, or answers as before', () => {
    const { bytes } = databaseOf('npm', documents);
    const answers = (changed: Uint8Array): readonly string[] => {
      const advisories = newAdvisories(() => inMemory(changed));
      return ['a', 'b', 'c', 'd', 'e'].flatMap((name) => idsOf(advisories, 'npm', name, '1.0.0'));
    };
    const before = answers(bytes).join();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      const after = answers(changed);
      expect(after.join() === before || after.includes('damaged')).toBe(true);
    }
  });
  it('is only ever told of, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(isProblem(openDatabase(inMemory(noise), 'npm'))).toBe(true);
      }),
    );
  });
  it('keeps the aliases of many apart where too many would be one', () => {
    const crowd = Array.from({ length: 60 }, (_, index) =>
      osv(`X-${String(index)}`, ['npm', 'a'], range, { aliases: ['CVE-1'] }),
    );
    const { bytes } = databaseOf('npm', crowd);
    expect(
      idsOf(
        newAdvisories(() => inMemory(bytes)),
        'npm',
        'a',
        '1.0.0',
      ),
    ).toHaveLength(60);
  });
});
