/** How a run ended, as plain data: what `execute` gives back, `sallyport run --json` prints and a cell's outcome holds. */
import type { Plain } from '../isolate/protocol.ts';
import type { ChangedFile } from '../library/changed-files.ts';
import type { Resource } from '../runtime/meter.ts';

/** A place in the program. Units: lines one-based, columns zero-based in characters of the line. */
export interface Place {
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}

/** What was refused, why, and what helps; the static check gives the place. */
export interface RefusalReport {
  readonly rule: string;
  readonly subject: string;
  readonly what: string;
  readonly why: string;
  readonly repair: string;
  readonly grant: { readonly line: string; readonly preset: string | null } | null;
  readonly cwe: string | null;
  readonly place: Place | null;
  /** The file that the place is in, where that is not the program itself. */
  readonly file?: string;
}

export interface CostReport {
  readonly steps: number;
  /** Units: milliseconds of the program itself. */
  readonly milliseconds: number;
  /** Units: milliseconds of reading the text and holding it against the policy. */
  readonly checking: number;
  /** Units: milliseconds of compiling and verifying; zero where it did not come to that. */
  readonly transpiling: number;
  /** Units: bytes, the highest that was measured. */
  readonly peakBytes: number;
  /** Units: characters printed. */
  readonly output: number;
  readonly toolCalls: number;
}

/** One tool call of the run, in the order in which the program saw the answers: enough to run again to the same place. */
export interface JournalEntry {
  /** The tool's name; `host:fetch` for a request over HTTP. */
  readonly tool: string;
  readonly args: Plain;
  readonly answer:
    | { readonly kind: 'value'; readonly value: Plain }
    | { readonly kind: 'error'; readonly type: string; readonly message: string };
  /** Where calls were under way side by side: when this one began, and when the program saw its answer. */
  readonly order?: {
    /** Its place among the calls in the order in which they began. Units: zero-based; absent: its place in the journal. */
    readonly call: number;
    /** How many waits of the event loop had ended by their time before; absent: the program waited for this answer alone. */
    readonly waits?: number;
    /** At which look of the event loop between other work it was seen, if not while the loop waited. Units: zero-based. */
    readonly look?: number;
  };
}

/** Something that crossed the line between a run and its host, in the order in which the run saw it. */
export type LineEvent =
  | { readonly did: 'call'; readonly id: number; readonly tool: string; readonly args: Plain }
  | {
      readonly did: 'approval';
      readonly id: number;
      readonly tool: string;
      readonly args: Plain;
      readonly why: string;
    }
  /** Units: milliseconds. */
  | { readonly did: 'timer'; readonly id: number; readonly milliseconds: number }
  | { readonly did: 'cancel'; readonly id: number }
  | { readonly did: 'answer'; readonly id: number; readonly value: Plain }
  | { readonly did: 'error'; readonly id: number; readonly type: string; readonly message: string };

/** What a run needs to go on elsewhere from where it was suspended, beyond its request. */
export interface Continuation {
  readonly log: readonly LineEvent[];
  /** Readings of the clock, in order. Units: milliseconds since 1970. */
  readonly clock: readonly number[];
  /** Sleeps that came to their end. */
  readonly slept: number;
  /** Units: UTF-16 units of output that were handed out, both streams together. */
  readonly printed: number;
  /** The key of its randomness, 32 bytes in hexadecimal digits; `null` where none was drawn from the system. */
  readonly key: string | null;
}

/** A call that waits for its answer, or for a person's consent to it. */
export interface PendingCall {
  /** Its number in the run. */
  readonly id: number;
  readonly tool: string;
  readonly args: Plain;
  readonly reason: 'call' | 'approval';
}

interface Common {
  readonly cost: CostReport;
  readonly journal: readonly JournalEntry[];
  /** The journal holds the first calls only, as all of them would not fit into an outcome; a run continued from it makes the others again. */
  readonly journalCut?: true;
  /** What the program did to its files, where the host asked for it. Left out where the run was stopped after it had asked for files: nobody looked what it had changed by then. */
  readonly files?: readonly ChangedFile[];
}

export type Outcome = Common &
  /** `labels`: of the value, where the policy denies flows. */
  (
    | { readonly kind: 'returned'; readonly value: Plain; readonly labels?: readonly string[] }
    /** `sys.exit(n)`. */
    | { readonly kind: 'exited'; readonly code: number }
    | { readonly kind: 'raised'; readonly type: string; readonly message: string; readonly traceback: string }
    /** It is no Python, in CPython's words. */
    | {
        readonly kind: 'syntax';
        readonly type: string;
        readonly message: string;
        readonly traceback: string;
        readonly place: Place;
      }
    | { readonly kind: 'refused'; readonly refusals: readonly RefusalReport[] }
    | { readonly kind: 'exhausted'; readonly resource: Resource; readonly text: string }
    /** Tool calls or approvals have no answer yet, and the program can do nothing else. */
    | {
        readonly kind: 'waiting';
        readonly pending: readonly PendingCall[];
        readonly continuation: Continuation;
      }
    /** A wall that was asked for cannot be had here; nothing was run. */
    | { readonly kind: 'unavailable'; readonly reasons: readonly string[] }
    | { readonly kind: 'aborted' }
    | { readonly kind: 'internal'; readonly text: string }
  );
