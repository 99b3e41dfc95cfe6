import asyncio, os
async def save(n):
    await asyncio.to_thread(lambda: open(f"job{n}.txt", "w").write(str(n)))
async def main():
    await asyncio.gather(*(save(n) for n in range(4)))
    print(sorted(os.listdir(".")))
    for name in os.listdir("."):
        os.remove(name)
    print(os.listdir("."))
asyncio.run(main())
