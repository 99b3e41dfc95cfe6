import type { Diagnostic } from '@sallyport/core';
import { nameVerdicts, outdatedVerdict, type LocatedPackage, type PackageVerdict } from '@sallyport/deps';
import { judgeName, type RegistryAnswer } from '@sallyport/deps/names';

/**
 * What registries say of the exact versions that a project itself asks for: withdrawn, deprecated, or behind the latest.
 *
 * Never that a name or version does not exist: a lockfile has installed it, if not from this registry.
 */
export const judgeLatest = async (
  packages: readonly LocatedPackage[],
  ask: (about: LocatedPackage) => Promise<RegistryAnswer | undefined>,
  now: Date,
): Promise<{ readonly verdicts: readonly PackageVerdict[]; readonly diagnostics: readonly Diagnostic[] }> => {
  // One version is said once, where it stands first.
  const wanted = [
    ...new Map(
      packages
        .filter(isAskedFor)
        .toReversed()
        .map((one) => [`${one.ecosystem}\0${one.name}\0${one.version ?? ''}`, one]),
    ).values(),
  ].toReversed();
  const answers = await Promise.all(wanted.map(async (about) => ({ about, answer: await ask(about) })));
  const open = answers.filter(({ answer }) => answer?.kind === 'unknown').length;
  return {
    verdicts: answers.flatMap(({ about, answer }) => (answer === undefined ? [] : verdictsOf(about, answer, now))),
    diagnostics:
      open === 0
        ? []
        : [
            {
              kind: 'latest-not-looked-up',
              level: 'note',
              text: `${String(open)} package${open === 1 ? '' : 's'}: whether newer versions are out is not known`,
              incomplete: false,
            },
          ],
  };
};

const isAskedFor = ({ ecosystem, name, source, relation, version, role }: LocatedPackage): boolean =>
  source.kind === 'registry' &&
  relation === 'direct' &&
  version !== undefined &&
  role !== 'mention' &&
  // Go itself is no module that a proxy has.
  !(ecosystem === 'Go' && !name.includes('.'));

const verdictsOf = (about: LocatedPackage, answer: RegistryAnswer, now: Date): readonly PackageVerdict[] => {
  // Without the version in use, it is another package of the same name.
  if (answer.kind !== 'present' || answer.version === 'absent') return [];
  const { ecosystem, name, version = '' } = about;
  const judged = judgeName({ ecosystem, name, version, popular: true, registry: answer }, now);
  const outdated = answer.latest === undefined ? undefined : outdatedVerdict(about, answer.latest);
  return [
    ...nameVerdicts(about, judged).filter(({ ruleId }) =>
      ruleId === 'deps.names.deprecated'
        ? // The lockfile says it already.
          about.facts.deprecated === undefined
        : ruleId === 'deps.names.version-withdrawn',
    ),
    ...(outdated === undefined ? [] : [outdated]),
  ];
};
