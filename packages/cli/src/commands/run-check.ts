import { severities } from '@sallyport/core';
import {
  checkJson,
  checkSource,
  findingsOver,
  isAllowed,
  reportCheckText,
  shownBeside,
  type SnippetGate,
} from '@sallyport/python/check';
import type { Policy } from '@sallyport/python/policy';
import { newSnippetScanner } from '../execute/snippet-scanner.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { REFUSED, type RunSource } from './run.ts';

export interface CheckRequest {
  /** The files beside it that it imports, by path from its folder. */
  readonly modules: Readonly<Record<string, string>>;
  /** Names that the program finds bound. */
  readonly given: readonly string[];
  readonly json: boolean;
  /** From which severity on a finding fails the check, as the user wrote it. */
  readonly gate: string;
}

/**
 * `sallyport run --check`: all that the policy refuses and all that the rules find; nothing is run.
 *
 * Ends with 64 for a refusal, 1 for what is no Python or a finding at the gate, 3 where the rules could not look.
 */
export const runCheck = async (
  source: RunSource,
  policy: Policy,
  { modules, given, json, gate }: CheckRequest,
  io: Io,
): Promise<ExitCode> => {
  const failOn = readGate(gate);
  const scan = await newSnippetScanner(io.cwd);
  const looks = [await scan(source.text, source.isFile ? source.name : 'stdin.py')];
  for (const [path, text] of Object.entries(modules)) looks.push(await scan(text, shownBeside(source.name, path)));
  const look = {
    findings: looks.flatMap(({ findings }) => findings),
    unseen: looks.flatMap(({ unseen }) => unseen),
  };
  const verdict = checkSource(source.text, source.name, policy, given, look, modules);
  io.out(json ? `${JSON.stringify(checkJson(verdict), null, 2)}\n` : reportCheckText(verdict, source.text));
  if (!isAllowed(verdict)) return (verdict.syntax === null ? REFUSED : 1) as ExitCode;
  if (look.unseen.length > 0) return exitCode.incomplete;
  return findingsOver(look.findings, failOn).length > 0 ? exitCode.gateNotMet : exitCode.ok;
};

export const readGate = (word: string): SnippetGate => {
  const gate = [...severities, 'none' as const].find((one) => one === word);
  if (gate === undefined)
    throw new UsageError(`--fail-on ${word}: no such severity`, `one of: ${severities.join(', ')}, none`);
  return gate;
};
