/**
 * How fast programs run, meters on, against CPython on the same programs in the same run.
 *
 * Both are timed inside: CPython by a clock around `exec` of the compiled program, ours around check, compilation, verification and
 * run. The stopwatch is the newest of python3.11, python3.12 and python3 that is there. Medians of five.
 *
 * Run: `node --conditions=@sallyport/source benchmarks/executor/speed.ts [--cpu | --thread] [PART OF A NAME ...]`. Of each of the ten kinds there are four
 * programs, in four styles. `--cpu` counts processor time of the whole process (ours with V8's compiler and collector threads)
 * instead of the clock on the wall, for a machine that has other things to do; `--thread` counts that of the main thread alone, which is
 * what the wall clock shows where a second core is free for the others.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { argv, cpuUsage, threadCpuUsage } from 'node:process';
import { execute, newExecutor } from '@sallyport/python';

const folder = join(import.meta.dirname, 'programs');
const rounds = 5;
const thread = argv.includes('--thread');
const cpu = thread || argv.includes('--cpu');
const parts = argv.slice(2).filter((one) => !one.startsWith('--'));
/** Units: milliseconds. */
const now = (): number => {
  if (!cpu) return performance.now();
  const { user, system } = thread ? threadCpuUsage() : cpuUsage();
  return (user + system) / 1_000;
};

const stopwatch = `
import sys, time, io
source = open(sys.argv[1]).read()
times = []
for _ in range(${rounds}):
    out = io.StringIO()
    old, sys.stdout = sys.stdout, out
    start = time.${cpu ? 'process_time' : 'perf_counter'}()
    exec(compile(source, "main.py", "exec"), {"__name__": "__main__"})
    times.append(time.${cpu ? 'process_time' : 'perf_counter'}() - start)
    sys.stdout = old
print(sorted(times)[${Math.floor(rounds / 2)}] * 1000)
print(out.getvalue(), end="")
`;

const python = [
  ...globSync(join(homedir(), '.pyenv/versions/3.11.*/bin/python')),
  '/usr/bin/python3.11',
  '/usr/bin/python3.12',
  '/usr/bin/python3',
].find((path) => existsSync(path));
if (python === undefined) {
  console.log('no Python to compare with: install python3.11');
  process.exit(0);
}
console.log(
  `stopwatch: ${execFileSync(python, ['--version'], { encoding: 'utf8' }).trim()}; medians of ${String(rounds)}`,
);

await using executor = await newExecutor({ isolation: 'inline' });
const ratios: number[] = [];
for (const name of readdirSync(folder).sort()) {
  if (parts.length > 0 && !parts.some((part) => name.includes(part))) continue;
  const path = join(folder, name);
  const [time = '', ...lines] = execFileSync(python, ['-c', stopwatch, path], { encoding: 'utf8' }).split('\n');
  const source = readFileSync(path, 'utf8');
  const times: number[] = [];
  let printed = '';
  for (let round = 0; round < rounds; round++) {
    const start = now();
    const outcome = await execute(source, { executor });
    times.push(now() - start);
    printed = outcome.kind === 'returned' ? outcome.stdout : `${outcome.kind}\n`;
  }
  const theirs = Number(time);
  const ours = times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
  ratios.push(ours / theirs);
  const same = printed === lines.join('\n') ? '' : '  OTHER OUTPUT';
  console.log(
    `${name.padEnd(22)} CPython ${theirs.toFixed(0).padStart(6)} ms   ours ${ours.toFixed(0).padStart(6)} ms   ratio ${(ours / theirs).toFixed(2)}${same}`,
  );
}
const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
console.log(`geometric mean ${mean.toFixed(2)}, highest ${Math.max(...ratios).toFixed(2)}`);

const small = `
def total(rows):
    out = {}
    for name, n in rows:
        out[name] = out.get(name, 0) + n
    return out

rows = [("a", 1), ("b", 2), ("a", 3)]
best = max(total(rows).items(), key=lambda pair: pair[1])
print(f"{best[0]}: {best[1]}")
`;
const warm: number[] = [];
for (let round = 0; round < 300; round++) {
  const start = performance.now();
  await execute(small, { executor });
  if (round >= 100) warm.push(performance.now() - start);
}
warm.sort((a, b) => a - b);
console.log(
  `ten lines, warm, inline: check, compile, verify and run ${warm[100]!.toFixed(2)} ms median, ${warm[190]!.toFixed(2)} ms p95`,
);
