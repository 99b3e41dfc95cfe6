/**
 * A command line → what has to be judged before it may run.
 *
 * `parseInstall` tells what a command installs by name. Here stands what it leaves open, because it reads other people's texts, and a guard
 * must not: a command that installs nothing by name either installs what the project asks for, or nothing at all, or is not known, and then
 * nobody can say that it is harmless.
 */
import { commandIn, parseInstall, type InstallCommand, type NamedPackage } from '../installs/command/parse-install.ts';
import type { Ecosystem } from '../versions/index.ts';
import { commandsOf, ecosystemOf, type CommandKind } from './commands-of.ts';
import { innerCommands } from './inner-commands.ts';
import { installedPlaces } from './installed-places.ts';
import { otherSources } from './other-sources.ts';

export type GuardPlan =
  | {
      readonly kind: 'judge';
      /** One for the command, and one for each command of a package manager that it starts in its turn. */
      readonly steps: readonly GuardStep[];
      /** Variables that the command sets for the tool. */
      readonly variables: Readonly<Record<string, string>>;
    }
  /** Installs nothing. */
  | { readonly kind: 'pass' }
  /** `why` and `remedy` are sentences for the user. */
  | { readonly kind: 'unclear'; readonly why: string; readonly remedy: string };

export interface GuardStep {
  readonly ecosystem: Ecosystem;
  readonly packages: readonly GuardedPackage[];
  /** Requirements files that are installed with them, and scripts whose header asks for packages, as written. */
  readonly files: readonly string[];
  /** Folders whose manifest and lockfile say what is installed, as written. */
  readonly projects: readonly string[];
  /** Whether the tool looks for the manifest above the folder, too. */
  readonly looksUp: boolean;
  /** Registries and settings that the command names; what is asked of them may be private. */
  readonly sources: readonly string[];
  /** What is installed too and cannot be judged, as written. */
  readonly unjudged: readonly string[];
  /** The folder in which the tool works, when it is another than the current one. */
  readonly folder?: string;
}

export interface GuardedPackage {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly version?: string;
  readonly source: NamedPackage['source'];
  /** The program that is run from the package; when the project has one of that name, nothing is fetched. */
  readonly runs?: string;
}

/** `scripts` are the names of the project's own scripts and programs, which yarn, pnpm and bun run by name alone. */
export const planGuard = (argv: readonly string[], scripts: ReadonlySet<string> = new Set()): GuardPlan =>
  plan(argv, scripts, 0);

/** Commands within commands; people nest two. */
const deepest = 4;

const plan = (argv: readonly string[], scripts: ReadonlySet<string>, depth: number): GuardPlan => {
  const { word, program } = commandIn(argv);
  const front = argv.slice(0, word);
  const hiding = front.find((one) => /^(?:xargs|-S|--split-string(?:=.*)?)$/u.test(one));
  if (hiding !== undefined || depth > deepest)
    return {
      kind: 'unclear',
      why: `guard does not see the whole command that ${hiding ?? argv[0] ?? ''} runs`,
      remedy: 'write the command out',
    };
  const words = [program, ...argv.slice(word + 1)];
  const install = parseInstall(words);
  const named = commandsOf(words);
  const known = install?.tool ?? named.tool;
  const ecosystem = ecosystemOf(known);
  if (ecosystem === undefined) return unknownTool(argv[0] ?? '');
  const own =
    install === undefined ? unnamed(argv, words, named, ecosystem, scripts) : judged(install, named, ecosystem, words);
  const inner = innerCommands(words, install, named);
  const plans = inner.commands.map((one) => plan(one, scripts, depth + 1));
  // pnpm starts what it does not know as a program, which is then another tool's command.
  const all = own.kind === 'unclear' && plans.length > 0 && install === undefined ? plans : [own, ...plans];
  const unclear = all.find(({ kind }) => kind === 'unclear');
  if (unclear !== undefined) return unclear;
  const steps = all.flatMap((one) => (one.kind === 'judge' ? one.steps : []));
  const unread = inner.unread.map((text) => `what a shell runs of ${JSON.stringify(text)}`);
  if (steps.length === 0 && unread.length === 0) return { kind: 'pass' };
  return {
    kind: 'judge',
    steps: unread.length === 0 ? steps : [...steps, { ...nothing(ecosystem), unjudged: unread }],
    variables: variablesOf(front),
  };
};

/** `env A=b`, `cross-env A=b`, and a bare `A=b` in front. */
const variablesOf = (front: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    front.flatMap((one) => {
      const [, name, value] = /^([A-Za-z_][\w@:-]*)=(.*)$/su.exec(one) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );

const nothing = (ecosystem: Ecosystem): GuardStep => ({
  ecosystem,
  packages: [],
  files: [],
  projects: [],
  looksUp: false,
  sources: [],
  unjudged: [],
});

const judge = (...steps: readonly GuardStep[]): GuardPlan => ({ kind: 'judge', steps, variables: {} });

/** A command that names no package. */
const unnamed = (
  argv: readonly string[],
  words: readonly string[],
  named: CommandKind,
  ecosystem: Ecosystem,
  scripts: ReadonlySet<string>,
): GuardPlan => {
  const { tool, kind, first, rest, folder } = named;
  const inFolder = folder === undefined ? {} : { folder };
  const sources = otherSources(tool, words);
  const unclear: GuardPlan = {
    kind: 'unclear',
    why: `guard does not know what \`${argv.join(' ')}\` installs`,
    remedy: `it knows the commands of ${tool} that install packages and the usual ones that do not; run others without it`,
  };
  switch (kind) {
    case 'project': {
      const script = tool === 'uv' && first === 'run' ? scriptOf(rest) : undefined;
      if (script !== undefined && /^[a-z]+:\/\//iu.test(script)) return unclear;
      const project = { ...nothing(ecosystem), projects: ['.'], looksUp: true, sources, ...inFolder };
      const files = script?.endsWith('.py') === true ? [script] : [];
      return judge({ ...project, files }, ...changed(tool, first, rest, ecosystem, words, named));
    }
    case 'harmless':
      // A program of the tool's own from an address, or packages under another word.
      return (tool === 'yarn' && first === 'set' && rest.some((word) => /[/\\:]/u.test(word))) ||
        (tool === 'dotnet' && first === 'new' && rest.some((word) => /^(?:-i|--install)$/u.test(word)))
        ? unclear
        : { kind: 'pass' };
    default:
      if (!runsScripts.has(tool)) return unclear;
      // The scripts of other folders are not known here; a word that is no command of the tool can only be one of them.
      if (scripts.has(first) || (/^(?:pnpm)$/u.test(tool) && isElsewhere(words) && !commandsOfPnpm.has(first)))
        return { kind: 'pass' };
      return tool === 'bun' && /\.[cm]?[jt]sx?$/u.test(first) ? { kind: 'pass' } : unclear;
  }
};

const runsScripts: ReadonlySet<string> = new Set(['yarn', 'pnpm', 'bun']);
const isElsewhere = (words: readonly string[]): boolean =>
  words.some((word) => /^(?:-r|--recursive|-F|--filter|--filter-prod|-C|--dir|-w|--workspace-root)(?:=|$)/u.test(word));
/** Commands of pnpm that install and of which nothing more is known. */
const commandsOfPnpm: ReadonlySet<string> = new Set(
  'add link ln approve-builds self-update with dlx create i install'.split(' '),
);

/** `uv run [options] script.py`. */
const scriptOf = (rest: readonly string[]): string | undefined =>
  rest.find((word, index) => !word.startsWith('-') && (/\.py$|^[a-z]+:\/\//iu.test(word) || index === 0));

/** `yarn up x@npm:y`, `npm update x@2`: what stands behind the sign is wanted now, whatever the project says. */
const changed = (
  tool: string,
  first: string,
  rest: readonly string[],
  ecosystem: Ecosystem,
  words: readonly string[],
  named: CommandKind,
): readonly GuardStep[] => {
  if (ecosystem !== 'npm' || !/^(?:up|update|upgrade|u|udpate)$/u.test(first)) return [];
  const asked = rest.filter((word) => /^(?:@[^/]+\/)?[^@*!-][^@*!]*@[^*]+$/u.test(word));
  const install = asked.length === 0 ? undefined : parseInstall([tool, 'add', ...asked]);
  const own = install === undefined ? undefined : judged(install, named, ecosystem, words);
  return own?.kind === 'judge' ? own.steps : [];
};

const helpWords: ReadonlySet<string> = new Set(['--help', '-h', '-?', 'help']);

const judged = (
  install: InstallCommand,
  named: CommandKind,
  ecosystem: Ecosystem,
  words: readonly string[],
): GuardPlan => {
  // Only for help: what a tool does to say what it would do may run programs of the packages, as pip does to learn what they need.
  if (install.isDry && words.some((word) => helpWords.has(word))) return { kind: 'pass' };
  const { projects, unjudged, unread } = installedPlaces(install, ecosystem);
  if (unread !== undefined)
    return {
      kind: 'unclear',
      why: `guard cannot tell which package ${JSON.stringify(unread)} is`,
      remedy: 'write the package as its registry spells it',
    };
  const packages = install.packages.flatMap((one): readonly GuardedPackage[] =>
    one.ecosystem === undefined || (ecosystem === 'Go' && one.requirement === 'none')
      ? []
      : [guarded(one, install.verb, words)],
  );
  const asksNothing = install.packages.length + install.files.length + projects.length + unjudged.length === 0;
  const folder = install.folder ?? named.folder;
  return judge({
    ecosystem,
    packages,
    files: install.files.filter(({ kind }) => kind === 'requirements').map(({ path }) => path),
    projects: asksNothing && install.verb !== 'run' && !needsWords.has(install.tool) ? ['.'] : projects,
    looksUp: !needsWords.has(install.tool) && !(install.tool === 'uv' && install.verb === 'install'),
    sources: [...new Set([...install.indexes, ...otherSources(install.tool, ownWords(install, words))])],
    unjudged: [
      ...unjudged,
      ...install.packages.flatMap(({ ecosystem: its, name }) => (its === undefined ? [name] : [])),
    ],
    ...(folder === undefined ? {} : { folder }),
  });
};

/** Tools whose command to install is an error when it names nothing. */
const needsWords: ReadonlySet<string> = new Set(['pip', 'pipx', 'gem', 'dotnet', 'mix']);

/** Without those of the program that is run. */
const ownWords = ({ verb, packages }: InstallCommand, words: readonly string[]): readonly string[] =>
  verb === 'run' ? words.slice(0, Math.max(1, ...packages.map(({ word }) => word)) + 1) : words;

const guarded = (one: NamedPackage, verb: InstallCommand['verb'], words: readonly string[]): GuardedPackage => {
  const { ecosystem = 'npm', version, source } = one;
  // `npx tsc` means the program of the project; where there is none, npm fetches the package of the very name that was typed.
  const isProgram = verb === 'run' && one.alias !== undefined && words[one.word]?.includes('@npm:') !== true;
  const name = isProgram ? (one.alias ?? one.name) : one.name;
  // `dlx` fetches always, and what `--package` names is a package and no program.
  const isOwn = verb === 'run' && ecosystem === 'npm' && one.requirement === undefined;
  const isLocal =
    isOwn && !words.includes('dlx') && !/^(?:pnpx|pnx)$/u.test(words[0] ?? '') && !isOptionValue(words, one.word);
  return {
    ecosystem,
    name,
    ...(version === undefined ? {} : { version }),
    source,
    ...(isLocal ? { runs: name } : {}),
  };
};

const isOptionValue = (words: readonly string[], at: number): boolean =>
  /^(?:-p|--package)$/u.test(words[at - 1] ?? '') || /^(?:-p|--package=)/u.test(words[at] ?? '');

const unknownTool = (program: string): GuardPlan => ({
  kind: 'unclear',
  why: program === '' ? 'no command to judge' : `guard does not know the program ${program}`,
  remedy:
    'it judges npm, npx, pnpm, yarn, bun, pip, pipx, uv, uvx, poetry, pdm, pipenv, cargo, go, gem, bundle, composer, dotnet, dart and mix: sallyport guard -- npm install x',
});
