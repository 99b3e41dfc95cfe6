/**
 * A command line → what has to be judged before it may run.
 *
 * `parseInstall` tells what a command installs by name. Here stands what it leaves open, because it reads other people's texts, and a guard
 * must not: a command that installs nothing by name either installs what the project asks for, or nothing at all, or is not known, and then
 * nobody can say that it is harmless.
 */
import { parseInstall, type InstallCommand, type NamedPackage } from '../installs/command/parse-install.ts';
import type { Ecosystem } from '../versions/index.ts';
import { commandsOf, ecosystemOf } from './commands-of.ts';

export type GuardPlan =
  | {
      readonly kind: 'judge';
      readonly packages: readonly GuardedPackage[];
      /** Requirements files that are installed with them, as written. */
      readonly files: readonly string[];
      /** Folders whose manifest and lockfile say what is installed, as written. */
      readonly projects: readonly string[];
      readonly ecosystem: Ecosystem;
      /** Registries that the command names; what is asked of them may be private. */
      readonly indexes: readonly string[];
      /** The folder in which the tool works, when it is another than the current one. */
      readonly folder?: string;
    }
  /** Installs nothing. */
  | { readonly kind: 'pass' }
  /** `why` and `remedy` are sentences for the user. */
  | { readonly kind: 'unclear'; readonly why: string; readonly remedy: string };

export interface GuardedPackage {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly version?: string;
  readonly source: NamedPackage['source'];
  /** The program that is run from the package; when the project has one of that name, nothing is fetched. */
  readonly runs?: string;
}

/** `scripts` are the names of the project's own, which yarn, pnpm and bun run by name alone. */
export const planGuard = (argv: readonly string[], scripts: ReadonlySet<string> = new Set()): GuardPlan => {
  const install = parseInstall(argv);
  const named = commandsOf(argv);
  const known = install?.tool ?? named.tool;
  const ecosystem = ecosystemOf(known);
  if (ecosystem === undefined) return unknownTool(argv[0] ?? '');
  if (install === undefined)
    switch (named.kind) {
      case 'project':
        return { kind: 'judge', packages: [], files: [], projects: ['.'], ecosystem, indexes: [] };
      case 'harmless':
        return { kind: 'pass' };
      default:
        if (runsScripts.has(known) && scripts.has(named.first)) return { kind: 'pass' };
        return {
          kind: 'unclear',
          why: `guard does not know what \`${argv.join(' ')}\` installs`,
          remedy: `it knows the commands of ${known} that install packages and the usual ones that do not; run others without it`,
        };
    }
  // Only for help: what a tool does to say what it would do may run programs of the packages, as pip does to learn what they need.
  if (install.isDry && argv.some((word) => helpWords.has(word))) return { kind: 'pass' };
  const [unread] = install.unknown.filter(({ text }) => !isPlace(text));
  if (unread !== undefined)
    return {
      kind: 'unclear',
      why: `guard cannot tell which package ${JSON.stringify(unread.text)} is`,
      remedy: 'write the package as its registry spells it',
    };
  return judged(install, ecosystem, argv);
};

const runsScripts: ReadonlySet<string> = new Set(['yarn', 'pnpm', 'bun']);
const helpWords: ReadonlySet<string> = new Set(['--help', '-h', '-?', 'help']);

const judged = (install: InstallCommand, ecosystem: Ecosystem, argv: readonly string[]): GuardPlan => {
  const packages = install.packages.flatMap((one): readonly GuardedPackage[] =>
    one.ecosystem === undefined ? [] : [guarded(one, install.verb, argv)],
  );
  const asksNothing = packages.length === 0 && install.files.length === 0 && install.paths.length === 0;
  const places = [...install.paths, ...install.unknown.map(({ text }) => text)];
  return {
    kind: 'judge',
    packages,
    files: install.files.filter(({ kind }) => kind === 'requirements').map(({ path }) => path),
    projects: [
      ...(asksNothing && places.length === 0 && !install.isGlobal && install.verb === 'add' ? ['.'] : []),
      ...places.filter((path) => !/\.(?:whl|zip|tgz|tar(?:\.\w+)?|gem|crate|nupkg)$/iu.test(path)),
    ],
    ecosystem,
    indexes: install.indexes,
    ...(install.folder === undefined ? {} : { folder: install.folder }),
  };
};

const guarded = (one: NamedPackage, verb: InstallCommand['verb'], argv: readonly string[]): GuardedPackage => {
  const { ecosystem = 'npm', version, source } = one;
  // `npx tsc` means the program of the project; where there is none, npm fetches the package of the very name that was typed.
  const isProgram = verb === 'run' && one.alias !== undefined && argv[one.word]?.includes('@npm:') !== true;
  const name = isProgram ? (one.alias ?? one.name) : one.name;
  return {
    ecosystem,
    name,
    ...(version === undefined ? {} : { version }),
    source,
    ...(verb === 'run' && ecosystem === 'npm' && one.requirement === undefined ? { runs: name } : {}),
  };
};

/** A place on disk, as far as the text tells. */
const isPlace = (text: string): boolean => /^(?:[.~/\\]|[A-Za-z]:[\\/])/u.test(text);

const unknownTool = (program: string): GuardPlan => ({
  kind: 'unclear',
  why: program === '' ? 'no command to judge' : `guard does not know the program ${program}`,
  remedy:
    'it judges npm, npx, pnpm, yarn, bun, pip, pipx, uv, uvx, poetry, pdm, pipenv, cargo, go, gem, bundle, composer, dotnet, dart and mix: sallyport guard -- npm install x',
});
