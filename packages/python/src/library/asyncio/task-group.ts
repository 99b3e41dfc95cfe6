/** `TaskGroup`: tasks that end together. */
import { construct, method } from '../../runtime/callables.ts';
import { call } from '../../runtime/call.ts';
import { E, Exc, isCaught, pyError, raised } from '../../runtime/exceptions.ts';
import { type JsGenerator, newCoroutine } from '../../runtime/generators.ts';
import { meter } from '../../runtime/meter.ts';
import { newBuiltinType, newList, none, Obj, objectType, type Type, type Value } from '../../runtime/object.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { cancelledError } from './errors.ts';
import { awaitFuture, type Future, newFuture, newTask, type Task } from './future.ts';
import type { Loop } from './loop.ts';
import { asyncState, runningLoop } from './state.ts';

const isBase = (exc: Exc): boolean => exc.t.isSubtypeOf(E.SystemExit) || exc.t.isSubtypeOf(E.KeyboardInterrupt);

export class TaskGroup extends Obj {
  private entered = false;
  private exiting = false;
  private aborting = false;
  private loop: Loop | undefined = undefined;
  private parent: Task | undefined = undefined;
  private parentCancelled = false;
  private readonly tasks = new Set<Task>();
  private errors: Exc[] = [];
  private baseError: Exc | undefined = undefined;
  private allDone: Future | undefined = undefined;

  enter(): void {
    if (this.entered) throw pyError(E.RuntimeError, `TaskGroup ${repr(this)} has been already entered`);
    this.entered = true;
    this.loop = runningLoop();
    this.parent = asyncState().current;
    if (this.parent === undefined)
      throw pyError(E.RuntimeError, `TaskGroup ${repr(this)} cannot determine the parent task`);
  }

  *exit(exc: Exc | undefined): JsGenerator {
    this.exiting = true;
    if (exc !== undefined && isBase(exc)) this.baseError ??= exc;
    const cancelled = exc !== undefined && exc.t === cancelledError;
    let pass = cancelled ? exc : undefined;
    if (this.parentCancelled && uncancel(this.parent!) === 0) pass = undefined;
    if (exc !== undefined && !this.aborting) this.abort();
    while (this.tasks.size > 0) {
      this.allDone ??= newFuture(this.loop!);
      try {
        yield* awaitFuture(this.allDone);
      } catch (e) {
        if (!isCaught(e, meter.g, cancelledError)) throw e;
        if (!this.aborting) {
          pass = e;
          this.abort();
        }
      }
      this.allDone = undefined;
    }
    if (this.baseError !== undefined) throw raised(this.baseError);
    if (pass !== undefined && this.errors.length === 0) throw raised(pass);
    if (exc !== undefined && !cancelled) this.errors.push(exc);
    if (this.errors.length > 0) {
      const group = call(E.BaseExceptionGroup, ['unhandled errors in a TaskGroup', newList(this.errors)]) as Exc;
      this.errors = [];
      const thrown = raised(group);
      thrown.cause = undefined;
      thrown.suppressContext = true;
      throw thrown;
    }
    return none;
  }

  create(coro: Value, name: Value): Task {
    if (!this.entered) throw pyError(E.RuntimeError, `TaskGroup ${repr(this)} has not been entered`);
    if (this.exiting && this.tasks.size === 0) throw pyError(E.RuntimeError, `TaskGroup ${repr(this)} is finished`);
    if (this.aborting) throw pyError(E.RuntimeError, `TaskGroup ${repr(this)} is shutting down`);
    const task = newTask(this.loop!, coro, name);
    task.addCallback((done) => {
      this.finished(done as Task);
    });
    this.tasks.add(task);
    return task;
  }

  private finished(task: Task): void {
    this.tasks.delete(task);
    const { allDone, parent } = this;
    if (allDone !== undefined && this.tasks.size === 0 && !allDone.done) allDone.setResult(true);
    if (task.state === 'CANCELLED' || task.exc === undefined) return;
    const { exc } = task;
    task.retrieved();
    this.errors.push(exc);
    if (isBase(exc)) this.baseError ??= exc;
    if (parent!.done) {
      this.loop!.report(
        `Task ${repr(task)} has errored out but its parent task ${repr(parent!)} is already completed`,
        exc,
        task,
      );
      return;
    }
    if (!this.aborting && !this.parentCancelled) {
      this.abort();
      this.parentCancelled = true;
      parent!.cancel(none);
    }
  }

  private abort(): void {
    this.aborting = true;
    for (const task of this.tasks) if (!task.done) task.cancel(none);
  }

  describe(): string {
    const parts = [''];
    if (this.tasks.size > 0) parts.push(`tasks=${this.tasks.size}`);
    if (this.errors.length > 0) parts.push(`errors=${this.errors.length}`);
    if (this.aborting) parts.push('cancelling');
    else if (this.entered) parts.push('entered');
    return `<TaskGroup${parts.join(' ')}>`;
  }
}
const uncancel = (task: Task): number => {
  if (task.requests > 0) task.requests--;
  return task.requests;
};

const taskGroupType = newBuiltinType('TaskGroup', TaskGroup, objectType, 'asyncio.taskgroups');
construct(taskGroupType, 'TaskGroup()', (cls: Type) => new cls.ctor());
method(
  taskGroupType,
  'create_task(self, coro, *, name=None, context=None)',
  (self: TaskGroup, coro: Value, name: Value) => self.create(coro, name),
);
method(taskGroupType, '__aenter__(self)', (self: TaskGroup) =>
  newCoroutine(
    'TaskGroup.__aenter__',
    // eslint-disable-next-line require-yield -- what is awaited need not wait
    (function* (): JsGenerator {
      self.enter();
      return self;
    })(),
  ),
);
method(taskGroupType, '__aexit__(self, et, exc, tb)', (self: TaskGroup, _type: Value, exc: Value) =>
  newCoroutine('TaskGroup.__aexit__', self.exit(exc instanceof Exc ? exc : undefined)),
);
registerRepr(TaskGroup, (v: TaskGroup) => v.describe());
export { taskGroupType };
