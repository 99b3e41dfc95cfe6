"""Crawls a pretended site with a bounded number of workers."""
import asyncio
from collections import Counter

SITE = {
    "/": ["/a", "/b", "/missing"],
    "/a": ["/", "/c", "/slow"],
    "/b": ["/c", "/d", "/broken"],
    "/c": ["/d"],
    "/d": [],
    "/slow": ["/e"],
    "/broken": None,
    "/e": ["/"],
}


DELAYS = {"/slow": 0.05}


class NotFound(Exception):
    pass


async def fetch(url):
    await asyncio.sleep(DELAYS.get(url, 0.001))
    if url not in SITE:
        raise NotFound(url)
    if SITE[url] is None:
        raise ConnectionError(f"{url} reset")
    return SITE[url]


async def fetch_with_retry(url, attempts=2):
    for n in range(1, attempts + 1):
        try:
            return await fetch(url)
        except ConnectionError:
            if n == attempts:
                raise
            await asyncio.sleep(0)


class Crawler:
    def __init__(self, workers=2, timeout=30.0):
        self.queue = asyncio.Queue()
        self.seen, self.results, self.errors = set(), {}, {}
        self.workers, self.timeout = workers, timeout
        self.active = self.peak = 0

    def push(self, url):
        if url not in self.seen:
            self.seen.add(url)
            self.queue.put_nowait(url)

    async def worker(self, n):
        handled = 0
        try:
            while True:
                url = await self.queue.get()
                self.active += 1
                self.peak = max(self.peak, self.active)
                try:
                    links = await asyncio.wait_for(fetch_with_retry(url), self.timeout)
                    self.results[url] = links
                    for link in links:
                        self.push(link)
                except TimeoutError:
                    self.errors[url] = "timeout"
                except (NotFound, ConnectionError) as e:
                    self.errors[url] = f"{type(e).__name__}: {e}"
                finally:
                    handled += 1
                    self.active -= 1
                    self.queue.task_done()
        except asyncio.CancelledError:
            return handled

    async def run(self, start):
        self.push(start)
        tasks = [asyncio.create_task(self.worker(i)) for i in range(self.workers)]
        await self.queue.join()
        for t in tasks:
            t.cancel()
        return sum(await asyncio.gather(*tasks))


async def pages(crawler):
    for url in sorted(crawler.results):
        await asyncio.sleep(0)
        yield url, len(crawler.results[url])


async def main():
    c = Crawler(workers=3)
    total = await c.run("/")
    print(total, sorted(c.results), c.peak <= 3)
    print(sorted(c.errors.items()))
    print([p async for p in pages(c)])
    print(Counter(link for links in c.results.values() for link in links).most_common(2))
    DELAYS["/slow"] = 60
    impatient = Crawler(workers=1, timeout=0.5)
    await impatient.run("/")
    print(impatient.errors["/slow"], "/e" in impatient.seen, impatient.peak)
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(fetch(u)) for u in ("/", "/c", "/d")]
    print([t.result() for t in tasks])
    outcomes = await asyncio.gather(*(fetch(u) for u in ("/d", "/nope", "/broken")), return_exceptions=True)
    print([o if isinstance(o, list) else repr(o) for o in outcomes])


asyncio.run(main())
