import os
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=(os.cpu_count() or 1) * 2) as pool:
    print(sum(pool.map(lambda n: n * n, range(10))))
