import type { InstallCommand } from '../installs/command/install-command.ts';
import { hasOption, optionNames, splitOptions, valuesOf } from '../installs/command/options.ts';
import { shellCommands } from '../installs/command/shell-words.ts';
import type { CommandKind } from './commands-of.ts';
import { ecosystemOf } from './commands-of.ts';

/** Commands within a command. */
export interface InnerCommands {
  readonly commands: readonly (readonly string[])[];
  /** What runs too and is not read, as written. */
  readonly unread: readonly string[];
}

/**
 * The commands of package managers that a command starts in its turn: `npx npm i x`, `pnpm exec npm i x`, `yarn workspace web add x`,
 * `pipx install x --pip-args '-r y'`, `npx -c 'npm i x'`.
 *
 * Other programs that are started are not followed: what they do is theirs. `words` begin with the tool.
 */
export const innerCommands = (
  words: readonly string[],
  install: InstallCommand | undefined,
  named: CommandKind,
): InnerCommands => {
  const { tool, first, rest } = named;
  if (install === undefined) {
    if ((tool === 'pnpm' || tool === 'yarn') && first === 'exec') return only(managed(behindOptions(rest)));
    if (tool === 'yarn' && first === 'workspace') return only(['yarn', ...rest.slice(1)]);
    if (tool === 'yarn' && first === 'workspaces' && /^(?:foreach|run)$/u.test(rest[0] ?? ''))
      return only(['yarn', ...behindOptions(rest.slice(1))]);
    if (tool === 'composer' && first === 'exec') return only(managed(behindOptions(rest)));
    if (tool === 'npm' && first === 'explore') return only(managed(behindOptions(rest.slice(1))));
    // pnpm runs what it does not know as a program.
    return only(tool === 'pnpm' && named.kind === 'unknown' ? managed([first, ...rest]) : []);
  }
  const { options } = splitOptions(words, 1, { valued: argumentOptions });
  const arguments_ = valuesOf({ options, rest: [] }, ...argumentOptions).map(({ value }) => [
    'pip',
    'install',
    ...value.split(/\s+/u).filter((word) => word !== ''),
  ]);
  if (install.verb !== 'run') return { commands: arguments_, unread: [] };
  const scripts = install.tool === 'npm' || install.tool === 'npx' ? shellTexts(words) : [];
  const inScripts = scripts.flatMap((text) => shellCommands(text).map((one) => one.words.map((word) => word.text)));
  const isManaged = inScripts.some((one) => managed(one).length > 0);
  return {
    commands: [
      ...arguments_,
      ...only(started(words, install)).commands,
      ...inScripts.filter((one) => managed(one).length > 0),
    ],
    unread: isManaged ? [] : scripts,
  };
};

const argumentOptions = optionNames('--pip-args --extra-pip-args');

const only = (words: readonly string[]): InnerCommands => ({ commands: words.length === 0 ? [] : [words], unread: [] });

/** The command, when it is one of a package manager's. */
const managed = (words: readonly string[]): readonly string[] =>
  isManager(words[0] ?? '') || /^(?:python|py)[\d.]*$/u.test(words[0] ?? '') ? words : [];

const isManager = (word: string): boolean =>
  ecosystemOf((word.split('/').at(-1) ?? '').replace(/^(pip|gem|bundle)[\d.]+$/u, '$1')) !== undefined;

/** What stands behind the options of `exec`, and behind `--`. */
const behindOptions = (words: readonly string[]): readonly string[] => {
  const valued = optionNames('--include --exclude --from -j --jobs --since --resume-from --filter -F --cwd -C');
  const { rest } = splitOptions(words, 0, { valued, stopAtFirst: true });
  return rest.length === 0 ? [] : words.slice(rest[0]);
};

/** The program that is started and its words, when it is a package manager. */
const started = (words: readonly string[], { packages }: InstallCommand): readonly string[] => {
  const last = Math.max(0, ...packages.map(({ word }) => word));
  const [own] = packages;
  // Where options name the packages, another word is the program; else the package is.
  const isNamedByOption =
    (words[0] === 'uv' && words[1] === 'run') ||
    words.slice(0, last + 1).some((word) => /^(?:-p|--package|--spec|--from)(?:=|$)/u.test(word));
  if (!isNamedByOption) return own !== undefined && isManager(own.name) ? [own.name, ...words.slice(last + 1)] : [];
  const at = words.findIndex((word, index) => index > last && !word.startsWith('-') && managed([word]).length > 0);
  return at < 0 ? [] : words.slice(at);
};

/** What npm hands to a shell: `-c`, `--call`. */
const shellTexts = (words: readonly string[]): readonly string[] => {
  const end = words.indexOf('--');
  const split = splitOptions(end < 0 ? words : words.slice(0, end), 1, {
    valued: optionNames('-c --call -p --package -w --workspace --prefix -C --registry'),
    stopAtFirst: words[0] === 'npx',
  });
  return hasOption(split, '-c', '--call') ? valuesOf(split, '-c', '--call').map(({ value }) => value) : [];
};
