import type { CommandSpec, Option } from './option.ts';

/** Help of one command: usage, examples first, then flags. Fits one screen of 80 columns. */
export const commandHelp = (spec: CommandSpec): string => {
  const flags = spec.options.map((option) => [flagOf(option), option.help] as const);
  const width = Math.max(...flags.map(([flag]) => flag.length));
  return [
    `sallyport ${spec.name} ${spec.operands}`.trimEnd(),
    spec.summary,
    '',
    ...spec.examples.map((example) => `  ${example}`),
    ...(flags.length === 0 ? [] : ['', ...flags.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`)]),
    '',
  ].join('\n');
};

/** Help of commands that share their first word. */
export const groupHelp = (name: string, specs: readonly CommandSpec[]): string => {
  const width = Math.max(...specs.map((spec) => spec.name.length));
  return [
    ...specs.map((spec) => `  sallyport ${spec.name.padEnd(width)}  ${spec.summary}`),
    '',
    `  sallyport ${name} <command> --help   flags and examples of a command`,
    '',
  ].join('\n');
};

/** Help of the whole program. */
export const programHelp = (specs: readonly CommandSpec[], version: string): string => {
  const width = Math.max(...specs.map(({ name }) => name.length));
  return [
    `sallyport ${version}: a gatehouse for code written by language models`,
    '',
    '  sallyport scan                          scan the current folder',
    '  sallyport scan src --fail-on medium     a stricter gate',
    '  sallyport scan --format sarif=out.sarif --format text',
    '',
    'Commands',
    ...specs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '  sallyport <command> --help   flags and examples of a command',
    '  sallyport --version',
    '',
    'Exit codes: 0 clean, 1 gate not met, 2 usage, 3 incomplete, 4 nothing to scan, 5 data missing.',
    '',
  ].join('\n');
};

const flagOf = ({ name, short, value }: Option): string =>
  `${short === undefined ? '   ' : `-${short},`} --${name}${value === undefined ? '' : ` ${value}`}`;
