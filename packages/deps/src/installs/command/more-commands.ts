/**
 * Commands of Cargo, Go, RubyGems and Bundler, Composer, .NET, Mix and Pub that install or add packages.
 *
 * Source: the documentation of each: "cargo add", "cargo install", "go get", "gem install", "bundle add", "composer require", "dotnet add package",
 * "dotnet tool install", "mix archive.install", "dart pub add".
 */
import { exactVersion, packageName } from '../../packages/index.ts';
import { goModule } from './go-module.ts';
import type { InstallCommand, NamedPackage } from './install-command.ts';
import { nameInAddress, namedWords, wordsAt, type NamedWord, type NamedWords } from './named-word.ts';
import { newInstall } from './new-install.ts';
import {
  hasOption,
  optionNames,
  optionOf,
  splitOptions,
  valuesOf,
  type OptionUse,
  type SplitWords,
} from './options.ts';

type Command = (argv: readonly string[], from: number) => InstallCommand | undefined;
type Named = Exclude<NamedPackage['ecosystem'], undefined>;

const cargo: Command = (argv, start) => {
  const from = argv[start]?.startsWith('+') === true ? start + 1 : start;
  const valued = optionNames(
    '-F --features -p --package --manifest-path --path --git --branch --tag --rev --registry --target --rename --version --vers --root --bin --example --index -j --jobs ' +
      '--profile --target-dir --config --color -Z -C --lockfile-path --message-format --strategies --disable-strategies --install-path --base',
  );
  const split = splitOptions(argv, from, { valued });
  const verb = argv[split.rest[0] ?? argv.length] ?? '';
  if (verb !== 'add' && verb !== 'install' && verb !== 'binstall') return undefined;
  const isAdd = verb === 'add';
  const path = optionOf(split, '--path');
  const git = optionOf(split, '--git');
  const commit = optionOf(split, '--rev');
  const alias = optionOf(split, '--rename');
  const read = (text: string): NamedWord => {
    const said = separated(text, 'crates.io', '@', /^[A-Za-z][\w-]*$/u, isAdd ? undefined : /^=?(\d+\.\d+\.\d+\S*)$/u);
    if (said.kind !== 'package') return said;
    if (path !== undefined) return { kind: 'path', path };
    return {
      ...said,
      package: {
        ...said.package,
        ...(alias === undefined ? {} : { alias }),
        ...(git === undefined
          ? {}
          : { source: { kind: 'git' as const, url: git, ...(commit === undefined ? {} : { commit }) } }),
      },
    };
  };
  const words = split.rest.slice(1);
  const gitName = git === undefined ? undefined : nameInAddress(git);
  const named =
    words.length > 0 || git === undefined || gitName === undefined
      ? namedWords(wordsAt(argv, words), read)
      : namedWords([{ word: split.rest[0]!, text: gitName }], read);
  const version = isAdd ? undefined : valuesOf(split, '--version', '--vers').at(-1);
  return {
    ...newInstall(
      'cargo',
      isAdd ? 'add' : 'install',
      version === undefined ? named : withVersion(named, version, /^=?(\d+\.\d+\.\d+\S*)$/u),
    ),
    ...(path === undefined || words.length > 0 ? {} : { paths: [path] }),
    indexes: valuesOf(split, '--registry', '--index').map(({ value }) => value),
    groups: hasOption(split, '--dev')
      ? ['development']
      : hasOption(split, '--build')
        ? ['build']
        : hasOption(split, '--optional')
          ? ['optional']
          : ['production'],
    isGlobal: !isAdd,
    isDry: isAskedForHelp(split) || hasOption(split, '--dry-run', '--list'),
  };
};

const go: Command = (argv, from) => {
  const valued = optionNames(
    '-C -tags -ldflags -gcflags -asmflags -p -mod -modfile -overlay -pkgdir -toolexec -buildmode -compiler -exec -o',
  );
  const verbAt = splitOptions(argv, from, { valued, stopAtFirst: true, longWithOneDash: true }).rest[0] ?? argv.length;
  const verb = argv[verbAt] ?? '';
  if (verb !== 'get' && verb !== 'install' && verb !== 'run') return undefined;
  const split = splitOptions(argv, verbAt + 1, {
    valued,
    longWithOneDash: true,
    ...(verb === 'run' ? { stopAtFirst: true } : {}),
  });
  const words = verb === 'run' ? split.rest.slice(0, 1).filter((index) => argv[index]!.includes('@')) : split.rest;
  if (verb === 'run' && words.length === 0) return undefined;
  return {
    ...newInstall('go', verb === 'get' ? 'add' : verb, namedWords(wordsAt(argv, words), goWord)),
    groups: hasOption(split, '-tool') || verb === 'run' ? ['development'] : ['production'],
    isGlobal: verb === 'install',
    isDry: hasOption(split, '-h', '-help', '--help'),
  };
};

const goWord = (text: string): NamedWord => {
  if (/^(?:\.|\/|[A-Za-z]:\\)/u.test(text) || text.endsWith('.go')) return { kind: 'path', path: text };
  const [, path = '', version] = /^([^@]+)(?:@(.*))?$/u.exec(text) ?? [];
  // What has no dot in its first part is of the standard library, or of this module.
  if (!/^[\w-]+(?:\.[\w-]+)+(?:\/[\w.~-]+)*(?:\/\.\.\.)?$/u.test(path))
    return /^[\w./-]+$/u.test(path) ? { kind: 'path', path: text } : { kind: 'unknown' };
  const exact = version === undefined ? undefined : exactVersion('Go', version);
  return {
    kind: 'package',
    package: {
      ecosystem: 'Go',
      name: goModule(path.replace(/\/\.\.\.$/u, '')),
      ...(exact === undefined ? {} : { version: exact.version }),
      ...(version === undefined ? {} : { requirement: version }),
      extras: [],
      source: { kind: 'registry' },
    },
    ...(version === undefined ? {} : { versionAt: { start: text.length - version.length, end: text.length } }),
  };
};

const gem: Command = (argv, from) => {
  const valued = optionNames(
    '-v --version -s --source -i --install-dir -n --bindir --platform -P --trust-policy -B --build-root -p --http-proxy --document -g --file --target-rbconfig --without --bulk-threshold --config-file',
  );
  const split = splitOptions(argv, from, { valued });
  const verb = argv[split.rest[0] ?? argv.length] ?? '';
  if (!/^(?:i|ins|inst|insta|instal|install)$/u.test(verb)) return undefined;
  const named = namedWords(wordsAt(argv, split.rest.slice(1)), gemWord);
  const version = valuesOf(split, '-v', '--version').at(-1);
  return {
    ...newInstall('gem', 'install', version === undefined ? named : withVersion(named, version)),
    indexes: valuesOf(split, '-s', '--source').map(({ value }) => value),
    // A Gemfile says what comes: that of the folder when none is named.
    ...(hasOption(split, '-g', '--file')
      ? { paths: [...named.paths, (optionOf(split, '-g', '--file') ?? '').replace(/[^/]*$/u, '') || '.'] }
      : {}),
    isGlobal: true,
    isDry: isAskedForHelp(split) || hasOption(split, '--explain'),
  };
};

const gemWord = (text: string): NamedWord =>
  /\.gem$|^[./]/u.test(text)
    ? { kind: 'path', path: text }
    : separated(text, 'RubyGems', ':', /^[A-Za-z0-9_][\w.-]*$/u);

const bundle: Command = (argv, from) => {
  const valued = optionNames(
    '-v --version -g --group -s --source -r --require --git --github --branch --ref --path --glob --gemfile',
  );
  const split = splitOptions(argv, from, { valued });
  if (argv[split.rest[0] ?? argv.length] !== 'add') return undefined;
  const named = namedWords(wordsAt(argv, split.rest.slice(1)), gemWord);
  const version = valuesOf(split, '-v', '--version').at(-1);
  const github = optionOf(split, '--github');
  const git = optionOf(split, '--git') ?? (github === undefined ? undefined : `https://github.com/${github}.git`);
  const path = optionOf(split, '--path');
  const versioned = version === undefined ? named : withVersion(named, version);
  const source =
    git === undefined
      ? path === undefined
        ? undefined
        : { kind: 'path' as const, path }
      : { kind: 'git' as const, url: git };
  return {
    ...newInstall(
      'bundle',
      'add',
      source === undefined
        ? versioned
        : { ...versioned, packages: versioned.packages.map((one) => ({ ...one, source })) },
    ),
    indexes: valuesOf(split, '-s', '--source').map(({ value }) => value),
    groups: /\b(?:development|test)\b/u.test(optionOf(split, '-g', '--group') ?? '') ? ['development'] : ['production'],
    isDry: isAskedForHelp(split),
  };
};

const composer: Command = (argv, from) => {
  const valued = optionNames(
    '-d --working-dir --prefer-install --ignore-platform-req --apcu-autoloader-prefix --audit-format --stability -s --repository --repository-url',
  );
  const split = splitOptions(argv, from, { valued });
  const words = split.rest.map((index) => argv[index] ?? '');
  const isGlobal = words[0] === 'global';
  const verb = words[isGlobal ? 1 : 0] ?? '';
  const rest = split.rest.slice(isGlobal ? 2 : 1);
  if (verb === 'create-project') {
    const named = namedWords(wordsAt(argv, rest.slice(0, 1)), composerWord);
    return newInstall('composer', 'run', withVersionWord(named, argv, rest[2]));
  }
  if (verb !== 'require' && verb !== 'req' && verb !== 'r') return undefined;
  // `vendor/name "^1"`: a word without a slash is the version of the one before.
  let named: NamedWords = { packages: [], unknown: [], paths: [] };
  for (const word of rest) {
    const text = argv[word]!;
    const last = named.packages.at(-1);
    if (/^[\d^~<>=!*v]|^dev-|@dev$/u.test(text) && !/^[\w.-]+\/[\w.-]+/u.test(text) && last !== undefined) {
      const versioned = withVersion(
        { packages: [last], unknown: [], paths: [] },
        { name: '', value: text, word, offset: 0 },
      );
      named = { ...named, packages: [...named.packages.slice(0, -1), ...versioned.packages] };
    } else {
      const one = namedWords([{ word, text }], composerWord);
      named = {
        packages: [...named.packages, ...one.packages],
        unknown: [...named.unknown, ...one.unknown],
        paths: [...named.paths, ...one.paths],
      };
    }
    if (named.packages.length > mostWords) break;
  }
  return {
    ...newInstall('composer', 'add', named),
    groups: hasOption(split, '--dev') ? ['development'] : ['production'],
    isGlobal,
    isDry: isAskedForHelp(split) || hasOption(split, '--dry-run'),
  };
};

/** Nobody asks for more at once. */
const mostWords = 500;

const composerWord = (text: string): NamedWord => {
  // Parts of the platform are no packages.
  if (/^(?:php|ext-[\w-]+|lib-[\w-]+|composer-[\w-]+)(?:[:=].*)?$/iu.test(text)) return { kind: 'path', path: text };
  return separated(text.replace('=', ':'), 'Packagist', ':', /^[\w.-]+\/[\w.-]+$/u);
};

const dotnet: Command = (argv, from) => {
  const valued = optionNames(
    '-v --version -f --framework -s --source --package-directory --project --add-source --configfile --tool-path --tool-manifest --arch -a --verbosity --file',
  );
  const split = splitOptions(argv, from, { valued });
  const words = split.rest.map((index) => argv[index] ?? '');
  const at =
    words[0] === 'add' && words[1] === 'package'
      ? 2
      : words[0] === 'add' && words[2] === 'package'
        ? 3
        : words[0] === 'package' && words[1] === 'add'
          ? 2
          : words[0] === 'tool' && /^(?:install|update|exec|execute)$/u.test(words[1] ?? '')
            ? 2
            : words[0] === 'new' && words[1] === 'install'
              ? 2
              : undefined;
  if (at === undefined) return undefined;
  const isTool = words[0] !== 'add' && words[0] !== 'package';
  const named = namedWords(wordsAt(argv, split.rest.slice(at, at + 1)), nugetWord);
  const version = valuesOf(split, '-v', '--version').at(-1);
  return {
    // A tool is installed in that version; a package is asked for from that version on.
    ...newInstall(
      'dotnet',
      isTool ? 'install' : 'add',
      version === undefined ? named : withVersion(named, version, isTool ? /^(\d+(?:\.\d+)+\S*)$/u : undefined),
    ),
    indexes: valuesOf(split, '-s', '--source', '--add-source').map(({ value }) => value),
    groups: isTool ? ['development'] : ['production'],
    isGlobal: hasOption(split, '-g', '--global'),
    isDry: isAskedForHelp(split),
  };
};

const nugetWord = (text: string): NamedWord => separated(text, 'NuGet', '@', /^\w[\w.-]*$/u);

const nuget: Command = (argv, from) => {
  const split = splitOptions(argv, from, {
    valued: optionNames('-Version -Source -OutputDirectory -o -Framework -ConfigFile'),
    longWithOneDash: true,
  });
  if (argv[split.rest[0] ?? argv.length] !== 'install') return undefined;
  const words = split.rest.slice(1).filter((index) => !/\.(?:config|sln)$/u.test(argv[index] ?? ''));
  const version = valuesOf(split, '-Version').at(-1);
  const named = namedWords(wordsAt(argv, words), nugetWord);
  return newInstall(
    'nuget',
    'install',
    version === undefined ? named : withVersion(named, version, /^(\d+(?:\.\d+)+\S*)$/u),
  );
};

const mix: Command = (argv, from) => {
  const split = splitOptions(argv, from, {
    valued: optionNames('--sha512 --organization --repo --timeout --app --submodules --sparse'),
  });
  const words = split.rest.map((index) => argv[index] ?? '');
  if ((words[0] !== 'archive.install' && words[0] !== 'escript.install') || words[1] !== 'hex') return undefined;
  const named = namedWords(wordsAt(argv, split.rest.slice(2, 3)), (text) =>
    separated(text, 'Hex', '@', /^[a-z][a-z0-9_]*$/u),
  );
  return {
    ...newInstall('mix', 'install', withVersionWord(named, argv, split.rest[3])),
    groups: ['development'],
    isGlobal: true,
  };
};

/** `dart pub add a:^1 dev:b`, `flutter pub add`, `dart pub global activate a 1.0.0`. */
const dart: Command = (argv, from) => {
  const split = splitOptions(argv, from, {
    valued: optionNames(
      '--path --git-url --git-ref --git-path --hosted-url --sdk -C --directory -s --source -x --executable -u',
    ),
  });
  const words = split.rest.map((index) => argv[index] ?? '');
  const at = words[0] === 'pub' ? 1 : 0;
  const isDry = isAskedForHelp(split) || hasOption(split, '--dry-run', '-n');
  if (words[at] === 'global' && words[at + 1] === 'activate') {
    if (/^(?:git|path)$/u.test(optionOf(split, '-s', '--source') ?? '')) return undefined;
    const named = namedWords(wordsAt(argv, split.rest.slice(at + 2, at + 3)), pubWord);
    return {
      ...newInstall('dart', 'install', withVersionWord(named, argv, split.rest[at + 3])),
      groups: ['development'],
      isGlobal: true,
      isDry,
    };
  }
  if (at === 0 || words[at] !== 'add') return undefined;
  const git = optionOf(split, '--git-url');
  const path = optionOf(split, '--path');
  const source =
    git === undefined
      ? path === undefined
        ? undefined
        : { kind: 'path' as const, path }
      : { kind: 'git' as const, url: git };
  const asked = wordsAt(argv, split.rest.slice(at + 1));
  const isDevelopment =
    hasOption(split, '--dev', '-d') || (asked.length > 0 && asked.every(({ text }) => text.startsWith('dev:')));
  const named = namedWords(asked, pubWord);
  return {
    ...newInstall(
      'dart',
      'add',
      source === undefined ? named : { ...named, packages: named.packages.map((one) => ({ ...one, source })) },
    ),
    groups: isDevelopment ? ['development'] : ['production'],
    isDry,
  };
};

const pubWord = (text: string): NamedWord => {
  const front = /^(?:dev|override):/u.exec(text)?.[0].length ?? 0;
  const said = separated(text.slice(front), 'Pub', ':', /^[A-Za-z_]\w*$/u);
  if (said.kind !== 'package') return said;
  // `a:{"git":"…"}` describes a source.
  if (said.package.requirement?.startsWith('{') === true) return { kind: 'unknown' };
  return said.versionAt === undefined
    ? said
    : { ...said, versionAt: { start: said.versionAt.start + front, end: said.versionAt.end + front } };
};

/** `name`, or `name`, the sign and a requirement. `exact` says what one version looks like where the ecosystem's rule is not the command's. */
const separated = (text: string, ecosystem: Named, sign: string, name: RegExp, exact?: RegExp): NamedWord => {
  const at = text.indexOf(sign, 1);
  const written = at < 0 ? text : text.slice(0, at);
  const requirement = at < 0 ? undefined : text.slice(at + 1).trim();
  if (!name.test(written)) return { kind: 'unknown' };
  const version = requirement === undefined ? undefined : versionIn(ecosystem, requirement, exact);
  return {
    kind: 'package',
    package: {
      ecosystem,
      name: packageName(ecosystem, written),
      ...(version === undefined ? {} : { version }),
      ...(requirement === undefined || requirement === '' ? {} : { requirement }),
      extras: [],
      source: { kind: 'registry' },
    },
    ...(requirement === undefined ? {} : { versionAt: { start: at + 1, end: text.length } }),
  };
};

const versionIn = (ecosystem: Named, requirement: string, exact: RegExp | undefined): string | undefined =>
  exact === undefined ? exactVersion(ecosystem, requirement)?.version : exact.exec(requirement)?.[1];

/** The packages in the version that an option names for all of them. */
const withVersion = (
  named: NamedWords,
  option: OptionUse & { readonly value: string },
  exact?: RegExp,
): NamedWords => ({
  ...named,
  packages: named.packages.map((one) => {
    if (one.requirement !== undefined || one.ecosystem === undefined) return one;
    const requirement = option.value.trim();
    const version = versionIn(one.ecosystem, requirement, exact);
    return {
      ...one,
      ...(version === undefined ? {} : { version }),
      ...(requirement === '' ? {} : { requirement }),
      versionPlace: { word: option.word, start: option.offset, end: option.offset + option.value.length },
    };
  }),
});

/** The packages in the version that a word of its own names. */
const withVersionWord = (named: NamedWords, argv: readonly string[], word: number | undefined): NamedWords => {
  const value = word === undefined ? undefined : argv[word];
  return word === undefined || value === undefined ? named : withVersion(named, { name: '', value, word, offset: 0 });
};

const isAskedForHelp = (split: SplitWords): boolean => hasOption(split, '--help', '-h', '-?');

export const moreCommands: Readonly<Record<string, Command>> = {
  cargo,
  go,
  gem,
  bundle,
  bundler: bundle,
  composer,
  'composer.phar': composer,
  dotnet,
  nuget,
  mix,
  dart,
  flutter: dart,
  pub: (argv, from) => dart(['pub', ...argv.slice(from)], 0),
};
