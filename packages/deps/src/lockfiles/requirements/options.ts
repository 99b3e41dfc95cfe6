/** An option of a line, with its value. `name` is the long form: `--requirement`. */
export interface LineOption {
  readonly name: string;
  readonly value: string;
}

/** A line in its two halves: what is asked for, and options. */
export interface SplitLine {
  /** Begins where the line begins, so that places stay. */
  readonly asked: string;
  readonly options: readonly LineOption[];
}

/**
 * Splits where the first word begins with a hyphen, as pip does.
 *
 * Source: pip's documentation, "Requirements File Format", "Supported options", "Per-requirement options".
 */
export const splitLine = (text: string): SplitLine => {
  const cut = text.search(/(?:^|\s)-/u);
  return cut < 0 ? { asked: text, options: [] } : { asked: text.slice(0, cut), options: optionsOf(text.slice(cut)) };
};

const optionsOf = (text: string): readonly LineOption[] => {
  const words = wordsOf(text);
  const options: LineOption[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const equals = word.indexOf('=');
    const isLong = word.startsWith('--');
    const written = isLong ? word.slice(0, equals < 0 ? undefined : equals) : word.slice(0, 2);
    const name = longNames[written] ?? written;
    if (isLong ? equals >= 0 : word.length > 2) {
      options.push({ name, value: word.slice(isLong ? equals + 1 : 2).replace(/^=/u, '') });
      // A condition behind `-e<folder>` is no option; pip does not look at it.
      while (at + 1 < words.length && !words[at + 1]!.startsWith('-')) at += 1;
      continue;
    }
    const values: string[] = [];
    // `-e ./folder ; python_version > "3"`: what follows up to the next option belongs to it.
    while (!flags.has(name) && at + 1 < words.length && !words[at + 1]!.startsWith('-')) values.push(words[(at += 1)]!);
    options.push({ name, value: values.join(' ') });
  }
  return options;
};

/** Words as a shell tells them: quotes keep blanks. */
const wordsOf = (text: string): readonly string[] =>
  (text.match(/(?:[^\s"']|"[^"]*"|'[^']*'|["'])+/gu) ?? []).map((word) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/gu, '$1$2'),
  );

const longNames: Readonly<Record<string, string>> = {
  '-r': '--requirement',
  '-c': '--constraint',
  '-e': '--editable',
  '-i': '--index-url',
  '--pypi-url': '--index-url',
  '-f': '--find-links',
};

const flags: ReadonlySet<string> = new Set(['--no-index', '--pre', '--prefer-binary', '--require-hashes']);

/** Options that pip knows in a requirements file; any other is a mistake, or newer than we are. */
export const knownOptions: ReadonlySet<string> = new Set([
  ...Object.values(longNames),
  ...flags,
  '--extra-index-url',
  '--no-binary',
  '--only-binary',
  '--trusted-host',
  '--use-feature',
  '--hash',
  '--config-settings',
  '--config-setting',
  '-C',
  '--global-option',
  '--install-option',
  '--use-pep517',
  '--no-use-pep517',
  '--process-dependency-links',
  '--use-wheel',
  '--no-use-wheel',
  '--always-unzip',
  '-Z',
]);
