import { compareVersions } from '../versions/index.ts';
import type { UpgradeEdit, UpgradeStep } from './plan-upgrade.ts';

/**
 * The steps with one text for each place: packages that share a version, by a property or a catalog, get the highest of those that they need.
 *
 * Whether that one is safe for all of them shows when the result is matched again.
 */
export const agreed = (steps: readonly UpgradeStep[]): readonly UpgradeStep[] => {
  const highest = new Map<string, { readonly step: UpgradeStep; readonly edit: UpgradeEdit }>();
  for (const step of steps)
    for (const edit of step.edits) {
      const known = highest.get(placeOf(edit));
      if (known === undefined || (compareVersions(step.ecosystem, step.to, known.step.to) ?? 0) > 0)
        highest.set(placeOf(edit), { step, edit });
    }
  return steps.map((step) => {
    const above = step.edits
      .flatMap((edit) => highest.get(placeOf(edit)) ?? [])
      .filter(({ step: other }) => (compareVersions(step.ecosystem, other.to, step.to) ?? 0) > 0);
    return above.length === 0
      ? step
      : {
          ...step,
          to: above[0]!.step.to,
          edits: step.edits.map((edit) => ({ ...edit, after: highest.get(placeOf(edit))?.edit.after ?? edit.after })),
        };
  });
};

const placeOf = ({ path, start, end }: UpgradeEdit): string => `${path} ${String(start)} ${String(end)}`;
