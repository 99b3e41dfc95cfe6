# expect: ended TypeError
import asyncio
class T:
    def __await__(self): return 5
async def main():
    try:
        await T()
    except TypeError as e:
        print("TypeError")
asyncio.run(main())
