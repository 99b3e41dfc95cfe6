/** What an answer or all answers cost. */
export interface Cost {
  /** Units: tokens. */
  readonly input: number;
  readonly output: number;
  /** Units: US dollars. Absent where the price of the model is not known. */
  readonly dollars?: number;
}
