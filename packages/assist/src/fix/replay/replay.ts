/**
 * Runs the function around a finding before and after a repair, in the executor, with ordinary inputs and with attacks.
 *
 * Both texts are modules of one small program; everything that reaches out meets a stand-in that writes down what it is given
 * (`stub-modules.ts`). Only for Python functions at module level: methods, coroutines and generators are not called.
 */
import type { PlainValue } from '@sallyport/core/faces';
import { changeOf } from '../change.ts';
import type { Judged } from '../judge.ts';
import { attackFor, type Attack, type ReplayEvent } from './attacks.ts';
import { ordinaryArguments, ordinaryValues } from './ordinary-inputs.ts';
import { isScript, replayScript } from './javascript/replay-script.ts';
import { sliced } from './sliced.ts';
import { anyModule, isStubbed, stubModules } from './stub-modules.ts';

/** One call of the function: how it ended, and what reached the outside. */
export interface Played {
  readonly value: string;
  readonly end: readonly [kind: string, value: unknown];
  readonly events: readonly ReplayEvent[];
}

export interface Replay {
  /** Pairs of before and after, by input; without those for which the function does not do the same twice. */
  readonly ordinary: readonly (readonly [before: Played, after: Played])[];
  readonly attacked: readonly (readonly [before: Played, after: Played])[];
  readonly attack: Attack | undefined;
  /** Where it was run, e.g. `in the executor`. */
  readonly place: string;
  /** A difference that needs no comparing. */
  readonly objection?: string;
}

const known = new WeakMap<Judged, Promise<Replay | { readonly why: string }>>();

/** What was seen, or why nothing was; asked once for each judging. */
export const replayOf = (judged: Judged): Promise<Replay | { readonly why: string }> => {
  const found = known.get(judged);
  if (found !== undefined) return found;
  const made = isScript(judged.file.path) ? replayScript(judged) : play(judged);
  known.set(judged, made);
  return made;
};

const play = async (judged: Judged): Promise<Replay | { readonly why: string }> => {
  const { tools, file, after, outlineBefore, outlineAfter, signal } = judged;
  if (tools.programs === undefined) return { why: 'no executor is at hand' };
  if (!/\.pyw?$/u.test(file.path)) return { why: 'only Python functions can be called in the executor' };
  const { symbol, family } = changeOf(judged);
  const target = outlineBefore.functions.find((one) => one.symbol === symbol);
  if (target === undefined || symbol === '' || symbol.includes('.'))
    return { why: 'the finding stands in no function that can be called by itself' };
  if (/^async|\byield\b/u.test(target.code)) return { why: 'the function is a coroutine or generator' };
  const attack = attackFor(family);
  const changed = after.find(({ path }) => path === file.path)?.text;
  if (changed === undefined) return { why: 'the file itself is not changed' };
  const modules: Record<string, string> = {
    ...stubModules,
    'sallyport_before.py': asModule(sliced(file.text, outlineBefore, symbol)),
    'sallyport_after.py': asModule(sliced(changed, outlineAfter, symbol)),
  };
  for (const name of new Set([...outlineBefore.imports, ...outlineAfter.imports])) standIn(name, modules);
  const values = ordinaryValues(family?.name, file.text);
  const source = program(
    symbol,
    ordinaryArguments(target.parameters, values),
    attack?.values ?? [],
    target.parameters.length,
  );
  const end = await tools.programs.run({ language: 'python', source, modules, seconds: 5 }, signal);
  if (end.kind === 'not available') return { why: end.why };
  if (end.kind === 'raised') return { why: `the module cannot be loaded by itself: ${end.type}` };
  const played = readPlayed(end.value);
  if (played === undefined) return { why: 'the executor gave back something unexpected' };
  return { ...played, attack, place: 'in the executor' };
};

/** The text as a module in which `open` is the stand-in; at the end, so that lines stay and `from __future__` comes first. */
const asModule = (text: string): string =>
  `${text.replace(/^if __name__ == ["']__main__["']:[^]*$/mu, '')}\n\nfrom sallyport_lab import open_file as open\n`;

const library =
  /^(?:__future__|abc|ast|base64|binascii|bisect|collections|contextlib|copy|csv|dataclasses|datetime|decimal|difflib|enum|fnmatch|fractions|functools|hashlib|heapq|hmac|html|io|ipaddress|itertools|json|keyword|logging|math|numbers|operator|os|pathlib|posixpath|random|re|secrets|shlex|statistics|string|struct|sys|tempfile|textwrap|time|traceback|types|typing|unicodedata|urllib|uuid|warnings|zlib)(?:\.|$)/u;

/** A stand-in for a module that is neither the library's nor one of the stubs. */
const standIn = (name: string, modules: Record<string, string>): void => {
  const [top = ''] = name.replace(/^\.+/u, '').split('.');
  if (top === '' || library.test(name) || isStubbed(top)) return;
  const parts = name.replace(/^\.+/u, '').split('.');
  for (let length = 1; length <= parts.length; length += 1)
    modules[`${parts.slice(0, length).join('/')}/__init__.py`] ??= anyModule;
};

const program = (
  symbol: string,
  cases: readonly (readonly [string, readonly PlainValue[]])[],
  attacks: readonly string[],
  count: number,
): string => `
import json
import sallyport_lab as lab
import sallyport_before
import sallyport_after


def call(module, value, given):
    lab.value = value
    lab.events.clear()
    try:
        end = ["returned", lab.show(getattr(module, ${JSON.stringify(symbol)})(*given))]
    except lab.Refused as refusal:
        end = ["refused", str(refusal)]
    except Exception as error:
        end = ["raised", type(error).__name__]
    return [value, end, [one for one in lab.events]]


cases = json.loads(${JSON.stringify(JSON.stringify(cases))})
attacks = json.loads(${JSON.stringify(JSON.stringify(attacks))})
ordinary = [[call(module, value, given) for module in (sallyport_before, sallyport_after, sallyport_before)] for value, given in cases]
ordinary = [three[:2] for three in ordinary if three[0] == three[2]]
attacked = [[call(module, value, [value] * ${String(count)}) for module in (sallyport_before, sallyport_after)] for value in attacks]
{"ordinary": ordinary, "attacked": attacked}
`;

const readPlayed = (value: PlainValue): Pick<Replay, 'ordinary' | 'attacked'> | undefined => {
  if (value === null || typeof value !== 'object' || !('ordinary' in value) || !('attacked' in value)) return undefined;
  const pairs = (list: PlainValue | undefined): readonly (readonly [Played, Played])[] =>
    Array.isArray(list)
      ? list.flatMap((pair: PlainValue) => {
          const [before, after] = Array.isArray(pair) ? pair.map((one: PlainValue) => readOne(one)) : [];
          return before === undefined || after === undefined ? [] : [[before, after] as const];
        })
      : [];
  return { ordinary: pairs(value['ordinary']), attacked: pairs(value['attacked']) };
};

const readOne = (one: PlainValue): Played | undefined => {
  if (!Array.isArray(one)) return undefined;
  const [value, end, events] = one as readonly PlainValue[];
  if (!Array.isArray(end) || !Array.isArray(events)) return undefined;
  return {
    value: typeof value === 'string' ? value : JSON.stringify(value ?? null),
    end: [String(end[0]), end[1]],
    events: events.flatMap((event: PlainValue) =>
      Array.isArray(event) && Array.isArray(event[1]) ? [{ kind: String(event[0]), details: event[1] }] : [],
    ),
  };
};
