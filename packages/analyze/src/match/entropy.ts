/**
 * Whether a text looks like it was made at random: a key, a token, a hash; words and placeholders do not.
 *
 * Shannon entropy per character over the text, with a bar that depends on the alphabet, and a mixture of character classes.
 * Source: measured on generated keys and on English identifiers (see the test): 3.0 bits separate hexadecimal keys, 3.5 others.
 */
export const isRandomLooking = (text: string): boolean => {
  if (text.length < 8 || text.length > 4096 || /\s/u.test(text)) return false;
  const hexadecimal = /^[\da-f-]+$/iu.test(text);
  const bits = entropyOf(text);
  if (hexadecimal) return text.length >= 16 && /\d/u.test(text) && bits >= 2.8;
  const classes = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^\w]/u].filter((one) => one.test(text)).length;
  if (text.length < 20) return classes >= 3 && /\d/u.test(text) && !/[a-z]{5}/iu.test(text) && bits >= 2.9;
  return classes >= 2 && /\d/u.test(text) && bits >= 3.5;
};

/** Shannon entropy. Units: bits per character. */
export const entropyOf = (text: string): number => {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
};
