/**
 * Facts about a name → what to think of it. Pure; the clock is handed in.
 *
 * The promise: nobody is accused on a guess. `absent` needs the registry's own word. Without it the worst is an `info` that
 * says what the name resembles, and a name that a lockfile holds gets not even that.
 */
import type { Severity } from '@sallyport/core';
import type { NameFacts } from './name-facts.ts';
import type { NameRuleId } from './name-rules.ts';

export interface NameVerdict {
  /** `not known`: a list of names does not hold it, and nobody else was asked. */
  readonly state: 'exists' | 'absent' | 'not known' | 'unknown';
  /** Worst first. */
  readonly findings: readonly NameFinding[];
  /** The name that was probably meant. */
  readonly intended?: string;
  /** Why the state is `unknown`, as a sentence. */
  readonly why?: string;
}

export interface NameFinding {
  readonly ruleId: NameRuleId;
  readonly severity: Severity;
  readonly message: string;
}

export const judgeName = (facts: NameFacts, now: Date): NameVerdict => {
  const { registry } = facts;
  const intended = facts.lookAlike?.of;
  const verdict = (state: NameVerdict['state'], findings: readonly (NameFinding | undefined)[], why?: string) => ({
    state,
    findings: findings
      .filter((finding) => finding !== undefined)
      .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
    ...(intended === undefined || (state === 'exists' && registry?.kind !== 'present') ? {} : { intended }),
    ...(why === undefined ? {} : { why }),
  });
  if (registry?.kind === 'absent') return verdict('absent', [absent(facts)]);
  if (registry?.kind === 'present') return verdict('exists', presentFindings(facts, now));
  if (facts.popular || facts.seen !== undefined || facts.filter?.holds === true) return verdict('exists', []);
  if (facts.filter !== undefined) return verdict('not known', [notInList(facts, facts.filter.date)]);
  return verdict('unknown', [resemblance(facts)], registry?.why ?? 'nobody was asked');
};

const order: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** Units: days. Invented names that somebody then takes, and stolen look-alikes, are found and removed within weeks. */
const young = 30;
const youngish = 90;

const finding = (ruleId: NameRuleId, severity: Severity, message: string): NameFinding => ({
  ruleId,
  severity,
  message,
});

const absent = ({ ecosystem, name, lookAlike, seen }: NameFacts): NameFinding =>
  finding(
    'deps.names.absent',
    'high',
    `${name} does not exist on ${registryName(ecosystem)}${meant(lookAlike)}; ${
      seen === undefined
        ? 'whoever publishes a package of that name decides what gets installed'
        : 'it did when the lockfile was written, and whoever publishes it anew decides what gets installed'
    }`,
  );

const presentFindings = (facts: NameFacts, now: Date): readonly (NameFinding | undefined)[] => {
  const { ecosystem, name, version, lookAlike, registry } = facts;
  if (registry?.kind !== 'present') return [];
  const age = ageOf(registry.created, now);
  return [
    registry.held === true
      ? finding(
          'deps.names.held',
          'high',
          `${name} was taken down by ${registryName(ecosystem)} because of what was found in it${meant(lookAlike)}`,
        )
      : undefined,
    ...(facts.popular ? [] : ageFindings(facts, age, registry.installScript === true)),
    version !== undefined && registry.version === 'absent'
      ? finding(
          'deps.names.version-absent',
          'high',
          `${name} has no version ${version}${registry.latest === undefined ? '' : `; its latest is ${registry.latest}`}`,
        )
      : undefined,
    version !== undefined && registry.version === 'withdrawn'
      ? finding(
          'deps.names.version-withdrawn',
          'medium',
          `${name} ${version} was withdrawn by its keepers${registry.latest === undefined ? '' : `; its latest is ${registry.latest}`}`,
        )
      : undefined,
    version !== undefined && registry.version === 'deprecated'
      ? finding('deps.names.deprecated', 'low', `${name} ${version} is deprecated: ${reasonOf(registry.deprecated)}`)
      : registry.deprecated === undefined
        ? undefined
        : finding(
            'deps.names.deprecated',
            'low',
            `${name} is deprecated: ${reasonOf(registry.deprecated)}${insteadOf(registry.replacedBy)}`,
          ),
  ];
};

const ageFindings = (
  { name, lookAlike }: NameFacts,
  age: number | undefined,
  installScript: boolean,
): readonly (NameFinding | undefined)[] => {
  if (age === undefined || age >= youngish) return [];
  const since = `${name} was first published ${age < 1 ? 'less than a day' : `${String(Math.floor(age))} day${age < 2 ? '' : 's'}`} ago`;
  const runs = installScript ? ' and runs a program of its own when it is installed' : '';
  if (lookAlike !== undefined) {
    const strong = lookAlike.strength === 'strong';
    return [
      finding(
        'deps.names.new-look-alike',
        age < young && (strong || installScript) ? 'high' : 'medium',
        `${since}${runs}, and looks like ${lookAlike.of} (${lookAlike.how})`,
      ),
    ];
  }
  if (age >= young) return [];
  return [finding('deps.names.new', installScript ? 'medium' : 'low', `${since}${runs}`)];
};

const resemblance = ({ name, lookAlike }: NameFacts): NameFinding | undefined =>
  lookAlike?.strength === 'strong'
    ? finding(
        'deps.names.look-alike',
        'info',
        `${name} is spelled much like ${lookAlike.of} (${lookAlike.how}); if that was meant, correct it`,
      )
    : undefined;

/** One finding for both: a name that a list does not hold, and what it looks like. */
const notInList = ({ ecosystem, name, lookAlike }: NameFacts, date: string): NameFinding =>
  finding(
    'deps.names.not-known',
    'info',
    `${name} is not in the list of ${registryName(ecosystem)} of ${date}${
      lookAlike?.strength === 'strong'
        ? ` and is spelled much like ${lookAlike.of} (${lookAlike.how}): correct it if that was meant, else look it up with --online`
        : `: newer than the list, private, or invented${lookAlike === undefined ? '' : ` (perhaps ${lookAlike.of} was meant)`}; look it up with --online`
    }`,
  );

const meant = (lookAlike: NameFacts['lookAlike']): string =>
  lookAlike === undefined ? '' : `; ${lookAlike.of} was probably meant (${lookAlike.how})`;

const reasonOf = (reason: string | undefined): string =>
  reason === undefined || reason.trim() === '' ? 'its keepers give no reason' : plain(reason);

const insteadOf = (name: string | undefined): string => (name === undefined ? '' : `; use ${name} instead`);

/** The keepers' words as one line without control characters: they are a stranger's text. Units: UTF-16. */
const plain = (text: string): string => {
  const line = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
};

/** Units: days; nothing for a date that is none. */
const ageOf = (created: string | undefined, now: Date): number | undefined => {
  const then = created === undefined ? Number.NaN : Date.parse(created);
  return Number.isNaN(then) ? undefined : Math.max(0, (now.getTime() - then) / 86_400_000);
};

/** The registry as people call it. */
export const registryName = (ecosystem: string): string => names.get(ecosystem) ?? `the registry of ${ecosystem}`;

const names: ReadonlyMap<string, string> = new Map([
  ['npm', 'npm'],
  ['PyPI', 'PyPI'],
  ['crates.io', 'crates.io'],
  ['RubyGems', 'RubyGems'],
  ['Packagist', 'Packagist'],
  ['NuGet', 'NuGet'],
  ['Maven', 'Maven Central'],
  ['Go', 'the Go module proxy'],
  ['Pub', 'pub.dev'],
  ['Hex', 'hex.pm'],
]);
