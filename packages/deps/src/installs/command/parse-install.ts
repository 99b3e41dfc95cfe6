/**
 * One command line, as its words, → what it installs.
 *
 * In come the words of a process (a shell's quotes and variables are `shell-words.ts`'s); out comes what the command would fetch and add, or nothing when it
 * installs nothing. What stands before the command that counts is passed over: `sudo`, `env A=b`, `python -m`, `poetry run`, `corepack`. Nothing is run, looked
 * up or guessed: a word that names no package is told as unknown.
 */
import type { InstallCommand } from './install-command.ts';
import { moreCommands } from './more-commands.ts';
import { npmCommands } from './npm-commands.ts';
import { pythonCommands } from './python-commands.ts';
import { optionNames, splitOptions } from './options.ts';

export type { InstallCommand, NamedPackage } from './install-command.ts';

export const parseInstall = (argv: readonly string[]): InstallCommand | undefined => {
  const at = commandAt(argv);
  const program = programOf(argv[at.word] ?? '');
  const command = at.module ?? commands.get(program);
  if (command === undefined || argv.length > mostWords) return undefined;
  return command(argv, at.word + 1);
};

/**
 * The command that counts, behind `sudo`, `env A=b`, `python -m` and their kin: its program without folder, ending and version, and the word at which it
 * stands. Units: zero-based.
 */
export const commandIn = (argv: readonly string[]): { readonly word: number; readonly program: string } => {
  const { word, program = programOf(argv[word] ?? '') } = commandAt(argv);
  return { word, program };
};

/** The script of `sh -c '…'` and its kin: the word that holds it; nothing for any other command. */
export const shellScriptIn = (argv: readonly string[]): number | undefined => {
  const at = commandAt(argv).word;
  const program = programOf(argv[at] ?? '');
  if (program === 'eval') return argv.length === at + 2 ? at + 1 : undefined;
  if (program === 'su') {
    const found = argv.findIndex((word, index) => index > at && (word === '-c' || word === '--command'));
    return found < 0 || found + 1 >= argv.length ? undefined : found + 1;
  }
  if (!/^(?:ba|z|da|k|a|fi)?sh$|^cmd$|^(?:powershell|pwsh)$/u.test(program)) return undefined;
  for (let i = at + 1; i < Math.min(argv.length - 1, at + 20); i += 1)
    if (/^(?:-[a-zA-Z]*c|\/[cCkK]|-Command|-command|-lc)$/u.test(argv[i]!)) return i + 1;
  return undefined;
};

/** Whether the command is a shell that reads its script from a here-document. */
export const isShell = (argv: readonly string[]): boolean =>
  /^(?:ba|z|da|k|a)?sh$/u.test(programOf(argv[commandAt(argv).word] ?? ''));

type Command = (argv: readonly string[], from: number) => InstallCommand | undefined;

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ ...npmCommands, ...pythonCommands, ...moreCommands }),
);

/** Far more than a system takes in one command that people write. */
const mostWords = 20_000;

/** The name of a program without its folder, ending and version: `/usr/bin/pip3.11` is `pip`; `$(PIP)` is called after what it holds. */
const programOf = (word: string): string => {
  if (word === '{sys.executable}') return 'python';
  const variable = /^\$[({]?(\w+?)3?(?:_BIN|_CMD|_EXE)?[)}]?$/u.exec(word)?.[1];
  if (variable !== undefined) return namedPrograms.has(variable) ? variable.toLowerCase() : word;
  const name = word
    .slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1)
    .replace(/\.(?:exe|cmd|bat|ps1)$/iu, '');
  return name.replace(/^(pip|python|gem|bundle|pypy)\d+(?:\.\d+)*(?=[tmd]?$)/u, '$1');
};

/** Variables of Makefiles and scripts that hold the program of the same name. */
const namedPrograms = new Set(
  'PIP PYTHON PY PIPX UV UVX POETRY NPM NPX PNPM YARN BUN CARGO GO GEM BUNDLE COMPOSER DOTNET FLUTTER DART'.split(' '),
);

/** Programs that run the command behind their own options; those of the list take a value. */
const wrappers: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sudo', optionNames('-u -g -h -p -C -r -t -U -D --user --group --chdir')],
  ['doas', optionNames('-u -C')],
  ['env', optionNames('-u --unset -C --chdir -S')],
  ['nice', optionNames('-n')],
  ['ionice', optionNames('-c -n')],
  ['nohup', new Set()],
  ['exec', optionNames('-a')],
  ['command', new Set()],
  ['builtin', new Set()],
  ['time', optionNames('-f -o')],
  ['timeout', optionNames('-s -k --signal --kill-after')],
  ['gosu', new Set()],
  ['su-exec', new Set()],
  ['xargs', optionNames('-n -L -P -I -d -a -s -E')],
  ['caffeinate', new Set()],
  ['corepack', new Set()],
  ['retry', optionNames('-t -d -n -s')],
  ['dotenv', optionNames('-e -f')],
  ['cross-env', new Set()],
  ['winpty', new Set()],
  ['call', new Set()],
  ['php', optionNames('-d')],
]);

/** How many words of such a program's own come before the command. */
const ownWords: ReadonlyMap<string, number> = new Map([
  ['timeout', 1],
  ['gosu', 1],
  ['su-exec', 1],
]);

/** `tool run command …`: the environment of a project. */
const runners = new Set([
  'poetry',
  'pdm',
  'pipenv',
  'hatch',
  'rye',
  'uv',
  'conda',
  'mamba',
  'micromamba',
  'pixi',
  'mise',
  'asdf',
  'pyenv',
  'rbenv',
  'volta',
  'bundle',
]);

interface At {
  readonly word: number;
  readonly module?: Command;
  /** The module's name, which may stand within a word: `-mpip`. */
  readonly program?: string;
}

/** The word at which the command stands that counts. */
const commandAt = (argv: readonly string[]): At => {
  let at = 0;
  // Each turn takes at least a word; people nest two or three.
  for (let turn = 0; turn < 8 && at < argv.length; turn += 1) {
    const word = argv[at]!;
    if (/^[A-Za-z_]\w*\+?=/u.test(word) || word === '@' || word === '&') {
      at += 1;
      turn -= 1;
      continue;
    }
    const program = programOf(word);
    const valued = wrappers.get(program);
    if (valued !== undefined) {
      const { rest } = splitOptions(argv, at + 1, { valued, stopAtFirst: true });
      at = rest[ownWords.get(program) ?? 0] ?? argv.length;
      continue;
    }
    if (program === 'python' || program === 'py' || program === 'pypy') {
      const split = splitOptions(argv, at + 1, { valued: optionNames('-m -c -W -X'), stopAtFirst: true });
      const module = split.options.find(({ name, value }) => (name === '-m' || name === '-c') && value !== undefined);
      const name = module?.name === '-m' ? (module.value ?? '') : '';
      if (!/^(?:pip|pipx|uv|poetry|pipenv|pdm)$/u.test(name)) return { word: at };
      at = module!.word;
      return { word: at, program: name, ...(commands.get(name) === undefined ? {} : { module: commands.get(name)! }) };
    }
    const server = toolServerAt(argv, at, program);
    if (server !== undefined) {
      at = server;
      continue;
    }
    if (runners.has(program)) {
      const valuedHere = optionNames(
        '-n --name -p --prefix -e --env --python --directory --project -C --extra --group --env-file',
      );
      const { rest } = splitOptions(argv, at + 1, { valued: valuedHere, stopAtFirst: true });
      const [verb] = rest;
      if (verb !== undefined && (argv[verb] === 'run' || argv[verb] === 'exec') && program !== 'uv') {
        const inner = splitOptions(argv, verb + 1, { valued: valuedHere, stopAtFirst: true }).rest[0];
        if (inner !== undefined && isKnown(argv, inner)) {
          at = inner;
          continue;
        }
      }
      if (
        verb !== undefined &&
        argv[verb] === 'run' &&
        program === 'uv' &&
        !argv.slice(verb).some((one) => /^--with(?:=|$)|^-w$/u.test(one))
      ) {
        const inner = splitOptions(argv, verb + 1, { valued: valuedHere, stopAtFirst: true }).rest[0];
        if (inner !== undefined && isKnown(argv, inner)) {
          at = inner;
          continue;
        }
      }
    }
    return { word: at };
  }
  return { word: at };
};

/** The command of a tool server in `claude mcp add [options] name [--] command …`; the same for agents with the same line. */
const toolServerAt = (argv: readonly string[], at: number, program: string): number | undefined => {
  if (!/^(?:claude|codex|gemini|qwen|droid|amp|copilot|opencode)$/u.test(program)) return undefined;
  if (argv[at + 1] !== 'mcp' || argv[at + 2] !== 'add') return undefined;
  const dashes = argv.indexOf('--', at + 3);
  if (dashes >= 0) return dashes + 1;
  const valued = optionNames('-e --env -s --scope -t --transport -H --header --timeout --description --type');
  return splitOptions(argv, at + 3, { valued, stopAtFirst: true }).rest[1];
};

const isKnown = (argv: readonly string[], at: number): boolean => {
  const program = programOf(argv[at] ?? '');
  return commands.has(program) || program === 'python' || wrappers.has(program);
};
