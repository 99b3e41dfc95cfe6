/**
 * How long `sallyport deps` takes for 500 lockfiles with 20,000 packages, the first time and again, and how much memory.
 *
 *     node --conditions=@sallyport/source benchmarks/deps/speed.ts [lockfiles] [packages]
 *
 * The lockfiles are made up (seeded): names are those that the stored advisories know, and as many that they do not. They need stored
 * advisories: `sallyport advisories update` first, or `SALLYPORT_DATA`. Times are those of whole processes of the built program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const [files = 500, packages = 20_000] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sallyport-speed-'));

let seed = 42;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

const known: Readonly<Record<string, readonly string[]>> = {
  npm: [
    'lodash',
    'jquery',
    'minimist',
    'ws',
    'axios',
    'handlebars',
    'moment',
    'marked',
    'express',
    'qs',
    'semver',
    'tar',
  ],
  PyPI: ['django', 'flask', 'jinja2', 'pillow', 'requests', 'urllib3', 'pyyaml', 'cryptography', 'aiohttp', 'numpy'],
  Go: ['golang.org/x/net', 'golang.org/x/crypto', 'github.com/gin-gonic/gin', 'github.com/gogo/protobuf'],
  'crates.io': ['tokio', 'hyper', 'time', 'chrono', 'regex', 'openssl', 'smallvec', 'h2'],
};
const letters = 'abcdefghijklmnopqrstuvwxyz';
const word = (): string => Array.from({ length: 4 + random(8) }, () => letters[random(26)]).join('');
const nameOf = (ecosystem: string): string => {
  const names = known[ecosystem] ?? [];
  if (random(2) === 0 && names.length > 0) return names[random(names.length)]!;
  return ecosystem === 'Go' ? `github.com/${word()}/${word()}` : `${word()}-${word()}`;
};
const version = (): string => `${String(random(5))}.${String(random(20))}.${String(random(12))}`;
const hash = (): string => Array.from({ length: 64 }, () => '0123456789abcdef'[random(16)]).join('');

/** `count` different packages. */
const some = (ecosystem: string, count: number): readonly (readonly [string, string])[] => {
  const made = new Map<string, string>();
  while (made.size < count) made.set(random(3) === 0 ? nameOf(ecosystem) : `${word()}${word()}`, version());
  return [...made].map(([name, one]) => [
    ecosystem === 'Go' && !name.includes('/') ? `github.com/x/${name}` : name,
    one,
  ]);
};

const formats: readonly (readonly [name: string, write: (count: number) => string])[] = [
  [
    'package-lock.json',
    (count) => {
      const all = some('npm', count);
      return JSON.stringify(
        {
          name: 'x',
          lockfileVersion: 3,
          packages: {
            '': { dependencies: Object.fromEntries(all.slice(0, 5).map(([name]) => [name, '*'])) },
            ...Object.fromEntries(
              all.map(([name, one], i) => [
                `node_modules/${name}`,
                {
                  version: one,
                  resolved: `https://registry.example/${name}/-/${name}-${one}.tgz`,
                  integrity: `sha512-${hash()}${hash().slice(0, 22)}==`,
                  license: 'MIT',
                  dependencies: Object.fromEntries(all.slice(i + 1, i + 4).map(([to]) => [to, '^1.0.0'])),
                },
              ]),
            ),
          },
        },
        undefined,
        2,
      );
    },
  ],
  [
    'pnpm-lock.yaml',
    (count) => {
      const all = some('npm', count);
      return [
        "lockfileVersion: '9.0'",
        'importers:',
        '  .:',
        '    dependencies:',
        ...all.slice(0, 5).map(([name, one]) => `      ${name}:\n        specifier: ^1.0.0\n        version: ${one}`),
        'packages:',
        ...all.map(
          ([name, one]) =>
            `  ${name}@${one}:\n    resolution: {integrity: sha512-${hash()}==}\n    engines: {node: '>=10'}`,
        ),
        'snapshots:',
        ...all.map(
          ([name, one], i) =>
            `  ${name}@${one}:${i + 1 < all.length ? `\n    dependencies:\n      ${all[i + 1]!.join(': ')}` : ' {}'}`,
        ),
        '',
      ].join('\n');
    },
  ],
  [
    'yarn.lock',
    (count) =>
      `# yarn lockfile v1\n\n${some('npm', count)
        .map(
          ([name, one]) =>
            `${name}@^1.0.0:\n  version "${one}"\n  resolved "https://registry.example/${name}/-/${name}-${one}.tgz#${hash().slice(0, 40)}"\n  integrity sha512-${hash()}==\n`,
        )
        .join('\n')}`,
  ],
  [
    'uv.lock',
    (count) =>
      `version = 1\nrequires-python = ">=3.12"\n\n${some('PyPI', count)
        .map(
          ([name, one], i, all) =>
            `[[package]]\nname = "${name}"\nversion = "${one}"\nsource = { registry = "https://pypi.org/simple" }\ndependencies = [\n${all
              .slice(i + 1, i + 3)
              .map(([to]) => `    { name = "${to}" },\n`)
              .join(
                '',
              )}]\nsdist = { url = "https://files.pythonhosted.org/${name}.tar.gz", hash = "sha256:${hash()}", size = 12345 }\nwheels = [\n    { url = "https://files.pythonhosted.org/${name}-py3.whl", hash = "sha256:${hash()}", size = 12345 },\n]\n`,
        )
        .join('\n')}`,
  ],
  [
    'poetry.lock',
    (count) =>
      `${some('PyPI', count)
        .map(
          ([name, one]) =>
            `[[package]]\nname = "${name}"\nversion = "${one}"\ndescription = "x"\noptional = false\npython-versions = ">=3.8"\ngroups = ["main"]\nfiles = [\n    {file = "${name}.whl", hash = "sha256:${hash()}"},\n]\n`,
        )
        .join('\n')}\n[metadata]\nlock-version = "2.1"\npython-versions = "^3.12"\ncontent-hash = "${hash()}"\n`,
  ],
  [
    'requirements.txt',
    (count) =>
      some('PyPI', count)
        .map(([name, one]) => `${name}==${one} \\\n    --hash=sha256:${hash()}\n`)
        .join(''),
  ],
  [
    'Cargo.lock',
    (count) =>
      `version = 3\n\n${some('crates.io', count)
        .map(
          ([name, one], i, all) =>
            `[[package]]\nname = "${name}"\nversion = "${one}"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${hash()}"\ndependencies = [\n${all
              .slice(i + 1, i + 3)
              .map(([to]) => ` "${to}",\n`)
              .join('')}]\n`,
        )
        .join('\n')}`,
  ],
  [
    'go.mod',
    (count) =>
      `module example.org/x\n\ngo 1.22\n\nrequire (\n${some('Go', count)
        .map(([name, one]) => `\t${name} v${one.replace(/^[2-9]/u, '1')}\n`)
        .join('')})\n`,
  ],
];

let left = packages;
for (let i = 0; i < files; i += 1) {
  const [name, write] = formats[i % formats.length]!;
  const count = Math.max(1, Math.round(left / (files - i)));
  left -= count;
  const path = join(folder, `p${String(i)}`, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, write(count));
}

const program = join(root, 'packages/cli/bin/sallyport.js');
/** Units: seconds, of the whole process. */
const measure = (out: string): number => {
  const started = performance.now();
  const ran = spawnSync(
    process.execPath,
    [program, 'deps', '.', '--format', `json=${out}`, '--quiet', '--allow-partial'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: join(folder, '.cache') } },
  );
  const seconds = (performance.now() - started) / 1_000;
  if (ran.status !== 0 && ran.status !== 1)
    throw new Error(`exit ${String(ran.status)}: ${ran.stderr.slice(0, 2_000)}`);
  return seconds;
};

/** The highest resident size of a run of its own, so that watching does not count as time. Linux alone tells it. Units: MiB. */
const peakMemory = async (): Promise<number> => {
  const ran = spawn(process.execPath, [program, 'deps', '.', '--format', 'json=peak.json', '--quiet'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, '.cache-of-peak') },
  });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      peak = Math.max(
        peak,
        Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${String(ran.pid)}/status`, 'utf8'))?.[1] ?? 0),
      );
    } catch {
      // It has ended.
    }
  }, 20);
  await once(ran, 'exit');
  clearInterval(timer);
  return peak / 1_024;
};

try {
  const first = measure('first.json');
  const again = Array.from({ length: 3 }, () => measure('again.json'));
  const second = again.sort((a, b) => a - b)[1]!;
  const memory = await peakMemory();
  const report = JSON.parse(readFileSync(join(folder, 'first.json'), 'utf8')) as {
    readonly findings: readonly unknown[];
    readonly stats: { readonly packages: number; readonly files: number };
  };
  process.stdout.write(
    [
      `${String(report.stats.files)} lockfiles, ${String(report.stats.packages)} packages, ${String(report.findings.length)} findings`,
      `first run   ${first.toFixed(2)} s, ${String(Math.round(memory))} MiB at the highest`,
      `second run  ${second.toFixed(2)} s, ${(first / second).toFixed(1)} times faster`,
      '',
    ].join('\n'),
  );
} finally {
  if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
  else process.stdout.write(`${folder}\n`);
}
