/**
 * Names and their values in the trees of Python and JavaScript: what a text matcher cannot know.
 *
 * A literal counts when it is given to something that is called like a credential: a variable, attribute, keyword argument, default
 * of a parameter, key of a dictionary, default of an environment look-up, a header, a setter's argument, or when a password
 * is compared with it. A label with the same name, a type or a comment does not count.
 */
import { isMachineMade } from './entropy.ts';
import type { Call, Entry, Expression, Function as FunctionNode, Node, Str as StrNode } from '../tree/node.ts';
import type { ParsedUnit } from '../languages/language.ts';
import type { Names } from '../names/names.ts';
import { children } from '../tree/children.ts';

export interface NamedNode {
  readonly name: string;
  readonly value: string;
  /** Where the value was written down, quotes included. */
  readonly node: Node;
  readonly use: 'given' | 'compared' | 'default' | 'header';
}

export const namedNodes = (unit: ParsedUnit, names: Names): readonly NamedNode[] => {
  const found: NamedNode[] = [];
  const add = (name: string | undefined, value: Expression | undefined, use: NamedNode['use'] = 'given'): void => {
    if (name === undefined || value === undefined) return;
    for (const one of alternatives(value)) {
      const text = textOf(one, names);
      if (text !== undefined) found.push({ name, value: text, node: one, use });
    }
  };
  const stack: Node[] = [unit.root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node, add);
    for (const child of children(node)) stack.push(child);
  }
  return found;
};

type Add = (name: string | undefined, value: Expression | undefined, use?: NamedNode['use']) => void;

const visit = (node: Node, add: Add): void => {
  switch (node.kind) {
    case 'Assign':
      if (node.value?.kind === 'Function') returned(nameOf(node.target), node.value, add);
      if (node.op === '=' || node.op === '||=' || node.op === '??=') add(nameOf(node.target), node.value);
      // `user, password = "bob", "x"`
      if (node.target.kind === 'List' && node.value?.kind === 'List' && node.target.items.length <= 20)
        for (const [index, target] of node.target.items.entries()) add(nameOf(target), node.value.items[index]);
      return;
    case 'KeywordArg':
      // `auth=("bob", "x")`: the second of a pair is the password.
      if (/auth|credentials|creds$/iu.test(node.name) && node.value.kind === 'List' && node.value.items.length === 2)
        add('password', node.value.items[1]);
      else add(node.name, node.value);
      return;
    case 'Param':
      add(nameOf(node.target), node.default);
      return;
    case 'Entry':
      entry(node, add);
      return;
    case 'JsxAttribute':
      add(node.name, node.value);
      return;
    case 'Logical':
      if (node.op !== 'and') add(nameOf(node.left), node.right, 'default');
      return;
    case 'Binary':
      if (/^(?:[=!]==?)$/u.test(node.op)) {
        add(nameOf(node.left), node.right, 'compared');
        add(nameOf(node.right), node.left, 'compared');
      }
      return;
    case 'Call': {
      const [first, second] = node.args;
      const called = nameOf(node.callee);
      // `get("DB_PASSWORD", "x")`, `setdefault`, `set("Authorization", "x")`, `putenv("X", "y")`, `hmac.compare_digest(password, "x")`
      if (first !== undefined && second !== undefined) {
        if (first.kind === 'Str') {
          if (keyed.test(called ?? '') && node.args.length <= 4 && /^[\w.:-]+$/u.test(first.value))
            add(first.value, second, 'default');
        } else if (called !== undefined && /compare|equal/iu.test(called)) {
          add(nameOf(first), second, 'compared');
          add(nameOf(second), first, 'compared');
        }
      }
      // `config.set("db", "password", "x")`, `setattr(o, "password", "x")`; `server.login("bob", "x")`
      const third = node.args[2];
      if (second?.kind === 'Str' && third !== undefined && keyed.test(called ?? '')) add(second.value, third);
      if (second !== undefined && first?.kind !== 'Dict' && signsIn.test(called ?? '')) add('password', second);
      // `pymysql.connect("db", "root", "x")`
      if (
        third !== undefined &&
        /^(?:connect|Connection|createConnection)$/u.test(called ?? '') &&
        isDriver(node.callee)
      )
        add('password', third);
      optionDefault(node, add);
      keyArgument(node, add);
      // `setPassword("x")`, `.password("x")`: the name of the called says what the argument is.
      if (first !== undefined && second === undefined && called !== undefined && setter.test(called))
        add(called.replace(/^(?:set|with|use)_?(?=[A-Z_a-z])/u, ''), first);
      return;
    }
    case 'Str':
      inText(node, add);
      return;
    case 'Function':
      returned(node.name, node, add);
      return;
    case 'Case':
      return;
    default:
      return;
  }
};

/** Calls whose first argument names what the second is. */
const keyed =
  /get|env|set|put|default|fetch|header|define|param|option|prop|config|append|add|register|with|pop|field|arg|string|str|str_?var|secret|variable|value|auth|insert|update|store|write|replace|export/iu;

/** Calls that answer with what is kept under the name given to them. */
const lookUp =
  /get|env|var|fetch|find|read|param|field|form|header|prop|config|setting|option|item|arg|query|cookie|body|json|value|post|request|input|pop|attr/iu;

/** Calls that take a name and a password, in this order. */
const signsIn =
  /^(?:login|log_?in|sign_?in|authenticate|(?:set_?)?basic_?auth|HTTP(?:Basic|Digest)Auth|BasicAuth|PlainTextAuthProvider|PlainCredentials|set_?credentials|simple_bind(?:_s)?)$/iu;

const setter =
  /^(?:set|with|use)_?[A-Za-z]*(?:[Pp]assword|[Ss]ecret|[Tt]oken|[Kk]ey|[Pp]asswd|[Pp]assphrase|[Pp]wd|[Pp]ass)$|^(?:password|secret|apiKey|token|passphrase|auth_?token)$/u;

const isDriver = (callee: Expression): boolean =>
  callee.kind === 'Member' &&
  /mysql|maria|psycopg|oracle|odbc|postgres|^pg$|MySQLdb/iu.test(nameOf(callee.object) ?? '');

/** A function that is called like a credential and answers with a text: `def get_password(): return "x"`. */
const returned = (name: string | undefined, { body, generator }: FunctionNode, add: Add): void => {
  if (name === undefined || generator || body === undefined || body.body.length > 3) return;
  const last = body.body.at(-1);
  if (last?.kind === 'Return' && last.value?.kind === 'Str')
    add(name.replace(/^(?:get|load|fetch|read|make|default)_?(?=[A-Z_a-z])/u, ''), last.value);
};

/** What is itself a setting: `"DB_PASSWORD=x"` in a list of variables, `'{"api_key": "x"}'` in a text to be read. */
const inText = (node: StrNode, add: Add): void => {
  const { value } = node;
  if (value.length < 8 || value.length > 4_000) return;
  const setting = /^([A-Za-z][\w.-]{2,60})=(\S{4,400})$/u.exec(value);
  if (setting !== null) {
    add(setting[1], { ...node, value: setting[2] ?? '' });
    return;
  }
  if (!/^\s*[{[]/u.test(value)) return;
  for (const [, name = '', inner = ''] of value.matchAll(/"([\w.-]{3,60})"\s{0,4}:\s{0,4}"([^"\\]{4,400})"/gu))
    add(name, { ...node, value: inner });
};

/** Options of programs: `add_argument("--password", default="x")`, `.option("--password <p>", "what", "x")`, `option("token", { default: "x" })`. */
const optionDefault = ({ args }: Call, add: Add): void => {
  const option = args.find((one) => one.kind === 'Str' && /^-{1,2}[A-Za-z][\w-]*\b/u.test(one.value));
  const [first] = args;
  const named = option ?? first;
  const name = named?.kind === 'Str' ? /^-{0,2}([A-Za-z][\w-]{1,60})/u.exec(named.value)?.[1] : undefined;
  if (name === undefined) return;
  for (const [index, one] of args.entries()) {
    if (one.kind === 'KeywordArg' && (one.name === 'default' || one.name === 'const')) add(name, one.value, 'default');
    else if (one.kind === 'Dict' && index > 0)
      for (const inner of one.entries) {
        if (inner.kind === 'Entry' && inner.key.kind === 'Str' && inner.key.value === 'default')
          add(name, inner.value, 'default');
      }
    else if (option !== undefined && index > 1 && one.kind === 'Str') add(name, one, 'default');
  }
};

/** Calls that take a key at a known place: `hmac.new(b"x", …)`, `createHmac("sha256", "x")`, `Fernet(b"x")`, `AES.new(b"x", …)`. */
const keyArgument = ({ callee, args }: Call, add: Add): void => {
  const called = nameOf(callee) ?? '';
  const of = callee.kind === 'Member' ? (nameOf(callee.object) ?? '') : '';
  const at =
    called === 'Fernet' || (called === 'new' && /^(?:hmac|AES|DES3?|ChaCha20|ARC4|Blowfish)$/u.test(of))
      ? 0
      : /^create(?:Hmac|Cipher(?:iv)?|Decipher(?:iv)?)$/u.test(called) ||
          (/^(?:sign|encode|verify|decode)$/u.test(called) && /jwt/iu.test(of))
        ? 1
        : undefined;
  const key = at === undefined ? undefined : args[at];
  // A word there is what a test signs with.
  if (key !== undefined && alternatives(key).some((one) => one.kind === 'Str' && isMachineMade(one.value)))
    add('signing_key', key);
};

/** `{"password": "x"}`, and pairs such as `{name: "DB_PASSWORD", value: "x"}` come with the enclosing dictionary's other entry. */
const entry = ({ key, value }: Entry, add: Add): void => {
  add(
    key.kind === 'Str' ? key.value : nameOf(key),
    value,
    key.kind === 'Str' && /^(?:x-|authorization|proxy-auth)/iu.test(key.value) ? 'header' : 'given',
  );
};

/** What a value can be: both sides of a choice, and what stands behind an `or`. */
const alternatives = (value: Expression): readonly Expression[] => {
  switch (value.kind) {
    case 'Conditional':
      return [value.then, value.else];
    case 'Logical':
      return value.op === 'and' ? [value.right] : [value.right, ...(value.left.kind === 'Str' ? [value.left] : [])];
    case 'Cast':
    case 'Await':
      return alternatives(value.value as Expression);
    case 'Call':
      // `bytes("x")`, `Buffer.from("x")`, `"x".encode()`, `SecretStr("x")`, `b64decode("x")`
      if (
        value.callee.kind === 'Member' &&
        value.callee.object.kind === 'Str' &&
        /^(?:encode|strip|trim|toString)$/u.test(value.callee.property)
      )
        return [value.callee.object];
      // `z.string().default("x")`
      if (
        value.callee.kind === 'Member' &&
        /^(?:default|catch)$/u.test(value.callee.property) &&
        value.args[0]?.kind === 'Str'
      )
        return [value.args[0]];
      if (!wrapper.test(nameOf(value.callee) ?? '')) return [];
      return value.args.flatMap((one, index) =>
        index === 0 && one.kind === 'Str'
          ? [one]
          : one.kind === 'KeywordArg' && one.name === 'default'
            ? alternatives(one.value)
            : [],
      );
    case 'List':
      return value.items.filter((item) => item.kind === 'Str').slice(0, 20);
    default:
      return [value];
  }
};

const wrapper =
  /^(?:bytes|bytearray|str|String|from|SecretStr|Secret|SecretBytes|b64decode|b64encode|unhexlify|fromhex|Buffer|quote|quote_plus|encodeURIComponent|Field|btoa|atob|TextEncoder|createSecretKey|importKey)$/u;

/** The text of a literal, or of literals put together; not of a name that holds one, which is found where it is given. */
const textOf = (node: Expression, names: Names): string | undefined => {
  switch (node.kind) {
    case 'Str':
      return node.value;
    case 'Template': {
      if (node.tag !== undefined) return undefined;
      return node.parts.every((part) => part.kind === 'Str')
        ? node.parts.map((part) => (part.kind === 'Str' ? part.value : '')).join('')
        : undefined;
    }
    case 'Binary': {
      if (node.op !== '+') return undefined;
      const value = onlyLiterals(node) ? names.constant(node) : undefined;
      return typeof value === 'string' ? value : undefined;
    }
    default:
      return undefined;
  }
};

const onlyLiterals = (node: Expression, depth = 0): boolean =>
  node.kind === 'Str' ||
  (node.kind === 'Binary' && depth < 40 && onlyLiterals(node.left, depth + 1) && onlyLiterals(node.right, depth + 1));

/** What something is called: a name, an attribute, a key in brackets, the variable of an environment look-up. */
const nameOf = (node: Expression): string | undefined => {
  switch (node.kind) {
    case 'Name':
      return node.name;
    case 'Member':
      return node.property;
    case 'Index':
      return node.index.kind === 'Str' ? node.index.value : undefined;
    case 'Call': {
      // `os.environ.get("X") or "y"`, `process.env.get("X") ?? "y"`, `request.form.get("password") == "x"`
      const [first] = node.args;
      // `md5("password")` is no look-up.
      return first?.kind === 'Str' && lookUp.test(nameOf(node.callee) ?? '') ? first.value : undefined;
    }
    case 'Cast':
    case 'Await':
      return nameOf(node.value);
    default:
      return undefined;
  }
};
