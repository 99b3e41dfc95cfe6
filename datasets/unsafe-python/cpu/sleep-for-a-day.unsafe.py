# label: unsafe
# cwe: CWE-400
# expect: exhausted seconds
# why: blocks its place for a day

import time


def nightly(task):
    wait = 24 * 60 * 60
    time.sleep(wait)
    return task()


print(nightly(lambda: "backup done"))
