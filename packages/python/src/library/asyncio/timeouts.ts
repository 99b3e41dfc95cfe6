/** `timeout`, `timeout_at`, `wait_for`: a limit of time on what a task does. */
import { floatOf } from '../../runtime/arithmetic.ts';
import { E, Exc, newExc, pyError, raised } from '../../runtime/exceptions.ts';
import { getter, method, construct } from '../../runtime/callables.ts';
import { awaitValue, type JsGenerator, newCoroutine } from '../../runtime/generators.ts';
import { meter } from '../../runtime/meter.ts';
import { newBuiltinType, none, Obj, objectType, toFloat, type Type, type Value } from '../../runtime/object.ts';
import { floatText, registerRepr } from '../../runtime/text.ts';
import { cancelledError } from './errors.ts';
import { ensureFuture, type Task } from './future.ts';
import type { TimerHandle } from './loop.ts';
import { asyncState, runningLoop } from './state.ts';
import { cancelAndWait } from './waiting.ts';

/** The context manager of `async with asyncio.timeout(…)`. */
export class Timeout extends Obj {
  state: 'created' | 'active' | 'expiring' | 'expired' | 'finished' = 'created';
  /** Units: seconds of the loop's clock. */
  when: number | undefined = undefined;
  private timer: TimerHandle | undefined = undefined;
  private task: Task | undefined = undefined;
  private cancelling = 0;

  reschedule(when: number | undefined): void {
    if (this.state !== 'active') {
      if (this.state === 'created') throw pyError(E.RuntimeError, 'Timeout has not been entered');
      throw pyError(E.RuntimeError, `Cannot change state of ${this.state} Timeout`);
    }
    this.when = when;
    if (this.timer !== undefined) this.timer.cancelled = true;
    this.timer = undefined;
    if (when === undefined) return;
    this.timer = runningLoop().jobAt(when, () => {
      this.task!.cancel(none);
      this.state = 'expiring';
      this.timer = undefined;
    });
  }

  enter(): void {
    if (this.state !== 'created') throw pyError(E.RuntimeError, 'Timeout has already been entered');
    const task = asyncState().current;
    if (task === undefined) throw pyError(E.RuntimeError, 'Timeout should be used inside a task');
    this.state = 'active';
    this.task = task;
    this.cancelling = task.requests;
    this.reschedule(this.when);
  }

  /** Leaves; `exc` is what comes out of the block. Errors: TimeoutError if it was this that ended it. */
  exit(exc: Exc | undefined): void {
    if (this.timer !== undefined) this.timer.cancelled = true;
    this.timer = undefined;
    if (this.state === 'expiring') {
      this.state = 'expired';
      const task = this.task!;
      if (task.requests > 0) task.requests--;
      if (task.requests <= this.cancelling && exc !== undefined && exc.t === cancelledError) {
        const error = newExc(E.TimeoutError);
        error.cause = exc;
        error.suppressContext = true;
        throw raised(error);
      }
    } else if (this.state === 'active') this.state = 'finished';
  }
}
const timeoutType = newBuiltinType('Timeout', Timeout, objectType, 'asyncio.timeouts');
timeoutType.name = 'Timeout';
construct(timeoutType, 'Timeout(when)', (cls: Type, when: Value) => {
  const made = new cls.ctor() as Timeout;
  made.when = when === none ? undefined : floatOf(when);
  return made;
});
const moment = (when: number | undefined): Value => (when === undefined ? none : toFloat(when));
method(timeoutType, 'when(self)', (self: Timeout) => moment(self.when));
method(timeoutType, 'expired(self)', (self: Timeout) => self.state === 'expiring' || self.state === 'expired');
method(timeoutType, 'reschedule(self, when)', (self: Timeout, when: Value) => {
  self.reschedule(when === none ? undefined : floatOf(when));
  return none;
});
getter(timeoutType, '_state', (self: Timeout) => self.state);
registerRepr(Timeout, (v: Timeout) => {
  const when = v.state === 'active' ? ` when=${v.when === undefined ? 'None' : floatText(v.when)}` : '';
  return `<Timeout [${v.state}]${when}>`;
});
/* eslint-disable require-yield -- what is awaited need not wait */
method(timeoutType, '__aenter__(self)', (self: Timeout) =>
  newCoroutine(
    'Timeout.__aenter__',
    (function* (): JsGenerator {
      self.enter();
      return self;
    })(),
  ),
);
method(timeoutType, '__aexit__(self, exc_type, exc_val, exc_tb)', (self: Timeout, _type: Value, exc: Value) =>
  newCoroutine(
    'Timeout.__aexit__',
    (function* (): JsGenerator {
      self.exit(exc instanceof Exc ? exc : undefined);
      return none;
    })(),
  ),
);
/* eslint-enable require-yield */

/** A time limit that begins now. */
export const newTimeout = (delay: Value): Timeout => {
  const made = new Timeout();
  made.when = delay === none ? undefined : runningLoop().time() + floatOf(delay);
  return made;
};

export const newTimeoutAt = (when: Value): Timeout => {
  const made = new Timeout();
  made.when = when === none ? undefined : floatOf(when);
  return made;
};

/** `wait_for(fut, timeout)`. */
export const waitForOne = function* (v: Value, timeout: Value): JsGenerator {
  if (timeout !== none && floatOf(timeout) <= 0) {
    const future = ensureFuture(v, undefined);
    if (future.done) return future.take();
    yield* cancelAndWait(future);
    if (future.state !== 'CANCELLED') return future.take();
    const error = newExc(E.TimeoutError);
    error.cause = future.newCancelledError();
    error.suppressContext = true;
    throw raised(error);
  }
  const limit = newTimeout(timeout);
  limit.enter();
  let value: Value;
  try {
    value = yield* awaitValue(v);
  } catch (e) {
    if (meter.stopped !== undefined || !(e instanceof Exc)) throw e;
    limit.exit(e);
    throw e;
  }
  limit.exit(undefined);
  return value;
};
