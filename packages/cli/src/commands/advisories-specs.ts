import type { CommandSpec, Option } from '../arguments/option.ts';

const help: Option = { name: 'help', short: 'h', help: 'this text' };
const json: Option = { name: 'json', help: 'as JSON' };

export const advisoriesUpdateSpec: CommandSpec = {
  name: 'advisories update',
  summary: 'Fetch what is known about weaknesses of packages, and store it on this machine.',
  operands: '',
  examples: [
    'sallyport advisories update',
    'sallyport advisories update --ecosystem npm --ecosystem PyPI',
    'sallyport advisories update --from ~/mirror/osv',
  ],
  options: [
    {
      name: 'from',
      value: 'DIR|FILE|URL',
      help: 'a folder or zip of OSV documents, or where a server has them (default: OSV)',
    },
    { name: 'ecosystem', value: 'NAME', repeat: true, help: 'npm, PyPI, Go, crates.io, …; repeatable' },
    { name: 'quiet', short: 'q', help: 'say only what went wrong' },
    help,
  ],
};

export const advisoriesStatusSpec: CommandSpec = {
  name: 'advisories status',
  summary: 'Say which advisories are stored, how old they are, and where they come from.',
  operands: '',
  examples: ['sallyport advisories status', 'sallyport advisories status --json'],
  options: [json, help],
};
