/**
 * What crosses the boundary between the host and a run: plain data only, in frames (`frames.ts`).
 *
 * Nothing that arrives from the guest is believed: the host reads it with `parseGuestMessage`, counts it, and ends a guest that
 * says anything else. Nothing here holds a function, a class or a reference, so there is nothing to call back through.
 */

/** What JSON can say. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** Ceilings that the host enforces from outside; the run's own meters stop it earlier. */
export interface GuestLimits {
  /** Units: seconds of wall clock, waiting for tools not counted. */
  readonly seconds: number;
  /** Units: bytes of memory for the program's values. */
  readonly bytes: number;
  /** Units: bytes of output. */
  readonly outputBytes: number;
}

/** One program to run, complete: the same request gives the same run anywhere. */
export interface RunRequest {
  readonly id: string;
  readonly source: string;
  readonly fileName: string;
  /** Files beside the program that it may import: their text by path from the program's folder, with `/`. */
  readonly modules?: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, Plain>>;
  /** The policy as plain data. */
  readonly policy: Plain;
  /** Signatures of the tools that the host offers. */
  readonly tools: Plain;
  readonly limits: GuestLimits;
  /** Unix time in milliseconds that the program's clock starts at; absent: the host's clock. */
  readonly startTime?: number;
  readonly seed?: number;
  /** Answers of an earlier part of this run, to be replayed in order. */
  readonly journal: readonly Plain[];
  /** Large parts of the runtime that this program may need (`parts.ts`), in base 64 by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** What an earlier part of this run left behind (`Continuation`): it goes on where that one was suspended. */
  readonly continuation?: Plain;
  /** Switches of the run (`value`, `durable`, `stdin`, `argv` …). */
  readonly mode: Readonly<Record<string, Plain>>;
}

/** A tool call, numbered by the guest; numbers are used once per run. */
export interface ToolCall {
  readonly callId: number;
  readonly name: string;
  readonly args: Plain;
}

/**
 * Calls that are no tools but powers of the host, by the names of their messages: no tool can be called so, for these are
 * no names of Python.
 */
export const hostCalls = { files: 'host:files', fetch: 'host:fetch', entry: 'host:entry' } as const;

export type GuestMessage =
  /** The guest's code is loaded and its global object emptied. */
  | { readonly kind: 'ready'; readonly removed: number }
  | { readonly kind: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | ({ readonly kind: 'call' } & ToolCall)
  /** A call that the policy lets through only with a person's consent; answered with `true` or `false`. */
  | ({ readonly kind: 'approval'; readonly reason: string } & ToolCall)
  /** The answer is no longer wanted. */
  | { readonly kind: 'cancel'; readonly callId: number }
  /** Asks for an answer after some time, so that a guest that waits for several things can stop waiting. */
  | { readonly kind: 'timer'; readonly callId: number; readonly milliseconds: number }
  /** The guest does nothing until the next answer. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'event'; readonly event: Plain }
  /** The run is over. `clean`: the global state is what it was before the run. */
  | { readonly kind: 'outcome'; readonly id: string; readonly outcome: Plain; readonly clean: boolean }
  /** The guest's compiled code, for later starts; only from a guest that ran none but our own program. */
  | { readonly kind: 'code-cache'; readonly base64: string };

export type Answer =
  | { readonly kind: 'value'; readonly callId: number; readonly value: Plain }
  | { readonly kind: 'error'; readonly callId: number; readonly type: string; readonly message: string };

/** `suspend`: there is no answer now; a run that can do nothing else shall end, to be continued later. */
export type HostAnswer = Answer | { readonly kind: 'suspend'; readonly callId: number };

export type HostMessage =
  | { readonly kind: 'run'; readonly request: RunRequest }
  | { readonly kind: 'answer'; readonly answer: HostAnswer }
  | { readonly kind: 'make-code-cache' };

/** A message of the guest, or nothing if it is not one. Extra keys are dropped. */
export const parseGuestMessage = (value: unknown): GuestMessage | undefined => {
  if (!isRecord(value)) return undefined;
  const { kind } = value;
  switch (kind) {
    case 'ready':
      return isCount(value['removed']) ? { kind, removed: value['removed'] } : undefined;
    case 'output': {
      const { stream, text } = value;
      return (stream === 'stdout' || stream === 'stderr') && typeof text === 'string'
        ? { kind, stream, text }
        : undefined;
    }
    case 'call': {
      const call = parseCall(value);
      return call && { kind, ...call };
    }
    case 'approval': {
      const call = parseCall(value);
      const { reason } = value;
      return call && typeof reason === 'string' ? { kind, reason, ...call } : undefined;
    }
    case 'cancel':
      return isCount(value['callId']) ? { kind, callId: value['callId'] } : undefined;
    case 'timer': {
      const { callId, milliseconds } = value;
      return isCount(callId) && isCount(milliseconds) ? { kind, callId, milliseconds } : undefined;
    }
    case 'wait':
      return { kind };
    case 'event':
      return isPlain(value['event']) ? { kind, event: value['event'] } : undefined;
    case 'outcome': {
      const { id, outcome, clean } = value;
      return typeof id === 'string' && isPlain(outcome) && typeof clean === 'boolean'
        ? { kind, id, outcome, clean }
        : undefined;
    }
    case 'code-cache':
      return typeof value['base64'] === 'string' ? { kind, base64: value['base64'] } : undefined;
    default:
      return undefined;
  }
};

const parseCall = ({ callId, name, args }: Readonly<Record<string, unknown>>): ToolCall | undefined =>
  isCount(callId) && typeof name === 'string' && isPlain(args) ? { callId, name, args } : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** What came out of `JSON.parse` is plain all the way down; only its absence needs telling. */
const isPlain = (value: unknown): value is Plain => value !== undefined;
