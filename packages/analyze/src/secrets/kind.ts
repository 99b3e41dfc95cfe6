import type { Confidence, Severity } from '@sallyport/core';

/**
 * One kind of secret, as data. Engines know no provider; all they know stands here.
 *
 * A kind is found by its form (`starts` and `pattern`), by the name it is assigned to (`keys` and `value`), or both.
 */
export interface SecretKind {
  /** `<provider>.<kind>`; the rule is called `secrets.<provider>.<kind>`. */
  readonly id: string;
  /** In running text, e.g. "GitHub personal access token". */
  readonly name: string;
  readonly severity: Severity;
  /** Of a match of `pattern`; high when absent. */
  readonly confidence?: Confidence;
  /** Where the key is revoked, in the imperative: the reader has to do it. */
  readonly revoke: string;
  /** Texts one of which every secret of the kind holds; the combined pass over a file looks for all of them at once. */
  readonly starts?: readonly string[];
  /** How many characters before the found text `pattern` begins. Units: UTF-16 units. */
  readonly before?: number;
  /** A regular expression from there on. Group `secret` is what is hidden and pointed at, without one the whole match. */
  readonly pattern?: string;
  /** Least entropy of the secret. Units: bits per character. */
  readonly entropy?: number;
  /**
   * Says whether a text of this form is a secret: `false` means no (a wrong checksum, a public role), `low` that it is less sure.
   */
  readonly check?: (secret: string) => boolean | 'low';
  /** Words of the name a value is assigned to: lower case, joined by `_`, e.g. `datadog_api_key`. */
  readonly keys?: string;
  /** What such a value looks like, from end to end. */
  readonly value?: string;
}

/** What a provider's kinds share. */
export interface ProviderKinds {
  readonly provider: string;
  /** As its owner writes it. */
  readonly name: string;
  readonly revoke: string;
  readonly kinds: readonly (Omit<SecretKind, 'id' | 'name' | 'revoke'> & {
    readonly kind: string;
    /** What follows the provider's name in running text. */
    readonly what: string;
    readonly revoke?: string;
  })[];
}
