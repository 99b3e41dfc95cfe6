# expect: ended "Exception in callback 'x'()\nhandle: <Handle 'x'()>\nTypeError: 'str' object is not callable\non"
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon("x")
    await asyncio.sleep(0)
try:
    asyncio.run(main())
    print("on")
except TypeError:
    print("TypeError")
