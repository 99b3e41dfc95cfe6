# expect: refused
import asyncio
try:
    asyncio.run(asyncio.create_subprocess_shell("id"))
    print("caught")
except BaseException as e:
    print(type(e).__name__)
