import type { Answer, HostAnswer, Plain, RunRequest, ToolCall } from './protocol.ts';

/**
 * All that a run can say to its host and hear from it.
 *
 * A call is started with `call` (or `approve`, `timer`) and its answer fetched later, so that several may be under way at once;
 * answers come in the order in which the host has them, not in that of the calls. A simple blocking call is `call` and then
 * `wait` until the number fits (`callAndWait`).
 */
export interface GuestChannel {
  /** `wait` does not hold the run: it ends for each answer that is not there, and is begun again. */
  readonly beginsAgain?: boolean;
  /** Output of the program, in order. May be held back for some milliseconds; `flush`, a `wait` or the end lets it go. */
  output(stream: 'stdout' | 'stderr', text: string): void;
  /** Lets go of output that is held back: the program begins something long, in which it may be ended. */
  flush?(): void;
  event(event: Plain): void;
  call(call: ToolCall): void;
  approve(call: ToolCall, reason: string): void;
  /** Answered with `null` after that time. Units: milliseconds. */
  timer(callId: number, milliseconds: number): void;
  cancel(callId: number): void;
  /**
   * The next answer; stops all else until it is there.
   *
   * Nothing comes back where the run cannot be stopped (`inline`, and the answer is not there yet): then use `next`.
   */
  wait(): Answer | undefined;
  /** The next answer, for a run that gives way. */
  next(): Promise<Answer>;
  /** Lets a host in the same process do what is due; one elsewhere needs no leave. */
  giveWay?(): Promise<void>;
}

/** The line as it is, where the host may also say that it has no answer for now. */
export interface HostLine extends Omit<GuestChannel, 'wait' | 'next'> {
  wait(): HostAnswer | undefined;
  next(): Promise<HostAnswer>;
}

/** What a guest may lend to a run, because the place it runs in is its own. */
export interface GuestPowers {
  /** Collects garbage now, so that the meter can tell garbage from what the program holds. */
  readonly collect?: () => void;
}

/** What the executor supplies: runs one request to its end and says how it went, as plain data. */
export type RunGuest = (request: RunRequest, line: HostLine, powers: GuestPowers) => Plain | Promise<Plain>;
