# label: unsafe
# cwe: CWE-833
# expect: exhausted seconds
# why: takes a lock twice, and the second time waits for itself

from threading import Lock


class Ledger:
    def __init__(self):
        self.lock = Lock()
        self.lines = []

    def add(self, line):
        with self.lock:
            self.lines.append(line)
            self.check()

    def check(self):
        with self.lock:
            assert all(self.lines)


ledger = Ledger()
ledger.add("tea 3")
print(ledger.lines)
