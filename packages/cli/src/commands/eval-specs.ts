import type { CommandSpec } from '../arguments/option.ts';

export const evalImportSpec: CommandSpec = {
  name: 'eval import',
  summary: 'Judge a folder of programs that models wrote earlier; no model is asked.',
  operands: 'FOLDER',
  examples: [
    'sallyport eval import model_evaluation -o rejudged',
    'sallyport eval import answers --map programs.csv -o rejudged',
    "sallyport eval import answers --programs '{model}/{task}/{sample}.py' -o rejudged",
  ],
  options: [
    { name: 'programs', value: 'PATTERN', help: 'where programs lie, with {model}, {task}, {sample}, * and **/' },
    {
      name: 'map',
      value: 'FILE.csv',
      help: 'a table instead of a pattern: path, model, task, and if you like sample, cwe, condition, recording',
    },
    { name: 'recordings', value: 'PATTERN', help: 'where what ESBMC printed for them lies' },
    {
      name: 'checkers',
      value: 'NAMES',
      help: 'checkers of C that are asked too: all, none, or names like gcc,cppcheck (default none)',
    },
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
    {
      name: 'checkers',
      value: 'NAMES',
      help: 'checkers of C that are asked too: all, none, or names like gcc,cppcheck (default none)',
    },
    { name: 'json', help: 'as JSON' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};

export const evalRunSpec: CommandSpec = {
  name: 'eval run',
  summary: 'Ask models to solve the tasks of a suite, and judge what they write.',
  operands: '[SUITE]',
  examples: [
    'sallyport eval run suite --model ollama/qwen3-coder -o run',
    'sallyport eval run suite --model anthropic/NAME --model openai/NAME --condition neutral --condition secure --estimate -o run',
    'sallyport eval run --prompts llmseceval.json --model ollama/qwen3-coder -o run',
    'sallyport eval run suite --replay run -o again',
  ],
  options: [
    { name: 'model', value: 'PROVIDER/MODEL', repeat: true, help: 'who is asked' },
    { name: 'samples', value: 'N', help: 'answers for each task (default 5)' },
    {
      name: 'condition',
      value: 'NAME',
      repeat: true,
      choices: [
        'neutral',
        'secure',
        'cwe',
        'feedback-1',
        'feedback-2',
        'poisoned',
        'instructions',
        'instructions+feedback-1',
      ],
      help: 'how the task is put: as it is, with "secure", with the weaknesses named, with one or two rounds of scanner feedback, in a context that pushes the insecure way, after the instructions of the project (tasks of eval mine)',
    },
    {
      name: 'instructions',
      value: 'FILE',
      repeat: true,
      help: 'under the condition instructions: this file instead of the AGENTS.md of the project (tasks of eval mine)',
    },
    { name: 'prompts', value: 'FILE.json', help: 'prompts without tests (LLMSecEval and its kin) instead of a suite' },
    { name: 'language', value: 'NAME', help: 'ask for all prompts in this language (default: that of each prompt)' },
    { name: 'task', value: 'ID', repeat: true, help: "this task alone; '*' in it stands for anything" },
    {
      name: 'only',
      value: 'LANGUAGE',
      repeat: true,
      choices: ['c', 'python', 'javascript', 'typescript', 'go', 'java'],
      help: 'tasks of this language alone',
    },
    { name: 'temperature', value: 'NUMBER', help: 'of the model (default: its own)' },
    { name: 'seed', value: 'N', help: 'of the first sample; the second has the next' },
    { name: 'answer-tokens', value: 'N', help: 'longest answer (default 4000)' },
    {
      name: 'answer-seconds',
      value: 'N',
      help: 'longest wait for one answer (default 600, or model-timeout of your configuration)',
    },
    { name: 'tokens', value: 'N', help: 'the run ends before it takes more (default 1000000)' },
    { name: 'dollars', value: 'N', help: 'the run ends before it costs more (default 5)' },
    {
      name: 'concurrency',
      value: 'N',
      help: 'questions at the same time to one place, at the most (default 4; 1 for ollama, lmstudio and llamacpp)',
    },
    {
      name: 'checkers',
      value: 'NAMES',
      help: 'checkers of C that are asked too: all, none, or names like gcc,cppcheck (default all that are installed)',
    },
    { name: 'estimate', help: 'say what it would cost, and ask nobody' },
    { name: 'dry-run', help: 'the same' },
    { name: 'resume', help: 'go on with the run in that folder, as it was begun' },
    { name: 'replay', value: 'RUN', help: 'judge the answers of an earlier run again; nothing is sent' },
    { name: 'output', short: 'o', value: 'FOLDER', help: 'where the run is written (required, but for --estimate)' },
    { name: 'json', help: 'what the run was as JSON' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};

export const evalFormats = ['markdown', 'html', 'csv', 'junit', 'sarif', 'json'] as const;

export const evalReportSpec: CommandSpec = {
  name: 'eval report',
  summary: 'Write the figures of a run: a page, Markdown, a table, test results.',
  operands: 'RUN',
  examples: [
    'sallyport eval report run',
    'sallyport eval report run --format html=report.html --format csv=records.csv',
  ],
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'NAME[=FILE]',
      repeat: true,
      help: `${evalFormats.join(', ')} (default markdown)`,
    },
    { name: 'output', short: 'o', value: 'FILE', help: 'where the report is written (default: standard output)' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};

export const compareFormats = ['markdown', 'csv', 'json'] as const;

export const evalCompareSpec: CommandSpec = {
  name: 'eval compare',
  summary: 'Say whether one run, or one model of a run, is better than another by more than chance.',
  operands: 'RUN [RUN]',
  examples: [
    'sallyport eval compare before after',
    'sallyport eval compare run --format markdown --format csv=comparisons.csv',
  ],
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'NAME[=FILE]',
      repeat: true,
      help: `${compareFormats.join(', ')} (default markdown, which shows the forty surest)`,
    },
    { name: 'output', short: 'o', value: 'FILE', help: 'where it is written (default: standard output)' },
    { name: 'json', help: 'the same as --format json' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};

export const evalMineSpec: CommandSpec = {
  name: 'eval mine',
  summary: 'Make a suite from a repository: functions whose own tests fail without them.',
  operands: '[PATH...]',
  examples: [
    'sallyport eval mine --repo . -o ../suite',
    'sallyport eval mine src/auth --repo . --most 10 -o ../suite',
    "sallyport eval mine --test-command 'pytest -q {tests}' -o ../suite",
  ],
  options: [
    { name: 'repo', value: 'FOLDER', help: 'the repository (default: here); nothing in it is changed' },
    { name: 'most', value: 'N', help: 'tasks that are kept (default 30)' },
    { name: 'tries', value: 'N', help: 'functions whose tests are run (default four times as many)' },
    { name: 'seconds', value: 'N', help: 'longest run of its tests (default 60)' },
    {
      name: 'test-command',
      value: 'WORDS',
      help: 'its tests; {tests} are the files that name the function; no shell reads it',
    },
    { name: 'resume', help: 'go on with the suite in that folder' },
    {
      name: 'output',
      short: 'o',
      value: 'FOLDER',
      help: 'where the suite is written (required; not in the repository)',
    },
    { name: 'json', help: 'what was kept and left out as JSON' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};
