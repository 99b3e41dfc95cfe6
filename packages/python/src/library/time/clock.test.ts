/** Clocks that run and clocks that stand (limitations/time-is-utc.md). */
import { beforeAll, expect, it } from 'vitest';
import { runProgram, type RunResult } from '../../run/run-program.ts';
import { loadModules } from '../index.ts';

beforeAll(() => loadModules(['time', 'datetime']));

const run = (
  source: string,
  now: () => number,
  parts: { readonly seconds?: number; readonly policy?: unknown } = {},
): { readonly out: string; readonly result: RunResult } => {
  let out = '';
  const result = runProgram(source, {
    limits: { seconds: parts.seconds ?? 10, steps: 1e8, bytes: 2 ** 26, output: 10_000, depth: 500, toolCalls: 0 },
    host: {
      write: (_stream, text) => (out += text),
      now,
      entropy: (bytes) => bytes.fill(1),
      argv: ['main.py'],
      fileName: 'main.py',
      lent: new Map(parts.policy === undefined ? [] : [['policy', parts.policy]]),
    },
  });
  return { out, result };
};
const standing = { policy: { clock: { kind: 'fixed' } } };

it('moves a clock that stands, and does not wait', () => {
  let readings = 0;
  const source =
    'import time\nfrom datetime import datetime\na = time.time(), time.perf_counter()\ntime.sleep(86400)\n' +
    'print(time.time() - a[0], time.perf_counter() - a[1], datetime.now(), time.localtime().tm_hour)\n';
  const { out } = run(source, () => (readings++, 0), standing);
  expect(out).toBe('86400.0 86400.0 1970-01-02 00:00:00 0\n');
  expect(readings).toBeGreaterThan(0);
});

it('finds out by itself that a clock stands', () => {
  const { out } = run('import time\na = time.time()\ntime.sleep(1000)\nprint(time.time() - a)\n', () => 5000);
  expect(out).toBe('1000.0\n');
});

it('is ended by the limit of wall time while it waits', () => {
  const { result } = run('import time\ntry:\n    time.sleep(60)\nfinally:\n    print("no")\n', () => Date.now(), {
    seconds: 0.1,
  });
  expect(result.kind === 'stopped' && result.stop.resource).toBe('seconds');
});

it('waits where the clock runs', () => {
  const { out } = run(
    'import time\na = time.perf_counter()\ntime.sleep(0.03)\nprint(time.perf_counter() - a >= 0.029)\n',
    () => performance.timeOrigin + performance.now(),
  );
  expect(out).toBe('True\n');
});

it('says no to sleeping backwards', () => {
  const { out } = run(
    'import time\ntry:\n    time.sleep(-1)\nexcept ValueError as e:\n    print(e)\n',
    () => 0,
    standing,
  );
  expect(out).toBe('sleep length must be non-negative\n');
});
