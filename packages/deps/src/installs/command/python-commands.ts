/**
 * Commands of what installs from PyPI: pip, pipx, uv, Poetry, PDM, Pipenv, Rye; and conda, whose packages are told but not known.
 *
 * Source: the documentation of each: "pip install", "pipx install/run/inject", "uv add", "uv pip install", "uv tool", "uv run", "poetry add".
 */
import type { InstallCommand } from './install-command.ts';
import { namedWords, wordsAt, type NamedWord, type Naming } from './named-word.ts';
import { newInstall } from './new-install.ts';
import { hasOption, optionNames, optionOf, splitOptions, valuesOf, type SplitWords } from './options.ts';
import { pypiWord } from './pypi-word.ts';

type Command = (argv: readonly string[], from: number) => InstallCommand | undefined;

const pipOptions = optionNames(
  '-r --requirement -c --constraint -e --editable -t --target -d --dest --dest-dir --platform --python-version --implementation --abi --root --prefix --src ' +
    '--upgrade-strategy -C --config-setting --config-settings --global-option --install-option --build-option --no-binary --only-binary --progress-bar ' +
    '--root-user-action --report -i --index-url --pypi-url --extra-index-url -f --find-links --python --log --proxy --retries --timeout --exists-action --trusted-host ' +
    '--cert --client-cert --cache-dir --use-feature --use-deprecated --group -w --wheel-dir --keyring-provider --build-constraint --uploaded-prior-to -b --build --requirements-from-script --source --source-dir --log-file --local-log --default-timeout',
);
/** What uv has beyond pip. */
const uvOptions = new Set([
  ...pipOptions,
  ...optionNames(
    '--override --overrides --build-constraints --constraints --requirements --index --default-index --index-strategy --allow-insecure-host --resolution --prerelease --fork-strategy ' +
      '--exclude-newer --link-mode --refresh-package --reinstall-package --upgrade-package -P --no-build-package --no-binary-package --no-build-isolation-package ' +
      '-p --extra --with --with-editable --with-requirements --with-executables-from --from --package --script --tag --rev --branch --marker -m --bounds --directory --project --optional ' +
      '--config-file --color --python-platform --torch-backend --env-file --module --no-group --only-group --no-extra --lfs --workspace --only-install-project -w --python-fetch',
  ),
]);
for (const boolean of ['--build', '-b', '--module', '-m', '--workspace', '--lfs'])
  if (boolean !== '-m') uvOptions.delete(boolean);

const pip: Command = (argv, from) => {
  const first = splitOptions(argv, from, { valued: pipOptions, stopAtFirst: true }).rest[0] ?? argv.length;
  if (!['install', 'download', 'wheel'].includes(argv[first] ?? '')) return undefined;
  return pipLike('pip', argv, splitOptions(argv, from, { valued: pipOptions }), 1);
};

/** `pip install` and `uv pip install`: words, `-e`, and files; behind `skip` words that are the verb. */
const pipLike = (tool: string, argv: readonly string[], split: SplitWords, skip: number): InstallCommand => {
  const editable = valuesOf(split, '-e', '--editable').map(({ value, word, offset }) => ({
    word,
    text: value,
    offset,
  }));
  const named = namedWords([...wordsAt(argv, split.rest.slice(skip)), ...editable], pipWord);
  return {
    ...newInstall(tool, 'install', named),
    ...filesAndIndexes(split),
    paths: [...named.paths, ...valuesOf(split, '--group').map(({ value }) => folderOfGroup(value))],
    isGlobal: false,
    isDry: isAskedForHelp(split) || hasOption(split, '--dry-run'),
  };
};

/** `[path:]group`: the folder whose pyproject.toml holds the group. Source: pip's documentation, "pip install", `--group`. */
const folderOfGroup = (value: string): string => {
  const path = value.includes(':') ? value.slice(0, value.lastIndexOf(':')) : '';
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '.';
};

const pipWord = (text: string): NamedWord => pypiWord(text);
/** uv takes `ruff@0.6` and `ruff@latest` where it installs tools, Poetry `django@^4.2`. */
const toolWord = (text: string): NamedWord => pypiWord(text, 'version');

const uv: Command = (argv, from) => {
  const { rest } = splitOptions(argv, from, { valued: uvOptions, stopAtFirst: true });
  const first = rest[0] ?? argv.length;
  const verb = argv[first] ?? '';
  const next = splitOptions(argv, first + 1, { valued: uvOptions, stopAtFirst: true }).rest[0] ?? argv.length;
  const inner = argv[next] ?? '';
  const folder = folderIn(splitOptions(argv.slice(0, first), from, { valued: uvOptions }));
  if (verb === 'pip') {
    const split = splitOptions(argv, first, { valued: uvOptions });
    if (inner === 'install') return { ...pipLike('uv', argv, split, 2), ...folder };
    if (inner !== 'sync') return undefined;
    // Its words are files with requirements.
    const files = split.rest.slice(2).map((index) => ({ path: argv[index] ?? '', kind: 'requirements' as const }));
    return { ...newInstall('uv', 'install', namedWords([], pipWord)), ...filesAndIndexes(split), ...folder, files };
  }
  if (verb === 'tool' && inner === 'run') return uvx(argv, next + 1);
  if (verb === 'tool' && inner === 'install') {
    const split = splitOptions(argv, next + 1, { valued: uvOptions });
    const from_ = valuesOf(split, '--from');
    const words = [
      ...(from_.length > 0 ? namingOf(from_) : wordsAt(argv, split.rest.slice(0, 1))),
      ...withWords(split),
    ];
    return {
      ...newInstall('uv', 'install', namedWords(words, toolWord)),
      ...filesAndIndexes(split),
      isGlobal: true,
      isDry: isAskedForHelp(split),
    };
  }
  if (verb === 'run') {
    const split = splitOptions(argv, first + 1, {
      valued: new Set([...uvOptions, '-m', '--module']),
      stopAtFirst: true,
    });
    const words = withWords(split);
    const said = filesAndIndexes(split);
    return words.length === 0 && said.files.length === 0
      ? undefined
      : { ...newInstall('uv', 'run', namedWords(words, toolWord)), ...said, ...folder, groups: ['development'] };
  }
  if (verb !== 'add') return undefined;
  const split = splitOptions(argv, first + 1, { valued: uvOptions });
  const isEditable = new Set(['-e', '--editable']);
  // For `uv add`, `--editable` has no value: what we took for one is a word.
  const taken = split.options.flatMap(({ name, word, value }) =>
    isEditable.has(name) && value !== undefined ? [word] : [],
  );
  return {
    ...newInstall('uv', 'add', namedWords(wordsAt(argv, [...split.rest, ...taken]), toolWord)),
    ...filesAndIndexes(split),
    groups:
      hasOption(split, '--dev') || optionOf(split, '--group') !== undefined
        ? ['development']
        : optionOf(split, '--optional') === undefined
          ? ['production']
          : ['optional'],
    ...folder,
    ...folderIn(split),
    isDry: isAskedForHelp(split) || hasOption(split, '--dry-run'),
  };
};

const uvx: Command = (argv, from) => {
  const split = splitOptions(argv, from, { valued: uvOptions, stopAtFirst: true });
  const from_ = valuesOf(split, '--from');
  const words = [...(from_.length > 0 ? namingOf(from_) : wordsAt(argv, split.rest.slice(0, 1))), ...withWords(split)];
  return {
    ...newInstall('uv', 'run', namedWords(words, toolWord)),
    ...filesAndIndexes(split),
    groups: ['development'],
    isDry: isAskedForHelp(split),
  };
};

const namingOf = (values: ReturnType<typeof valuesOf>): readonly Naming[] =>
  values.map(({ value, word, offset }) => ({ word, text: value, offset }));

/** `--with a --with b,c`. */
const withWords = (split: SplitWords): readonly Naming[] =>
  valuesOf(split, '--with', '--with-editable', '-w').flatMap(({ value, word, offset }) => {
    let at = 0;
    // A comma within brackets or before another bound parts nothing: `a[x,y]`, `a>=1,<2`.
    return value.split(/,(?=\s*[A-Za-z])(?![^[]*\])/u).map((text) => {
      const start = at;
      at += text.length + 1;
      return { word, text, offset: offset + start };
    });
  });

const pipx: Command = (argv, from) => {
  const valued = optionNames(
    '--spec --python --index-url -i --pip-args --suffix --preinstall --constraint -c --requirement -r --backend --cooldown --path --with --fetch-python',
  );
  const split = splitOptions(argv, from, { valued });
  const verb = argv[split.rest[0] ?? argv.length] ?? '';
  const base = { ...filesAndIndexes(split), isGlobal: true, isDry: isAskedForHelp(split) };
  const preinstalled = namingOf(valuesOf(split, '--preinstall'));
  if (verb === 'install')
    return {
      ...newInstall('pipx', 'install', namedWords([...wordsAt(argv, split.rest.slice(1)), ...preinstalled], pipWord)),
      ...base,
    };
  if (verb === 'inject')
    return { ...newInstall('pipx', 'install', namedWords(wordsAt(argv, split.rest.slice(2)), pipWord)), ...base };
  if (verb !== 'run') return undefined;
  const running = splitOptions(argv, split.rest[0]! + 1, { valued, stopAtFirst: true });
  const spec = valuesOf(running, '--spec');
  const words = [
    ...(spec.length > 0 ? namingOf(spec) : wordsAt(argv, running.rest.slice(0, 1))),
    ...namingOf(valuesOf(running, '--with')),
  ];
  return {
    ...newInstall('pipx', 'run', namedWords(words, pipWord)),
    groups: ['development'],
    isDry: isAskedForHelp(running),
  };
};

const projectTool =
  (tool: string, verbs: readonly string[], valued: ReadonlySet<string>, development: readonly string[]): Command =>
  (argv, from) => {
    const split = splitOptions(argv, from, { valued });
    const isSelf = /^(?:self|plugin)$/u.test(argv[split.rest[0] ?? argv.length] ?? '');
    const [verb, ...words] = isSelf ? split.rest.slice(1) : split.rest;
    if (!verbs.includes(argv[verb ?? argv.length] ?? '')) return undefined;
    const isDevelopment =
      development.some((name) => hasOption(split, name)) ||
      /^(?:dev|test|docs?|lint)/u.test(optionOf(split, '-G', '--group') ?? '');
    return {
      ...newInstall(tool, 'add', namedWords([...wordsAt(argv, words), ...namingOf(valuesOf(split, '-e'))], toolWord)),
      ...filesAndIndexes(split),
      groups: isDevelopment ? ['development'] : hasOption(split, '--optional') ? ['optional'] : ['production'],
      isGlobal: isSelf,
      ...folderIn(split),
      isDry: isAskedForHelp(split) || hasOption(split, '--dry-run'),
    };
  };

const poetry = projectTool(
  'poetry',
  ['add'],
  optionNames('-G --group -E --extras --python --platform --source --markers -C --directory -P --project'),
  ['-D', '--dev'],
);
const pdm = projectTool(
  'pdm',
  ['add'],
  optionNames('-G --group -e --editable -p --project -L --lockfile -k --skip --override --venv'),
  ['-d', '--dev'],
);
const pipenv = projectTool(
  'pipenv',
  ['install', 'upgrade'],
  optionNames(
    '-r --requirements -c -i --index --extra-index-url -e --editable --python --pypi-mirror --categories --extra-pip-args',
  ),
  ['-d', '--dev'],
);
const rye = projectTool(
  'rye',
  ['add', 'install'],
  optionNames(
    '--git --url --path --tag --rev --branch --features --optional --marker --extra-requirement --index --default-index',
  ),
  ['-d', '--dev'],
);

/** conda's packages are no packages of PyPI, though many have the same names. */
const conda: Command = (argv, from) => {
  const valued = optionNames(
    '-c --channel -n --name -p --prefix --file -f --solver --platform --subdir --revision --repodata-fn --experimental --console -s --clone --root-prefix -r --rc-file',
  );
  const split = splitOptions(argv, from, { valued });
  const verb = argv[split.rest[0] ?? argv.length] ?? '';
  if (verb !== 'install' && verb !== 'create') return undefined;
  return {
    ...newInstall('conda', 'install', namedWords(wordsAt(argv, split.rest.slice(1)), condaWord)),
    indexes: valuesOf(split, '-c', '--channel').map(({ value }) => value),
    files: valuesOf(split, '--file', '-f').map(({ value }) => ({ path: value, kind: 'requirements' })),
    isDry: isAskedForHelp(split) || hasOption(split, '--dry-run', '-d'),
  };
};

const condaWord = (text: string): NamedWord => {
  const [, name, requirement] = /^(?:[\w./-]+::)?([A-Za-z0-9_][\w.-]*)\s*([=<>!~ ].*)?$/su.exec(text) ?? [];
  if (name === undefined) return { kind: 'unknown' };
  return {
    kind: 'package',
    package: {
      ecosystem: undefined,
      name: `conda:${name.toLowerCase()}`,
      ...(requirement === undefined ? {} : { requirement: requirement.trim() }),
      extras: [],
      source: { kind: 'registry' },
    },
  };
};

const filesAndIndexes = (split: SplitWords): Pick<InstallCommand, 'files' | 'indexes'> => ({
  files: split.options.flatMap(({ name, value }) => {
    const kind = fileKinds[name];
    return value === undefined || kind === undefined ? [] : [{ path: value, kind }];
  }),
  indexes: valuesOf(split, '-i', '--index-url', '--pypi-url', '--extra-index-url', '--index', '--default-index').map(
    ({ value }) => value,
  ),
});

const fileKinds: Readonly<Record<string, InstallCommand['files'][number]['kind']>> = {
  '-r': 'requirements',
  '--requirement': 'requirements',
  '--requirements': 'requirements',
  '--with-requirements': 'requirements',
  '--requirements-from-script': 'requirements',
  '-c': 'constraints',
  '--constraint': 'constraints',
  '--constraints': 'constraints',
};

const folderIn = (split: SplitWords): { readonly folder?: string } => {
  const folder = optionOf(split, '--directory', '--project', '-C');
  return folder === undefined ? {} : { folder };
};

const isAskedForHelp = (split: SplitWords): boolean => hasOption(split, '--help', '-h');

export const pythonCommands: Readonly<Record<string, Command>> = {
  pip,
  pipx,
  uv,
  uvx,
  poetry,
  pdm,
  pipenv,
  rye,
  conda,
  mamba: conda,
  micromamba: conda,
};
