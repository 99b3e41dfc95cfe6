import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import type { Facts } from './facts.ts';

/** What looks like a call of a tool that does not exist, or with arguments that the tool does not take. */
export const toolHints = (
  facts: Facts,
  policy: Policy,
  isKnown: (name: string) => boolean,
): readonly { readonly refusal: Refusal; readonly start: number; readonly end: number }[] => {
  void facts;
  void policy;
  void isKnown;
  return [];
};
