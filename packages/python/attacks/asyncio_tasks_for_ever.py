# expect: exhausted
import asyncio
async def g(): await asyncio.sleep(10)
async def f():
    while True: asyncio.create_task(g())
asyncio.run(f())
