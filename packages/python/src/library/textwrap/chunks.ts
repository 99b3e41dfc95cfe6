/** Text cut where a line may end: at spaces, behind hyphens inside words, and around long dashes. */
import { meter } from '../../runtime/meter.ts';

const isSpace = (c: string | undefined): boolean =>
  c === ' ' || c === '\t' || c === '\n' || c === '\v' || c === '\f' || c === '\r';
const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}_]/u.test(c);
const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}_]|(?!\p{Nd})\p{N}/u.test(c);
/** What may stand before a dash that parts words. */
const isWordPart = (c: string | undefined): boolean => isWord(c) || (c !== undefined && '!"\'&.,?'.includes(c));

/** The index behind the dashes at `i` if they are two or more with a word behind them, else -1. */
const dashEnd = (text: readonly string[], i: number): number => {
  let j = i;
  while (text[j] === '-') j++;
  return j - i >= 2 && isWord(text[j]) ? j : -1;
};

/** Whether a line may end behind the hyphen at `i`, and a word goes on. */
const breaksBehind = (text: readonly string[], i: number, start: number): boolean => {
  if (i === start) return false;
  const before =
    (isLetter(text[i - 1]) && isLetter(text[i - 2])) ||
    (isWordPart(text[i - 1]) && text[i - 2] === '-' && isLetter(text[i - 3]));
  if (!before || !isLetter(text[i + 1])) return false;
  return isLetter(text[i + 2]) || (text[i + 2] === '-' && isLetter(text[i + 3]));
};

/** The pieces between which lines may end; together they are the text. */
export const chunksOf = (whole: string, hyphens: boolean): string[] => {
  meter.spend(whole.length * 4);
  meter.allocate(whole.length * 24);
  const text = Array.from(whole);
  const out: string[] = [];
  let i = 0;
  while (i < text.length) {
    const start = i;
    if (isSpace(text[i])) {
      while (isSpace(text[i])) i++;
    } else if (!hyphens) {
      while (i < text.length && !isSpace(text[i])) i++;
    } else {
      const dashes = text[i] === '-' && isWordPart(text[i - 1]) ? dashEnd(text, i) : -1;
      if (dashes > 0) i = dashes;
      else {
        i++;
        for (; i < text.length && !isSpace(text[i]); i++) {
          if (text[i] !== '-') continue;
          if (breaksBehind(text, i, start)) {
            i++;
            break;
          }
          if (isWordPart(text[i - 1]) && dashEnd(text, i) > 0) break;
        }
      }
    }
    out.push(text.slice(start, i).join(''));
  }
  return out;
};
