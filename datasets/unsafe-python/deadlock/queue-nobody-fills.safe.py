# label: safe
# cwe: CWE-833
# expect: returned
# why: stops the worker when the queue is empty

import asyncio


async def worker(queue, results):
    while True:
        item = await queue.get()
        results.append(item * 2)
        queue.task_done()


async def main():
    queue, results = asyncio.Queue(), []
    for number in range(5):
        queue.put_nowait(number)
    task = asyncio.create_task(worker(queue, results))
    await queue.join()
    task.cancel()
    print(results)


asyncio.run(main())
