/**
 * Attributes that a policy denies, held at run time for names that come from data (`getattr`, format fields); the static check
 * has seen those that stand in the source.
 */
import { meter, Stop } from './meter.ts';

/** Says why an attribute is denied, or undefined if it is not. Set for each run from the policy. */
export const guard: { denies: ((name: string) => string | undefined) | undefined } = { denies: undefined };

/** Errors: ends the run if the policy denies the attribute; no program can catch that. */
export const attributeGuard = (name: string): void => {
  const why = guard.denies?.(name);
  if (why !== undefined) meter.end(new Stop('refused', undefined, why));
};
