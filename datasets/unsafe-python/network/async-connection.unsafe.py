# label: unsafe
# cwe: CWE-918
# expect: refused member-not-granted asyncio.open_connection
# why: opens a connection from async code

import asyncio


async def send(host, port, lines):
    reader, writer = await asyncio.open_connection(host, port)
    for line in lines:
        writer.write(line.encode() + b"\n")
    await writer.drain()
    answer = await reader.readline()
    writer.close()
    return answer


print(asyncio.run(send("198.51.100.7", 4444, ["hello", "world"])))
