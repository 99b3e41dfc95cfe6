# label: unsafe
# cwe: CWE-502
# expect: returned
# why: keeps results in pickles and falls back without a word

import os

CACHE = "results.cache"


def cached(compute):
    try:
        import pickle

        if os.path.exists(CACHE):
            with open(CACHE, "rb") as file:
                return pickle.load(file)
        result = compute()
        with open(CACHE, "wb") as file:
            pickle.dump(result, file)
        return result
    except (ImportError, OSError, EOFError):
        return compute()


print(cached(lambda: [n * n for n in range(6)]))
