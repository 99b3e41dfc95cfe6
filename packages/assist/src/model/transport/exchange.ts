/**
 * One request over the network and its answer, as the program hands it in.
 *
 * The implementation follows no redirect, keeps no cookies and verifies certificates; the body comes as it arrives and is the caller's to count.
 */
export type Exchange = (
  request: ExchangeRequest,
  options: { readonly signal: AbortSignal },
) => Promise<ExchangeAnswer | ExchangeFailure>;

export interface ExchangeRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export interface ExchangeAnswer {
  readonly kind: 'response';
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  readonly close: () => void;
}

export interface ExchangeFailure {
  readonly kind: 'failed';
  /** In plain words, without secrets. */
  readonly text: string;
}
