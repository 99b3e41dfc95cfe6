import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntTable } from './int-table.ts';
import { meter } from './meter.ts';

const number = fc.oneof(
  fc.integer({ min: -4, max: 12 }),
  fc.integer({ min: 0, max: 40 }).map((n) => n * 64),
  fc.integer({ min: -9, max: 9 }).map((n) => n * 2 ** 33),
  fc.maxSafeInteger(),
);
const change = fc.record({ what: fc.constantFrom('add', 'add', 'remove', 'pop', 'tidy', 'copy'), v: number });

describe('a table of whole numbers', () => {
  it('holds what a set holds', () => {
    meter.begin(meter.limits);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 80 }), (changes) => {
        let table = new IntTable();
        const set = new Set<number>();
        for (const { what, v } of changes) {
          if (what === 'add') {
            expect(table.add(v)).toBe(!set.has(v));
            set.add(v);
          } else if (what === 'remove') expect(table.remove(v)).toBe(set.delete(v));
          else if (what === 'pop' && set.size > 0) expect(set.delete(table.pop())).toBe(true);
          else if (what === 'tidy') table.tidy();
          else if (what === 'copy') {
            const copy = new IntTable();
            copy.addAll(table);
            table = copy;
          }
          expect(table.has(v)).toBe(set.has(v));
          expect(table.used).toBe(set.size);
        }
        expect(table.values().toSorted((a, b) => a - b)).toEqual([...set].toSorted((a, b) => a - b));
      }),
    );
  });

  it('pays for numbers that were chosen to collide', () => {
    const spent = (step: number): number => {
      meter.begin(meter.limits);
      const table = new IntTable();
      for (let i = 0; i < 2_000; i++) table.add(i * step);
      return meter.steps;
    };
    expect(spent(2 ** 41)).toBeGreaterThan(10 * spent(1));
  });

  it('walks small numbers in their order, and -1 in the place of -2', () => {
    const table = new IntTable();
    for (const v of [5, -1, 3, 9, 1]) table.add(v);
    expect(table.values()).toEqual([1, 3, 5, 9, -1].toSorted((a, b) => slotOf(a) - slotOf(b)));
  });
});

/** In a table of thirty-two slots, which five elements make. */
const slotOf = (v: number): number => (v === -1 ? -2 : v) & 31;
