/** One request over HTTP, without following where it leads. */
export interface HttpRequest {
  /** In capitals. */
  readonly method: string;
  /** Absolute, `http:` or `https:`, without user, password and fragment. */
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array | undefined;
  /** Units: bytes of the response's body, as sent and unpacked; more is an error. */
  readonly mostBytes: number;
}

export interface HttpResponse {
  readonly kind: 'response';
  readonly status: number;
  readonly reason: string;
  /** In the order in which they came; a name may come several times. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Unpacked. */
  readonly body: Uint8Array;
}

/** Why there is no response. `address`: the name leads to an address that no program gets to talk to. */
export interface HttpFailure {
  readonly kind: 'failed';
  readonly why: 'address' | 'connect' | 'tls' | 'protocol' | 'too-large';
  /** A sentence for the program, without anything of the host's. */
  readonly text: string;
}

/**
 * The network, as a host lends it. The one who implements it resolves names itself, refuses every address of
 * `isPrivateAddress`, connects to the very address that it looked at, verifies certificates, knows no proxies and keeps no cookies,
 * and follows no redirects. It throws only when the signal is aborted.
 */
export type Fetch = (
  request: HttpRequest,
  options: { readonly signal: AbortSignal },
) => Promise<HttpResponse | HttpFailure>;
