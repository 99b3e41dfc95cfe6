import asyncio, time
async def w(n, d):
    print("start", n)
    await asyncio.sleep(d)
    print("end", n)
    return n
async def main():
    t0 = time.perf_counter()
    r = await asyncio.gather(w("a", .3), w("b", .1), w("c", .2))
    print(r, f"{time.perf_counter()-t0:.1f}")
    async def seq():
        for i in range(3):
            await asyncio.sleep(.1); print("seq", i)
    await asyncio.gather(seq(), w("x", .3), seq())
    t = asyncio.create_task(w("t", 1), name="job")
    print(t.get_name(), t.done())
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError as e: print("cancelled", repr(e), t.cancelled())
    print(t)
    f = asyncio.get_running_loop().create_future()
    print(f)
    f.set_result(3)
    print(f)
    try: f.exception(); f.set_result(4)
    except asyncio.InvalidStateError as e: print(repr(e))
    async with asyncio.timeout(10) as tm:
        print(tm.expired())
    cond = asyncio.Condition()
    items = []
    async def consumer():
        async with cond:
            await cond.wait_for(lambda: items)
            print("consumed", items.pop())
    async def producer():
        await asyncio.sleep(.1)
        async with cond:
            items.append(1); cond.notify_all()
    await asyncio.gather(consumer(), producer())
    b = asyncio.Barrier(3)
    async def bw(i):
        await asyncio.sleep(i*.01)
        idx = await b.wait()
        print("through", i, idx)
    await asyncio.gather(*(bw(i) for i in range(3)))
    try:
        await asyncio.wait_for(w("slow", 5), .1)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), repr(e.__cause__))
    async def bad(): raise ValueError("bad")
    res = await asyncio.gather(bad(), w("ok", 0), return_exceptions=True)
    print(res)
    done, pending = await asyncio.wait({asyncio.create_task(bad()), asyncio.create_task(w("long", 5))}, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))
    for d in done: print(d.exception())
    for p in pending: p.cancel()
    try:
        for c in asyncio.as_completed([w("p", .2), w("q", 3)], timeout=1):
            print(await c)
    except asyncio.TimeoutError: print("as_completed timeout")
    try: await asyncio.wait([])
    except ValueError as e: print(e)
    try: await asyncio.wait([w("z",1)])
    except TypeError as e: print(e)
    try: await asyncio.wait([t], return_when="x")
    except ValueError as e: print(e)
    try: asyncio.create_task(5)
    except TypeError as e: print(e)
    try: await asyncio.gather(5)
    except TypeError as e: print(e)
    try: asyncio.run(main())
    except RuntimeError as e: print(e)
    s = asyncio.BoundedSemaphore(1)
    try: s.release()
    except ValueError as e: print(e)
    l = asyncio.Lock()
    try: l.release()
    except RuntimeError as e: print(e)
    q = asyncio.Queue()
    async def worker():
        while True:
            i = await q.get()
            await asyncio.sleep(.01)
            print("did", i)
            q.task_done()
    ws = [asyncio.create_task(worker()) for _ in range(2)]
    for i in range(4): q.put_nowait(i)
    await q.join()
    for x in ws: x.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1,2]))
    print(await asyncio.to_thread(max, 1, 2))
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(w(i, .01*i)) for i in range(3)]
    print([t.result() for t in ts])
    asyncio.create_task(bad())
    def cb(): raise KeyError("in cb")
    await asyncio.sleep(.1)
    return 5
print(asyncio.run(main()))
with asyncio.Runner() as r:
    print(r.run(w("runner", 0)))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(w("loop", 0)))
loop.close()
try:
    asyncio.get_event_loop()
except RuntimeError as e: print(e)
async def deep():
    async def inner():
        await asyncio.sleep(0)
        raise LookupError("deep")
    t = asyncio.create_task(inner())
    await t
async def tg():
    async with asyncio.TaskGroup() as g:
        g.create_task(deep())
try:
    asyncio.run(deep())
except LookupError as e:
    import traceback
    traceback.print_exc()
asyncio.run(tg())
