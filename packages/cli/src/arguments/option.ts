/** One flag of a command, as data: parsing, help and completion are made from it. */
export interface Option {
  /** Without dashes, e.g. `fail-on`. */
  readonly name: string;
  readonly short?: string;
  /** Name of its value in the help; absent for switches. */
  readonly value?: string;
  readonly repeat?: boolean;
  /** Allowed values, for completion and the check. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** One command or sub-command. */
export interface CommandSpec {
  /** E.g. `scan` or `rules list`. */
  readonly name: string;
  readonly summary: string;
  /** What stands after the name in the usage line. */
  readonly operands: string;
  readonly options: readonly Option[];
  readonly examples: readonly string[];
  /** The operands are another program's command: from the first on, flags are that program's, with or without `--` in front. */
  readonly takesCommand?: true;
}

/** What the user typed, by option name. Values of switches are `true`. */
export interface Parsed {
  readonly operands: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
}
