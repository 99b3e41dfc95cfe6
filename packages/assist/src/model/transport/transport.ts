/** Sends a finished question to whoever answers: a provider, or a recording. */
import type { ModelIdentity } from '../model-port.ts';
import type { ModelProblem } from '../model-problem.ts';

export interface Transport {
  readonly identity: ModelIdentity;
  readonly source: 'model' | 'recording';
  send(request: PlainRequest, options: { readonly signal: AbortSignal }): Promise<RawAnswer | TransportFailure>;
  /** What `send` would send, without sending it. */
  show(request: PlainRequest): Promise<ShownRequest>;
}

export interface PlainRequest {
  readonly messages: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly text: string }[];
  /** Absent where the answer is taken as it comes. */
  readonly schema?: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  /** Absent where the provider's own settings hold. */
  readonly sampling?: Sampling;
  /** Units: tokens. */
  readonly mostTokens: number;
  /** The random word of this request; two requests that differ in it alone are the same question. */
  readonly boundary: string;
}

/** How an answer is drawn. Not every provider knows a seed; none promises the same answer for it. */
export interface Sampling {
  readonly temperature?: number;
  readonly seed?: number;
}

export interface RawAnswer {
  readonly kind: 'raw';
  readonly text: string;
  readonly finish: 'stop' | 'length' | 'refusal' | 'other';
  /** Units: tokens; absent where the provider does not count. */
  readonly usage?: { readonly input: number; readonly output: number };
}

export interface TransportFailure {
  readonly kind: 'failed';
  readonly problem: ModelProblem;
  /** Whether trying again may help. */
  readonly again: 'no' | 'later';
  /** How long the server asks to wait. Units: milliseconds. */
  readonly afterMs?: number;
  /** Whether the question may have been worked on, and billed. */
  readonly billed: boolean;
}

/** Everything that would leave. The key is not among it. */
export interface ShownRequest {
  readonly kind: 'shown';
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}
