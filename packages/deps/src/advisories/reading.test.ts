/** The matcher against OSV's pseudo-code, over small made-up data; `benchmarks/deps/osv-reading.ts` does it over real exports. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advisoriesOf, idsOf, osv } from './testing.case.ts';

const number = fc.integer({ min: 0, max: 6 });
const event = fc.oneof(
  number.map((at) => ({ introduced: at })),
  number.map((at) => ({ fixed: at })),
  number.map((at) => ({ last_affected: at })),
  number.map((at) => ({ limit: at })),
);
type Event = {
  readonly introduced?: number;
  readonly fixed?: number;
  readonly last_affected?: number;
  readonly limit?: number;
};

/** Source: OSV schema, "Evaluation", where versions are whole numbers and 0 is before all of them. */
const isAffected = (version: number, ranges: readonly (readonly Event[])[], versions: readonly number[]): boolean =>
  versions.includes(version) ||
  ranges.some((events) => {
    const limits = events.flatMap(({ limit }) => limit ?? []);
    if (limits.length > 0 && !limits.some((limit) => version < limit)) return false;
    let vulnerable = false;
    const at = (one: Event): number => one.introduced ?? one.fixed ?? one.last_affected ?? one.limit ?? 0;
    for (const { introduced, fixed, last_affected: last } of events.toSorted((a, b) => at(a) - at(b))) {
      if (introduced !== undefined && version >= introduced) vulnerable = true;
      else if (fixed !== undefined && version >= fixed) vulnerable = false;
      else if (last !== undefined && version > last) vulnerable = false;
    }
    return vulnerable;
  });

/** Zero is the version before all. */
const written = (version: number): string => (version === 0 ? '0' : `${String(version)}.0.0`);
const asWritten = (one: Event): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(one).map(([kind, version]) => [kind, written(version)]));

describe('matching', () => {
  it('says what the pseudo-code says', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            ranges: fc.array(fc.array(event, { maxLength: 6 }), { maxLength: 3 }),
            versions: fc.array(
              number.filter((one) => one > 0),
              { maxLength: 3 },
            ),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (documents) => {
          const advisories = advisoriesOf(
            'npm',
            documents.map(({ ranges, versions }, index) =>
              osv(
                `X-${String(index)}`,
                ['npm', 'a'],
                ranges.map((events) => ({ type: 'SEMVER', events: events.map(asWritten) })),
                { affected: { versions: versions.map(written) } },
              ),
            ),
          );
          for (let version = 1; version <= 7; version += 1)
            expect(idsOf(advisories, 'npm', 'a', written(version)).filter((id) => !id.startsWith('?'))).toEqual(
              documents.flatMap(({ ranges, versions }, index) =>
                isAffected(version, ranges, versions) ? [`X-${String(index)}`] : [],
              ),
            );
        },
      ),
    );
  });
  it('names safe versions that nothing concerns, and that are later', () => {
    fc.assert(
      fc.property(fc.array(fc.array(event, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (all) => {
        const advisories = advisoriesOf(
          'npm',
          all.map((events, index) =>
            osv(`X-${String(index)}`, ['npm', 'a'], [{ type: 'SEMVER', events: events.map(asWritten) }]),
          ),
        );
        for (let version = 1; version <= 6; version += 1) {
          const safe = advisories.safeVersions('npm', 'a', written(version));
          const matched = advisories.match('npm', 'a', written(version));
          expect(safe.kind === 'not-needed').toBe(matched.kind === 'judged' && matched.matches.length === 0);
          if (safe.kind !== 'safe') continue;
          for (const step of safe.steps) {
            expect(Number.parseInt(step.version, 10)).toBeGreaterThan(version);
            expect(idsOf(advisories, 'npm', 'a', step.version)).toEqual([]);
          }
        }
      }),
    );
  });
});
