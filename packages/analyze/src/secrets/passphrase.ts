import { isVocabularyWord } from './placeholder.ts';

/**
 * Whether a text is a passphrase: words that nobody would put in a row to name something, `cactus-violet-rocket`.
 *
 * Names of things in programs and pages are built the same way, so only plain words count, none of the trade, none of pages and
 * forms. Dots and underscores join names more often than passphrases, and blanks join sentences: there it takes a word more.
 */
export const isPassphrase = (value: string): boolean => {
  if (value.length < 14 || value.length > 80) return false;
  const form =
    /^[A-Za-z]?[a-z]{2,9}(?<joint>[-_. ])[A-Za-z]?[a-z]{2,9}(?:\k<joint>[A-Za-z]?[a-z]{2,9}){1,6}(?:[-_. ]?\d{1,4})?$/u.exec(
      value,
    );
  const joint = form?.groups?.['joint'];
  if (joint === undefined) return false;
  const words = value.split(/[-_. ]/u).filter((word) => !/^\d+$/u.test(word));
  if (words.length < (joint === '-' ? 3 : 4) || (joint === ' ' && words.some((word) => word.length < 4))) return false;
  // `walrus-orchid-signing-7172`: with a number behind it one word may say what it is for.
  const most = /\d{3}$/u.test(value) ? 1 : 0;
  if (words.some((word) => ofPages.has(word.toLowerCase().replace(/\d+$/u, '')))) return false;
  return words.filter((word) => isVocabularyWord(word.toLowerCase().replace(/\d+$/u, ''))).length <= most;
};

/** Words of pages, programs and sentences. */
const ofPages: ReadonlySet<string> = new Set(
  `form forms input group button modal page pages view panel card icon control controls item items list row rows table name names type types title
  message messages error errors class style theme dialog screen section wrapper container left right top bottom inner outer small large medium
  show hide toggle update create delete edit save send open close click submit change select option options menu nav link links click min max
  length size count limit number date time datetime format pattern rule rules policy policies check checks checker match matches column columns
  model models entity action actions state props state event events handler store module modules plugin plugins component components layout grid
  com org net www html json yaml xml css scss java main src lib bin etc opt usr cluster node pod system internal external manager service services
  with without from into than then when while have has been were will would could does doesn about after before please cannot match least
  characters letters digits contain contains different again repeat forgotten expired incorrect empty leave blank`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
