/** What a file of Go or Rust imports and names, as plain data. */
export interface CodeFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly imports: readonly CodeImport[];
  /** Names that are called on values (`x.Name(`), whatever their types are, with the first line of each. */
  readonly methods: ReadonlyMap<string, number>;
}

export interface CodeImport {
  /** The path of a package of Go, the name by which code knows a crate. */
  readonly module: string;
  /** Units: one-based; where it is first imported or named. */
  readonly line: number;
  /** What is named of it, with the first line of each: `Server` of Go, `OffsetDateTime::now_local` of Rust. */
  readonly names: ReadonlyMap<string, number>;
}

/** The code of a project in one of these languages. */
export interface CodeOfProject {
  readonly files: readonly CodeFile[];
  /** Whether that was all of the code; otherwise nothing is told not to be imported. */
  readonly isComplete: boolean;
}
