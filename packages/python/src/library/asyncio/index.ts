/**
 * `asyncio`: a loop of our own over the runtime's coroutines, in CPython's order.
 *
 * No threads, no subprocesses, no sockets: what waits, waits for time or for other tasks. See `loop.ts` for what happens
 * while all wait.
 */
import { builtin, Builtin, construct, Func, Method, method } from '../../runtime/callables.ts';
import { call } from '../../runtime/call.ts';
import { truth } from '../../runtime/compare.ts';
import { E, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { Coroutine, type JsGenerator, newCoroutine } from '../../runtime/generators.ts';
import { awaitedFormOf, isCoroutineFunction } from '../../runtime/host-answers.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newBuiltinType, none, Obj, objectType, type Type, type Value } from '../../runtime/object.ts';
import { newSet } from '../../runtime/set.ts';
import { repr } from '../../runtime/text.ts';
import { brokenBarrierError, cancelledError, invalidStateError, queueEmpty, queueFull } from './errors.ts';
import { ensureFuture, Future, futureType, handleType, newTask, taskType } from './future.ts';
import { barrierType, boundedSemaphoreType, conditionType, eventType, lockType, semaphoreType } from './locks.ts';
import { Loop, loopType } from './loop.ts';
import { lifoQueueType, priorityQueueType, queueType } from './queues.ts';
import { asyncState, runningLoop } from './state.ts';
import { taskGroupType } from './task-group.ts';
import { newTimeout, newTimeoutAt, waitForOne } from './timeouts.ts';
import { asCompleted, gather, shield, sleepFor, waitFor } from './waiting.ts';

const functions = new Map<string, Builtin>();
const define = (signature: string, fn: (...args: never[]) => Value): void => {
  const made = builtin(signature, fn);
  made.owner = 'asyncio';
  functions.set(made.name, made);
};

// ── Running ─────────────────────────────────────────────────────────────────────────────────────
/** Keeps a loop for several runs, and cleans up behind them. */
class Runner extends Obj {
  state: 'created' | 'initialized' | 'closed' = 'created';
  loop: Loop | undefined = undefined;
  factory: Value = none;

  start(): Loop {
    if (this.state === 'closed') throw pyError(E.RuntimeError, 'Runner is closed');
    if (this.state === 'created') {
      this.loop = this.factory === none ? new Loop() : (call(this.factory, []) as Loop);
      this.state = 'initialized';
    }
    return this.loop!;
  }

  run(coro: Value): Value {
    if (!(coro instanceof Coroutine)) throw valueError(`a coroutine was expected, got ${repr(coro)}`);
    const state = asyncState();
    if (state.running !== undefined)
      throw pyError(E.RuntimeError, 'Runner.run() cannot be called from a running event loop');
    const loop = this.start();
    state.loop = loop;
    state.loopWasSet = true;
    return loop.runUntilComplete(newTask(loop, coro, none));
  }

  close(): void {
    if (this.state !== 'initialized') return;
    const loop = this.loop!;
    try {
      loop.finish();
    } finally {
      const state = asyncState();
      if (state.loop === loop) state.loop = undefined;
      loop.close();
      this.loop = undefined;
      this.state = 'closed';
    }
  }
}
const runnerType = newBuiltinType('Runner', Runner, objectType, 'asyncio.runners');
construct(runnerType, 'Runner(*, debug=None, loop_factory=None)', (cls: Type, _debug: Value, factory: Value) => {
  const made = new cls.ctor() as Runner;
  made.factory = factory;
  return made;
});
method(runnerType, '__enter__(self)', (self: Runner) => {
  self.start();
  return self;
});
method(runnerType, '__exit__(self, exc_type, exc_val, exc_tb)', (self: Runner) => {
  self.close();
  return none;
});
method(runnerType, 'run(self, coro, *, context=None)', (self: Runner, coro: Value) => self.run(coro));
method(runnerType, 'get_loop(self)', (self: Runner) => self.start());
method(runnerType, 'close(self)', (self: Runner) => {
  self.close();
  return none;
});

define('run(main, *, debug=None, loop_factory=None)', (main: Value, _debug: Value, factory: Value) => {
  if (asyncState().running !== undefined)
    throw pyError(E.RuntimeError, 'asyncio.run() cannot be called from a running event loop');
  const runner = new Runner();
  runner.factory = factory;
  try {
    return runner.run(main);
  } finally {
    runner.close();
  }
});

// ── Loops ───────────────────────────────────────────────────────────────────────────────────────
define('get_running_loop()', () => runningLoop());
define('_get_running_loop()', () => asyncState().running ?? none);
define('get_event_loop()', () => asyncState().policyLoop());
define('new_event_loop()', () => new Loop());
define('set_event_loop(loop)', (loop: Value) => {
  if (loop !== none && !(loop instanceof Loop))
    throw typeError(`loop must be an instance of AbstractEventLoop or None, not '${repr(loop)}'`);
  const state = asyncState();
  state.loop = loop instanceof Loop ? loop : undefined;
  state.loopWasSet = true;
  return none;
});

// ── Tasks ───────────────────────────────────────────────────────────────────────────────────────
define('create_task(coro, *, name=None, context=None)', (coro: Value, name: Value) =>
  newTask(runningLoop(), coro, name),
);
define('current_task(loop=None)', () => {
  runningLoop();
  return asyncState().current ?? none;
});
define('all_tasks(loop=None)', (loop: Value) =>
  newSet(asyncState().allTasks(loop === none ? runningLoop() : (loop as Loop))),
);
define('ensure_future(coro_or_future, *, loop=None)', (v: Value, loop: Value) =>
  ensureFuture(v, loop === none ? undefined : (loop as Loop)),
);
define('isfuture(obj)', (v: Value) => v instanceof Future);
define('iscoroutine(obj)', (v: Value) => v instanceof Coroutine);
define('iscoroutinefunction(func)', (v: Value) => {
  let f = v;
  while (f instanceof Method) f = f.func;
  return f instanceof Func ? f.info.kind === 'coroutine' : f instanceof Builtin && isCoroutineFunction(f);
});
define('sleep(delay, result=None)', (delay: Value, result: Value) => newCoroutine('sleep', sleepFor(delay, result)));
define('gather(*coros_or_futures, return_exceptions=False)', (returnExceptions: Value, values: readonly Value[]) =>
  gather(values, truth(returnExceptions), undefined),
);
define("wait(fs, *, timeout=None, return_when='ALL_COMPLETED')", (fs: Value, timeout: Value, mode: Value) =>
  newCoroutine('wait', waitFor(fs, timeout, mode)),
);
define('wait_for(fut, timeout)', (fut: Value, timeout: Value) => newCoroutine('wait_for', waitForOne(fut, timeout)));
define('shield(arg)', (v: Value) => shield(v));
define('as_completed(fs, *, timeout=None)', (fs: Value, timeout: Value) => asCompleted(fs, timeout));
define('timeout(delay)', (delay: Value) => newTimeout(delay));
define('timeout_at(when)', (when: Value) => newTimeoutAt(when));
// eslint-disable-next-line require-yield -- runs at once: there are no other threads
const atOnce = function* (f: Value, args: readonly Value[], kwargs: Map<string, Value>): JsGenerator {
  return call(f, args, kwargs.size > 0 ? kwargs : undefined);
};
define('to_thread(func, /, *args, **kwargs)', (f: Value, args: readonly Value[], kwargs: Map<string, Value>) => {
  // What the host does meanwhile needs no thread of ours.
  const own = f instanceof Builtin ? awaitedFormOf(f) : undefined;
  return own === undefined ? newCoroutine('to_thread', atOnce(f, args, kwargs)) : own(args, kwargs);
});

export const newModule = (): Module =>
  newModuleOf(
    'asyncio',
    new Map<string, Value>([
      ...functions,
      ['CancelledError', cancelledError],
      ['InvalidStateError', invalidStateError],
      ['TimeoutError', E.TimeoutError],
      ['BrokenBarrierError', brokenBarrierError],
      ['QueueEmpty', queueEmpty],
      ['QueueFull', queueFull],
      ['Future', futureType],
      ['Task', taskType],
      ['Handle', handleType],
      ['AbstractEventLoop', loopType],
      ['BaseEventLoop', loopType],
      ['SelectorEventLoop', loopType],
      ['Runner', runnerType],
      ['TaskGroup', taskGroupType],
      ['Lock', lockType],
      ['Event', eventType],
      ['Condition', conditionType],
      ['Semaphore', semaphoreType],
      ['BoundedSemaphore', boundedSemaphoreType],
      ['Barrier', barrierType],
      ['Queue', queueType],
      ['LifoQueue', lifoQueueType],
      ['PriorityQueue', priorityQueueType],
      ['FIRST_COMPLETED', 'FIRST_COMPLETED'],
      ['FIRST_EXCEPTION', 'FIRST_EXCEPTION'],
      ['ALL_COMPLETED', 'ALL_COMPLETED'],
    ]),
  );
