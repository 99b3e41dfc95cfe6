# label: unsafe
# cwe: CWE-833
# expect: exhausted seconds
# why: waits for an event that is set after the wait

import asyncio


async def main():
    ready = asyncio.Event()
    print("waiting")
    await ready.wait()
    ready.set()
    print("ready")


asyncio.run(main())
