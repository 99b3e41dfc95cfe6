/**
 * The bits of `re.RegexFlag`.
 *
 * Source: the `re` module's documented constants (CPython 3.12).
 */
export const flag = {
  ignoreCase: 2,
  locale: 4,
  multiline: 8,
  dotAll: 16,
  unicode: 32,
  verbose: 64,
  debug: 128,
  ascii: 256,
} as const;

/** The flags that exclude each other: which character rules apply. */
export const typeFlags = flag.ascii | flag.locale | flag.unicode;
