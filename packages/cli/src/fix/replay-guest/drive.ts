/** One call of the function under test, with what stands around it led to its end: promises, callbacks, timers. */
import { argumentsFor } from './arguments-for.ts';
import { answer, Exit, lab, type LabEvent, plain } from './lab.ts';
import { load, type Loaded, type Source, Stuck, timed } from './load.ts';

/** Where the finding stands, from the outermost function inwards; empty: in the module's own statements. */
export interface Step {
  readonly kind: 'marked' | 'named' | 'method';
  readonly id: number;
  readonly name: string;
  readonly owner: string;
}

/** How a call ended, and what reached the outside. */
export interface Ended {
  readonly end: readonly [kind: string, value: unknown];
  readonly events: readonly LabEvent[];
}

type Run = (...given: readonly unknown[]) => unknown;

const tick = setImmediate;

/** Leaves room for what was promised. Units: turns of the event loop. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => tick(resolve));
};

/** What is there before anything ran. */
const innate = new Set(Reflect.ownKeys(Object.prototype));

const begin = (): void => {
  lab.events = [];
  lab.answers = [];
  lab.pending = [];
  lab.timers = [];
  lab.count = 0;
};

const finish = (end: readonly [string, unknown]): Ended => {
  for (const key of Reflect.ownKeys(Object.prototype)) {
    if (innate.has(key)) continue;
    lab.events.push(['polluted', [String(key)], 0]);
    Reflect.deleteProperty(Object.prototype, key);
  }
  const [kind, value] = end;
  return {
    end: kind === 'returned' && lab.answers.length > 0 ? ['returned', { answers: lab.answers }] : [kind, plain(value)],
    events: lab.events,
  };
};

/** Runs the module itself, with what its inputs hold. */
export const runModule = async (source: Source): Promise<Ended> => {
  begin();
  try {
    const loaded = await within(load(source));
    if (loaded === undefined) return finish(['pending', null]);
    await goOn('');
    return finish(['returned', null]);
  } catch (error) {
    return finish(endOf(error));
  }
};

/** Calls the function that a way leads to; `undefined` when it cannot be had. `label` is the route's name, where it is one. */
export const callFunction = async (loaded: Loaded, way: readonly Step[], label: string): Promise<Ended | undefined> => {
  const [outer, ...inner] = way;
  if (outer === undefined) return undefined;
  begin();
  const own = functionAt(loaded, outer);
  if (own === undefined) return undefined;
  for (const step of inner) if (step.kind === 'marked') loaded.marked.delete(step.id);
  try {
    const isOwnClass = /^class\b/u.test(Function.prototype.toString.call(own.run));
    const result: unknown = timed(() =>
      isOwnClass
        ? (Reflect.construct(own.run, argumentsFor(own.run, false)) as unknown)
        : Reflect.apply(own.run, own.holder, argumentsFor(own.run, outer.kind === 'marked')),
    );
    const settled = watch(result);
    for (let round = 0; round < 12 && !settled.isDone(); round += 1) {
      await turns(2);
      if (settled.isDone()) break;
      await goOn(label);
    }
    await goOn(label);
    return finish(settled.end());
  } catch (error) {
    return finish(endOf(error));
  }
};

/** Calls what was kept to be called later, until nothing is left. Of routes only the one that is meant. */
const goOn = async (label: string): Promise<void> => {
  for (let round = 0; round < 8; round += 1) {
    await turns(1);
    const timers = lab.timers.splice(0);
    const pending = lab.pending.splice(0).filter((one) => one.label === '' || label === '' || one.label === label);
    if (timers.length === 0 && pending.length === 0) return;
    for (const run of timers.slice(0, 50)) await quietly(() => run());
    for (const { run } of pending.slice(0, 50)) await quietly(() => run(...argumentsFor(run, true)));
  }
};

const quietly = async (run: () => unknown): Promise<void> => {
  try {
    const settled = watch(timed(run));
    for (let round = 0; round < 4 && !settled.isDone(); round += 1) await turns(1);
    const [kind, value] = settled.end();
    if (kind === 'raised') answer('raised', value);
  } catch (error) {
    if (!(error instanceof Exit)) answer('raised', endOf(error)[1]);
  }
};

const watch = (result: unknown): { isDone: () => boolean; end: () => readonly [string, unknown] } => {
  let end: readonly [string, unknown] | undefined;
  if (result instanceof Promise)
    result.then(
      (value: unknown) => {
        end = ['returned', value];
      },
      (error: unknown) => {
        end = endOf(error);
      },
    );
  else end = ['returned', result];
  return { isDone: () => end !== undefined, end: () => end ?? ['pending', null] };
};

const within = async <Item>(promise: Promise<Item>): Promise<Item | undefined> => {
  let isDone = false;
  const waited = (async (): Promise<undefined> => {
    for (let round = 0; round < 60 && !isDone; round += 1) {
      await turns(1);
      for (const run of lab.timers.splice(0).slice(0, 50)) await quietly(run);
    }
    return undefined;
  })();
  try {
    return await Promise.race([promise, waited]);
  } finally {
    isDone = true;
  }
};

/** What was thrown as an end. What ran on is also something that reached the outside. */
const endOf = (error: unknown): readonly [string, unknown] => {
  if (error instanceof Stuck) lab.events.push(['stuck', [], 0]);
  return error instanceof Exit ? ['returned', null] : ['raised', nameOf(error)];
};

const nameOf = (error: unknown): string =>
  error instanceof Stuck ? 'Stuck' : error instanceof Error ? error.name : 'Error';

interface Found {
  readonly run: Run;
  readonly holder: unknown;
}

const isRun = (one: unknown): one is Run => typeof one === 'function';

const functionAt = ({ marked, taken, exports }: Loaded, { kind, id, name, owner }: Step): Found | undefined => {
  if (kind === 'marked') {
    const run = marked.get(id);
    return run === undefined ? undefined : { run, holder: undefined };
  }
  if (kind === 'named') {
    const run = taken[name] ?? Reflect.get(Object(exports) as object, name);
    if (isRun(run)) return { run, holder: undefined };
    // `export default function` without a name.
    const byDefault: unknown = Reflect.get(Object(exports) as object, 'default');
    return isRun(byDefault)
      ? { run: byDefault, holder: undefined }
      : methodIn([exports, ...Object.values(taken)], name);
  }
  const group = taken[owner] ?? Reflect.get(Object(exports) as object, owner);
  if (isRun(group) && /^class\b/u.test(Function.prototype.toString.call(group))) {
    if (name === 'constructor') return { run: group, holder: undefined };
    const own: unknown = Reflect.get(group, name);
    if (isRun(own)) return { run: own, holder: group };
    const instance = instanceOf(group);
    const run: unknown = Reflect.get(instance, name);
    return isRun(run) ? { run, holder: instance } : undefined;
  }
  return methodIn([group, exports, ...Object.values(taken)], name);
};

const instanceOf = (group: Run): object => {
  try {
    return timed(() => Reflect.construct(group, argumentsFor(group, false)) as object);
  } catch {
    return Object.create(Object(Reflect.get(group, 'prototype')) as object) as object;
  }
};

/** A method of that name in objects, at most three deep. */
const methodIn = (roots: readonly unknown[], name: string): Found | undefined => {
  let level: readonly unknown[] = roots;
  for (let depth = 0; depth < 4; depth += 1) {
    const below: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      const found: unknown = Object.hasOwn(one, name) ? Reflect.get(one, name) : undefined;
      if (isRun(found)) return { run: found, holder: one };
      below.push(...Object.values(one).slice(0, 50));
    }
    level = below;
  }
  return undefined;
};
