import asyncio, contextvars, time
async def work(n, d=0.01):
    await asyncio.sleep(d * n); return n * n
async def boom(): await asyncio.sleep(0); raise ValueError("boom")
async def gen():
    for i in range(3): yield i; await asyncio.sleep(0)
class ACM:
    async def __aenter__(self): print("aenter"); return self
    async def __aexit__(self, *e): print("aexit", e[0] and e[0].__name__); return False
async def producer(q):
    for i in range(3): await q.put(i); print("put", i)
    await q.put(None)
async def consumer(q):
    while (x := await q.get()) is not None: print("got", x); q.task_done()
var = contextvars.ContextVar("v", default=0)
async def ctx(n): var.set(n); await asyncio.sleep(0); return var.get()
async def main():
    print(await asyncio.gather(work(3), work(1), work(2)), await asyncio.gather(boom(), work(1), return_exceptions=True))
    try: await asyncio.wait_for(work(100), 0.01)
    except asyncio.TimeoutError as e: print("timeout", type(e).__name__, repr(e))
    print([x async for x in gen()], {x: 1 async for x in gen() if x}, [i async for i in gen()][0])
    async with ACM() as a: print("body")
    q = asyncio.Queue(maxsize=1); await asyncio.gather(producer(q), consumer(q))
    try:
        async with asyncio.TaskGroup() as tg: t1 = tg.create_task(work(1)); t2 = tg.create_task(boom())
    except* ValueError as eg: print("group", eg.exceptions, eg)
    t = asyncio.create_task(work(50), name="slow"); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled", t.cancelled(), t.done(), t.get_name())
    done, pending = await asyncio.wait([asyncio.create_task(work(i)) for i in (1, 60)], return_when=asyncio.FIRST_COMPLETED); print(len(done), len(pending)); [p.cancel() for p in pending]
    for c in asyncio.as_completed([work(2), work(1)]): print(await c)
    lock = asyncio.Lock(); sem = asyncio.Semaphore(2); ev = asyncio.Event()
    async with lock: print(lock.locked())
    async with sem: pass
    async def waiter(): await ev.wait(); return "woke"
    w = asyncio.create_task(waiter()); ev.set(); print(await w)
    async with asyncio.timeout(1): print(await asyncio.shield(work(1)))
    loop = asyncio.get_running_loop(); f = loop.create_future(); loop.call_soon(f.set_result, "fut"); print(await f, loop.is_running())
    print(await asyncio.to_thread(lambda: "threaded"), await loop.run_in_executor(None, pow, 2, 3))
    print(await asyncio.gather(ctx(1), ctx(2)), var.get())
    cond = asyncio.Condition()
    async with cond: cond.notify_all()
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()), asyncio.iscoroutinefunction(main), asyncio.isfuture(f))
    return "done"
print(asyncio.run(main()))
try: asyncio.run(boom())
except ValueError as e: print(e)
async def uncaught(): raise KeyError("x")
async def m2():
    r = await asyncio.gather(*(work(i, 0) for i in range(5))); print(r)
    try: await uncaught()
    except KeyError as e: print("k", e)
    async for i, v in aenum(gen()): print(i, v)
async def aenum(it):
    i = 0
    async for v in it: yield i, v; i += 1
asyncio.run(m2())
