/** Units: bits; what is hard enough to guess whatever it was before. */
const enough = 100;

/**
 * Whether what a program makes of random values can be guessed more easily after a repair: of many runs, each with random values of its own,
 * fewer come out differently, or fewer characters differ between them. `undefined` where it is as good, or nothing random was seen before.
 */
export const easierToGuess = (drawn: readonly (readonly string[])[]): string | undefined => {
  const [before = [], after = []] = drawn;
  if (before.length < 8 || after.length !== before.length) return undefined;
  const was = bitsIn(before);
  const is = bitsIn(after);
  return was < 4 || is >= Math.min(enough, was * 0.75)
    ? undefined
    : `what it makes is easier to guess: about ${String(Math.round(is))} bits, before ${String(Math.round(was))}`;
};

/** An estimate from below. Units: bits. */
const bitsIn = (texts: readonly string[]): number => {
  const different = new Set(texts).size;
  // As many outcomes as runs say nothing of how many there are beyond them.
  if (different < texts.length) return Math.log2(different);
  const longest = Math.max(...texts.map(({ length }) => length));
  let bits = 0;
  for (let at = 0; at < longest; at += 1) bits += Math.log2(new Set(texts.map((text) => text[at] ?? '')).size);
  // The same value may be seen in several places.
  return bits;
};
