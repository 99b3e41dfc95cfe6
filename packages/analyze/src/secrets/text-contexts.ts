/**
 * Names and their values in any text, found without knowing its language.
 *
 * Every word that credentials are called by is widened to the name it stands in; what follows decides whether a value follows:
 * `name = value`, `name: value`, `"name": "value"`, `<name>value</name>`, `key="name" value="value"`, `name("value")`,
 * `("name", "value")`, `${NAME:-value}`, `name == "value"`, and pairs over two lines (`name: X` / `value: y`). Every step is
 * bounded and the walk never goes back, so it is linear.
 */
import type { FileSort } from './file-sort.ts';

export interface NamedText {
  readonly name: string;
  /** Units: offsets of the value, without quotes; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly compared: boolean;
}

/** Longest value that is looked at. Units: UTF-16 units. */
const longest = 4_096;

/** Without quotes. Units: UTF-16 units. */
const longestBare = 1_024;

export const namedTexts = function* (text: string, sort: FileSort, from = 0, to = text.length): Generator<NamedText> {
  words.lastIndex = from;
  for (let hit = words.exec(text); hit !== null && hit.index < to; hit = words.exec(text)) {
    const [start, end] = nameAround(text, hit.index, words.lastIndex);
    words.lastIndex = Math.max(end, words.lastIndex);
    const found = isCoordinate(text, start, end) ? undefined : valueAfter(text, start, end, sort);
    // A value is not searched for names again, so that `password=password=…` is walked once; a template may hold one.
    const resume =
      found === undefined || found.end - found.start < 200 || text.slice(found.start, found.start + 400).includes('${')
        ? words.lastIndex
        : Math.max(words.lastIndex, found.end);
    // People write names in words: "the hmac key: x", "the service token is `x`".
    const inWords =
      found === undefined || sort.place !== 'text'
        ? ''
        : (/(?:[A-Za-z][a-z0-9]{0,15} ){1,3}$/u.exec(text.slice(Math.max(0, start - 50), start))?.[0] ?? '');
    if (found !== undefined) yield { name: inWords + text.slice(start, end), compared: false, ...found };
    // The caller may have run another walk in between.
    words.lastIndex = resume;
  }
};

/** Words in names of credentials. */
const words =
  /pass|pwd|psw|secret|token|key|auth|cred|mnemonic|salt|pepper|bearer|senha|contrasena|kennwort|\bpw\b|_pw\b|pat\b|jwt|dsn/giu;

/** `com.google.auth:google-auth-library`: a package of Maven, whose name comes right behind the colon. */
const isCoordinate = (text: string, start: number, end: number): boolean =>
  // `checksum/secret: 19d4…`, `arn:aws:secretsmanager:…:secret:prod/db-x`: a part of another name, a part of a value.
  /(?:checksum|hash|digest|sha256)\/$|\barn:[\w:.*-]{1,100}:$/u.test(text.slice(Math.max(0, start - 110), start)) ||
  (text.charAt(end) === ':' &&
    /[a-z]/u.test(text.charAt(end + 1)) &&
    /^(?:com|org|io|net|dev|edu)(?:\.[a-z][\w-]*)+$/u.test(text.slice(start, end)));

const nameAround = (text: string, index: number, after: number): readonly [number, number] => {
  let start = index;
  while (start > 0 && index - start < 64 && isNamePart(text, start - 1)) start -= 1;
  let end = after;
  while (end < text.length && end - after < 64 && isNamePart(text, end)) end += 1;
  while (end > after && /[.-]/u.test(text.charAt(end - 1))) end -= 1;
  // `-Dapp.password`, `--db-password`: dashes in front are the command line's.
  while (start < index && /[.-]/u.test(text.charAt(start))) start += 1;
  return [start, end];
};

const isNamePart = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95 ||
    code === 45 ||
    (code === 46 && /\w/u.test(text.charAt(at + 1)))
  );
};

type Found = Pick<NamedText, 'start' | 'end' | 'quoted'> & { readonly compared?: boolean };

const valueAfter = (text: string, start: number, end: number, sort: FileSort): Found | undefined => {
  const rest = text.slice(end, end + 200);
  const before = text.slice(Math.max(0, start - 40), start);
  // `${NAME:-default}`, `${NAME:default}`: the default of a setting that is not set.
  if (before.endsWith('${')) {
    const inside = /^:[-=?]?/u.exec(rest);
    const value =
      inside === null ? undefined : /^[^}\s"'$]{1,400}(?=\})/u.exec(text.slice(end + inside[0].length, end + 500));
    return inside === null || value === null || value === undefined
      ? undefined
      : { start: end + inside[0].length, end: end + inside[0].length + value[0].length, quoted: true };
  }
  if (/<\/?$/u.test(before)) {
    const open = /^(?:\s[^<>]{0,160})?>\s{0,4}(?:<!\[CDATA\[)?/u.exec(rest);
    if (open !== null && before.endsWith('<')) {
      const value = /^[^<>\r\n]{1,400}/u.exec(text.slice(end + open[0].length, end + open[0].length + 420));
      if (
        (value !== null && text.charAt(end + open[0].length + value[0].length) === '<') ||
        (value !== null && value[0].endsWith(']]'))
      )
        return trimmed(text, end + open[0].length, end + open[0].length + value[0].replace(/\]\]$/u, '').length, true);
    }
  }
  // `<string name="api_key">x</string>`, `<property name="db.password">x</property>`, `<key>ApiKey</key><string>x</string>`
  const element =
    /=\s?["']$/u.test(before) || before.endsWith('<key>')
      ? /^(?:["'][^<>\r\n]{0,80}(?<!\/)>|<\/key>\s{0,40}<string>)(?=[^\s<>][^<>\r\n]{2,400}<)/u.exec(
          text.slice(end, end + 640),
        )
      : null;
  if (element !== null) {
    const at = end + element[0].length;
    return trimmed(text, at, text.indexOf('<', at), true);
  }
  // `#define DB_PASSWORD "x"`; `buildConfigField "String", "API_KEY", "\"x\""`
  const macro = before.endsWith('#define ')
    ? /^\s{1,20}(?=["'])/u.exec(rest)
    : /(?:buildConfigField|resValue)\s?\(?\s?["']\w{2,20}["'],\s{0,4}["']$/u.test(before)
      ? /^["'],\s{0,4}(?:['"](?=\\?["']))?/u.exec(rest)
      : null;
  if (macro !== null) return quotedAt(text, end + macro[0].length);
  // `ENV API_KEY x`, the older form of Dockerfiles.
  const setting = sort.place === 'settings' && dockerEnv.test(before) ? /^[ \t]{1,20}(?=[^\s"'=])/u.exec(rest) : null;
  if (setting !== null) return restOfLine(text, end + setting[0].length);
  const parameter = defaultOf(text, end, rest);
  if (parameter !== undefined) return parameter;
  for (const [form, sort2] of forms) {
    if ((form === saidForm || form === cellForm) && sort.place !== 'text') continue;
    const match = form.exec(rest);
    if (match === null) continue;
    // In a pair the whole of the first text is the name: `readFile('/etc/passwd', 'utf8')` gives nothing a password.
    if (form === pairForm && !/[([{]\s{0,20}["'`]$/u.test(before)) continue;
    const at = end + match[0].length;
    if (sort2 === 'quoted') {
      const value = quotedAt(text, at);
      if (value !== undefined) return match.groups?.['compare'] === undefined ? value : { ...value, compared: true };
      continue;
    }
    const quoted = quotedAt(text, at);
    if (quoted !== undefined) return quoted;
    if (sort.place === 'code') continue;
    return bareAt(text, at, start, match[0], sort);
  }
  const pair = pairAfter(text, start, end, rest, before);
  if (pair !== undefined) return pair;
  return undefined;
};

const pairForm = /^["'`]\s{0,4},\s{0,8}(?:default\s{0,2}[:=]\s{0,2})?/u;

/** A sentence that tells it: "the admin password is `x`". */
const saidForm = /^\s{1,2}(?:is|was|to|=|:)\s{1,2}(?=["'`])/u;

/** The next cell of a table in Markdown. */
const cellForm = /^["'`]?[ \t]{0,40}\|[ \t]{0,4}(?=`)/u;

const dockerEnv = /(?:^|[\r\n])[ \t]{0,20}ENV[ \t]{1,8}$/iu;

/** One word up to the end of its line. */
const restOfLine = (text: string, at: number): Found | undefined => {
  const value = /^\S{3,400}(?=[ \t]*(?:[\r\n]|$))/u.exec(text.slice(at, at + 440));
  return value === null ? undefined : { start: at, end: at + value[0].length, quoted: false };
};

/** How a value follows a name; the first that fits counts. */
const forms: readonly (readonly [RegExp, 'quoted' | 'any'])[] = [
  [/^["'`]?\]?\)?\s{0,8}(?<compare>===?|!==?|\.equals(?:IgnoreCase)?\(|\.eq\?\()\s{0,4}(?=["'`])/u, 'quoted'],
  [/^(?:["'`]\s{0,2}\]?\)?|\s{0,4}\])?\s{0,16}(?::=|\?\?=|\|\|=|\?=|=>|<-|=|:)\s{0,8}(?:>-?\s{0,4})?/u, 'any'],
  // A type between the name and the sign: `password: String = "x"`, `var password string = "x"`, `let key: &'static str = "x"`.
  [/^["']?(?:\s{0,2}[:?!]{1,2}\s{0,2}[&?'\w<>., ]{1,40}|\s[*&?\w<>.[\]]{1,40})\s{0,4}=\s{0,4}/u, 'quoted'],
  [saidForm, 'quoted'],
  [cellForm, 'quoted'],
  // `env::var("TOKEN").unwrap_or_else(|_| "x".into())`, `ofNullable(getenv("TOKEN")).orElse("x")`
  [
    /^["']\s?\){1,2}\s{0,20}\.(?:unwrap_or(?:_else)?|or_else|orElse(?:Get)?|getOrElse)\s?\(\s?(?:\|\w{0,10}\|\s?|\(\) ?-> ?)?(?=["'])/u,
    'quoted',
  ],
  [/^["'`]?\s{0,2}\]?\)?\s{0,4}(?:\|\||\?\?|\?:|or)\s{0,4}/u, 'quoted'],
  // Calls: `setPassword("x")`, `.password("x")`, and pairs: `put("password", "x")`, `env("DB_PASSWORD", "x")`.
  [/^["'`]?\s{0,2}\(\s{0,8}/u, 'quoted'],
  [pairForm, 'quoted'],
  // `key="ApiKey" value="x"`, `<property name="password" value="x"/>`
  [/^["']\s{1,8}(?:value|default|content|connectionString)\s{0,2}=\s{0,2}/u, 'quoted'],
];

const quotedAt = (text: string, at: number): Found | undefined => {
  const prefix = /^(?:[brufLNR@$]{1,2}|String::from\(|new String\(|Some\(|@)?(?:\\?)(?="|'|`)/u.exec(
    text.slice(at, at + 16),
  );
  const open = at + (prefix?.[0].length ?? 0);
  const quote = text.charAt(open);
  if (prefix === null || (quote !== '"' && quote !== "'" && quote !== '`')) return undefined;
  const escaped = prefix[0].endsWith('\\');
  const triple = text.startsWith(quote.repeat(3), open);
  const start = open + (triple ? 3 : 1);
  for (let end = start; end < text.length && end - start <= longest; end += 1) {
    const char = text.charAt(end);
    if (char === '\n' || char === '\r') return undefined;
    if (char === '\\') {
      if (escaped && text.charAt(end + 1) === quote) return end === start ? undefined : { start, end, quoted: true };
      end += 1;
    } else if (char === quote) {
      if (end === start) return undefined;
      // `"abc" + x`: a part of a text that is put together.
      return { start, end, quoted: true };
    }
  }
  return undefined;
};

/** A value without quotes: to the end of the line, or to where its format ends it. */
const bareAt = (text: string, at: number, nameStart: number, form: string, sort: FileSort): Found | undefined => {
  if (/[\r\n]/u.test(form)) return undefined;
  // In prose only `NAME=value` and `name: value` at the start of a line, a list's or a cell's.
  const setting = form === '=' && /[\s,;({[&?]$/u.test(text.charAt(nameStart - 1));
  if (sort.place === 'text' && !setting) {
    const line = text.slice(Math.max(0, nameStart - 120), nameStart);
    if (!/(?:^|[\r\n])[ \t>*+|`$#-]{0,60}(?:export |set |(?:\w{2,16} ){1,3})?$/u.test(line)) return undefined;
  }
  if (/[:(=]$/u.test(form.trim()) === false && !/[=:]\s*$/u.test(form)) return undefined;
  const line = /^[^\r\n]*/u.exec(text.slice(at, at + longestBare))?.[0] ?? '';
  const value = /^\S+/u.exec(line)?.[0] ?? '';
  if (value === '') return undefined;
  const after = line.slice(value.length).trim();
  // Words behind it make a sentence of it, unless they are a comment or the next setting.
  if (
    after !== '' &&
    !(setting && sort.place === 'text') &&
    // In a catalogue of texts `PASSWORD=Passwort eingeben` looks the same, but no word has a digit or a mark.
    !(form === '=' && /[\d!@#$%^&*+=~?|]/u.test(value) && isBeforeCommand(text, nameStart, after)) &&
    !/^(?:#|\/\/|;|--?\w|\\$|&&|\||>|<|\}|\)|\]|,|[\w.-]+\s?=|[A-Za-z][\w-]*:|`)/u.test(after) &&
    !/[,;]$/u.test(value)
  )
    return undefined;
  const end = value
    .replace(/[,;`]+$|["'`]+[,;)\]}]*$/u, '')
    .replace(/[)\]}]+$/u, (closing) => (/[([{]/u.test(value) ? closing : '')).length;
  return end < 3 ? undefined : { start: at, end: at + end, quoted: false };
};

/** `PGPASSWORD=x psql -h db`: variables for one command. */
const isBeforeCommand = (text: string, nameStart: number, after: string): boolean =>
  /(?:^|[\r\n;:&|(`'"]|\b(?:env|sudo|run|then|do|else|exec)|=\S{1,40})[ \t]{0,20}$/iu.test(
    text.slice(Math.max(0, nameStart - 60), nameStart),
  ) &&
  /^[A-Z][A-Z0-9_]{1,63}=/u.test(text.slice(nameStart, nameStart + 66)) &&
  /^[\w.~/$-]{2,}(?:\s|$)/u.test(after);

/** Pairs in which the name is itself a value: `- name: DB_PASSWORD` / `value: x`; `variable "db_password" { default = "x" }`. */
const pairAfter = (text: string, start: number, end: number, rest: string, before: string): Found | undefined => {
  if (/(?:^|["'\s{-])(?:name|Name|key|Key|variable|id)["']?\s{0,4}[:=]\s{0,4}["']?$/u.test(before)) {
    const gap =
      /^["']?\s{0,4},?\s{0,80}["']?(?:value|Value|defaultValue|default|Default|ParameterValue)["']?\s{0,4}[:=]\s{0,4}/u.exec(
        rest,
      );
    if (gap === null) return undefined;
    const at = end + gap[0].length;
    const quoted = quotedAt(text, at);
    if (quoted !== undefined) return quoted;
    const value = /^[^\s,}\]"'{$&*!|>#][^\s,}\]"']{2,400}(?=\s*(?:$|[\r\n,}#]))/u.exec(text.slice(at, at + 420));
    return value === null ? undefined : { start: at, end: at + value[0].length, quoted: false };
  }
  if (/\bvariable\s+"$/u.test(before)) {
    const body = /^"\s{0,8}\{[^{}]{0,180}\bdefault\s{0,20}=\s{0,8}(?=")/u.exec(text.slice(end, end + 240));
    return body === null ? undefined : quotedAt(text, end + body[0].length);
  }
  return undefined;
};

/** A parameter of CloudFormation: `DbPassword:` / `Type: String` / `Default: x`. */
const defaultOf = (text: string, end: number, rest: string): Found | undefined => {
  if (!/^:[ \t]*\r?\n[ \t]+[A-Z]/u.test(rest)) return undefined;
  const gap =
    /^:[ \t]*\r?\n(?:[ \t]+(?:Type|Description|NoEcho|M(?:in|ax)Length|AllowedPattern|ConstraintDescription):[^\n]{0,160}\n){0,6}[ \t]+Default:[ \t]*/u.exec(
      text.slice(end, end + 800),
    );
  if (gap === null) return undefined;
  const at = end + gap[0].length;
  const value = /^[^\s"'{$&*!|>#][^\s"']{2,400}/u.exec(text.slice(at, at + 420));
  return quotedAt(text, at) ?? (value === null ? undefined : { start: at, end: at + value[0].length, quoted: false });
};

const trimmed = (text: string, start: number, end: number, quoted: boolean): Found | undefined => {
  const value = text.slice(start, end);
  const lead = value.length - value.trimStart().length;
  const inner = value.trim();
  return inner === '' ? undefined : { start: start + lead, end: start + lead + inner.length, quoted };
};
