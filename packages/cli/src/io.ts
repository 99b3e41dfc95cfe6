import type { Ask } from '@sallyport/deps/names';
import type { Repairer } from '@sallyport/python';

/** What a command may use of the process it runs in; tests hand over their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results only. Units of bytes: UTF-8. */
  out(text: string | Uint8Array): void;
  /** Progress, warnings, timing. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal that `out` writes to; `undefined` when it is none. */
  readonly columns: number | undefined;
  readInput(): Uint8Array;
  /** Asks the person at the terminal; absent where nobody sits there. Nothing comes back at the end of the input. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** What makes better programs of ones that did not pass; absent where no model is configured. */
  readonly repairer?: Repairer | undefined;
  /** Answers for the registries of packages; absent where they are asked over the network. */
  readonly registries?: Ask | undefined;
  /** Aborted by SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
}
