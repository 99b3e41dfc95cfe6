import type { AffectedStretch } from './advisory.ts';
import type { OsvRange } from './osv-document.ts';
import { inOrder } from './range-verdict.ts';

/** The stretches of a range, lowest first; nothing for one whose versions have no order. */
export const stretchesOf = (ecosystem: string, range: OsvRange): readonly AffectedStretch[] => {
  const stretches: AffectedStretch[] = [];
  let introduced: string | undefined;
  for (const { kind, version } of inOrder(ecosystem, range) ?? []) {
    if (kind === 'introduced') introduced ??= version;
    else if (introduced !== undefined && kind !== 'limit') {
      stretches.push({ introduced, ...(kind === 'fixed' ? { fixed: version } : { lastAffected: version }) });
      introduced = undefined;
    }
  }
  return introduced === undefined ? stretches : [...stretches, { introduced }];
};
