/**
 * Runs the code around a finding before and after a repair, in the executor, with ordinary inputs and with attacks.
 *
 * Both texts are modules of one small program; everything that reaches out meets a stand-in that writes down what it is given
 * (`stand-ins.ts`). A function is called, a method on an object made for it, a coroutine to its end; a finding in no function has the module
 * itself run, anew for every input.
 */
import type { FunctionSeen, Outline, PlainValue } from '@sallyport/core/faces';
import { changeOf } from '../change.ts';
import type { Judged } from '../judge.ts';
import { secretIn } from '../knowledge/secret-in.ts';
import { attackFor, type Attack, type ReplayEvent } from './attacks.ts';
import { argumentsFor, type Arguments, contentsFor, ordinaryValues } from './ordinary-inputs.ts';
import { isScript, replayScript } from './javascript/replay-script.ts';
import { linesOf } from './lines-of.ts';
import { type Case, modulesOf, type Play, playerText } from './player.ts';
import { preparedModule } from './prepared-module.ts';
import { sliced } from './sliced.ts';
import { isModelled, standInsFor } from './stand-ins.ts';

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
  /** What the repair reads from the environment in the place of what stood in the text. */
  readonly variables?: readonly string[];
  /** Variables that the repair reads and of which only whoever runs the program knows what belongs into them. */
  readonly unset?: readonly string[];
  /** Packages that the repair brings in and of which nothing is known. */
  readonly strangers?: readonly string[];
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
  const changed = after.find(({ path }) => path === file.path)?.text;
  if (changed === undefined) return { why: 'the file itself is not changed' };
  const attack = attackFor(family);
  const variables = variablesOf(judged, changed);
  const plan: Play = {
    symbol,
    ordinary: casesOf(
      symbol,
      outlineBefore,
      ordinaryValues(family?.name, file.text, outlineBefore.functions.find((one) => one.symbol === symbol)?.code),
      'ordinary',
      file.text,
    ),
    attacks: casesOf(
      symbol,
      outlineBefore,
      attack?.values ?? [],
      // What lies in an archive is the attack, not where it is unpacked to.
      /\bextract(?:all)?\s*\(|\bunpack_archive\s*\(|\b(?:namelist|infolist|getmembers|getnames)\(/u.test(
        outlineBefore.functions.find((one) => one.symbol === symbol)?.code ?? linesOf(judged),
      )
        ? 'inner attack'
        : 'attack',
      file.text,
    ),
    variables,
    contents: contentsFor(family?.name, file.text),
    usesGroups: /\.groups?\(|\.groupdict\(|findall|finditer|\.split\(|\.sub\(|\.expand\(/u.test(file.text),
    leftOut: symbol === '' && family?.name !== 'secrets' ? namesAt(judged) : [],
  };
  const main = symbol === '' ? 'runs' : 'left out';
  const texts = {
    before: preparedModule(symbol === '' ? file.text : sliced(file.text, outlineBefore, symbol), main),
    after: preparedModule(symbol === '' ? changed : sliced(changed, outlineAfter, symbol), main),
  };
  const modules: Record<string, string> = { ...standInsFor([texts.before, texts.after], kindsGiven(plan)) };
  for (const [name, side] of modulesOf(plan)) modules[`${name}.py`] = texts[side];
  const end = await tools.programs.run({ language: 'python', source: playerText(plan), modules, seconds: 5 }, signal);
  if (end.kind === 'not available') return { why: end.why };
  if (end.kind === 'raised') return { why: `the module cannot be loaded by itself: ${end.type}` };
  const played = readPlayed(end.value);
  if (played === undefined) return { why: 'the executor gave back something unexpected' };
  const had = new Set(outlineBefore.imports);
  return {
    ...played,
    attack,
    place: 'in the executor',
    variables: Object.keys(variables),
    unset: readVariables(changed).filter(
      (name) => variables[name] === undefined && !readVariables(file.text).includes(name),
    ),
    strangers: outlineAfter.imports.filter((name) => !had.has(name) && !isModelled(name)),
  };
};

/** The kinds of stand-ins that the calls of a plan hand over. */
const kindsGiven = (plan: Play): ReadonlySet<string> =>
  new Set(
    [...JSON.stringify([plan.ordinary, plan.attacks]).matchAll(/"\$given":"([^"]*)"/gu)].map(([, kind = '']) => kind),
  );

/** Units: UTF-16 units; a module that is run for every input is compiled as often. */
const longModule = 20_000;

const casesOf = (
  symbol: string,
  outline: Outline,
  values: readonly string[],
  kind: 'ordinary' | 'attack' | 'inner attack',
  text: string,
): readonly Case[] => {
  const isAsync = outline.imports.some((name) => /^(?:fastapi|starlette|aiohttp|sanic|quart)(?:\.|$)/u.test(name));
  const handed = (fn: FunctionSeen | undefined, value: string, index: number): Arguments => {
    if (fn === undefined) return [[], {}];
    if (kind === 'attack') return onlyAttacks(argumentsFor(fn, value, index, isAsync), value);
    return argumentsFor(fn, kind === 'ordinary' ? value : '/srv/app/data', index, isAsync);
  };
  if (symbol === '') {
    const readsInput =
      /\b(?:input|parse_args|getenv|getpass|recv|urlopen)\s*\(|\bargv\b|\benviron\b|\bstdin\b|\brequests\b|\bread\w*\(/u.test(
        text,
      );
    const most = readsInput ? 4 : 1;
    return values
      .slice(0, text.length > longModule ? Math.min(2, most) : most)
      .map((value) => ({ value, given: [[], {}], outer: [[], {}] }));
  }
  const target = outline.functions.find((one) => one.symbol === symbol);
  const above = symbol.split('.').slice(0, -1).join('.');
  const outer =
    outline.functions.find((one) => one.symbol === above) ??
    outline.functions.find((one) => one.symbol === `${above}.__init__`);
  return values.map((value, index) => ({
    value,
    given: handed(target, value, index),
    outer: symbol.endsWith('.__init__') ? [[], {}] : handed(outer, kind === 'ordinary' ? value : 'alice', index),
  }));
};

/** Numbers and switches are attacked as well: nothing makes callers keep to an annotation. */
const onlyAttacks = ([places, names]: Arguments, value: string): Arguments => {
  const put = (one: PlainValue): PlainValue => (typeof one === 'object' && one !== null ? one : value);
  return [places.map(put), Object.fromEntries(Object.entries(names).map(([name, one]) => [name, put(one)]))];
};

/** Names that get their value where the finding is: another value there is what the repair is for. */
const namesAt = ({ outlineBefore, finding, file }: Judged): readonly string[] => {
  const lines = { first: finding.span.start.line, last: finding.span.end.line };
  let line = 1;
  let seen = 0;
  return outlineBefore.assignments
    .filter(({ symbol }) => symbol === '' || !outlineBefore.functions.some((one) => one.symbol === symbol))
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ name, start }) => {
      for (; seen < start; seen += 1) if (file.text[seen] === '\n') line += 1;
      return line >= lines.first && line <= lines.last ? [name] : [];
    });
};

/** Variables of the environment that only the repaired text reads, with what stood in the text before. */
const variablesOf = ({ file, finding, candidate }: Judged, changed: string): Readonly<Record<string, string>> => {
  if (candidate.origin !== 'rule') return {};
  const had = readVariables(file.text);
  const names = readVariables(changed).filter((name) => !had.includes(name));
  const literal = /(["'])((?:(?!\1)[^\\\n]|\\.)+)\1/u;
  // What an edit puts the variable in the place of; else the secret that the finding shows.
  return Object.fromEntries(
    names.flatMap((name) => {
      const edit = candidate.edits.find(
        (one) => one.path === file.path && one.text.includes(name) && one.end > one.start,
      );
      const replaced = edit === undefined ? undefined : literal.exec(file.text.slice(edit.start, edit.end))?.[2];
      const secret = replaced ?? secretIn(file.text.slice(finding.span.start.offset, finding.span.end.offset));
      return secret === undefined ? [] : [[name, secret] as const];
    }),
  );
};

/** Variables of the environment that a text reads and that have no other value where they are not set. */
const readVariables = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/(?:environ(?:\.get\(|\[)|getenv\()\s*["'](\w+)["']\s*[)\]]/gu)].map(([, name = '']) => name),
  ),
];

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
