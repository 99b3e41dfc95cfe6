# label: safe
# cwe: CWE-833
# expect: returned
# why: waits for an event that another task sets

import asyncio


async def prepare(ready):
    await asyncio.sleep(0)
    ready.set()


async def main():
    ready = asyncio.Event()
    task = asyncio.create_task(prepare(ready))
    print("waiting")
    await ready.wait()
    await task
    print("ready")


asyncio.run(main())
