import { splitOptions } from '../installs/command/options.ts';
import type { Ecosystem } from '../versions/index.ts';

/** What a command of a package manager does that installs nothing by name. */
export interface CommandKind {
  readonly tool: string;
  /** `project`: installs what manifest and lockfile say. */
  readonly kind: 'project' | 'harmless' | 'unknown';
  /** The first word that is no option; `''` without one. */
  readonly first: string;
  /** The words behind it, options among them. */
  readonly rest: readonly string[];
  /** The folder in which the tool works, when an option names another. */
  readonly folder?: string;
}

/**
 * The kind of a command by the first of its words that are no options; `words` begin with the tool.
 *
 * Only the usual ones are known. Commands that change what is installed by rules of their own (`npm update`) stay within the names that the
 * project asks for, and are of the project.
 *
 * Source: the documentation of each tool, "Commands".
 */
export const commandsOf = (words: readonly string[]): CommandKind => {
  const tool = otherNames.get(words[0] ?? '') ?? words[0] ?? '';
  const table = tools.get(tool);
  if (table === undefined) return { tool, kind: 'unknown', first: '', rest: [] };
  const toolchain = words[1]?.startsWith('+') === true ? 2 : 1;
  const front = splitOptions(words, toolchain, {
    valued: table.valued,
    stopAtFirst: true,
    longWithOneDash: tool === 'go',
  });
  const at = front.rest[0];
  const named = front.options.findLast(({ name, value }) => table.folder.has(name) && value !== undefined)?.value;
  const folder = named === undefined ? {} : { folder: named };
  if (at === undefined)
    return { tool, kind: table.project.has('') ? 'project' : 'harmless', first: '', rest: [], ...folder };
  const first = words[at] ?? '';
  const rest = words.slice(at + 1);
  const pair = `${first} ${rest.find((word) => !word.startsWith('-')) ?? ''}`;
  const kind =
    table.project.has(first) || table.project.has(pair)
      ? 'project'
      : table.harmless.has(pair) || table.harmless.has(first)
        ? 'harmless'
        : 'unknown';
  return { tool, kind, first, rest, ...folder };
};

const otherNames: ReadonlyMap<string, string> = new Map([
  ['cnpm', 'npm'],
  ['yarnpkg', 'yarn'],
  ['bundler', 'bundle'],
  ['composer.phar', 'composer'],
]);

/** Where the packages of a tool come from. */
export const ecosystemOf = (tool: string): Ecosystem | undefined => tools.get(tool)?.ecosystem;

interface ToolCommands {
  readonly ecosystem: Ecosystem;
  /** Options before the command that take a value. */
  readonly valued: ReadonlySet<string>;
  /** Those of them that name the folder in which the tool works. */
  readonly folder: ReadonlySet<string>;
  readonly project: ReadonlySet<string>;
  readonly harmless: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/u).flatMap((word) => (word === '' ? [] : [word === '-' ? '' : word.replaceAll('+', ' ')])));

const of = (ecosystem: Ecosystem, project: string, harmless: string, folder = '', valued = ''): ToolCommands => ({
  ecosystem,
  valued: words(`${folder} ${valued}`),
  folder: words(folder),
  project: words(project),
  harmless: words(harmless),
});

const npmHarmless = `access adduser create deprecate diff init innit undeprecate audit bugs cache completion config dist-tag docs doctor edit explain explore find-dupes fund get help
  help-search hook info list ll login logout ls org outdated owner pack ping pkg prefix profile prune publish query r remove repo restart rm
  root run run-script sbom search set show star stars start stop t team test token tst un uninstall unlink unpublish unstar v version view
  whoami why`;

/** `pair+word` is two words; `-` is the tool without a word. */
const tools: ReadonlyMap<string, ToolCommands> = new Map([
  [
    'npm',
    of(
      'npm',
      'ci clean-install ic install-clean cit update up upgrade u udpate dedupe ddp rebuild rb shrinkwrap audit+fix',
      npmHarmless,
      '--prefix -C',
      '--workspace -w --registry --userconfig --globalconfig --loglevel --cache --script-shell --location',
    ),
  ],
  ['npx', of('npm', '', '', '--prefix -C')],
  [
    'pnpm',
    of(
      'npm',
      'ci clean-install ic fetch update up upgrade rebuild rb dedupe import deploy',
      `${npmHarmless} store server licenses patch patch-commit patch-remove env node bin m multi exec setup completion cat-file cat-index find-hash ignored-builds`,
      '--dir -C',
      '--filter -F --filter-prod --loglevel --reporter --registry --workspace-dir --workspace-concurrency --store-dir',
    ),
  ],
  [
    'yarn',
    of(
      'npm',
      '- install up upgrade upgrade-interactive dedupe rebuild workspaces+focus',
      `${npmHarmless} exec workspaces+list workspaces+info workspaces+foreach workspaces+run workspace build dev lint node npm+info npm+whoami npm+login npm+logout npm+audit npm+publish npm+tag bin check autoclean versions licenses policies constraints plugin+list plugin+runtime tag generate-lock-entry`,
      '--cwd',
      '--registry --cache-folder --modules-folder --use-yarnrc --mutex --network-timeout',
    ),
  ],
  [
    'bun',
    of(
      'npm',
      'ci update',
      'run test build pm outdated remove rm link unlink repl upgrade publish why audit info dev start init',
      '--cwd',
      '--filter -F --registry --cache-dir',
    ),
  ],
  ['bunx', of('npm', '', '')],
  [
    'pip',
    of(
      'PyPI',
      '',
      'uninstall freeze inspect list show check config search cache index hash completion debug help',
      '',
      '--python --proxy --log --cache-dir --cert --client-cert --timeout --retries --trusted-host',
    ),
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
      '--directory --project',
      '--color --config-file --cache-dir --allow-insecure-host --python-preference',
    ),
  ],
  ['uvx', of('PyPI', '', '')],
  [
    'poetry',
    of(
      'PyPI',
      'install update lock sync',
      'about build cache check config debug env export help init list new publish remove run search shell show source version',
      '--directory -C --project -P',
    ),
  ],
  [
    'pdm',
    of(
      'PyPI',
      'install sync update lock',
      'build cache completion config export fix import info init list plugin publish py python remove run search self show use venv outdated',
      '--project -p',
      '--config -c',
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
      'build b check c run r test t bench update fetch generate-lockfile vendor doc d rustc rustdoc clippy fix nextest watch tarpaulin llvm-cov expand flamegraph criterion hack udeps miri leptos tauri zigbuild ndk insta make sqlx test-fuzz fuzz',
      'clean fmt help info init login logout locate-project metadata new owner package pkgid publish remove rm report search tree uninstall version yank config audit deny outdated machete sort bloat geiger msrv semver-checks about upgrade-check release set-version',
      '-C',
      '--color --config -Z --manifest-path',
    ),
  ],
  [
    'go',
    of(
      'Go',
      'build run test vet generate mod+tidy mod+download mod+vendor work+sync tool install',
      'bug clean doc env fix fmt list version telemetry help mod+edit mod+graph mod+init mod+verify mod+why work',
      '-C',
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
      '- install update lock check package cache',
      'exec config help show open list info init viz gem platform clean doctor remove outdated console audit version binstubs',
      '',
      '--gemfile',
    ),
  ],
  [
    'composer',
    of(
      'Packagist',
      'install update upgrade u i reinstall',
      'about archive audit browse bump check-platform-reqs clear-cache completion config depends diagnose dump-autoload dumpautoload exec fund help init licenses list outdated prohibits remove run run-script search self-update show status suggests validate why why-not',
      '--working-dir -d',
    ),
  ],
  [
    'dotnet',
    of(
      'NuGet',
      'restore build run test publish pack msbuild watch tool+restore package+update',
      'clean new sln list format store vstest nuget+list nuget+push nuget+locals nuget+why help tool+list tool+uninstall tool+run workload+list remove reference package+list package+remove package+search add+reference',
    ),
  ],
  [
    'dart',
    of(
      'Pub',
      'pub+get pub+upgrade pub+downgrade',
      'analyze compile create devtools doc fix format info run test pub+cache pub+deps pub+outdated pub+publish pub+remove',
      '--directory -C',
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
      'format help new clean deps deps.tree deps.unlock docs ecto.migrate ecto.create ecto.setup hex.info hex.outdated hex.audit local.hex local.rebar',
    ),
  ],
]);
