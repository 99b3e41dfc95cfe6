/**
 * Completion scripts, made from the same data as the help.
 *
 * Each is plain data for its shell: it runs nothing of ours at the prompt, so completing is instant.
 */
import { allFormats } from '../report/all-formats.ts';
import { closest } from '../arguments/closest.ts';
import type { CommandSpec, Option, Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { commands } from './commands.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
type Shell = (typeof shells)[number];

/** `sallyport completion SHELL`. */
export const run = ({ operands }: Parsed, io: Io): Promise<ExitCode> => {
  const [shell] = operands;
  if (shell === undefined || !(shells as readonly string[]).includes(shell)) {
    const near = shell === undefined ? undefined : closest(shell, shells);
    throw new UsageError(
      `which shell? ${shells.join(', ')}`,
      near === undefined ? 'sallyport completion bash' : `did you mean ${near}?`,
    );
  }
  io.out(
    completionScript(
      shell as Shell,
      commands.map(({ spec }) => spec),
    ),
  );
  return Promise.resolve(exitCode.ok);
};

/** The script for one shell. */
export const completionScript = (shell: Shell, specs: readonly CommandSpec[]): string => {
  switch (shell) {
    case 'bash':
      return bash(specs);
    case 'zsh':
      return `#compdef sallyport\nautoload -U +X bashcompinit && bashcompinit\n${bash(specs)}`;
    case 'fish':
      return fish(specs);
    case 'powershell':
      return powershell(specs);
    default:
      return shell satisfies never;
  }
};

const firstWords = (specs: readonly CommandSpec[]): readonly string[] => [
  ...new Set(specs.map(({ name }) => name.split(' ')[0] ?? '')),
];
const secondWords = (specs: readonly CommandSpec[], first: string): readonly string[] =>
  specs.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []));
const optionsOf = (specs: readonly CommandSpec[], first: string): readonly Option[] => {
  const all = specs.filter(({ name }) => name.split(' ')[0] === first).flatMap(({ options }) => options);
  return [...new Map(all.map((option) => [option.name, option])).values()];
};
const choicesOf = (option: Option): readonly string[] =>
  option.choices ?? (option.name === 'format' ? Object.keys(allFormats) : severityFlags[option.name]) ?? [];
const severityFlags: Readonly<Record<string, readonly string[]>> = {
  'fail-on': ['critical', 'high', 'medium', 'low', 'info', 'new', 'none'],
  severity: ['critical', 'high', 'medium', 'low', 'info'],
};

const bash = (specs: readonly CommandSpec[]): string => {
  const values = [
    ...new Map(specs.flatMap(({ options }) => options).map((option) => [option.name, option])).values(),
  ].filter((option) => choicesOf(option).length > 0);
  return [
    '_sallyport() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
    '  COMPREPLY=()',
    '  case "$before" in',
    ...values.map(
      (option) =>
        `    --${option.name}) COMPREPLY=($(compgen -W '${choicesOf(option).join(' ')}' -- "$current")); return ;;`,
    ),
    '  esac',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W '${firstWords(specs).join(' ')} --help --version' -- "$current")); return`,
    '  fi',
    '  case "${COMP_WORDS[1]}" in',
    ...firstWords(specs).map(
      (first) =>
        `    ${first}) COMPREPLY=($(compgen -W '${[...secondWords(specs, first), ...optionsOf(specs, first).map(({ name }) => `--${name}`)].join(' ')}' -- "$current")) ;;`,
    ),
    '  esac',
    '  [ "${#COMPREPLY[@]}" -eq 0 ] && COMPREPLY=($(compgen -f -- "$current"))',
    '}',
    'complete -o filenames -F _sallyport sallyport',
    '',
  ].join('\n');
};

const fish = (specs: readonly CommandSpec[]): string =>
  [
    ...specs.map(
      ({ name, summary }) =>
        `complete -c sallyport -n __fish_use_subcommand -a ${name.split(' ')[0] ?? ''} -d ${quoted(summary)}`,
    ),
    ...firstWords(specs).flatMap((first) => [
      ...secondWords(specs, first).map(
        (second) => `complete -c sallyport -n '__fish_seen_subcommand_from ${first}' -f -a ${second}`,
      ),
      ...optionsOf(specs, first).map((option) => {
        const short = option.short === undefined ? '' : ` -s ${option.short}`;
        const choices = choicesOf(option);
        const value =
          option.value === undefined ? '' : choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ' -r';
        return `complete -c sallyport -n '__fish_seen_subcommand_from ${first}' -l ${option.name}${short}${value} -d ${quoted(option.help)}`;
      }),
    ]),
    '',
  ].join('\n');

const powershell = (specs: readonly CommandSpec[]): string =>
  [
    'Register-ArgumentCompleter -Native -CommandName sallyport -ScriptBlock {',
    '  param($word, $ast, $position)',
    '  $words = @($ast.CommandElements | ForEach-Object { $_.ToString() })',
    '  $table = @{',
    `    '' = @(${firstWords(specs).map(single).join(', ')})`,
    ...firstWords(specs).map(
      (first) =>
        `    ${single(first)} = @(${[...secondWords(specs, first), ...optionsOf(specs, first).map(({ name }) => `--${name}`)].map(single).join(', ')})`,
    ),
    '  }',
    "  $key = if ($words.Count -le 1 -or ($words.Count -eq 2 -and $word)) { '' } else { $words[1] }",
    '  $table[$key] | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }',
    '}',
    '',
  ].join('\n');

const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
