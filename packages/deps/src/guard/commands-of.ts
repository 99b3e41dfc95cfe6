import type { Ecosystem } from '../versions/index.ts';

/** What a command of a package manager does that installs nothing by name. */
export interface CommandKind {
  readonly tool: string;
  /** `project`: installs what manifest and lockfile say. */
  readonly kind: 'project' | 'harmless' | 'unknown';
  /** The first word that is no option; `''` without one. */
  readonly first: string;
}

/**
 * The kind of a command by the first of its words that are no options.
 *
 * Only the usual ones are known. Commands that change what is installed by rules of their own (`npm update`) stay within the names that the
 * project asks for, and are of the project.
 *
 * Source: the documentation of each tool, "Commands".
 */
export const commandsOf = (argv: readonly string[]): CommandKind => {
  const program =
    (argv[0] ?? '')
      .split(/[\\/]/u)
      .at(-1)
      ?.replace(/\.(?:exe|cmd|bat|ps1)$/iu, '') ?? '';
  const isModule = /^(?:python|py|pypy)[\d.]*$/u.test(program);
  const module = isModule ? argv.indexOf('-m') : -1;
  const tool = (module > 0 ? (argv[module + 1] ?? '') : program).replace(/^(pip|gem|bundle)[\d.]+$/u, '$1');
  const table = tools.get(tool);
  if (table === undefined || (isModule && module < 0))
    return { tool: isModule ? '' : tool, kind: 'unknown', first: '' };
  const words = argv.slice(module > 0 ? module + 2 : 1).filter((word) => !word.startsWith('-'));
  const [first = '', second = ''] = words;
  if (first === '') return { tool, kind: tool === 'yarn' ? 'project' : 'harmless', first };
  const pair = `${first} ${second}`;
  if (table.project.has(first) || table.project.has(pair)) return { tool, kind: 'project', first };
  if (table.harmless.has(pair) || table.harmless.has(first)) return { tool, kind: 'harmless', first };
  return { tool, kind: 'unknown', first };
};

/** Where the packages of a tool come from. */
export const ecosystemOf = (tool: string): Ecosystem | undefined => tools.get(tool)?.ecosystem;

interface ToolCommands {
  readonly ecosystem: Ecosystem;
  readonly project: ReadonlySet<string>;
  readonly harmless: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[\s]+/u).map((word) => word.replaceAll('+', ' ')));

const of = (ecosystem: Ecosystem, project: string, harmless: string): ToolCommands => ({
  ecosystem,
  project: words(project),
  harmless: words(harmless),
});

const npmHarmless = `access adduser audit bugs cache completion config dist-tag docs doctor edit explain explore find-dupes fund get help
  help-search hook info list ll login logout ls org outdated owner pack ping pkg prefix profile prune publish query r remove repo restart rm
  root run run-script sbom search set show star stars start stop t team test token tst un uninstall unlink unpublish unstar v version view
  whoami why`;

/** `pair+word` is two words. */
const tools: ReadonlyMap<string, ToolCommands> = new Map([
  [
    'npm',
    of(
      'npm',
      'ci clean-install ic install-clean cit update up upgrade u dedupe ddp rebuild rb shrinkwrap',
      npmHarmless,
    ),
  ],
  ['npx', of('npm', '', '')],
  [
    'pnpm',
    of(
      'npm',
      'ci fetch update up upgrade rebuild rb dedupe import',
      `${npmHarmless} store server licenses patch patch-commit env node bin m multi deploy`,
    ),
  ],
  [
    'yarn',
    of(
      'npm',
      'install up upgrade upgrade-interactive dedupe rebuild',
      `${npmHarmless} workspaces workspace+run build dev lint node bin check autoclean versions licenses policies constraints plugin+list plugin+runtime tag generate-lock-entry init`,
    ),
  ],
  [
    'bun',
    of(
      'npm',
      'ci update',
      'run test build pm outdated remove rm link unlink repl upgrade publish why audit info dev start',
    ),
  ],
  ['bunx', of('npm', '', '')],
  [
    'pip',
    of('PyPI', '', 'uninstall freeze inspect list show check config search cache index hash completion debug help'),
  ],
  [
    'pipx',
    of(
      'PyPI',
      '',
      'uninstall uninstall-all uninject upgrade upgrade-all upgrade-shared reinstall reinstall-all list ensurepath environment completions pin unpin help interpreter',
    ),
  ],
  [
    'uv',
    of(
      'PyPI',
      'sync lock run',
      `auth remove version init export tree format python venv build publish cache self help pip+uninstall pip+freeze pip+list pip+show pip+tree
      pip+check pip+compile tool+upgrade tool+list tool+uninstall tool+update-shell tool+dir`,
    ),
  ],
  ['uvx', of('PyPI', '', '')],
  [
    'poetry',
    of(
      'PyPI',
      'install update lock sync',
      'about build cache check config debug env export help init list new publish remove run search shell show source version',
    ),
  ],
  [
    'pdm',
    of(
      'PyPI',
      'install sync update lock',
      'build cache completion config export fix import info init list plugin publish py python remove run search self show use venv outdated',
    ),
  ],
  [
    'pipenv',
    of('PyPI', 'sync update lock upgrade', 'check clean graph open run scripts shell uninstall verify requirements'),
  ],
  [
    'cargo',
    of(
      'crates.io',
      'build b check c run r test t bench update fetch generate-lockfile vendor doc d rustc clippy fix',
      'clean fmt help info init login logout locate-project metadata new owner package pkgid publish remove rm report search tree uninstall version yank config',
    ),
  ],
  [
    'go',
    of(
      'Go',
      'build run test vet generate mod+tidy mod+download mod+vendor',
      'bug clean doc env fix fmt list version telemetry help mod+edit mod+graph mod+init mod+verify mod+why tool work',
    ),
  ],
  [
    'gem',
    of(
      'RubyGems',
      '',
      'build cert check cleanup contents dependency environment help info list lock open outdated owner pristine push query search server signin signout sources specification stale uninstall unpack which yank',
    ),
  ],
  [
    'bundle',
    of(
      'RubyGems',
      'install update lock check package cache',
      'exec config help show open list info init viz gem platform clean doctor remove outdated console audit version binstubs',
    ),
  ],
  [
    'composer',
    of(
      'Packagist',
      'install update upgrade u i reinstall',
      'about archive audit browse bump check-platform-reqs clear-cache completion config depends diagnose dump-autoload dumpautoload exec fund help init licenses list outdated prohibits remove run run-script search self-update show status suggests validate why why-not',
    ),
  ],
  [
    'dotnet',
    of(
      'NuGet',
      'restore build run test publish pack msbuild watch',
      'clean new sln list format store vstest nuget+list nuget+push nuget+locals nuget+why help tool+list tool+uninstall tool+run workload+list remove reference package+list package+remove package+search add+reference',
    ),
  ],
  [
    'dart',
    of(
      'Pub',
      'pub+get pub+upgrade pub+downgrade',
      'analyze compile create devtools doc fix format info run test pub+cache pub+deps pub+outdated pub+publish pub+remove',
    ),
  ],
  [
    'flutter',
    of(
      'Pub',
      'pub+get pub+upgrade build run test',
      'analyze attach clean config create devices doctor drive emulators format gen-l10n logs pub+cache pub+deps pub+outdated pub+remove screenshot symbolize',
    ),
  ],
  [
    'mix',
    of(
      'Hex',
      'deps.get deps.update deps.compile compile run test phx.server',
      'format help new clean deps deps.tree deps.unlock docs ecto.migrate ecto.create ecto.setup hex.info hex.outdated hex.audit',
    ),
  ],
]);
