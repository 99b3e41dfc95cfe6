/**
 * How code that waits for the host gives way to other code: the runtime knows calls of tools, the event loop knows tasks, and
 * this is where the two meet without knowing each other.
 */
import type { Builtin } from './callables.ts';
import type { Coroutine, JsGenerator } from './generators.ts';
import type { Kwargs, Value } from './object.ts';

/** A call of the host that was started; its number is its place in the order of starts. */
export interface OpenCall {
  readonly number: number;
  readonly name: string;
}

/** The calls of the host that a run has under way, as an event loop needs them. */
export interface CallsUnderWay {
  /**
   * Waits until a call of those that tasks wait for has its answer, or the time is over. Units: milliseconds.
   *
   * Without a time it waits for an answer alone.
   */
  next(milliseconds: number | undefined): OpenCall | 'time';
  /** The answer that has come meanwhile, without waiting. */
  look(): OpenCall | undefined;
  /** The answer is no longer wanted. */
  cancel(call: OpenCall): void;
}

/** What the host said to a call. */
export type HostAnswer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly type: string; readonly message: string };

/** The line to the host, as modules of the library that were lent it use it (key `calls`). */
export interface HostLine extends CallsUnderWay {
  begin(name: string, args: never): OpenCall;
  answerOf(call: OpenCall): HostAnswer;
  /** Says that a task waits for the call. */
  await(call: OpenCall): void;
  /** The answer of a call that `next` or `look` told of. */
  answered(call: OpenCall): HostAnswer;
}

/** Waits inside of a task for a call to be answered; absent until an event loop is loaded, which then sets it. */
export const answerWaiter: { wait: ((calls: CallsUnderWay, call: OpenCall) => JsGenerator | undefined) | undefined } = {
  wait: undefined,
};

const forms = new WeakMap<Builtin, (args: readonly Value[], kwargs: Kwargs) => Coroutine>();

/** Says what calling a function gives where its answer is to be awaited instead of waited for. */
export const setAwaitedForm = (f: Builtin, form: (args: readonly Value[], kwargs: Kwargs) => Coroutine): void => {
  forms.set(f, form);
};
export const awaitedFormOf = (f: Builtin): ((args: readonly Value[], kwargs: Kwargs) => Coroutine) | undefined =>
  forms.get(f);

const coroutineFunctions = new WeakSet<Builtin>();

/** Says that a function gives coroutines, as `async def` does. */
export const setCoroutineFunction = (f: Builtin): void => {
  coroutineFunctions.add(f);
};
export const isCoroutineFunction = (f: Builtin): boolean => coroutineFunctions.has(f);
