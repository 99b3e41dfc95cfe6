import { visible } from '@sallyport/core/report/visible';
import { hasInvisible } from './invisible.ts';
import type { HostilePlace } from './place.ts';
import type { TextRegion } from './text-regions.ts';

/**
 * Characters that nobody sees: runs of them that carry data, and single ones within names, words and numbers.
 *
 * Left alone: a byte order mark at the start of the file or of a line, joiners beside letters of scripts that need them and in emoji,
 * flags of regions, one variation selector, soft hyphens in texts, and single ones in prose or at the edge of a word (which
 * break lines, or stand in a program that handles them). Direction controls are the matter of `find-bidirectional.ts`.
 */
export const findInvisible = (text: string, regionAt: (offset: number) => TextRegion): readonly HostilePlace[] => {
  if (!hasInvisible(text)) return [];
  const found: HostilePlace[] = [];
  let looked = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    const data = hiddenData(text, run, index);
    if (data === 'quiet') continue;
    const place = data ?? single(text, run, index, regionAt);
    if (place !== undefined) found.push(place);
    looked += 1;
    if (found.length > most || looked > mostLooked) break;
  }
  return found;
};

/** More are of no use to anybody. */
const most = 50;
/** Each look may go through the tree; a text that is full of them has told enough. */
const mostLooked = 2_000;

/** So many zero-width characters in a row are no accident: a byte has eight bits. */
const fewestForData = 8;

const hiddenData = (text: string, run: string, at: number): HostilePlace | 'quiet' | undefined => {
  const codes = Array.from(run, (character) => character.codePointAt(0) ?? 0);
  const tags = codes.filter((code) => code >= 0xe0000 && code <= 0xe007f);
  if (tags.length > 0) {
    const isFlag = text.slice(Math.max(0, at - 2), at) === '\u{1f3f4}' && tags.length <= 8 && tags.at(-1) === 0xe007f;
    if (isFlag) return 'quiet';
    return toData(run, at, 'tag characters', String.fromCharCode(...tags.slice(0, 200).map((code) => code & 0x7f)));
  }
  const selectors = codes.filter((code) => selectorValue(code) !== undefined);
  if (selectors.length >= 2) {
    const bytes = selectors.slice(0, 200).map((code) => selectorValue(code) ?? 0);
    return toData(run, at, 'variation selectors', String.fromCharCode(...bytes));
  }
  if (selectors.length === 1 && codes.length <= 2) return 'quiet';
  const blanks = codes.filter((code) => zeroWidth.test(String.fromCharCode(code)));
  return blanks.length >= fewestForData ? toData(run, at, 'zero-width characters', undefined) : undefined;
};

/** The byte that a variation selector stands for where text is hidden in them. */
const selectorValue = (code: number): number | undefined =>
  code >= 0xfe00 && code <= 0xfe0f
    ? code - 0xfe00
    : code >= 0xe0100 && code <= 0xe01ef
      ? code - 0xe0100 + 16
      : undefined;

const toData = (run: string, at: number, what: string, says: string | undefined): HostilePlace => {
  const readable = says !== undefined && says.length > 1 && /^[\p{ASCII}]+$/u.test(says);
  const meaning = readable ? `, which say: "${visible(says.slice(0, 120))}"` : '';
  return {
    rule: 'text.unicode.hidden-data',
    start: at,
    end: at + run.length,
    severity: 'high',
    message: `${String(Array.from(run).length)} invisible characters (${what}) stand here${meaning}. Find out who put them here, and take them out.`,
  };
};

const single = (
  text: string,
  run: string,
  at: number,
  regionAt: (offset: number) => TextRegion,
): HostilePlace | undefined => {
  const characters = run.replace(harmless, '');
  if (characters === '') return undefined;
  const before = text.slice(Math.max(0, at - 1), at);
  const after = text.slice(at + run.length, at + run.length + 1);
  const inWord = wordCharacter.test(before) && wordCharacter.test(after);
  // Scripts that need joiners, emoji, and words of other scripts.
  if (!inWord && (beyondAscii.test(before) || beyondAscii.test(after))) return undefined;
  if (/^\ufeff$/u.test(characters) && (before === '' || /[\n\r]/u.test(before))) return undefined;
  const region = regionAt(at);
  if (region === 'prose' || region === 'hidden') return undefined;
  if (region !== 'code' && (!inWord || characters.replaceAll('\u00ad', '') === '')) return undefined;
  const [first = ''] = characters;
  const named = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const from = at - (/[\w$]{0,30}$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0].length ?? 0);
  const end = at + run.length;
  const to = end + (/^[\w$]{0,30}/u.exec(text.slice(end, end + 30))?.[0].length ?? 0);
  return {
    rule: 'text.unicode.invisible',
    start: from,
    end: to,
    severity: region === 'code' ? 'medium' : 'low',
    message: `An invisible character (${named}) stands in "${visible(text.slice(from, to))}": two texts that look alike are not the same. Take it out, or write it as an escape where it is meant.`,
  };
};

const runs =
  // oxlint-disable-next-line no-misleading-character-class -- single characters are meant, not clusters
  /[\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180e}\u{200b}-\u{200f}\u{2060}-\u{2065}\u{206a}-\u{206f}\u{3164}\u{fe00}-\u{fe0f}\u{feff}\u{ffa0}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]+/gu;
// oxlint-disable-next-line no-misleading-character-class -- single characters are meant, not clusters
const zeroWidth = /[\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff\u034f\u3164\uffa0\u115f\u1160]/u;
/** Choose the look of what stands before them. */
const harmless = /[\u{fe00}-\u{fe0f}]/gu;
const wordCharacter = /[\w$]/u;
const beyondAscii = /[^\0-\x7f]/u;
