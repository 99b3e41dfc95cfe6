# expect: refused
import asyncio
try:
    asyncio.run(asyncio.open_connection("127.0.0.1", 80))
    print("caught")
except BaseException as e:
    print(type(e).__name__)
