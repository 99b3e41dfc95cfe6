import type { LocatedPackage } from '../graph/located-package.ts';
import type { Bound } from './bounds.ts';
import { parentCommand } from './lock-command.ts';
import { overrideOf, overrideWords, type Override } from './override.ts';

export interface BoundWords {
  /** Whether the version cannot come in as long as nothing else changes. */
  readonly isBarred: boolean;
  readonly notes: readonly string[];
  readonly overrides: readonly Override[];
}

/** A package that is to be brought to a version, and what is known of those that bring it along. */
export interface BoundCase {
  readonly about: LocatedPackage;
  readonly to: string;
  readonly step: 'patch' | 'minor' | 'major';
  readonly bounds: readonly Bound[];
  readonly format: string;
  /** The line that would bring the package there. */
  readonly command: string | undefined;
  /** Names of what the project asks for and what brings this one along. */
  readonly rootsOf: (id: string) => readonly string[];
}

/** What those that bring a package along say about a version of it, in one line each, and what can be done about those that do not allow it. */
export const boundWords = (found: BoundCase): BoundWords => {
  const barring = found.bounds.filter(({ allows }) => allows === false);
  if (barring.length > 0) return barred(found, barring);
  const { about, to, bounds, format } = found;
  const isAlong = about.askedAt === undefined;
  // NuGet takes the lowest version that is asked for, whatever there is.
  if (format === 'packages-lock' && about.relation === 'transitive')
    return {
      isBarred: true,
      overrides: [],
      notes: [
        `NuGet takes the lowest version that anybody asks for, so ask for it: write ${otherOverride(found, '')}, then run: ${found.command ?? 'dotnet restore'}`,
      ],
    };
  const unsure = bounds.filter(({ allows }) => allows === 'unknown');
  // A bare requirement of Cargo allows no other major version, and hardly anybody writes another.
  if (format === 'cargo-lock' && unsure.length > 0 && found.step === 'major' && isAlong)
    return {
      isBarred: true,
      overrides: [],
      notes: unsure
        .slice(0, mostNamed)
        .map(
          ({ by }) =>
            `${titled(by)}${rootWords(by, found)} uses ${about.version ?? ''}, and most likely allows no other major version: a newer ${by.name} has to come first${parentWords(format, by.name)}; Cargo has no overrides`,
        ),
    };
  const stays = `if it stays at ${about.version ?? 'the old version'} afterwards`;
  if (unsure.length > 0) {
    const words = otherOverride(found, unsure[0]?.by.name ?? '');
    const [asks, one] = unsure.length === 1 ? ['that asks', 'that'] : ['those ask', 'those'];
    return {
      isBarred: false,
      overrides: [],
      notes: [
        `it comes in through ${listed(unsure)}; what ${asks} for the lockfile does not tell: ${stays}, update ${one} first${words === undefined ? '' : `, or write ${words}`}`,
      ],
    };
  }
  const words = isAlong && bounds.length === 0 ? otherOverride(found, '') : undefined;
  return {
    isBarred: false,
    overrides: [],
    notes:
      bounds.length > 0
        ? [`${listed(bounds)} ${bounds.length === 1 ? 'brings it along and allows' : 'bring it along and allow'} ${to}`]
        : words === undefined
          ? []
          : [`the lockfile does not tell what brings it along: ${stays}, write ${words}`],
  };
};

/** Somebody in between does not allow the version. */
const barred = (found: BoundCase, barring: readonly Bound[]): BoundWords => {
  const { about, to, format } = found;
  const { name, path } = about;
  const overrides = barring.flatMap(({ by }) => overrideOf({ format, path, name, to, parent: by.name }) ?? []);
  const words = otherOverride(found, barring[0]?.by.name ?? '');
  return {
    isBarred: true,
    overrides,
    notes: [
      ...barring
        .slice(0, mostNamed)
        .map(
          ({ by, range = '' }) =>
            `${titled(by)}${rootWords(by, found)} asks for ${name} ${range}, which does not allow ${to}: a newer ${by.name} has to come first${parentWords(format, by.name)}`,
        ),
      ...moreWords(barring.length),
      ...(overrides.length > 0
        ? [
            'or override that (--fix --override writes it; whether it then works is for you to test):',
            ...overrides
              .slice(0, mostNamed)
              .map((one) => `  ${one.path}: ${shownOverride(one)}, then run: ${one.command}`),
            ...moreWords(overrides.length),
          ]
        : words !== undefined
          ? [`or override that: write ${words}`]
          : withoutOverrides[format] === undefined
            ? []
            : [`${withoutOverrides[format]} has no overrides, so there is no other way`]),
    ],
  };
};

const otherOverride = ({ about, to, format }: BoundCase, parent: string): string | undefined =>
  overrideWords({ format, path: about.path, name: about.alias ?? about.name, to, parent });

const withoutOverrides: Readonly<Record<string, string>> = {
  'composer-lock': 'Composer',
  'gemfile-lock': 'Bundler',
  'poetry-lock': 'Poetry',
};

const parentWords = (format: string, name: string): string => {
  const command = parentCommand(format, name);
  return command === undefined ? '' : ` (${command})`;
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

/** What of the project leads to it, when it is not asked for itself. */
const rootWords = (by: Bound['by'], { rootsOf }: BoundCase): string => {
  const roots = by.relation === 'direct' ? [] : rootsOf(by.id);
  return roots.length === 0 ? '' : ` (of ${roots.slice(0, 3).join(', ')}${roots.length > 3 ? ', …' : ''})`;
};

/** `"overrides": { "a": { "x": "1.2.5" } }`. */
const shownOverride = ({ keys, value }: Override): string =>
  keys.reduceRight((inner, key, at) => `"${key}": ${at === keys.length - 1 ? inner : `{ ${inner} }`}`, `"${value}"`);
