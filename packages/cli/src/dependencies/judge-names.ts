import type { Diagnostic } from '@sallyport/core';
import type { LocatedPackage, PackageVerdict } from '@sallyport/deps';
import { isUsualRegistry, nameVerdicts } from '@sallyport/deps';
import type { Config } from '../config/config.ts';
import { judgeWanted, type AskRegistry, type JudgedPackage } from '../guard/judge-wanted.ts';
import type { WantedPackage } from '../guard/wanted-packages.ts';
import { judgeLatest } from './judge-latest.ts';
import type { Io } from '../io.ts';
import { newNameLists } from '../names/name-lists.ts';

export interface JudgedNames {
  readonly verdicts: readonly PackageVerdict[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What is thought of the names of packages that somebody typed: those that manifests, texts and code ask for. What a lockfile brings along beside them was
 * named by packages that exist.
 *
 * Without `online` nobody is asked, and the worst is a hint. With it, also whether the exact versions that the project asks for are behind.
 */
export const judgeNames = async (
  packages: readonly LocatedPackage[],
  {
    root,
    config,
    io,
    online,
  }: { readonly root: string; readonly config: Config; readonly io: Io; readonly online: boolean },
): Promise<JudgedNames> => {
  const typed = packages.filter(({ source, relation }) => source.kind === 'registry' && relation !== 'transitive');
  if (typed.length === 0) return { verdicts: [], diagnostics: [] };
  const ask = online ? await newAsk(root, config, io) : offline;
  const installed = new Set(
    packages.filter(({ role, source }) => role === 'lockfile' && source.kind === 'registry').map(keyOf),
  );
  const wanted = typed.map((one) => toWanted(one, installed.has(keyOf(one))));
  const judged = await judgeWanted(wanted, ask, new Date(), newNameLists(io.env));
  const verdicts = judged.flatMap(({ verdict }, index) => nameVerdicts(typed[index]!, verdict));
  if (!online) return { verdicts, diagnostics: [] };
  const latest = await judgeLatest(
    typed,
    (about) => {
      const { version, ...rest } = toWanted(about, true);
      // Go's proxy tells of one version or of the latest.
      return ask(version === undefined || about.ecosystem === 'Go' ? rest : { ...rest, version });
    },
    new Date(),
  );
  const said = new Set(verdicts.map(sayingOf));
  return {
    verdicts: [...verdicts, ...latest.verdicts.filter((one) => !said.has(sayingOf(one)))],
    diagnostics: [...openNames(judged), ...latest.diagnostics],
  };
};

const keyOf = ({ ecosystem, name }: LocatedPackage): string => `${ecosystem}\0${name}`;

const sayingOf = ({ ruleId, about }: PackageVerdict): string => `${ruleId}\0${keyOf(about)}\0${about.version ?? ''}`;

/** Names that nobody answered for, said once for each reason. */
const openNames = (judged: readonly JudgedPackage[]): readonly Diagnostic[] => {
  const names = new Map<string, Set<string>>();
  for (const { wanted, verdict } of judged) {
    if (verdict.state !== 'unknown' || verdict.why === undefined) continue;
    const known = names.get(verdict.why) ?? new Set();
    names.set(verdict.why, known.add(wanted.name));
  }
  return [...names].map(([why, { size }]) => ({
    kind: 'names-not-looked-up',
    level: 'warning',
    text: `${String(size)} name${size === 1 ? '' : 's'} of packages not looked up: ${why}`,
    incomplete: false,
  }));
};

const offline: AskRegistry = () => Promise.resolve({ kind: 'unknown', why: 'offline' });

const newAsk = async (root: string, config: Config, io: Io): Promise<AskRegistry> => {
  const { newNameLookUp } = await import('../names/new-name-look-up.ts');
  const lookUp = await newNameLookUp(root, io, config);
  return async ({ ecosystem, name, version, registry }) =>
    // What comes from another registry may be known there alone, and is nobody else's business.
    registry === undefined
      ? await lookUp(ecosystem, name, version)
      : { kind: 'unknown', why: 'not sent: it comes from another registry' };
};

const toWanted = (
  { ecosystem, name, version, path, line, facts, source }: LocatedPackage,
  isInstalled: boolean,
): WantedPackage => {
  const address = source.kind === 'registry' ? source.address : undefined;
  const isSeen = facts.integrity !== undefined || isInstalled;
  return {
    ecosystem,
    name,
    ...(version === undefined ? {} : { version }),
    place: { path, line },
    ...(isSeen ? { seen: 'lockfile' as const } : {}),
    ...(address === undefined || isUsualRegistry(ecosystem, address) ? {} : { registry: address }),
  };
};
