/**
 * What an engine pays before it works. Both members throw the caller's own stop signal when the budget is over; engines
 * let it pass. A run's `Budget` is one, and is handed over as it is (the members are called as methods).
 *
 * Units: a step is about the time of one simple operation of a program (some tens of nanoseconds); bytes are an
 * estimate of what the result will hold.
 */
export interface Meter {
  spend(steps: number): void;
  allocate(bytes: number): void;
}
