import type { CommandSpec } from '../arguments/option.ts';

export const benchExecutorSpec: CommandSpec = {
  name: 'bench executor',
  summary: 'Measure what the executor blocks, allows, computes, and how fast, on labelled programs.',
  operands: '',
  examples: [
    'sallyport bench executor',
    'sallyport bench executor --dataset programs/ --policy data',
    'sallyport bench executor --dataset programs.csv --format json > report.json',
  ],
  options: [
    { name: 'dataset', value: 'DIR|FILE.csv', help: 'programs with labels (default datasets/unsafe-python)' },
    { name: 'policy', value: 'FILE|PRESET', help: 'for all programs (default: the policy.yaml beside, else agent)' },
    {
      name: 'isolation',
      value: 'LEVEL',
      choices: ['process', 'sandbox'],
      help: 'the cell: process (default), sandbox',
    },
    { name: 'seconds', value: 'N', help: 'most seconds for one program (default 5)' },
    { name: 'jobs', short: 'j', value: 'N', help: 'programs at once (default 2)' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'markdown'], help: 'text (default), json, markdown' },
    { name: 'strict', help: 'exit code 1 where a label or an output does not hold' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};
