import asyncio


async def fine():
    await asyncio.sleep(0)
    return "fine"


async def broken(n):
    await asyncio.sleep(0)
    raise ValueError(f"job {n} broke")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fine())
        tg.create_task(broken(1))
        tg.create_task(broken(2))


asyncio.run(main())
