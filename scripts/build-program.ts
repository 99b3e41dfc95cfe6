/**
 * Builds the program that `sallyport` ships: a few bundled files in `packages/cli/dist/`, the rules as one JSON file
 * beside them, the grammars, and the licences of what was bundled.
 *
 * Bundled, because a scan of one file is mostly start-up: opening a few files instead of two hundred saves a fifth of
 * it, and the package then needs no other to run (`docs/decisions/0008-start-up.md`).
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { packRules } from '../packages/analyze/src/rules/pack.ts';
import { loadRuleFiles } from '../packages/cli/src/rules-in/load-files.ts';
import { toPackText } from '../packages/cli/src/rules-in/pack-text.ts';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'packages/cli');
const dist = join(cli, 'dist');
const require = createRequire(import.meta.url);

const bundle = async (): Promise<readonly string[]> => {
  const built = await rolldown({
    input: { start: join(cli, 'src/start.ts'), worker: join(cli, 'src/execute/worker.ts') },
    platform: 'node',
    resolve: { conditionNames: ['@sallyport/source', 'import', 'node', 'default'] },
    // The WebAssembly runtime holds an `eval` for a kind of library that grammars are not.
    checks: { pluginTimings: false, eval: false },
  });
  // Written to a fresh folder first: a program that runs meanwhile keeps its files.
  const draft = `${dist}.${String(process.pid)}`;
  const { output } = await built.write({
    dir: draft,
    format: 'esm',
    minify: false,
    chunkFileNames: '[name]-[hash].js',
  });
  await built.close();
  rmSync(dist, { recursive: true, force: true });
  cpSync(draft, dist, { recursive: true });
  rmSync(draft, { recursive: true });
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  return [...new Set(modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1] ?? []))].sort();
};

const writeRules = (): number => {
  const pack = loadRuleFiles(['rules'], root);
  for (const { level, text } of pack.diagnostics) if (level === 'error') console.error(text);
  if (pack.rules.length === 0) throw new Error('rules/ holds no rule that can run');
  writeFileSync(join(dist, 'rules.json'), toPackText({ ...pack, rules: packRules(pack.rules) }));
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
const writeNotices = (packages: readonly string[]): void => {
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
    join(dist, 'THIRD-PARTY-NOTICES.txt'),
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

const packages = await bundle();
const rules = writeRules();
copyGrammars();
writeNotices(packages);
console.log(`packages/cli/dist: program with ${String(rules)} rules, bundled ${packages.join(', ')}`);
