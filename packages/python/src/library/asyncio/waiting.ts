/** What waits for several things, or for one thing in another way: `gather`, `wait`, `shield`, `as_completed`, `sleep`. */
import { floatOf } from '../../runtime/arithmetic.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, newExc, raised, typeError, valueError } from '../../runtime/exceptions.ts';
import {
  builtinInfo,
  Coroutine,
  Generator_,
  type JsGenerator,
  newCoroutine,
  registerAwaitable,
} from '../../runtime/generators.ts';
import { listOf } from '../../runtime/iteration.ts';
import { newBuiltinType, newList, newTuple, none, type Value, typeOf } from '../../runtime/object.ts';
import { newSet } from '../../runtime/set.ts';
import { repr } from '../../runtime/text.ts';
import { registerRepr } from '../../runtime/text.ts';
import { cancelledError } from './errors.ts';
import { awaitFuture, ensureFuture, Future, futureType, newFuture } from './future.ts';
import type { Loop, TimerHandle } from './loop.ts';
import { asyncState, runningLoop } from './state.ts';

/** `sleep(delay, result)`. */
export const sleepFor = function* (delay: Value, result: Value): JsGenerator {
  const seconds = floatOf(delay);
  if (Number.isNaN(seconds)) throw valueError('Invalid delay: NaN (not a number)');
  if (seconds <= 0) {
    yield none;
    return result;
  }
  const loop = runningLoop();
  const future = newFuture(loop);
  const timer = loop.wakeLater(seconds, future, result);
  try {
    return yield* awaitFuture(future);
  } finally {
    timer.cancelled = true;
  }
};

// ── gather ──────────────────────────────────────────────────────────────────────────────────────
/** The future of `gather`: cancelling it cancels its children. */
class GatheringFuture extends Future {
  children: readonly Future[] = [];
  cancelRequested = false;

  override cancel(message: Value): boolean {
    if (this.done) return false;
    let any = false;
    for (const child of this.children) if (child.cancel(message)) any = true;
    if (any) this.cancelRequested = true;
    return any;
  }
}
newBuiltinType('_GatheringFuture', GatheringFuture, futureType, 'asyncio.tasks');
registerAwaitable(GatheringFuture, awaitFuture);
registerRepr(GatheringFuture, (v: GatheringFuture) =>
  v.state === 'FINISHED'
    ? `<_GatheringFuture finished ${v.exc === undefined ? `result=${repr(v.result)}` : `exception=${repr(v.exc)}`}>`
    : `<_GatheringFuture ${v.state.toLowerCase()}>`,
);

/** The results of all, in order, or the first exception. */
export const gather = (values: readonly Value[], returnExceptions: boolean, given: Loop | undefined): Future => {
  if (values.length === 0) {
    const empty = newFuture(given ?? asyncState().policyLoop());
    empty.setResult(newList([]));
    return empty;
  }
  const known = new Map<Value, Future>();
  const children: Future[] = [];
  let loop = given;
  for (const value of values) {
    let child = known.get(value);
    if (child === undefined) {
      child = ensureFuture(value, loop);
      loop ??= child.loop;
      known.set(value, child);
    }
    children.push(child);
  }
  const outer = new GatheringFuture();
  outer.loop = loop;
  outer.children = children;
  let left = known.size;
  const finish = (child: Future): void => {
    left--;
    child.retrieved();
    if (outer.done) return;
    if (!returnExceptions) {
      if (child.state === 'CANCELLED') {
        outer.setException(child.newCancelledError());
        return;
      }
      if (child.exc !== undefined) {
        outer.setException(child.exc);
        return;
      }
    }
    if (left > 0) return;
    if (outer.cancelRequested) {
      outer.setException(child.newCancelledError());
      return;
    }
    outer.setResult(
      newList(
        children.map((one) =>
          one.state === 'CANCELLED'
            ? newExc(cancelledError, one.cancelMessage === none ? '' : one.cancelMessage)
            : (one.exc ?? one.result),
        ),
      ),
    );
  };
  const already: Future[] = [];
  for (const child of known.values())
    if (child.done) already.push(child);
    else child.addCallback(finish);
  for (const child of already) finish(child);
  return outer;
};

// ── wait ────────────────────────────────────────────────────────────────────────────────────────
const waitModes = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'];

const isAwaitableOne = (v: Value): boolean => v instanceof Future || v instanceof Coroutine;

/** `wait(fs, timeout, return_when)`: what is done and what is pending. */
export const waitFor = function* (fs: Value, timeout: Value, returnWhen: Value): JsGenerator {
  if (isAwaitableOne(fs)) throw typeError(`expect a list of futures, not ${typeOf(fs).name}`);
  const list = listOf(fs);
  if (list.length === 0) throw valueError('Set of Tasks/Futures is empty.');
  const mode = textOf(returnWhen);
  if (mode === undefined || !waitModes.includes(mode))
    throw valueError(`Invalid return_when value: ${repr(returnWhen)}`.replace(/'([^']*)'$/, '$1'));
  const unique = [...new Set(list)];
  if (unique.some((one) => one instanceof Coroutine))
    throw typeError('Passing coroutines is forbidden, use tasks explicitly.');
  const loop = runningLoop();
  const futures = unique.map((one) => ensureFuture(one, loop));
  const waiter = newFuture(loop);
  let timer: TimerHandle | undefined;
  if (timeout !== none) timer = loop.wakeLater(floatOf(timeout), waiter, none);
  let left = futures.length;
  const completed = (one: Future): void => {
    left--;
    if (mode === 'FIRST_EXCEPTION') one.retrieved();
    if (
      left <= 0 ||
      mode === 'FIRST_COMPLETED' ||
      (mode === 'FIRST_EXCEPTION' && one.state !== 'CANCELLED' && one.exc !== undefined)
    ) {
      if (timer !== undefined) timer.cancelled = true;
      if (!waiter.done) waiter.setResult(none);
    }
  };
  for (const one of futures) one.addCallback(completed);
  try {
    yield* awaitFuture(waiter);
  } finally {
    if (timer !== undefined) timer.cancelled = true;
    for (const one of futures) one.removeCallback(completed);
  }
  return newTuple([newSet(futures.filter((one) => one.done)), newSet(futures.filter((one) => !one.done))]);
};

/** Cancels a future and waits until it is done. */
export const cancelAndWait = function* (future: Future): JsGenerator {
  const waiter = newFuture(future.loop!);
  const wake = (): void => {
    if (!waiter.done) waiter.setResult(none);
  };
  future.addCallback(wake);
  try {
    future.cancel(none);
    yield* awaitFuture(waiter);
  } finally {
    future.removeCallback(wake);
  }
  return none;
};

// ── shield ──────────────────────────────────────────────────────────────────────────────────────
/** A future that is done when another is, and can be cancelled without it. */
export const shield = (v: Value): Future => {
  const inner = ensureFuture(v, undefined);
  if (inner.done) return inner;
  const outer = newFuture(inner.loop!);
  const innerDone = (): void => {
    inner.retrieved();
    if (outer.done) return;
    if (inner.state === 'CANCELLED') outer.cancel(none);
    else if (inner.exc !== undefined) outer.setException(inner.exc);
    else outer.setResult(inner.result);
  };
  inner.addCallback(innerDone);
  outer.addCallback(() => {
    if (!inner.done) inner.removeCallback(innerDone);
  });
  return outer;
};

// ── as_completed ────────────────────────────────────────────────────────────────────────────────
/** Coroutines that give the results in the order in which they come. */
export const asCompleted = (fs: Value, timeout: Value): Generator_ =>
  new Generator_(completions(fs, timeout), { ...builtinInfo('as_completed'), kind: 'generator' });

const completions = function* (fs: Value, timeout: Value): JsGenerator {
  if (isAwaitableOne(fs)) throw typeError(`expect an iterable of futures, not ${typeOf(fs).name}`);
  const loop = asyncState().policyLoop();
  const todo = new Set([...new Set(listOf(fs))].map((one) => ensureFuture(one, loop)));
  const done: (Future | undefined)[] = [];
  const waiters: Future[] = [];
  const put = (future: Future | undefined): void => {
    done.push(future);
    for (let one = waiters.shift(); one !== undefined; one = waiters.shift())
      if (!one.done) {
        one.setResult(none);
        break;
      }
  };
  let timer: TimerHandle | undefined;
  const completed = (future: Future): void => {
    if (todo.size === 0) return;
    todo.delete(future);
    put(future);
    if (todo.size === 0 && timer !== undefined) timer.cancelled = true;
  };
  const count = todo.size;
  for (const future of todo) future.addCallback(completed);
  if (count > 0 && timeout !== none)
    timer = loop.jobAt(loop.time() + floatOf(timeout), () => {
      for (const future of todo) {
        future.removeCallback(completed);
        put(undefined);
      }
      todo.clear();
    });
  const next = function* (): JsGenerator {
    while (done.length === 0) {
      const waiter = newFuture(loop);
      waiters.push(waiter);
      yield* awaitFuture(waiter);
    }
    const future = done.shift();
    if (future === undefined) throw raised(newExc(E.TimeoutError));
    return future.take();
  };
  for (let i = 0; i < count; i++) yield newCoroutine('as_completed.<locals>._wait_for_one', next());
  return none;
};
