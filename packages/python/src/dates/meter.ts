/**
 * Where a function pays for its time and memory before it uses them.
 *
 * Both throw the executor's own stop signal when the budget is over; nobody here catches it.
 *
 * Units: a step is about 50 nanoseconds of work; bytes are live bytes, rounded up.
 */
export interface Meter {
  spend(steps: number): void;
  allocate(bytes: number): void;
}
