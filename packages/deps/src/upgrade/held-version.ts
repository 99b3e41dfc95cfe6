import type { LocatedPackage } from '../graph/located-package.ts';
import { compareVersions, isPrerelease, parseVersion } from '../versions/index.ts';
import { versionStep } from '../versions/version-step.ts';
import { boundsOn } from './bounds.ts';
import type { LockDesk } from './lock-desk.ts';
import type { ManifestEdits } from './manifest-edits.ts';
import type { UpgradeStep } from './plan-upgrade.ts';

export interface HeldWish {
  readonly about: LocatedPackage;
  /** The smallest step to a safe version, wherever that is. */
  readonly best: { readonly version: string; readonly step: UpgradeStep['step'] };
  readonly desk: LockDesk;
  readonly editsFor: (to: string) => ManifestEdits;
  /** Whether something is known against a version of the package. */
  readonly isSpokenOf: (version: string) => boolean;
}

/** The way that the lockfile's own data suffices for: it holds another version against which nothing is known. The lockfile is edited then. */
export const heldVersion = ({
  about,
  best,
  desk,
  editsFor,
  isSpokenOf,
}: HeldWish): Pick<UpgradeStep, 'to' | 'step' | 'edits' | 'inLock' | 'notes'> | undefined => {
  const { ecosystem, name, version = '' } = about;
  const now = parseVersion(ecosystem, version);
  const versions = desk.versions(name);
  if (now === undefined || versions.length < 2 || versions.length > mostVersions) return undefined;
  const candidates = versions
    .filter((one) => (compareVersions(ecosystem, one, version) ?? -1) > 0)
    .filter((one) => !isSpokenOf(one))
    .filter((one) => isPrerelease(ecosystem, one) === false || now.isPrerelease)
    .sort((a, b) => compareVersions(ecosystem, a, b) ?? 0);
  const wanted = editsFor(best.version);
  for (const to of candidates) {
    const then = parseVersion(ecosystem, to);
    const needed = editsFor(to);
    if ('open' in needed || needed.hasOverride || then === undefined) continue;
    const step = versionStep(now, then);
    // A person's own requirement is not raised further than the smallest step asks for.
    const isSmallest =
      needed.edits.length === 0 || (!('open' in wanted) && wanted.edits.length > 0 && step === best.step);
    if (!isSmallest) continue;
    // Cheaper than to try.
    const bounds = boundsOn(desk.uses(name, version), to, desk.askers(), desk.ranges());
    if (bounds.some(({ allows }) => allows === false)) continue;
    if (!desk.take({ name, from: version, to, raised: needed.raised })) continue;
    return {
      to,
      step,
      edits: needed.edits,
      inLock: true,
      notes: [`${about.path}: edited in place, since ${to} is in it already and all that ask for it allow that`],
    };
  }
  return undefined;
};

/** A lockfile has a few versions of a package; one of hundreds costs their square. */
const mostVersions = 50;
