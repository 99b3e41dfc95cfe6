import type { CommandSpec } from '../arguments/option.ts';

export const evalImportSpec: CommandSpec = {
  name: 'eval import',
  summary: 'Judge a folder of programs that models wrote earlier; no model is asked.',
  operands: 'FOLDER',
  examples: [
    'sallyport eval import model_evaluation -o rejudged',
    "sallyport eval import answers --programs '{model}/{task}/{sample}.py' -o rejudged",
  ],
  options: [
    { name: 'programs', value: 'PATTERN', help: 'where programs lie, with {model}, {task}, {sample}, * and **/' },
    { name: 'recordings', value: 'PATTERN', help: 'where what ESBMC printed for them lies' },
    {
      name: 'output',
      short: 'o',
      value: 'FOLDER',
      help: 'where the records are written (required; must be new or empty)',
    },
    { name: 'json', help: 'the tables as JSON' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};

export const evalCheckSpec: CommandSpec = {
  name: 'eval check',
  summary: 'Say whether the tests of a suite tell weak answers from good ones.',
  operands: 'SUITE',
  examples: ['sallyport eval check suite', 'sallyport eval check suite --task python.command.ping'],
  options: [
    { name: 'task', value: 'ID', repeat: true, help: 'this task alone' },
    { name: 'json', help: 'as JSON' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};
