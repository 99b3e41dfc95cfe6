import type { PlainValue } from '@sallyport/core/faces';

/** Values that an honest person might send, for a kind of work. `text` is the program: hosts and paths that it names are ordinary there. */
export const ordinaryValues = (family: string | undefined, text: string): readonly string[] => {
  const more = family === undefined ? undefined : byFamily[family];
  if (family === 'redirects') return [...(more ?? []), ...literals(text, /["'](\/[\w/-]*)["']/gu)];
  if (family === 'requests to other machines')
    return [...literals(text, /["']([\w-]+(?:\.[\w-]+)+)["']/gu).map((host) => `https://${host}/a`), ...(more ?? [])];
  return [...(more ?? []), 'alice', '42', 'report.txt', 'Ann Lee'];
};

const literals = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))].filter((one) => one !== '').slice(0, 6);

const byFamily: Readonly<Record<string, readonly string[]>> = {
  files: ['report.txt', 'logo.png', '2026.txt'],
  redirects: ['/orders', '/'],
  'requests to other machines': ['https://images.example.com/a.png', 'https://cdn.example.com/b.png'],
  'running text as code': ['[3, 1, 2]', '{"a": 1}', '"text"', '12'],
  'reading objects': ['a: 1', '[1, 2]'],
  commands: ['example.com', '192.0.2.7'],
};

/** Argument lists by the values that requests hold: by annotation, default and name of each parameter. */
export const ordinaryArguments = (
  parameters: readonly string[],
  values: readonly string[],
): readonly (readonly [string, readonly PlainValue[]])[] =>
  values.map((value, index) => [
    value,
    parameters.filter((one) => !one.startsWith('*') && !/=/u.test(one)).map((one) => argumentFor(one, value, index)),
  ]);

const argumentFor = (parameter: string, value: string, index: number): PlainValue => {
  const [, name = '', annotation = ''] = /^([\w$]+)(?::(.*))?$/u.exec(parameter) ?? [];
  const number = [1, 8, 20, 3, 12, 5][index % 6] ?? 1;
  if (/^(?:int|float)\b/u.test(annotation)) return number;
  if (/^bool\b/u.test(annotation)) return index % 2 === 0;
  if (/^(?:list|List|Sequence|Iterable|tuple)/u.test(annotation))
    return /int|float/u.test(annotation) ? [3, 1, 2] : ['b', 'a', value];
  if (/^(?:dict|Dict|Mapping)/u.test(annotation)) return { name: value };
  if (annotation !== '') return value;
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
