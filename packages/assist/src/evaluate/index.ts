/**
 * Measuring models that write code: answers → verdicts of oracles → exactly one outcome each → figures with intervals.
 *
 * Nothing here reads a disk, runs a program or asks a model; whoever calls hands texts in. The promise: an outcome never says more than an oracle
 * has checked (`results/decide-outcome.ts`).
 */
export type { Accusation } from './oracles/accusation.ts';
export type { Checker, CheckerOutput } from './oracles/checker.ts';
export { checkersOfC } from './oracles/checkers.ts';
export { hasMain } from './oracles/has-main.ts';
export { outcomes } from './results/sample-record.ts';
export type {
  InventedName,
  NameCounts,
  NamesAsked,
  OracleSaid,
  Outcome,
  SampleRecord,
} from './results/sample-record.ts';
export { importText } from './results/import-text.ts';
export type { ImportView } from './results/import-text.ts';
export { emptyRecording, newEsbmcReader, stoppedAfter } from './oracles/esbmc/read-esbmc.ts';
export type { EsbmcReading } from './oracles/esbmc/read-esbmc.ts';
export { judgeRecording } from './study/judge-recording.ts';
export { parseLayout, planStudy, usualLayouts } from './study/plan-study.ts';
export type { StudyLayout, StudyPlan, StudySample } from './study/plan-study.ts';
export { withoutThinking } from './answers/without-thinking.ts';
export { whyNoCode } from './study/why-no-code.ts';
export { differencesCsv, recordedAgainstOurs } from './results/recorded-against-ours.ts';
export { decideWhereDone } from './judging/does-nothing.ts';
export type { RunExtent } from './results/what-lacks.ts';
export { leftOutText, whatLacks } from './results/what-lacks.ts';
export { whyNotBuilt } from './study/why-not-built.ts';
export { withoutProse } from './study/without-prose.ts';
export { recordedClasses, recordedTable } from './study/recorded-table.ts';
export type { RecordedRow } from './study/recorded-table.ts';
export { judgeAnswer, scanAnswer } from './judging/judge-answer.ts';
export type { Judgement, Oracle } from './judging/judge-answer.ts';
export type { AnswerFiles, BuildEnd, TestBench, TestEnd } from './judging/test-bench.ts';
export { judgeInProject } from './judging/judge-in-project.ts';
export type { ProjectTools } from './judging/judge-in-project.ts';
export { planByMap } from './study/plan-by-map.ts';
export { parsePrompts } from './suite/parse-prompts.ts';
export { taskLanguages } from './suite/task.ts';
export { mostSarifResults, sarifEvalReport } from './report/sarif-eval-report.ts';
export { weakAnswer } from './report/weak-answer.ts';
export type { WeakAnswer } from './report/weak-answer.ts';
export { parseSuite } from './suite/parse-suite.ts';
export type { SuitePlan } from './suite/parse-suite.ts';
export { cLibraries, cLibraryFlags, cLibraryNames } from './suite/c-libraries.ts';
export type { CLibrary, CLibraryName } from './suite/c-libraries.ts';
export { parseTask } from './suite/parse-task.ts';
export type { ProjectTest, Task } from './suite/task.ts';
export { checkTask } from './suite/check-task.ts';
export type { TaskCheck } from './suite/check-task.ts';
export { canBePut, conditions } from './running/conditions.ts';
export type { Condition } from './running/conditions.ts';
export { makeSample } from './running/make-sample.ts';
export type { Ask, AskProblem, RawSample } from './running/make-sample.ts';
export { cellKey, estimateRun, planCells } from './running/plan-cells.ts';
export type { Cell } from './running/plan-cells.ts';
export { runCells } from './running/run-cells.ts';
export { newRunBudget } from './running/run-budget.ts';
export type { Reserved, RunLimits } from './running/run-budget.ts';
export { csvReport } from './report/csv-report.ts';
export { figuresOf } from './report/figures.ts';
export { htmlEvalReport } from './report/html-report.ts';
export type { ShownAnswer } from './report/html-report.ts';
export { junitEvalReport } from './report/junit-report.ts';
export { markdownReport } from './report/markdown-report.ts';
export { inOrder } from './report/in-order.ts';
export { slimRecord } from './report/slim-record.ts';
export type { SlimRecord } from './report/slim-record.ts';
export { compareCsv } from './report/compare-csv.ts';
export { pairsBetween, pairsWithin } from './report/compare-pairs.ts';
export { compareSides, sidesOf } from './report/compare.ts';
export { compareText } from './report/compare-text.ts';
export { deniedByName } from '../model/redact/denied-path.ts';
export { sensitivityOf } from '../review/summary/sensitive-calls.ts';
export { blankC } from './text/blank-c.ts';
