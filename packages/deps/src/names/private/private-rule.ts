import type { Ecosystem } from '../../versions/index.ts';

/** Names that are asked of somebody's own registry, and told to nobody else. */
export interface PrivateRule {
  /** Nothing for all. */
  readonly ecosystem?: Ecosystem;
  /** A name with `*` for any letters: `@acme/*`, `*`. */
  readonly pattern: string;
  /** The registry that the names are asked of; nothing for a rule of the user's. */
  readonly registry?: string;
  /** Which setting says so, for people: `.npmrc`. */
  readonly by: string;
}

/** Patterns of the configuration (`private: ["@acme/*", "PyPI:acme-*"]`) as rules. */
export const rulesOfPatterns = (
  patterns: readonly string[],
  ecosystems: readonly Ecosystem[],
): readonly PrivateRule[] =>
  patterns.map((text): PrivateRule => {
    const front = ecosystems.find((one) => text.toLowerCase().startsWith(`${one.toLowerCase()}:`));
    return front === undefined
      ? { pattern: text, by: 'private in the configuration' }
      : { ecosystem: front, pattern: text.slice(front.length + 1), by: 'private in the configuration' };
  });

/** Whether a name has the form of the pattern; case does not count. */
export const matchesPattern = (name: string, pattern: string): boolean => {
  const pieces = pattern.toLowerCase().split('*');
  const lower = name.toLowerCase();
  const [front = ''] = pieces;
  const back = pieces.at(-1) ?? '';
  if (pieces.length === 1) return lower === front;
  if (!lower.startsWith(front) || !lower.endsWith(back) || lower.length < front.length + back.length) return false;
  let from = front.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = lower.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return from <= lower.length - back.length;
};
