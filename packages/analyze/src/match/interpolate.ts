import type { Bindings } from './match.ts';

/** Longest piece of code that a message quotes. Units: UTF-16 code units. */
const maxQuoted = 60;

/**
 * A message with its metavariables replaced by the code they stand for, on one line and cut to a readable length.
 * A literal that looks like a secret is not quoted in full: only its kind and length are.
 */
export const interpolate = (message: string, bindings: Bindings): string =>
  message.replaceAll(/\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*|\$\d+/gu, (name) => {
    const bound = bindings.get(name);
    if (bound === undefined) return name;
    const isLiteral = bound.node?.kind === 'Str' || bound.node === undefined;
    const text = bound.text.replaceAll(/\s+/gu, ' ').trim();
    if (isLiteral && looksSecret(text)) return `(text of ${text.length} characters)`;
    return text.length > maxQuoted ? `${text.slice(0, maxQuoted - 1)}…` : text;
  });

/** Long runs without blanks that mix digits and letters: keys, tokens, hashes. */
const looksSecret = (text: string): boolean =>
  /[\w+/=-]{12,}/u.test(text) && /\d/u.test(text) && /[A-Za-z]/u.test(text);
