import asyncio


class Session:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, tb):
        print("closing", kind.__name__)

    async def get(self, n):
        if n > 1:
            raise ConnectionError("reset")
        return n


async def pages(session):
    n = 0
    while True:
        yield await session.get(n)
        n += 1


async def main():
    async with Session() as s:
        async for p in pages(s):
            print("page", p)


asyncio.run(main())
