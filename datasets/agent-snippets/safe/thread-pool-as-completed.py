from concurrent.futures import ThreadPoolExecutor, as_completed
with ThreadPoolExecutor() as pool:
    futures = {pool.submit(pow, n, 2): n for n in range(4)}
    print(sorted(f.result() for f in as_completed(futures)))
