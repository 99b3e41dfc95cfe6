/** The form of an answer: as JSON Schema for the model, as a check for us. */
export interface AnswerSchema<T> {
  /** Letters, digits and underscores: some protocols want a name. */
  readonly name: string;
  /** Of objects whose properties are all required and lists, without limits: what every provider's "structured output" understands. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The value, or what is wrong with it, in sentences that name places in it. */
  readonly check: (value: unknown) => { readonly value: T } | { readonly wrong: readonly string[] };
}
