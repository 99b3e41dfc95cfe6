# expect: ended RuntimeError
import asyncio
class T:
    def __await__(self): yield 5
async def main():
    try:
        await T()
    except RuntimeError as e:
        print("RuntimeError")
asyncio.run(main())
