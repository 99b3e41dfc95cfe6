/** `Queue`, `LifoQueue`, `PriorityQueue`. */
import { smallIndex } from '../../runtime/arithmetic.ts';
import { newAlias } from '../../runtime/alias.ts';
import { classMethod, construct, getter, method } from '../../runtime/callables.ts';
import { less } from '../../runtime/compare.ts';
import { E, Exc, newExc, pyError, raised } from '../../runtime/exceptions.ts';
import { type JsGenerator, newCoroutine } from '../../runtime/generators.ts';
import { meter } from '../../runtime/meter.ts';
import { Instance, newBuiltinType, none, objectType, type Type, type Value } from '../../runtime/object.ts';
import { address, joinReprs, registerRepr } from '../../runtime/text.ts';
import { queueEmpty, queueFull } from './errors.ts';
import { awaitFuture, type Future, newFuture } from './future.ts';
import { Event } from './locks.ts';
import { runningLoop } from './state.ts';

export class Queue extends Instance {
  maxsize = 0;
  /** What is in it, from `head` on. */
  items: Value[] = [];
  head = 0;
  unfinished = 0;
  readonly finished = new Event();
  private readonly getters: Future[] = [];
  private readonly putters: Future[] = [];

  constructor() {
    super();
    this.finished.isSet = true;
  }

  get size(): number {
    return this.items.length - this.head;
  }
  get full(): boolean {
    return this.maxsize > 0 && this.size >= this.maxsize;
  }

  protected add(v: Value): void {
    this.items.push(v);
  }
  protected take(): Value {
    const v = this.items[this.head++]!;
    if (this.head > 32 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return v;
  }

  putNow(v: Value): void {
    if (this.full) throw raised(newExc(queueFull));
    meter.allocate(16);
    this.add(v);
    this.unfinished++;
    this.finished.isSet = false;
    wakeNext(this.getters);
  }

  takeNow(): Value {
    if (this.size === 0) throw raised(newExc(queueEmpty));
    const v = this.take();
    wakeNext(this.putters);
    return v;
  }

  *put(v: Value): JsGenerator {
    while (this.full) yield* this.queueUp(this.putters, () => !this.full);
    this.putNow(v);
    return none;
  }

  *get(): JsGenerator {
    while (this.size === 0) yield* this.queueUp(this.getters, () => this.size > 0);
    return this.takeNow();
  }

  private *queueUp(line: Future[], ready: () => boolean): JsGenerator {
    const future = newFuture(runningLoop());
    line.push(future);
    meter.allocate(200);
    try {
      return yield* awaitFuture(future);
    } catch (e) {
      if (meter.stopped !== undefined || !(e instanceof Exc)) throw e;
      future.cancel(none);
      const at = line.indexOf(future);
      if (at >= 0) line.splice(at, 1);
      if (ready() && future.state !== 'CANCELLED') wakeNext(line);
      throw e;
    }
  }

  taskDone(): void {
    if (this.unfinished <= 0) throw pyError(E.ValueError, 'task_done() called too many times');
    if (--this.unfinished === 0) this.finished.set();
  }

  *join(): JsGenerator {
    if (this.unfinished > 0) yield* this.finished.wait();
    return none;
  }
}

const wakeNext = (line: Future[]): void => {
  for (let one = line.shift(); one !== undefined; one = line.shift())
    if (!one.done) {
      one.setResult(none);
      break;
    }
};

class LifoQueue extends Queue {
  protected override take(): Value {
    return this.items.pop()!;
  }
}

/** A binary heap that moves its elements as `heapq` does, so that equal ones come in the same order. */
class PriorityQueue extends Queue {
  protected override add(v: Value): void {
    const { items } = this;
    items.push(v);
    this.rise(0, items.length - 1);
  }
  protected override take(): Value {
    const { items } = this;
    const last = items.pop()!;
    if (items.length === 0) return last;
    const first = items[0]!;
    items[0] = last;
    const end = items.length;
    let at = 0;
    for (let child = 1; child < end; child = 2 * at + 1) {
      if (child + 1 < end && !less(items[child]!, items[child + 1]!)) child++;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    this.rise(0, at);
    return first;
  }
  private rise(start: number, from: number): void {
    const { items } = this;
    const v = items[from]!;
    let at = from;
    while (at > start) {
      const up = (at - 1) >> 1;
      if (!less(v, items[up]!)) break;
      items[at] = items[up]!;
      at = up;
    }
    items[at] = v;
  }
}

export const queueType = newBuiltinType('Queue', Queue, objectType, 'asyncio.queues');
export const lifoQueueType = newBuiltinType('LifoQueue', LifoQueue, queueType, 'asyncio.queues');
export const priorityQueueType = newBuiltinType('PriorityQueue', PriorityQueue, queueType, 'asyncio.queues');
for (const type of [queueType, lifoQueueType, priorityQueueType]) {
  type.traits.hasDict = true;
  construct(type, `${type.name}(maxsize=0)`, (cls: Type, maxsize: Value) => {
    const made = new cls.ctor() as Queue;
    made.maxsize = smallIndex(maxsize);
    return made;
  });
}
method(queueType, 'qsize(self)', (self: Queue) => self.size);
method(queueType, 'empty(self)', (self: Queue) => self.size === 0);
method(queueType, 'full(self)', (self: Queue) => self.full);
method(queueType, 'put(self, item)', (self: Queue, v: Value) => newCoroutine('Queue.put', self.put(v)));
method(queueType, 'get(self)', (self: Queue) => newCoroutine('Queue.get', self.get()));
method(queueType, 'put_nowait(self, item)', (self: Queue, v: Value) => {
  self.putNow(v);
  return none;
});
method(queueType, 'get_nowait(self)', (self: Queue) => self.takeNow());
method(queueType, 'task_done(self)', (self: Queue) => {
  self.taskDone();
  return none;
});
method(queueType, 'join(self)', (self: Queue) => newCoroutine('Queue.join', self.join()));
getter(queueType, 'maxsize', (self: Queue) => self.maxsize);
getter(queueType, '_unfinished_tasks', (self: Queue) => self.unfinished);
classMethod(queueType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
for (const ctor of [Queue, LifoQueue, PriorityQueue])
  registerRepr(ctor, (v: Queue) => {
    const held = v.size > 0 ? ` _queue=[${joinReprs(v.items.slice(v.head))}]` : '';
    const tasks = v.unfinished > 0 ? ` tasks=${v.unfinished}` : '';
    return `<${v.t.qualname} at ${address(v)} maxsize=${v.maxsize}${held}${tasks}>`;
  });
