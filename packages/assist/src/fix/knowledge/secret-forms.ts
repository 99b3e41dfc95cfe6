/** Spellings in which a value would be the same secret again: turned around, hexadecimal, base64 with and without its padding, percent. */
export const secretForms = (value: string): readonly string[] => {
  const bytes = new TextEncoder().encode(value);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const base64 = btoa(String.fromCodePoint(...bytes));
  return [
    Array.from(value).toReversed().join(''),
    hex.join(''),
    hex.map((byte) => `\\x${byte}`).join(''),
    hex.map((byte) => `%${byte}`).join(''),
    base64.replace(/=+$/u, ''),
    [...bytes].join(', '),
    [...bytes].join(','),
  ].filter((form) => form !== value);
};
