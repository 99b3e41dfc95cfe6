import type { Finding } from '@sallyport/core';

/**
 * Weaknesses that were there all along and that a rule sees only when a worse one before them is gone: a record that is read by its number
 * for whoever asks, once the number no longer ends the statement; an option that is smuggled in, once no shell reads the command.
 */
const behind: readonly { readonly family: RegExp; readonly rules: readonly string[] }[] = [
  {
    family: /^(?:python|javascript)\.sql\./u,
    rules: ['python.auth.object-by-id-without-owner', 'javascript.auth.object-by-id-without-owner'],
  },
  {
    family: /^(?:python|javascript)\.command\./u,
    rules: ['python.command.argument-from-request', 'javascript.command.argument-from-request'],
  },
];

/** Whether a finding of this rule may come to light behind the one that is repaired; one of low severity alone. */
export const isSeenBehind = (repaired: Finding, found: Finding): boolean =>
  found.ruleId !== repaired.ruleId &&
  found.severity === 'low' &&
  behind.some(({ family, rules }) => family.test(repaired.ruleId) && rules.includes(found.ruleId));
