/**
 * The network as registries are asked through it: one GET, no redirects followed, certificates verified.
 *
 * Who implements it throws only when the signal is aborted.
 */
export type Ask = (
  question: {
    /** Absolute, `https:` or `http:`. */
    readonly url: string;
    readonly headers: readonly (readonly [name: string, value: string])[];
    /** Units: bytes of the answer's body, unpacked; more is `too-large`. */
    readonly mostBytes: number;
  },
  options: { readonly signal: AbortSignal },
) => Promise<Answered>;

export type Answered =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly body: Uint8Array;
    }
  /** `text` is a sentence. */
  | { readonly kind: 'failed'; readonly why: string; readonly text: string };
