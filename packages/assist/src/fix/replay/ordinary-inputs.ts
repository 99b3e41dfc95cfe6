import type { PlainValue } from '@sallyport/core/faces';

/** Values that an honest person might send, for a kind of work. `text` is the program: hosts and paths that it names are ordinary there. `code` is the function. */
export const ordinaryValues = (family: string | undefined, text: string, code = ''): readonly string[] => {
  // Whoever calls it a calculation is sent calculations, not values.
  if (family === 'running text as code' && /calc|expr|formula/iu.test(code))
    return ['1 + 2', '3 * (4 - 1)', '10 / 4', '12'];
  const more = family === undefined ? undefined : byFamily[family];
  if (family === 'redirects') return [...(more ?? []), ...literals(text, /["'](\/[\w/-]*)["']/gu)];
  if (family === 'requests to other machines')
    return [...literals(text, /["']([\w-]+(?:\.[\w-]+)+)["']/gu).map((host) => `https://${host}/a`), ...(more ?? [])];
  // Where addresses are read, what is none may be turned away before anything is done.
  const addresses = /urlparse|urlsplit|urlopen|requests\.|httpx|aiohttp/u.test(text)
    ? ['https://images.example.com/a.png', ...literals(text, /["'](https?:\/\/[\w./-]+)["']/gu).slice(0, 1)]
    : [];
  // A document is markup: a page shows it as text from now on.
  const documents =
    family !== 'writing pages' && /etree|minidom|xml\.sax/u.test(text)
      ? (byFamily['reading XML'] ?? []).slice(0, 1)
      : [];
  return [...new Set([...(more ?? []), 'alice', '42', 'report.txt', 'Ann Lee', ...addresses, ...documents])];
};

const literals = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))].filter((one) => one !== '').slice(0, 6);

const byFamily: Readonly<Record<string, readonly string[]>> = {
  files: ['report.txt', 'logo.png', '2026.txt'],
  redirects: ['/orders', '/'],
  'requests to other machines': ['https://images.example.com/a.png', 'https://cdn.example.com/b.png'],
  'running text as code': ['[3, 1, 2]', '{"a": 1}', '"text"', '12'],
  'reading objects': ['a: 1', '[1, 2]', 'name: ann\nroles:\n  - admin\n  - editor'],
  commands: ['example.com', '192.0.2.7'],
  'reading XML': ['<a><b>text</b></a>', '<order id="7"><item>pen</item><item>ink</item></order>'],
};

/** What files hold, by what the program reads from them; nothing where their text is itself the input. */
export const contentsFor = (family: string | undefined, text: string): string | undefined => {
  if (family === 'reading objects' || family === 'reading XML') return undefined;
  if (/\bjson\.load\(/u.test(text)) return '{"name": "ann", "amount": 7}';
  if (/\bcsv\./u.test(text)) return 'name,amount';
  if (/\byaml\.\w*load/u.test(text)) return 'name: ann';
  return /etree|minidom|xml\.sax/u.test(text) ? '<a><b>text</b></a>' : 'text';
};

/** What one call is handed: by place, then by name. A stand-in is `{"$given": kind}`. */
export type Arguments = readonly [places: readonly PlainValue[], names: Readonly<Record<string, PlainValue>>];

/** A function as far as its arguments go. `code` has blanks and comments out. */
export interface Called {
  readonly parameters: readonly string[];
  readonly code: string;
}

/**
 * Arguments for a function by annotation, default, name and use of each parameter. Methods are bound: `self` and `cls` are left out.
 *
 * `isAsync`: whether requests are read by awaiting, which the framework that is imported decides.
 */
export const argumentsFor = (
  { parameters, code }: Called,
  value: string,
  index: number,
  isAsync: boolean,
): Arguments => {
  const places: PlainValue[] = [];
  const names: Record<string, PlainValue> = {};
  let isNamed = false;
  for (const parameter of parameters) {
    if (parameter === '*') isNamed = true;
    if (/^(?:\*|\/|self$|cls$)/u.test(parameter) || /=/u.test(parameter)) continue;
    const [, name = '', annotation = ''] = /^([\w$]+)(?::(.*))?$/u.exec(parameter) ?? [];
    const given = argumentFor(name, annotation, code, value, index, isAsync);
    if (isNamed) names[name] = given;
    else places.push(given);
  }
  return [places, names];
};

const standIn = (kind: string): PlainValue => ({ $given: kind });

const argumentFor = (
  name: string,
  annotation: string,
  code: string,
  value: string,
  index: number,
  isAsync: boolean,
): PlainValue => {
  const number = [1, 8, 20, 3, 12, 5][index % 6] ?? 1;
  if (/Request\b/u.test(annotation) || (annotation === '' && /^(?:request|req)$/u.test(name)))
    return standIn(isAsync ? 'async request' : 'request');
  if (/UploadFile|FileStorage|UploadedFile/u.test(annotation)) return standIn(isAsync ? 'async upload' : 'upload');
  if (/^(?:int|float)\b/u.test(annotation)) return number;
  if (/^bool\b/u.test(annotation)) return index % 2 === 0;
  if (/^bytes\b/u.test(annotation)) return standIn('bytes');
  if (/^(?:pathlib\.)?Path$/u.test(annotation)) return standIn('path');
  if (/^(?:list|List|Sequence|Iterable|tuple)/u.test(annotation))
    return /int|float/u.test(annotation) ? [3, 1, 2] : ['b', 'a', value];
  if (/^(?:dict|Dict|Mapping)/u.test(annotation)) return { name: value };
  if (/Connection|Cursor|Session|Engine|Pool/u.test(annotation)) return standIn('database');
  if (/^(?:\w+\.)*[A-Z]\w*$/u.test(annotation) && !/^(?:Any|Optional|Union|AnyStr|Text)$/u.test(annotation))
    return standIn('record');
  if (annotation !== '') return value;
  if (/^(?:db|database|conn|connection|cursor|cur|pool|engine|tx)$/u.test(name)) {
    return new RegExp(`\\b${name}\\.(?:recv|sendall|send|makefile)\\(`, 'u').test(code)
      ? standIn('socket')
      : standIn('database');
  }
  if (/^(?:sock|socket|client_socket|client_sock)$/u.test(name)) return standIn('socket');
  if (/^(?:user|current_user)$/u.test(name) && new RegExp(`\\b${name}\\.\\w`, 'u').test(code)) return standIn('user');
  if (/^(?:fh|f|fp|fileobj|file_obj|stream|infile)$/u.test(name)) return standIn('file');
  if (/^(?:upload|uploaded|uploaded_file|file|image|photo)$/u.test(name) && /\.(?:filename|save\()/u.test(code))
    return standIn('upload');
  if (/^(?:callback|func|fn|handler|logger|log|app|client|self_|ctx|context|parser|api)$/u.test(name)) {
    if (!new RegExp(`\\b${name}\\[|\\*\\*${name}`, 'u').test(code)) return standIn(name);
  }
  const use = useOf(name, code);
  if (use !== undefined) return standIn(use);
  if (
    /(?:^|_)(?:n|count|size|limit|length|port|id|num|number|index|page|amount|age|year|width|height|depth|max|min)$/u.test(
      name,
    )
  )
    return number;
  if (/(?:^|_)(?:items|values|names|words|list|numbers|rows)$/u.test(name)) return ['b', 'a', value];
  if (/(?:^|_)(?:options|settings|config|params|mapping|headers|record)$/u.test(name)) return { name: value };
  return value;
};

/** How the function treats a parameter without annotation: with keys, or with members that no text has. */
const useOf = (name: string, code: string): 'record' | 'bytes' | undefined => {
  const own = name.replaceAll('$', '\\$');
  if (new RegExp(`(?<![.\\w])${own}(?:\\[["']|\\.get\\(["']|\\.items\\(|\\.keys\\()|\\*\\*${own}\\b`, 'u').test(code))
    return 'record';
  const members = [...code.matchAll(new RegExp(`(?<![.\\w])${own}\\.(\\w+)`, 'gu'))].map(([, member = '']) => member);
  if (members.includes('decode')) return 'bytes';
  return members.some((member) => !textMembers.has(member)) ? 'record' : undefined;
};

/** Source: "Built-in Types", string methods. */
const textMembers = new Set(
  'capitalize casefold center count encode endswith expandtabs find format index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill append extend pop sort insert remove read name'.split(
    ' ',
  ),
);
