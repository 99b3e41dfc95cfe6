/** What a text must hold before a formula can match in it; computed by `match/needs.ts`, kept in packed rules. */
export type Needs =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'word'; readonly word: string }
  /** A literal that must occur in the text. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Needs[] };
