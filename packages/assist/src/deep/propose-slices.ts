/**
 * Outlines → the functions that are worth asking about, gravest first.
 *
 * Worth asking about are functions that the outside calls (routes, handlers), functions that hand parameters or data of a request to calls which no
 * rule knows and whose code is not at hand, or what such a call gives to one that is known, and functions about who may do what. Code outside of functions is not asked about.
 */
import type { CallSeen, FunctionSeen, NamedPlace } from '@sallyport/core/faces';
import { lineCounter } from '../review/summary/line-counter.ts';
import { type OutlinedFile, parameterName, wideName, writtenName, type WrittenName } from './seen-names.ts';

export interface DeepFile extends OutlinedFile {
  /** The code without comments and without what strings say, line for line. */
  readonly bare: string;
  readonly text: string;
}

/** A call, value or function that an answer may name, by the name that the model is shown. */
export type NameSeen = WrittenName & {
  readonly form: NamedPlace['form'];
  readonly isUsed: boolean;
  readonly keys: readonly string[];
};

export interface Slice {
  readonly file: DeepFile;
  readonly symbol: string;
  /** One-based, inclusive. */
  readonly from: number;
  readonly to: number;
  /** Units: UTF-16 units of the file. */
  readonly size: number;
  readonly weight: number;
  readonly names: ReadonlyMap<string, readonly NameSeen[]>;
}

export interface KnownNames {
  /** Whether rules, or the language itself, know what a call of this name does. */
  readonly isKnown: (dotted: string, language: NamedPlace['language']) => boolean;
}

/** Longest function that is shown; of a longer one the functions within are. Units: UTF-16 units. */
const mostLetters = 8_000;

export const proposeSlices = (files: readonly DeepFile[], known: KnownNames): readonly Slice[] => {
  const own = new Set(files.flatMap(({ outline }) => outline.functions.map(({ symbol }) => lastOf(symbol))));
  return files.flatMap((file) => slicesOf(file, own, known)).toSorted((a, b) => b.weight - a.weight || byPlace(a, b));
};

/** By file, then by line. */
export const byPlace = (a: Slice, b: Slice): number =>
  a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : a.from - b.from;

const slicesOf = (file: DeepFile, own: ReadonlySet<string>, known: KnownNames): readonly Slice[] => {
  const { outline } = file;
  const lineOf = lineCounter(file.text);
  const routes = new Set(outline.surface.flatMap(({ kind, name }) => (kind === 'route' ? [name] : [])));
  const doors = new Set(
    outline.guards.flatMap(({ kind, symbol, code }) => (kind === 'decorator' && isDoorway(code) ? [symbol] : [])),
  );
  const calls = outline.calls.toSorted((a, b) => a.start - b.start);
  return outermost(outline.functions).flatMap((one): readonly Slice[] => {
    const inside = within(calls, one);
    const names = namesIn(file, one, inside, known);
    const isDoor = routes.has(one.symbol) || doors.has(one.symbol) || handlerName.test(lastOf(one.symbol));
    const weight =
      (isDoor ? 4 : 0) + (guardName.test(lastOf(one.symbol)) ? 2 : 0) + weightOfCalls(inside, file, own, known);
    if (weight === 0 || names.size === 0) return [];
    return [
      {
        file,
        symbol: one.symbol,
        from: lineOf(one.start),
        to: lineOf(Math.max(one.start, one.end - 1)),
        size: one.end - one.start,
        weight,
        names,
      },
    ];
  });
};

/** Most calls of a function that count. */
const mostCounted = 4;

/** Calls that nobody knows count by what they are given; what they give counts where a call that is known is given it. */
const weightOfCalls = (
  calls: readonly CallSeen[],
  file: DeepFile,
  own: ReadonlySet<string>,
  { isKnown }: KnownNames,
): number => {
  const unknown = new Set<string>();
  const reached = calls.filter(({ isReached }) => isReached);
  for (const call of reached) {
    const written = writtenName(call, file);
    if (written !== undefined && !own.has(lastOf(written.dotted)) && !isKnown(written.dotted, file.language))
      unknown.add(call.name);
  }
  let weight = 0;
  let counted = 0;
  for (const { name, args } of reached) {
    if (counted >= mostCounted) break;
    const reads = unknown.has(name) ? args.flatMap((argument) => argument.reads) : [];
    const isFed = !unknown.has(name) && args.some(({ through }) => through.some((one) => unknown.has(one)));
    if (reads.length === 0 && !isFed) continue;
    counted += 1;
    weight += isFed ? 2 : reads.some((input) => requestWords.test(input)) ? 3 : 1;
  }
  return weight;
};

/** Functions that lie in no other one, where that is not too long to be shown. */
const outermost = (functions: readonly FunctionSeen[]): readonly FunctionSeen[] => {
  const kept: FunctionSeen[] = [];
  let end = -1;
  for (const one of functions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < end || one.end - one.start > mostLetters) continue;
    kept.push(one);
    end = one.end;
  }
  return kept;
};

const within = (calls: readonly CallSeen[], { start, end }: FunctionSeen): readonly CallSeen[] => {
  let [low, high] = [0, calls.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: CallSeen[] = [];
  for (let at = low; at < calls.length; at += 1) {
    const call = calls[at];
    if (call === undefined || call.start >= end) break;
    found.push(call);
  }
  return found;
};

/** Most names of a function that the model is shown. */
const mostNames = 60;

const namesIn = (
  file: DeepFile,
  { start, end, reads }: FunctionSeen,
  calls: readonly CallSeen[],
  known: KnownNames,
): ReadonlyMap<string, readonly NameSeen[]> => {
  const names = new Map<string, NameSeen[]>();
  const add = (name: string, seen: NameSeen): void => {
    const list = names.get(name);
    if (list !== undefined) list.push(seen);
    else if (names.size < mostNames) names.set(name, [seen]);
  };
  for (const call of calls) {
    const written = writtenName(call, file);
    if (written === undefined || !call.isReached || known.isKnown(written.dotted, file.language)) continue;
    const places = call.args.filter(({ name }) => name === '').map((_, index) => String(index));
    const form = call.name.endsWith('=') ? 'assignment' : /^(?:await\s+)?new\s/u.test(call.code) ? 'new' : 'call';
    const keys =
      form === 'assignment' ? [] : [...places, ...call.args.flatMap(({ name }) => (name === '' ? [] : [name]))];
    add(call.name, { ...written, form, isUsed: call.isUsed, keys });
  }
  for (const one of file.outline.functions) {
    if (one.start < start || one.end > end) continue;
    const keys = one.parameters
      .flatMap((parameter) => parameterName(parameter) ?? [])
      .filter((name) => !itself.has(name));
    if (keys.length > 0 && /^[A-Za-z_][\w.]*$/u.test(one.symbol))
      add(`${one.symbol}()`, { module: '', dotted: one.symbol, isWide: false, form: 'parameter', isUsed: true, keys });
  }
  const longer = [...reads, ...calls.map(({ name }) => name)];
  for (const read of reads.slice(0, mostNames)) {
    // What is called is listed as such, and of `a.b.c` not also `a.b`.
    const isPart = longer.some((one) => one.startsWith(`${read}.`)) || calls.some(({ name }) => name === read);
    const written = isPart ? undefined : wideName(read, file);
    if (written?.dotted.includes('.') === true && !known.isKnown(written.dotted, file.language))
      add(read, { ...written, form: 'member', isUsed: true, keys: [] });
  }
  return names;
};

const itself: ReadonlySet<string> = new Set(['self', 'cls', 'this']);

const lastOf = (name: string): string => name.split('.').at(-1) ?? name;

/** Decorators by which frameworks of all sorts have a function called from outside. */
const isDoorway = (decorator: string): boolean => doorName.test(lastOf(/^@?([\w.$]*)/u.exec(decorator)?.[1] ?? ''));
const doorName =
  /^(?:route|get|post|put|patch|delete|head|options|websocket|.*view|endpoint|rpc|.*task|job|command|.*handler|receiver|.*listener?|subscri\w*|consum\w*|.*event\w*|.*message\w*|action|tool|on(?:[_A-Z]\w*)?|query|mutation|resolver)$/iu;
const handlerName =
  /^(?:on_|on[A-Z]|handle|consume|receive|process_?[mMeE]|lambda_?[hH]andler|.*(?:_handler|Handler|_view|Controller)$)/u;
const guardName =
  /auth|login|log_in|sign_?in|passw|permission|access|allow|role|admin|owner|token|session|verif|check|valid|saniti[sz]e|escape|clean|safe|trust/iu;
const requestWords =
  /(?:^|\.)_?(?:req|request|ctx|context|event|message|msg|body|query|params|payload|headers|cookies|args|form|input|data)(?:\.|$)/iu;
