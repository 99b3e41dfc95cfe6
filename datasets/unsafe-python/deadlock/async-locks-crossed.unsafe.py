# label: unsafe
# cwe: CWE-833
# expect: exhausted seconds
# why: takes two locks in opposite order in two tasks

import asyncio


async def work(name, a, b):
    async with a:
        await asyncio.sleep(0.01)
        async with b:
            return name


async def main():
    first, second = asyncio.Lock(), asyncio.Lock()
    print(await asyncio.gather(work("a", first, second), work("b", second, first)))


asyncio.run(main())
