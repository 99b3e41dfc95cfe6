/** What the code of a project imports, as plain data: whoever reads the code fills it in. */
export interface ImportSeen {
  /** The file, relative to the root, with `/`. */
  readonly path: string;
  readonly language: 'python' | 'javascript';
  /** Python's dotted name without leading dots, JavaScript's specifier as written. */
  readonly module: string;
  /** Leading dots of a relative import of Python; 0 else. */
  readonly level: number;
  readonly kind: 'static' | 'dynamic' | 'require' | 'type-only' | 'guarded';
  readonly names: readonly string[];
  /** Units: one-based; columns UTF-16. */
  readonly line: number;
  readonly column: number;
}

/** What was read of a project's code. */
export interface ImportsOfProject {
  /** Order: by path, then as in the file. */
  readonly imports: readonly ImportSeen[];
  /** All files of code that were read, whether they import something or not. */
  readonly paths: readonly string[];
  /** Whether that was all of the code; otherwise nothing is told not to be imported. */
  readonly isComplete: boolean;
}
