/**
 * What a candidate does beside the repair: answers that tell more, logs that hold secrets, other calls that are fed with more, loosened
 * options, constants that stand in for a secret.
 *
 * None of it belongs to a repair, and no rule needs to know the call: what was not there before is what counts.
 */
import type { ArgumentSeen, CallSeen, Outline } from '@sallyport/core/faces';
import { type Change, isAmong, isInput, parametersOf } from '../change.ts';
import type { Judged } from '../judge.ts';
import { lastOf } from '../knowledge/family.ts';
import { isShaping } from '../knowledge/shaping.ts';

type Check = (change: Change, judged: Judged) => string | undefined;

export const beside: Check = (change, judged) => {
  for (const check of [answered, spoken, fed, loosened, fallback, handedBack, backdoor]) {
    const why = check(change, judged);
    if (why !== undefined) return why;
  }
  return undefined;
};

const answering =
  /(?:^|\.)(?:json|jsonp|jsonify|send|end|write|render|body=|make_response|JSONResponse|HttpResponse|Response)$/u;

const isAnswer = ({ name }: CallSeen): boolean =>
  answering.test(name) && !/^(?:console|process|fs|child_process|req|request)\b/u.test(name);

/** Parts of an answer that no answer held before come from the request or are known without running. */
const answered: Check = ({ before, after, family, isAtFinding }) => {
  if (family?.name === 'writing pages' || family?.name === 'details of errors') return undefined;
  const old = before.filter(isAnswer).flatMap(({ args }) => args);
  if (before.some((call) => isAnswer(call) && isAtFinding(call))) return undefined;
  const codes = new Set(old.map(({ code }) => code));
  const ways = new Set([...old.flatMap(({ through }) => through), ...before.map(({ name }) => name)]);
  const told = new Set(old.flatMap(({ code, through }) => (through.length > 0 ? [rootOf(code)] : [])));
  for (const call of after.filter(isAnswer))
    for (const one of call.args) {
      if (codes.has(one.code) || one.constant !== undefined || one.form === 'function') continue;
      const text = `${one.code} ${one.behind?.code ?? ''}`;
      if (/\bprocess\.env\b(?!\.NODE_ENV)|\bos\.environ\b/u.test(text)) return `${call.name} tells the environment`;
      if (/\.stack\b|format_exc\(/u.test(text)) return `${call.name} tells where errors come from`;
      if (one.form === 'object') continue;
      // The whole of something of which a part was told.
      const source = one.through.find(
        (name) => ways.has(name) && !isShaping(name) && family?.works(calling(name)) !== true,
      );
      if (source !== undefined && one.form === 'name' && /^[\w$]+$/u.test(one.code) && !told.has(one.code))
        return `${call.name} tells ${one.code}, which no answer told before`;
    }
  return undefined;
};

const rootOf = (code: string): string => (/^[\w$]+$/u.test(code) ? code : '');

const calling = (name: string): CallSeen => ({
  symbol: '',
  name,
  code: '',
  start: 0,
  end: 0,
  isReached: true,
  isUsed: true,
  args: [],
  under: [],
});

const isLog = ({ name }: CallSeen): boolean =>
  /(?:^|\.)(?:console|logging|logger|log|_log|LOG)\.(?:\w+)$|^(?:print|log|console\.\w+)$/u.test(name);

/** Names of what belongs into no log. */
const confidential =
  /pass(?:word|wd|phrase|code)|secret|token|api_?key|(?:auth|private|signing|session|jwt)_?key|credential|cookie|authorization|\bpin\b|\botp\b|#key\b|process\.env\b|os\.environ\b/iu;

const spoken: Check = ({ before, after, family }) => {
  if (family?.name === 'details of errors') return undefined;
  const old = new Set(before.filter(isLog).flatMap(({ args }) => args.map(({ code }) => code)));
  for (const call of after.filter(isLog)) {
    const told = call.args.find(
      ({ code, constant, form }) =>
        constant === undefined && form !== 'function' && !old.has(code) && confidential.test(withoutText(code)),
    );
    if (told !== undefined) return `${call.name} writes ${withoutText(told.code).slice(0, 40)} into a log`;
  }
  return undefined;
};

/** Code without what stands in quotes; what a template (of Python: a string with an f before it) takes in stays. */
const withoutText = (code: string): string =>
  code
    .replaceAll(/\b(?:f|fr|rf)("""|'''|"|')(.*?)\1/giu, (_, __, inner: string) =>
      [...inner.replaceAll(/\{\{|\}\}/gu, '').matchAll(/\{([^{}]*)/gu)].map(([, part = '']) => part).join(' '),
    )
    .replaceAll(/"[^"\n]*"|'[^'\n]*'/gu, '')
    .replaceAll(/`([^`]*)`/gu, (_, inner: string) =>
      [...inner.matchAll(/\$\{([^}]*)\}/gu)].map(([, part = '']) => part).join(' '),
    );

/** Calls that look at a value, change its form or say no. */
const looking =
  /(?:^|\.)(?:startsWith|endsWith|startswith|endswith|includes|has|test|match|search|indexOf|isInteger|isSafeInteger|isFinite|isNaN|isArray|hasOwn|hasOwnProperty|call|keys|entries|values|isinstance|fullmatch|get|throw|abort|redirect|exit|status|code|sendStatus|assert|ok|equal|next|some|every|relative|isAbsolute|existsSync|realpathSync|stat|lstat|is_relative_to|relative_to|parse|URL|urlparse|urlsplit|compare|timingSafeEqual|createElement|createTextNode|setAttribute|is[A-Z]\w*|is_\w+)$|escape|encode|sanit|quote|valid|check|clean|safe|allow|purify/iu;

/** Calls that the finding is not about look at no more of what others send than before. */
const fed: Check = ({ before, after, family, isAtFinding, functionsBefore, functionsAfter, added }) => {
  const parameters = parametersOf([...functionsBefore, ...functionsAfter]);
  for (const [name, own] of Map.groupBy(after, (call) => call.name)) {
    if (isShaping(name) || looking.test(name) || answering.test(name) || added.has(lastOf(name))) continue;
    const others = before.filter((call) => call.name === name);
    if (others.length === 0 || others.some((call) => isAtFinding(call) || family?.works(call) === true)) continue;
    if (own.some((call) => isLog(call))) continue;
    const was = new Set(others.flatMap(({ args }) => args.flatMap(({ reads }) => reads)));
    const more = own
      .flatMap(({ args }) => args.flatMap(({ reads }) => reads))
      .find((read) => isInput(read, parameters) && /[.]/u.test(read) && !isAmong(read, was));
    if (more !== undefined) return `${name} is now fed with ${more}`;
  }
  return undefined;
};

/** Options and headers that say who may do what. */
const saysWho =
  /access-control|allow|origin|credential|^mode$|umask|^domain$|samesite|insecure|unsafe|ignore|disable|skip|verif|reject|trust|expir|^shell$|public|wildcard|^cwd$|^env$|anonymous|sudo/iu;

/** Options that were not given before: of other calls none that says who may do what, and of the repaired one none that an input decides. */
const loosened: Check = ({ before, after, family, isAtFinding, functionsBefore, functionsAfter }) => {
  const parameters = parametersOf([...functionsBefore, ...functionsAfter]);
  for (const [name, own] of Map.groupBy(after, (call) => call.name)) {
    const others = before.filter((call) => call.name === name);
    if (others.length === 0) continue;
    const known = new Set(others.flatMap(({ args }) => args.map((one) => one.name)));
    const isOwn = others.some((call) => isAtFinding(call) || family?.works(call) === true);
    for (const { args } of own)
      for (const one of args) {
        if (one.name === '' || known.has(one.name)) continue;
        if (
          !isOwn &&
          family?.name !== 'hashes' &&
          others.some(({ args: old }) => old.some(({ name: key }) => key !== '')) &&
          !isStrict(one) &&
          !/^(?:res|reply|response|ctx|c)\b|NextResponse|jsonify|Response$/u.test(name) &&
          !isShaping(name)
        )
          return `${name} gets the option ${one.name}`;
        if (!saysWho.test(one.name)) continue;
        if (!isOwn && !isStrict(one)) return `${name} gets the option ${one.name}`;
        if (
          isOwn &&
          /^(?:domain|cwd|env|mode|path)$/iu.test(one.name) &&
          one.reads.some((read) => isInput(read, parameters) || /^(?:req|request|ctx)\./u.test(read))
        )
          return `an input decides the option ${one.name} of ${name}`;
        if (isOwn && /ignore|insecure|skip|disable/iu.test(one.name) && one.constant === 'true')
          return `${name} gets the option ${one.name}`;
      }
  }
  return undefined;
};

/** A protection that is on, or a redirect that is not followed. */
const isStrict = ({ name, constant }: ArgumentSeen): boolean =>
  constant !== undefined &&
  (/^(?:true|"strict"|"error"|"manual"|"same-origin")$/iu.test(constant) ||
    (/^(?:follow|allow)_redirects$/u.test(name) && /^false$/iu.test(constant)));

/** A variable that names a secret has no value where nobody gives one. */
const fallback: Check = (_, { outlineBefore, outlineAfter }) => {
  const was = standIns(outlineBefore);
  const made = standIns(outlineAfter).find((one) => !was.includes(one));
  return made === undefined
    ? undefined
    : `where the variable is not set, a constant stands in for it: ${made.slice(0, 60)}`;
};

const standIns = ({ moduleCode, functions }: Outline): readonly string[] =>
  [...moduleCode, ...functions.map(({ code }) => code)].flatMap((code) =>
    [
      ...code.matchAll(
        /(?:process\.env(?:\.(\w+)|\[["'`](\w+)["'`]\])!?\s*(?:\|\||\?\?)|(?:environ\.get|getenv)\(["'](\w+)["'],)\s*["'`][^"'`]+["'`]/gu,
      ),
    ].flatMap(([text, ...names]) =>
      names.some((name) => name !== undefined && /key|secret|token|pass|pwd|cred|auth|salt|dsn|_url$/iu.test(name))
        ? [text]
        : [],
    ),
  );

/** What was made to be known by one alone is not given back as well. */
const handedBack: Check = ({ family, functionsBefore, functionsAfter }) => {
  if (family?.name !== 'random values') return undefined;
  const gives = (fn: Change['functionsAfter'][number]): boolean =>
    fn.returns.some(({ through }) => through.some((name) => family.works(calling(name))));
  const found = functionsAfter.find(
    (fn) =>
      gives(fn) && functionsBefore.some((old) => old.symbol === fn.symbol && old.returns.length > 0 && !gives(old)),
  );
  return found === undefined ? undefined : `${found.symbol} now gives back what is to be hard to guess`;
};

/** What is to be hard to guess is no constant for some. */
const backdoor: Check = ({ family, changed }, { outlineBefore, outlineAfter }) => {
  if (family?.name !== 'random values' && family?.name !== 'hashes') return undefined;
  const isText = ({ value }: Outline['assignments'][number]): boolean => /^"[^"]{3,}"$/u.test(value.constant ?? '');
  const found = outlineAfter.assignments.find(
    (one) =>
      isText(one) &&
      changed.has(one.symbol) &&
      one.symbol !== '' &&
      outlineBefore.assignments.some((old) => old.symbol === one.symbol && old.name === one.name) &&
      !outlineBefore.assignments.some(
        (old) => old.symbol === one.symbol && old.name === one.name && old.value.constant === one.value.constant,
      ),
  );
  return found === undefined ? undefined : `${found.name} gets a constant`;
};
