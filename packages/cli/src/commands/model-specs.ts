import type { CommandSpec, Option } from '../arguments/option.ts';

const common: readonly Option[] = [
  { name: 'config', short: 'c', value: 'PATH', help: 'the sallyport.yaml' },
  { name: 'json', help: 'as JSON' },
  { name: 'help', short: 'h', help: 'this text' },
];

export const modelStatusSpec: CommandSpec = {
  name: 'model status',
  summary: 'Say which language model may be asked, by whose word, and within which limits.',
  operands: '',
  examples: ['sallyport model status', 'SALLYPORT_MODEL=ollama/qwen3-coder sallyport model status'],
  options: common,
};

export const modelCheckSpec: CommandSpec = {
  name: 'model check',
  summary: 'Ask the configured model a small question, to see whether it can be used.',
  operands: '',
  examples: ['sallyport model check', 'sallyport model check --show-prompt'],
  options: [{ name: 'show-prompt', help: 'print exactly what would be sent, and send nothing' }, ...common],
};
