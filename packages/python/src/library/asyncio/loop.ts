/**
 * The event loop: a queue of what to run in the next turn and a heap of what to run later.
 *
 * A turn takes the timers that are due behind what is ready and runs everything that was ready when it began. When there
 * are only timers left the loop sleeps as `time.sleep` does: where the policy's clock stands, sleeping moves it on at once, so
 * a program that waits an hour takes no time; where the clock is the host's it waits. As CPython's selector does, it sleeps
 * whole milliseconds, so timers that are close together come in one turn. When there is nothing left at all, nothing can
 * ever happen again, and the run ends as one that took too long.
 */
import { call } from '../../runtime/call.ts';
import { getter, method } from '../../runtime/callables.ts';
import { floatOf } from '../../runtime/arithmetic.ts';
import { truth } from '../../runtime/compare.ts';
import { getItem, newDict, setItem } from '../../runtime/dict.ts';
import { caught, E, Exc, pyError, raised, typeError } from '../../runtime/exceptions.ts';
import {
  type AsyncGenerator_,
  asyncGeneratorHooks,
  asyncStep,
  Coroutine,
  type JsGenerator,
  newCoroutine,
} from '../../runtime/generators.ts';
import { answerWaiter, type CallsUnderWay, type OpenCall } from '../../runtime/host-answers.ts';
import { newExc } from '../../runtime/exceptions.ts';
import { meter, Stop } from '../../runtime/meter.ts';
import { Dict, newBuiltinType, none, Obj, objectType, toFloat, toStr, type Value } from '../../runtime/object.ts';
import { write } from '../../runtime/state.ts';
import { registerRepr, repr, str } from '../../runtime/text.ts';
import { tracebackText } from '../../runtime/traceback-holder.ts';
import { passed, sleep } from '../time/clock.ts';
import { awaitFuture, callbackText, ensureFuture, Future, Handle, handleType, newFuture, newTask } from './future.ts';
import { gather } from './waiting.ts';
import { asyncState, loopMaker } from './state.ts';

/** A callback of the program, to be called once. */
export class CallHandle extends Handle {
  readonly f: Value;
  readonly args: readonly Value[];
  constructor(f: Value, args: readonly Value[]) {
    super();
    this.f = f;
    this.args = args;
  }
  override run(): void {
    call(this.f, this.args);
  }
  override describe(): string {
    return callbackText(this.f, this.args);
  }
}

/** A callback with a time. */
export class TimerHandle extends CallHandle {
  /** Units: seconds of the loop's clock. */
  readonly when: number;
  readonly order: number;
  constructor(when: number, order: number, f: Value, args: readonly Value[]) {
    super(f, args);
    this.when = when;
    this.order = order;
  }
}
const timerHandleType = newBuiltinType('TimerHandle', TimerHandle as never, handleType, 'asyncio');
method(timerHandleType, 'when(self)', (self: TimerHandle) => toFloat(self.when));
registerRepr(
  TimerHandle,
  (v: TimerHandle) => `<TimerHandle ${v.cancelled ? 'cancelled ' : ''}when=${v.when} ${v.describe()}>`,
);

/** A timer of our own: sets a future's result. */
class WakeHandle extends TimerHandle {
  readonly future: Future;
  constructor(when: number, order: number, future: Future, result: Value) {
    super(when, order, none, [result]);
    this.future = future;
  }
  override run(): void {
    if (!this.future.done) this.future.setResult(this.args[0]!);
  }
}

/** A timer of our own that runs code of ours. */
class JobHandle extends TimerHandle {
  readonly job: () => void;
  constructor(when: number, order: number, job: () => void) {
    super(when, order, none, []);
    this.job = job;
  }
  override run(): void {
    this.job();
  }
}

/** What reports call the thing that they are about. */
const subjectName = (v: Value, message: string): string =>
  v instanceof Handle ? 'handle' : message.endsWith('retrieved') ? 'future' : 'task';

const earlier = (a: TimerHandle, b: TimerHandle): boolean =>
  a.when < b.when || (a.when === b.when && a.order < b.order);

/** What the monotonic clock stood at when the run began. Units: seconds. */
const base = 86_400;
/** How far the loop's clock moves with each thing it does, so that what is started later ends later. Units: seconds. */
const tick = 1e-7;
const resolution = 1e-9;
/** Turns with something to do between two looks at what the host has answered: a look costs a millisecond. */
const listenEvery = 64;

export class Loop extends Obj {
  private ready: Handle[] = [];
  private timers: TimerHandle[] = [];
  private timerCount = 0;
  private done = 0;
  /** Futures of calls that the host has under way, by number. */
  private readonly outside = new Map<number, Future>();
  private calls: CallsUnderWay | undefined = undefined;
  /** Turns with something to do since the host was last listened to. */
  private busy = 0;
  /** Waits that the clock did not show. Units: seconds. */
  private ahead = 0;
  running = false;
  closed = false;
  stopping = false;
  debug = false;
  exceptionHandler: Value = none;
  taskFactory: Value = none;
  /** Futures with an exception that nobody has asked for. */
  readonly unseen = new Set<Future>();
  readonly generators = new Set<AsyncGenerator_>();

  /** Units: seconds. */
  time(): number {
    return base + passed() / 1000 + this.ahead + this.done * tick;
  }

  soon(handle: Handle): void {
    if (this.closed) throw pyError(E.RuntimeError, 'Event loop is closed');
    this.ready.push(handle);
  }

  at(when: number, f: Value, args: readonly Value[]): TimerHandle {
    return this.push(new TimerHandle(when, this.timerCount++, f, args));
  }

  /** Sets a future's result later. */
  wakeLater(delay: number, future: Future, result: Value): TimerHandle {
    return this.push(new WakeHandle(this.time() + delay, this.timerCount++, future, result));
  }

  /** Runs code of ours at a time. */
  jobAt(when: number, job: () => void): TimerHandle {
    return this.push(new JobHandle(when, this.timerCount++, job));
  }

  private push<T extends TimerHandle>(timer: T): T {
    if (this.closed) throw pyError(E.RuntimeError, 'Event loop is closed');
    this.done++;
    const { timers } = this;
    let i = timers.length;
    timers.push(timer);
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!earlier(timer, timers[up]!)) break;
      timers[i] = timers[up]!;
      i = up;
    }
    timers[i] = timer;
    return timer;
  }

  private pop(): TimerHandle {
    const { timers } = this;
    const first = timers[0]!;
    const last = timers.pop()!;
    const n = timers.length;
    if (n === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= n) break;
      if (child + 1 < n && earlier(timers[child + 1]!, timers[child]!)) child++;
      if (!earlier(timers[child]!, last)) break;
      timers[i] = timers[child]!;
      i = child;
    }
    timers[i] = last;
    return first;
  }

  /** A future that is done when the host has answered. */
  expect(calls: CallsUnderWay, call: OpenCall): Future {
    this.calls = calls;
    const future = newFuture(this);
    this.outside.set(call.number, future);
    return future;
  }

  /** The answer is no longer wanted. */
  forget(call: OpenCall): void {
    if (this.outside.delete(call.number)) this.calls?.cancel(call);
  }

  private settle(call: OpenCall): void {
    const future = this.outside.get(call.number);
    this.outside.delete(call.number);
    if (future !== undefined && !future.done) future.setResult(none);
  }

  /** Waits for the host, no longer than until the next timer. */
  private waitOutside(calls: CallsUnderWay): void {
    const next = this.timers[0];
    const milliseconds = next === undefined ? undefined : Math.ceil((next.when - this.time()) * 1000);
    if (milliseconds !== undefined && milliseconds <= 0) return;
    const heard = calls.next(milliseconds);
    if (heard !== 'time') this.settle(heard);
    else this.sleepUntil(next!.when);
  }

  private sleepUntil(when: number): void {
    const milliseconds = Math.ceil((when - this.time()) * 1000);
    if (milliseconds <= 0) return;
    const before = passed();
    sleep(milliseconds);
    // A clock too coarse to see the wait must not make the loop wait for ever.
    if (passed() === before) this.ahead += milliseconds / 1000;
  }

  private turn(): void {
    meter.spend(20);
    const { timers, calls } = this;
    while (timers.length > 0 && timers[0]!.cancelled) this.pop();
    if (this.outside.size > 0 && calls !== undefined && this.ready.length > 0 && ++this.busy % listenEvery === 0) {
      const heard = calls.look();
      if (heard !== undefined) this.settle(heard);
    }
    if (this.ready.length === 0 && !this.stopping) {
      if (this.outside.size > 0 && calls !== undefined) this.waitOutside(calls);
      else if (timers.length === 0)
        meter.end(
          new Stop(
            'exhausted',
            'seconds',
            'the program waits for something that can never happen: no task is left that could go on',
          ),
        );
      else this.sleepUntil(timers[0]!.when);
    }
    const end = this.time() + resolution;
    while (timers.length > 0 && timers[0]!.when < end) {
      const timer = this.pop();
      if (!timer.cancelled) this.ready.push(timer);
    }
    const batch = this.ready;
    this.ready = [];
    for (let i = 0; i < batch.length; i++) {
      const handle = batch[i]!;
      if (handle.cancelled) continue;
      meter.spend(40);
      this.done++;
      const depth = meter.d;
      try {
        handle.run();
      } catch (e) {
        const exc = caught(e, depth);
        if (exc.t.isSubtypeOf(E.SystemExit) || exc.t.isSubtypeOf(E.KeyboardInterrupt)) {
          this.ready = [...batch.slice(i + 1), ...this.ready];
          throw exc;
        }
        this.report(`Exception in callback ${handle.describe()}`, exc, handle);
      }
    }
  }

  /** Says on standard error what nobody catches. */
  report(message: string, exc: Exc | undefined, handle: Value | undefined): void {
    if (this.exceptionHandler !== none) {
      const context = newDict();
      setItem(context, 'message', toStr(message));
      if (exc !== undefined) setItem(context, 'exception', exc);
      if (handle !== undefined) setItem(context, subjectName(handle, message), handle);
      call(this.exceptionHandler, [this, context]);
      return;
    }
    let text = `${message}\n`;
    if (handle !== undefined) text += `${subjectName(handle, message)}: ${repr(handle)}\n`;
    write('stderr', text + (exc === undefined ? '' : tracebackText(exc)));
  }

  runForever(): void {
    const state = asyncState();
    this.check(state.running);
    this.running = true;
    const { current } = state;
    state.running = this;
    state.current = undefined;
    const { first } = asyncGeneratorHooks;
    asyncGeneratorHooks.first = (g) => void this.generators.add(g);
    try {
      for (;;) {
        this.turn();
        if (this.stopping) break;
      }
    } finally {
      asyncGeneratorHooks.first = first;
      this.stopping = false;
      this.running = false;
      state.running = undefined;
      state.current = current;
    }
  }

  private check(running: Loop | undefined): void {
    if (this.closed) throw pyError(E.RuntimeError, 'Event loop is closed');
    if (this.running) throw pyError(E.RuntimeError, 'This event loop is already running');
    if (running !== undefined) throw pyError(E.RuntimeError, 'Cannot run the event loop while another loop is running');
  }

  runUntilComplete(v: Value): Value {
    this.check(asyncState().running);
    const future = ensureFuture(v, this);
    const stop = (done: Future): void => {
      const { exc } = done;
      if (exc === undefined || !(exc.t.isSubtypeOf(E.SystemExit) || exc.t.isSubtypeOf(E.KeyboardInterrupt)))
        this.stopping = true;
    };
    future.addCallback(stop);
    try {
      this.runForever();
    } finally {
      future.removeCallback(stop);
    }
    if (!future.done) throw pyError(E.RuntimeError, 'Event loop stopped before Future completed.');
    return future.take();
  }

  /** Ends what a finished `asyncio.run` left behind: tasks, then asynchronous generators. */
  finish(): void {
    const left = asyncState().allTasks(this);
    for (const task of left) task.cancel(none);
    if (left.length > 0) {
      this.runUntilComplete(gather(left, true, this));
      for (const task of left)
        if (task.state !== 'CANCELLED' && task.exc !== undefined)
          this.report('unhandled exception during asyncio.run() shutdown', task.exc, task);
    }
    this.runUntilComplete(this.closeGenerators());
  }

  closeGenerators(): Coroutine {
    const { generators } = this;
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const loop = this;
    return newCoroutine(
      'shutdown_asyncgens',
      (function* () {
        const open = [...generators].filter((g) => g.inner.state !== 'done');
        generators.clear();
        if (open.length > 0) {
          const closing = open.map((g) =>
            newCoroutine('aclose', asyncStep(g, 'close', raised(newExc(E.GeneratorExit)))),
          );
          const all = gather(closing, true, loop);
          if (!all.done) yield all;
        }
        return none;
      })(),
    );
  }

  /** Tells of the exceptions that nobody has asked for. */
  private tellUnseen(): void {
    for (const future of this.unseen)
      if (future.exc !== undefined)
        this.report(`${future.t.qualname} exception was never retrieved`, future.exc, future);
    this.unseen.clear();
  }

  close(): void {
    if (this.running) throw pyError(E.RuntimeError, 'Cannot close a running event loop');
    if (!this.closed) this.tellUnseen();
    this.closed = true;
    this.ready = [];
    this.timers = [];
  }
}
export const loopType = newBuiltinType('_UnixSelectorEventLoop', Loop, objectType, 'asyncio.unix_events');
loopMaker.make = () => new Loop();
answerWaiter.wait = (calls, call) => {
  const { running } = asyncState();
  return running === undefined ? undefined : waitForHost(running, calls, call);
};
const waitForHost = function* (loop: Loop, calls: CallsUnderWay, call: OpenCall): JsGenerator {
  const future = loop.expect(calls, call);
  try {
    return yield* awaitFuture(future);
  } finally {
    if (meter.stopped === undefined) loop.forget(call);
  }
};
registerRepr(
  Loop,
  (v: Loop) =>
    `<_UnixSelectorEventLoop running=${v.running ? 'True' : 'False'} closed=${v.closed ? 'True' : 'False'} debug=${v.debug ? 'True' : 'False'}>`,
);

const seconds = (v: Value): number => floatOf(v);

method(loopType, 'time(self)', (self: Loop) => toFloat(self.time()));
const soon = (self: Loop, f: Value, args: readonly Value[]): Value => {
  const handle = new CallHandle(f, args);
  self.soon(handle);
  return handle;
};
method(loopType, 'call_soon(self, callback, *args, context=None)', (self: Loop, f: Value, _c: Value, a: Value[]) =>
  soon(self, f, a),
);
method(
  loopType,
  'call_soon_threadsafe(self, callback, *args, context=None)',
  (self: Loop, f: Value, _c: Value, a: Value[]) => soon(self, f, a),
);
method(
  loopType,
  'call_later(self, delay, callback, *args, context=None)',
  (self: Loop, delay: Value, f: Value, _c: Value, a: Value[]) => {
    if (delay === none) throw typeError('delay must not be None');
    return self.at(self.time() + seconds(delay), f, a);
  },
);
method(
  loopType,
  'call_at(self, when, callback, *args, context=None)',
  (self: Loop, when: Value, f: Value, _c: Value, a: Value[]) => {
    if (when === none) throw typeError('when cannot be None');
    return self.at(seconds(when), f, a);
  },
);
method(loopType, 'create_future(self)', (self: Loop) => newFuture(self));
method(loopType, 'create_task(self, coro, *, name=None, context=None)', (self: Loop, coro: Value, name: Value) =>
  newTask(self, coro, name),
);
method(loopType, 'run_until_complete(self, future)', (self: Loop, future: Value) => self.runUntilComplete(future));
method(loopType, 'run_forever(self)', (self: Loop) => {
  self.runForever();
  return none;
});
method(loopType, 'stop(self)', (self: Loop) => {
  self.stopping = true;
  return none;
});
method(loopType, 'is_running(self)', (self: Loop) => self.running);
method(loopType, 'is_closed(self)', (self: Loop) => self.closed);
method(loopType, 'close(self)', (self: Loop) => {
  self.close();
  return none;
});
method(loopType, 'get_debug(self)', (self: Loop) => self.debug);
method(loopType, 'set_debug(self, enabled)', (self: Loop, enabled: Value) => {
  self.debug = truth(enabled);
  return none;
});
method(loopType, 'set_exception_handler(self, handler)', (self: Loop, handler: Value) => {
  self.exceptionHandler = handler;
  return none;
});
method(loopType, 'get_exception_handler(self)', (self: Loop) => self.exceptionHandler);
const inContext = (context: Value, name: string): Value | undefined =>
  context instanceof Dict ? getItem(context, name) : undefined;
const reportContext = (self: Loop, context: Value): Value => {
  const exc = inContext(context, 'exception');
  const message = inContext(context, 'message');
  write(
    'stderr',
    `${message === undefined ? 'Unhandled exception in event loop' : str(message)}\n${exc instanceof Exc ? tracebackText(exc) : ''}`,
  );
  return none;
};
method(loopType, 'default_exception_handler(self, context)', reportContext);
method(loopType, 'call_exception_handler(self, context)', (self: Loop, context: Value) =>
  self.exceptionHandler === none ? reportContext(self, context) : call(self.exceptionHandler, [self, context]),
);
method(loopType, 'run_in_executor(self, executor, func, *args)', (self: Loop, _e: Value, f: Value, args: Value[]) => {
  const future = newFuture(self);
  const depth = meter.d;
  try {
    future.setResult(call(f, args));
  } catch (e) {
    future.setException(caught(e, depth));
  }
  return future;
});
method(loopType, 'shutdown_asyncgens(self)', (self: Loop) => self.closeGenerators());
method(loopType, 'shutdown_default_executor(self, timeout=None)', () =>
  newCoroutine(
    'shutdown_default_executor',
    // eslint-disable-next-line require-yield
    (function* () {
      return none;
    })(),
  ),
);
method(loopType, 'set_task_factory(self, factory)', () => none);
method(loopType, 'get_task_factory(self)', () => none);
getter(loopType, 'slow_callback_duration', () => 0.1);
