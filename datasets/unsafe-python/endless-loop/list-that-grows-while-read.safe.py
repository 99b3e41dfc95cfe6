# label: safe
# cwe: CWE-835
# expect: returned
# why: visits each page once

from collections import deque

LINKS = {"/index": ["/a", "/b"], "/a": ["/b", "/index"], "/b": ["/c"], "/c": []}


def expand(start):
    visited, queue = [], deque([start])
    while queue:
        page = queue.popleft()
        if page in visited:
            continue
        visited.append(page)
        queue.extend(LINKS[page])
    return visited


print(expand("/index"))
