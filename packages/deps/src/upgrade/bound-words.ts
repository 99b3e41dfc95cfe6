import type { LocatedPackage } from '../graph/located-package.ts';
import type { Bound } from './bounds.ts';
import { overrideOf, overrideWords, type Override } from './override.ts';

export interface BoundWords {
  /** Whether the version cannot come in as long as nothing else changes. */
  readonly isBarred: boolean;
  readonly notes: readonly string[];
  readonly overrides: readonly Override[];
}

/** What those that bring a package along say about a version of it, in one line each, and what can be done about those that do not allow it. */
export const boundWords = (
  about: LocatedPackage,
  to: string,
  bounds: readonly Bound[],
  format: string,
  command: string | undefined,
): BoundWords => {
  const { name, path, version = '' } = about;
  const barring = bounds.filter(({ allows }) => allows === false);
  if (barring.length > 0) {
    const wishes = barring.map(({ by }) => ({ format, path, name, to, parent: by.name }));
    const overrides = wishes.flatMap((wish) => overrideOf(wish) ?? []);
    return {
      isBarred: true,
      overrides,
      notes: [
        ...barring
          .slice(0, mostNamed)
          .map(
            ({ by, range = '' }) =>
              `${titled(by)} asks for ${name} ${range}, which does not allow ${to}: a newer ${by.name} has to come first${rootWords(about, by.name)}`,
          ),
        ...moreWords(barring.length),
        ...(overrides.length > 0
          ? [
              `or override it (--override writes this; whether it then works is for you to test):`,
              ...overrides
                .slice(0, mostNamed)
                .map((one) => `  ${one.path}: ${shownOverride(one)}, then ${one.command}`),
            ]
          : [otherWay(wishes[0] && overrideWords(wishes[0]))]),
      ],
    };
  }
  // NuGet takes the lowest version that is asked for, whatever there is.
  if (format === 'packages-lock' && about.relation === 'transitive') {
    const pin = overrideWords({ format, path, name, to, parent: '' });
    return {
      isBarred: true,
      overrides: [],
      notes: [`NuGet takes the lowest version that anybody asks for: ${pin ?? ''}, then ${command ?? 'restore'}`],
    };
  }
  const unsure = bounds.filter(({ allows }) => allows === 'unknown');
  if (unsure.length > 0) {
    const [first] = unsure;
    const words = overrideWords({ format, path, name, to, parent: first?.by.name ?? '' });
    return {
      isBarred: false,
      overrides: [],
      notes: [
        `it comes in through ${listed(unsure)}; what ${unsure.length === 1 ? 'that asks' : 'those ask'} for the lockfile does not tell: if it stays at ${version} afterwards, update ${unsure.length === 1 ? 'that' : 'them'} first${words === undefined ? noOverride(format) : `, or write ${words}`}`,
      ],
    };
  }
  return {
    isBarred: false,
    overrides: [],
    notes:
      bounds.length === 0
        ? []
        : [
            `${listed(bounds)} ${bounds.length === 1 ? 'brings' : 'bring'} it along and ${bounds.length === 1 ? 'allows' : 'allow'} ${to}`,
          ],
  };
};

/** More lines than this nobody reads. */
const mostNamed = 5;

const moreWords = (count: number): readonly string[] =>
  count <= mostNamed ? [] : [`and so do ${String(count - mostNamed)} more packages`];

const titled = ({ name, version }: Bound['by']): string => (version === undefined ? name : `${name} ${version}`);

const listed = (bounds: readonly Bound[]): string => {
  const shown = bounds
    .slice(0, mostNamed)
    .map(({ by, range }) => (range === undefined ? titled(by) : `${titled(by)} (${range})`));
  return bounds.length > mostNamed
    ? `${shown.join(', ')} and ${String(bounds.length - mostNamed)} more`
    : shown.join(', ');
};

/** The project's own packages that lead to it, when the one in between is none of them. */
const rootWords = ({ roots }: LocatedPackage, parent: string): string => {
  const others = roots.filter((root) => root !== parent);
  return roots.includes(parent) || others.length === 0
    ? ''
    : ` (it comes in through ${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''})`;
};

/** `"overrides": { "a": { "x": "1.2.5" } }`. */
const shownOverride = ({ keys, value }: Override): string =>
  keys.reduceRight((inner, key, at) => `"${key}": ${at === keys.length - 1 ? inner : `{ ${inner} }`}`, `"${value}"`);

const otherWay = (words: string | undefined): string =>
  words === undefined ? 'this package manager has no overrides' : `or override it: write ${words}`;

const noOverride = (format: string): string =>
  format === 'cargo-lock' ? ' (Cargo has no overrides for versions)' : '';
