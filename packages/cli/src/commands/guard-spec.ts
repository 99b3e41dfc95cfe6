import type { CommandSpec } from '../arguments/option.ts';

export const guardSpec: CommandSpec = {
  name: 'guard',
  summary: 'Judge the packages of an install command, then run it; refuse invented and harmful ones.',
  operands: '-- COMMAND…',
  takesCommand: true,
  examples: [
    'sallyport guard -- npm install express lodash',
    'sallyport guard --dry-run -- pip install -r requirements.txt',
    'sallyport guard --offline -- uv add httpx',
  ],
  options: [
    { name: 'dry-run', help: 'judge only; nothing is installed' },
    { name: 'offline', help: 'ask no registry: only what is known here' },
    { name: 'strict', help: 'refuse also what could not be looked up' },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: ['critical', 'high', 'medium', 'low'],
      help: 'refuse from this severity on (default high)',
    },
    { name: 'config', short: 'c', value: 'PATH', help: 'the sallyport.yaml' },
    { name: 'json', help: 'the judgement as JSON (with --dry-run)' },
    { name: 'help', short: 'h', help: 'this text' },
  ],
};
