/**
 * The way out of a reader of plain texts (`plain-yaml.ts`, `plain-toml.ts`) at the first thing that it does not know for sure. It costs nothing: it is thrown as it is, and
 * `unlessGivenUp` is the only one who sees it.
 */
export const giveUp = (): never => {
  throw notPlain;
};

/** What was read; nothing when the reader gave up. */
export const unlessGivenUp = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
};

const notPlain = new Error('not plain');
