/**
 * Whether what a model wrote still does all of what was done, as far as the words of the code tell: what is asked for by name, what a statement
 * says, what is done for each, what is read to its end.
 *
 * Other gates count calls and follow inputs. These are the ways to do less with the same calls and the same inputs.
 */
import type { CallSeen, FunctionSeen, Guard, Outline } from '@sallyport/core/faces';
import type { Change } from '../change.ts';
import type { Judged } from '../judge.ts';
import { linesOfPython } from '../knowledge/python-lines.ts';

export const feature = (change: Change, judged: Judged): string | undefined => {
  if (judged.candidate.origin !== 'model') return undefined;
  for (const check of [decorators, keys, fields, asked, words, loops, parts, folders, kept, variables]) {
    const why = check(change, judged);
    if (why !== undefined) return why;
  }
  return undefined;
};

type Check = (change: Change, judged: Judged) => string | undefined;

/** The outer ones of a function's decorators are given what the inner ones made: a route around a check serves without it. */
const decorators: Check = (_, { outlineBefore, outlineAfter }) => {
  const own = (guards: readonly Guard[]): Map<string, readonly string[]> =>
    new Map(
      [
        ...Map.groupBy(
          guards.filter(({ kind }) => kind === 'decorator'),
          ({ symbol }) => symbol,
        ),
      ].map(([symbol, list]) => [symbol, list.toSorted((a, b) => a.start - b.start).map(({ code }) => code)]),
    );
  const after = own(outlineAfter.guards);
  for (const [symbol, list] of own(outlineBefore.guards)) {
    const now = after.get(symbol) ?? [];
    const kept = list.filter((one) => now.includes(one));
    if (kept.join('\n') !== now.filter((one) => kept.includes(one)).join('\n'))
      return `the decorators of ${symbol} stand in another order`;
  }
  return undefined;
};

const reading =
  /\[\s*(["'])([\w.-]+)\1\s*\](?!\s*=(?!=))|\.(?:get|getlist|getvalue|get_argument|get_body_argument)\(\s*(["'])([\w.-]+)\3/gu;

/** What is asked for by its name is still asked for. */
const keys: Check = ({ functionsBefore, functionsAfter, family }, { outlineAfter }) => {
  if (family?.mayDropInput === true) return undefined;
  const now = [...outlineAfter.moduleCode, ...functionsAfter.map(({ code }) => code)].join('\n');
  for (const { code } of functionsBefore)
    for (const [text, , plain, , asked] of code.matchAll(reading)) {
      const key = plain ?? asked ?? '';
      if (/environ|headers/u.test(code.slice(Math.max(0, code.indexOf(text) - 20), code.indexOf(text)))) continue;
      if (!now.includes(key)) return `"${key}" is no longer looked at`;
    }
  return undefined;
};

/** Kinds of weakness whose repair is to pass less on: what is told about errors, what is logged, what a request may set. */
const isAboutPassingOn = (cwe: readonly string[]): boolean =>
  cwe.some((id) => /^CWE-(?:200|201|209|215|312|319|489|497|522|532|598|915)$/u.test(id));

const field = /[{,]\s*[\w$]+\s*:\s*[\w$]+(?:\??\.[\w$]+)*\??\.([\w$]+)\s*(?=[,}])/gu;

/** What an object took over from another it still takes over: a word that no function at all says any more is gone with what it named. */
const fields: Check = ({ functionsBefore, functionsAfter, family }, { outlineBefore, outlineAfter, finding, file }) => {
  if (!/\.[cm]?[jt]sx?$/u.test(file.path) || family?.mayDropInput === true || isAboutPassingOn(finding.cwe))
    return undefined;
  const was = new Set(outlineBefore.moduleCode);
  const now = new Set(
    [...functionsAfter.map(({ code }) => code), ...outlineAfter.moduleCode.filter((code) => !was.has(code))].flatMap(
      (code) => code.match(/[\w$]+/gu) ?? [],
    ),
  );
  const own = new Set(file.text.slice(finding.span.start.offset, finding.span.end.offset).match(/[\w$]+/gu) ?? []);
  const lost = functionsBefore
    .flatMap(({ code }) => [...code.matchAll(field)].map(([, name = '']) => name))
    .find((name) => !now.has(name) && !own.has(name));
  return lost === undefined ? undefined : `${lost} is no longer passed on`;
};

/** Kinds of work that are a text with values in it. What the text says beside the values stays. */
const spoken = new Set(['SQL', 'directories', 'commands']);

const words: Check = (
  { family, before, after, functionsBefore, functionsAfter, symbol, added },
  { outlineBefore, outlineAfter },
) => {
  if (family === undefined || !spoken.has(family.name)) return undefined;
  const texts = (calls: readonly CallSeen[]): readonly string[] =>
    calls.filter((call) => family.works(call)).flatMap(({ args }) => args.map((one) => one.behind?.code ?? one.code));
  const wordsIn = (text: string): readonly string[] =>
    [...text.matchAll(/(["'`])((?:\\.|(?!\1)[^\\])*)\1/gu)].flatMap(([, , literal = '']) =>
      [
        ...literal
          .replaceAll(/\{[^{}]*\}|%\(\w+\)s|%s|:\w+|[$?]\d+|\d?>{1,2}&?\s*(?:\/dev\/null|\d)|\/dev\/null/gu, ' ')
          .matchAll(/[\p{L}_]\w+|\d[\w.]*/gu),
      ].map(([word]) => word.toLowerCase()),
    );
  const own = before.filter((call) => call.symbol === symbol);
  const isOwn = (fn: { readonly symbol: string }): boolean => fn.symbol === symbol || added.has(fn.symbol);
  const codes = (list: readonly FunctionSeen[], outline: Outline): string =>
    [...list.filter(isOwn).map(({ code }) => code), ...outline.moduleCode].join('\n');
  const now = codes(functionsAfter, outlineAfter);
  // A statement that is no text any more is told by other gates.
  if (!texts(after).some((text) => wordsIn(text).length > 2) && /\.(?:select|where|filter(?:_by)?)\(/u.test(now))
    return undefined;
  const counted = (list: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  };
  const [was, left] = [wordsIn(codes(functionsBefore, outlineBefore)), wordsIn(now)].map(counted);
  const lost = texts(own)
    .flatMap(wordsIn)
    .find((word) => (left?.get(word) ?? 0) < (was?.get(word) ?? 0));
  if (lost !== undefined) return `what is asked no longer says "${lost}"`;
  // A condition that is turned round, or that another may stand in for.
  const turned = ['not', 'or', 'union'].find((word) => (left?.get(word) ?? 0) > (was?.get(word) ?? 0));
  return family.name !== 'SQL' || turned === undefined ? undefined : `what is asked says "${turned}" now`;
};

/** Parts of a request that it did not ask for before: whoever sends it chooses what was not theirs to choose. */
const asked: Check = ({ functionsAfter, after }, { outlineBefore, file }) => {
  if (!/\.pyw?$/u.test(file.path)) return undefined;
  const was = new Set([
    ...outlineBefore.functions.flatMap(({ reads }) => reads),
    ...outlineBefore.calls.flatMap(({ args }) => args.flatMap(({ reads }) => reads)),
    ...outlineBefore.assignments.flatMap(({ value }) => value.reads),
  ]);
  const made = functionsAfter
    .flatMap(({ reads }) => reads)
    .find(
      (read) =>
        /(?:^|\.)req(?:uest)?\.(?:query_params|args|form|POST|GET|values|cookies|json|query)\.(?!get|getall|getlist|items|keys|pop|to_dict|dict|copy|urlencode|lists|multi_items|decode$)\w+$/u.test(
          read,
        ) && !was.has(read),
    );
  if (made !== undefined) return `it asks the request for something else: ${made}`;
  const texts = [...outlineBefore.moduleCode, ...outlineBefore.functions.map(({ code }) => code)].join('\n');
  const key = after
    .filter(
      ({ name }) => /(?:^|\.)(?:request|self)\b.*\.(?:get\w*|pop)$/u.test(name) && !/header|environ|META/u.test(name),
    )
    .map(({ args }) => args[0]?.constant)
    .find((constant) => constant !== undefined && /^"\w/u.test(constant) && !texts.includes(constant.slice(1, -1)));
  return key === undefined ? undefined : `it asks the request for something else: ${key}`;
};

/** What was done for each is done for each: a loop that the finding does not stand in is still a loop. */
const loops: Check = (_, { file, after, finding, outlineBefore }) => {
  const now = after.find(({ path }) => path === file.path)?.text;
  if (now === undefined || !/\.pyw?$/u.test(file.path)) return undefined;
  const lines = linesOfPython(file.text);
  const isLoop = (head: string | undefined): boolean => head === 'while' || head === 'for';
  const count = linesOfPython(now).filter(({ tokens }) => isLoop(tokens[0])).length;
  const kept = lines.filter((line, at) => {
    if (!isLoop(line.tokens[0])) return false;
    const next = lines.findIndex((one, place) => place > at && one.indent <= line.indent);
    const end = next < 0 ? file.text.length : (lines[next]?.start ?? file.text.length);
    return !(line.start <= finding.span.start.offset && finding.span.start.offset < end);
  });
  return count < kept.length && outlineBefore.functions.length > 0
    ? `what "${kept.at(-1)?.tokens.slice(0, 8).join(' ') ?? ''}" does is done once alone`
    : undefined;
};

const whole = /(?:^|\.)(?:read|readlines|fetchall|read_text|read_bytes|all|scalars|findall|recv_all|splitlines)$/u;
const partial = /(?:^|\.)(?:readline|fetchone|fetchmany|first|one|scalar|read1|one_or_none)$/u;

/** What was read to its end is read to its end. */
const parts: Check = ({ before, after }) => {
  const count = (calls: readonly CallSeen[], kind: RegExp): number =>
    calls.filter(({ name, args }) => kind.test(name) && (kind === partial || args.length === 0)).length;
  return count(after, whole) < count(before, whole) && count(after, partial) > count(before, partial)
    ? 'only a part is read of what was read to its end'
    : undefined;
};

/** Members of an archive, or of a folder, lie in folders; their last name alone is another place. */
const folders: Check = ({ family, before, after }) => {
  if (family?.name !== 'files') return undefined;
  const member = /(?:^|\.)(?:namelist|infolist|getmembers|getnames|walk|rglob)$/u;
  const bare = (calls: readonly CallSeen[]): number =>
    calls.filter(
      ({ name, args }) =>
        /(?:^|\.)basename$/u.test(name) && args.some(({ through }) => through.some((one) => member.test(one))),
    ).length;
  return bare(after) > bare(before) ? 'what lies in folders loses them' : undefined;
};

/** A file whose name is given back has to be there still. */
const kept: Check = ({ before, after, functionsAfter }) => {
  const isShort = ({ name, args }: CallSeen): boolean =>
    /(?:NamedTemporaryFile|TemporaryDirectory)$/u.test(name) && !args.some((one) => one.name === 'delete');
  const made = after.find((call) => isShort(call) && !before.some(isShort));
  const fn = functionsAfter.find(({ symbol }) => symbol === made?.symbol);
  return made !== undefined &&
    fn?.returns.some(({ code, behind }) => code.endsWith('.name') || behind?.code.endsWith('.name') === true) === true
    ? 'the file whose name is given back is gone by then'
    : undefined;
};

/** What the text that was run could name has to come in elsewhere: a literal names nothing. */
const variables: Check = ({ family, before, after, added }) => {
  if (family?.name !== 'running text as code') return undefined;
  const runs = (calls: readonly CallSeen[]): readonly CallSeen[] =>
    calls.filter(({ name }) => /^(?:eval|exec)$/u.test(name));
  const now = new Set(
    after
      .filter((call) => family.works(call) || added.has(call.name.slice(call.name.lastIndexOf('.') + 1)))
      .flatMap(({ args }) => args.flatMap(({ code }) => [...code.matchAll(/[\p{L}_]\w*/gu)].map(([name]) => name))),
  );
  const fed = new Set(
    after
      .filter((call) => family.works(call) || added.has(call.name.slice(call.name.lastIndexOf('.') + 1)))
      .flatMap(({ args }) => args.flatMap(({ reads }) => reads)),
  );
  for (const { args } of runs(before))
    for (const { name, form, code, reads } of args.slice(1)) {
      const own = reads.filter((read) => args[0]?.reads.includes(read) !== true);
      if (own.length > 0 && own.every((read) => fed.has(read))) continue;
      if (form !== 'name' || (name !== '' && name !== 'locals' && name !== 'globals')) continue;
      if (!now.has(code) && !after.some((call) => call.code.includes(`in ${code}`)))
        return `the text can no longer name what is in ${code}`;
    }
  return undefined;
};
