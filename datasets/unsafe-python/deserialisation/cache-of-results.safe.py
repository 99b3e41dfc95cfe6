# label: safe
# cwe: CWE-502
# expect: returned
# why: keeps results as JSON in a file of its own

import json
import os.path

CACHE = "results.json"


def cached(compute):
    if os.path.exists(CACHE):
        with open(CACHE) as file:
            return json.load(file), "from the cache"
    result = compute()
    with open(CACHE, "w") as file:
        json.dump(result, file)
    return result, "computed"


for _ in range(2):
    print(cached(lambda: [n * n for n in range(6)]))
