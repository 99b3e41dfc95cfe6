/** What the loop does while all wait: it moves a clock that stands, and ends where nothing can happen. */
import { describe, expect, it } from 'vitest';
import { type HereResult, runHere } from '../../run/testdata/run-here.ts';

const runText = (source: string): Promise<HereResult> =>
  runHere(source, { clock: { kind: 'fixed', at: '2023-11-14T00:00:00Z' }, limits: { seconds: 5, steps: 1e8 } });

describe('asyncio.run', () => {
  it('moves a clock that stands on instead of waiting', async () => {
    const { output, outcome } = await runText(`
import asyncio, time
async def main():
    before = time.perf_counter()
    await asyncio.gather(asyncio.sleep(3600), asyncio.sleep(1800))
    print(round(time.perf_counter() - before))
asyncio.run(main())
`);
    expect(outcome.kind).toBe('returned');
    expect(output).toBe('3600\n');
  });

  it('ends the run where no task can ever go on', async () => {
    const { outcome } = await runText(`
import asyncio
async def main():
    await asyncio.Event().wait()
asyncio.run(main())
`);
    expect(outcome).toMatchObject({ kind: 'exhausted', resource: 'seconds' });
  });

  it('goes on where another task wakes the one that waits', async () => {
    const { output } = await runText(`
import asyncio
async def main():
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(60, event.set)
    print(await event.wait())
asyncio.run(main())
`);
    expect(output).toBe('True\n');
  });

  it('is stopped by the limit of steps in a loop that never ends', async () => {
    const { outcome } = await runText(`
import asyncio
async def main():
    while True:
        await asyncio.sleep(0)
asyncio.run(main())
`);
    expect(outcome).toMatchObject({ kind: 'exhausted' });
  });
});

describe('doctest.testmod', () => {
  it('prints values of examples that are expressions, and only what statements print', async () => {
    const { output } = await runText(`
import doctest
def area():
    """
    >>> import math
    >>> 1 + 1
    2
    >>> x = 1; x
    """
print(doctest.testmod())
`);
    expect(output).toContain('failed=1, attempted=3');
  });
});
