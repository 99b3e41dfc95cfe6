/**
 * What `\N{…}` names. The names are large, so they are loaded (with the module `unicodedata`) only for programs in which
 * such an escape occurs; without them every name stands for U+FFFD.
 */
export const characterNames: {
  /** The code point of a name or alias, in any case; undefined if there is none. */
  lookup: ((name: string) => number | undefined) | undefined;
  /** The name of a code point; undefined if it has none. */
  name: ((code: number) => string | undefined) | undefined;
} = { lookup: undefined, name: undefined };
