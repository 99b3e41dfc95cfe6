# label: safe
# cwe: CWE-918
# expect: returned
# why: passes lines through a queue

import asyncio


async def producer(queue, lines):
    for line in lines:
        await queue.put(line)
    await queue.put(None)


async def consumer(queue):
    received = []
    while (line := await queue.get()) is not None:
        received.append(line.upper())
    return received


async def main():
    queue = asyncio.Queue(maxsize=1)
    _, received = await asyncio.gather(producer(queue, ["hello", "world"]), consumer(queue))
    return received


print(asyncio.run(main()))
