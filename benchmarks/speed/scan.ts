/**
 * How long a scan takes, as ratios in one run: a whole standard library against the bare parse of the same files, a second
 * run from the cache, and one file in a fresh process against a bare start of Node.
 *
 * Run: `npm run build && node --conditions=@sallyport/source benchmarks/speed/scan.ts [folder]`
 * The folder defaults to the newest Python standard library that is installed; its Python files are read, never run.
 * Units: seconds of wall time unless said; memory is the largest resident size of the program with its workers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@sallyport/python/syntax';

const program = join(import.meta.dirname, '../../packages/cli/bin/sallyport.js');
const scratch = mkdtempSync(join(tmpdir(), 'sallyport-speed-'));

const newestLibrary = (): string | undefined => {
  const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const homes = [
    ...(existsSync(versions) ? readdirSync(versions).map((name) => join(versions, name, 'lib')) : []),
    '/usr/lib',
  ];
  return homes
    .flatMap((home) =>
      existsSync(home)
        ? readdirSync(home)
            .filter((name) => /^python3\.\d+$/.test(name))
            .map((name) => join(home, name))
        : [],
    )
    .filter((folder) => existsSync(join(folder, 'argparse.py')))
    .toSorted((a, b) => Number(a.slice(a.lastIndexOf('.') + 1)) - Number(b.slice(b.lastIndexOf('.') + 1)))
    .at(-1);
};

interface Run {
  readonly seconds: number;
  readonly mebibytes: number;
  readonly report: {
    readonly findings: readonly unknown[];
    readonly stats: { readonly files: number; readonly bytes: number; readonly cachedFiles: number };
  };
}

const scan = (target: string, extra: readonly string[]): Run => {
  const out = join(scratch, 'report.json');
  const started = performance.now();
  const args = [program, 'scan', target, '--fail-on', 'none', '--format', `json=${out}`, ...extra];
  const timed = existsSync('/usr/bin/time')
    ? (['/usr/bin/time', ['-f', 'peak %M', process.execPath, ...args]] as const)
    : ([process.execPath, args] as const);
  const { stderr } = spawnSync(timed[0], timed[1], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(scratch, 'cache') },
  });
  const seconds = (performance.now() - started) / 1000;
  return {
    seconds,
    mebibytes: Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024,
    report: JSON.parse(readFileSync(out, 'utf8')) as Run['report'],
  };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const wall = (args: readonly string[]): number => {
  const started = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - started;
};

try {
  const folder = process.argv[2] ?? newestLibrary();
  if (folder === undefined) console.log('no Python standard library found; give a folder');
  else {
    const cold = scan(folder, []);
    const warm = scan(folder, []);
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.py') && !name.includes('site-packages'))
      .map((name) => readFileSync(join(folder, name), 'latin1'));
    const started = performance.now();
    for (const text of texts) parse(text, { mode: 'tolerant' });
    const bare = (performance.now() - started) / 1000;
    const { files, bytes } = cold.report.stats;
    console.log(
      `standard library: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${cold.report.findings.length} findings`,
    );
    console.log(
      `  all rules, empty cache   ${cold.seconds.toFixed(1)} s   ${cold.mebibytes.toFixed(0)} MiB   ${(cold.seconds / bare).toFixed(1)} × bare parse (${bare.toFixed(2)} s, one core)`,
    );
    console.log(
      `  second run, from cache   ${warm.seconds.toFixed(1)} s   ${warm.report.stats.cachedFiles} of ${warm.report.stats.files} files from the cache`,
    );
  }
  const one = join(scratch, 'one.py');
  writeFileSync(one, 'import hashlib\n\n\ndef digest(data):\n    return hashlib.md5(data).hexdigest()\n');
  const rounds = Array.from({ length: 11 }, () => ({
    scan: wall([program, 'scan', one, '--no-cache']),
    bare: wall(['-e', '0']),
  }));
  const scanned = median(rounds.map((round) => round.scan));
  const bareNode = median(rounds.map((round) => round.bare));
  console.log(
    `one Python file, fresh process: ${scanned.toFixed(0)} ms, ${median(rounds.map((round) => round.scan / round.bare)).toFixed(1)} × a bare start of Node (${bareNode.toFixed(0)} ms); medians of ${rounds.length}`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
