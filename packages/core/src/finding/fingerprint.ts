import { normaliseCode } from './normalise-code.ts';
import type { CommentStyle } from './normalise-code.ts';
import { sha256 } from './sha256.ts';

/** What a fingerprint is made of. Neither line nor path is among it: moving code must not reopen a finding. */
export interface FingerprintInput {
  readonly ruleId: string;
  /** Enclosing symbols, outermost first, joined by `.`; empty at module level. */
  readonly symbol: string;
  /** The text of the primary span. For a secret: a keyed hash of it, never the secret itself. */
  readonly code: string;
  readonly comments: CommentStyle;
}

/**
 * One fingerprint per input, in the same order: 64 hex digits from SHA-256 over rule, symbol, normalised code and an
 * ordinal among equals.
 *
 * The ordinal tells two equal calls in one function apart, and copies of one file. The first 48 digits leave the
 * ordinal out, so that a baseline can still pair equals by path when a new copy has shifted the ordinals, or when only
 * one of the copies was scanned; see `sameCode`.
 *
 * Order: give the findings of the whole scan sorted by path, then by offset; that order decides the ordinals.
 * Source: CONVENTIONS, section 0.
 */
export const fingerprints = (inputs: readonly FingerprintInput[]): readonly string[] => {
  const seen = new Map<string, number>();
  return inputs.map(({ ruleId, symbol, code, comments }) => {
    const key = [ruleId, symbol, normaliseCode(code, comments)].join('\0');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return sha256(key).slice(0, codeDigits) + sha256(`${key}\0${ordinal}`).slice(0, 64 - codeDigits);
  });
};

/** The part of a fingerprint that all equals share: same rule, same symbol, same code. */
export const sameCode = (fingerprint: string): string => fingerprint.slice(0, codeDigits);

/** 192 bits for what it is, 64 for which one of the equals. */
const codeDigits = 48;
