# expect: exhausted
import asyncio
async def main():
    l = asyncio.Lock()
    async with l:
        async with l:
            pass
asyncio.run(main())
