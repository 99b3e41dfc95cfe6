/**
 * Records what Node prints for the programs of `programs/`, beside them: `node testdata/record-programs.ts [NAME…]`.
 *
 * They are harmless: each was read by whoever put it there. A program that is recorded must print the same on any day and machine.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, execPath } from 'node:process';

const folder = join(import.meta.dirname, 'programs');
const wanted = argv.slice(2);

for (const name of readdirSync(folder)) {
  if (!/\.[jt]s$/.test(name) || (wanted.length > 0 && !wanted.includes(name))) continue;
  const ran = spawnSync(execPath, ['--experimental-transform-types', '--no-warnings', join(folder, name)], {
    encoding: 'utf8',
    cwd: tmpdir(),
    env: { PATH: env['PATH'], TZ: 'UTC' },
    timeout: 20_000,
  });
  if (ran.status !== 0) throw new Error(`${name} ended with ${String(ran.status)}:\n${ran.stderr}`);
  writeFileSync(join(folder, `${name}.out`), ran.stdout);
}
