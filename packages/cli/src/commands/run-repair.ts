import { repairLoop, type RepairOptions, type RepairResult, type RepairVersion } from '@sallyport/python';
import { visible } from '@sallyport/core/report/visible';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { codeOfOutcome, describeOutcome } from './run.ts';

/** Default of `--rounds`. */
const usualRounds = 3;

/**
 * `sallyport run --repair`: runs a program, lets a model repair what was wrong, and shows each version as a diff with its reason.
 *
 * Standard output gets what the last version printed; all else goes to standard error. Ends with the code of the last version, and with 5 where no
 * model is configured. The policy stays what it is.
 */
export const runRepair = async (
  source: string,
  { rounds, json, ...options }: RepairOptions_,
  io: Io,
): Promise<ExitCode> => {
  const repairer = io.repairer ?? (await configuredRepairer(options.language, io));
  if ('text' in repairer) {
    io.err(
      `sallyport: --repair: ${repairer.text}, so there is nobody to repair the program\n` +
        `  run it without --repair, and hand what it says (--json, --check --json) to the model of your agent; or ${repairer.remedy}\n`,
    );
    return exitCode.missingData;
  }
  const result = await repairLoop(source, repairer, {
    ...options,
    rounds: readRounds(rounds),
    onVersion: (version, index) => {
      if (!json) io.err(shownVersion(version, index));
    },
  });
  if (json) io.out(`${JSON.stringify(plainResult(result), null, 2)}\n`);
  else {
    const { outcome } = result;
    io.out(outcome.stdout);
    io.err(outcome.stderr + describeOutcome(outcome) + endText(result));
  }
  return codeOfOutcome(result.outcome);
};

const configuredRepairer = async (language: RepairOptions['language'], io: Io) => {
  const { newProgramRepairer } = await import('../model/program-repairer.ts');
  return newProgramRepairer(language === undefined || language === 'python' ? 'python' : 'javascript', io);
};

type RepairOptions_ = Omit<RepairOptions, 'rounds' | 'onVersion'> & {
  readonly rounds: string | undefined;
  readonly json: boolean;
};

const readRounds = (given: string | undefined): number => {
  if (given === undefined) return usualRounds;
  if (!/^[1-9]$|^[1-9]\d$/u.test(given))
    throw new UsageError(`--rounds ${given}: not a number from 1 to 99`, '--rounds 3');
  return Number(given);
};

const shownVersion = ({ diff, reason, feedback }: RepairVersion, index: number): string =>
  [
    ...(index === 0 ? [] : [`sallyport: version ${String(index + 1)}: ${visible(reason)}`, safe(diff).trimEnd()]),
    ...(feedback.passed
      ? []
      : [`sallyport: version ${String(index + 1)} ${feedback.items.map(({ what }) => visible(what)).join('; ')}`]),
    '',
  ].join('\n');

const endText = ({ kind, versions, problem }: RepairResult): string => {
  const count = `${String(versions.length)} version${versions.length === 1 ? '' : 's'}`;
  switch (kind) {
    case 'passed':
      return `sallyport: passed with ${count}\n`;
    case 'unchanged':
      return `sallyport: given up after ${count}: the repairer has nothing new\n`;
    case 'used-up':
      return `sallyport: given up after ${count}: the rounds are used up\n`;
    case 'repairer-failed':
      return `sallyport: given up after ${count}: the repairer failed: ${visible(problem ?? '')}\n`;
    default:
      return `sallyport: given up after ${count}: the program is not what went wrong\n`;
  }
};

const safe = (text: string): string => text.split('\n').map(visible).join('\n');

const plainResult = ({ kind, versions, problem }: RepairResult) => ({
  schemaVersion: '1.0',
  kind,
  ...(problem === undefined ? {} : { problem }),
  versions: versions.map(({ source, diff, reason, feedback, outcome }) => ({
    source,
    diff,
    reason,
    feedback,
    stdout: outcome.stdout,
    stderr: outcome.stderr,
  })),
});
