/**
 * What a command line says of places other than the usual registry: addresses and names of registries, files with settings that nobody has read, and options
 * by which the registry is not asked at all.
 *
 * Whatever stands here may know the packages alone, so their names are nobody else's business. `words` begin with the tool; of a program that is
 * started, its own words must not be among them.
 *
 * Source: the documentation of each tool, "Options".
 */
export const otherSources = (tool: string, words: readonly string[]): readonly string[] => {
  const kinds = tools.get(tool);
  if (kinds === undefined) return [];
  const [valued = [], bare = []] = kinds.map((text) => text.split(' ').filter((name) => name !== ''));
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  return own.flatMap((word, at) => {
    if (at === 0 || !word.startsWith('-')) return [];
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    if (bare.includes(name)) return word.endsWith('=false') ? [] : [name];
    if (valued.includes(name) || (npmTools.has(tool) && scoped.test(name)))
      return [equals < 0 ? (own[at + 1] ?? name) : word.slice(equals + 1)];
    // pip and RubyGems take the beginning of an option for the whole.
    if (abbreviating.has(tool) && name.length >= shortest && [...valued, ...bare].some((one) => one.startsWith(name)))
      return [equals < 0 ? (own[at + 1] ?? name) : word.slice(equals + 1)];
    // `-fhttps://…`
    const short = word.startsWith('--') ? undefined : valued.find((one) => one.length === 2 && word.startsWith(one));
    return short === undefined ? [] : [word.slice(2)];
  });
};

const npmTools: ReadonlySet<string> = new Set(['npm', 'npx', 'pnpm', 'yarn', 'bun', 'bunx']);
const abbreviating: ReadonlySet<string> = new Set(['pip', 'gem']);
/** Units: letters, with the dashes. */
const shortest = 5;
/** `--@acme:registry=…`, pnpm's `--config.registry=…`. */
const scoped = /^--(?:config\.)?(?:@[^:]+:)?registry$/u;

const npm = '--registry --reg --userconfig --globalconfig';
const pip = '-i --index-url --pypi-url --extra-index-url -f --find-links';
const uv = `${pip} --index --default-index --config-file`;

/** Options with a value, and those without. */
const tools: ReadonlyMap<string, readonly [valued: string, bare: string]> = new Map([
  ['npm', [npm, '']],
  ['npx', [npm, '']],
  ['pnpm', [npm, '']],
  ['yarn', ['--registry --use-yarnrc', '']],
  ['bun', ['--registry --config -c', '']],
  ['bunx', ['--registry --config -c', '']],
  ['pip', [pip, '--no-index']],
  ['pipx', ['-i --index-url', '']],
  ['uv', [uv, '--no-index']],
  ['uvx', [uv, '--no-index']],
  ['poetry', ['--source', '']],
  ['pipenv', ['-i --index --extra-index-url --pypi-mirror', '']],
  ['cargo', ['--registry --index --config', '']],
  ['gem', ['-s --source', '--local -l']],
  ['bundle', ['-s --source', '--local']],
  ['composer', ['--repository --repository-url', '']],
  ['dotnet', ['-s --source --add-source --configfile', '']],
  ['dart', ['--hosted-url -u', '']],
  ['flutter', ['--hosted-url -u', '']],
  ['mix', ['--repo --organization', '']],
]);
