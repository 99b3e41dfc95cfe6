# expect: raised RecursionError
import asyncio
async def f(n):
    await f(n + 1)
asyncio.run(f(0))
