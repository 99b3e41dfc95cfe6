/**
 * Whether the analyser sees a value get from a named source to a named sink.
 *
 * A model names both in words of the code. The sink must be a call that is reached, on the quoted lines; the source must be among the
 * inputs of one of its arguments, in the same function or over calls of it with an argument in that place. This is less than a proof: what checks
 * or escapes the value on its way is not judged.
 */
import type { ArgumentSeen, CallSeen, Outline } from '@sallyport/core/faces';
import { lineCounter } from '../summary/line-counter.ts';
import type { Piece } from './shown-pieces.ts';

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly outline: Outline;
}

export interface Claim {
  readonly source: string;
  readonly sink: string;
  readonly lines: Piece;
}

/** Calls over which a value is followed backwards, and the most that are looked at. */
const mostHops = 3;
const mostSteps = 400;

export const followValue = (
  { source, sink, lines }: Claim,
  file: ReadFile,
  others: readonly ReadFile[],
): { readonly followed: boolean; readonly why: string } => {
  const wantedSource = segments(source);
  const wantedSink = segments(sink).at(-1);
  if (wantedSource.length === 0 || wantedSink === undefined)
    return { followed: false, why: 'no way of a value is named' };
  const lineOf = lineCounter(file.text);
  const onLines = file.outline.calls.filter(
    ({ start, end }) => lineOf(start) <= lines.to && lineOf(Math.max(start, end - 1)) >= lines.from,
  );
  const sinks = onLines.filter(({ name }) => segments(name).at(-1) === wantedSink);
  if (sinks.length === 0) return { followed: false, why: 'the named sink is no call on the quoted lines' };
  const reached = sinks.filter(({ isReached }) => isReached);
  if (reached.length === 0) return { followed: false, why: 'control does not come to the named sink' };
  const files = [file, ...others.filter(({ path }) => path !== file.path)];
  const seen = new Set<string>();
  let steps = 0;
  let level = reached.map((call): Step => ({ file, symbol: call.symbol, args: call.args, hops: [] }));
  for (let hop = 0; hop <= mostHops && level.length > 0; hop += 1) {
    const next: Step[] = [];
    for (const step of level) {
      if (step.args.some((arg) => [...arg.reads, ...arg.through].some((input) => names(input, wantedSource))))
        return {
          followed: true,
          why:
            step.hops.length === 0
              ? 'the analyser sees the source reach the sink in one function'
              : `the analyser sees the source reach the sink by way of ${step.hops.join(', ')}`,
        };
      for (const { caller, name } of callersOf(step, files)) {
        const key = `${caller.file.path}\0${caller.symbol}\0${caller.args.map(({ code }) => code).join('\0')}`;
        if (seen.has(key) || (steps += 1) > mostSteps) continue;
        seen.add(key);
        next.push({ ...caller, hops: [...step.hops, name] });
      }
    }
    level = next;
  }
  return { followed: false, why: 'the analyser does not see the named source reach the named sink' };
};

interface Step {
  readonly file: ReadFile;
  readonly symbol: string;
  readonly args: readonly ArgumentSeen[];
  /** Functions that the value went through, from the sink backwards. */
  readonly hops: readonly string[];
}

/** Calls of the function that a step stands in, with those arguments alone that the step's value comes from. */
const callersOf = (
  { file, symbol, args }: Step,
  files: readonly ReadFile[],
): readonly { readonly caller: Omit<Step, 'hops'>; readonly name: string }[] => {
  const own = file.outline.functions.find((one) => one.symbol === symbol);
  const name = symbol.split('.').at(-1) ?? '';
  if (own === undefined || name === '') return [];
  const roots = new Set(args.flatMap(({ reads }) => reads.map((input) => input.split('.')[0] ?? '')));
  const parameters = own.parameters.filter((parameter) => parameter !== 'self' && parameter !== 'cls');
  const wanted = parameters.flatMap((parameter, index) => (roots.has(parameter) ? [{ parameter, index }] : []));
  if (wanted.length === 0) return [];
  return files.flatMap((one) =>
    one.outline.calls
      .filter((call) => call.isReached && segments(call.name).at(-1) === name && call.symbol !== symbol)
      .flatMap((call) => {
        const given = argumentsOf(call, wanted);
        return given.length === 0 ? [] : [{ caller: { file: one, symbol: call.symbol, args: given }, name }];
      }),
  );
};

const argumentsOf = (
  { args }: CallSeen,
  wanted: readonly { readonly parameter: string; readonly index: number }[],
): readonly ArgumentSeen[] => {
  const places = args.filter(({ name }) => name === '');
  return wanted.flatMap(({ parameter, index }) => args.find(({ name }) => name === parameter) ?? places[index] ?? []);
};

/** `request.args["id"]`, `request.args.get("id")` and `request.args.id` are one and the same; arguments of calls are left out. */
const segments = (code: string): readonly string[] =>
  code
    .slice(0, 400)
    .replaceAll(/\.get\(\s*(["'`])([\w$-]*)\1[^)]*\)/gu, '.$2')
    .replaceAll(/\[\s*(["'`])([\w$-]*)\1\s*\]/gu, '.$2')
    .replaceAll('()', '')
    .replaceAll(/\([^]*$/gu, '')
    .replaceAll(/^\s*(?:await\s+|new\s+)/gu, '')
    .replaceAll(/\?\./gu, '.')
    .replaceAll(/[=\s]+$/gu, '')
    .split('.')
    .map((part) => part.trim())
    .filter((part) => /^[\w$]+$/u.test(part));

/** Whether an input that the analyser saw is the one that is named, or lies in it: `flask.request.args.id` is `request.args`. */
const names = (input: string, wanted: readonly string[]): boolean => {
  const parts = segments(input);
  for (let at = 0; at + wanted.length <= parts.length; at += 1)
    if (wanted.every((part, index) => parts[at + index] === part)) return true;
  return false;
};
