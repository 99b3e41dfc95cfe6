import asyncio

log = []


async def step(name, times):
    for i in range(times):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name


class Awaitable:
    def __await__(self):
        log.append("await start")
        yield from asyncio.sleep(0).__await__()
        log.append("await end")
        return "awaited"


async def nested(n):
    if n == 0:
        return 0
    return 1 + await nested(n - 1)


async def main():
    t1 = asyncio.create_task(step("a", 3))
    t2 = asyncio.create_task(step("b", 2))
    log.append("created")
    await step("m", 1)
    log.append("main resumes")
    print(await asyncio.gather(t1, t2))
    print(log)
    log.clear()
    print(await Awaitable(), log)
    print(await nested(50))
    loop = asyncio.get_running_loop()
    loop.call_soon(log.append, "soon")
    loop.call_later(0.01, log.append, "later 10")
    loop.call_later(0.005, log.append, "later 5")
    handle = loop.call_later(0.007, log.append, "never")
    handle.cancel()
    await asyncio.sleep(0.05)
    print(log)
    print(asyncio.current_task().get_name() != "", len(asyncio.all_tasks()))
    print([await step(c, 1) for c in "xy"])
    same = asyncio.create_task(step("once", 1))
    print(await same, await same)
    coroutine = step("z", 1)
    await coroutine
    try:
        await coroutine
    except RuntimeError as e:
        print(e)
    unused = step("q", 1)
    try:
        asyncio.run(unused)
    except RuntimeError as e:
        print(e)
    unused.close()


asyncio.run(main())
try:
    asyncio.run(5)
except ValueError as e:
    print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
