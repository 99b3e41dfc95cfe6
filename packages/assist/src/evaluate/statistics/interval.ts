/** A figure with the range that it could as well have had. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
