import type { CommandSpec, Option } from '../arguments/option.ts';

const help: Option = { name: 'help', short: 'h', help: 'this text' };
const rules: Option = { name: 'rules', value: 'PATH|default', repeat: true, help: 'rule file or folder; repeatable' };
const json: Option = { name: 'json', help: 'as JSON' };

export const rulesListSpec: CommandSpec = {
  name: 'rules list',
  summary: 'List the rules: id, severity, CWE, title.',
  operands: '[text]',
  examples: ['sallyport rules list', 'sallyport rules list CWE-89', 'sallyport rules list python.sql'],
  options: [rules, json, help],
};

export const rulesShowSpec: CommandSpec = {
  name: 'rules show',
  summary: 'Show what a rule looks for, why, and the safe form.',
  operands: 'RULE',
  examples: ['sallyport rules show python.sql.query-from-input'],
  options: [rules, json, help],
};

export const rulesValidateSpec: CommandSpec = {
  name: 'rules validate',
  summary: 'Check rule files without scanning: fields, operators, patterns.',
  operands: 'PATH…',
  examples: ['sallyport rules validate my-rules/'],
  options: [help],
};

export const rulesTestSpec: CommandSpec = {
  name: 'rules test',
  summary: 'Run rules over the annotated samples beside them (# ruleid: …, # ok: …).',
  operands: 'PATH…',
  examples: ['sallyport rules test my-rules/', 'sallyport rules test my-rules/no-eval.yaml'],
  options: [help],
};
