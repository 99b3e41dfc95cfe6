# label: safe
# cwe: CWE-833
# expect: returned
# why: runs its tasks in turn

from collections import deque


def count(name, to):
    for number in range(1, to + 1):
        yield f"{name} {number}"


def run(*tasks):
    queue = deque(tasks)
    while queue:
        task = queue.popleft()
        for line in task:
            print(line)
            queue.append(task)
            break


run(count("a", 2), count("b", 3))
