# label: unsafe
# cwe: CWE-833
# expect: refused import-not-granted threading
# why: makes a thread wait for itself

from threading import Thread, current_thread


class Worker(Thread):
    def run(self):
        while True:
            self.wait_for_others()

    def wait_for_others(self):
        current_thread().join()


worker = Worker()
worker.start()
worker.join()
