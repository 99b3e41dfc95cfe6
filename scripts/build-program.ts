/**
 * Builds the program that `sallyport` ships: a few bundled files in `packages/cli/dist/`, the rules as one JSON file and
 * the guest of the executor beside them, the grammars, and the licences of what was bundled.
 *
 * Bundled, because a scan of one file is mostly start-up: opening a few files instead of two hundred saves a fifth of
 * it, and the package then needs no other to run (`docs/decisions/0008-start-up.md`).
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown, type InputOptions, type Plugin, type RolldownOutput } from 'rolldown';
import { packRules } from '../packages/analyze/src/rules/pack.ts';
import { loadRuleFiles } from '../packages/cli/src/rules-in/load-files.ts';
import { toPackText } from '../packages/cli/src/rules-in/pack-text.ts';
import { bundleGuest, shippedLibraryText } from './bundle-guest.ts';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'packages/cli');
const dist = join(cli, 'dist');
const require = createRequire(import.meta.url);

/** What every scan of a Python file with the text report loads, itself or on demand. */
const hotEntries = [
  'packages/cli/src/main.ts',
  'packages/cli/src/shipped-grammars.ts',
  'packages/cli/src/commands/scan.ts',
  'packages/cli/src/config/read-config.ts',
  'packages/cli/src/cache/cache.ts',
  'packages/cli/src/cache/engine-id.ts',
  'packages/analyze/src/index.ts',
  'packages/analyze/src/languages/languages.ts',
  'packages/analyze/src/languages/python/index.ts',
  'packages/core/src/report/text.ts',
];

/** What the oldest Node that we promise cannot read is written out, such as `using`. Source: `engines` of the packages. */
const oldestNode = 'node22.18';

const common: Pick<InputOptions, 'platform' | 'preserveEntrySignatures' | 'resolve' | 'checks' | 'transform'> = {
  platform: 'node',
  transform: { target: oldestNode },
  preserveEntrySignatures: false,
  // `jsonc-parser` has a module that can be bundled behind "module" alone; its main file asks for its parts by computed names.
  resolve: { conditionNames: ['@sallyport/source', 'import', 'node', 'default'], mainFields: ['module', 'main'] },
  // The WebAssembly runtime holds an `eval` for a kind of library that grammars are not.
  checks: { pluginTimings: false, eval: false, ineffectiveDynamicImport: false },
};

/** Notes what each module imports statically, so that it can be told which modules some entries reach. */
const noteImports = () => {
  const imports = new Map<string, readonly string[]>();
  const known = new Map<readonly string[], ReadonlySet<string>>();
  const plugin: Plugin = {
    name: 'imports',
    moduleParsed: ({ id, importedIds }) => {
      imports.set(id, importedIds);
    },
  };
  /** Whether an entry reaches the module. What switches on the cache of compiled code must come before the code, so that is none. */
  const reaches = (entries: readonly string[], id: string): boolean => {
    const reached = known.get(entries) ?? reachedFrom(entries, imports);
    known.set(entries, reached);
    return reached.has(id) && !id.endsWith('/cache-folder.ts');
  };
  return { plugin, reaches };
};

const bundle = async (draft: string): Promise<readonly string[]> => {
  const { plugin, reaches } = noteImports();
  const built = await rolldown({
    ...common,
    // `program-repairer` is loaded from the program of `run`, by name.
    preserveEntrySignatures: 'allow-extension',
    input: {
      start: join(cli, 'src/start.ts'),
      worker: join(cli, 'src/execute/worker.ts'),
      'program-repairer': join(cli, 'src/model/program-repairer.ts'),
    },
    plugins: [
      {
        // `bin/sallyport.js` starts it by itself.
        name: 'run-apart',
        resolveId: (source, importer) =>
          source === './run.ts' && importer?.endsWith('/commands/commands.ts') === true
            ? { id: './start-run.cjs', external: true }
            : null,
      },
      {
        // The executor comes with the program of `run`; what repairs asks it for is that very one.
        name: 'executor-of-run',
        resolveId: (source, importer) =>
          source === './executor.ts' && importer?.endsWith('/fix/new-program-runner.ts') === true
            ? { id: './executor.cjs', external: true }
            : null,
      },
      plugin,
    ],
  });
  const { output } = await built.write({
    dir: draft,
    format: 'esm',
    minify: false,
    chunkFileNames: '[name]-[hash].js',
    // One file for what is always needed, instead of forty that lazy parts share with it in every combination.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: 'always', test: (id) => reaches(hotEntries, id) }],
    },
  });
  await built.close();
  return packagesOf(output);
};

/** What `sallyport run` needs to start a guest, loaded before all else. */
const guestEntries = ['packages/cli/src/commands/run-cell.ts'];

/** What the start of `sallyport run` loads while the guest starts; everything else of it is loaded on demand. */
const runEntries = ['packages/cli/src/commands/run-hot.ts', 'packages/python/src/policy/presets.ts'];

/** The packages of others that went into the output. */
const packagesOf = (output: RolldownOutput['output']): readonly string[] => {
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  return [...new Set(modules.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1] ?? []))].sort();
};

/** `sallyport run` by itself: see `start-run.ts`. */
const bundleRun = async (draft: string): Promise<readonly string[]> => {
  const { plugin, reaches } = noteImports();
  const built = await rolldown({
    ...common,
    preserveEntrySignatures: 'allow-extension',
    input: { 'start-run': join(cli, 'src/start-run.ts'), executor: join(cli, 'src/fix/executor.ts') },
    // Asked only where what lies beside the built code is not there.
    transform: { target: oldestNode, define: { 'import.meta.resolve': 'undefined' } },
    plugins: [
      {
        // What a guest for JavaScript holds is not shipped twice.
        name: 'engine-of-the-guest',
        resolveId: (source, importer) =>
          /\/javascript\/script-run\.ts$|^@sallyport\/python\/javascript$/u.test(source) &&
          importer?.includes('/isolate/') !== true
            ? { id: './guest-javascript.cjs', external: true }
            : null,
      },
      {
        // What asks a model is not shipped twice either.
        name: 'model-of-the-program',
        resolveId: (source) =>
          source === '../model/program-repairer.ts' ? { id: './program-repairer.js', external: true } : null,
      },
      {
        // For runs inline: in a file of its own kind of run, so that nobody else reads it.
        name: 'library-compiled',
        load: async (id) => (id.endsWith('/run/shipped-library.ts') ? await shippedLibraryText() : null),
      },
      plugin,
    ],
  });
  const { output } = await built.write({
    dir: draft,
    format: 'cjs',
    minify: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: 'run-[name]-[hash].cjs',
    dynamicImportInCjs: false,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        // Whoever needs it besides must not start the program.
        { name: 'cache-folder', test: (id) => id.endsWith('/cache-folder.ts'), priority: 3 },
        { name: 'guest', test: (id) => reaches(guestEntries, id), priority: 2 },
        { name: 'always', test: (id) => reaches(runEntries, id), priority: 1 },
      ],
    },
  });
  await built.close();
  return packagesOf(output);
};

/** Modules that the entries import statically, directly or through others. */
const reachedFrom = (
  entries: readonly string[],
  imports: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> => {
  const queue = entries.map((path) => join(root, path));
  for (const entry of queue) if (!imports.has(entry)) throw new Error(`${entry} is not part of the program`);
  const reached = new Set(queue);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of imports.get(id) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      queue.push(next);
    }
  }
  return reached;
};

const writeRules = (draft: string): number => {
  const pack = loadRuleFiles(['rules'], root);
  for (const { level, text } of pack.diagnostics) if (level === 'error') console.error(text);
  if (pack.rules.length === 0) throw new Error('rules/ holds no rule that can run');
  writeFileSync(join(draft, 'rules.json'), toPackText({ ...pack, secrets: true, rules: packRules(pack.rules) }));
  return pack.rules.length;
};

const copyGrammars = (): void => {
  const target = join(cli, 'grammars');
  mkdirSync(target, { recursive: true });
  const source = join(root, 'packages/analyze/grammars');
  for (const file of readdirSync(source)) copyFileSync(join(source, file), join(target, file));
  copyFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm'), join(target, 'web-tree-sitter.wasm'));
};

/** The permission of others to ship their code, which asks for their notice to be shipped with it. */
const writeNotices = (draft: string, packages: readonly string[]): void => {
  const notices = packages.map((name) => {
    const folder = packageFolder(name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly version: string;
      readonly license: string;
    };
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE-MIT', 'LICENSE.txt']
      .map((one) => join(folder, one))
      .find((path) => existsSync(path));
    const text = file === undefined ? '' : readFileSync(file, 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  writeFileSync(
    join(draft, 'THIRD-PARTY-NOTICES.txt'),
    `Parts of this program come from these packages.\n\n${notices.join('\n---\n\n')}`,
  );
};

const packageFolder = (name: string): string => {
  for (const start of [join(cli, 'package.json'), join(root, 'packages/analyze/package.json')]) {
    for (let at = dirname(start); at !== dirname(at); at = dirname(at)) {
      if (existsSync(join(at, 'node_modules', name, 'package.json'))) return join(at, 'node_modules', name);
    }
  }
  throw new Error(`${name} was bundled but is not installed`);
};

/** What runs in the closed processes of `sallyport run`, each in one file beside the program and one beside the library. */
const writeGuest = async (draft: string): Promise<void> => {
  for (const name of ['guest', 'guest-javascript']) {
    const guest = join(draft, `${name}.cjs`);
    await bundleGuest(join(root, `packages/python/src/isolate/${name}.ts`), guest);
    copyFileSync(guest, join(root, `packages/python/dist/isolate/${name}.cjs`));
  }
};

/** What plays JavaScript before and after a repair, in one file that a closed process can be shown. */
const writeReplayGuest = async (draft: string): Promise<void> => {
  const built = await rolldown({
    ...common,
    input: { 'replay-guest': join(cli, 'src/fix/replay-guest/main.ts') },
  });
  await built.write({ dir: draft, format: 'esm', minify: false, codeSplitting: false });
  await built.close();
};

/** SQLite for programs that import `sqlite3`: a part that is sent to a guest only with these (`isolate/parts.ts`). */
const sqlitePackage = '@sqlite.org/sqlite-wasm';
const copySqlite = (draft: string): void => {
  const from = require.resolve(`${sqlitePackage}/sqlite3.wasm`);
  for (const folder of [draft, join(root, 'packages/python/dist/isolate')])
    copyFileSync(from, join(folder, 'sqlite3.wasm'));
};

/** The lists of names, which are read when they are asked for. */
const copyNames = (draft: string): void => {
  cpSync(join(root, 'packages/deps/data'), join(draft, 'names'), { recursive: true });
};

/** What models cost, read where a model is configured. */
const copyPrices = (draft: string): void => {
  copyFileSync(join(root, 'packages/assist/data/prices.yaml'), join(draft, 'prices.yaml'));
};

const draft = `${dist}.${String(process.pid)}`;
const packages = [...new Set([...(await bundle(draft)), ...(await bundleRun(draft))])];
await writeGuest(draft);
await writeReplayGuest(draft);
copySqlite(draft);
copyNames(draft);
copyPrices(draft);
const rules = writeRules(draft);
copyGrammars();
writeNotices(draft, [...new Set([...packages, sqlitePackage, '@babel/parser', 'quickjs-wasi'])].sort());
// Moved into place as a whole: whoever starts the program meanwhile gets the old one or the new one.
if (existsSync(dist)) renameSync(dist, `${draft}.old`);
renameSync(draft, dist);
rmSync(`${draft}.old`, { recursive: true, force: true });
console.log(`packages/cli/dist: program with ${String(rules)} rules, bundled ${packages.join(', ')}`);
