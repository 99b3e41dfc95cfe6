import asyncio


async def stubborn(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("cancelled")
        raise
    finally:
        log.append("cleanup")


async def swallow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "survived"


async def job(n, delay=0.0):
    await asyncio.sleep(delay)
    if n < 0:
        raise ValueError(f"bad {n}")
    return n


async def main():
    log = []
    t = asyncio.create_task(stubborn(log))
    await asyncio.sleep(0)
    print(t.cancel("reason"), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print("await raised", e.args, t.cancelled(), log)
    print(issubclass(asyncio.CancelledError, Exception))
    t = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancel())
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(job(1))
        b = tg.create_task(job(2, 0.01))
    print(a.result(), b.result())
    slow = None
    try:
        async with asyncio.TaskGroup() as tg:
            slow = tg.create_task(job(3, 10))
            tg.create_task(job(-1))
            tg.create_task(job(-2))
    except* ValueError as eg:
        print([str(e) for e in eg.exceptions], eg.message, slow.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(5, 10))
            raise KeyError("body")
    except* KeyError as eg:
        print(repr(eg))
    t = asyncio.create_task(job(7, 0.01))
    try:
        await asyncio.wait_for(asyncio.shield(t), 0.001)
    except TimeoutError:
        print("shielded goes on", t.done(), await t)
    g = asyncio.gather(job(1, 10), job(2, 10))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled")
    t = asyncio.create_task(job(1, 10))
    await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    try:
        t.result()
    except asyncio.CancelledError as e:
        print("result raises", type(e).__name__)


asyncio.run(main())
