import type { Walls } from '@sallyport/cell';
import type { Plain, RunRequest, ToolCall } from './protocol.ts';

/** How strongly a run is shut off. */
export type Isolation = 'inline' | 'process' | 'sandbox';

/** What a tool call came to. `suspend`: it has no answer for now; the run ends when it can do nothing else, to be continued later. */
export type CallResult =
  | { readonly kind: 'value'; readonly value: Plain }
  | { readonly kind: 'error'; readonly type: string; readonly message: string }
  | { readonly kind: 'suspend' };

/** The host's side of a run. What it is handed was said by the program and is plain data of any shape. */
export interface HostPort {
  output(stream: 'stdout' | 'stderr', text: string): void;
  event(event: Plain): void;
  call(call: ToolCall, options: { readonly signal: AbortSignal }): Promise<CallResult> | CallResult;
  /** Asks a person; the value is `true` or `false`. */
  approve(
    call: ToolCall,
    options: { readonly signal: AbortSignal; readonly reason: string },
  ): Promise<CallResult> | CallResult;
}

/** How a run ended, seen from outside. */
export type CellEnd =
  /** The guest finished; what it says about the run is inside. */
  | { readonly kind: 'ended'; readonly outcome: Plain }
  /** Stopped from outside, or by the heap cap. */
  | {
      readonly kind: 'exhausted';
      readonly resource: 'bytes' | 'seconds' | 'output';
      readonly text: string;
    }
  | { readonly kind: 'aborted' }
  /** A wall that was asked for cannot be had here. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  /** The executor itself failed, or the guest broke the rules of the line. */
  | { readonly kind: 'internal'; readonly text: string };

export interface CellResult {
  readonly end: CellEnd;
  readonly walls: Walls;
  readonly cost: {
    /** Units: milliseconds of wall clock; `waited` of them for tools. */
    readonly milliseconds: number;
    readonly waited: number;
    /** Units: bytes of private memory beyond an idle guest, at most; zero where it cannot be seen. */
    readonly peakBytes: number;
  };
}

/** Runs programs, one per call, as many at once as it has room for; the others wait in order. */
export interface Cell extends AsyncDisposable {
  readonly isolation: Isolation;
  run(request: RunRequest, host: HostPort, options?: { readonly signal?: AbortSignal }): Promise<CellResult>;
  /** Settles when the first run would not have to wait for a start. */
  warm(): Promise<void>;
}
