const special = new Set('()[]{}?*+-|^$\\.&~# \t\n\r\v\f');

/** The text with a backslash before each character that means something in a pattern, as `re.escape` puts them. */
export const escapeRegex = (text: string): string => {
  let out = '';
  for (const character of text) out += special.has(character) ? `\\${character}` : character;
  return out;
};
