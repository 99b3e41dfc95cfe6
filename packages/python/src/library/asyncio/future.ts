/**
 * Futures and tasks, and the handles by which a loop runs them.
 *
 * What a coroutine yields to its task is the future that it waits for, or `None` for "go on in the next turn". A future
 * that is done hands its callbacks to the loop, which runs them in its next turn, so nothing runs in the middle of
 * something else: the order is CPython's.
 */
import { contexts } from '../contexts.ts';
import { call } from '../../runtime/call.ts';
import { classMethod, construct, getter, method } from '../../runtime/callables.ts';
import { equal } from '../../runtime/compare.ts';
import { caught, E, Exc, newExc, pyError, raised, typeError } from '../../runtime/exceptions.ts';
import {
  awaitValue,
  builtinInfo,
  Coroutine,
  Generator_,
  type JsGenerator,
  registerAwaitable,
  toException,
} from '../../runtime/generators.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Instance,
  newBuiltinType,
  none,
  Obj,
  objectType,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { newAlias } from '../../runtime/alias.ts';
import { run } from '../../runtime/state.ts';
import { registerRepr, repr, str } from '../../runtime/text.ts';
import { cancelledError, invalidStateError } from './errors.ts';
import type { Loop } from './loop.ts';
import { asyncState, runningLoop } from './state.ts';

/** What is done when a future is: a callable of the program, a task that waits, or code of our own. */
export type DoneCallback = Value | ((future: Future) => void);

/** Something that a loop will run once. */
export class Handle extends Obj {
  cancelled = false;
  run(): void {}
  describe(): string {
    return '';
  }
}
export const handleType = newBuiltinType('Handle', Handle as never, objectType, 'asyncio');
method(handleType, 'cancel(self)', (self: Handle) => {
  self.cancelled = true;
  return none;
});
method(handleType, 'cancelled(self)', (self: Handle) => self.cancelled);
registerRepr(Handle, (v: Handle) => `<Handle ${v.cancelled ? 'cancelled' : v.describe()}>`);

class DoneHandle extends Handle {
  readonly callback: DoneCallback;
  readonly future: Future;
  constructor(callback: DoneCallback, future: Future) {
    super();
    this.callback = callback;
    this.future = future;
  }
  override run(): void {
    const { callback } = this;
    if (callback instanceof Task) callback.wakeUp(this.future);
    else if (typeof callback === 'function') callback(this.future);
    else call(callback, [this.future]);
  }
  override describe(): string {
    return typeof this.callback === 'function' ? '' : callbackText(this.callback, [this.future]);
  }
}

class StepHandle extends Handle {
  readonly task: Task;
  readonly exc: Exc | undefined;
  constructor(task: Task, exc: Exc | undefined) {
    super();
    this.task = task;
    this.exc = exc;
  }
  override run(): void {
    this.task.step(this.exc);
  }
}

/** A callback as reprs show it. */
export const callbackText = (f: Value, args: readonly Value[]): string => {
  const name = (f as { qualname?: unknown }).qualname;
  return `${typeof name === 'string' ? name : repr(f)}(${args.map(repr).join(', ')})`;
};

/** A result that is not there yet. */
export class Future extends Instance {
  loop: Loop | undefined = undefined;
  state: 'PENDING' | 'CANCELLED' | 'FINISHED' = 'PENDING';
  result: Value = none;
  exc: Exc | undefined = undefined;
  callbacks: DoneCallback[] = [];
  cancelMessage: Value = none;
  cancelledExc: Exc | undefined = undefined;

  get done(): boolean {
    return this.state !== 'PENDING';
  }

  /** The result; raises what was set instead. */
  take(): Value {
    if (this.state === 'CANCELLED') throw raised(this.newCancelledError());
    if (this.state === 'PENDING') throw pyError(invalidStateError, 'Result is not set.');
    if (this.exc !== undefined) {
      this.retrieved();
      throw raised(this.exc);
    }
    return this.result;
  }

  /** The exception, undefined if there is none. */
  takeException(): Exc | undefined {
    if (this.state === 'CANCELLED') throw raised(this.newCancelledError());
    if (this.state === 'PENDING') throw pyError(invalidStateError, 'Exception is not set.');
    this.retrieved();
    return this.exc;
  }

  newCancelledError(): Exc {
    const kept = this.cancelledExc;
    if (kept !== undefined) {
      this.cancelledExc = undefined;
      return kept;
    }
    return this.cancelMessage === none ? newExc(cancelledError) : newExc(cancelledError, this.cancelMessage);
  }

  setResult(v: Value): void {
    if (this.done) throw pyError(invalidStateError, 'invalid state');
    this.result = v;
    this.state = 'FINISHED';
    this.schedule();
  }

  setException(exc: Exc): void {
    if (this.done) throw pyError(invalidStateError, 'invalid state');
    if (exc.t.isSubtypeOf(E.StopIteration))
      throw typeError('StopIteration interacts badly with generators and cannot be raised into a Future');
    this.exc = exc;
    this.state = 'FINISHED';
    this.loop?.unseen.add(this);
    this.schedule();
  }

  /** Somebody has seen the exception, so the loop need not tell of it. */
  retrieved(): void {
    this.loop?.unseen.delete(this);
  }

  cancel(message: Value): boolean {
    if (this.done) return false;
    this.state = 'CANCELLED';
    this.cancelMessage = message;
    this.schedule();
    return true;
  }

  addCallback(callback: DoneCallback): void {
    if (this.done) this.loop!.soon(new DoneHandle(callback, this));
    else this.callbacks.push(callback);
  }

  removeCallback(callback: DoneCallback): number {
    const before = this.callbacks.length;
    this.callbacks = this.callbacks.filter((one) =>
      typeof one === 'function' || typeof callback === 'function' ? one !== callback : !equal(one, callback),
    );
    return before - this.callbacks.length;
  }

  private schedule(): void {
    const { callbacks } = this;
    if (callbacks.length === 0) return;
    this.callbacks = [];
    for (const callback of callbacks) this.loop!.soon(new DoneHandle(callback, this));
  }
}
export const futureType = newBuiltinType('Future', Future, objectType, '_asyncio');
futureType.traits.hasDict = true;
construct(futureType, 'Future(*, loop=None)', (cls: Type, loop: Value) => {
  const future = new cls.ctor() as Future;
  future.loop = loop === none ? asyncState().policyLoop() : (loop as Loop);
  return future;
});

export const newFuture = (loop: Loop): Future => {
  const future = new Future();
  future.loop = loop;
  return future;
};

/** `await future`. */
export const awaitFuture = function* (future: Future): JsGenerator {
  if (!future.done) {
    try {
      yield future;
    } catch (e) {
      if (meter.stopped !== undefined || !(e instanceof Exc)) throw e;
      throw raised(e);
    }
    if (!future.done) throw pyError(E.RuntimeError, "await wasn't used with future");
  }
  return future.take();
};

method(futureType, 'result(self, /)', (self: Future) => self.take());
method(futureType, 'exception(self, /)', (self: Future) => self.takeException() ?? none);
method(futureType, 'done(self, /)', (self: Future) => self.done);
method(futureType, 'cancelled(self, /)', (self: Future) => self.state === 'CANCELLED');
method(futureType, 'cancel(self, /, msg=None)', (self: Future, message: Value) => self.cancel(message));
method(futureType, 'set_result(self, result, /)', (self: Future, v: Value) => {
  if (self instanceof Task) throw pyError(E.RuntimeError, 'Task does not support set_result operation');
  self.setResult(v);
  return none;
});
method(futureType, 'set_exception(self, exception, /)', (self: Future, v: Value) => {
  if (self instanceof Task) throw pyError(E.RuntimeError, 'Task does not support set_exception operation');
  const exc = typeof v === 'object' && (v instanceof Exc || 'mro' in v) ? toException(v) : undefined;
  if (exc === undefined) throw typeError('invalid exception object');
  self.setException(exc);
  return none;
});
method(futureType, 'add_done_callback(self, fn, /, *, context=None)', (self: Future, f: Value) => {
  self.addCallback(f);
  return none;
});
method(futureType, 'remove_done_callback(self, fn, /)', (self: Future, f: Value) => self.removeCallback(f));
method(futureType, 'get_loop(self, /)', (self: Future) => self.loop!);
method(
  futureType,
  '__await__(self, /)',
  (self: Future) => new Generator_(awaitFuture(self), builtinInfo('FutureIter')),
);
method(futureType, '__iter__(self, /)', (self: Future) => new Generator_(awaitFuture(self), builtinInfo('FutureIter')));
getter(futureType, '_state', (self: Future) => self.state);
getter(futureType, '_exception', (self: Future) => self.exc ?? none);
getter(futureType, '_loop', (self: Future) => self.loop ?? none);
classMethod(futureType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

const stateText = (v: Future): string => {
  if (v.state !== 'FINISHED') return '';
  return v.exc !== undefined ? ` exception=${repr(v.exc)}` : ` result=${repr(v.result)}`;
};
const callbacksText = (v: Future): string => {
  if (v.callbacks.length === 0) return '';
  const text = (one: DoneCallback): string =>
    typeof one === 'function'
      ? one.name
      : one instanceof Task
        ? 'Task.task_wakeup()'
        : `${callbackText(one, [])}${placeOf(one)}`;
  const all = v.callbacks;
  if (all.length > 2) return ` cb=[${text(all[0]!)}, <${all.length - 2} more>, ${text(all.at(-1)!)}]`;
  return ` cb=[${all.map(text).join(', ')}]`;
};
const placeOf = (f: Value): string => {
  const { info } = f as unknown as { info?: { line?: number } };
  return info?.line === undefined ? '' : ` at ${run.host.fileName}:${info.line}`;
};
registerRepr(Future, (v: Future) => `<Future ${v.state.toLowerCase()}${stateText(v)}${callbacksText(v)}>`);

// ── Tasks ───────────────────────────────────────────────────────────────────────────────────────
/** A coroutine that a loop drives. */
export class Task extends Future {
  coro: Coroutine | undefined = undefined;
  name: Value = '';
  /** What it waits for now. */
  waiter: Future | undefined = undefined;
  mustCancel = false;
  requests = 0;
  private readonly context = contexts()?.copy();

  /** Runs the coroutine to its next wait. */
  step(given: Exc | undefined): void {
    if (this.done) throw pyError(invalidStateError, `_step(): already done: ${repr(this)}`);
    let exc = given;
    if (this.mustCancel) {
      if (exc === undefined || !exc.t.isSubtypeOf(cancelledError)) exc = this.newCancelledError();
      this.mustCancel = false;
    }
    this.waiter = undefined;
    const state = asyncState();
    const outer = state.current;
    state.current = this;
    const depth = meter.d;
    if (this.context !== undefined) contexts()!.enter(this.context);
    try {
      const coro = this.coro!;
      const out = exc === undefined ? coro.resume('next', none) : coro.resume('throw', exc);
      if (out === undefined) {
        if (this.mustCancel) {
          this.mustCancel = false;
          super.cancel(this.cancelMessage);
        } else this.setResult(coro.result);
      } else this.waitFor(out);
    } catch (e) {
      this.failed(caught(e, depth));
    } finally {
      if (this.context !== undefined) contexts()!.leave();
      state.current = outer;
    }
  }

  private failed(exc: Exc): void {
    if (exc.t.isSubtypeOf(cancelledError)) {
      this.cancelledExc = exc;
      super.cancel(this.cancelMessage);
      return;
    }
    this.setException(exc);
    if (exc.t.isSubtypeOf(E.SystemExit) || exc.t.isSubtypeOf(E.KeyboardInterrupt)) throw exc;
  }

  private waitFor(out: Value): void {
    const { loop } = this;
    if (out instanceof Future) {
      if (out === (this as Future)) {
        loop!.soon(new StepHandle(this, newExc(E.RuntimeError, toStr(`Task cannot await on itself: ${repr(this)}`))));
        return;
      }
      if (out.loop !== loop) {
        const text = `Task ${repr(this)} got Future ${repr(out)} attached to a different loop`;
        loop!.soon(new StepHandle(this, newExc(E.RuntimeError, toStr(text))));
        return;
      }
      out.addCallback(this);
      this.waiter = out;
      if (this.mustCancel && out.cancel(this.cancelMessage)) this.mustCancel = false;
      return;
    }
    if (out === none) loop!.soon(new StepHandle(this, undefined));
    else loop!.soon(new StepHandle(this, newExc(E.RuntimeError, toStr(`Task got bad yield: ${repr(out)}`))));
  }

  /** What it waited for is done. */
  wakeUp(future: Future): void {
    if (future.state === 'CANCELLED') this.step(future.newCancelledError());
    else {
      if (future.exc !== undefined) future.retrieved();
      this.step(future.exc);
    }
  }

  /** Has the loop begin with it. */
  start(): void {
    this.loop!.soon(new StepHandle(this, undefined));
  }

  override cancel(message: Value): boolean {
    if (this.done) return false;
    this.requests++;
    if (this.waiter !== undefined && this.waiter.cancel(message)) return true;
    this.mustCancel = true;
    this.cancelMessage = message;
    return true;
  }
}
export const taskType = newBuiltinType('Task', Task, futureType, '_asyncio');
taskType.traits.hasDict = true;

/** A task for a coroutine, begun in the loop's next turn. Errors: TypeError if it is none. */
export const newTask = (loop: Loop, coro: Value, name: Value): Task => fillTask(new Task(), loop, coro, name);

const fillTask = (task: Task, loop: Loop, coro: Value, name: Value): Task => {
  if (!(coro instanceof Coroutine)) throw typeError(`a coroutine was expected, got ${repr(coro)}`);
  const state = asyncState();
  task.loop = loop;
  task.coro = coro;
  task.name = name === none ? `Task-${++state.taskCount}` : toStr(str(name));
  state.tasks.add(task);
  if (state.tasks.size > 256 && state.tasks.size > state.sweepAt) state.sweep();
  meter.allocate(400);
  task.start();
  return task;
};
construct(
  taskType,
  'Task(coro, *, loop=None, name=None, context=None, eager_start=False)',
  (cls: Type, coro: Value, loop: Value, name: Value) =>
    fillTask(new cls.ctor() as Task, loop === none ? runningLoop() : (loop as Loop), coro, name),
);
method(taskType, 'get_name(self, /)', (self: Task) => self.name);
method(taskType, 'set_name(self, value, /)', (self: Task, v: Value) => {
  self.name = toStr(str(v));
  return none;
});
method(taskType, 'get_coro(self, /)', (self: Task) => self.coro!);
method(taskType, 'get_context(self, /)', () => none);
method(taskType, 'cancelling(self, /)', (self: Task) => self.requests);
method(taskType, 'uncancel(self, /)', (self: Task) => {
  if (self.requests > 0) self.requests--;
  return self.requests;
});
registerRepr(Task, (v: Task) => {
  const coro = v.coro!;
  const state = v.done ? v.state.toLowerCase() : v.mustCancel || v.requests > 0 ? 'cancelling' : 'pending';
  const place = `${run.host.fileName}:${coro.info.line}`;
  const where = coro.state === 'done' ? `done, defined at ${place}` : `running at ${place}`;
  const waits = v.waiter === undefined || v.done ? '' : ` wait_for=${repr(v.waiter)}`;
  return `<Task ${state} name=${repr(v.name)} coro=<${coro.qualname}() ${where}>${waits}${callbacksText(v)}${stateText(v)}>`;
});

registerAwaitable(Future, awaitFuture);
registerAwaitable(Task, awaitFuture);

/** A future for something that can be awaited. Errors: TypeError. */
export const ensureFuture = (v: Value, loop: Loop | undefined): Future => {
  if (v instanceof Future) {
    if (loop !== undefined && v.loop !== loop)
      throw pyError(E.ValueError, 'The future belongs to a different loop than the one specified as the loop argument');
    return v;
  }
  if (v instanceof Coroutine) return newTask(loop ?? asyncState().policyLoop(), v, none);
  if (v instanceof Obj && typeOf(v).lookup('__await__') !== undefined)
    return newTask(
      loop ?? asyncState().policyLoop(),
      new Coroutine(awaitValue(v), builtinInfo('_wrap_awaitable')),
      none,
    );
  throw typeError('An asyncio.Future, a coroutine or an awaitable is required');
};
