import type { ProjectCommand } from '@sallyport/core/faces';
import type { Judged } from '../judge.ts';
import { type GateResult, failed, notAvailable, passed } from '../gate-evidence.ts';

/**
 * Whether a command of the project says of the changed tree what it says of the tree as it is.
 *
 * What fails before proves nothing after, so a command that does not pass on the tree as it is, is not available.
 */
export const projectCommand = async (
  { tools: { commands }, file, after, before, signal }: Judged,
  purpose: ProjectCommand['purpose'],
): Promise<GateResult> => {
  const own = (await commands?.commandsFor(file.path))?.filter((one) => one.purpose === purpose) ?? [];
  if (commands === undefined) return notAvailable('no command of the project was to be run');
  if (own.length === 0) return notAvailable(nothingConfigured[purpose]);
  const details: string[] = [];
  for (const command of own) {
    const end = await commands.run(command, after, signal);
    if (end.kind === 'not available') return notAvailable(`${command.name}: ${end.why}`);
    if (end.code === 0) {
      details.push(`${command.name}: passed in ${seconds(end.milliseconds)}; ${end.walls}`);
      continue;
    }
    const was = await commands.run(command, before, signal);
    if (was.kind === 'not available' || was.code !== 0)
      return notAvailable(`${command.name} does not pass on the tree as it is either`);
    return failed(`${command.name} no longer passes (exit ${String(end.code)})`, [end.walls, ...lastLines(end.output)]);
  }
  return passed(`${own.map(({ name }) => name).join(', ')} passed`, details);
};

const nothingConfigured: Readonly<Record<ProjectCommand['purpose'], string>> = {
  tests: 'the project names no test command that can be run here',
  formatter: 'the project configures no formatter that is installed',
  types: 'the project configures no type checker or linter that is installed',
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

const lastLines = (output: string): readonly string[] => output.trimEnd().split('\n').slice(-12);
