import asyncio


async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print("put", i, q.qsize())
    await q.put(None)


async def consumer(q):
    total = 0
    while (item := await q.get()) is not None:
        total += item
        print("got", item)
        q.task_done()
        await asyncio.sleep(0)
    return total


async def worker(name, lock, log):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0.001)
        log.append(f"{name} out")


async def limited(sem, running, peak):
    async with sem:
        running.append(1)
        peak.append(len(running))
        await asyncio.sleep(0.001)
        running.pop()


async def main():
    q = asyncio.Queue(maxsize=2)
    _, total = await asyncio.gather(producer(q, 4), consumer(q))
    print("total", total)
    lock, log = asyncio.Lock(), []
    await asyncio.gather(*(worker(n, lock, log) for n in "abc"))
    print(log, lock.locked())
    peak = []
    running = []
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(limited(sem, running, peak) for _ in range(5)))
    print("peak", max(peak))
    event = asyncio.Event()

    async def waiter(n):
        await event.wait()
        return n

    tasks = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    print([t.done() for t in tasks], event.is_set())
    event.set()
    print(await asyncio.gather(*tasks))
    p = asyncio.PriorityQueue()
    for item in ((3, "c"), (1, "a"), (2, "b")):
        p.put_nowait(item)
    print([p.get_nowait()[1] for _ in range(p.qsize())], p.empty())
    l = asyncio.LifoQueue(1)
    l.put_nowait(1)
    for f in (lambda: l.put_nowait(2), lambda: q.get_nowait(), lambda: q.task_done() or q.task_done()):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)
    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(lambda f: print("callback", f.result()))
    asyncio.get_running_loop().call_soon(fut.set_result, "set")
    print(await fut, fut.done())
    try:
        fut.set_result(2)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)


asyncio.run(main())
