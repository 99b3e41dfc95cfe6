# label: unsafe
# cwe: CWE-78
# expect: refused member-not-granted asyncio.create_subprocess_shell
# why: starts a shell from async code

import asyncio


async def run(command):
    process = await asyncio.create_subprocess_shell(command, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    return out.decode().strip()


async def main():
    results = await asyncio.gather(run("uname -a"), run("whoami"))
    for line in results:
        print(line)


asyncio.run(main())
