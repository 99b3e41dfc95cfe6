/**
 * A place of the code that somebody says takes part in ways of untrusted data, in names that the analyser itself has seen.
 *
 * Who said it may be a model: everything here but `why` was looked up in what the analyser read, and `why` is for people alone.
 */
export interface NamedPlace {
  readonly kind: 'source' | 'sink' | 'sanitizer';
  readonly language: 'python' | 'javascript';
  /**
   * `call`: what it gives back, or an argument of it; `new`: the same of a constructor; `assignment`: what a member is set to; `member`: a value that
   * is read; `parameter`: one of a function's own.
   */
  readonly form: 'call' | 'new' | 'assignment' | 'member' | 'parameter';
  /** Module of JavaScript that `dotted` lies in, where its name cannot begin a dotted name (`@acme/queue`); empty otherwise. */
  readonly module: string;
  /** Names joined by `.`, as code would write them: `acme.queue.receive`; of a parameter its function. */
  readonly dotted: string;
  /** Of a sink `0`, `1`, … or a keyword, empty for any argument; of a parameter its name; empty otherwise. */
  readonly argument: string;
  /** Whether what comes back is used; a check whose result is not used works on its argument. */
  readonly isUsed: boolean;
  /** As `CWE-89`; empty for sources, which are untrusted for every weakness. */
  readonly cwe: string;
  /** Files that the name is good for; empty for a name that imports make the same everywhere. */
  readonly paths: readonly string[];
  /** One line without anything that acts on terminals or reads like orders; may be empty. */
  readonly why: string;
}
