/**
 * Words of a command split into options and the rest, as most command-line libraries do it: `--name value`, `--name=value`, `-n value`, `-nvalue`,
 * `-abc`, and `--` before words that are never options.
 */
export interface OptionUse {
  /** As written, without its value: `--save-dev`, `-D`. */
  readonly name: string;
  readonly value?: string;
  /** The word that holds the value. Units: zero-based. */
  readonly word: number;
  /** Where the value begins in that word. Units: zero-based UTF-16. */
  readonly offset: number;
}

export interface SplitWords {
  readonly options: readonly OptionUse[];
  /** Indices of words that are no options. */
  readonly rest: readonly number[];
}

export interface OptionRules {
  /** Names of options that take a value, as they are written. */
  readonly valued: ReadonlySet<string>;
  /** After the first word that is no option, everything belongs to the program that is run. */
  readonly stopAtFirst?: boolean;
  /** Options of one dash with several letters (`-Version`, Go's `-tags`) are not letters in a row. */
  readonly longWithOneDash?: boolean;
}

export const splitOptions = (argv: readonly string[], from: number, rules: OptionRules): SplitWords => {
  const options: OptionUse[] = [];
  const rest: number[] = [];
  let at = from;
  const valueAt = (name: string): void => {
    const value = argv[at + 1];
    options.push({ name, ...(value === undefined ? {} : { value }), word: at + 1, offset: 0 });
    at += 1;
  };
  for (; at < argv.length; at += 1) {
    const word = argv[at]!;
    if (word === '--') {
      for (let i = at + 1; i < argv.length; i += 1) rest.push(i);
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      rest.push(at);
      if (!rules.stopAtFirst) continue;
      for (let i = at + 1; i < argv.length; i += 1) rest.push(i);
      break;
    }
    const equals = word.indexOf('=');
    if (word.startsWith('--') || rules.longWithOneDash === true) {
      if (equals > 0)
        options.push({ name: word.slice(0, equals), value: word.slice(equals + 1), word: at, offset: equals + 1 });
      else if (rules.valued.has(word)) valueAt(word);
      else options.push({ name: word, word: at, offset: 0 });
      continue;
    }
    // Letters in a row; the first that takes a value takes what is left, or the next word.
    for (let i = 1; i < Math.min(word.length, 20); i += 1) {
      const name = `-${word[i]!}`;
      if (!rules.valued.has(name)) options.push({ name, word: at, offset: 0 });
      else if (i + 1 < word.length) {
        const offset = word[i + 1] === '=' ? i + 2 : i + 1;
        options.push({ name, value: word.slice(offset), word: at, offset });
        break;
      } else {
        valueAt(name);
        break;
      }
    }
  }
  return { options, rest };
};

export const hasOption = (split: SplitWords, ...names: readonly string[]): boolean =>
  split.options.some(({ name, value }) => names.includes(name) && value !== 'false');

/** The last value that the options have. */
export const optionOf = (split: SplitWords, ...names: readonly string[]): string | undefined =>
  split.options.findLast(({ name, value }) => names.includes(name) && value !== undefined)?.value;

/** All values that the options have, in the order of the words. */
export const valuesOf = (
  split: SplitWords,
  ...names: readonly string[]
): readonly (OptionUse & { readonly value: string })[] =>
  split.options.flatMap((option) =>
    names.includes(option.name) && option.value !== undefined ? [{ ...option, value: option.value }] : [],
  );

/** Words of an option list in a table: `'-r --requirement -c'`. */
export const optionNames = (text: string): ReadonlySet<string> => new Set(text.split(' '));
