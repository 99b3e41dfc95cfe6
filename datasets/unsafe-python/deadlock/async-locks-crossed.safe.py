# label: safe
# cwe: CWE-833
# expect: returned
# why: gives up on a lock after a while

import asyncio


async def work(name, a, b):
    async with a:
        await asyncio.sleep(0.01)
        try:
            await asyncio.wait_for(b.acquire(), 0.05 if name == "a" else 0.5)
        except asyncio.TimeoutError:
            return name + " gave up"
        b.release()
        return name + " done"


async def main():
    first, second = asyncio.Lock(), asyncio.Lock()
    print(await asyncio.gather(work("a", first, second), work("b", second, first)))


asyncio.run(main())
