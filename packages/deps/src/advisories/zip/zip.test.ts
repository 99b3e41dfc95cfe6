import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMemory } from '../random-access.ts';
import { advisoryBounds, openZip, type ZipBounds } from './open-zip.ts';
import { readZipEntry } from './read-zip-entry.ts';
import { writeZip } from './write-zip.case.ts';

const two = [
  { name: 'a.json', content: '{"a":1}' },
  { name: 'b.json', content: 'x'.repeat(5000), method: 0 },
] as const;

/** What a zip holds: names and texts, or what is wrong with it or with an entry. */
const held = (bytes: Uint8Array, bounds: ZipBounds = advisoryBounds): unknown => {
  const file = inMemory(bytes);
  const opened = openZip(file, 'z', bounds);
  if (opened.kind === 'problem') return opened.problem.text;
  return opened.entries.map((entry) => {
    const content = readZipEntry(file, entry);
    return [entry.name, typeof content === 'string' ? content : Buffer.from(content).toString()];
  });
};

const said = two.map(({ name, content }) => [name, content]);

describe('a zip', () => {
  it('is read, stored or deflated, with a comment, short or long', () => {
    expect(held(writeZip(two))).toEqual(said);
    expect(held(writeZip(two, { comment: 'made by somebody PK' }))).toEqual(said);
    expect(held(writeZip(two, { long: true }))).toEqual(said);
    expect(held(writeZip([{ name: 'empty.json', content: '' }]))).toEqual([['empty.json', '']]);
  });
  it('of nothing holds nothing', () => {
    expect(held(writeZip([]))).toEqual([]);
  });
  it.each<[string, Parameters<typeof writeZip>[0][number], unknown]>([
    ['a wrong checksum', { name: 'a', content: 'abc', says: { crc: 1 } }, [['a', 'its checksum is wrong']]],
    [
      'a size that is too small',
      { name: 'a', content: 'abcdef', says: { unpacked: 2 } },
      [['a', 'it does not unpack']],
    ],
    [
      'a size that is too large',
      { name: 'a', content: 'abc', says: { unpacked: 9 } },
      [['a', 'it has another size than the archive says']],
    ],
    ['two sizes', { name: 'a', content: 'abc', method: 0, says: { unpacked: 4 } }, 'z: "a" has two sizes'],
    ['encryption', { name: 'a', content: 'abc', flags: 1 }, 'z: "a" is encrypted'],
    [
      'a method of its own',
      { name: 'a', content: 'abc', method: 14 },
      'z: "a" is packed by a method that we do not read',
    ],
    [
      'an entry that is elsewhere',
      { name: 'a', content: 'abc', method: 0, says: { offset: 1 } },
      [['a', 'it does not begin where it should']],
    ],
    [
      'an entry beyond the end',
      { name: 'a', content: 'abc', says: { offset: 999_999 } },
      'z: its files overlap each other',
    ],
    [
      'an entry that reaches into the directory',
      { name: 'a', content: 'abc', says: { packed: 50 } },
      'z: its files overlap each other',
    ],
  ])('with %s is told', (_, entry, expected) => {
    expect(held(writeZip([entry]))).toEqual(expected);
  });
  it('whose files share bytes is refused', () => {
    const bytes = writeZip([
      { name: 'a', content: 'x'.repeat(1000) },
      { name: 'b', content: 'y'.repeat(1000), says: { offset: 0 } },
    ]);
    expect(held(bytes)).toBe('z: its files overlap each other');
  });
  it('that unpacks to too much is refused before it is unpacked', () => {
    const bomb = writeZip([{ name: 'a.json', content: Buffer.alloc(8 * 2 ** 20) }]);
    expect(held(bomb)).toMatch(/^z: \d+ bytes would unpack to 8388608$/u);
    expect(held(writeZip(two), { ...advisoryBounds, mostPerEntry: 4999 })).toBe('z: "b.json" has 5000 bytes');
    expect(held(writeZip(two), { ...advisoryBounds, mostInAll: 5000 })).toBe('z: it has 5007 bytes unpacked');
    expect(held(writeZip(two), { ...advisoryBounds, mostEntries: 1 })).toBe('z: it says that it holds 2 files');
    expect(held(writeZip([{ name: 'a', content: 'abc', says: { unpacked: 2 ** 31 } }]))).toBe(
      'z: "a" has 2147483648 bytes',
    );
  });
  it('cut at any byte is told, and changed at any byte is told or says the same', () => {
    const bytes = writeZip(two.map((one) => ({ ...one, content: one.content.slice(0, 40) })));
    for (let at = 0; at < bytes.length; at += 1) expect(typeof held(bytes.subarray(0, at))).toBe('string');
    const whole = JSON.stringify(held(bytes));
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      const read = held(changed);
      const texts = Array.isArray(read) ? read.map((entry: unknown) => (Array.isArray(entry) ? entry[1] : '')) : [];
      const isSame = JSON.stringify(read) === whole;
      // Names, dates and the like are no part of what is checked; contents are.
      expect(
        isSame ||
          typeof read === 'string' ||
          texts.every((text) => /^it |^its /u.test(String(text)) || whole.includes(JSON.stringify(text))),
      ).toBe(true);
    }
  });
  it('is never more than told of, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(200), (noise, at) => {
        held(noise);
        const bytes = Buffer.from(writeZip(two));
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.max(0, bytes.length - at - noise.length));
        held(bytes);
      }),
    );
  });
});
