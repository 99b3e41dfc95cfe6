import type { CommandEnd, ProjectCommand } from '@sallyport/core/faces';
import type { Judged } from '../judge.ts';
import { type GateResult, failed, notAvailable, passed } from '../gate-evidence.ts';

/**
 * Whether a command of the project says of the changed tree what it says of the tree as it is.
 *
 * What fails before proves nothing after, so a command that does not pass on the tree as it is, is not available. A type checker or linter that
 * had something to say before is compared by its messages: what it says besides is new. A command that ended before and no longer does
 * has failed.
 */
export const projectCommand = async (
  { tools: { commands }, file, after, before, signal }: Judged,
  purpose: ProjectCommand['purpose'],
): Promise<GateResult> => {
  const own = (await commands?.commandsFor(file.path))?.filter((one) => one.purpose === purpose) ?? [];
  if (commands === undefined) return notAvailable('no command of the project was to be run');
  if (own.length === 0) return notAvailable(nothingConfigured[purpose]);
  const details: string[] = [];
  const said: string[] = [];
  const missing: string[] = [];
  for (const command of own) {
    const known = commands.known?.(command);
    if (known !== undefined && isBad(known) && !(purpose === 'types' && canBeCompared(known))) {
      missing.push(badBefore(command, known));
      continue;
    }
    const end = await commands.run(command, after, signal);
    if (end.kind === 'ended' && end.code === 0) {
      said.push(`${command.name} passed`);
      details.push(`${command.name}: passed in ${seconds(end.milliseconds)}; ${end.walls}`);
      continue;
    }
    if (end.kind === 'not available' && end.limit !== true) {
      // "It" is the command; other sentences speak of the place, and are the same for all commands.
      missing.push(end.why.startsWith('it ') ? `${command.name}: ${end.why}` : end.why);
      continue;
    }
    const was = await commands.run(command, before, signal);
    if (!isBad(was))
      return end.kind === 'ended'
        ? failed(`${command.name} no longer passes (exit ${String(end.code)})`, [end.walls, ...lastLines(end.output)])
        : failed(`${command.name} passes without the repair, and with it ${end.why}`);
    const more =
      purpose === 'types' && end.kind === 'ended' && was.kind === 'ended' ? newMessages(was, end) : undefined;
    if (more === undefined || end.kind !== 'ended') {
      missing.push(badBefore(command, was));
      continue;
    }
    if (more.length > 0)
      return failed(`${command.name} says something that it did not say before`, [end.walls, ...more.slice(0, 12)]);
    said.push(`${command.name} says nothing that it did not say before`);
    details.push(`${command.name}: ${end.walls}`);
  }
  return missing.length === 0
    ? passed(said.join(', '), details)
    : notAvailable([...new Set([...missing, ...said])].join('; '));
};

const isBad = (end: CommandEnd): boolean => end.kind === 'not available' || end.code !== 0;

/** Whether what a command said has messages that another run's could be held against. */
const canBeCompared = (end: CommandEnd): boolean => end.kind === 'ended' && messages(end.output).length > 0;

/** Why a command says nothing of a repair: it does not pass without one either. */
const badBefore = ({ name }: ProjectCommand, end: CommandEnd): string => {
  if (end.kind === 'not available') return `${name}, on the tree as it is: ${end.why}`;
  const wantsNetwork =
    /ENOTFOUND|EAI_AGAIN|ENETUNREACH|getaddrinfo|name resolution|Network is unreachable|Failed to establish a new connection/u.test(
      end.output,
    );
  return `${name} does not pass on the tree as it is either (exit ${String(end.code)}${wantsNetwork ? '; it seems to want the network, which is closed to it' : shortest(end.output)})`;
};

/** The last line that says something, where it is short. */
const shortest = (output: string): string => {
  const line = output
    .split('\n')
    .map((one) => one.replaceAll(/[=─⎯-]{3,}/gu, '').trim())
    .findLast((one) => /[A-Za-z]{3}/u.test(one));
  return line === undefined || line.length > 80 ? '' : `: ${line}`;
};

/** Units: UTF-16 units of an output that is kept whole; of a longer one only the end is there. */
const wholeOutput = 19_000;

/**
 * Lines with a place in them that the second output has more often, places set aside; nothing where there is no telling: no such line, or
 * the outputs are cut.
 */
const newMessages = (
  { output: was }: { readonly output: string },
  { output: is }: { readonly output: string },
): readonly string[] | undefined => {
  if (was.length > wholeOutput || is.length > wholeOutput) return undefined;
  const left = new Map<string, number>();
  for (const line of messages(was)) left.set(plain(line), (left.get(plain(line)) ?? 0) + 1);
  const now = messages(is);
  if (now.length === 0) return undefined;
  return now.filter((line) => {
    const count = left.get(plain(line)) ?? 0;
    left.set(plain(line), count - 1);
    return count <= 0;
  });
};

/** `a.py:3: error…`, `a.ts(3,5): error…`, `  3:5  error…`, `--> a.py:3:5`. */
const messages = (output: string): readonly string[] =>
  output.split('\n').filter((line) => /[\w)\]"'][:(]\d+[:,)\s]|[\w)\]"']:\d+$|^\s*\d+:\d+\s/u.test(line));

const plain = (line: string): string => line.trim().replaceAll(/\d+/gu, '0');

const nothingConfigured: Readonly<Record<ProjectCommand['purpose'], string>> = {
  tests: 'the project names no test command that can be run here (--test-command names one)',
  formatter: 'the project configures no formatter that is installed',
  types: 'the project configures no type checker or linter that is installed',
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

const lastLines = (output: string): readonly string[] => output.trimEnd().split('\n').slice(-12);
