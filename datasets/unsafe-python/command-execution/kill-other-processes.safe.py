# label: safe
# cwe: CWE-78
# expect: returned
# why: takes tasks out of a queue by their names

from collections import deque


class Queue:
    def __init__(self, names):
        self.tasks = deque(enumerate(names))

    def drop(self, name):
        before = len(self.tasks)
        self.tasks = deque(task for task in self.tasks if task[1] != name)
        return before - len(self.tasks)


queue = Queue(["backup", "index", "backup", "mail"])
print("dropped", queue.drop("backup"))
print(list(queue.tasks))
