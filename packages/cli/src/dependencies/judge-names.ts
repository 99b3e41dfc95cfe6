import type { LocatedPackage, PackageVerdict } from '@sallyport/deps';
import { isUsualRegistry, nameVerdicts } from '@sallyport/deps';
import type { Config } from '../config/config.ts';
import { judgeWanted, type AskRegistry } from '../guard/judge-wanted.ts';
import type { WantedPackage } from '../guard/wanted-packages.ts';
import type { Io } from '../io.ts';
import { newNameLists } from '../names/name-lists.ts';

/**
 * What is thought of the names of packages that somebody typed: those that manifests, texts and code ask for. What a lockfile brings along beside them was
 * named by packages that exist.
 *
 * Without `online` nobody is asked, and the worst is a hint.
 */
export const judgeNames = async (
  packages: readonly LocatedPackage[],
  {
    root,
    config,
    io,
    online,
  }: { readonly root: string; readonly config: Config; readonly io: Io; readonly online: boolean },
): Promise<readonly PackageVerdict[]> => {
  const typed = packages.filter(({ source, relation }) => source.kind === 'registry' && relation !== 'transitive');
  if (typed.length === 0) return [];
  const ask = online ? await newAsk(root, config, io) : offline;
  const judged = await judgeWanted(typed.map(toWanted), ask, new Date(), newNameLists(io.env));
  return judged.flatMap(({ verdict }, index) => nameVerdicts(typed[index]!, verdict));
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

const toWanted = ({ ecosystem, name, version, path, line, facts, source, role }: LocatedPackage): WantedPackage => {
  const address = source.kind === 'registry' ? source.address : undefined;
  const isSeen = facts.integrity !== undefined || role === 'lockfile';
  return {
    ecosystem,
    name,
    ...(version === undefined ? {} : { version }),
    place: { path, line },
    ...(isSeen ? { seen: 'lockfile' as const } : {}),
    ...(address === undefined || isUsualRegistry(ecosystem, address) ? {} : { registry: address }),
  };
};
