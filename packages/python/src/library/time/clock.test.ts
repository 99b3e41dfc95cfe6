/** Clocks that run and clocks that stand (limitations/time-is-utc.md). */
import { expect, it } from 'vitest';
import { printedHere, runHere } from '../../run/testdata/run-here.ts';

const standing = { clock: { kind: 'fixed', at: '1970-01-01T00:00:00Z' } } as const;

it('moves a clock that stands, and does not wait', async () => {
  const source =
    'import time\nfrom datetime import datetime\na = time.time(), time.perf_counter()\ntime.sleep(86400)\n' +
    'print(time.time() - a[0], time.perf_counter() - a[1], datetime.now(), time.localtime().tm_hour)\n';
  expect(await printedHere(source, standing)).toBe('86400.0 86400.0 1970-01-02 00:00:00 0\n');
});

it('is ended by the limit of wall time while it waits', async () => {
  const source = 'import time\ntry:\n    time.sleep(60)\nfinally:\n    print("no")\n';
  const { outcome, output } = await runHere(source, { limits: { seconds: 0.1 } });
  expect(outcome).toMatchObject({ kind: 'exhausted', resource: 'seconds' });
  expect(output).toBe('');
});

it('waits where the clock runs', async () => {
  const source = 'import time\na = time.perf_counter()\ntime.sleep(0.03)\nprint(time.perf_counter() - a >= 0.029)\n';
  expect(await printedHere(source)).toBe('True\n');
});

it('says no to sleeping backwards', async () => {
  const source = 'import time\ntry:\n    time.sleep(-1)\nexcept ValueError as e:\n    print(e)\n';
  expect(await printedHere(source, standing)).toBe('sleep length must be non-negative\n');
});
