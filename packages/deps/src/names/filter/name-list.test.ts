import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listKey, newNameCollector, readNameList, writeNameList, type NameList } from '../index.ts';

const about = { ecosystem: 'npm', date: '2026-05-01' } as const;

const bytesOf = (names: readonly string[]): Uint8Array => {
  const collector = newNameCollector();
  for (const name of names) collector.add(listKey('npm', name));
  return writeNameList(collector.done(), about);
};
const listOf = (names: readonly string[]): NameList => {
  const list = readNameList(bytesOf(names));
  if ('problem' in list) throw new Error(list.problem);
  return list;
};

describe('an offline list of names', () => {
  it('holds all of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 300 }), (names) => {
        const list = listOf(names);
        for (const name of names) expect(list.holds(name)).toBe(true);
        expect(list.count).toBe(new Set(names.map((name) => listKey('npm', name))).size);
      }),
    );
  });
  it.each([0, 1, 2, 3, 10, 1000, 50_000])('of %d names holds them, and few others', (count) => {
    const list = listOf(Array.from({ length: count }, (_, index) => `package-${String(index)}`));
    for (let index = 0; index < count; index += 1) expect(list.holds(`package-${String(index)}`)).toBe(true);
    let wrong = 0;
    for (let index = 0; index < 100_000; index += 1) if (list.holds(`other-${String(index)}`)) wrong += 1;
    // 1.5 of them are expected; the filter is the same in every run.
    expect(wrong).toBeLessThan(12);
  });
  it('says what it is of', () => {
    expect(listOf(['a', 'b', 'a'])).toMatchObject({ ...about, count: 2 });
  });
  it('is the same file for the same names', () => {
    expect(bytesOf(['a', 'b'])).toEqual(bytesOf(['a', 'b']));
  });
  it('takes less than 2.5 bytes a name', () => {
    expect(bytesOf(Array.from({ length: 50_000 }, (_, index) => `package-${String(index)}`)).length).toBeLessThan(
      125_000,
    );
  });
});

describe('a file that is no list', () => {
  it('is told, wherever it was cut', () => {
    const file = bytesOf(['a', 'b', 'c']);
    for (let length = 0; length < file.length; length += 1)
      expect(readNameList(file.subarray(0, length))).toHaveProperty('problem');
    expect(readNameList(Uint8Array.from([...file, 0]))).toHaveProperty('problem');
  });
  it('is told, wherever a byte of the names was changed', () => {
    const file = bytesOf(['a', 'b', 'c']);
    for (let at = file.length - 24; at < file.length; at += 1) {
      const changed = Uint8Array.from(file);
      changed[at]! ^= 1;
      expect(readNameList(changed)).toHaveProperty('problem');
    }
  });
  it('is told, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readNameList(bytes)).toHaveProperty('problem');
      }),
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        const header = new TextEncoder().encode(text);
        const file = new Uint8Array(12 + header.length + 64);
        file.set(bytesOf([]).subarray(0, 8));
        new DataView(file.buffer).setUint32(8, header.length, true);
        file.set(header, 12);
        expect(readNameList(file)).toHaveProperty('problem');
      }),
    );
  });
});
