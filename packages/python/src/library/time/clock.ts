/**
 * The clock of a run: the host's, moved on by what the program slept where the host's clock stands still.
 *
 * Every clock of Python is read from the host's, so that a run that is done again with recorded readings sees the same
 * times.
 */
import { meter } from '../../runtime/meter.ts';
import { run } from '../../runtime/state.ts';
import { wait } from '../../runtime/wait.ts';

interface Clock {
  /** Units: milliseconds added to the host's clock. */
  offset: number;
  /** The host's clock when the run first asked. Units: milliseconds. */
  readonly start: number;
  /** Whether the host's clock stands still, by the policy. */
  readonly stands: boolean;
}

const key = 'time.clock';

const clockOf = (): Clock => {
  let clock = run.store.get(key) as Clock | undefined;
  if (clock === undefined) {
    const policy = run.host.lent.get('policy') as { readonly clock?: { readonly kind?: unknown } } | undefined;
    clock = { offset: 0, start: run.host.now(), stands: policy?.clock?.kind === 'fixed' };
    run.store.set(key, clock);
  }
  return clock;
};

/** Now. Units: milliseconds since 1970, with a fraction where the clock knows one. */
export const now = (): number => {
  const clock = clockOf();
  return run.host.now() + clock.offset;
};

/** The time since the run first asked, never going back. Units: milliseconds. */
export const passed = (): number => {
  const clock = clockOf();
  return Math.max(0, run.host.now() - clock.start) + clock.offset;
};

/** The longest wait between two looks at the limits. Units: milliseconds. */
const slice = 20;

/**
 * Waits. Where the host's clock stands still, it is moved on instead.
 *
 * The wait is cut into slices between which the meter looks at the deadline, so that a limit of wall time ends it.
 */
export const sleep = (milliseconds: number): void => {
  const clock = clockOf();
  meter.spend(1000);
  if (milliseconds <= 0) return;
  if (clock.stands) {
    clock.offset += milliseconds;
    return;
  }
  const sleeps = run.host.lent.get('sleeps') as { isDone(): boolean; done(): void } | undefined;
  if (sleeps?.isDone() === true) return;
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - performance.now()) {
    wait(Math.min(left, slice));
    meter.spend(1000);
    meter.tick();
  }
  sleeps?.done();
};
