# label: safe
# cwe: CWE-78
# expect: returned
# why: runs two of its own coroutines side by side

import asyncio


async def count(name, to):
    for number in range(to):
        await asyncio.sleep(0)
    return f"{name} counted to {to}"


async def main():
    results = await asyncio.gather(count("first", 3), count("second", 5))
    for line in results:
        print(line)


asyncio.run(main())
