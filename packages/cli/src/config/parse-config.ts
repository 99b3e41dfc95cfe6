/**
 * Text of a configuration file → its values, or what is wrong with it and where.
 *
 * YAML, JSON and TOML say the same. Nothing in a file is ever run, and a key that is not known is an error: a gate that
 * is spelled wrong must not silently be the default one.
 */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { closest } from '../arguments/closest.ts';
import { configKeys, type ConfigValue } from './keys.ts';

export type ConfigValues = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export type ParsedConfig =
  | { readonly kind: 'values'; readonly values: ConfigValues }
  /** `line` one-based. */
  | { readonly kind: 'problem'; readonly line: number; readonly text: string; readonly remedy: string };

/** `section` names the part of the file that is ours (`tool.sallyport` of a pyproject.toml); a file without it has no values. */
export const parseConfig = async (
  text: string,
  format: 'yaml' | 'toml',
  section: readonly string[] = [],
): Promise<ParsedConfig> => {
  const read = format === 'toml' ? await readToml(text) : readYaml(text);
  if ('problem' in read) return { kind: 'problem', ...read.problem };
  let value: unknown = read.value;
  for (const name of section) value = isRecord(value) ? value[name] : undefined;
  if (value === undefined || value === null) return { kind: 'values', values: {} };
  if (!isRecord(value))
    return {
      kind: 'problem',
      line: 1,
      text: 'the file is not a map of keys',
      remedy: 'write lines such as "fail-on: medium"',
    };
  const values: Record<string, string | number | boolean | readonly string[]> = {};
  for (const [key, given] of Object.entries(value)) {
    if (key === '$schema') continue;
    const expected = Object.hasOwn(configKeys, key) ? configKeys[key] : undefined;
    if (expected === undefined) {
      const near = closest(key, Object.keys(configKeys));
      return {
        kind: 'problem',
        line: read.lineOf(key),
        text: `unknown key ${JSON.stringify(key)}`,
        remedy: near === undefined ? `the keys are ${Object.keys(configKeys).join(', ')}` : `did you mean ${near}?`,
      };
    }
    const checked = check(given, expected);
    if (checked === undefined)
      return {
        kind: 'problem',
        line: read.lineOf(key),
        text: `${key}: ${JSON.stringify(given)} is not ${described(expected)}`,
        remedy: expected.help,
      };
    values[key] = checked;
  }
  return { kind: 'values', values };
};

const check = (given: unknown, expected: ConfigValue): string | number | boolean | readonly string[] | undefined => {
  switch (expected.kind) {
    case 'text':
      return typeof given === 'string' && (expected.among === undefined || expected.among.includes(given))
        ? given
        : undefined;
    case 'texts':
      if (typeof given === 'string') return [given];
      return Array.isArray(given) && given.every((one): one is string => typeof one === 'string') ? given : undefined;
    case 'switch':
      return typeof given === 'boolean' ? given : undefined;
    case 'number':
      return typeof given === 'number' && given >= expected.least && (!expected.whole || Number.isSafeInteger(given))
        ? given
        : undefined;
    default:
      return expected satisfies never;
  }
};

const described = (expected: ConfigValue): string => {
  switch (expected.kind) {
    case 'text':
      return expected.among === undefined ? 'a text' : `one of ${expected.among.join(', ')}`;
    case 'texts':
      return 'a text or a list of texts';
    case 'switch':
      return 'true or false';
    case 'number':
      return `a ${expected.whole ? 'whole ' : ''}number of at least ${String(expected.least)}`;
    default:
      return expected satisfies never;
  }
};

type Read =
  | { readonly value: unknown; readonly lineOf: (key: string) => number }
  | { readonly problem: { readonly line: number; readonly text: string; readonly remedy: string } };

/** JSON is read as the YAML that it is, for the sake of lines. */
const readYaml = (text: string): Read => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined)
    return {
      problem: {
        line: lines.linePos(error.pos[0]).line,
        text: error.message.includes('call stack') ? 'nested too deeply' : `not YAML or JSON: ${error.message}`,
        remedy: 'correct the syntax there',
      },
    };
  const top = document.contents;
  let value: unknown;
  try {
    // Aliases are bounded: a file of a few lines must not become gigabytes. No key needs a structure that holds itself.
    value = document.toJS({ maxAliasCount: 20 }) as unknown;
    JSON.stringify(value);
  } catch {
    return {
      problem: {
        line: 1,
        text: 'its anchors and aliases multiply it or lead in a circle',
        remedy: 'write the values out',
      },
    };
  }
  return {
    value,
    lineOf: (key) => {
      const pair = isMap(top) ? top.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      return isScalar(pair?.key) ? lines.linePos(pair.key.range?.[0] ?? 0).line : 1;
    },
  };
};

const readToml = async (text: string): Promise<Read> => {
  const { parse, TomlError } = await import('smol-toml');
  try {
    const value = parse(text);
    return {
      value,
      lineOf: (key) =>
        Math.max(
          1,
          text
            .split('\n')
            .findIndex((line) => new RegExp(`^\\s*"?${key.replace(/[^\w-]/gu, '.')}"?\\s*[=.]`, 'u').test(line)) + 1,
        ),
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return {
      problem: {
        line: error.line,
        text: `not TOML: ${error.message.split('\n')[0] ?? ''}`,
        remedy: 'correct the syntax there',
      },
    };
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
