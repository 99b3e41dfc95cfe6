import type { CommandSpec } from '../arguments/option.ts';

export const runSpec: CommandSpec = {
  name: 'run',
  summary: 'Run Python, JavaScript or TypeScript that a model wrote, in a cell that cannot reach this machine.',
  operands: 'FILE|-',
  examples: [
    'sallyport run answer.py',
    'sallyport run --check answer.py',
    'sallyport run answer.ts',
    "echo 'print(sum(range(10)))' | sallyport run -",
    "sallyport run --policy data --input rows='[1, 2, 3]' answer.py",
    'sallyport run --policy files --mount /data=./reports answer.py',
  ],
  options: [
    {
      name: 'policy',
      value: 'FILE|PRESET',
      help: 'what it may do: a file, or pure, data, agent, files, net',
    },
    { name: 'input', value: 'NAME=JSON', repeat: true, help: 'a variable that the program finds bound' },
    {
      name: 'mount',
      value: 'PATH=FOLDER',
      repeat: true,
      help: 'a folder that the program sees at PATH; to read, unless the policy says otherwise',
    },
    {
      name: 'isolation',
      value: 'LEVEL',
      choices: ['inline', 'process', 'sandbox'],
      help: 'the cell: inline, process (default), sandbox',
    },
    {
      name: 'language',
      value: 'NAME',
      choices: ['python', 'javascript', 'typescript'],
      help: 'what it is written in; default: by the end of its name, else Python',
    },
    { name: 'or-weaker', help: 'where a sandbox cannot be had, take a process' },
    { name: 'check', help: 'do not run: list all that the policy refuses, and what the rules find' },
    { name: 'fail-on', value: 'SEVERITY', help: 'with --check: from where on a finding fails it (high), or none' },
    { name: 'explain-policy', help: 'say in words what the policy allows' },
    { name: 'emit-js', help: 'do not run: print the JavaScript that would run' },
    { name: 'json', help: 'the outcome (or the verdict of --check) as JSON on standard output' },
    { name: 'seed', value: 'N', help: 'all randomness follows from this number' },
    { name: 'quiet', short: 'q', help: 'no line about the cost' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};
