/**
 * Whether the readers of JavaScript's lockfiles read what the package managers themselves list.
 *
 * Installs package managers of many versions from the npm registry into a folder of its own, lets each write the lockfile of two small projects (aliases, peers, optional and
 * bundled packages, addresses, folders; a workspace), without running install scripts, and compares the packages that it lists with the ones that we
 * read. Names are the registry's: where a tool lists an alias, the lockfile's own data says what it stands for, so listings of aliases are compared by version.
 *
 * Run: `node --conditions=@sallyport/source benchmarks/deps/javascript-lockfiles.ts [folder]`; takes some six minutes and two gigabytes, and needs the npm registry.
 * A folder that is given is kept, and tools and lockfiles that lie there are used again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readers, type PackageUse } from '@sallyport/deps';

const given = process.argv[2];
const scratch = given ?? mkdtempSync(join(tmpdir(), 'sallyport-lockfiles-'));

interface Tool {
  readonly name: string;
  readonly package: string;
  readonly lockfile: string;
  /** The program inside `node_modules`; of bun, the package for Linux has it. */
  readonly program: string;
  readonly install: readonly string[];
  readonly list: readonly string[];
  readonly listed: (output: string) => readonly string[];
}

interface Tree {
  readonly from?: string;
  readonly name?: string;
  readonly version?: string;
  readonly [group: string]: unknown;
}

/** `name@version` of everything in npm's and pnpm's trees. */
const inTree = (node: unknown): readonly string[] => {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(inTree);
  const found: string[] = [];
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies', 'unsavedDependencies'])
    for (const [key, one] of Object.entries((node as Record<string, Record<string, Tree>>)[group] ?? {})) {
      if (one.version !== undefined) found.push(`${one.from ?? key}@${one.version}`);
      found.push(...inTree(one));
    }
  return found;
};

/** What stands before and after it are warnings and news of updates. */
const jsonIn = (output: string): unknown => {
  const start = output.search(/^[[{]/mu);
  const end = output.slice(start).search(/^[\]}]/mu);
  return start < 0 || end < 0 ? [] : JSON.parse(output.slice(start, start + end + 1));
};

const npm = (name: string, version: string): Tool => ({
  name,
  package: `npm@${version}`,
  lockfile: 'package-lock.json',
  program: 'npm/bin/npm-cli.js',
  install: ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund', '--force'],
  list: ['ls', '--all', '--json', '--package-lock-only'],
  listed: (output) => inTree(jsonIn(output)),
});

const pnpm = (name: string, version: string, program = 'pnpm/bin/pnpm.cjs'): Tool => ({
  name,
  package: `pnpm@${version}`,
  lockfile: 'pnpm-lock.yaml',
  program,
  install: ['install', '--lockfile-only', '--ignore-scripts'],
  list: ['list', '-r', '--depth', 'Infinity', '--json', '--lockfile-only'],
  listed: (output) => inTree(jsonIn(output)),
});

/** Before version 10 pnpm lists what is installed, not a lockfile; the tools run in the Node that runs this. */
const olderPnpm = (name: string, version: string): Tool => ({
  ...pnpm(name, version),
  install: ['install', '--ignore-scripts', '--no-frozen-lockfile'],
  list: ['list', '-r', '--depth', 'Infinity', '--json'],
});

const berry = (name: string, version: string): Tool => ({
  name,
  package: `@yarnpkg/cli-dist@${version}`,
  lockfile: 'yarn.lock',
  program: '@yarnpkg/cli-dist/bin/yarn.js',
  install: ['install', '--mode=update-lockfile'],
  list: ['info', '-A', '-R', '--json'],
  listed: (output) =>
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly value: string; readonly children: { readonly Version: string } })
      .filter(({ value }) => !value.includes('@workspace:'))
      .map(({ value, children }) => `${value.slice(0, value.indexOf('@', 1))}@${children.Version}`),
});

interface YarnTree {
  readonly name: string;
  readonly shadow?: boolean;
  readonly color?: string | null;
  readonly children?: readonly YarnTree[];
}

const inYarnTree = (trees: readonly YarnTree[]): readonly string[] =>
  trees.flatMap(({ name, shadow, color, children = [] }) => [
    ...(shadow === true || color === 'dim' ? [] : [name]),
    ...inYarnTree(children),
  ]);

const tools: readonly Tool[] = [
  npm('npm 7', '7.24.2'),
  npm('npm 9', '9.9.4'),
  npm('npm 11', '11.6.0'),
  olderPnpm('pnpm 7', '7.33.7'),
  olderPnpm('pnpm 8', '8.15.9'),
  olderPnpm('pnpm 9', '9.15.9'),
  pnpm('pnpm 10', '10.34.9'),
  pnpm('pnpm 11', '11.28.11', 'pnpm/bin/pnpm.mjs'),
  {
    name: 'yarn 1',
    package: 'yarn@1.22.22',
    lockfile: 'yarn.lock',
    program: 'yarn/bin/yarn.js',
    install: ['install', '--ignore-scripts', '--non-interactive'],
    list: ['list', '--json'],
    listed: (output) =>
      output
        .trim()
        .split('\n')
        .map(
          (line) =>
            JSON.parse(line) as { readonly type: string; readonly data: { readonly trees: readonly YarnTree[] } },
        )
        .filter(({ type }) => type === 'tree')
        .flatMap(({ data }) => inYarnTree(data.trees)),
  },
  berry('yarn 3', '3.8.7'),
  berry('yarn 4', '4.18.1'),
  {
    name: 'bun',
    package: 'bun@1.4.5',
    lockfile: 'bun.lock',
    program: '@oven/bun-linux-x64/bin/bun',
    install: ['install', '--lockfile-only', '--ignore-scripts'],
    list: ['pm', 'ls', '--all'],
    listed: (output) => output.split('\n').flatMap((line) => /── (\S+@\S+)/u.exec(line)?.[1] ?? []),
  },
];

/** The registry that this machine's npm asks, without a slash at the end. */
const registry = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' })
  .stdout.trim()
  .replace(/\/$/u, '');

/** The projects. `*` of a member is written as each tool wants it. */
const projects: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  single: {
    'package.json': {
      name: 'single',
      version: '1.2.3',
      private: true,
      dependencies: {
        express: '^4.18.0',
        left: 'npm:left-pad@^1.3.0',
        react: '18.2.0',
        'react-dom': '^18.2.0',
        chokidar: '^3.5.0',
        archive: `${registry}/ms/-/ms-2.1.3.tgz`,
        local: 'file:./local',
        debug: '^3.2.0',
      },
      devDependencies: {
        '@testing-library/react': '^14.0.0',
        eslint: '^8.50.0',
        'eslint-plugin-react-hooks': '^4.6.0',
        '@tailwindcss/oxide': '4.1.0',
        debug4: 'npm:debug@^4.3.0',
      },
      optionalDependencies: { fsevents: '^2.3.0', esbuild: '0.19.0' },
    },
    'local/package.json': { name: 'local', version: '0.1.0', dependencies: { 'is-odd': '^3.0.0' } },
  },
  workspace: {
    'package.json': {
      name: 'mono',
      version: '1.0.0',
      private: true,
      workspaces: ['packages/*'],
      devDependencies: { typescript: '~5.2.0', semver: '^7.0.0' },
    },
    'packages/one/package.json': {
      name: '@mono/one',
      version: '0.1.0',
      dependencies: {
        '@mono/two': '*',
        semver: '^6.0.0',
        'styled-components': '^5.3.0',
        react: '^17.0.0',
        'react-dom': '^17.0.0',
        'react-is': '^17.0.0',
      },
      devDependencies: { mocha: '^10.0.0' },
    },
    'packages/two/package.json': {
      name: '@mono/two',
      version: '0.2.0',
      dependencies: { lodash: '^4.17.0', semver: '^5.0.0' },
      peerDependencies: { react: '>=16' },
    },
  },
};

const run = (tool: Tool, cwd: string, options: readonly string[]): string => {
  const program = join(scratch, 'tools', tool.name, 'node_modules', tool.program);
  const isScript = /\.[cm]?js$/u.test(program);
  const done = spawnSync(isScript ? process.execPath : program, [...(isScript ? [program] : []), ...options], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 300_000,
    env: {
      ...process.env,
      YARN_ENABLE_SCRIPTS: '0',
      YARN_ENABLE_TELEMETRY: '0',
      YARN_NODE_LINKER: 'node-modules',
      npm_config_store_dir: join(scratch, 'store'),
      npm_config_update_notifier: 'false',
    },
  });
  return done.stdout;
};

const prepare = (tool: Tool, project: string, files: Readonly<Record<string, object>>): string => {
  const folder = join(scratch, 'projects', `${project} ${tool.name}`);
  if (existsSync(join(folder, tool.lockfile)) && existsSync(join(folder, 'listing.txt'))) return folder;
  const home = join(scratch, 'tools', tool.name);
  if (!existsSync(home)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }');
    spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', tool.package], {
      cwd: home,
    });
  }
  rmSync(folder, { recursive: true, force: true });
  const takesStar = tool.name === 'yarn 1' || tool.name.startsWith('npm');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    const text = JSON.stringify(content, null, 2);
    writeFileSync(join(folder, path), takesStar ? text : text.replace('"*"', '"workspace:*"'));
  }
  if (project === 'workspace' && tool.name.startsWith('pnpm'))
    writeFileSync(join(folder, 'pnpm-workspace.yaml'), "packages:\n  - 'packages/*'\n");
  // Without it, yarn takes the folder for a part of a project above.
  if (tool.name.startsWith('yarn ') && tool.name !== 'yarn 1') writeFileSync(join(folder, 'yarn.lock'), '');
  run(tool, folder, tool.install);
  writeFileSync(join(folder, 'listing.txt'), run(tool, folder, tool.list));
  return folder;
};

/** As the tool lists it: under the alias, if there is one. */
const spellings = ({ name, alias, version }: PackageUse): readonly string[] =>
  [name, ...(alias === undefined ? [] : [alias])].map((one) => `${one}@${version ?? ''}`);

let wrong = 0;
for (const tool of tools)
  for (const [project, files] of Object.entries(projects)) {
    const folder = prepare(tool, project, files);
    const reader = readers.find(({ owns }) => owns(tool.lockfile));
    const path = join(folder, tool.lockfile);
    if (reader === undefined || !existsSync(path)) {
      console.log(`${tool.name}, ${project}: no lockfile was written`);
      wrong += 1;
      continue;
    }
    const reading = reader.read(readFileSync(path, 'utf8'), tool.lockfile, {
      readText: (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined),
      list: () => [],
    });
    const isOwn = (one: string): boolean =>
      /@(?:workspace|link|file):|@(?:local|\.\/local)$/u.test(one) || /^(?:@mono\/(?:one|two)|local)@/u.test(one);
    // bun lists addresses where others list versions.
    const listed = new Set(
      tool
        .listed(readFileSync(join(folder, 'listing.txt'), 'utf8'))
        .filter((one) => !isOwn(one))
        .map((one) => one.replace(/@https:.*-(\d+\.\d+\.\d+)\.tgz$/u, '@$1')),
    );
    const read = reading.uses.filter(({ source }) => source.kind !== 'path' && source.kind !== 'workspace');
    const missing = [...listed].filter((one) => !read.some((use) => spellings(use).includes(one)));
    const extra = read.filter((use) => !spellings(use).some((one) => listed.has(one)));
    wrong += missing.length + extra.length + reading.diagnostics.length;
    console.log(
      `${tool.name}, ${project}: ${String(listed.size)} listed, ${String(missing.length)} of them not read, ${String(extra.length)} read besides`,
      ...missing.slice(0, 5),
      ...extra.slice(0, 5).map(({ id }) => id),
    );
  }
if (given === undefined) rmSync(scratch, { recursive: true, force: true });
console.log(wrong === 0 ? 'all equal' : `${String(wrong)} differences`);
process.exitCode = wrong === 0 ? 0 : 1;
