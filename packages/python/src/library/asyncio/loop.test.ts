/** What the loop does while all wait: it moves a clock that stands, and ends where nothing can happen. */
import { describe, expect, it } from 'vitest';
import { loadModules } from '../index.ts';
import { runProgram } from '../../run/run-program.ts';

const limits = { seconds: 5, steps: 1e8, bytes: 2 ** 28, output: 2 ** 20, depth: 1000, toolCalls: 0 };

const runText = async (source: string) => {
  await loadModules(['asyncio', 'time', 'doctest', 'unittest']);
  let out = '';
  const result = runProgram(source, {
    limits,
    host: {
      write: (_stream, text) => (out += text),
      now: () => 1.7e12,
      entropy: (bytes) => bytes.fill(1),
      argv: ['main.py'],
      fileName: 'main.py',
      lent: new Map([['policy', { clock: { kind: 'fixed' } }]]),
    },
  });
  return { out, result };
};

describe('asyncio.run', () => {
  it('moves a clock that stands on instead of waiting', async () => {
    const { out, result } = await runText(`
import asyncio, time
async def main():
    before = time.perf_counter()
    await asyncio.gather(asyncio.sleep(3600), asyncio.sleep(1800))
    print(round(time.perf_counter() - before))
asyncio.run(main())
`);
    expect(result.kind).toBe('returned');
    expect(out).toBe('3600\n');
  });

  it('ends the run where no task can ever go on', async () => {
    const { result } = await runText(`
import asyncio
async def main():
    await asyncio.Event().wait()
asyncio.run(main())
`);
    expect(result).toMatchObject({ kind: 'stopped', stop: { kind: 'exhausted', resource: 'seconds' } });
  });

  it('goes on where another task wakes the one that waits', async () => {
    const { out } = await runText(`
import asyncio
async def main():
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(60, event.set)
    print(await event.wait())
asyncio.run(main())
`);
    expect(out).toBe('True\n');
  });

  it('is stopped by the limit of steps in a loop that never ends', async () => {
    const { result } = await runText(`
import asyncio
async def main():
    while True:
        await asyncio.sleep(0)
asyncio.run(main())
`);
    expect(result).toMatchObject({ kind: 'stopped', stop: { kind: 'exhausted' } });
  });
});

describe('doctest.testmod', () => {
  it('prints values of examples that are expressions, and only what statements print', async () => {
    const { out } = await runText(`
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
    expect(out).toContain('failed=1, attempted=3');
  });
});
