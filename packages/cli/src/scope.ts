/** Takes hold of something that has to be let go of at the end of the scope; nothing is fine too. */
export type Own = <T extends AsyncDisposable | undefined>(thing: T) => T;

/**
 * What `work` comes to; whatever it took hold of is let go of afterwards, the last first.
 *
 * As `await using` would do, which Node 22 cannot read yet and our bundler hands on as it is.
 */
export const inScope = async <T>(work: (own: Own) => Promise<T>): Promise<T> => {
  const held: AsyncDisposable[] = [];
  try {
    return await work((thing) => {
      if (thing !== undefined) held.push(thing);
      return thing;
    });
  } finally {
    for (const thing of held.toReversed()) await thing[Symbol.asyncDispose]();
  }
};
