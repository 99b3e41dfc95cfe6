import asyncio


async def double(n, delay=0):
    await asyncio.sleep(delay)
    return n * 2


async def fail(text):
    await asyncio.sleep(0)
    raise ValueError(text)


async def main():
    print(await double(2))
    print(await asyncio.gather(double(1, 0.02), double(2, 0.01), double(3)))
    print(await asyncio.gather(double(1), fail("x"), return_exceptions=True))
    try:
        await asyncio.gather(double(1), fail("gathered"))
    except ValueError as e:
        print("caught", e)
    task = asyncio.create_task(double(5), name="five")
    print(task.done(), task.get_name())
    print(await task, task.done(), task.result(), task.exception())
    bad = asyncio.create_task(fail("task"))
    await asyncio.sleep(0.01)
    print(bad.done(), repr(bad.exception()))
    try:
        await bad
    except ValueError as e:
        print("task raised", e)
    try:
        await asyncio.wait_for(double(1, 5), timeout=0.01)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(double(4), timeout=20))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out block")
    done, pending = await asyncio.wait([asyncio.create_task(double(i, i * 20)) for i in (0, 3)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    for p in pending:
        p.cancel()
    order = []
    for c in asyncio.as_completed([double(1, 0.03), double(2, 0.01), double(3, 0.02)]):
        order.append(await c)
    print(order)
    try:
        await 5
    except TypeError as e:
        print(e)
    return "main result"


print(asyncio.run(main()))
coro = double(1)
print(type(coro).__name__, coro.__name__, asyncio.iscoroutine(coro), asyncio.iscoroutinefunction(double))
coro.close()
try:
    coro.send(None)
except RuntimeError as e:
    print(e)
