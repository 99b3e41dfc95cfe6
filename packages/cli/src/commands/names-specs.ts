import { ecosystems } from '@sallyport/deps/versions';
import type { CommandSpec, Option } from '../arguments/option.ts';

const help: Option = { name: 'help', short: 'h', help: 'this text' };
const named = ecosystems.filter((one) => one !== 'Debian' && one !== 'Alpine');
const ecosystem: Option = {
  name: 'ecosystem',
  value: 'NAME',
  choices: named,
  help: `of the names: ${named.join(', ')}`,
};

export const namesBuildSpec: CommandSpec = {
  name: 'names build',
  summary: 'Make an offline list of the names of a registry, from a text or JSON.',
  operands: '',
  examples: [
    'sallyport names build --from all-npm-names.json --ecosystem npm',
    'cut -d, -f1 crates.csv | sallyport names build --from - --ecosystem crates.io',
  ],
  options: [
    { name: 'from', value: 'FILE', help: 'the names; - is standard input' },
    ecosystem,
    { name: 'date', value: 'YYYY-MM-DD', help: 'of the names (default: of the file, else today)' },
    { name: 'output', short: 'o', value: 'FILE', help: 'where it is written (default: where every command finds it)' },
    help,
  ],
};

export const namesCheckSpec: CommandSpec = {
  name: 'names check',
  summary: 'Say what is known of names of packages, offline or from the registry.',
  operands: 'NAME…',
  examples: [
    'sallyport names check axois lodash --ecosystem npm',
    'sallyport names check requests==2.99.0 --ecosystem PyPI --online',
  ],
  options: [
    ecosystem,
    { name: 'online', help: 'ask the registry; names that settings keep private are not sent' },
    { name: 'list', value: 'FILE', help: 'an offline list that was written with -o' },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: ['critical', 'high', 'medium', 'low', 'info', 'none'],
      help: 'exit code 1 from this severity on (default high)',
    },
    { name: 'config', short: 'c', value: 'PATH', help: 'the sallyport.yaml' },
    { name: 'json', help: 'as JSON' },
    help,
  ],
};
