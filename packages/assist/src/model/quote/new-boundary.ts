/**
 * A word that stands in none of the texts: 128 random bits in hexadecimal digits.
 *
 * Nobody who wrote the texts could know it. That it does not occur is looked up all the same, so that it holds also for a bad source of chance.
 * Errors: throws when the source of chance gives the same again and again.
 */
export const newBoundary = (texts: readonly string[], random: (bytes: number) => Uint8Array): string => {
  for (let tries = 0; tries < 100; tries += 1) {
    const word = [...random(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (word.length === 32 && !texts.some((text) => text.includes(word))) return word;
  }
  throw new Error('the source of chance gives no boundary');
};
