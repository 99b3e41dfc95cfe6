# label: safe
# cwe: CWE-833
# expect: returned
# why: takes a lock that its holder may take again

from threading import RLock, Thread


class Ledger:
    def __init__(self):
        self.lock = RLock()
        self.lines = []

    def add(self, line):
        with self.lock:
            self.lines.append(line)
            self.check()

    def check(self):
        with self.lock:
            assert all(self.lines)


ledger = Ledger()
threads = [Thread(target=ledger.add, args=(f"tea {n}",)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(ledger.lines))
