# label: unsafe
# cwe: CWE-833
# expect: exhausted seconds
# why: waits for an entry in a queue that nobody fills

import asyncio


async def worker(queue, results):
    while True:
        item = await queue.get()
        results.append(item * 2)
        queue.task_done()


async def main():
    queue, results = asyncio.Queue(), []
    await worker(queue, results)
    print(results)


asyncio.run(main())
