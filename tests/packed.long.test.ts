/** The packages as users get them: packed, installed without a network into an empty folder, run by old and new Node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageNames, root } from './source-files.ts';

const home = mkdtempSync(join(tmpdir(), 'sallyport-packed-'));
const tarballs = join(home, 'tarballs');
const installed = join(home, 'installed');
const sample = 'import os\nfrom flask import request\n\n\ndef run():\n    os.system("ping " + request.args["host"])\n';

const npm = (args: readonly string[], cwd: string): string => {
  const ran = spawnSync('npm', args, { cwd, encoding: 'utf8', env: { ...process.env, npm_config_loglevel: 'error' } });
  if (ran.status !== 0) throw new Error(`npm ${args.join(' ')}: ${ran.stderr}${ran.stdout}`);
  return ran.stdout;
};

beforeAll(() => {
  mkdirSync(tarballs);
  mkdirSync(installed);
  npm(['run', 'build'], root);
  for (const name of packageNames)
    npm(['pack', '--ignore-scripts', '--pack-destination', tarballs, join(root, 'packages', name)], root);
  writeFileSync(join(installed, 'package.json'), '{"private":true}');
  npm(['install', '--offline', '--no-audit', '--no-fund', tarball(/^sallyport-\d/u)], installed);
}, 300_000);

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const tarball = (start: RegExp): string =>
  join(tarballs, readdirSync(tarballs).find((name) => start.test(name)) ?? 'none');

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const scanWith = (node: string, cwd: string): Ran => {
  const env = { PATH: '/nowhere', HOME: home, XDG_CACHE_HOME: join(home, 'cache') };
  return spawnSync(
    node,
    [join(installed, 'node_modules/sallyport/bin/sallyport.js'), 'scan', '.', '--format', 'json'],
    { cwd, encoding: 'utf8', env },
  );
};

describe('the packed program', () => {
  it('installs alone and without a network', () => {
    const modules = readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(modules).toEqual(['sallyport']);
  });

  it('holds what it needs and nothing else', () => {
    const files = readdirSync(join(installed, 'node_modules/sallyport'), { recursive: true, encoding: 'utf8' }).map(
      (path) => path.replaceAll('\\', '/'),
    );
    for (const needed of [
      'bin/sallyport.js',
      'dist/start.js',
      'dist/worker.js',
      'dist/rules.json',
      'dist/THIRD-PARTY-NOTICES.txt',
      'grammars/web-tree-sitter.wasm',
      'grammars/tree-sitter-tsx.wasm',
      'package.json',
    ])
      expect(files).toContain(needed);
    expect(files.filter((path) => /\.(?:ts|map|tsbuildinfo)$|testdata|\.test\./u.test(path))).toEqual([]);
  });

  it('is small enough to be fetched by a hook', () => {
    // Measured: 27.4 MB unpacked (3.4 MB grammars, 3.5 MB the guest that runs Python, 2.5 MB the one that runs JavaScript, 1 MB the client
    // of MCP servers, 0.9 MB SQLite, 0.4 MB compiled library modules, twice; 1.2 MB what asks models, 1.1 MB repairs and reviews, 0.5 MB C and the measuring of models, 1 MB names of modules and packages) and 7.6 MB packed; the scanner alone was 1.2 MB packed.
    // The bounds leave room for rules and library modules.
    expect(statSync(tarball(/^sallyport-\d/u)).size).toBeLessThan(7_800_000);
    const dist = join(installed, 'node_modules/sallyport/dist');
    const code = readdirSync(dist)
      .filter((name) => name.endsWith('.js'))
      .reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
    expect(code).toBeLessThan(6_500_000);
  });

  it('loads for one Python file neither YAML nor the parsers of other languages nor worker processes', () => {
    const work = mkdtempSync(join(home, 'work-'));
    writeFileSync(join(work, 'app.py'), sample);
    const hook = join(home, 'hook.mjs');
    writeFileSync(
      hook,
      "import { registerHooks } from 'node:module';\nimport { writeSync } from 'node:fs';\nregisterHooks({ load: (url, context, next) => { writeSync(2, `${url}\\n`); return next(url, context); } });\n",
    );
    const start = join(installed, 'node_modules/sallyport/bin/sallyport.js');
    const { stderr } = spawnSync(process.execPath, ['--import', hook, start, 'scan', 'app.py', '--no-cache'], {
      cwd: work,
      encoding: 'utf8',
      env: { HOME: home },
    });
    const loaded = stderr.split('\n').flatMap((url) => /\/dist\/([\w-]+?)(?:-[\w-]{8})?\.js$/u.exec(url)?.[1] ?? []);
    expect(loaded).toEqual(expect.arrayContaining(['start', 'main', 'scan', 'python', 'text']));
    for (const lazy of ['javascript', 'load-files', 'parse-config', 'pool', 'sarif', 'html', 'doctor', 'check-rules'])
      expect(loaded).not.toContain(lazy);
    expect(loaded.length).toBeLessThan(40);
  });

  describe.each(['22', '24'])('under Node %s', (major) => {
    let node = '';
    beforeAll(() => {
      if (major === '24') {
        node = process.execPath;
        return;
      }
      const folder = join(home, `node-${major}`);
      mkdirSync(folder);
      writeFileSync(join(folder, 'package.json'), '{"private":true}');
      // What the `node` package, which this repository pins, unpacks: the bare binary of one platform.
      const binary = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
      npm(['install', '--no-audit', '--no-fund', `${binary}@${major}`], folder);
      node = join(folder, 'node_modules', binary, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    }, 300_000);

    it('finds what is weak in Python and TypeScript', () => {
      expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`^v${major}\\.`, 'u'));
      const work = mkdtempSync(join(home, 'work-'));
      writeFileSync(join(work, 'app.py'), sample);
      writeFileSync(join(work, 'app.ts'), 'export const run = (text: string): unknown => eval(text);\n');
      const { status, stdout, stderr } = scanWith(node, work);
      expect(stderr).toBe('');
      expect(status).toBe(1);
      const report = JSON.parse(stdout) as {
        readonly findings: readonly { readonly path: string; readonly cwe: readonly string[] }[];
      };
      expect(report.findings.some(({ path, cwe }) => path === 'app.py' && cwe.includes('CWE-78'))).toBe(true);
      expect(
        report.findings.some(
          ({ path, cwe }) => path === 'app.ts' && (cwe.includes('CWE-95') || cwe.includes('CWE-94')),
        ),
      ).toBe(true);
    });

    it.each([
      ['app.py', 'print(sum(n * n for n in range(10)))\n'],
      [
        'app.ts',
        'const squares: number[] = [...Array(10).keys()].map((n) => n * n);\nconsole.log(squares.reduce((a, b) => a + b));\n',
      ],
    ])('runs %s', (name, source) => {
      const work = mkdtempSync(join(home, 'run-'));
      writeFileSync(join(work, name), source);
      const start = join(installed, 'node_modules/sallyport/bin/sallyport.js');
      const { status, stdout, stderr } = spawnSync(node, [start, 'run', '--quiet', name], {
        cwd: work,
        encoding: 'utf8',
        env: { HOME: home },
      });
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '285\n', stderr: '' });
    });

    it('looks at many files in worker processes', () => {
      const work = mkdtempSync(join(home, 'many-'));
      for (let index = 0; index < 80; index += 1) writeFileSync(join(work, `m${String(index)}.py`), sample);
      const { status, stdout } = scanWith(node, work);
      expect(status).toBe(1);
      const report = JSON.parse(stdout) as {
        readonly complete: boolean;
        readonly stats: { readonly files: number };
        readonly findings: readonly { readonly cwe: readonly string[] }[];
      };
      expect(report).toMatchObject({ complete: true, stats: { files: 80 } });
      expect(report.findings.filter(({ cwe }) => cwe.includes('CWE-78')).length).toBe(80);
    });
  });
});

describe('the packed libraries', () => {
  it('install together and can be imported', () => {
    const folder = join(home, 'libraries');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    // Their two dependencies come from this repository's own installation.
    const modules = join(folder, 'node_modules');
    for (const name of ['core', 'python', 'analyze']) {
      mkdirSync(join(modules, '@sallyport', name), { recursive: true });
      execFileSync('tar', [
        '-xzf',
        tarball(new RegExp(`^sallyport-${name}-`, 'u')),
        '-C',
        join(modules, '@sallyport', name),
        '--strip-components=1',
      ]);
    }
    for (const name of ['yaml', 'web-tree-sitter'])
      cpSync(join(root, 'node_modules', name), join(modules, name), { recursive: true });
    writeFileSync(
      join(folder, 'try.js'),
      `import { newFileScanner } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { loadRules } from '@sallyport/analyze/rules';
import { cweName } from '@sallyport/core/taxonomy';
const { rules } = loadRules({ files: [{ path: 'r.yaml', text: 'rules: [{id: a, message: m, severity: LOW, languages: [python, typescript], pattern: eval(...)}]' }] });
const scanner = newFileScanner(rules, analyzeLanguages);
for (const file of [{ path: 'a.py', text: 'eval(x)' }, { path: 'b.ts', text: 'eval(x as string);' }]) {
  await scanner.prepare(file);
  console.log(file.path, scanner.look(file).findings.length);
}
console.log(typeof cweName);
`,
    );
    expect(execFileSync(process.execPath, ['try.js'], { cwd: folder, encoding: 'utf8' })).toMatch(
      /^a\.py 1\nb\.ts 1\n/u,
    );
  });

  it.each(packageNames)('%s is under the licence of the repository', (name) => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
      readonly license: string;
    };
    expect(manifest.license).toBe('Apache-2.0');
  });
});
