import { availableParallelism } from 'node:os';
import { severities, type Severity } from '@sallyport/core';
import { allFormats, isFormatName, type FormatName } from '../report/all-formats.ts';
import { closest } from '../arguments/closest.ts';
import type { Parsed } from '../arguments/option.ts';
import type { Config } from '../config/config.ts';
import type { Profile } from '../rules-in/rules-pack.ts';
import { UsageError } from '../usage-error.ts';

/** A report that is asked for; without `file` it goes to standard output. */
export interface WantedReport {
  readonly format: FormatName;
  readonly file?: string;
}

/** What a scan is to do: flags, configuration and defaults put together. */
export interface ScanRequest {
  readonly targets: readonly string[];
  readonly stdin: boolean;
  readonly stdinName: string | undefined;
  readonly reports: readonly WantedReport[];
  readonly failOn: Severity | 'new' | 'none';
  readonly floor: Severity | undefined;
  readonly rules: readonly string[];
  readonly profile: Profile;
  readonly exclude: readonly string[];
  readonly baseline: string | undefined;
  readonly changed: { readonly kind: 'staged' } | { readonly kind: 'since'; readonly ref: string } | undefined;
  readonly markdown: boolean;
  /** Also look for secrets in git's history. */
  readonly history: boolean;
  /** Also look for secrets in files that git ignores. */
  readonly ignored: boolean;
  readonly jobs: number;
  readonly timeoutMs: number;
  /** Units: MiB. */
  readonly maxMemory: number;
  /** Whether the user gave the limit; small scans run in the program itself only if not. */
  readonly memoryIsHard: boolean;
  /** Units: bytes. */
  readonly maxFileSize: number;
  readonly cache: boolean;
  /** Data without which the scan does not count: `advisories`. */
  readonly requires: ReadonlySet<string>;
  /** Whether registries are asked about names of packages. */
  readonly online: boolean;
  readonly allowPartial: boolean;
  readonly allowEmpty: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly verbosity: 'quiet' | 'normal' | 'verbose';
  readonly debug: boolean;
}

/**
 * The request that flags and configuration make; flags win.
 *
 * Errors: throws `UsageError` for values that make no sense.
 */
export const scanRequest = ({ operands, switches, values }: Parsed, config: Config): ScanRequest => {
  const one = (name: string): string | undefined => values.get(name)?.at(-1);
  const stdin = switches.has('stdin') || operands.includes('-');
  const targets = operands.filter((operand) => operand !== '-');
  if (stdin && targets.length > 0)
    throw new UsageError('standard input and paths cannot be scanned together', 'run two scans');
  if (stdin && switches.has('history'))
    throw new UsageError('standard input has no history', 'leave --history out, or name a folder');
  const ref = one('diff');
  if (ref !== undefined && switches.has('staged'))
    throw new UsageError('--staged and --diff exclude each other', 'give one of them');
  const changed = switches.has('staged')
    ? ({ kind: 'staged' } as const)
    : ref === undefined
      ? undefined
      : ({ kind: 'since', ref } as const);
  const failOn = gate(one('fail-on') ?? config.failOn ?? 'high');
  if (failOn === 'new' && one('baseline') === undefined && config.baseline === undefined) {
    throw new UsageError('--fail-on new needs a baseline to compare with', 'add --baseline FILE');
  }
  return {
    targets: targets.length === 0 && !stdin ? ['.'] : targets,
    stdin,
    stdinName: one('stdin-filename'),
    reports: wantedReports(values.get('format') ?? [], one('output')),
    failOn,
    floor: severityOf('severity', one('severity') ?? config.severity),
    rules: values.get('rules') ?? config.rules ?? [],
    profile: profileOf(switches.has('deep') ? 'deep' : (one('profile') ?? config.profile ?? 'default')),
    exclude: [...(config.exclude ?? []), ...(values.get('exclude') ?? [])],
    baseline: one('baseline') ?? config.baseline,
    changed,
    history: switches.has('history'),
    ignored: switches.has('include-ignored'),
    markdown: switches.has('markdown') || config.markdown === true,
    jobs: whole('jobs', one('jobs'), config.jobs ?? availableParallelism(), 1),
    timeoutMs: milliseconds(positive('timeout', one('timeout'), config.timeout ?? 30)),
    maxMemory: whole('max-memory', one('max-memory'), config.maxMemory ?? 1_400, 128),
    memoryIsHard: one('max-memory') !== undefined || config.maxMemory !== undefined,
    maxFileSize: size(one('max-file-size'), config.maxFileSize ?? 2 << 20),
    cache: !switches.has('no-cache') && config.cache !== false,
    online: switches.has('online'),
    requires: new Set(values.get('require') ?? []),
    allowPartial: switches.has('allow-partial'),
    allowEmpty: switches.has('allow-empty'),
    color: (one('color') ?? 'auto') as ScanRequest['color'],
    verbosity: switches.has('quiet')
      ? 'quiet'
      : switches.has('verbose') || switches.has('debug')
        ? 'verbose'
        : 'normal',
    debug: switches.has('debug'),
  };
};

const gate = (word: string): Severity | 'new' | 'none' => {
  if (word === 'new' || word === 'none' || isSeverity(word)) return word;
  throw notOneOf('fail-on', word, [...severities, 'new', 'none']);
};

const profileOf = (word: string): Profile => {
  if (word === 'default' || word === 'deep') return word;
  throw notOneOf('profile', word, ['default', 'deep']);
};

const severityOf = (flag: string, word: string | undefined): Severity | undefined => {
  if (word === undefined || isSeverity(word)) return word;
  throw notOneOf(flag, word, severities);
};

const isSeverity = (word: string): word is Severity => (severities as readonly string[]).includes(word);

const wantedReports = (formats: readonly string[], output: string | undefined): readonly WantedReport[] => {
  const wanted = (formats.length === 0 ? ['text'] : formats).map((given): WantedReport => {
    const equals = given.indexOf('=');
    const format = equals === -1 ? given : given.slice(0, equals);
    if (!isFormatName(format)) throw notOneOf('format', format, Object.keys(allFormats));
    const file = equals === -1 ? undefined : given.slice(equals + 1);
    if (file === '')
      throw new UsageError(`--format ${given}: the file name is missing`, `write --format ${format}=FILE`);
    return { format, ...(file === undefined ? {} : { file }) };
  });
  const files = wanted.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined)
    throw new UsageError(`two reports cannot go to one file: ${twice}`, 'give each --format a file of its own');
  const loose = wanted.filter((report) => report.file === undefined);
  if (loose.length > 1)
    throw new UsageError(
      'only one report can go to standard output',
      `give the others a file: --format ${loose[1]?.format ?? 'json'}=FILE`,
    );
  if (output === undefined) return wanted;
  if (loose.length === 0)
    throw new UsageError('-o has no report to write: every --format names its own file', 'leave -o out');
  if (files.includes(output))
    throw new UsageError(`two reports cannot go to one file: ${output}`, 'give each --format a file of its own');
  return wanted.map((report) => (report.file === undefined ? { ...report, file: output } : report));
};

const notOneOf = (flag: string, word: string, words: readonly string[]): UsageError => {
  const near = closest(word, words);
  return new UsageError(
    `--${flag}: ${JSON.stringify(word)} is not one of ${words.join(', ')}`,
    near === undefined ? undefined : `did you mean ${near}?`,
  );
};

const whole = (flag: string, given: string | undefined, otherwise: number, least: number): number => {
  if (given === undefined) return otherwise;
  const value = Number(given);
  if (!/^\d+$/u.test(given) || value < least)
    throw new UsageError(`--${flag}: ${JSON.stringify(given)} is not a whole number of at least ${String(least)}`);
  return value;
};

/** Clocks take whole milliseconds that fit in 31 bits, some 24 days. */
const milliseconds = (seconds: number): number => Math.min(Math.max(Math.round(1_000 * seconds), 1), 2 ** 31 - 1);

const positive = (flag: string, given: string | undefined, otherwise: number): number => {
  if (given === undefined) return otherwise;
  const value = Number(given.replace(/s$/u, ''));
  if (!Number.isFinite(value) || value <= 0)
    throw new UsageError(`--${flag}: ${JSON.stringify(given)} is not a number of seconds above 0`);
  return value;
};

const units: Readonly<Record<string, number>> = { '': 1, k: 1 << 10, m: 1 << 20, g: 1 << 30 };

/** `500000`, `2M`, `1.5MiB`. */
const size = (given: string | undefined, otherwise: number): number => {
  if (given === undefined) return otherwise;
  const found = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/iu.exec(given);
  const value = Number(found?.[1]) * (units[(found?.[2] ?? '').toLowerCase()] ?? 1);
  if (found === null || value < 1)
    throw new UsageError(
      `--max-file-size: ${JSON.stringify(given)} is not a size`,
      'write bytes, or a number with k, M or G',
    );
  return Math.floor(value);
};
