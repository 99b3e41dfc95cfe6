/** A weakness that an oracle says is there. */
export interface Accusation {
  /** E.g. `CWE-476`; `undefined` where the tool names something that is no weakness of CWE (a failed assertion of the program's own). */
  readonly cwe: string | undefined;
  /** In the tool's words, one line. */
  readonly what: string;
  /** As the tool writes it: mostly the name of the file that it was given. */
  readonly path: string;
  /** One-based; 0 where the tool names no line. */
  readonly line: number;
  readonly symbol: string;
  /** The tool's own account of how it comes to that: a counterexample, a trace. Cut to what can be read. */
  readonly evidence: string;
}
