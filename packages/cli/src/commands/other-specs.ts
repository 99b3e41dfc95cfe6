import type { CommandSpec, Option } from '../arguments/option.ts';

const help: Option = { name: 'help', short: 'h', help: 'this text' };

export const doctorSpec: CommandSpec = {
  name: 'doctor',
  summary: 'Say what works here, what is missing, and what is therefore not looked at.',
  operands: '',
  examples: ['sallyport doctor'],
  options: [help],
};

export const initSpec: CommandSpec = {
  name: 'init',
  summary: 'Write a sallyport.yaml with the defaults, explained.',
  operands: '',
  examples: ['sallyport init', 'sallyport init --force'],
  options: [{ name: 'force', help: 'replace a file that is there' }, help],
};

export const baselineSpec: CommandSpec = {
  name: 'baseline',
  summary: 'Accept the findings of a JSON report for now, in a file for --baseline.',
  operands: 'REPORT.json',
  examples: [
    'sallyport scan --format json=report.json --fail-on none',
    'sallyport baseline report.json --reason "before the gate" -o baseline.json',
  ],
  options: [
    { name: 'reason', value: 'TEXT', help: 'why they are accepted (required)' },
    { name: 'author', value: 'NAME', help: 'who decided' },
    { name: 'until', value: 'YYYY-MM-DD', help: 'the last day they are accepted' },
    { name: 'output', short: 'o', value: 'FILE', help: 'where it is written (default sallyport-baseline.json)' },
    help,
  ],
};

export const completionSpec: CommandSpec = {
  name: 'completion',
  summary: 'Write the completion script of a shell: bash, zsh, fish, powershell.',
  operands: 'SHELL',
  examples: [
    'sallyport completion bash > ~/.local/share/bash-completion/completions/sallyport',
    'sallyport completion fish > ~/.config/fish/completions/sallyport.fish',
  ],
  options: [help],
};
