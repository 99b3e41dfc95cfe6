import { isDate } from '../suppression/parse-ignores.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

export type ParsedBaseline =
  | { readonly kind: 'baseline'; readonly baseline: Baseline }
  | { readonly kind: 'unreadable'; readonly problems: readonly string[] };

/**
 * Reads a baseline file. One bad entry makes the whole file unreadable: skipping it would bring a triaged finding back
 * without a word, and guessing could hide one.
 *
 * Errors: every problem names its entry (zero-based) and says what is expected.
 */
export const parseBaseline = (text: string): ParsedBaseline => {
  const value = jsonValue(text);
  if (value === undefined)
    return unreadable(['the baseline is not JSON; restore it from version control, or write a new one']);
  if (!isRecord(value)) return unreadable(['the baseline is not a JSON object with "schemaVersion" and "entries"']);
  if (typeof value['schemaVersion'] !== 'string' || !value['schemaVersion'].startsWith('1.')) {
    return unreadable([`the baseline has schemaVersion ${shown(value['schemaVersion'])}; this version reads 1.x`]);
  }
  const list = value['entries'];
  if (!Array.isArray(list)) return unreadable(['the baseline has no list "entries"']);
  const problems: string[] = [];
  const entries = list.flatMap((item: unknown, index) => {
    const entry = readEntry(item);
    if (typeof entry !== 'string') return [entry];
    problems.push(`entry ${index}: ${entry}`);
    return [];
  });
  return problems.length > 0 ? unreadable(problems) : { kind: 'baseline', baseline: { schemaVersion: '1.0', entries } };
};

const unreadable = (problems: readonly string[]): ParsedBaseline => ({ kind: 'unreadable', problems });

const readEntry = (item: unknown): BaselineEntry | string => {
  if (!isRecord(item)) return 'is not an object';
  const { fingerprint, ruleId, path, reason, author, date, until } = item;
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{64}$/.test(fingerprint))
    return '"fingerprint" is not 64 hex digits';
  if (typeof ruleId !== 'string' || ruleId === '') return '"ruleId" is missing';
  if (typeof path !== 'string' || path === '') return '"path" is missing';
  if (typeof reason !== 'string' || reason.trim() === '')
    return '"reason" is missing; say why the finding does not matter';
  if (author !== undefined && typeof author !== 'string') return '"author" is not a text';
  if (typeof date !== 'string' || !isDate(date)) return '"date" is not a day in the form YYYY-MM-DD';
  if (until !== undefined && (typeof until !== 'string' || !isDate(until)))
    return '"until" is not a day in the form YYYY-MM-DD';
  return {
    fingerprint,
    ruleId,
    path,
    reason,
    ...(author !== undefined && { author }),
    date,
    ...(until !== undefined && { until }),
  };
};

const jsonValue = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string =>
  value === undefined ? 'missing' : (JSON.stringify(value) ?? 'missing').slice(0, 40);
