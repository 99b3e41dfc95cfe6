import { sha256 } from '../../finding/sha256.ts';

/** SHA-256 in base64, as a content security policy names a style or a script. Source: W3C, "Content Security Policy Level 3", section 2.3.1. */
export const policyHash = (text: string): string =>
  btoa(String.fromCharCode(...(sha256(text).match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16))));
