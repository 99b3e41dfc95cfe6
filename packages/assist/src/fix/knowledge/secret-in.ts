/** The secret in the code of a finding: what is assigned, else the longest text that is no key and no subscript. */
export const secretIn = (span: string): string | undefined => {
  const assigned = /[=:]\s*[brf]{0,2}(["'`])((?:[^"'`\\\n]|\\.)+)\1\s*,?\s*$/u.exec(span)?.[2];
  if (assigned !== undefined) return assigned.length >= 6 ? assigned : undefined;
  const literals = [...span.matchAll(/(["'`])((?:[^"'`\\\n]|\\.){6,})\1(?!\s*[\]:])/gu)]
    .map(([, , value]) => value ?? '')
    .filter((value) => !algorithm.test(value));
  const longest = literals.toSorted((a, b) => b.length - a.length)[0];
  return longest ?? (span.length >= 6 && !/[\s(["'`]/u.test(span) ? span : undefined);
};

/** Names of algorithms and encodings stand beside keys. */
const algorithm =
  /^(?:(?:aes|aria|camellia|des|sha|rsa|pbkdf2|chacha20|id-aes)[-\w]*|(?:HS|RS|ES|PS)\d{3}|base64(?:url)?|latin1|binary)$/iu;
