/** Another process tries the patterns: a regular expression that is busy cannot be stopped from inside. Each takes a millisecond at the most where the work grows as the product of both lengths. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const script = `
  import { matchesGlob } from './glob.ts';
  for (const [pattern, name] of [
    ['*a'.repeat(30) + '*b', 'a'.repeat(490)],
    ['*'.repeat(250) + 'b', 'a'.repeat(490)],
    ['a*'.repeat(200) + 'b', 'a'.repeat(490)],
    ['*?'.repeat(60) + 'b', 'a'.repeat(490)],
    ['*ab'.repeat(60) + 'c', 'ab'.repeat(240)],
  ])
    try {
      matchesGlob(pattern, name);
    } catch {
      // A refusal is as good as an answer.
    }`;
const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
  timeout: 3_000,
  killSignal: 'SIGKILL',
});
if (signal !== null) {
  console.error('a pattern keeps the processor busy');
  process.exit(1);
}
