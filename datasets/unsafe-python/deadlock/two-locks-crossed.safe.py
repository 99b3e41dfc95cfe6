# label: safe
# cwe: CWE-833
# expect: returned
# why: takes two locks in one order

import asyncio


async def work(name, locks):
    for lock in locks:
        await lock.acquire()
    try:
        await asyncio.sleep(0)
        return name
    finally:
        for lock in reversed(locks):
            lock.release()


async def main():
    locks = [asyncio.Lock(), asyncio.Lock()]
    print(await asyncio.gather(work("a", locks), work("b", locks)))


asyncio.run(main())
