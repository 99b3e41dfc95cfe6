/**
 * Whether the weakness is gone and not only out of sight.
 *
 * Looked for: comments that silence engines; new ways around a name (`getattr`, computed members, aliases, text run as code); new
 * decoding; the same work spelled otherwise or moved to a helper, told by `knowledge/families.ts`; filters that take out some characters in the place
 * of a check; checks of something else than what is used; secrets that stand elsewhere now; handlers that swallow.
 */
import type { ArgumentSeen, CallSeen, Guard, Outline } from '@sallyport/core/faces';
import { type Change, changeOf, isAmong } from '../change.ts';
import type { Judged } from '../judge.ts';
import { type GateResult, failed, passed } from '../gate-evidence.ts';
import { beside } from './beside.ts';
import { families, familyOf } from '../knowledge/families.ts';
import { secretForms } from '../knowledge/secret-forms.ts';
import { secretIn } from '../knowledge/secret-in.ts';
import { isShaping } from '../knowledge/shaping.ts';
import { isKnownModule } from '../knowledge/standard-modules.ts';

export const hidden = (judged: Judged): GateResult => {
  const change = changeOf(judged);
  for (const check of [
    silenced,
    indirect,
    encoded,
    renamed,
    openWork,
    filtered,
    misplaced,
    halfQuoted,
    secrets,
    standIns,
    swallowed,
    modules,
    compared,
    beside,
  ]) {
    const why = check(change, judged);
    if (why !== undefined) return failed(why);
  }
  return passed('no detour, no silencing comment, no weaker spelling of the same');
};

type Check = (change: Change, judged: Judged) => string | undefined;

const silencing =
  /\b(?:nosec|noqa|nosemgrep|NOSONAR|lgtm|codeql|generated|pragma: no cover|noinspection)\b|sallyport-ignore|(?:eslint|oxlint|biome|pylint|prettier)[-:]\s*(?:disable|ignore)|@ts-(?:ignore|nocheck|expect-error)|type:\s*ignore|mypy:\s*ignore|(?:istanbul|c8|v8) ignore/iu;

const silenced: Check = (_, { outlineBefore, outlineAfter }) => {
  const before = outlineBefore.comments.filter((one) => silencing.test(one)).length;
  const after = outlineAfter.comments.filter((one) => silencing.test(one));
  return after.length > before
    ? `it adds a comment that silences a tool: ${after.at(-1)?.slice(0, 60) ?? ''}`
    : undefined;
};

/** Ways to reach something by a name that is worked out. */
const detours =
  /^(?:getattr|setattr|delattr|__import__|globals|locals|vars|eval|exec|compile|Function|execScript)$|^(?:importlib|ctypes|cffi|operator\.(?:attrgetter|methodcaller)|builtins|__builtins__|Reflect|functools\.partial|types\.(?:FunctionType|CodeType)|runpy|codeop|vm|module\.constructor|process\.binding|process\.mainModule)\b|\[(?:"|…)[^\]]*\]$|\.(?:__getattribute__|__getattr__|__globals__|__dict__|constructor|__class__)\b|(?:exec|eval|system|popen|spawn|query|execute|innerHTML|loads?)\.(?:call|apply|bind)$/u;

/** Python's `code` is a module where it is imported, and else a name like any other. */
const isCodeModule = (name: string, { imports }: Outline): boolean =>
  name.startsWith('code.') && imports.includes('code');

const indirect: Check = ({ before, after, changed }, { outlineBefore, outlineAfter }) => {
  const count = (calls: readonly CallSeen[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { name } of calls)
      if (detours.test(name) || isCodeModule(name, outlineAfter)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
  const was = count(before);
  for (const [name, times] of count(after)) {
    if (times <= (was.get(name) ?? 0)) continue;
    const made = after.find((call) => call.name === name);
    // An entry of a table of one's own, called: not a way around a name, if the table is of this file.
    if (name.endsWith('[…]') && made !== undefined && isOwnTable(name, outlineAfter)) continue;
    if (name.endsWith('[…]=')) continue;
    return `it reaches something by a detour: ${name}`;
  }
  const known = new Set(outlineBefore.aliases.map(({ symbol, name, of }) => `${symbol}\0${name}\0${of}`));
  const alias = outlineAfter.aliases.find(
    (one) =>
      !known.has(`${one.symbol}\0${one.name}\0${one.of}`) &&
      (changed.has(one.symbol) || one.symbol === '') &&
      dangerousName(one.of),
  );
  return alias === undefined ? undefined : `${alias.of} gets another name: ${alias.name}`;
};

const isOwnTable = (name: string, { assignments, calls }: Outline): boolean => {
  const table = name.replace(/\[…\]$/u, '');
  const assigned = assignments.find((one) => one.name === table);
  return assigned?.value.form === 'object' || calls.some((call) => call.name === `${table}.get`);
};

const dangerousName = (name: string): boolean =>
  /^(?:os\.(?:system|popen|exec\w+|spawn\w+)|subprocess\.\w+|child_process(?:\.\w+)?|pty\.spawn|eval|exec|compile|Function|pickle\.\w+|marshal\.\w+|yaml\.(?:load|unsafe_load|full_load)|hashlib\.(?:md5|sha1)|random\.\w+|Math\.random|vm\.\w+|(?:requests|urllib\.request|httpx|axios|fetch)(?:\.\w+)?|open|ssl\._create_unverified_context|jwt\.decode)$/u.test(
    name,
  ) || /(?:^|\.)(?:execute|executescript|query|innerHTML|exec|execSync)$/u.test(name);

const decoding =
  /^(?:base64|binascii|codecs|zlib|gzip|bz2|lzma|quopri|uu)\.|(?:^|\.)(?:b64decode|b16decode|b32decode|b85decode|a85decode|fromhex|unhexlify|fromCharCode|fromCodePoint|atob|unescape|decodeURIComponent|decodeURI|chr|maketrans|translate|rot13|rot_13)$|^(?:chr|bytes|bytearray|atob|unescape|decodeURIComponent|decodeURI)$|Buffer\.from$/u;

const encoded: Check = ({ before, after, family }) => {
  // Stored hashes and salts are written as hexadecimal digits.
  const isStored = ({ name, args }: CallSeen): boolean =>
    family?.name === 'hashes' &&
    name.endsWith('Buffer.from') &&
    args.every(({ constant }, at) => (at === 0 ? constant === undefined : true));
  const isDecoding = ({ name, args }: CallSeen): boolean =>
    decoding.test(name) &&
    (!name.endsWith('Buffer.from') || args.some(({ constant }) => /base64|hex|latin1|binary/u.test(constant ?? '')));
  const was = before.filter(isDecoding).map(({ name }) => name);
  const made = after.filter((call) => isDecoding(call) && !isStored(call)).find(({ name }) => was.indexOf(name) === -1);
  if (made !== undefined && !/^(?:base64\.\w*encode|zlib\.crc32)/u.test(made.name))
    return `a value is hidden behind decoding: ${made.name}`;
  // Escapes in a literal hide a word as well.
  const reversed = after.find(
    ({ code }) =>
      /\[::-1\]|\.reverse\(\)\.join|\\x[0-9a-f]{2}\\x[0-9a-f]{2}|\\u00[2-7][0-9a-f]\\u00[2-7][0-9a-f]/iu.test(code) &&
      !before.some((one) => one.code === code),
  );
  return reversed === undefined ? undefined : 'a value is hidden behind escapes or turned around';
};

/** Calls of every family that are open, and whether there are more of them than before. The finding's own must be fewer. */
const renamed: Check = (change, { outlineBefore, outlineAfter, candidate, finding }) => {
  for (const family of families) {
    const was = openIn(change.before, outlineBefore, change, family);
    const is = openIn(change.after, outlineAfter, change, family);
    if (family === change.family) {
      if (family.checked !== undefined) continue;
      const own = was.filter(({ call }) => change.isAtFinding(call) || call.symbol === change.symbol);
      const others = was.filter(({ call }) => !change.isAtFinding(call)).map(({ call }) => call.code);
      const left = is
        .filter(({ call }) => call.symbol === change.symbol || change.added.has(call.symbol))
        .filter(
          ({ call }) => candidate.origin !== 'model' || !others.includes(call.code) || !isFamilyOfNames(family.name),
        );
      if (own.some(({ call }) => change.isAtFinding(call)) && left.length >= own.length)
        return `${left[0]?.call.name ?? ''}: ${left[0]?.why ?? ''}`;
      if (own.length > 0 && left.length > 0 && candidate.origin === 'model')
        return `${left[0]?.call.name ?? ''}: ${left[0]?.why ?? ''}; all of the function counts`;
      if (own.length === 0 && is.length > was.length) return `${is[0]?.call.name ?? ''}: ${is[0]?.why ?? ''}`;
      continue;
    }
    // What is checked elsewhere is open all the same in this table; only what is new counts.
    const codes = was.map(({ call }) => call.code);
    const more = is.filter(({ call }) => !codes.includes(call.code));
    if (
      is.length > was.length &&
      more[0] !== undefined &&
      !isLookedAt(more[0].call, family.checked, outlineAfter) &&
      !family.cwe.some((id) => finding.cwe.includes(id))
    )
      return `${more[0].call.name}: ${more[0].why}`;
  }
  return undefined;
};

/** Where the call alone makes the weakness, one that stays as it was is what the rules do not complain of. */
const isFamilyOfNames = (name: string): boolean => name === 'random values' || name === 'hashes';

interface Open {
  readonly call: CallSeen;
  readonly why: string;
}

const openIn = (
  calls: readonly CallSeen[],
  outline: Outline,
  { changed }: Change,
  family: (typeof families)[number],
): readonly Open[] => {
  const found = calls.flatMap((call) => {
    const why = family.unsafe(call);
    return why === undefined ? [] : [{ call, why }];
  });
  if (family.name !== 'writing pages') return found;
  // A page that is given back is written by whoever asked.
  return [
    ...found,
    ...outline.functions
      .filter(({ symbol }) => changed.has(symbol))
      .flatMap((fn) =>
        fn.returns
          .filter(
            ({ form, code, behind, reads, through }) =>
              (form === 'built' || behind?.form === 'built') &&
              /["'`][^"'`]*<\/?[a-z!]/iu.test(behind?.code ?? code) &&
              (reads.length > 0 || through.length > 0),
          )
          .filter(({ code, behind }) => !/&lt;/u.test(behind?.code ?? code))
          .filter(
            ({ through, code, behind }) =>
              ![...through, code, behind?.code ?? ''].some((one) =>
                /escape|sanitize|bleach|purify|nh3|format_html/iu.test(one),
              ),
          )
          .map((value): Open => ({ call: returned(fn.symbol, value), why: 'an input stands in markup' })),
      ),
  ];
};

const returned = (symbol: string, value: ArgumentSeen): CallSeen => ({
  symbol,
  name: 'return',
  code: value.code,
  start: 0,
  end: 0,
  isReached: true,
  isUsed: true,
  args: [value],
  under: [],
});

/** Where the work stays open by nature, a check of the right kind must look at the very input that is used. */
const openWork: Check = (change, { outlineBefore, outlineAfter, candidate }) => {
  const { family } = change;
  if (family?.checked === undefined) return undefined;
  const was = openIn(change.before, outlineBefore, change, family);
  const is = openIn(change.after, outlineAfter, change, family).filter(
    ({ call }) => call.symbol === change.symbol || change.added.has(call.symbol) || change.symbol === '',
  );
  if (was.length === 0 && is.length === 0) return undefined;
  const made = onlyNew(outlineBefore, outlineAfter, change);
  for (const { call, why } of is) {
    // One that was there before and is not what the finding is about.
    const twin = was.find(
      (one) => one.call.code === call.code && !change.isAtFinding(one.call) && one.call.symbol === call.symbol,
    );
    if (twin !== undefined && (candidate.origin !== 'model' || !sharesInput(twin.call, was, change))) continue;
    // A digest that finds things again (a cache, an ETag) may say so; only the rules' own repair is believed.
    if (candidate.origin === 'rule' && family.name === 'hashes' && call.code.includes('usedforsecurity=False'))
      continue;
    if (!isLookedAt(call, family.checked, candidate.origin === 'model' ? made : outlineAfter))
      return `${call.name}: ${why}, and no check of it that holds stands before`;
    const decoded = call.args
      .flatMap(({ through }) => through)
      .find((name) => /unquote|decodeURI|unescape|b64decode/u.test(name));
    if (
      decoded !== undefined &&
      !checksOf(call, family.checked, outlineAfter).some(({ through }) => through.includes(decoded))
    )
      return `the check looks at the value before ${decoded}, the work at it after`;
  }
  return undefined;
};

const sharesInput = (call: CallSeen, open: readonly Open[], { isAtFinding }: Change): boolean =>
  open.some(
    (one) =>
      isAtFinding(one.call) &&
      one.call.args.some(({ reads }) =>
        reads.some((read) => call.args.some((argument) => argument.reads.includes(read))),
      ),
  );

interface Looking {
  readonly through: readonly string[];
}

/** Checks that end or enclose, and calls on the way of the value, that are of a kind that holds, and look at what the call uses. */
const checksOf = (
  call: CallSeen,
  checked: RegExp | undefined,
  { guards, functions, assignments, calls }: Outline,
): readonly Looking[] => {
  if (checked === undefined) return [];
  const used = new Set(call.args.flatMap(({ reads }) => reads));
  const onWay = call.args.flatMap((one) => [
    one.code,
    one.behind?.code ?? '',
    ...one.through.map((name) => `${name}(`),
  ]);
  const parts = assignments.filter(
    (one) => one.symbol === call.symbol && one.value.reads.some((read) => used.has(read)),
  );
  // A check that refuses and goes on is none; one that was written as a function of its own is as good as its body.
  const looking = guards.filter(
    (one) =>
      one.kind === 'check' &&
      one.symbol === call.symbol &&
      one.start < call.end &&
      // Left out by `python -O`.
      !/^assert\b/u.test(one.code) &&
      (one.effect === 'ends' || one.effect === 'sets' || (one.start <= call.start && call.end <= one.end)) &&
      one.looksAt.some((read) => isAmong(read, used)),
  );
  const helpers = (text: string): string =>
    functions
      .filter(
        ({ symbol }) =>
          symbol !== '' &&
          new RegExp(`\\b${(symbol.split('.').at(-1) ?? '').replaceAll('$', '\\$')}\\(`, 'u').test(text),
      )
      .map(({ code }) => code)
      .join('\n');
  const behind = (text: string): string =>
    assignments
      .filter(
        (one) =>
          (one.symbol === call.symbol || one.symbol === '') &&
          new RegExp(`\\b${one.name.replaceAll('$', '\\$')}\\b`, 'u').test(text),
      )
      .map(({ value }) => value.code)
      .join('\n');
  const validators = calls.filter(
    (one) =>
      one.symbol === call.symbol &&
      one.start < call.start &&
      one.args.some(({ reads }) => reads.some((read) => used.has(read))),
  );
  return [
    ...looking
      .filter(
        ({ test }) =>
          checked.test(test) || checked.test(helpers(test)) || (checked.test(behind(test)) && !weak.test(test)),
      )
      .filter((guard) => holds(guard, call, assignments))
      .filter(({ test }) => !onlyWeak(test, checked)),
    ...(onWay.some((text) => checked.test(text) || checked.test(helpers(text)))
      ? [{ through: call.args.flatMap(({ through }) => through) }]
      : []),
    ...parts
      .filter(({ value }) => checked.test(value.code) || checked.test(helpers(value.code)))
      .map(({ value }) => ({ through: value.through })),
    ...validators
      .filter(
        ({ name }) =>
          !/(?:^|\.)(?:is_?[a-z]\w*|startswith|endswith|fullmatch|match|search|commonpath|get|has|includes)$/u.test(
            name,
          ),
      )
      .filter(({ code, isUsed }) => !isUsed && (checked.test(code) || checked.test(helpers(code))))
      .map((one) => ({ through: one.args.flatMap(({ through }) => through) })),
  ];
};

/**
 * Whether a check that something lies in a folder looks at the path as the system reads it, and at the folder that the path is put together
 * with. A pattern that may end at any line's end is none.
 */
const holds = ({ test, through, symbol }: Guard, call: CallSeen, assignments: Outline['assignments']): boolean => {
  if (/re\.M\b|MULTILINE|\(\?[a-z]*m/u.test(test)) return false;
  const base =
    /(?:is_relative_to|relative_to)\((.*)\)/u.exec(test)?.[1] ??
    /(?<![\w.])([\w.]+)\s+(?:not\s+)?in\s+[^\n]*\.parents\b/u.exec(test)?.[1];
  if (base === undefined) return true;
  if (![test, ...through].some((one) => /resolve|realpath|abspath|normpath/u.test(one))) return false;
  const names = (code: string): readonly string[] =>
    [...code.matchAll(/(?<![.\w"'])(?:self\.)?[\p{L}_]\w*|["'][^"']*["']/gu)]
      .map(([name]) => name)
      .filter((name) => !/^(?:str|os|pathlib|Path|PurePath)$/u.test(name));
  const own = assignments.filter((one) => one.symbol === symbol || one.symbol === '');
  const used = new Set(
    call.args.flatMap(({ code, behind }) => [
      ...names(behind?.code ?? ''),
      ...names(code),
      ...own.filter(({ name }) => names(code).includes(name)).flatMap(({ value }) => names(value.code)),
    ]),
  );
  const asked = names(base);
  // The same folder by another name.
  const same = own.filter(
    ({ name, value }) => asked.includes(name) && value.form !== 'built' && !/[\w)]\/[\w(]/u.test(value.code),
  );
  return [...asked, ...same.flatMap(({ value }) => names(value.code))].some((name) => used.has(name));
};

/** An outline without the checks and bindings that stood before the work already: the weakness was there in spite of them. */
const onlyNew = (before: Outline, after: Outline, { before: calls, isAtFinding }: Change): Outline => {
  const at = Math.max(0, ...calls.filter(isAtFinding).map(({ end }) => end));
  const keyOf = ({ symbol, test, effect }: Guard): string => `${symbol}\0${test}\0${effect}`;
  const old = new Set(before.guards.filter(({ start }) => start < at).map(keyOf));
  const bound = new Set(before.assignments.map(({ symbol, name, value }) => `${symbol}\0${name}\0${value.code}`));
  return {
    ...after,
    guards: after.guards.filter((one) => !old.has(keyOf(one))),
    assignments: after.assignments.filter(({ symbol, name, value }) => !bound.has(`${symbol}\0${name}\0${value.code}`)),
  };
};

/** A command of which some parts are quoted and others are not. */
const halfQuoted: Check = ({ family, after, symbol, added }, { outlineAfter }) => {
  if (family?.name !== 'commands') return undefined;
  for (const call of after) {
    if (!family.works(call) || (call.symbol !== symbol && !added.has(call.symbol))) continue;
    const [what] = call.args;
    const text = what?.behind?.code ?? what?.code ?? '';
    if (!/quote\(/u.test(text) || !(what?.form === 'built' || what?.behind?.form === 'built')) continue;
    const fn = outlineAfter.functions.find((one) => one.symbol === call.symbol);
    const open = [...text.matchAll(/\{([^{}]*)\}/gu)]
      .map(([, place = '']) => place)
      .find((place) => {
        if (/quote\(|^int\(|:\d*d$|^[A-Z_]+$/u.test(place)) return false;
        const values = outlineAfter.assignments.filter((one) => one.symbol === call.symbol && one.name === place);
        if (fn?.parameters.some((one) => one.startsWith(`${place}:int`)) === true) return false;
        return values.length === 0
          ? true
          : values.some(({ value }) => value.reads.length > 0 && !value.through.some((one) => one.endsWith('quote')));
      });
    if (open !== undefined) return `${open} stands in the command without quoting`;
  }
  return undefined;
};

const isLookedAt = (call: CallSeen, checked: RegExp | undefined, outline: Outline): boolean =>
  checksOf(call, checked, outline).length > 0;

/** Tests that others get past: for two dots, for a character, for a beginning without its end. */
const weak =
  /["'`]\.\.(?:\/|\\\\)?["'`]\s*(?:not )?in\b|(?:includes|indexOf|contains|find|count)\(["'`][^"'`]{0,12}["'`]\)|["'`][^"'`\w]{1,6}["'`]\s*(?:not )?in\s*\w|(?:startswith|startsWith|endswith|endsWith)\(["'`](?:\/|\.|\.\.|https?:?\/{0,2}|\w{1,6})["'`]\)/u;

const onlyWeak = (test: string, checked: RegExp): boolean => weak.test(test) && !checked.test(test.replace(weak, ''));

/** Escaping that does not reach the place where the value stands: quotes around an attribute, the text of a script. */
const misplaced: Check = ({ family, before, after, functionsAfter }) => {
  if (family?.name !== 'writing pages') return undefined;
  const text = functionsAfter.map(({ code }) => code).join('\n');
  const isHalf = (call: CallSeen): boolean =>
    /(?:^|\.)escape$/u.test(call.name) &&
    call.args.some(({ name, constant }, place) => constant === 'false' && (name === 'quote' || place === 1));
  if (/=\\?["'][^"'<>]*(?:\{|%s)/u.test(text) && after.some(isHalf) && !before.some(isHalf))
    return 'the value stands between quotes, which are not escaped';
  const script = /<script\b[^>]*>(?:(?!<\/script)[^])*?\{([\w.]+)[}!]|\son\w+=\\?["'][^"'>]*\{([\w.]+)[}!]/u.exec(text);
  const name = script?.[1] ?? script?.[2];
  return name !== undefined &&
    after.some(({ name: call }) => /(?:^|\.)escape$/u.test(call)) &&
    !/json\.dumps|escapejs|tojson|json_script|json\.stringify/iu.test(text)
    ? `${name} stands in a script, where escaping for markup means nothing`
    : undefined;
};

/** Taking characters out instead of checking, quoting or binding. */
const filtered: Check = ({ before, after, family, symbol, added }) => {
  if (family === undefined) return undefined;
  const filter = /(?:^|\.)(?:replace|replaceAll|sub|strip|lstrip|rstrip|translate|removeprefix)$/u;
  const isWork = (call: CallSeen): boolean => family.works(call) && (call.symbol === symbol || added.has(call.symbol));
  const count = (calls: readonly CallSeen[]): number =>
    calls
      .filter(isWork)
      .flatMap(({ args }) => args.flatMap(({ through }) => through.filter((name) => filter.test(name)))).length;
  if (count(after) <= count(before)) return undefined;
  const work = after.find(
    (call) => isWork(call) && call.args.some(({ through }) => through.some((name) => filter.test(name))),
  );
  if (work === undefined) return undefined;
  const text = after.map(({ code }) => code).join('\n');
  // Escaping of all that matters in markup is written with the same calls, and an allow-list as a negated class.
  if (family.name === 'writing pages' && /&lt;/u.test(text) && /&(?:amp|quot);/u.test(text)) return undefined;
  if (/sub\(r?["']\[\^|replace\(\/\[\^/u.test(text)) return undefined;
  if (family.unsafe(work) === undefined && family.checked === undefined) return undefined;
  return family.checked !== undefined && family.checked.test(text)
    ? undefined
    : 'it takes some characters out, which others get around, where a check or binding belongs';
};

/** The secret itself, in whatever spelling, and constants that stand in for it. */
const secrets: Check = ({ family, before, after }, { file, after: texts, finding, outlineAfter, outlineBefore }) => {
  if (family?.name !== 'secrets') return undefined;
  const span = file.text.slice(finding.span.start.offset, finding.span.end.offset);
  const value = secretIn(span);
  if (value !== undefined) {
    const was = count(file.text, value);
    for (const { path, text } of texts) {
      const limit = path === file.path ? was - 1 : 0;
      if (count(text, value) > limit)
        return path === file.path ? 'the secret still stands in the file' : `the secret stands in ${path} now`;
      const spelled = secretForms(value).find((form) => text.includes(form) && !file.text.includes(form));
      if (spelled !== undefined) return 'the secret stands there in another spelling';
    }
    const folded = JSON.stringify(value);
    if (
      [
        ...outlineAfter.assignments.map((one) => one.value.constant),
        ...outlineAfter.calls.flatMap(({ args }) => args.map(({ constant }) => constant)),
      ].filter((one) => one === folded).length >=
      Math.max(
        1,
        [
          ...outlineBefore.assignments.map((one) => one.value.constant),
          ...outlineBefore.calls.flatMap(({ args }) => args.map(({ constant }) => constant)),
        ].filter((one) => one === folded).length,
      )
    )
      return 'the secret is put together again';
  }
  const isConstant =
    after.length === before.length &&
    outlineAfter.assignments.some(
      (one) =>
        one.value.form === 'constant' &&
        /^"[^"]{8,}"$/u.test(one.value.constant ?? '') &&
        outlineBefore.assignments.some(
          (old) => old.name === one.name && old.symbol === one.symbol && old.value.constant !== one.value.constant,
        ) &&
        !outlineBefore.assignments.some(
          (old) => old.name === one.name && old.symbol === one.symbol && old.value.constant === one.value.constant,
        ),
    );
  if (isConstant) return 'the secret is another constant';
  // What held the secret is filled from outside, and by no work on constants.
  const at = finding.span.start.offset;
  const held = outlineBefore.assignments
    .filter(({ start, value: { code } }) => start <= at && at <= start + code.length + 80)
    .toSorted((a, b) => b.start - a.start)[0];
  const now = outlineAfter.assignments.find((one) => one.symbol === held?.symbol && one.name === held.name);
  return now !== undefined &&
    now.value.code !== held?.value.code &&
    now.value.reads.length === 0 &&
    !/env|config|vault|secret/iu.test(now.value.code) &&
    now.value.through.every((name) => isShaping(name))
    ? 'the secret comes from nowhere'
    : undefined;
};

/** Constants for secrets that are not set: whoever reads the program knows them. */
const standIns: Check = (_, { outlineBefore, outlineAfter, candidate, finding }) => {
  const fallback =
    /(?:environ\.get|getenv)\(([^()]*?),\s*b?["'][^"']+["']\)|(?:environ\.get|getenv)\(([^()]*)\)\s*or\s*b?["'][^"']+["']|process\.env(\.\w+|\[[^\]]+\])\s*(?:\|\||\?\?)\s*["'`][^"'`]+["'`]/gu;
  const isSecret = /secret|key|token|pass|pwd|salt|credential/iu;
  const all = familyOf(finding.cwe)?.name === 'secrets';
  const found = (outline: Outline): readonly string[] =>
    [...outline.moduleCode, ...outline.functions.map(({ code }) => code)].flatMap((code) =>
      [...code.matchAll(fallback)].filter(([, ...names]) => all || isSecret.test(names.join(''))).map(([text]) => text),
    );
  const was = found(outlineBefore);
  return candidate.origin === 'model' || all
    ? found(outlineAfter).some((one) => !was.includes(one))
      ? 'where the variable is not set, a constant stands in for the secret'
      : undefined
    : undefined;
};

const count = (text: string, part: string): number => text.split(part).length - 1;

const swallowed: Check = ({ changed }, { outlineBefore, outlineAfter }) => {
  const empty = ({ guards }: Outline): number =>
    guards.filter((one) => one.kind === 'handler' && one.effect === 'nothing' && changed.has(one.symbol)).length;
  return empty(outlineAfter) > empty(outlineBefore) ? 'it adds a handler that swallows what goes wrong' : undefined;
};

/** A comparison that always, or never, comes out the same. */
const compared: Check = ({ after, family, changed }, { outlineAfter, outlineBefore }) => {
  const same = after.find(
    ({ name, args: [one, other] }) =>
      /(?:^|\.)(?:timingSafeEqual|compare_digest|compare|compareSync|equals)$/u.test(name) &&
      one !== undefined &&
      one.code === other?.code,
  );
  if (same !== undefined) return `${same.name} compares a value with itself`;
  if (family?.name !== 'hashes') return undefined;
  const salting = /(?:^|\.)(?:randomBytes|gensalt|genSalt|genSaltSync|token_bytes|urandom|generateSalt)$/u;
  const fn = outlineAfter.functions.find(
    ({ symbol, returns }) =>
      changed.has(symbol) &&
      returns.some(
        ({ code, through }) =>
          (/[!=]==?|timingSafeEqual|compare/u.test(code) && through.some((name) => salting.test(name))) ||
          /(?:hashSync|hashpw|\.hash)\([^)]*\)(?:\)*)[!=]==?|[!=]==?(?:await)?\(?(?:bcrypt\w*|argon2)\.hash/u.test(
            code,
          ),
      ) &&
      outlineBefore.functions.some((old) => old.symbol === symbol),
  );
  return fn === undefined ? undefined : `${fn.symbol} compares with a hash that was made with a salt of its own`;
};

/** What a model names as new must be part of the language or of what the file uses already. */
const modules: Check = (_, { candidate, file, outlineBefore, outlineAfter }) => {
  if (candidate.origin === 'rule') return undefined;
  const required = ({ calls }: Outline): readonly string[] =>
    calls
      .filter(({ name }) => name === 'require' || name === 'import')
      .flatMap(({ args }) => (args[0]?.constant === undefined ? [] : [JSON.parse(args[0].constant) as string]));
  const known = new Set([...outlineBefore.imports, ...required(outlineBefore)].map(topOf));
  const made = [...outlineAfter.imports, ...required(outlineAfter)].find(
    (name) => !known.has(topOf(name)) && !isKnownModule(name, file.path, known),
  );
  return made === undefined ? undefined : `it brings in a new dependency: ${made}`;
};

const topOf = (name: string): string =>
  name.startsWith('@')
    ? name.split('/').slice(0, 2).join('/')
    : (name.replace(/^node:/u, '').split(/[./]/u)[0] ?? name);
