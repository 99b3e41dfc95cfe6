import asyncio


async def inner(n):
    await asyncio.sleep(0)
    return 1 // n


async def main():
    print(await inner(1))
    value = await inner(0)
    print(value)


try:
    asyncio.run(main())
except ZeroDivisionError as e:
    print(type(e).__name__, e)


async def just_fails():
    raise LookupError("async lookup")


asyncio.run(just_fails())
