/** What `asyncio` keeps for a run: the loops, the tasks, and which of them is running. */
import { E, pyError } from '../../runtime/exceptions.ts';
import { run } from '../../runtime/state.ts';
import type { Task } from './future.ts';
import type { Loop } from './loop.ts';

const key = 'asyncio';

/** One run's state. */
export class AsyncState {
  running: Loop | undefined = undefined;
  /** Set by `set_event_loop`; undefined after a run has taken it away. */
  loop: Loop | undefined = undefined;
  /** `set_event_loop` was called, so no loop is made for whoever asks. */
  loopWasSet = false;
  current: Task | undefined = undefined;
  taskCount = 0;
  /** Tasks that may not be done, in the order in which they were made. */
  readonly tasks = new Set<Task>();
  sweepAt = 256;
  private readonly makeLoop: () => Loop;

  constructor(makeLoop: () => Loop) {
    this.makeLoop = makeLoop;
  }

  /** Forgets tasks that are done. */
  sweep(): void {
    for (const task of this.tasks) if (task.done) this.tasks.delete(task);
    this.sweepAt = this.tasks.size * 2;
  }

  /** The tasks of a loop that are not done. */
  allTasks(loop: Loop): Task[] {
    return [...this.tasks].filter((task): task is Task => task.loop === loop && !task.done);
  }

  /** The running loop, or the one of the main thread, made when it is first asked for. */
  policyLoop(): Loop {
    if (this.running !== undefined) return this.running;
    if (this.loop !== undefined) return this.loop;
    if (this.loopWasSet) throw pyError(E.RuntimeError, "There is no current event loop in thread 'MainThread'.");
    this.loop = this.makeLoop();
    this.loopWasSet = true;
    return this.loop;
  }
}

/** How loops are made; set by `loop.ts`. */
export const loopMaker: { make: () => Loop } = {
  make: () => {
    throw new Error('no loop maker');
  },
};

export const asyncState = (): AsyncState => {
  let state = run.store.get(key) as AsyncState | undefined;
  if (state === undefined) {
    state = new AsyncState(() => loopMaker.make());
    run.store.set(key, state);
  }
  return state;
};

/** The loop that runs now. Errors: RuntimeError if there is none. */
export const runningLoop = (): Loop => {
  const { running } = asyncState();
  if (running === undefined) throw pyError(E.RuntimeError, 'no running event loop');
  return running;
};
