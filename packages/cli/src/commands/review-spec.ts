import type { CommandSpec } from '../arguments/option.ts';

/** The flags of `sallyport review`. */
export const reviewSpec: CommandSpec = {
  name: 'review',
  summary: 'Review a change: findings on its lines, what it opens elsewhere, how much care it needs.',
  operands: '[-]',
  examples: [
    'sallyport review                        what is not committed yet',
    'sallyport review --diff main            the branch, since it left main',
    'sallyport review --staged               what the next commit would hold',
    'git diff main | sallyport review -      a patch',
    'sallyport review --diff main -f markdown=review.md -f sarif=review.sarif',
  ],
  options: [
    { name: 'diff', value: 'REF', help: 'compare the working tree with where it left REF (default: HEAD)' },
    { name: 'staged', help: 'compare the index with the last commit' },
    {
      name: 'format',
      short: 'f',
      value: 'NAME[=FILE]',
      repeat: true,
      help: 'text, json, markdown, sarif, github-review, gitlab-discussions; repeatable',
    },
    { name: 'output', short: 'o', value: 'FILE', help: 'write the report without a file of its own here' },
    { name: 'post', help: 'also comment on the pull or merge request that the environment names' },
    { name: 'model', help: 'also ask the configured model; it adds, and decides nothing' },
    { name: 'no-model', help: 'ask none, whatever your configuration says' },
    { name: 'show-prompt', help: 'print what --model would send, send nothing, and end' },
    { name: 'fail-on', value: 'SEVERITY', help: 'exit 1 for findings from this severity on (default high); none' },
    { name: 'severity', value: 'SEVERITY', help: 'leave out findings below this' },
    { name: 'rules', value: 'PATH|default', repeat: true, help: 'rule file or folder; repeatable' },
    { name: 'profile', value: 'NAME', choices: ['default', 'deep'], help: 'which of the default rules run' },
    { name: 'exclude', value: 'GLOB', repeat: true, help: 'pass over what matches (as in .gitignore)' },
    { name: 'config', short: 'c', value: 'FILE', help: 'sallyport.yaml, .toml or .json' },
    { name: 'timeout', value: 'SECONDS', help: 'per file (default 30)' },
    { name: 'allow-partial', help: 'exit 0 or 1 even if something was not looked at' },
    { name: 'color', value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'auto, always, never' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};
