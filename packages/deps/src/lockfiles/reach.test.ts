import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reach, type Edges, type Root } from './reach.ts';

const over = (edges: Readonly<Record<string, Edges>>, roots: readonly Root[] | undefined) =>
  reach((id) => edges[id], roots);

describe('reach', () => {
  it('gives a package the groups of all roots that need it', () => {
    const said = over({ app: { requires: ['both'] }, tool: { requires: ['both', 'only'] } }, [
      { id: 'app', group: 'production' },
      { id: 'tool', group: 'development' },
    ]);
    expect(said('app')).toEqual({ groups: ['production'], relation: 'direct' });
    expect(said('both')).toEqual({ groups: ['production', 'development'], relation: 'transitive' });
    expect(said('only')).toEqual({ groups: ['development'], relation: 'transitive' });
  });

  it('calls optional what production reaches over optional edges alone', () => {
    const said = over(
      {
        app: { requires: ['maybe', 'surely'], optional: new Set(['maybe']) },
        maybe: { requires: ['deep', 'surely'] },
        tool: { requires: ['native'], optional: new Set(['native']) },
      },
      [
        { id: 'app', group: 'production' },
        { id: 'tool', group: 'development' },
      ],
    );
    expect(said('deep').groups).toEqual(['optional']);
    expect(said('surely').groups).toEqual(['production']);
    expect(said('native').groups).toEqual(['development']);
  });

  it('ends on circles, and holds what nobody reaches for production', () => {
    const said = over({ a: { requires: ['b'] }, b: { requires: ['a'] } }, [{ id: 'a', group: 'build' }]);
    expect(said('b')).toEqual({ groups: ['build'], relation: 'transitive' });
    expect(said('left over')).toEqual({ groups: ['production'], relation: 'transitive' });
  });

  it('knows no relation without roots', () => {
    expect(over({}, undefined)('a')).toEqual({ groups: ['production'], relation: 'unknown' });
  });

  it('finds the groups that walking from each root alone finds', () => {
    const id = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(
        fc.dictionary(id, fc.array(id, { maxLength: 4 })),
        fc.array(fc.record({ id, group: fc.constantFrom('production', 'development', 'build') }), { maxLength: 4 }),
        (requires, roots) => {
          const said = reach((one) => ({ requires: requires[one] ?? [] }), roots);
          for (const target of '01234567') {
            const reaching = roots.filter(({ id: from }) => {
              const met = new Set([from]);
              for (const one of met) for (const next of requires[one] ?? []) met.add(next);
              return met.has(target);
            });
            const groups = new Set(reaching.map(({ group }) => group));
            expect(new Set(said(target).groups)).toEqual(groups.size === 0 ? new Set(['production']) : groups);
          }
        },
      ),
    );
  });
});
