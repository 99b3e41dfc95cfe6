import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '@sallyport/core';
import { newBaseline, writeBaseline } from '@sallyport/core/baseline';
import { isDate } from '@sallyport/core/suppression';
import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** `sallyport baseline`: the findings of a JSON report as a baseline, each with the same reason. */
export const run = ({ operands, values }: Parsed, io: Io): Promise<ExitCode> => {
  const [given] = operands;
  if (given === undefined) throw new UsageError('which report?', 'sallyport scan --format json=report.json writes one');
  const reason = values.get('reason')?.at(-1)?.trim() ?? '';
  if (reason === '')
    throw new UsageError('a baseline needs a reason', '--reason "why these findings are accepted for now"');
  const until = values.get('until')?.at(-1);
  if (until !== undefined && !isDate(until))
    throw new UsageError(`--until: ${JSON.stringify(until)} is not a day`, 'write YYYY-MM-DD');
  const author = values.get('author')?.at(-1);
  const findings = findingsIn(resolve(io.cwd, given), given);
  const date = new Date().toISOString().slice(0, 10);
  const baseline = newBaseline(findings, {
    reason,
    date,
    ...(author === undefined ? {} : { author }),
    ...(until === undefined ? {} : { until }),
  });
  const target = values.get('output')?.at(-1) ?? 'sallyport-baseline.json';
  writeFileSync(resolve(io.cwd, target), writeBaseline(baseline));
  io.out(
    `${String(baseline.entries.length)} findings accepted in ${target}; next: sallyport scan --baseline ${target} --fail-on new\n`,
  );
  return Promise.resolve(exitCode.ok);
};

const findingsIn = (path: string, shown: string): readonly Finding[] => {
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${shown}: not a JSON report (${(error as NodeJS.ErrnoException).code ?? 'not JSON'})`,
      'sallyport scan --format json=report.json writes one',
    );
  }
  const findings = (report as { readonly findings?: unknown }).findings;
  const isFinding = (one: unknown): one is Finding =>
    typeof one === 'object' &&
    one !== null &&
    ['fingerprint', 'ruleId', 'path'].every((key) => typeof (one as Record<string, unknown>)[key] === 'string');
  if (!Array.isArray(findings) || !findings.every(isFinding))
    throw new UsageError(`${shown}: not a report of sallyport`, 'sallyport scan --format json=report.json writes one');
  return findings;
};
