import type { CommandSpec, Parsed } from '../arguments/option.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { advisoriesStatusSpec, advisoriesUpdateSpec } from './advisories-specs.ts';
import { benchExecutorSpec } from './bench-specs.ts';
import {
  evalCheckSpec,
  evalCompareSpec,
  evalImportSpec,
  evalMineSpec,
  evalReportSpec,
  evalRunSpec,
} from './eval-specs.ts';
import { modelCheckSpec, modelStatusSpec } from './model-specs.ts';
import { namesBuildSpec, namesCheckSpec } from './names-specs.ts';
import { fixSpec } from './fix-spec.ts';
import { guardSpec } from './guard-spec.ts';
import { depsSpec } from './deps-spec.ts';
import { baselineSpec, completionSpec, doctorSpec, initSpec } from './other-specs.ts';
import { rulesListSpec, rulesShowSpec, rulesTestSpec, rulesValidateSpec } from './rules-specs.ts';
import { reviewSpec } from './review-spec.ts';
import { runSpec } from './run-spec.ts';
import { scanSpec } from './scan-spec.ts';

/** A command: what the help and the parser know of it, and how its code is loaded. */
export interface Command {
  readonly spec: CommandSpec;
  load(): Promise<{ readonly run: (parsed: Parsed, io: Io) => Promise<ExitCode> }>;
}

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  { spec: scanSpec, load: () => import('./scan.ts') },
  { spec: fixSpec, load: () => import('./fix.ts') },
  { spec: reviewSpec, load: () => import('./review.ts') },
  { spec: depsSpec, load: () => import('./deps.ts') },
  { spec: runSpec, load: () => import('./run.ts') },
  { spec: benchExecutorSpec, load: () => import('./bench-executor.ts') },
  { spec: evalRunSpec, load: () => import('./eval-run.ts') },
  { spec: evalReportSpec, load: () => import('./eval-report.ts') },
  { spec: evalCompareSpec, load: () => import('./eval-compare.ts') },
  { spec: evalCheckSpec, load: () => import('./eval-check.ts') },
  { spec: evalMineSpec, load: () => import('./eval-mine.ts') },
  { spec: evalImportSpec, load: () => import('./eval-import.ts') },
  { spec: namesBuildSpec, load: () => import('./names-build.ts') },
  { spec: namesCheckSpec, load: () => import('./names-check.ts') },
  { spec: guardSpec, load: () => import('./guard.ts') },
  { spec: rulesListSpec, load: () => import('./rules-list.ts') },
  { spec: rulesShowSpec, load: () => import('./rules-show.ts') },
  { spec: rulesTestSpec, load: () => import('./rules-test.ts') },
  { spec: rulesValidateSpec, load: () => import('./rules-validate.ts') },
  { spec: advisoriesUpdateSpec, load: () => import('./advisories-update.ts') },
  { spec: advisoriesStatusSpec, load: () => import('./advisories-status.ts') },
  { spec: modelStatusSpec, load: () => import('./model-status.ts') },
  { spec: modelCheckSpec, load: () => import('./model-check.ts') },
  { spec: baselineSpec, load: () => import('./baseline.ts') },
  { spec: initSpec, load: () => import('./init.ts') },
  { spec: doctorSpec, load: () => import('./doctor.ts') },
  { spec: completionSpec, load: () => import('./completion.ts') },
];
