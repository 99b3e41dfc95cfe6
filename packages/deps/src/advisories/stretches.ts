import type { AffectedStretch } from './advisory.ts';
import { eventsOf, type PreparedRange } from './range-verdict.ts';

/** The stretches of a range, lowest first; nothing for one whose versions have no order. */
export const stretchesOf = (range: PreparedRange): readonly AffectedStretch[] => {
  const stretches: AffectedStretch[] = [];
  let introduced: string | undefined;
  for (const { kind, version } of eventsOf(range)) {
    if (kind === 'introduced') introduced ??= version;
    else if (introduced !== undefined && kind !== 'limit') {
      stretches.push({ introduced, ...(kind === 'fixed' ? { fixed: version } : { lastAffected: version }) });
      introduced = undefined;
    }
  }
  return introduced === undefined ? stretches : [...stretches, { introduced }];
};
