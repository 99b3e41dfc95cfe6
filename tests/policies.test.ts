/** What the repository promises about itself, held by reading it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCode } from '../packages/cli/src/exit-code.ts';
import { allSources, packageNames, root, shippedSources } from './source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string): Record<string, unknown> => JSON.parse(read(path)) as Record<string, unknown>;

/** Who may know whom. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  cell: ['@sallyport/core'],
  python: ['@sallyport/core', '@sallyport/cell'],
  analyze: ['@sallyport/core', '@sallyport/python'],
  deps: ['@sallyport/core'],
  assist: ['@sallyport/core'],
  cli: [
    '@sallyport/core',
    '@sallyport/cell',
    '@sallyport/analyze',
    '@sallyport/assist',
    '@sallyport/python',
    '@sallyport/deps',
  ],
};

/** What each package may bring along when it is installed. */
const dependencies: Readonly<Record<string, readonly string[]>> = {
  core: [],
  cell: [],
  python: ['@babel/parser', '@sallyport/cell', '@sallyport/core', 'quickjs-wasi', 'yaml'],
  analyze: ['@sallyport/core', '@sallyport/python', 'web-tree-sitter', 'yaml'],
  deps: [
    '@rgrove/parse-xml',
    '@sallyport/core',
    'jsonc-parser',
    'packageurl-js',
    'spdx-expression-parse',
    'toml-eslint-parser',
    'yaml',
  ],
  assist: ['@ai-sdk/anthropic', '@ai-sdk/openai-compatible', '@sallyport/core', 'diff', 'zod'],
  cli: [],
};

describe('layers', () => {
  it('are known for every package', () => {
    expect(packageNames).toEqual(Object.keys(layers).sort());
  });

  it.each(Object.entries(layers))('%s imports only what it may know', (name, allowed) => {
    const wrong = shippedSources(name).flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('@sallyport/') || specifier.startsWith('../../../'))
        .filter((specifier) => !allowed.some((one) => specifier === one || specifier.startsWith(`${one}/`)))
        // Far relative imports may still stay inside the package.
        .filter(
          (specifier) => specifier.startsWith('@') || !join(path, '..', specifier).startsWith(`packages/${name}/`),
        )
        .map((specifier) => `${path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('let only the isolation of python know cell', () => {
    const wrong = shippedSources('python')
      .filter(({ imports }) => imports.some((one) => one.startsWith('@sallyport/cell')))
      .filter(({ path }) => !path.startsWith('packages/python/src/isolate/'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('keep the engine for JavaScript out of the guest for Python, whose start it would slow down', () => {
    const doors = new Set(['packages/python/src/execute.ts', 'packages/python/src/isolate/guest-javascript.ts']);
    const wrong = shippedSources('python')
      .filter(({ path }) => !path.startsWith('packages/python/src/javascript/') && !doors.has(path))
      .filter(({ imports }) => imports.some((one) => /\/javascript\/|^quickjs-wasi|^@babel\//u.test(one)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('let analyze know only the syntax of python', () => {
    const wrong = shippedSources('analyze').flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.startsWith('@sallyport/python') && one !== '@sallyport/python/syntax')
        .map((one) => `${path} imports ${one}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('dependencies', () => {
  it.each(Object.entries(dependencies))('%s has the ones on the list', (name, allowed) => {
    expect(Object.keys((json(`packages/${name}/package.json`)['dependencies'] ?? {}) as object).sort()).toEqual(
      [...allowed].sort(),
    );
  });

  it.each(packageNames)('%s has no install script and an exact version of everything', (name) => {
    const manifest = json(`packages/${name}/package.json`);
    const scripts = Object.keys((manifest['scripts'] ?? {}) as object);
    expect(scripts.filter((script) => /^(?:pre|post)?install$|^prepare$/u.test(script))).toEqual([]);
    for (const version of Object.values({
      ...(manifest['dependencies'] as object),
      ...(manifest['devDependencies'] as object),
    }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  it('are locked without addresses of a registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "(?!packages\/)/u);
    expect(read('package-lock.json')).not.toMatch(
      /https?:\/\/(?!(?:[\w.-]+\.)?(?:github\.com|opencollective\.com|tidelift\.com|patreon\.com|paulmillr\.com|ko-fi\.com|buymeacoffee\.com))[\w.-]+\/[^"]*\.tgz/u,
    );
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('beyond the first were each decided upon in writing', () => {
    const written = readdirSync(join(root, 'docs/decisions'))
      .map((name) => read(`docs/decisions/${name}`))
      .join('\n');
    const used = new Set(
      ['package.json', ...packageNames.map((name) => `packages/${name}/package.json`)].flatMap((path) =>
        Object.keys({ ...(json(path)['dependencies'] as object), ...(json(path)['devDependencies'] as object) }),
      ),
    );
    const undecided = [...used].filter(
      (name) => !name.startsWith('@sallyport/') && !name.startsWith('@types/') && !written.includes(name),
    );
    expect(undecided).toEqual([]);
  });
});

describe('powers', () => {
  const network =
    /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector)$|^(?:undici|ws|axios|got|node-fetch)$/u;

  /** The one door to the network: what a program under a policy may send goes through it. */
  const wire = 'packages/cli/src/wire.ts';
  /** What asks servers of MCP that the user names, beside the library that speaks to them. */
  const toServers = 'packages/cli/src/mcp/bounded-fetch.ts';

  /** Counts which blocks ran, by the inspector within its own process, which has no network: it runs closed in alone. */
  const counter = 'packages/cli/src/fix/replay-guest/coverage.ts';

  it.each(packageNames)('%s holds no network code', (name) => {
    const wrong = shippedSources(name).flatMap(({ path, text, imports }) => [
      ...imports
        .filter((specifier) => network.test(specifier) && path !== wire && path !== counter)
        .map((specifier) => `${path} imports ${specifier}`),
      ...[
        ...(path === toServers ? '' : code(text)).matchAll(/\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/gu),
      ].map(([call]) => `${path} calls ${call}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it.each(['core', 'python', 'analyze'])('%s imports no network module in its tests either', (name) => {
    const wrong = allSources(name).flatMap(({ path, imports }) =>
      imports.filter((specifier) => network.test(specifier)).map((specifier) => `${path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('core knows nothing of Node, and python what the loader of a guest hands out', () => {
    // Its isolation starts guests, one file is the door to folders that the host grants, and one says which are not granted.
    const doors = /^packages\/python\/src\/(?:isolate\/|files\/(?:host-folder|covered-place)\.ts$)/u;
    const harmless = new Set(['node:buffer', 'node:crypto', 'node:v8', 'node:vm', 'node:zlib']);
    const wrong = ['core', 'python'].flatMap((name) =>
      shippedSources(name)
        .filter(({ path }) => !doors.test(path))
        .flatMap(({ path, imports }) =>
          imports
            .filter((one) => one.startsWith('node:') && !(name === 'python' && harmless.has(one)))
            .map((one) => `${path} imports ${one}`),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('analyze reads its own grammars and nothing else', () => {
    const wrong = shippedSources('analyze').filter(
      ({ imports, path }) =>
        imports.some((specifier) => specifier.startsWith('node:')) && !path.includes('/languages/javascript/'),
    );
    expect(
      wrong.map(({ path, imports }) => `${path}: ${imports.filter((one) => one.startsWith('node:')).join(', ')}`),
    ).toEqual([]);
  });

  it('starts processes in named places', () => {
    const starting = packageNames
      .flatMap((name) => shippedSources(name))
      .filter(({ imports }) => imports.includes('node:child_process'));
    expect(starting.map(({ path }) => path).sort()).toEqual([
      'packages/cell/src/bubblewrap.ts',
      'packages/cell/src/run-in-cell.ts',
      'packages/cli/src/commands/doctor.ts',
      'packages/cli/src/discovery/git.ts',
      'packages/cli/src/execute/pool.ts',
      'packages/cli/src/fix/ask-about-repair.ts',
      'packages/cli/src/guard/run-tool.ts',
      'packages/cli/src/mcp/stdio-line.ts',
      'packages/python/src/isolate/guest-process.ts',
      'packages/python/src/isolate/make-snapshot.ts',
    ]);
  });

  it('the SDK for models is reached through few files, which are loaded where a model is asked', () => {
    const sdk = shippedSources('assist').filter(({ imports }) => imports.some((one) => one.startsWith('@ai-sdk/')));
    expect(sdk.map(({ path }) => path)).toEqual(['packages/assist/src/model/transport/sdk-transport.ts']);
    // What imports it at once, and not when it is needed; types cost nothing.
    const eager = shippedSources('cli').filter(({ text }) =>
      /^import (?!type\b)(?!\{ type [\w]+ \})[^;]*from '@sallyport\/assist\/model(?:-repair|-review)?';/mu.test(text),
    );
    expect(eager.map(({ path }) => path).sort()).toEqual([
      'packages/cli/src/commands/model-check.ts',
      'packages/cli/src/model/cassette-file.ts',
    ]);
    const careless = shippedSources('cli').filter(({ text }) =>
      /^import (?!type\b)[^;]*from '[^']*\/(?:open-model|cassette-file)\.ts';/mu.test(text),
    );
    expect(careless.map(({ path }) => path)).toEqual(['packages/cli/src/commands/model-check.ts']);
  });

  it('no package runs text as code', () => {
    const wrong = packageNames
      .flatMap((name) => shippedSources(name))
      .filter(({ text }) => /\beval\s*\(|\bnew Function\s*\(/u.test(code(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

/** The text without comments and quoted texts, as far as a search needs it. */
const code = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\*|\/\/)/u.test(line))
    .map((line) => line.replace(/'(?:[^'\\]|\\.)*'/gu, "''"))
    .join('\n');

describe('documents', () => {
  it('of the architecture name files that exist', () => {
    const named = [
      ...read('ARCHITECTURE.md').matchAll(/`((?:packages|rules|scripts|tests|docs|benchmarks)\/[\w./-]*)`/gu),
    ].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('for users name pages that exist', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/coverage.md']) {
      const named = [
        ...read(page).matchAll(/`((?:docs|benchmarks|examples|packages)\/[\w./-]+\.(?:md|ts|yaml))`/gu),
      ].map(([, path = '']) => path);
      expect(
        named.filter((path) => !existsSync(join(root, path))),
        page,
      ).toEqual([]);
    }
  });

  it('say the exit codes that the program has', () => {
    const said = [...read('docs/exit-codes.md').matchAll(/^\| (\d+) \|/gmu)].map(([, number]) => Number(number));
    expect(said).toEqual(Object.values(exitCode).sort((a, b) => a - b));
    const readme = [...read('README.md').matchAll(/^\| (\d+) \|/gmu)].map(([, number]) => Number(number));
    expect(readme.filter((number) => !said.includes(number))).toEqual([]);
  });

  it('number each decision once, without gaps', () => {
    const numbers = readdirSync(join(root, 'docs/decisions')).map((name) => Number(name.slice(0, 4)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('and sources hold no path of somebody’s machine', () => {
    const own = packageNames
      .flatMap((name) => shippedSources(name))
      .filter(({ text }) => /['"`](?:\/home\/\w|\/Users\/\w|\/root\/|\/work\/|C:\\\\Users)/u.test(text));
    expect(own.map(({ path }) => path)).toEqual([]);
  });
});

describe('versions', () => {
  it('are one number', () => {
    const { version } = json('package.json');
    for (const name of packageNames) expect(json(`packages/${name}/package.json`)['version'], name).toBe(version);
  });
  it('of Node are the same everywhere', () => {
    for (const path of ['package.json', ...packageNames.map((name) => `packages/${name}/package.json`)])
      expect((json(path)['engines'] as { readonly node: string }).node, path).toBe('>=22.18');
    expect(read('packages/cli/bin/sallyport.js')).toContain('minor < 18');
  });
});
