/**
 * Commands of what installs from npm's registry: npm, npx, pnpm, yarn, bun, deno.
 *
 * Source: the documentation of each: "npm install", "npm exec", "npm init"; "pnpm add", "pnpm dlx"; "yarn add", "yarn dlx"; "bun add", "bunx"; "deno add".
 */
import type { Group } from '../../packages/index.ts';
import type { InstallCommand } from './install-command.ts';
import { namedWords, wordsAt, type NamedWord, type Naming } from './named-word.ts';
import { newInstall } from './new-install.ts';
import { binaryPackage } from './npm-binaries.ts';
import { denoWord, npmWord } from './npm-word.ts';
import {
  hasOption,
  optionNames,
  optionOf,
  splitOptions,
  valuesOf,
  type OptionRules,
  type SplitWords,
} from './options.ts';

type Command = (argv: readonly string[], from: number) => InstallCommand | undefined;

const npmOptions = optionNames(
  '--prefix -C --registry --tag --workspace -w --cache --userconfig --globalconfig --loglevel --omit --include --save-prefix --otp --auth-type ' +
    '--install-strategy --cpu --os --libc --before --location --audit-level --script-shell --node-options --scope --package -p --call -c --user-agent ' +
    '--cafile --proxy --https-proxy --noproxy --depth --maxsockets --fetch-retries --fetch-timeout --fetch-retry-mintimeout --fetch-retry-maxtimeout --logs-dir ' +
    '--reg -L --only --also --ca --cert --key --lockfile-version --replace-registry-host --umask --fetch-retry-factor --local-address --cache-min --cache-max --preid',
);
const pnpmOptions = optionNames(
  '--filter -F --filter-prod --dir -C --registry --workspace-dir --package --save-catalog-name --allow-build --loglevel --reporter --store-dir ' +
    '--virtual-store-dir --modules-dir --lockfile-dir --network-concurrency --child-concurrency --workspace-concurrency --cpu --os --libc --node-linker --global-dir --tag --cache-dir',
);
const yarnOptions = optionNames(
  '--cwd --registry --modules-folder --cache-folder --mutex --network-timeout --network-concurrency --use-yarnrc --global-folder --prefix --proxy --https-proxy ' +
    '--package -p --mode --emoji --otp --link-folder --preferred-cache-folder',
);
const bunOptions = optionNames(
  '--cwd --registry --cache-dir --backend --config -c --ca --cafile --network-concurrency --concurrent-scripts --package -p --filter --omit --cpu --os',
);
const denoOptions = optionNames(
  '--root --name -n --config -c --import-map --lock --cert --location --log-level -L --node-modules-dir --vendor --seed --ext --unsafely-ignore-certificate-errors --reload --entrypoint -e --minimum-dependency-age',
);

/** npm's own list of what it takes for `install`, spelling mistakes included. */
const npmInstall = optionNames('install i in ins inst insta instal isnt isnta isntal isntall add install-test it');
const pnpmInstall = optionNames('install i add');
const bunInstall = optionNames('install i add a');

const npm: Command = (argv, from) => {
  const verbAt = firstWord(argv, from, npmOptions);
  const verb = argv[verbAt] ?? '';
  const rules: OptionRules = { valued: npmOptions };
  if (npmInstall.has(verb)) {
    // What npm knows of options is asked for without those of `exec`: `-p` and `-c` mean nothing here.
    const split = splitOptions(argv, from, {
      valued: new Set([
        ...[...npmOptions].filter((name) => !['-p', '-c'].includes(name)),
        ...argv.filter((word) => /^--@[^:=]+:registry$/u.test(word)),
      ]),
    });
    // npm takes the word behind an option without value for its value when it is one of these.
    const words = split.rest
      .slice(1)
      .filter((index) => !/^(?:true|false)$/u.test(argv[index] ?? '') || !/^--(?!$)/u.test(argv[index - 1] ?? ''));
    return installed('npm', argv, split, words, 'add');
  }
  if (verb === 'exec' || verb === 'x') return executed('npm', argv, from, verbAt, npmOptions);
  if (verb === 'init' || verb === 'create' || verb === 'innit')
    return created('npm', argv, splitOptions(argv, from, rules));
  return undefined;
};

const npx: Command = (argv, from) => executed('npx', argv, from, from - 1, npmOptions);
const pnpx: Command = (argv, from) => executed('pnpm', argv, from, from - 1, pnpmOptions);
const bunx: Command = (argv, from) => executed('bun', argv, from, from - 1, bunOptions);

const pnpm: Command = (argv, from) => {
  const verbAt = firstWord(argv, from, pnpmOptions);
  const verb = argv[verbAt] ?? '';
  if (pnpmInstall.has(verb)) {
    const split = splitOptions(argv, from, { valued: pnpmOptions });
    return installed('pnpm', argv, split, split.rest.slice(1), 'add');
  }
  if (verb === 'dlx') return executed('pnpm', argv, from, verbAt, pnpmOptions);
  return verb === 'create' ? created('pnpm', argv, splitOptions(argv, from, { valued: pnpmOptions })) : undefined;
};

const yarn: Command = (argv, from) => {
  const split = splitOptions(argv, from, { valued: new Set([...yarnOptions].filter((name) => name !== '-p')) });
  const words = split.rest.map((index) => argv[index] ?? '');
  if (words[0] === 'add') return installed('yarn', argv, split, split.rest.slice(1), 'add');
  if (words[0] === 'global' && words[1] === 'add')
    return { ...installed('yarn', argv, split, split.rest.slice(2), 'install'), isGlobal: true };
  if (words[0] === 'workspace' && words[2] === 'add') return installed('yarn', argv, split, split.rest.slice(3), 'add');
  if (words[0] === 'dlx') return executed('yarn', argv, from, split.rest[0]!, yarnOptions);
  return words[0] === 'create' ? created('yarn', argv, split) : undefined;
};

const bun: Command = (argv, from) => {
  const verbAt = firstWord(argv, from, bunOptions);
  const verb = argv[verbAt] ?? '';
  if (bunInstall.has(verb)) {
    const split = splitOptions(argv, from, { valued: new Set([...bunOptions].filter((name) => name !== '-p')) });
    return installed('bun', argv, split, split.rest.slice(1), 'add');
  }
  if (verb === 'x') return executed('bun', argv, from, verbAt, bunOptions);
  return verb === 'create' || verb === 'c'
    ? created('bun', argv, splitOptions(argv, from, { valued: bunOptions }))
    : undefined;
};

const deno: Command = (argv, from) => {
  const verb = argv[from] ?? '';
  const isRun = verb === 'run' || verb === 'x' || verb === 'eval' || verb === 'serve';
  if (!isRun && verb !== 'add' && verb !== 'install' && verb !== 'i') return undefined;
  const split = splitOptions(argv, from + 1, { valued: denoOptions, ...(isRun ? { stopAtFirst: true } : {}) });
  const isGlobal = hasOption(split, '-g', '--global');
  // Programs take what follows their name; a script at an address is no package of a registry.
  const named = isRun || isGlobal ? split.rest.slice(0, 1) : split.rest;
  const asked = wordsAt(argv, named).filter(({ text }) => !isRun || /^(?:npm|jsr):/u.test(text));
  if (asked.length === 0 && isRun) return undefined;
  const verbOf = isRun ? 'run' : isGlobal ? 'install' : 'add';
  const bare = hasOption(split, '--npm') ? npmWord : denoWord;
  return {
    ...newInstall('deno', verbOf, namedWords(asked, bare)),
    groups: isRun || hasOption(split, '-D', '--dev') ? ['development'] : ['production'],
    isGlobal,
    isDry: isAskedForHelp(split),
  };
};

const installed = (
  tool: string,
  argv: readonly string[],
  split: SplitWords,
  words: readonly number[],
  verb: InstallCommand['verb'],
): InstallCommand => {
  const isGlobal =
    hasOption(split, '-g', '--global', '--location=global') || optionOf(split, '--location') === 'global';
  return {
    ...newInstall(tool, isGlobal ? 'install' : verb, namedWords(wordsAt(argv, words), npmWord)),
    indexes: valuesOf(split, '--registry').map(({ value }) => value),
    groups: groupsOf(tool, split),
    isGlobal,
    ...folderIn(split),
    isDry: isAskedForHelp(split) || hasOption(split, '--dry-run'),
  };
};

/** `npx`, `dlx`: with `--package` the word is a program of these packages, without it is the package. */
const executed = (
  tool: string,
  argv: readonly string[],
  from: number,
  verbAt: number,
  valued: ReadonlySet<string>,
): InstallCommand => {
  const before = splitOptions(argv.slice(0, Math.max(verbAt, from)), from, { valued });
  const split = splitOptions(argv, Math.max(verbAt + 1, from), { valued, stopAtFirst: true });
  const packages = [...valuesOf(before, '--package', '-p'), ...valuesOf(split, '--package', '-p')];
  const named: readonly Naming[] =
    packages.length > 0
      ? packages.flatMap(({ value, word, offset }) => [{ word, text: value, offset }])
      : wordsAt(argv, hasOption(split, '-c', '--call') ? [] : split.rest.slice(0, 1));
  const isHelp = isAskedForHelp(split) && split.rest.length === 0;
  return {
    ...newInstall(tool, 'run', namedWords(isHelp ? [] : named, packages.length > 0 ? npmWord : runWord)),
    indexes: [...valuesOf(before, '--registry'), ...valuesOf(split, '--registry')].map(({ value }) => value),
    groups: ['development'],
    ...folderIn(before),
    ...folderIn(split),
    isDry: hasOption(split, '--no-install') || isHelp,
  };
};

/** A program's name without version is, in a project, a program of a package that often has another name. */
const runWord = (text: string): NamedWord => {
  const name = binaryPackage(text);
  return name === undefined
    ? npmWord(text)
    : { kind: 'package', package: { ecosystem: 'npm', name, alias: text, extras: [], source: { kind: 'registry' } } };
};

/** `npm create vite@latest` runs `create-vite@latest`. Source: npm's documentation, "npm init". */
const created = (tool: string, argv: readonly string[], split: SplitWords): InstallCommand | undefined => {
  const [word] = split.rest.slice(1);
  if (word === undefined) return undefined;
  const said = namedWords([{ word, text: argv[word]! }], createWord);
  return {
    ...newInstall(tool, 'run', said),
    indexes: valuesOf(split, '--registry').map(({ value }) => value),
    groups: ['development'],
    ...folderIn(split),
    isDry: isAskedForHelp(split),
  };
};

const createWord = (text: string): NamedWord => {
  const [, scope, name, spec = ''] = /^(?:(@[\w.~-]+)(?:\/|(?=@|$)))?([\w.~-]+)?(@[^/]+)?$/u.exec(text) ?? [];
  if (scope === undefined && name === undefined) return npmWord(text);
  const full = `${scope === undefined ? '' : `${scope}/`}create${name === undefined ? '' : `-${name}`}${spec}`;
  const said = npmWord(full);
  // The word does not hold what was put in front, so places count from its end.
  return said.kind === 'package' && said.versionAt !== undefined
    ? { ...said, versionAt: { start: text.length - (spec.length - 1), end: text.length } }
    : said;
};

const groupsOf = (tool: string, split: SplitWords): readonly Group[] => {
  const peer = tool === 'yarn' ? hasOption(split, '-P', '--peer') : hasOption(split, '--save-peer', '--peer');
  const isDevelopment =
    hasOption(split, '-D', '--save-dev', '--dev', '--development') || (tool === 'bun' && hasOption(split, '-d'));
  const isOptional = hasOption(split, '-O', '--save-optional', '--optional');
  const groups: Group[] = [
    ...(isDevelopment ? (['development'] as const) : []),
    ...(isOptional ? (['optional'] as const) : []),
    ...(peer ? (['peer'] as const) : []),
  ];
  return groups.length === 0 ? ['production'] : groups;
};

const folderIn = (split: SplitWords): { readonly folder?: string } => {
  const folder = optionOf(split, '-C', '--prefix', '--dir', '--cwd');
  return folder === undefined ? {} : { folder };
};

const isAskedForHelp = (split: SplitWords): boolean => hasOption(split, '--help', '-h');

/** The first word that is no option and no option's value. */
const firstWord = (argv: readonly string[], from: number, valued: ReadonlySet<string>): number =>
  splitOptions(argv, from, { valued, stopAtFirst: true }).rest[0] ?? argv.length;

export const npmCommands: Readonly<Record<string, Command>> = {
  npm,
  cnpm: npm,
  npx,
  pnpm,
  pnpx,
  pnx: pnpx,
  yarn,
  yarnpkg: yarn,
  bun,
  bunx,
  deno,
};
