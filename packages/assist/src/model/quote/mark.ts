/** A line of the material that looks like a trick. */
export interface Mark {
  readonly kind: 'hidden-characters' | 'reads-like-instructions';
  /** Relative to the root; empty for what is not of a file. */
  readonly path: string;
  /** One-based, in the material's text. */
  readonly line: number;
}
