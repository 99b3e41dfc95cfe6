import { findingsOver, isAllowed, reportCheckText, checkJson, scriptVerdict } from '@sallyport/python/check';
import type { Plain } from '@sallyport/python';
import type { Cell, CellEnd } from '@sallyport/python/isolate';
import type { Outcome } from '@sallyport/python/outcome';
import type { Policy } from '@sallyport/python/policy';
import { newSnippetScanner } from '../execute/snippet-scanner.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readGate } from './run-check.ts';
import { REFUSED, type RunLanguage, type RunSource } from './run.ts';

export interface ScriptLook {
  readonly language: RunLanguage;
  readonly given: Readonly<Record<string, Plain>>;
  /** The files that the program imports. */
  readonly modules: Readonly<Record<string, string>>;
  readonly json: boolean;
  /** From which severity on a finding fails the check, as the user wrote it. */
  readonly gate: string;
}

/**
 * `--check` and `--emit-js` for JavaScript and TypeScript: the program is read in a cell, and not run.
 *
 * Ends with 64 for a refusal, 1 for what is no program or a finding at the gate, 3 where the rules could not look.
 */
export const checkScriptFile = async (
  cell: Cell,
  source: RunSource,
  policy: Policy,
  { language, given, modules, json, gate }: ScriptLook,
  io: Io,
): Promise<ExitCode> => {
  const failOn = readGate(gate);
  const outcome = await lookAt(cell, source, policy, { check: true, language }, given, modules);
  if (!('cost' in outcome) || !['syntax', 'refused', 'returned'].includes(outcome.kind)) return unread(outcome, io);
  const scan = await newSnippetScanner(io.cwd);
  const look = await scan(
    source.text,
    source.isFile ? source.name : `stdin.${language === 'typescript' ? 'ts' : 'js'}`,
  );
  const verdict = scriptVerdict(source.text, source.name, policy, outcome, look);
  io.out(json ? `${JSON.stringify(checkJson(verdict), null, 2)}\n` : reportCheckText(verdict, source.text));
  if (!isAllowed(verdict)) return (verdict.syntax === null ? REFUSED : 1) as ExitCode;
  if (look.unseen.length > 0) return exitCode.incomplete;
  return findingsOver(look.findings, failOn).length > 0 ? exitCode.gateNotMet : exitCode.ok;
};

/** The JavaScript of a program: its types blanked. */
export const emitScriptFile = async (
  cell: Cell,
  source: RunSource,
  policy: Policy,
  language: RunLanguage,
  io: Io,
): Promise<ExitCode> => {
  const outcome = await lookAt(cell, source, policy, { emit: true, language }, {});
  if (outcome.kind === 'returned' && typeof outcome.value === 'string') {
    io.out(outcome.value.endsWith('\n') ? outcome.value : `${outcome.value}\n`);
    return exitCode.ok;
  }
  if (outcome.kind !== 'syntax') return unread(outcome, io);
  io.err(outcome.traceback);
  return exitCode.gateNotMet;
};

/** An end that the guest did not tell of itself. */
type NotEnded = Exclude<CellEnd, { readonly kind: 'ended' }>;

const unread = (outcome: Outcome | NotEnded, io: Io): ExitCode => {
  const why = 'text' in outcome ? outcome.text : outcome.kind;
  io.err(`sallyport: the program could not be read: ${why}\n`);
  return (outcome.kind === 'exhausted' ? 65 : 70) as ExitCode;
};

const lookAt = async (
  cell: Cell,
  source: RunSource,
  policy: Policy,
  mode: Readonly<Record<string, Plain>>,
  inputs: Readonly<Record<string, Plain>>,
  modules: Readonly<Record<string, string>> = {},
): Promise<Outcome | NotEnded> => {
  const result = await cell.run(
    {
      id: '1',
      source: source.text,
      fileName: source.name,
      inputs,
      ...(Object.keys(modules).length > 0 ? { modules } : {}),
      policy: policy as unknown as Plain,
      tools: [],
      limits: { seconds: policy.limits.seconds, bytes: policy.limits.bytes, outputBytes: policy.limits.output },
      journal: [],
      mode,
    },
    {
      output: () => {},
      event: () => {},
      call: () => ({ kind: 'error', type: 'RuntimeError', message: 'nothing is run here' }),
      approve: () => ({ kind: 'value', value: false }),
    },
  );
  return result.end.kind === 'ended' ? (result.end.outcome as unknown as Outcome) : result.end;
};
