/**
 * A candidate → what every gate saw of it, and what may be said about it.
 *
 * Gates run in order of cost; the first that fails ends the judging, since what comes after costs more and can only say less. Nothing
 * is written and nothing is remembered: the same candidate for the same texts is judged the same.
 */
import type { Finding } from '@sallyport/core';
import type {
  CodeReader,
  Outline,
  ProgramRunner,
  ProjectCommands,
  Scanner,
  ScannerLook,
  ScriptPlayer,
  SourceText,
} from '@sallyport/core/faces';
import { applyEdits } from '../edits/apply-edits.ts';
import type { Candidate } from './candidate.ts';
import { type GateEvidence, type GateName, type GateResult, failed, passed } from './gate-evidence.ts';
import { behaviour } from './gates/behaviour.ts';
import { deleted } from './gates/deleted.ts';
import { exploit } from './gates/exploit.ts';
import { gone } from './gates/gone.ts';
import { hidden } from './gates/hidden.ts';
import { newFindings } from './gates/new-findings.ts';
import { parses } from './gates/parses.ts';
import { projectCommand } from './gates/project-command.ts';
import { surface } from './gates/surface.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What the judge may use; what is not handed in is a gate that is not available. */
export interface JudgeTools {
  readonly scanner: Scanner;
  readonly reader: CodeReader;
  /** The texts as they are; nothing for what is not there. */
  readonly read: (path: string) => Promise<string | undefined>;
  readonly commands?: ProjectCommands | undefined;
  readonly programs?: ProgramRunner | undefined;
  /** Runs JavaScript and TypeScript. */
  readonly scripts?: ScriptPlayer | undefined;
  /** Units: milliseconds of a clock that only goes on. */
  readonly clock: () => number;
}

/** What is to be repaired, as it was before. */
export interface JudgeTask {
  readonly finding: Finding;
  readonly file: SourceText;
  /** What the scanner says of the file as it is; asked when absent. */
  readonly before?: ScannerLook;
}

/** All that gates look at. Texts and outlines are of the files that the candidate changes. */
export interface Judged {
  readonly candidate: Candidate;
  readonly finding: Finding;
  readonly tools: JudgeTools;
  readonly file: SourceText;
  readonly before: readonly SourceText[];
  readonly after: readonly SourceText[];
  readonly lookBefore: ScannerLook;
  readonly lookAfter: ScannerLook;
  readonly outlineBefore: Outline;
  readonly outlineAfter: Outline;
  readonly signal: AbortSignal | undefined;
}

export interface Judgement {
  readonly candidate: Candidate;
  readonly evidence: readonly GateEvidence[];
  readonly verdict: Verdict;
  /** The texts of the changed files as they would be; empty when the edits cannot be made. */
  readonly texts: readonly SourceText[];
  /** What the engines say of those texts; absent when the judging did not come so far. */
  readonly look?: ScannerLook;
}

/** Judges one candidate. Never throws for what a candidate, an engine's refusal or a project's command does. */
export const judge = async (
  candidate: Candidate,
  task: JudgeTask,
  tools: JudgeTools,
  signal?: AbortSignal,
): Promise<Judgement> => {
  const evidence: GateEvidence[] = [];
  let texts: readonly SourceText[] = [];
  const gate = async (name: GateName, run: () => GateResult | Promise<GateResult>): Promise<boolean> => {
    const began = tools.clock();
    const { state, text, details = [] } = await run();
    evidence.push({ gate: name, state, text, details, milliseconds: tools.clock() - began });
    return state !== 'failed';
  };
  let look: ScannerLook | undefined;
  const end = (): Judgement => ({
    candidate,
    evidence,
    verdict: verdictOf(candidate, evidence),
    texts,
    ...(look === undefined ? {} : { look }),
  });

  const applied = await afterEdits(candidate, task, tools);
  if (!(await gate('applies once', () => ('refused' in applied ? failed(applied.refused) : passed(applied.text)))))
    return end();
  if ('refused' in applied) return end();
  texts = applied.after;

  const changed = applied.after.find(({ path }) => path === task.file.path) ?? task.file;
  const outlines = { before: await tools.reader.outline(task.file), after: await tools.reader.outline(changed) };
  if (!(await gate('parses', () => parses(task.file, applied.after, outlines, tools.reader)))) return end();
  if ('problem' in outlines.after) return end();
  const outlineAfter = outlines.after.outline;
  const outlineBefore = 'problem' in outlines.before ? outlineAfter : outlines.before.outline;

  const lookBefore = await lookedBefore(task, applied.before, tools, signal);
  const lookAfter = await tools.scanner.look(applied.after, signal);
  look = lookAfter;
  const judged: Judged = {
    candidate,
    finding: task.finding,
    tools,
    file: task.file,
    before: applied.before,
    after: applied.after,
    lookBefore,
    lookAfter,
    outlineBefore,
    outlineAfter,
    signal,
  };
  const rest: readonly (readonly [GateName, (judged: Judged) => GateResult | Promise<GateResult>])[] = [
    ['finding gone', gone],
    ['nothing new found', newFindings],
    ['surface kept', surface],
    ['nothing deleted', deleted],
    ['nothing hidden', hidden],
    ['formatter', (one) => projectCommand(one, 'formatter')],
    ['types', (one) => projectCommand(one, 'types')],
    ['exploit fails', exploit],
    ['behaviour equal', behaviour],
    ['tests', (one) => projectCommand(one, 'tests')],
  ];
  for (const [name, run] of rest) if (!(await gate(name, () => run(judged)))) return end();
  return end();
};

interface Applied {
  readonly before: readonly SourceText[];
  readonly after: readonly SourceText[];
  readonly text: string;
}

/** Units: UTF-16 units that one candidate may write. */
const mostWritten = 100_000;
const mostFiles = 8;

const afterEdits = async (
  { edits }: Candidate,
  { file }: JudgeTask,
  { read }: JudgeTools,
): Promise<Applied | { readonly refused: string }> => {
  if (edits.length === 0) return { refused: 'it changes nothing' };
  const paths = [...new Set(edits.map(({ path }) => path))];
  if (paths.length > mostFiles)
    return { refused: `it changes ${String(paths.length)} files; ${String(mostFiles)} is the most` };
  if (edits.reduce((sum, { text }) => sum + text.length, 0) > mostWritten)
    return { refused: `it writes more than ${String(mostWritten)} characters` };
  const before: SourceText[] = [];
  const after: SourceText[] = [];
  for (const path of paths) {
    if (!isInside(path)) return { refused: `${path} does not lie below the root` };
    const text = path === file.path ? file.text : await read(path);
    if (text !== undefined) before.push({ path, text });
    const applied = applyEdits(path, text ?? '', edits);
    if ('refused' in applied) return applied;
    if (applied.text === text) return { refused: `it leaves ${path} as it is` };
    after.push({ path, text: applied.text });
  }
  return {
    before,
    after,
    text: `${edits.length === 1 ? 'one edit' : `${String(edits.length)} edits`} in ${paths.join(', ')} fit`,
  };
};

const isInside = (path: string): boolean =>
  path !== '' &&
  !/^(?:[/\\]|[A-Za-z]:)/u.test(path) &&
  !path.split(/[/\\]/u).some((part) => part === '..' || part === '.git');

const lookedBefore = async (
  task: JudgeTask,
  before: readonly SourceText[],
  { scanner }: JudgeTools,
  signal: AbortSignal | undefined,
): Promise<ScannerLook> => {
  const others = before.filter(({ path }) => path !== task.file.path);
  if (task.before === undefined) return scanner.look(before, signal);
  if (others.length === 0) return task.before;
  const more = await scanner.look(others, signal);
  return {
    findings: [...task.before.findings, ...more.findings],
    diagnostics: [...task.before.diagnostics, ...more.diagnostics],
    complete: task.before.complete && more.complete,
  };
};
