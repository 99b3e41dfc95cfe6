# expect: ended T
import asyncio
class T:
    def then(self, a, b): print("caught")
async def main(): return T()
print(type(asyncio.run(main())).__name__)
