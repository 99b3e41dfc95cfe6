/** `Lock`, `Event`, `Condition`, `Semaphore`, `BoundedSemaphore`, `Barrier`: who waits is woken in the order of waiting. */
import { call } from '../../runtime/call.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { construct, getter, method } from '../../runtime/callables.ts';
import { truth } from '../../runtime/compare.ts';
import { E, Exc, pyError, raised, valueError } from '../../runtime/exceptions.ts';
import { type JsGenerator, newCoroutine } from '../../runtime/generators.ts';
import { meter } from '../../runtime/meter.ts';
import { newBuiltinType, none, Obj, objectType, type Type, type Value } from '../../runtime/object.ts';
import { address, registerRepr } from '../../runtime/text.ts';
import { brokenBarrierError, cancelledError } from './errors.ts';
import { awaitFuture, type Future, newFuture } from './future.ts';
import { runningLoop } from './state.ts';

const isCancel = (e: unknown): e is Exc =>
  meter.stopped === undefined && e instanceof Exc && e.t.isSubtypeOf(cancelledError);

/** Those who wait, in order. */
class Waiters {
  readonly list: Future[] = [];

  /** Waits to be woken. */
  *wait(): JsGenerator {
    meter.allocate(200);
    const future = newFuture(runningLoop());
    this.list.push(future);
    try {
      return yield* awaitFuture(future);
    } finally {
      const at = this.list.indexOf(future);
      if (at >= 0) this.list.splice(at, 1);
    }
  }

  /** Wakes the first who still waits. */
  wakeOne(): boolean {
    for (const future of this.list)
      if (!future.done) {
        future.setResult(true);
        return true;
      }
    return false;
  }

  get allCancelled(): boolean {
    return this.list.every((one) => one.state === 'CANCELLED');
  }
}

const described = (v: Obj, state: string, waiters: Waiters): string =>
  `<${v.t.builtin ? v.t.module : v.t.module}.${v.t.qualname} object at ${address(v)} [${state}${waiters.list.length > 0 ? `, waiters:${waiters.list.length}` : ''}]>`;

/** Gives a type `async with`: what `acquire` and `release` say. */
const asManager = (type: Type, acquire: (self: never) => JsGenerator, release: (self: never) => void): void => {
  const enter = function* (self: never): JsGenerator {
    yield* acquire(self);
    return none;
  };
  // eslint-disable-next-line require-yield -- what is awaited need not wait
  const leave = function* (self: never): JsGenerator {
    release(self);
    return none;
  };
  method(type, '__aenter__(self)', (self: never) => newCoroutine('_ContextManagerMixin.__aenter__', enter(self)));
  method(type, '__aexit__(self, exc_type, exc, tb)', (self: never) =>
    newCoroutine('_ContextManagerMixin.__aexit__', leave(self)),
  );
};

// ── Lock ────────────────────────────────────────────────────────────────────────────────────────
export class Lock extends Obj {
  locked = false;
  readonly waiters = new Waiters();

  *acquire(): JsGenerator {
    if (!this.locked && this.waiters.allCancelled) {
      this.locked = true;
      return true;
    }
    try {
      yield* this.waiters.wait();
    } catch (e) {
      if (isCancel(e) && !this.locked) this.waiters.wakeOne();
      throw e;
    }
    this.locked = true;
    return true;
  }

  release(): void {
    if (!this.locked) throw pyError(E.RuntimeError, 'Lock is not acquired.');
    this.locked = false;
    const first = this.waiters.list[0];
    if (first !== undefined && !first.done) first.setResult(true);
  }
}
export const lockType = newBuiltinType('Lock', Lock, objectType, 'asyncio.locks');
construct(lockType, 'Lock()', (cls: Type) => new cls.ctor());
method(lockType, 'locked(self)', (self: Lock) => self.locked);
method(lockType, 'acquire(self)', (self: Lock) => newCoroutine('Lock.acquire', self.acquire()));
method(lockType, 'release(self)', (self: Lock) => {
  self.release();
  return none;
});
asManager(
  lockType,
  (self: Lock) => self.acquire(),
  (self: Lock) => self.release(),
);
registerRepr(Lock, (v: Lock) => described(v, v.locked ? 'locked' : 'unlocked', v.waiters));

// ── Event ───────────────────────────────────────────────────────────────────────────────────────
export class Event extends Obj {
  isSet = false;
  readonly waiters = new Waiters();

  set(): void {
    if (this.isSet) return;
    this.isSet = true;
    for (const future of this.waiters.list) if (!future.done) future.setResult(true);
  }

  *wait(): JsGenerator {
    if (this.isSet) return true;
    yield* this.waiters.wait();
    return true;
  }
}
export const eventType = newBuiltinType('Event', Event, objectType, 'asyncio.locks');
construct(eventType, 'Event()', (cls: Type) => new cls.ctor());
method(eventType, 'is_set(self)', (self: Event) => self.isSet);
method(eventType, 'set(self)', (self: Event) => {
  self.set();
  return none;
});
method(eventType, 'clear(self)', (self: Event) => {
  self.isSet = false;
  return none;
});
method(eventType, 'wait(self)', (self: Event) => newCoroutine('Event.wait', self.wait()));
registerRepr(Event, (v: Event) => described(v, v.isSet ? 'set' : 'unset', v.waiters));

// ── Condition ───────────────────────────────────────────────────────────────────────────────────
export class Condition extends Obj {
  lock = new Lock();
  readonly waiters = new Waiters();

  *wait(): JsGenerator {
    if (!this.lock.locked) throw pyError(E.RuntimeError, 'cannot wait on un-acquired lock');
    this.lock.release();
    let cancelled: Exc | undefined;
    try {
      yield* this.waiters.wait();
    } finally {
      for (;;) {
        try {
          yield* this.lock.acquire();
          break;
        } catch (e) {
          // oxlint-disable-next-line eslint/no-unsafe-finally -- the lock could not be had again: that outweighs how the wait ended
          if (!isCancel(e)) throw e;
          cancelled = e;
        }
      }
    }
    if (cancelled !== undefined) throw raised(cancelled);
    return true;
  }

  *waitFor(predicate: Value): JsGenerator {
    let result = call(predicate, []);
    while (!truth(result)) {
      yield* this.wait();
      result = call(predicate, []);
    }
    return result;
  }

  notify(n: number): void {
    if (!this.lock.locked) throw pyError(E.RuntimeError, 'cannot notify on un-acquired lock');
    let woken = 0;
    for (const future of this.waiters.list) {
      if (woken >= n) break;
      if (future.done) continue;
      woken++;
      future.setResult(false);
    }
  }
}
export const conditionType = newBuiltinType('Condition', Condition, objectType, 'asyncio.locks');
construct(conditionType, 'Condition(lock=None)', (cls: Type, lock: Value) => {
  const made = new cls.ctor() as Condition;
  if (lock instanceof Lock) made.lock = lock;
  return made;
});
method(conditionType, 'locked(self)', (self: Condition) => self.lock.locked);
method(conditionType, 'acquire(self)', (self: Condition) => newCoroutine('Lock.acquire', self.lock.acquire()));
method(conditionType, 'release(self)', (self: Condition) => {
  self.lock.release();
  return none;
});
method(conditionType, 'wait(self)', (self: Condition) => newCoroutine('Condition.wait', self.wait()));
method(conditionType, 'wait_for(self, predicate)', (self: Condition, predicate: Value) =>
  newCoroutine('Condition.wait_for', self.waitFor(predicate)),
);
method(conditionType, 'notify(self, n=1)', (self: Condition, n: Value) => {
  self.notify(smallIndex(n));
  return none;
});
method(conditionType, 'notify_all(self)', (self: Condition) => {
  self.notify(Infinity);
  return none;
});
asManager(
  conditionType,
  (self: Condition) => self.lock.acquire(),
  (self: Condition) => self.lock.release(),
);
registerRepr(Condition, (v: Condition) => described(v, v.lock.locked ? 'locked' : 'unlocked', v.waiters));

// ── Semaphore ───────────────────────────────────────────────────────────────────────────────────
export class Semaphore extends Obj {
  value = 1;
  bound = 1;
  readonly waiters = new Waiters();

  get locked(): boolean {
    return this.value === 0 || !this.waiters.allCancelled;
  }

  *acquire(): JsGenerator {
    if (!this.locked) {
      this.value--;
      return true;
    }
    const future = newFuture(runningLoop());
    this.waiters.list.push(future);
    meter.allocate(200);
    try {
      yield* awaitFuture(future);
    } catch (e) {
      this.forget(future);
      if (isCancel(e)) {
        if (future.state === 'FINISHED') this.value++;
        this.wakeNext();
      }
      throw e;
    }
    this.forget(future);
    if (this.value > 0) this.wakeNext();
    return true;
  }

  private forget(future: Future): void {
    const at = this.waiters.list.indexOf(future);
    if (at >= 0) this.waiters.list.splice(at, 1);
  }

  private wakeNext(): void {
    if (this.waiters.wakeOne()) this.value--;
  }

  release(): void {
    this.value++;
    this.wakeNext();
  }
}
export const semaphoreType = newBuiltinType('Semaphore', Semaphore, objectType, 'asyncio.locks');
class BoundedSemaphore extends Semaphore {
  override release(): void {
    if (this.value >= this.bound) throw valueError('BoundedSemaphore released too many times');
    super.release();
  }
}
export const boundedSemaphoreType = newBuiltinType(
  'BoundedSemaphore',
  BoundedSemaphore,
  semaphoreType,
  'asyncio.locks',
);
for (const type of [semaphoreType, boundedSemaphoreType])
  construct(type, `${type.name}(value=1)`, (cls: Type, value: Value) => {
    const n = smallIndex(value);
    if (n < 0) throw valueError('Semaphore initial value must be >= 0');
    const made = new cls.ctor() as Semaphore;
    made.value = n;
    made.bound = n;
    return made;
  });
method(semaphoreType, 'locked(self)', (self: Semaphore) => self.locked);
method(semaphoreType, 'acquire(self)', (self: Semaphore) => newCoroutine('Semaphore.acquire', self.acquire()));
method(semaphoreType, 'release(self)', (self: Semaphore) => {
  self.release();
  return none;
});
getter(semaphoreType, '_value', (self: Semaphore) => self.value);
asManager(
  semaphoreType,
  (self: Semaphore) => self.acquire(),
  (self: Semaphore) => self.release(),
);
const semaphoreText = (v: Semaphore): string =>
  described(v, v.locked ? 'locked' : `unlocked, value:${v.value}`, v.waiters);
registerRepr(Semaphore, semaphoreText);
registerRepr(BoundedSemaphore, semaphoreText);

// ── Barrier ─────────────────────────────────────────────────────────────────────────────────────
export class Barrier extends Obj {
  parties = 1;
  count = 0;
  state: 'filling' | 'draining' | 'resetting' | 'broken' = 'filling';
  readonly waiters = new Waiters();

  private wakeAll(): void {
    for (const future of this.waiters.list) if (!future.done) future.setResult(true);
  }

  *wait(): JsGenerator {
    while (this.state === 'draining' || this.state === 'resetting') yield* this.waiters.wait();
    if (this.state === 'broken') throw pyError(brokenBarrierError, 'Barrier aborted');
    const index = this.count++;
    try {
      if (index + 1 === this.parties) {
        this.state = 'draining';
        this.wakeAll();
      } else {
        while (this.state === 'filling') yield* this.waiters.wait();
        const now = this.state as Barrier['state'];
        if (now === 'broken' || now === 'resetting') throw pyError(brokenBarrierError, 'Abort or reset of barrier');
      }
      return index;
    } finally {
      this.count--;
      if (this.count === 0 && (this.state as Barrier['state']) !== 'broken') {
        this.state = 'filling';
        this.wakeAll();
      }
    }
  }

  reset(): void {
    if (this.count > 0) {
      if (this.state !== 'resetting') this.state = 'resetting';
    } else this.state = 'filling';
    this.wakeAll();
  }

  abort(): void {
    this.state = 'broken';
    this.wakeAll();
  }
}
export const barrierType = newBuiltinType('Barrier', Barrier, objectType, 'asyncio.locks');
construct(barrierType, 'Barrier(parties)', (cls: Type, parties: Value) => {
  const n = smallIndex(parties);
  if (n < 1) throw valueError('parties must be > 0');
  const made = new cls.ctor() as Barrier;
  made.parties = n;
  return made;
});
method(barrierType, 'wait(self)', (self: Barrier) => newCoroutine('Barrier.wait', self.wait()));
/* eslint-disable require-yield -- what is awaited need not wait */
const barrierStep = (name: string, work: (self: Barrier) => void): void => {
  const steps = function* (self: Barrier): JsGenerator {
    work(self);
    return none;
  };
  method(barrierType, `${name}(self)`, (self: Barrier) => newCoroutine(`Barrier.${name}`, steps(self)));
};
barrierStep('reset', (self) => self.reset());
barrierStep('abort', (self) => self.abort());
method(barrierType, '__aenter__(self)', (self: Barrier) => newCoroutine('Barrier.__aenter__', self.wait()));
method(barrierType, '__aexit__(self, *args)', () =>
  newCoroutine(
    'Barrier.__aexit__',
    (function* (): JsGenerator {
      return none;
    })(),
  ),
);
/* eslint-enable require-yield */
getter(barrierType, 'parties', (self: Barrier) => self.parties);
getter(barrierType, 'n_waiting', (self: Barrier) => (self.state === 'filling' ? self.count : 0));
getter(barrierType, 'broken', (self: Barrier) => self.state === 'broken');
registerRepr(
  Barrier,
  (v: Barrier) =>
    `<asyncio.locks.Barrier object at ${address(v)} [${v.state}${v.state === 'broken' ? '' : `, waiters:${v.state === 'filling' ? v.count : 0}/${v.parties}`}]>`,
);
