import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self

    async def __aexit__(self, kind, value, tb):
        print("close", self.name, kind.__name__ if kind else None)
        return kind is KeyError


async def ticker(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("ticker done")


async def even(x):
    return x % 2 == 0


async def main():
    async for n in Countdown(3):
        print(n, end=" ")
    else:
        print("else")
    print([n async for n in ticker(4) if n != 2], {n: n * n async for n in Countdown(3)}, {n async for n in Countdown(2)})
    print([x for x in range(6) if await even(x)], [await asyncio.sleep(0, i) for i in range(3)])
    gen = (n * 10 async for n in ticker(2))
    print([v async for v in gen])
    async with Connection("a") as a, Connection("b"):
        print("using", a.name)
    async with Connection("swallow"):
        raise KeyError("gone")
    try:
        async with Connection("c"):
            raise ValueError("kept")
    except ValueError as e:
        print(e)
    g = ticker(5)
    print(await g.__anext__(), await anext(g), await g.asend("hello"))
    await g.aclose()
    print(await anext(g, "default"))
    g = ticker(2)
    await anext(g)
    try:
        await g.athrow(LookupError("thrown"))
    except LookupError as e:
        print("out", e)
    async for n in ticker(9):
        if n == 1:
            break
    for bad in (5, [1]):
        try:
            async for x in bad:
                pass
        except TypeError as e:
            print(e)
    try:
        async with open:
            pass
    except TypeError as e:
        print(e)
    try:
        for x in ticker(1):
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
