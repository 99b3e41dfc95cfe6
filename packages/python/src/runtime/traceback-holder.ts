/**
 * The tracebacks of the run in progress, for library modules that show them (`traceback`, `logging`, `asyncio`).
 *
 * The program that runs is noted here before it starts. Library code sees an exception from inside a handler: the frames
 * that are still running when it asks, and were not passed by the exception, are not part of what it shows.
 */
import { type Exc, type Stack } from './exceptions.ts';
import {
  formatTraceback,
  framesFrom,
  placesFrom,
  programSpan,
  tracebackHolder,
  type FrameSummary,
  type TextSpan,
} from './traceback.ts';

export { tracebackHolder };

/** The stack at this moment. */
export const stackHere = (frames = 400): Stack => {
  const holder: Stack = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = frames;
  Error.captureStackTrace(holder, stackHere);
  Error.stackTraceLimit = limit;
  return holder;
};

/** What CPython's `traceback.format_exc` says of an exception; with `chain` of those that led to it too. */
export const tracebackText = (exc: Exc, chain = true): string => {
  const { source } = tracebackHolder;
  return source === undefined ? '' : formatTraceback(exc, source, { here: stackHere(), chain });
};

/** The frames of an exception from its handler inwards, outermost first; `led` is the exception that it led to. */
export const tracebackFrames = (exc: Exc, led?: Exc): readonly FrameSummary[] => {
  const { source } = tracebackHolder;
  if (source === undefined || exc.noTraceback) return [];
  return framesFrom(exc.stacks, source, led === undefined ? [stackHere()] : led.stacks);
};

/** The frames that run (or ran, when a stack is given), outermost first. */
export const runningFrames = (stack: Stack = stackHere()): readonly FrameSummary[] => {
  const { source } = tracebackHolder;
  return source === undefined ? [] : framesFrom([stack], source, []);
};

/** Where the program is: 1 is the line that called into the library, 2 the one that called that function. */
export const placeHere = (level: number): { readonly line: number; readonly name: string } | undefined => {
  const { source } = tracebackHolder;
  if (source === undefined) return undefined;
  const places = placesFrom(stackHere(level > 1 ? 200 : 30), source);
  return places.at(-Math.max(1, level)) ?? places[0];
};

/** The piece of the program's own text that runs, or ran when a stack was taken. */
export const spanOf = (stack: Stack): TextSpan | undefined => {
  const { source } = tracebackHolder;
  return source === undefined ? undefined : programSpan(stack, source);
};
