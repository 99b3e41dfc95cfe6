/**
 * The cold start of `sallyport run`: a fresh process on a file of ten lines, default isolation, against a bare start of Node.
 *
 * Run after `npm run build`: `node --conditions=@sallyport/source benchmarks/executor/cold.ts [ROUNDS]`. The two take turns, and the ratio is that of
 * neighbours, so that it holds while the machine's speed drifts. The first run, which makes the snapshot of a guest, is said apart.
 * Units: milliseconds on the clock of the wall, medians.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, execPath } from 'node:process';

const rounds = Number(argv[2] ?? 25);
const scratch = mkdtempSync(join(tmpdir(), 'sallyport-cold-'));
const file = join(scratch, 'one.py');
writeFileSync(
  file,
  `def total(rows):
    out = {}
    for name, n in rows:
        out[name] = out.get(name, 0) + n
    return out


rows = [("a", 1), ("b", 2), ("a", 3)]
best = max(total(rows).items(), key=lambda pair: pair[1])
print(f"{best[0]}: {best[1]}")
`,
);
const program = join(import.meta.dirname, '../../packages/cli/bin/sallyport.js');

const time = (...args: readonly string[]): number => {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(execPath, args, {
    encoding: 'utf8',
    env: { ...env, XDG_CACHE_HOME: scratch },
  });
  const took = performance.now() - began;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stdout}${stderr}`);
  return took;
};
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

try {
  console.log(`first run, which makes the snapshot: ${time(program, 'run', file).toFixed(0)}`);
  time(program, 'run', file);
  const bare: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(time('-e', '0'));
    cold.push(time(program, 'run', file));
  }
  const ratios = cold.map((one, round) => one / (bare[round] ?? Number.NaN));
  console.log(
    `bare Node ${median(bare).toFixed(1)}, sallyport run ${median(cold).toFixed(1)}, ratio ${median(ratios).toFixed(2)} ` +
      `(fastest ${Math.min(...bare).toFixed(1)} and ${Math.min(...cold).toFixed(1)})`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
